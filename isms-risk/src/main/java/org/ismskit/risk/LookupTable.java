package org.ismskit.risk;

import com.google.common.collect.ImmutableList;
import org.ismskit.model.risk.Scale;

/** The cells of a table with two scales, as positions on a third. */
final class LookupTable {

  private final Scale rows;
  private final int columns;
  private final double[] cells;

  LookupTable(Scale rows, Scale columns) {
    this.rows = rows;
    this.columns = columns.levels().size();
    this.cells = new double[rows.levels().size() * this.columns];
  }

  void fill(String row, ImmutableList<String> keys, Scale levels) {
    int start = rows.position(row).orElseThrow() * columns;
    for (int column = 0; column < columns; column++) {
      cells[start + column] = levels.position(keys.get(column)).orElseThrow();
    }
  }

  /** Looks up many cells; where row or column is NaN, so is the result. */
  void look(double[] row, double[] column, double[] results) {
    for (int i = 0; i < results.length; i++) {
      double sum = row[i] * columns + column[i];
      results[i] = Double.isNaN(sum) ? sum : cells[(int) sum];
    }
  }
}
