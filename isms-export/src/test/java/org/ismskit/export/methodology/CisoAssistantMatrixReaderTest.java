package org.ismskit.export.methodology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ismskit.export.document.Limits;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.entity.Problem;
import org.ismskit.model.risk.MatrixId;
import org.ismskit.model.risk.MatrixRow;
import org.ismskit.model.risk.RiskMatrix;
import org.ismskit.risk.MatrixMethodology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Matrices come in as the libraries of CISO Assistant hold them, or not at all. */
class CisoAssistantMatrixReaderTest {

  private static final String LIBRARY =
      """
      urn: urn:acme:risk:library:acme-matrix
      locale: en
      ref_id: acme-matrix
      name: Matrix of Acme
      version: 3
      provider: acme
      objects:
        threats: []
        risk_matrix:
        - urn: urn:acme:risk:matrix:acme-2x3
          ref_id: acme-2x3
          name: Two by three
          description: Likelihood down, impact across
          probability:
          - id: 0
            abbreviation: R
            name: 1 - rare
            description: Less than once a year
            translations:
              fr: {name: 1 - rare}
          - {id: 1, abbreviation: O, name: 2 - often, description: ''}
          impact:
          - {id: 0, abbreviation: S, name: Small}
          - {id: 1, abbreviation: M, name: Medium}
          - {id: 2, abbreviation: G, name: Great}
          risk:
          - {id: 0, abbreviation: L, name: Low, hexcolor: '#00FF00'}
          - {id: 1, abbreviation: H, name: High, hexcolor: '#FF0000'}
          grid:
          - - 0
            - 0
            - 1
          - [0, 1, 1]
      """;

