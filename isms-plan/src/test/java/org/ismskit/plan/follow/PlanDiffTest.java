package org.ismskit.plan.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ismskit.plan.follow.ReschedulingTest.PLAN;
import static org.ismskit.plan.follow.ReschedulingTest.day;
import static org.ismskit.plan.follow.ReschedulingTest.link;
import static org.ismskit.plan.follow.ReschedulingTest.progress;
import static org.ismskit.plan.follow.ReschedulingTest.report;
import static org.ismskit.plan.follow.ReschedulingTest.task;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.ismskit.model.approval.DecisionBodyId;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.entity.Id;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.plan.Holiday;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.StatusReport;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.plan.TaskLink;
import org.ismskit.model.plan.WorkingCalendar;
import org.ismskit.plan.PlanTexts;
import org.junit.jupiter.api.Test;

/** Each kind of cause, on the plan design > build with documents beside it > release. */
class PlanDiffTest {

  private static PlanDiff after(StatusReport report) {
    return PlanDiff.between(PLAN, Rescheduling.retainedLogic().reschedule(PLAN, report).plan());
  }

  private static ImmutableSet<TaskId> ids(String... tasks) {
    return java.util.Arrays.stream(tasks).map(TaskId::of).collect(ImmutableSet.toImmutableSet());
  }

  private static ImplementationPlan with(UnaryOperator<Task> change, String... tasks) {
    return PLAN.withTasks(
        Entities.copyOf(
            PLAN.tasks().stream()
                .map(t -> ids(tasks).contains(t.id()) ? change.apply(t) : t)
                .toList()));
  }

  private static ImplementationPlan moved(String task, int start, int finish) {
    return with(t -> Task.builder().from(t).start(day(start)).finish(day(finish)).build(), task);
  }

  private static Cause.Kind onlyCause(PlanDiff diff) {
    assertThat(diff.causes()).hasSize(1);
    return diff.causes().get(0).cause().kind();
  }

  @Test
  void whatWasEstimatedOtherwiseMovesAllThatWaitsForIt() {
    PlanDiff diff = after(report(3, progress("design").remainingDays(7).build()));

    assertThat(onlyCause(diff)).isEqualTo(Cause.Kind.ESTIMATE);
    RootCause cause = diff.causes().get(0);
    assertThat(cause.cause().subject().map(Id::value)).contains("design");
    assertThat(cause.moved()).isEqualTo(ids("design", "build", "document", "release"));
    assertThat(cause.finishShift()).isEqualTo(2);
    assertThat(diff.finishShift()).isEqualTo(2);
    assertThat(diff.chain(TaskId.of("release")))
        .extracting(change -> change.task().value())
        .containsExactly("design", "build", "release");
    assertThat(PlanTexts.in(Locale.ENGLISH).of(cause.cause().because()))
        .isEqualTo("design takes 7 instead of 5 working days.");
  }

  @Test
  void whatWasNotBegunInTimeIsTheCauseOfWhatItPushes() {
    PlanDiff diff = after(report(6));

    assertThat(onlyCause(diff)).isEqualTo(Cause.Kind.STATUS_DATE);
    assertThat(diff.causes().get(0).moved()).contains(TaskId.of("release"));
  }

  @Test
  void whatWasReportedIsTheCauseOfWhatItPushes() {
    PlanDiff diff = after(report(12, progress("design").finished(day(12)).build()));

    assertThat(onlyCause(diff)).isEqualTo(Cause.Kind.PROGRESS);
    assertThat(diff.change(TaskId.of("design")).orElseThrow().aspects())
        .contains(TaskChange.Aspect.FINISH, TaskChange.Aspect.DONE, TaskChange.Aspect.DURATION);
    assertThat(diff.change(TaskId.of("design")).orElseThrow().finishShift()).isEqualTo(2);
  }

  @Test
  void aFurtherTaskPushesWhatWaitsForIt() {
    ImplementationPlan later = Rescheduling.retainedLogic().reschedule(PLAN, report(3)).plan();
    ImplementationPlan more =
        ImplementationPlan.builder()
            .from(moved("release", 18, 18))
            .tasks(
                Entities.of(
                    task("design", 4, 8, 5, 0, ""),
                    task("build", 11, 15, 5, 0, "design"),
                    task("document", 11, 13, 3, 3, "design"),
                    task("test", 18, 18, 1, 0, "build"),
                    task("release", 18, 18, 0, 0, "test").withCommitted(true)))
            .addLink(link("build", "test"))
            .addLink(link("test", "release"))
            .finishOn(day(18))
            .build();
    PlanDiff diff = PlanDiff.between(later, more);
    PlanDiff back = PlanDiff.between(more, later);

    assertThat(diff.added()).extracting(t -> t.id().value()).containsExactly("test");
    assertThat(onlyCause(diff)).isEqualTo(Cause.Kind.TASK_ADDED);
    assertThat(diff.change(TaskId.of("document")).orElseThrow().aspects())
        .containsExactly(TaskChange.Aspect.FLOAT);
    assertThat(back.removed()).extracting(t -> t.id().value()).containsExactly("test");
    assertThat(onlyCause(back)).isEqualTo(Cause.Kind.TASK_REMOVED);
    assertThat(back.finishShift()).isEqualTo(-1);
  }

