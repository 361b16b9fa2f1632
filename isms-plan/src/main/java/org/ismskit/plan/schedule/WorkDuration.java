package org.ismskit.plan.schedule;

import org.ismskit.model.entity.InvalidValue;

/**
 * How long a task takes.
 *
 * @param days working days, 0 for a milestone
 */
public record WorkDuration(int days) {

  /** Refuses a negative duration. */
  public WorkDuration {
    if (days < 0) {
      throw new InvalidValue("days", days, "a number of at least 0");
    }
  }
}
