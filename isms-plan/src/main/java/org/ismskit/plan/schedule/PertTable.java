package org.ismskit.plan.schedule;

/**
 * Draws factors from the modified PERT distribution with mode 1 (Vose: a beta distribution over the
 * spread whose mean is a sixth of the least, four sixths of the mode and a sixth of the greatest).
 *
 * <p>The inverse of the distribution function is tabulated, so that a draw costs one look-up and is
 * the same on every machine.
 */
final class PertTable {

  private static final int CELLS = 4096;

  private final double[] quantiles;

  PertTable(Spread spread) {
    this.quantiles = new double[CELLS + 1];
    double width = spread.pessimistic() - spread.optimistic();
    if (width == 0) {
      java.util.Arrays.fill(quantiles, 1);
      return;
    }
    double a = 4 * (1 - spread.optimistic()) / width;
    double b = 4 * (spread.pessimistic() - 1) / width;
    invert(cumulated(a, b), spread.optimistic(), width);
  }

  /** The distribution function at the ends of equal steps, by the midpoint rule. */
  private static double[] cumulated(double a, double b) {
    int steps = 4 * CELLS;
    double[] sums = new double[steps + 1];
    for (int i = 0; i < steps; i++) {
      double x = (i + 0.5) / steps;
      sums[i + 1] = sums[i] + StrictMath.pow(x, a) * StrictMath.pow(1 - x, b);
    }
    return sums;
  }

  private void invert(double[] sums, double least, double width) {
    int steps = sums.length - 1;
    int step = 0;
    for (int cell = 0; cell <= CELLS; cell++) {
      double level = sums[steps] * cell / CELLS;
      while (step < steps && sums[step + 1] < level) {
        step++;
      }
      double rise = step < steps ? sums[step + 1] - sums[step] : 0;
      double part = rise > 0 ? (level - sums[step]) / rise : 0;
      quantiles[cell] = least + width * Math.min(1, (step + part) / steps);
    }
  }

  /**
   * The factor below which a share of all draws lies.
   *
   * @param share from 0 to 1
   */
  double quantile(double share) {
    double position = share * CELLS;
    int cell = Math.min(CELLS - 1, (int) position);
    return quantiles[cell] + (position - cell) * (quantiles[cell + 1] - quantiles[cell]);
  }
}
