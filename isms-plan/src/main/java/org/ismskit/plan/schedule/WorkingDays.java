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

  /** Working days of a month, on average over a year. */
  private static final BigDecimal MONTH = new BigDecimal("20.5");

  private final List<LocalDate> days;

  private WorkingDays(List<LocalDate> days) {
    this.days = days;
  }

  /**
   * The working days from a date on, for forty years.
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
    for (LocalDate day = from; day.isBefore(end); day = day.plusDays(1)) {
      if (calendar.workingDays().contains(day.getDayOfWeek()) && !holidays.contains(day)) {
        days.add(day);
      }
    }
    return new WorkingDays(days);
  }

  /**
   * The date of a working day.
   *
   * @param index the number of the day, from 0
   * @return its date
   * @throws IllegalArgumentException if the number is negative or lies beyond forty years
   */
  public LocalDate date(int index) {
    if (index < 0 || index >= days.size()) {
      throw new IllegalArgumentException(
          "index: " + index + ", expected a working day within " + YEARS + " years");
    }
    return days.get(index);
  }

  /**
   * The number of the first working day that is not before a date.
   *
   * @param date the date
   * @return its number, 0 for all dates before the first working day
   */
  public int index(LocalDate date) {
    int found = Collections.binarySearch(days, date);
    return found >= 0 ? found : -found - 1;
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
