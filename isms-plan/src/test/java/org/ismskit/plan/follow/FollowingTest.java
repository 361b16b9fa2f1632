package org.ismskit.plan.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ismskit.plan.follow.ReschedulingTest.PLAN;
import static org.ismskit.plan.follow.ReschedulingTest.day;
import static org.ismskit.plan.follow.ReschedulingTest.link;
import static org.ismskit.plan.follow.ReschedulingTest.progress;
import static org.ismskit.plan.follow.ReschedulingTest.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.StatusReport;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.plan.TaskLink;
import org.junit.jupiter.api.Test;

/** Two reports on the plan design > build with documents beside it > release. */
class FollowingTest {

  private static final StatusReport FIRST =
      report(6, progress("design").started(day(5)).donePercent(20).build());
  private static final StatusReport SECOND =
      report(
          13,
          progress("design").started(day(5)).finished(day(12)).build(),
          progress("build").started(day(13)).remainingDays(2).build());

  private static final Rescheduling USUAL = Rescheduling.retainedLogic();

  @Test
  void eachReportMovesTheMilestonesOfTheTrend() {
    List<Rescheduled> followed = USUAL.follow(PLAN, List.of(SECOND, FIRST));
    MilestoneTrend.Line release = MilestoneTrend.of(PLAN, followed).milestones().get(0);

    assertThat(release.planned()).isEqualTo(day(15));
    assertThat(release.points())
        .containsExactly(
            new MilestoneTrend.Point(day(6), day(19), false, 2),
            new MilestoneTrend.Point(day(13), day(18), false, 1));
    assertThat(followed.get(1).missed())
        .extracting(MissedCommitment::promised)
        .containsExactly(day(15));
  }

  @Test
  void whatIsLateOfItselfIsToldFromWhatItPushes() {
    ImplementationPlan now = USUAL.reschedule(PLAN, FIRST).plan();

    assertThat(Lateness.of(PLAN, now))
        .isEqualTo(
            new Lateness(
                ImmutableList.of(
                    new Lateness.LateTask(
                        TaskId.of("design"),
                        "design",
                        2,
                        0,
                        ImmutableSet.of(
                            TaskId.of("build"), TaskId.of("document"), TaskId.of("release")),
                        2,
                        Optional.empty())),
                2));
  }

  @Test
  void workThatBeganLateBecauseWhatItWaitsForWasLateIsNotLateOfItself() {
    ImplementationPlan now = USUAL.reschedule(PLAN, SECOND).plan();
    PlanDiff diff = PlanDiff.between(PLAN, now);

    assertThat(diff.change(TaskId.of("build")).orElseThrow().cause())
        .isEqualTo(diff.change(TaskId.of("design")).orElseThrow().cause());
    assertThat(diff.change(TaskId.of("build")).orElseThrow().movedBy())
        .contains(TaskId.of("design"));
    assertThat(Lateness.of(PLAN, now).tasks())
        .extracting(late -> late.name() + " " + late.endShift())
        .containsExactlyInAnyOrder("design 0", "document 1");
  }

  /** Others keep its people: that is no delay of its own. */
  @Test
  void whatWaitsForAnotherThatItDidNotWaitForIsNotLateOfItself() {
    ImplementationPlan waiting =
        PLAN.withTasks(
                Entities.copyOf(
                    PLAN.tasks().stream()
                        .map(
                            task ->
                                task.id().equals(TaskId.of("document"))
                                    ? Task.builder()
                                        .from(task)
                                        .start(day(18))
                                        .finish(day(20))
                                        .driver(TaskId.of("build"))
                                        .build()
                                    : task)
                        .toList()))
            .withLinks(
                ImmutableList.<TaskLink>builder()
                    .addAll(PLAN.links())
                    .add(link("build", "document"))
                    .build());

    assertThat(
            PlanDiff.between(PLAN, waiting).change(TaskId.of("document")).orElseThrow().isMoved())
        .isTrue();
    assertThat(Lateness.of(PLAN, waiting).tasks()).isEmpty();
  }

  @Test
  void delayWithinTheFloatDoesNothingToTheEnd() {
    ImplementationPlan now =
        USUAL
            .reschedule(
                PLAN,
                report(
                    12,
                    progress("design").finished(day(8)).build(),
                    progress("build").started(day(11)).remainingDays(3).build()))
            .plan();
    Lateness lateness = Lateness.of(PLAN, now);

    assertThat(lateness.endShift()).isZero();
    assertThat(lateness.tasks()).hasSize(1);
    assertThat(lateness.tasks().get(0).task()).isEqualTo(TaskId.of("document"));
    assertThat(lateness.tasks().get(0).workingDays()).isEqualTo(2);
    assertThat(lateness.tasks().get(0).floatBefore()).isEqualTo(2);
    assertThat(lateness.tasks().get(0).endShift()).isZero();
  }

  @Test
  void aWorkListSaysWhatStartsWhatEndsAndWhatItWaitsFor() {
    ImplementationPlan now = USUAL.reschedule(PLAN, FIRST).plan();
    List<WorkList.Item> items = WorkList.of(now, day(7), 2).items();

    assertThat(items)
        .extracting(item -> item.monday() + " " + item.task().id())
        .containsExactly(
            "2027-01-04 design", "2027-01-11 design", "2027-01-11 document", "2027-01-11 build");
    assertThat(items).extracting(WorkList.Item::starts).containsExactly(false, false, true, true);
    assertThat(items).extracting(WorkList.Item::finishes).containsExactly(false, true, true, false);
    assertThat(items.get(0).waitsFor()).isEmpty();
    assertThat(items.get(2).waitsFor()).containsExactly(TaskId.of("design"));
  }

  @Test
  void allProblemsOfAllReportsAreSaidAtOnce() {
    assertThatThrownBy(
            () ->
                USUAL.follow(
                    PLAN,
                    List.of(
                        report(13, progress("nothing").build()),
                        report(6, progress("design").finished(day(9)).build()),
                        report(6))))
        .hasMessageContaining("3 problems")
        .hasMessageContaining("/1/tasks/0/finished")
        .hasMessageContaining("/2/on: found '2027-01-06', expected each status date once")
        .hasMessageContaining("/0/tasks/0/task: found 'nothing'");
  }
}
