package org.ismskit.plan.generate;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.risk.MatrixRow;
import org.ismskit.model.risk.RiskMatrix;
import org.ismskit.model.risk.Scale;

/**
 * Where the risk in a matrix gets lower though likelihood or consequence gets higher: most likely a
 * slip in a cell, and nothing in a register would show it.
 */
final class MatrixDescents {

  private final RiskMatrix matrix;

  /** The position of the risk in each cell, by likelihood and consequence. */
  private final int[][] risks;

  private final ImmutableList.Builder<Explanation> all = ImmutableList.builder();

  private MatrixDescents(RiskMatrix matrix) {
    this.matrix = matrix;
    Map<String, List<String>> rows = new HashMap<>();
    for (MatrixRow row : matrix.rows()) {
      rows.put(row.likelihood(), row.risk());
    }
    this.risks =
        matrix.likelihood().keys().stream()
            .map(
                key ->
                    rows.getOrDefault(key, List.of()).stream()
                        .mapToInt(level -> matrix.risk().position(level).orElse(0))
                        .toArray())
            .toArray(int[][]::new);
  }

  /** Each cell that is lower than its neighbour before it, with that neighbour. */
  static ImmutableList<Explanation> of(RiskMatrix matrix) {
    MatrixDescents descents = new MatrixDescents(matrix);
    for (int row = 0; row < descents.risks.length; row++) {
      for (int column = 0; column < descents.risks[row].length; column++) {
        descents.from(row - 1, column, row, column);
        descents.from(row, column - 1, row, column);
      }
    }
    return descents.all.build();
  }

  private void from(int fromRow, int fromColumn, int row, int column) {
    if (fromRow >= 0 && fromColumn >= 0 && risks[row][column] < risks[fromRow][fromColumn]) {
      all.add(
          Explanation.of(
              "matrix.descent",
              key(matrix.likelihood(), row),
              key(matrix.consequence(), column),
              key(matrix.risk(), risks[row][column]),
              key(matrix.likelihood(), fromRow),
              key(matrix.consequence(), fromColumn),
              key(matrix.risk(), risks[fromRow][fromColumn])));
    }
  }

  private static String key(Scale scale, int position) {
    return scale.levels().get(position).key();
  }
}
