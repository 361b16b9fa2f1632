package org.ismskit.plan.schedule;

import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.ismskit.model.plan.Holiday;
import org.ismskit.model.plan.WorkingCalendar;

/**
 * The working days of a calendar from a first day on, numbered from 0. Schedules are computed in
 * these numbers; a task takes the days from its start, included, to its finish, excluded.
 */
public final class WorkingDays {

  private static final int YEARS = 40;

  /** Leads may start a task before the project, so some days before the first are known too. */
  private static final int YEARS_BEFORE = 2;

  /** Working days of a month, on average over a year. */
  private static final BigDecimal MONTH = new BigDecimal("20.5");

  private final List<LocalDate> days;

  /** Where day 0 stands in the list. */
  private final int origin;

  private WorkingDays(List<LocalDate> days, int origin) {
    this.days = days;
    this.origin = origin;
  }

  /**
   * The working days from a date on, for forty years; those of the two years before it are
   * negative.
   *
   * @param calendar says which days are worked
   * @param from the first date that may be a working day
   * @return the working days
   */
  public static WorkingDays of(WorkingCalendar calendar, LocalDate from) {
    ImmutableSet<LocalDate> holidays =
        calendar.holidays().stream().map(Holiday::date).collect(ImmutableSet.toImmutableSet());
    List<LocalDate> days = new ArrayList<>();
    LocalDate end = from.plusYears(YEARS);
    int before = 0;
    for (LocalDate day = from.minusYears(YEARS_BEFORE); day.isBefore(end); day = day.plusDays(1)) {
      if (calendar.workingDays().contains(day.getDayOfWeek()) && !holidays.contains(day)) {
        days.add(day);
        before += day.isBefore(from) ? 1 : 0;
      }
    }
    return new WorkingDays(days, before);
  }

  /**
   * The date of a working day.
   *
   * @param index the number of the day, 0 for the first; negative before it
   * @return its date
   * @throws IllegalArgumentException if the day lies more than two years before the first or beyond
   *     forty years
   */
  public LocalDate date(int index) {
    if (index < -origin || index >= days.size() - origin) {
      throw new IllegalArgumentException(
          "index: " + index + ", expected a working day within " + YEARS + " years");
    }
    return days.get(origin + index);
  }

  /**
   * The number of the first working day that is not before a date.
   *
   * @param date the date
   * @return its number, 0 for all dates before the first working day
   */
  public int index(LocalDate date) {
    return Math.max(0, position(date));
  }

  /** The same, negative before the first working day. */
  private int position(LocalDate date) {
    int found = Collections.binarySearch(days, date);
    return (found >= 0 ? found : -found - 1) - origin;
  }

  /**
   * The first moment between working days that lies a number of calendar days after another.
   *
   * @param end the start (number of the day) or the finish (number of the day after it) of a task
   * @param isFinish whether it is a finish: then it is the evening of the day before
   * @param toFinish whether the finish of a task is looked for, otherwise its start
   * @param lag calendar days, negative for days before
   */
  int elapsed(int end, boolean isFinish, boolean toFinish, int lag) {
    LocalDate morning = isFinish ? date(end - 1).plusDays(1L + lag) : date(end).plusDays(lag);
    return toFinish ? position(morning.minusDays(1)) + 1 : position(morning);
  }

  /** The latest end from which a number of calendar days leads to no later than another. */
  int elapsedBack(int end, boolean fromFinish, boolean isFinish, int lag) {
    // A calendar day is at most one working day, and no calendar rests for more than a year.
    int low = Math.max(end - Math.max(0, lag) - 1, 1 - origin);
    int high = end + Math.max(0, -lag) + 1;
    while (elapsed(low, fromFinish, isFinish, lag) > end) {
      low--;
    }
    while (low < high) {
      int middle = low + (high - low + 1) / 2;
      if (elapsed(middle, fromFinish, isFinish, lag) <= end) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /**
   * How many months the working days up to a date make, at 20.5 working days a month.
   *
   * @param last the last date that counts
   * @return the number of months to one decimal
   */
  public BigDecimal months(LocalDate last) {
    return BigDecimal.valueOf(index(last) + 1L).divide(MONTH, 1, RoundingMode.HALF_UP);
  }
}
