package org.ismskit.plan.schedule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.ismskit.model.entity.InvalidValue;

/**
 * How much work something is, whoever does it and however long it takes.
 *
 * @param personDays days of one person who does nothing else, at least 0
 */
public record Effort(BigDecimal personDays) {

  /** Refuses a negative effort. */
  public Effort {
    if (personDays.signum() < 0) {
      throw new InvalidValue("personDays", personDays, "a number of at least 0");
    }
  }

  /**
   * How long the work takes for people who are there for a part of their time.
   *
   * @param allocation how much of their time all of them give together
   * @return whole working days, rounded up
   */
  public WorkDuration at(Allocation allocation) {
    return new WorkDuration(
        personDays
            .movePointRight(2)
            .divide(BigDecimal.valueOf(allocation.percent()), 0, RoundingMode.CEILING)
            .intValueExact());
  }
}
