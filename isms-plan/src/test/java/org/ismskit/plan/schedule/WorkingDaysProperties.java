package org.ismskit.plan.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.ismskit.model.plan.Holiday;
import org.ismskit.model.plan.WorkingCalendar;

/** Working days are counted as people count them: one day after the other. */
class WorkingDaysProperties {

  private static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);

  @Provide
  Arbitrary<Set<DayOfWeek>> weeks() {
    return Arbitraries.of(DayOfWeek.class).set().ofMinSize(1);
  }

  @Property(tries = 100)
  void areThoseThatACalendarOnTheWallShows(
      @ForAll("weeks") Set<DayOfWeek> week,
      @ForAll @Size(max = 20) Set<@IntRange(max = 90) Integer> holidays,
      @ForAll @IntRange(max = 13) int offset) {
    LocalDate from = MONDAY.plusDays(offset);
    WorkingDays days = days(week, holidays, from);

    int count = 0;
    for (LocalDate day = from; day.isBefore(from.plusDays(120)); day = day.plusDays(1)) {
      assertThat(days.index(day)).isEqualTo(count);
      if (week.contains(day.getDayOfWeek()) && !holidays.contains(number(day))) {
        assertThat(days.date(count)).isEqualTo(day);
        count++;
      }
    }
    assertThat(days.index(from.minusDays(1))).isZero();
  }

  /** Leads and baselines ask for days before the first; plans of centuries end somewhere. */
  @Property(tries = 200)
  void areNumberedInBothDirectionsAsFarAsAnyoneAsks(
      @ForAll("weeks") Set<DayOfWeek> week,
      @ForAll @Size(max = 20) Set<@IntRange(min = -90, max = 90) Integer> holidays,
      @ForAll @IntRange(min = -1_000_000, max = 1_000_000) int index) {
    WorkingDays days = days(week, holidays, MONDAY);

    LocalDate date = days.date(index);
    LocalDate next = days.date(index + 1);

    assertThat(days.index(date)).isEqualTo(Math.max(0, index));
    assertThat(week).contains(date.getDayOfWeek());
    assertThat(holidays).doesNotContain(number(date));
    for (LocalDate day = date.plusDays(1); day.isBefore(next); day = day.plusDays(1)) {
      assertThat(!week.contains(day.getDayOfWeek()) || holidays.contains(number(day))).isTrue();
      assertThat(days.index(day)).isEqualTo(Math.max(0, index + 1));
    }
  }

  /** Dates are kept for those who ask again, for near days but not for far ones. */
  @Property(tries = 200)
  void haveTheDatesThatTheyHaveWhenNobodyAskedBefore(
      @ForAll("weeks") Set<DayOfWeek> week,
      @ForAll @Size(max = 20) Set<@IntRange(max = 90) Integer> holidays,
      @ForAll @Size(max = 50) List<@IntRange(min = -10, max = 20_000) Integer> asked) {
    WorkingDays days = days(week, holidays, MONDAY);

    for (int time = 0; time < 2; time++) {
      assertThat(asked.parallelStream().map(days::date).toList())
          .isEqualTo(asked.stream().map(day -> days(week, holidays, MONDAY).date(day)).toList());
    }
  }

  private static int number(LocalDate day) {
    return (int) (day.toEpochDay() - MONDAY.toEpochDay());
  }

  private static WorkingDays days(Set<DayOfWeek> week, Set<Integer> holidays, LocalDate from) {
    return WorkingDays.of(
        new WorkingCalendar(
            ImmutableSet.copyOf(week),
            holidays.stream()
                .map(day -> new Holiday(MONDAY.plusDays(day), Optional.empty()))
                .collect(ImmutableList.toImmutableList())),
        from);
  }
}
