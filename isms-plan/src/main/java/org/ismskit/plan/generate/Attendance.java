package org.ismskit.plan.generate;

import org.ismskit.plan.schedule.Availability;
import org.ismskit.plan.schedule.Opening;

/**
 * Lets a task begin only when the person who does it is there, and pause while the person is away.
 */
final class Attendance implements Opening {

  /** The first day from each day on that is worked; every later day is. */
  private final int[] next;

  Attendance(Availability there) {
    this.next = new int[there.days().length()];
    int worked = next.length;
    for (int day = next.length - 1; day >= 0; day--) {
      worked = there.on(day) > 0 ? day : worked;
      next[day] = worked;
    }
  }

  @Override
  public int from(int earliest, int days) {
    return earliest < next.length ? next[earliest] : earliest;
  }

  @Override
  public int finish(int start, int days) {
    int day = start;
    for (int left = days; left > 0; left--) {
      day = from(day, days) + 1;
    }
    return day;
  }
}
