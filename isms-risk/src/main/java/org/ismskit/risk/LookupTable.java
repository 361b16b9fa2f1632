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

  /** Looks up the first cells of many; where row or column is NaN, so is the result. */
  void look(double[] row, double[] column, double[] out, int count) {
    double[] table = cells;
    int width = columns;
    for (int i = 0; i < count; i++) {
      double cell = row[i] * width + column[i];
      out[i] = table[(int) cell] + 0 * cell; // NaN finds the first cell and stays NaN
    }
  }
}