  private static List<RiskMatrix> read(String yaml) {
    return CisoAssistantMatrixReader.create().read(yaml.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> problems(String yaml) {
    try {
      throw new AssertionError(read(yaml).toString());
    } catch (InvalidDocument e) {
      return e.problems().stream().map(Problem::toString).toList();
    }
  }

  private static String with(String line, String other) {
    assertThat(LIBRARY).contains(line);
    return LIBRARY.replace(line, other);
  }

  @Test
  void aMatrixIsTaken() {
    RiskMatrix matrix = read(LIBRARY).get(0);

    assertThat(matrix.id()).isEqualTo(MatrixId.of("acme-2x3"));
    assertThat(matrix.version()).isEqualTo("3");
    assertThat(matrix.title()).contains("Two by three");
    assertThat(matrix.source()).contains("urn:acme:risk:library:acme-matrix");
    assertThat(matrix.likelihood().keys()).containsExactly("1 - rare", "2 - often");
    assertThat(matrix.likelihood().levels().get(0).meaning()).contains("Less than once a year");
    assertThat(matrix.likelihood().levels().get(1).meaning()).isEmpty();
    assertThat(matrix.consequence().keys()).containsExactly("Small", "Medium", "Great");
    assertThat(matrix.rows().stream().map(MatrixRow::risk))
        .containsExactly(
            ImmutableList.of("Low", "Low", "High"), ImmutableList.of("Low", "High", "High"));
  }

  @Test
  void aMatrixRatesAtOnce() {
    MatrixMethodology methodology = MatrixMethodology.of(read(LIBRARY).get(0));

    assertThat(methodology.rate(Optional.of("2 - often"), Optional.of("Medium")).level())
        .contains("High");
  }

  /** Cells mean risks by id, whatever the order in which the risks stand. */
  @Test
  void cellsMeanRisksById() {
    RiskMatrix matrix =
        read(with("{id: 0, abbreviation: L, name: Low", "{id: 7, abbreviation: L, name: Low")
                .replace("- - 0\n      - 0", "- - 7\n      - 7")
                .replace("[0, 1, 1]", "[7, 1, 1]"))
            .get(0);

    assertThat(matrix.rows().get(1).risk()).containsExactly("Low", "High", "High");
  }

  @Test
  void aFileIsRead(@TempDir Path directory) throws IOException {
    Path file = Files.writeString(directory.resolve("library.yaml"), LIBRARY);

    assertThat(CisoAssistantMatrixReader.create().read(file)).isEqualTo(read(LIBRARY));
  }

  @Test
  void aMatrixWithoutAListIsTaken() {
    assertThat(
            read(
                "version: 1\nobjects:\n  risk_matrix:\n    ref_id: m\n    probability: [{id: 0, name:"
                    + " P}]\n    impact: [{id: 0, name: I}]\n    risk: [{id: 0, name: R}]\n    grid:"
                    + " [[0]]\n"))
        .hasSize(1);
  }

  @Test
  void everyDefectIsNamedWithRowAndColumn() {
    String broken =
        with("[0, 1, 1]", "[0, 5]")
            .replace("      - 0\n      - 1", "      - x\n      - 1")
            .replace("name: Great", "name: Small")
            .replace("ref_id: acme-2x3", "ref_id: acme 2x3");

    assertThat(problems(broken))
        .containsExactly(
            "11:13: /objects/risk_matrix/0/ref_id: found 'acme 2x3', expected 1 to 64 of A-Z a-z 0-9"
                + " . _ -, the first a letter or digit [INVALID_VALUE]",
            "25:38: /objects/risk_matrix/0/impact/2/name: found 'Small', expected a name that no other"
                + " impact of the matrix has [INVALID_VALUE]",
            "31:9: /objects/risk_matrix/0/grid/0/1: found 'x', expected in row '1 - rare' and column"
                + " 'Medium' one of the ids 0 (Low), 1 (High) [INVALID_VALUE]",
            "33:7: /objects/risk_matrix/0/grid/1: found '2 cells', expected 3 cells in row '2 - often',"
                + " one for each of Small, Medium, Small [INVALID_VALUE]",
            "33:11: /objects/risk_matrix/0/grid/1/1: found '5', expected in row '2 - often' and column"
                + " 'Medium' one of the ids 0 (Low), 1 (High) [INVALID_VALUE]");
  }

  @Test
  void aMissingRowIsAHole() {
    assertThat(problems(with("    - [0, 1, 1]\n", "")))
        .containsExactly(
            "30:5: /objects/risk_matrix/0/grid: found '1 rows', expected 2 rows, one for each of"
                + " 1 - rare, 2 - often [INVALID_VALUE]");
  }

  @Test
  void whatIsMissingIsNamed() {
    assertThat(problems("objects: {risk_matrix: [{probability: [{id: 0}], risk: [{name: R}]}]}\n"))
        .containsExactly(
            "1:25: /objects/risk_matrix/0/ref_id: missing, expected the id of the matrix [MISSING]",
            "1:25: /objects/risk_matrix/0/impact: missing, expected at least one level [MISSING]",
            "1:25: /objects/risk_matrix/0/grid: missing, expected one row for each of 0 [MISSING]",
            "1:40: /objects/risk_matrix/0/probability/0/name: missing, expected the name of the level"
                + " [MISSING]",
            "1:57: /objects/risk_matrix/0/risk/0/id: missing, expected the id by which cells mean the"
                + " risk [MISSING]");
  }

  @Test
  void twoRisksOfOneIdAreRefused() {
    assertThat(problems(with("{id: 1, abbreviation: H", "{id: 0, abbreviation: H")))
        .first()
        .asString()
        .contains("/risk/1/id: found '0', expected an id that no other risk of the matrix has");
  }

  @Test
  void aLibraryWithoutAMatrixIsRefused() {
    assertThat(problems("version: 1\nobjects: {threats: []}\n"))
        .containsExactly(
            "/objects/risk_matrix: missing, expected at least one risk matrix [MISSING]");
    assertThat(problems("")).first().asString().contains("expected a library of CISO Assistant");
    assertThat(problems("[]"))
        .first()
        .asString()
        .contains("found 'a list', expected an object [WRONG_TYPE]");
  }

  @Test
  void malformedSharedAndEndlessTextIsRefused() {
    assertThat(problems(LIBRARY + "  - }")).last().asString().contains("[SYNTAX]");
    assertThat(problems(with("grid:", "grid: &g")))
        .first()
        .asString()
        .contains("without an anchor");
    assertThat(problems(with("version: 3", "version: 3\nversion: 4")))
        .containsExactly(
            "6:1: /version: found 'version', expected each property once [DUPLICATE_PROPERTY]");
    assertThat(problems(with("version: 3", "version: {a: 1}")))
        .first()
        .asString()
        .contains("/version: found 'an object', expected text or a number");
    assertThat(problems(LIBRARY + "---\nmore: 1\n")).last().asString().contains("one document");
    assertThatThrownBy(
            () ->
                CisoAssistantMatrixReader.create()
                    .withLimits(new Limits(100, 10, 100, 1000, 100))
                    .read(LIBRARY.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(InvalidDocument.class)
        .hasMessageContaining("at most 100 bytes");
  }
}
