package org.ismskit.plan.generate;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.plan.schedule.WorkingDays;

/** The days on which something recurs, each in time for what it is done for. */
final class Rhythm {

  private final WorkingDays calendar;
  private final int months;
  private final NavigableMap<LocalDate, List<Explanation>> days = new TreeMap<>();

  /**
   * A rhythm without exceptions, counted from its first day, so that the 31st stays the last day of
   * each month.
   *
   * @param calendar the working days
   * @param first the first day
   * @param months how many months lie between two days, at least 1
   * @param until the last day that counts
   */
  Rhythm(WorkingDays calendar, LocalDate first, int months, LocalDate until) {
    this.calendar = calendar;
    this.months = months;
    long passed = 0;
    for (LocalDate day = first; !day.isAfter(until); day = first.plusMonths(passed)) {
      on(day);
      passed += months;
    }
  }

  private List<Explanation> on(LocalDate day) {
    LocalDate worked = calendar.date(calendar.index(day));
    return days.computeIfAbsent(worked, none -> new ArrayList<>());
  }

  /**
   * Brings the day of this cycle forward if it comes too late for something, and adds one if the
   * cycle has none.
   *
   * @param occasion when that is
   * @param what its name
   * @param lead how many working days before it has to be done
   */
  void inTimeFor(LocalDate occasion, String what, int lead) {
    LocalDate latest = latest(calendar, occasion, lead);
    LocalDate last = days.floorKey(latest);
    if (last == null || !last.isAfter(occasion.minusMonths(months))) {
      LocalDate late = days.higherKey(latest);
      if (late != null && !late.isAfter(occasion)) {
        days.remove(late);
      }
      last = latest;
    }
    on(last).add(Explanation.of("why.event.before", lead, what, occasion));
  }

  /** The last working day that is so many before an occasion. */
  static LocalDate latest(WorkingDays calendar, LocalDate occasion, int lead) {
    return calendar.date(Math.max(0, calendar.index(occasion) - lead));
  }

  void forEach(BiConsumer<LocalDate, ImmutableList<Explanation>> action) {
    days.forEach((day, because) -> action.accept(day, ImmutableList.copyOf(because)));
  }

  ImmutableList<LocalDate> days() {
    return ImmutableList.copyOf(days.keySet());
  }
}
