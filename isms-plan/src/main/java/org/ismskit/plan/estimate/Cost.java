package org.ismskit.plan.estimate;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * What something costs, in one currency: money that goes out, and the time of the organization's
 * own people, which is paid for anyway.
 *
 * @param external what is paid to others: people from outside, purchases, fees
 * @param internal what the time of the organization's own people is worth
 */
public record Cost(BigDecimal external, BigDecimal internal) {

  /** What is free. */
  public static final Cost NONE = new Cost(BigDecimal.ZERO, BigDecimal.ZERO);

  /** Refuses missing amounts. */
  public Cost {
    requireNonNull(external);
    requireNonNull(internal);
  }

  /**
   * Both together.
   *
   * @return the sum
   */
  public BigDecimal total() {
    return external.add(internal);
  }

  /**
   * What two things cost.
   *
   * @param other the other one
   * @return the sum of each kind
   */
  public Cost plus(Cost other) {
    return new Cost(external.add(other.external), internal.add(other.internal));
  }
}
