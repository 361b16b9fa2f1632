package org.ismskit.plan.estimate;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Rounds person-days: to hundredths to count with, to tenths where people read them. The parts of a
 * whole are rounded so that together they are the whole, rounded.
 */
public final class PersonDays {

  private double sum;
  private BigDecimal counted = BigDecimal.ZERO;

  PersonDays() {}

  /** The next part of the whole. */
  BigDecimal part(double days) {
    sum += days;
    BigDecimal part = rounded(sum).subtract(counted);
    counted = counted.add(part);
    return part;
  }

  /** To hundredths: more would feign precision. */
  static BigDecimal rounded(double days) {
    BigDecimal rounded = BigDecimal.valueOf(days).setScale(2, RoundingMode.HALF_UP);
    return rounded.signum() == 0
        ? BigDecimal.ZERO
        : rounded.stripTrailingZeros().scale() < 0
            ? rounded.setScale(0, RoundingMode.HALF_UP)
            : rounded.stripTrailingZeros();
  }

  /**
   * As people read them.
   *
   * @param days person-days
   * @return them to tenths, halves away from 0
   */
  public static String told(BigDecimal days) {
    return days.setScale(1, RoundingMode.HALF_UP).toPlainString();
  }

  /** The same of what is counted, which has been rounded already. */
  static String told(double days) {
    return told(rounded(days));
  }
}
