package org.ismskit.model.risk;

import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.Set;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.entity.Problem;
import org.ismskit.model.shape.Nearest;

/** Finds everything that is wrong with the rows and cells of a matrix. */
final class MatrixDefects {

  private MatrixDefects() {}

  static void check(
      Scale likelihood, Scale consequence, Scale risk, ImmutableList<MatrixRow> rows) {
    ImmutableList.Builder<Problem> problems = ImmutableList.builder();
    Set<String> missing = new HashSet<>(likelihood.keys());
    for (int row = 0; row < rows.size(); row++) {
      String key = rows.get(row).likelihood();
      if (!missing.remove(key)) {
        problems.add(
            problem(
                "/rows/" + row + "/likelihood", key, "one row for each of " + likelihood.list()));
      }
      cells("/rows/" + row + "/risk", rows.get(row).risk(), consequence, risk, problems);
    }
    for (String key : likelihood.keys()) {
      if (missing.contains(key)) {
        problems.add(problem("/rows", "no row for " + key, "one row for each likelihood"));
      }
    }
    InvalidDocument.throwIfAny(problems.build());
  }

  /** Checks one row of a table: a cell for each column, and nothing but levels in them. */
  static void cells(
      String pointer,
      ImmutableList<String> cells,
      Scale columns,
      Scale levels,
      ImmutableList.Builder<Problem> problems) {
    if (cells.size() != columns.levels().size()) {
      problems.add(
          problem(
              pointer,
              cells.size() + " cells",
              columns.levels().size() + " cells, one for each of " + columns.list()));
    }
    for (int column = 0; column < cells.size(); column++) {
      if (levels.position(cells.get(column)).isEmpty()) {
        problems.add(
            problem(
                pointer + "/" + column,
                cells.get(column),
                Nearest.oneOf(levels.keys(), cells.get(column))));
      }
    }
  }

  private static Problem problem(String pointer, String value, String expected) {
    return Problem.of(Problem.Code.INVALID_VALUE, pointer, value, expected);
  }
}
