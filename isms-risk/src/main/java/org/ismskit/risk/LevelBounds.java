package org.ismskit.risk;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import org.ismskit.model.entity.InvalidValue;

/**
 * The numbers at which one level ends and the next begins: one fewer than there are levels. A
 * number that reaches a bound belongs to the higher level; one that is less than a billionth short
 * of it, relative to the bound if that is greater than 1, reaches it, so that binary fractions
 * decide nothing.
 */
public final class LevelBounds {

  private static final double CLOSE = 1e-9;

  private final double[] bounds;

  private LevelBounds(double[] bounds) {
    this.bounds = bounds;
  }

  /**
   * Bounds between levels.
   *
   * @param bounds the least number of each level but the lowest, ascending
   * @return the bounds
   * @throws InvalidValue if a bound is not greater than the one before
   */
  public static LevelBounds of(ImmutableList<BigDecimal> bounds) {
    double[] least = new double[bounds.size()];
    for (int i = 0; i < least.length; i++) {
      if (i > 0 && bounds.get(i).compareTo(bounds.get(i - 1)) <= 0) {
        throw new InvalidValue(
            "bounds", bounds.get(i), "a number greater than " + bounds.get(i - 1));
      }
      double bound = bounds.get(i).doubleValue();
      least[i] = bound - CLOSE * Math.max(1, Math.abs(bound));
    }
    return new LevelBounds(least);
  }

  /**
   * Bounds between levels.
   *
   * @param bounds the least number of each level but the lowest, ascending
   * @return the bounds
   * @throws InvalidValue if a bound is not greater than the one before
   */
  public static LevelBounds of(double... bounds) {
    ImmutableList.Builder<BigDecimal> numbers = ImmutableList.builder();
    for (double bound : bounds) {
      numbers.add(BigDecimal.valueOf(bound));
    }
    return of(numbers.build());
  }

  /**
   * The level of a number.
   *
   * @param number a number
   * @return the position of the level, from 0 for the lowest
   */
  public int position(double number) {
    int position = 0;
    while (position < bounds.length && number >= bounds[position]) {
      position++;
    }
    return position;
  }

  /** The positions of many numbers; without branches, which random numbers would mislead. */
  void fallIn(double[] numbers, double[] positions, int count) {
    for (int i = 0; i < count; i++) {
      positions[i] = 0 * numbers[i]; // NaN stays NaN
    }
    for (double bound : bounds) {
      for (int i = 0; i < count; i++) {
        positions[i] += numbers[i] >= bound ? 1 : 0;
      }
    }
  }
}
