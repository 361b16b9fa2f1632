package org.ismskit.plan.follow;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Earned value of a phase or of a whole plan, in one unit: person-days or money. Terms and formulas
 * are those of the PMI Practice Standard for Earned Value Management; earned schedule is that of
 * Lipke (Schedule is Different, The Measurable News, 2003). Ratios are rounded to four decimals,
 * and there is none if what is divided by is 0 or not known.
 *
 * @param budgetAtCompletion BAC: what all is planned to take
 * @param plannedValue PV: what was to be done by the status date
 * @param earnedValue EV: what is done, measured by its budget, from 0 to BAC; empty if not known
 * @param actualCost AC: what was spent; empty if not known
 * @param plannedDuration how many working days it takes in the baseline, at least 0
 * @param actualTime AT: how many working days have passed from its planned start to the status date
 *     or, if all of it is finished, to the day on which it was; at least 0
 * @param earnedSchedule ES: the working days after which EV was to be reached, from 0 to the
 *     planned duration; empty if EV is not known
 */
public record EarnedValueMeasures(
    BigDecimal budgetAtCompletion,
    BigDecimal plannedValue,
    Optional<BigDecimal> earnedValue,
    Optional<BigDecimal> actualCost,
    int plannedDuration,
    int actualTime,
    Optional<BigDecimal> earnedSchedule) {

  private static final int SCALE = 4;

  static Optional<BigDecimal> ratio(BigDecimal value, BigDecimal by) {
    return by.signum() == 0
        ? Optional.empty()
        : Optional.of(value.divide(by, SCALE, RoundingMode.HALF_UP));
  }

  /**
   * SV = EV - PV.
   *
   * @return what is done more than planned, negative if less
   */
  public Optional<BigDecimal> scheduleVariance() {
    return earnedValue.map(earned -> earned.subtract(plannedValue));
  }

  /**
   * CV = EV - AC.
   *
   * @return what was spent less than what is done was to take, negative if more
   */
  public Optional<BigDecimal> costVariance() {
    return earnedValue.flatMap(earned -> actualCost.map(earned::subtract));
  }

  /**
   * SPI = EV / PV. It ends at 1 however late the end is; {@link #timePerformanceIndex} does not.
   *
   * @return below 1 if less is done than planned
   */
  public Optional<BigDecimal> schedulePerformanceIndex() {
    return earnedValue.flatMap(earned -> ratio(earned, plannedValue));
  }

  /**
   * CPI = EV / AC.
   *
   * @return below 1 if more was spent than what is done was to take
   */
  public Optional<BigDecimal> costPerformanceIndex() {
    return earnedValue.flatMap(earned -> actualCost.flatMap(actual -> ratio(earned, actual)));
  }

  /**
   * EAC = BAC / CPI = BAC x AC / EV: what all will take if the rest goes on as what is done went.
   *
   * @return the estimate at completion
   */
  public Optional<BigDecimal> estimateAtCompletion() {
    return earnedValue.flatMap(
        earned -> actualCost.flatMap(actual -> ratio(budgetAtCompletion.multiply(actual), earned)));
  }

  /**
   * VAC = BAC - EAC.
   *
   * @return what will be left of the budget, negative if it does not suffice
   */
  public Optional<BigDecimal> varianceAtCompletion() {
    return estimateAtCompletion().map(budgetAtCompletion::subtract);
  }

  /**
   * SV(t) = ES - AT (Lipke).
   *
   * @return working days ahead of the plan, negative if behind
   */
  public Optional<BigDecimal> timeVariance() {
    return earnedSchedule.map(earned -> earned.subtract(BigDecimal.valueOf(actualTime)));
  }

  /**
   * SPI(t) = ES / AT (Lipke).
   *
   * @return below 1 if behind the plan
   */
  public Optional<BigDecimal> timePerformanceIndex() {
    return earnedSchedule.flatMap(earned -> ratio(earned, BigDecimal.valueOf(actualTime)));
  }

  /**
   * IEAC(t) = planned duration / SPI(t) (Lipke): how long all will take if the rest goes on as it
   * went.
   *
   * @return working days from the planned start on
   */
  public Optional<BigDecimal> durationAtCompletion() {
    return earnedSchedule.flatMap(
        earned ->
            ratio(
                BigDecimal.valueOf(plannedDuration).multiply(BigDecimal.valueOf(actualTime)),
                earned));
  }
}
