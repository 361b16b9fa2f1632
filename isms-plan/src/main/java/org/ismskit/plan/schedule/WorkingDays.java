package org.ismskit.plan.schedule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.ismskit.model.plan.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/**
 * The working days of a calendar from a first day on, numbered from 0; those before it are
 * negative. Schedules are computed in these numbers; a task takes the days from its start,
 * included, to its finish, excluded.
 *
 * <p>Weeks repeat, so the number of a day is a multiplication less the holidays before it: nothing
 * is needed but the week and the holidays, and no date is too far away.
 */
public final class WorkingDays {

  private static final int WEEK = 7;

  /** The first Monday before the first day of the epoch, which was a Thursday. */
  private static final long MONDAY = LocalDate.EPOCH.with(DayOfWeek.MONDAY).toEpochDay();

  /** The days of a year. */
  private static final BigDecimal YEAR = new BigDecimal("365.25");

  /** For how many days a date is kept: sixty years of working days, longer than projects last. */
  private static final int MOST_DATES = 1 << 14;

  /** The days of a week that are worked, 0 for Monday. */
  private final int[] worked;

  /** How many days of a week are worked before each. */
  private final int[] workedBefore = new int[WEEK];

  /** The holidays on days that would be worked, as days of the epoch, in order. */
  private final long[] holidays;

  /** The number that each of them would have among all working days since {@link #MONDAY}. */
  private final long[] missing;

  /** The number of day 0 among all working days since {@link #MONDAY}. */
  private final long origin;

  /**
   * The dates that were asked for before, null where there is none yet: many tasks start on the
   * same day, and to make a date takes longer than to schedule a task. Threads may lose dates to
   * each other and then make them again, which are the same.
   */
  private @Nullable LocalDate[] dates = {};

  private WorkingDays(WorkingCalendar calendar, LocalDate from) {
    this.worked =
        Arrays.stream(DayOfWeek.values())
            .filter(calendar.workingDays()::contains)
            .mapToInt(DayOfWeek::ordinal)
            .toArray();
    for (int day = 0; day < WEEK; day++) {
      int of = day;
      workedBefore[day] = (int) Arrays.stream(worked).filter(other -> other < of).count();
    }
    this.holidays =
        calendar.holidays().stream()
            .filter(holiday -> calendar.workingDays().contains(holiday.date().getDayOfWeek()))
            .mapToLong(holiday -> holiday.date().toEpochDay())
            .sorted()
            .distinct()
            .toArray();
    this.missing = new long[holidays.length];
    for (int i = 0; i < holidays.length; i++) {
      missing[i] = daysOfWeeks(holidays[i]) - i;
    }
    this.origin = number(from.toEpochDay());
  }

  /**
   * The working days from a date on.
   *
   * @param calendar says which days are worked
   * @param from the first date that may be a working day
   * @return the working days
   */
  public static WorkingDays of(WorkingCalendar calendar, LocalDate from) {
    return new WorkingDays(calendar, from);
  }

  /** How many days since {@link #MONDAY} would be worked before a day if there were no holidays. */
  private long daysOfWeeks(long day) {
    long since = day - MONDAY;
    long week = Math.floorDiv(since, WEEK);
    return week * worked.length + workedBefore[(int) (since - week * WEEK)];
  }

  /** How many days since {@link #MONDAY} are worked before a day. */
  private long number(long day) {
    return daysOfWeeks(day) - countBelow(holidays, day);
  }

  private static int countBelow(long[] sorted, long bound) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < bound) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * The date of a working day.
   *
   * @param index the number of the day, 0 for the first; negative before it
   * @return its date
   */
  public LocalDate date(int index) {
    if (index < 0 || index >= MOST_DATES) {
      return dateOf(index);
    }
    LocalDate[] known = dates;
    if (index >= known.length) {
      int longer = Math.max(index + 1, 2 * known.length);
      known = Arrays.copyOf(known, Math.min(longer, MOST_DATES));
      dates = known;
    }
    LocalDate date = known[index];
    if (date == null) {
      date = dateOf(index);
      known[index] = date;
    }
    return date;
  }

  private LocalDate dateOf(int index) {
    long number = origin + index;
    long day = number + countBelow(missing, number + 1);
    long week = Math.floorDiv(day, worked.length);
    return LocalDate.ofEpochDay(MONDAY + week * WEEK + worked[(int) (day - week * worked.length)]);
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
    return Math.toIntExact(number(date.toEpochDay()) - origin);
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
    // A calendar day is at most one working day.
    int low = end - Math.max(0, lag) - 1;
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
   * How many months lie between the first working day and a date, as the calendar has them.
   *
   * @param last the last date that counts
   * @return the number of months to one decimal
   */
  public BigDecimal months(LocalDate last) {
    return BigDecimal.valueOf(12 * ChronoUnit.DAYS.between(date(0), last.plusDays(1)))
        .divide(YEAR, 1, RoundingMode.HALF_UP);
  }
}
