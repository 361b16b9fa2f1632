package org.ismskit.plan.schedule;

import org.ismskit.model.entity.InvalidValue;

/**
 * How much of people's time a task has on each of its days.
 *
 * @param percent of the time of one person, above 0; 250 are two people and a half
 */
public record Allocation(int percent) {

  /** Refuses an allocation of nobody. */
  public Allocation {
    if (percent < 1) {
      throw new InvalidValue("percent", percent, "a number of at least 1");
    }
  }
}
