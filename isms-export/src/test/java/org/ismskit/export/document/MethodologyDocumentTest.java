package org.ismskit.export.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.entity.Problem;
import org.ismskit.model.risk.MethodologyDescription;
import org.ismskit.risk.DescribedMethodology;
import org.ismskit.risk.RiskMethodologies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Methodologies are documents: no code is needed to have one of one's own. */
class MethodologyDocumentTest {

  private static final String SUPPLIERS =
      """
      format: methodology-description
      id: suppliers
      version: "2"
      title: Risk of suppliers
      factors:
        - key: dependency
          side: consequence
          domain:
            kind: scale
            levels:
              - {key: low, name: Low, value: 1}
              - {key: high, name: High, value: 3}
        - {key: audit-score, side: lowering, domain: {kind: range, least: 0, greatest: 1}}
        - key: likelihood
          side: likelihood
          domain: {kind: scale, levels: [{key: rare, name: Rare}, {key: often, name: Often}]}
      steps:
        - {rule: product, key: harm, of: [dependency], less: [audit-score]}
        - rule: bands
          key: harm-level
          of: harm
          scale: {levels: [{key: small, name: Small}, {key: great, name: Great}]}
          bounds: [1.5]
        - rule: lookup
          key: risk
          row: likelihood
          column: harm-level
          scale: {levels: [{key: fine, name: Fine}, {key: act, name: Act}]}
          rows:
            rare: [fine, fine]
            often: [fine, act]
      """;

  private static MethodologyDescription read(String yaml) {
    return DocumentReader.of(MethodologyDescription.class)
        .read(yaml.getBytes(StandardCharsets.UTF_8), Format.YAML);
  }

  @Test
  void aMethodologyFromAFileRates() {
    DescribedMethodology suppliers = DescribedMethodology.of(read(SUPPLIERS));

    assertThat(
            suppliers
                .rate(Map.of("dependency", "high", "audit-score", "0.2", "likelihood", "often"))
                .level())
        .contains("act");
    assertThat(
            suppliers
                .rate(Map.of("dependency", "high", "audit-score", "0.6", "likelihood", "often"))
                .because()
                .args()
                .get(1))
        .isEqualTo(
            "harm = 3 x (1 - 0.6) = 1.2; harm-level = band(1.2) = small;"
                + " risk = cell(often, small) = fine");
  }

  static Stream<MethodologyDescription> shipped() {
    return RiskMethodologies.all().values().stream()
        .filter(methodology -> methodology instanceof DescribedMethodology)
        .map(methodology -> ((DescribedMethodology) methodology).description());
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void whatShipsCanBeWrittenAndReadBack(MethodologyDescription description) {
    assertThat(read(DocumentWriter.yaml().toText(description))).isEqualTo(description);
    assertThat(
            DocumentReader.of(MethodologyDescription.class)
                .read(DocumentWriter.json().toBytes(description), Format.JSON))
        .isEqualTo(description);
  }

  /** All at once, each with its line. */
  @Test
  void everyDefectOfAMethodologyIsNamed() {
    String broken =
        SUPPLIERS
            .replace("less: [audit-score]", "less: [dependency], over: [audit-score]")
            .replace("bounds: [1.5]", "bounds: [1.5, 1.5]")
            .replace("row: likelihood", "row: audit-score")
            .replace("column: harm-level", "column: harm-levl")
            .replace("key: likelihood", "key: dependency");

    assertThatThrownBy(() -> read(broken))
        .isInstanceOfSatisfying(
            InvalidDocument.class,
            e ->
                assertThat(e.problems().stream().map(Problem::toString))
                    .containsExactly(
                        "14:10: /factors/2/key: found 'dependency', expected a key that no other"
                            + " factor or step has [INVALID_VALUE]",
                        "18:57: /steps/0/less/0: found 'dependency', expected a factor with values"
                            + " from 0 to 1 [INVALID_VALUE]",
                        "18:77: /steps/0/over/0: found 'audit-score', expected a factor with values"
                            + " greater than 0 [INVALID_VALUE]",
                        "23:13: /steps/1/bounds: found '2 bounds', expected one fewer than the levels"
                            + " small, great [INVALID_VALUE]",
                        "23:19: /steps/1/bounds/1: found '1.5', expected a number greater than 1.5"
                            + " [INVALID_VALUE]",
                        "26:10: /steps/2/row: found 'audit-score', expected something on a scale,"
                            + " which a number gets by the rule bands [INVALID_VALUE]",
                        "27:13: /steps/2/column: found 'harm-levl', expected a factor or an earlier"
                            + " step: one of dependency, audit-score, harm, harm-level"
                            + " [INVALID_VALUE]"));
  }

  @Test
  void everyDefectOfATableIsNamed() {
    String broken =
        SUPPLIERS
            .replace("rare: [fine, fine]", "rarely: [fine, fine, fine]")
            .replace("often: [fine, act]", "often: [good, act]");

    assertThatThrownBy(() -> read(broken))
        .isInstanceOfSatisfying(
            InvalidDocument.class,
            e ->
                assertThat(e.problems().stream().map(Problem::toString))
                    .containsExactly(
                        "30:7: /steps/2/rows: found 'no row for rare', expected one row for each of"
                            + " rare, often [INVALID_VALUE]",
                        "30:15: /steps/2/rows/rarely: found 'rarely', expected one row for each of"
                            + " rare, often [INVALID_VALUE]",
                        "30:15: /steps/2/rows/rarely: found '3 cells', expected 2 cells, one for"
                            + " each of small, great [INVALID_VALUE]",
                        "31:15: /steps/2/rows/often/0: found 'good', expected one of fine, act"
                            + " [INVALID_VALUE]"));
  }

  /** A user copies them. */
  @Test
  void whatThePageOnMethodologiesShowsCanBeRead() throws IOException {
    List<String> shown =
        Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(Path.of("../docs/methodologies.md")))
            .results()
            .map(block -> block.group(1))
            .toList();

    IsmsProject project =
        DocumentReader.of(IsmsProject.class)
            .read(
                ("id: p\nname: P\n" + shown.get(0)).getBytes(StandardCharsets.UTF_8), Format.YAML);

    assertThat(project.risk().criteria().orElseThrow().matrix().orElseThrow().rows()).hasSize(3);
    assertThat(read(shown.get(1))).isEqualTo(read(SUPPLIERS));
  }

  @Test
  void aMethodologyWithoutStepsIsADraft() {
    MethodologyDescription draft = read("id: draft\nversion: 1\n");

    assertThatThrownBy(() -> DescribedMethodology.of(draft))
        .hasMessage("steps: missing, expected at least one step, which gives the result");
  }
}
