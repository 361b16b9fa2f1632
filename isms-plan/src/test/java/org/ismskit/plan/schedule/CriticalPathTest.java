package org.ismskit.plan.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.plan.ConstraintKind;
import org.ismskit.model.plan.Holiday;
import org.ismskit.model.plan.LinkType;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.plan.WorkingCalendar;
import org.junit.jupiter.api.Test;

class CriticalPathTest {

  private static TaskId id(String id) {
    return TaskId.of(id);
  }

  @Test
  void findsTheLongestChainAndHowFarTheOthersCanSlip() {
    CriticalPath dates =
        CriticalPath.of(
            Network.builder()
                .task(id("a"), 3)
                .task(id("b"), 5)
                .task(id("c"), 2)
                .task(id("d"), 1)
                .link(id("a"), id("b"), LinkType.FS, 0)
                .link(id("a"), id("c"), LinkType.FS, 1)
                .link(id("b"), id("d"), LinkType.FS, 0)
                .link(id("c"), id("d"), LinkType.FS, 0)
                .build());

    assertThat(dates.finish()).isEqualTo(9);
    assertThat(dates.critical()).containsExactly(id("a"), id("b"), id("d"));
    assertThat(dates.drivingPath()).containsExactly(id("a"), id("b"), id("d"));
    assertThat(dates.start(id("c"))).isEqualTo(4);
    assertThat(dates.totalFloat(id("c"))).isEqualTo(2);
    assertThat(dates.freeFloat(id("c"))).isEqualTo(2);
    assertThat(dates.times(id("c"))).isEqualTo(new TaskTimes(4, 6, 6, 8, 2));
    assertThat(dates.times(id("c")).totalFloat()).isEqualTo(2);
    assertThat(dates.driver(id("d"))).contains(id("b"));
    assertThat(dates.driver(id("a"))).isEmpty();
  }

  @Test
  void aLeadStartsNothingBeforeTheProject() {
    CriticalPath dates =
        CriticalPath.of(
            Network.builder()
                .task(id("a"), 2)
                .task(id("b"), 7)
                .link(id("a"), id("b"), LinkType.SF, 0)
                .build());

    assertThat(dates.start(id("b"))).isZero();
  }

  @Test
  void aChainOfAMillionTasksIsNoDeeperThanOne() {
    Network.Builder builder = Network.builder();
    for (int i = 0; i < 1_000_000; i++) {
      builder.task(id("t" + i), 1);
      if (i > 0) {
        builder.link(id("t" + (i - 1)), id("t" + i), LinkType.FS, 0);
      }
    }

    CriticalPath dates = CriticalPath.of(builder.build());

    assertThat(dates.finish()).isEqualTo(1_000_000);
    assertThat(dates.totalFloat(id("t500000"))).isZero();
  }

  @Test
  void linksThatLeadBackAreNamed() {
    Network.Builder builder =
        Network.builder()
            .task(id("a"), 1)
            .task(id("b"), 1)
            .task(id("c"), 1)
            .task(id("d"), 1)
            .link(id("a"), id("b"), LinkType.FS, 0)
            .link(id("b"), id("c"), LinkType.FS, 0)
            .link(id("c"), id("b"), LinkType.SS, 0)
            .link(id("c"), id("d"), LinkType.FS, 0);

    assertThatThrownBy(builder::build)
        .isInstanceOf(InvalidDocument.class)
        .hasMessageContaining("b > c > b")
        .hasMessageContaining("CYCLE");
  }

  /** Whoever has made four mistakes wants to know of all four. */
  @Test
  void refusesImpossibleTasksAndLinksAllAtOnce() {
    Network.Builder builder =
        Network.builder()
            .task(id("a"), 1)
            .task(id("a"), 2)
            .task(id("b"), -1)
            .link(id("a"), id("x"), LinkType.FS, 0)
            .link(id("y"), id("b"), LinkType.SS, 0)
            .link(id("a"), id("b"), LinkType.FS, 0)
            .link(id("b"), id("a"), LinkType.FF, 0)
            .constrain(id("z"), new Constraint(ConstraintKind.START_ON, LocalDate.of(2027, 1, 4)));

    assertThatThrownBy(builder::build)
        .isInstanceOf(InvalidDocument.class)
        .hasMessageContaining("/tasks/a: found 'a', expected each task once")
        .hasMessageContaining("/tasks/b/duration: found '-1', expected at least 0 working days")
        .hasMessageContaining("/tasks/a/successors: found 'x'")
        .hasMessageContaining("/tasks/b/predecessors: found 'y'")
        .hasMessageContaining("/tasks/z/START_ON: found 'z'")
        .hasMessageContaining("a > b > a");
  }

  /** A builder that goes on does not change what it has built. */
  @Test
  void aNetworkKeepsItsTasks() {
    Network.Builder builder = Network.builder().task(id("a"), 3);
    Network one = builder.build();
    Network two = builder.task(id("b"), 2).link(id("a"), id("b"), LinkType.FS, 0).build();

    assertThat(one.tasks()).containsExactly(id("a"));
    assertThatThrownBy(() -> CriticalPath.of(one).start(id("b")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(CriticalPath.of(one).finish()).isEqualTo(3);
    assertThat(CriticalPath.of(two).finish()).isEqualTo(5);
  }

  /** More links than lie in one block, each with its own lag. */
  @Test
  void keepsTheLinksOfManyTasks() {
    Network.Builder builder = Network.builder().task(id("t0"), 1);
    for (int task = 1; task <= 2_000; task++) {
      builder
          .task(id("t" + task), 1)
          .link(id("t" + (task - 1)), id("t" + task), LinkType.FS, task % 3);
    }

    CriticalPath dates = CriticalPath.of(builder.build());

    // Of three lags in turn 0, 1 and 2, 2,000 of them add up to 666 x 3 + 1 + 2.
    assertThat(dates.finish()).isEqualTo(2_001 + 666 * 3 + 1 + 2);
    assertThat(dates.start(id("t5"))).isEqualTo(5 + 1 + 2 + 0 + 1 + 2);
  }

  @Test
  void knowsNoOtherTasks() {
    CriticalPath dates = CriticalPath.of(Network.builder().task(id("a"), 1).build());

    assertThatThrownBy(() -> dates.start(id("x"))).hasMessageContaining("no task 'x'");
  }

  @Test
  void workingDaysLeaveOutWeekendsAndHolidays() {
    WorkingCalendar calendar =
        new WorkingCalendar(
            ImmutableSet.of(
                DayOfWeek.MONDAY,
                DayOfWeek.TUESDAY,
                DayOfWeek.WEDNESDAY,
                DayOfWeek.THURSDAY,
                DayOfWeek.FRIDAY),
            ImmutableList.of(new Holiday(LocalDate.of(2027, 1, 6), Optional.of("Epiphany"))));
    WorkingDays days = WorkingDays.of(calendar, LocalDate.of(2027, 1, 2));

    assertThat(days.date(0)).isEqualTo("2027-01-04");
    assertThat(days.date(2)).isEqualTo("2027-01-07");
    assertThat(days.date(4)).isEqualTo("2027-01-11");
    assertThat(days.index(LocalDate.of(2027, 1, 6))).isEqualTo(2);
    assertThat(days.index(LocalDate.of(2027, 1, 10))).isEqualTo(4);
    assertThat(days.index(LocalDate.of(2020, 1, 1))).isZero();
    assertThat(days.date(-1)).isEqualTo("2027-01-01");
  }
}
