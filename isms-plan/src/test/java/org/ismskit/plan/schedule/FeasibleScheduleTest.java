package org.ismskit.plan.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.ismskit.model.plan.LinkType;
import org.ismskit.model.plan.TaskId;
import org.junit.jupiter.api.Test;

class FeasibleScheduleTest {

  private static final TaskId PAPERS = TaskId.of("papers");
  private static final TaskId MEETING = TaskId.of("meeting");
  private static final TaskId BUILD = TaskId.of("build");
  private static final TaskId REST = TaskId.of("rest");
  private static final TaskId LONGEST = TaskId.of("longest");

  /** Meetings are on day 3 and, too late for nobody, on day 23. */
  private static final Opening MEETINGS = (earliest, days) -> earliest <= 3 ? 3 : 23;

  private static FeasibleSchedule schedule(int rest, int longest) {
    return FeasibleSchedule.of(
        lengths ->
            Network.builder()
                .task(BUILD, 5)
                .task(PAPERS, 3)
                .task(MEETING, 1)
                .task(REST, rest)
                .task(LONGEST, longest)
                .link(PAPERS, MEETING, LinkType.FS, 0)
                .link(BUILD, REST, LinkType.FS, 0),
        new Conditions(
            ImmutableMap.of(MEETING, MEETINGS),
            ImmutableMap.of("ada", new Conditions.Resource(Availability.of(100), Optional.empty())),
            ImmutableList.of(
                new Conditions.Demand(BUILD, "ada", 100),
                new Conditions.Demand(PAPERS, "ada", 100)),
            ImmutableMap.of(),
            Conditions.NONE.uncertainty(),
            Conditions.NONE.reasons()),
        Levelling.byRule());
  }

  /** By the rule the build goes first, since it has to start first for all to be done by day 60. */
  @Test
  void workThatHasTimeLetsThePapersOfAMeetingGoFirst() {
    FeasibleSchedule schedule = schedule(40, 60);

    assertThat(schedule.dates().start(MEETING)).isEqualTo(3);
    assertThat(schedule.dates().start(BUILD)).isEqualTo(3);
    assertThat(schedule.dates().finish()).isEqualTo(60);
  }

  @Test
  void workThatHasNoneDoesNot() {
    FeasibleSchedule schedule = schedule(55, 60);

    assertThat(schedule.dates().start(BUILD)).isZero();
    assertThat(schedule.dates().start(MEETING)).isEqualTo(23);
    assertThat(schedule.dates().finish()).isEqualTo(60);
  }
}
