package org.ismskit.plan.schedule;

import com.google.common.primitives.ImmutableIntArray;
import java.util.Arrays;
import org.ismskit.model.entity.InvalidValue;
import org.ismskit.model.plan.WorkingCalendar;

/**
 * How much of a resource there is on each working day. On days on which there is none of it, tasks
 * that need it pause.
 *
 * @param days the units on the first days
 * @param thereafter the units on every day after those
 */
public record Availability(ImmutableIntArray days, int thereafter) {

  /** Refuses less than nothing. */
  public Availability {
    if (thereafter < 0 || days.stream().anyMatch(units -> units < 0)) {
      throw new InvalidValue(
          "units", Math.min(thereafter, days.stream().min().orElse(0)), "a number of at least 0");
    }
  }

  /**
   * The same every day.
   *
   * @param units in any unit, such as percent of one person's time
   * @return the availability
   * @throws InvalidValue if the number is negative
   */
  public static Availability of(int units) {
    return new Availability(ImmutableIntArray.of(), units);
  }

  /**
   * Limits or extends what there is for some days: an absence is a limit of 0.
   *
   * @param from the number of the first working day
   * @param to the number of the working day after the last
   * @param units what there is on these days
   * @return the new availability
   * @throws InvalidValue if the number is negative
   * @throws IllegalArgumentException if the days are not in order
   */
  public Availability during(int from, int to, int units) {
    if (from < 0 || to < from) {
      throw new IllegalArgumentException(
          "days: " + from + " to " + to + ", expected working days in order, from 0 on");
    }
    int[] all = first(Math.max(to, days.length()));
    Arrays.fill(all, from, to, units);
    return new Availability(ImmutableIntArray.copyOf(all), thereafter);
  }

  /**
   * Leaves only the days on which a calendar of one's own is worked too.
   *
   * @param project the working days of the project
   * @param own the calendar of the person, such as Monday to Wednesday
   * @param until the number of the working day from which on the calendar does not matter any more
   * @return the new availability
   */
  public Availability on(WorkingDays project, WorkingCalendar own, int until) {
    WorkingDays worked = WorkingDays.of(own, project.date(0));
    int[] all = first(Math.max(until, days.length()));
    for (int day = 0; day < until; day++) {
      if (!worked.date(worked.index(project.date(day))).equals(project.date(day))) {
        all[day] = 0;
      }
    }
    return new Availability(ImmutableIntArray.copyOf(all), thereafter);
  }

  /**
   * Takes some away on every day, such as what goes into other work all the time.
   *
   * @param units how much, at least 0; where there is less, nothing is left
   * @return the new availability
   * @throws InvalidValue if the number is negative
   */
  public Availability less(int units) {
    if (units < 0) {
      throw new InvalidValue("units", units, "a number of at least 0");
    }
    return new Availability(
        ImmutableIntArray.copyOf(days.stream().map(day -> Math.max(0, day - units))),
        Math.max(0, thereafter - units));
  }

  private int[] first(int length) {
    int[] all = Arrays.copyOf(days.toArray(), length);
    Arrays.fill(all, days.length(), length, thereafter);
    return all;
  }

  /**
   * What there is on a day.
   *
   * @param day the number of the working day, from 0
   * @return the units
   */
  public int on(int day) {
    return day < days.length() ? days.get(day) : thereafter;
  }

  /** The most there ever is. */
  int peak() {
    return Math.max(thereafter, days.stream().max().orElse(0));
  }
}
