package org.ismskit.plan.generate;

import java.util.stream.IntStream;
import org.ismskit.plan.schedule.Availability;
import org.ismskit.plan.schedule.Opening;

/**
 * Lets a task begin only when the person who does it is there, and pause while the person is away.
 */
final class Attendance implements Opening {

  /** The days that are worked of those on which that differs; every later day is. */
  private final int[] worked;

  /** How many of them come before each of the days on which that differs. */
  private final int[] before;

  Attendance(Availability there) {
    this.worked =
        IntStream.range(0, there.days().length()).filter(day -> there.on(day) > 0).toArray();
    this.before = new int[there.days().length()];
    for (int day = 1; day < before.length; day++) {
      before[day] = before[day - 1] + (there.on(day - 1) > 0 ? 1 : 0);
    }
  }

  @Override
  public int from(int earliest, int days) {
    return earliest < before.length ? worked(before[earliest]) : earliest;
  }

  @Override
  public int finish(int start, int days) {
    if (days <= 0 || start >= before.length) {
      return start + days;
    }
    return worked(before[start] + days - 1) + 1;
  }

  /** The day that is worked after so many others. */
  private int worked(int others) {
    return others < worked.length ? worked[others] : before.length + others - worked.length;
  }
}