  @Test
  void aFurtherLinkPushesWhatHasToWait() {
    TaskLink wait = link("build", "document");
    ImplementationPlan waiting =
        with(
                t ->
                    Task.builder()
                        .from(t)
                        .start(day(18))
                        .finish(day(20))
                        .driver(TaskId.of("build"))
                        .build(),
                "document")
            .withLinks(ImmutableList.<TaskLink>builder().addAll(PLAN.links()).add(wait).build());

    assertThat(onlyCause(PlanDiff.between(PLAN, waiting))).isEqualTo(Cause.Kind.LINK_ADDED);
    assertThat(onlyCause(PlanDiff.between(waiting, PLAN))).isEqualTo(Cause.Kind.LINK_REMOVED);

    assertThat(said(PlanDiff.between(PLAN, waiting))).isEqualTo("document has to wait for build.");
    // Who waits for people does not have to wait for what they do.
    ImplementationPlan busy =
        waiting.withLinks(
            waiting.links().stream()
                .map(
                    link ->
                        link.equals(wait)
                            ? link.withBecause(Explanation.of("link.people", "build"))
                            : link)
                .toList());
    assertThat(said(PlanDiff.between(PLAN, busy)))
        .isEqualTo("document waits until the people it needs are done with build.");
    assertThat(said(PlanDiff.between(busy, PLAN)))
        .isEqualTo("document no longer waits for the same people as build.");
  }

  private static String said(PlanDiff diff) {
    return PlanTexts.in(Locale.ENGLISH).of(diff.causes().get(0).cause().because());
  }

  @Test
  void aPersonWhoIsLostIsTheCauseWhereTheirTasksTakeLonger() {
    ImplementationPlan staffed = with(t -> t.withResponsible(PersonId.of("ada")), "document");
    ImplementationPlan lost =
        with(
            t -> Task.builder().from(t).duration(5).finish(day(15)).totalFloat(0).build(),
            "document");
    PlanDiff diff = PlanDiff.between(staffed, lost);

    assertThat(onlyCause(diff)).isEqualTo(Cause.Kind.PERSON);
    assertThat(diff.causes().get(0).cause().subject()).contains(PersonId.of("ada"));
    assertThat(diff.changed().get(0).aspects()).contains(TaskChange.Aspect.RESPONSIBLE);
  }

  @Test
  void aDecisionOnAnotherDayIsAMeeting() {
    DecisionBodyId board = DecisionBodyId.of("board");
    ImplementationPlan before = with(t -> t.withDecidedBy(board), "document");
    ImplementationPlan later =
        before.withTasks(
            Entities.copyOf(
                before.tasks().stream()
                    .map(
                        t ->
                            t.id().value().equals("document")
                                ? Task.builder().from(t).start(day(13)).finish(day(15)).build()
                                : t)
                    .toList()));

    assertThat(onlyCause(PlanDiff.between(before, later))).isEqualTo(Cause.Kind.MEETING);
  }

  @Test
  void aHolidayMovesWhatIsWorkedOnThen() {
    WorkingCalendar calendar = PLAN.calendar().withHolidays(new Holiday(day(14), Optional.empty()));
    PlanDiff diff = PlanDiff.between(PLAN, moved("build", 11, 18).withCalendar(calendar));

    assertThat(onlyCause(diff)).isEqualTo(Cause.Kind.CALENDAR);
  }

  @Test
  void aLaterStartOfTheProjectMovesWhatNothingElseDrives() {
    ImplementationPlan later = moved("design", 5, 11).withStartOn(day(5));

    assertThat(onlyCause(PlanDiff.between(PLAN, later))).isEqualTo(Cause.Kind.PROJECT_START);
  }

  @Test
  void whatThePlansDoNotTellIsNotMadeUp() {
    assertThat(onlyCause(PlanDiff.between(PLAN, moved("document", 12, 14))))
        .isEqualTo(Cause.Kind.UNKNOWN);
  }
}
