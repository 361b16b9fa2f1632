package org.ismskit.export.methodology;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ismskit.model.entity.InvalidValue;
import org.ismskit.model.entity.Problem;
import org.ismskit.model.risk.MatrixId;
import org.ismskit.model.risk.MatrixRow;
import org.ismskit.model.risk.RiskMatrix;
import org.ismskit.model.risk.Scale;
import org.ismskit.model.risk.ScaleLevel;
import org.jspecify.annotations.Nullable;

/** A risk matrix as it stands in the file. */
final class MatrixDraft {

  /** A row of the grid. */
  record Row(Found place, List<Found> cells) {}

  final Found place;
  final List<LevelDraft> probabilities = new ArrayList<>();
  final List<LevelDraft> impacts = new ArrayList<>();
  final List<LevelDraft> risks = new ArrayList<>();
  final List<Row> rows = new ArrayList<>();
  @Nullable Found id;
  @Nullable Found title;
  @Nullable Found grid;

  MatrixDraft(Found place) {
    this.place = place;
  }

  /** The matrix, unless something is wrong with it, which is then added to the problems. */
  Optional<RiskMatrix> toMatrix(
      @Nullable Found version, @Nullable Found urn, List<Problem> problems) {
    int before = problems.size();
    Optional<MatrixId> matrixId = checkedId(problems);
    checkNames("probability", probabilities, problems);
    checkNames("impact", impacts, problems);
    checkNames("risk", risks, problems);
    Map<String, String> riskOf = new HashMap<>();
    for (LevelDraft risk : risks) {
      if (risk.id == null) {
        problems.add(risk.place.lacks("id", "the id by which cells mean the risk"));
      } else if (riskOf.putIfAbsent(risk.id.text(), risk.label()) != null) {
        problems.add(risk.id.wrong("an id that no other risk of the matrix has"));
      }
    }
    ImmutableList<MatrixRow> cells = checkedCells(riskOf, problems);
    if (problems.size() > before) {
      return Optional.empty();
    }
    return Optional.of(
        RiskMatrix.builder()
            .id(matrixId.orElseThrow())
            .version(version == null ? "1" : version.text())
            .title(Optional.ofNullable(title).map(Found::text))
            .likelihood(scale(probabilities))
            .consequence(scale(impacts))
            .risk(scale(risks))
            .rows(cells)
            .source(Optional.ofNullable(urn).map(Found::text))
            .build());
  }

  private Optional<MatrixId> checkedId(List<Problem> problems) {
    if (id == null) {
      problems.add(place.lacks("ref_id", "the id of the matrix"));
      return Optional.empty();
    }
    try {
      return Optional.of(MatrixId.of(id.text()));
    } catch (InvalidValue e) {
      problems.add(id.wrong(e.expected()));
      return Optional.empty();
    }
  }

  private void checkNames(String property, List<LevelDraft> levels, List<Problem> problems) {
    if (levels.isEmpty()) {
      problems.add(place.lacks(property, "at least one level"));
    }
    Set<String> names = new HashSet<>();
    for (LevelDraft level : levels) {
      if (level.name == null || level.name.text().isEmpty()) {
        problems.add(level.place.lacks("name", "the name of the level"));
      } else if (!names.add(level.name.text())) {
        problems.add(level.name.wrong("a name that no other " + property + " of the matrix has"));
      }
    }
  }

  private ImmutableList<MatrixRow> checkedCells(
      Map<String, String> riskOf, List<Problem> problems) {
    ImmutableList.Builder<MatrixRow> matrix = ImmutableList.builder();
    if (grid == null) {
      problems.add(place.lacks("grid", "one row for each of " + labels(probabilities)));
    } else if (rows.size() != probabilities.size()) {
      problems.add(
          new Found(rows.size() + " rows", grid.pointer(), grid.location())
              .wrong(probabilities.size() + " rows, one for each of " + labels(probabilities)));
    }
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      String probability = i < probabilities.size() ? probabilities.get(i).label() : "?";
      if (row.cells().size() != impacts.size()) {
        problems.add(
            new Found(row.cells().size() + " cells", row.place().pointer(), row.place().location())
                .wrong(
                    impacts.size()
                        + " cells in row '"
                        + probability
                        + "', one for each of "
                        + labels(impacts)));
      }
      matrix.add(new MatrixRow(probability, checkedRow(row, probability, riskOf, problems)));
    }
    return matrix.build();
  }

  private ImmutableList<String> checkedRow(
      Row row, String probability, Map<String, String> riskOf, List<Problem> problems) {
    ImmutableList.Builder<String> cells = ImmutableList.builder();
    for (int column = 0; column < row.cells().size(); column++) {
      Found cell = row.cells().get(column);
      String risk = riskOf.get(cell.text());
      if (risk == null) {
        String impact = column < impacts.size() ? impacts.get(column).label() : "?";
        problems.add(
            cell.wrong(
                "in row '"
                    + probability
                    + "' and column '"
                    + impact
                    + "' one of the ids "
                    + riskIds()));
      } else {
        cells.add(risk);
      }
    }
    return cells.build();
  }

  private String riskIds() {
    return risks.stream()
        .filter(risk -> risk.id != null)
        .map(risk -> requireNonNull(risk.id).text() + " (" + risk.label() + ")")
        .collect(Collectors.joining(", "));
  }

  private static String labels(List<LevelDraft> levels) {
    return levels.stream().map(LevelDraft::label).collect(Collectors.joining(", "));
  }

  private static Scale scale(List<LevelDraft> levels) {
    return new Scale(
        levels.stream()
            .map(
                level ->
                    ScaleLevel.builder()
                        .key(level.label())
                        .name(level.label())
                        .meaning(
                            Optional.ofNullable(level.meaning)
                                .map(Found::text)
                                .filter(text -> !text.isEmpty()))
                        .build())
            .collect(ImmutableList.toImmutableList()));
  }
}
