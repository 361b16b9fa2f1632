package org.ismskit.plan.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.LinkType;
import org.ismskit.model.plan.PlanId;
import org.ismskit.model.plan.StatusReport;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.plan.TaskKind;
import org.ismskit.model.plan.TaskLink;
import org.ismskit.model.plan.TaskProgress;
import org.ismskit.model.plan.WorkingCalendar;
import org.ismskit.plan.PlanTexts;
import org.junit.jupiter.api.Test;

/**
 * A plan of four tasks from Monday 2027-01-04 on: design (5 days), then build (5 days) with the
 * documents (3 days, float 2) beside it, then the release, which is promised for 2027-01-15.
 */
class ReschedulingTest {

  static final ImplementationPlan PLAN =
      ImplementationPlan.builder()
          .id(PlanId.of("plan"))
          .name("Plan")
          .startOn(day(4))
          .finishOn(day(15))
          .calendar(new WorkingCalendar(week(), ImmutableList.of()))
          .tasks(
              Entities.of(
                  task("design", 4, 8, 5, 0, ""),
                  task("build", 11, 15, 5, 0, "design"),
                  task("document", 11, 13, 3, 2, "design"),
                  task("release", 15, 15, 0, 0, "build").withCommitted(true)))
          .links(
              ImmutableList.of(
                  link("design", "build"),
                  link("design", "document"),
                  link("build", "release"),
                  link("document", "release")))
          .build();

  private static ImmutableSet<DayOfWeek> week() {
    return ImmutableSet.of(
        DayOfWeek.MONDAY,
        DayOfWeek.TUESDAY,
        DayOfWeek.WEDNESDAY,
        DayOfWeek.THURSDAY,
        DayOfWeek.FRIDAY);
  }

  static LocalDate day(int ofJanuary) {
    return LocalDate.of(2027, 1, 1).plusDays(ofJanuary - 1L);
  }

  static Task task(String id, int start, int finish, int duration, int slack, String driver) {
    return Task.builder()
        .id(TaskId.of(id))
        .name(id)
        .kind(duration == 0 ? TaskKind.MILESTONE : TaskKind.ACTIVITY)
        .start(day(start))
        .finish(day(finish))
        .duration(duration)
        .effort(BigDecimal.valueOf(duration))
        .totalFloat(slack)
        .freeFloat(slack)
        .critical(slack == 0)
        .driver(Optional.of(driver).filter(d -> !d.isEmpty()).map(TaskId::of))
        .build();
  }

  static TaskLink link(String before, String after) {
    return new TaskLink(TaskId.of(before), TaskId.of(after), LinkType.FS, 0, ImmutableList.of());
  }

  static StatusReport report(int on, TaskProgress... tasks) {
    return new StatusReport(day(on), ImmutableList.copyOf(tasks));
  }

  static TaskProgress.Builder progress(String task) {
    return TaskProgress.builder().task(TaskId.of(task));
  }

  private static Task find(ImplementationPlan plan, String task) {
    return plan.tasks().get(TaskId.of(task)).orElseThrow();
  }

  private static ImplementationPlan usual(StatusReport report) {
    return Rescheduling.retainedLogic().reschedule(PLAN, report).plan();
  }

  @Test
  void finishedWorkKeepsItsDatesAndReleasesWhatWaitsForIt() {
    ImplementationPlan plan =
        usual(report(12, progress("design").started(day(5)).finished(day(12)).build()));

    assertThat(find(plan, "design").start()).isEqualTo(day(5));
    assertThat(find(plan, "design").finish()).isEqualTo(day(12));
    assertThat(find(plan, "build").start()).isEqualTo(day(13));
    assertThat(find(plan, "build").finish()).isEqualTo(day(19));
    assertThat(plan.finishOn()).isEqualTo(day(19));
    assertThat(plan.statusOn()).contains(day(12));
  }

  @Test
  void workThatHasBegunGoesOnFromTheStatusDateWithWhatRemains() {
    ImplementationPlan plan = usual(report(6, progress("design").donePercent(20).build()));

    assertThat(find(plan, "design").start()).isEqualTo(day(4));
    assertThat(find(plan, "design").finish()).as("4 days from the 7th").isEqualTo(day(12));
    assertThat(find(plan, "build").start()).isEqualTo(day(13));
  }

  @Test
  void whatHasFloatStaysWhereItIsUntilThatIsUsedUp() {
    ImplementationPlan late =
        usual(
            report(
                15,
                progress("design").finished(day(8)).build(),
                progress("build").started(day(11)).remainingDays(2).build(),
                progress("document").started(day(11)).finished(day(13)).build()));

    assertThat(find(late, "build").finish()).isEqualTo(day(19));
    assertThat(find(late, "document").finish()).isEqualTo(day(13));
    assertThat(find(late, "build").critical()).isTrue();
    assertThat(find(late, "document").critical()).isFalse();
  }

  @Test
  void aBrokenPromiseIsReportedWithTheDaysMissedAndWhatHoldsItUp() {
    Rescheduled result =
        Rescheduling.retainedLogic()
            .reschedule(PLAN, report(6, progress("design").donePercent(20).build()));

    assertThat(result.missed())
        .containsExactly(
            new MissedCommitment(
                TaskId.of("release"),
                day(15),
                day(19),
                2,
                ImmutableList.of(TaskId.of("design"), TaskId.of("build"), TaskId.of("release"))));
    assertThat(result.plan().warnings())
        .extracting(w -> w.code())
        .containsExactly("warning.committed");
  }

  @Test
  void aPromiseIsNotForgottenWhenItHasMovedOnce() {
    StatusReport report = report(6, progress("design").donePercent(20).build());
    ImplementationPlan once = usual(report);

    assertThat(Rescheduling.retainedLogic().against(PLAN).reschedule(once, report(7)).missed())
        .extracting(MissedCommitment::promised)
        .containsExactly(day(15));
  }

  @Test
  void whatWasPushedComesBackToTheAgreedDateWhenTimeIsMadeUp() {
    ImplementationPlan late = usual(report(6, progress("design").donePercent(20).build()));
    StatusReport madeUp = report(8, progress("design").finished(day(8)).build());

    assertThat(late.finishOn()).isEqualTo(day(19));
    assertThat(
            Rescheduling.retainedLogic().against(PLAN).reschedule(late, madeUp).plan().finishOn())
        .isEqualTo(PLAN.finishOn());
  }

  @Test
  void workOutOfSequenceWaitsUnlessItsProgressOverridesTheLink() {
    StatusReport report =
        report(
            6,
            progress("design").donePercent(20).build(),
            progress("build").started(day(5)).donePercent(40).build());

    assertThat(find(usual(report), "build").finish()).as("3 days after design").isEqualTo(day(15));
    assertThat(
            find(Rescheduling.progressOverride().reschedule(PLAN, report).plan(), "build").finish())
        .as("3 days from the 7th")
        .isEqualTo(day(11));
  }

  @Test
  void whatCouldStartEarlierKeepsItsDateUnlessPulledForward() {
    StatusReport report = report(5, progress("design").finished(day(5)).build());

    assertThat(find(usual(report), "build").start()).isEqualTo(day(11));
    ImplementationPlan pulled =
        Rescheduling.retainedLogic().pullingForward().reschedule(PLAN, report).plan();
    assertThat(find(pulled, "build").start()).isEqualTo(day(6));
    assertThat(pulled.finishOn()).isEqualTo(day(12));
  }

  @Test
  void aMilestoneIsReachedWhenWhatItMarksIsOver() {
    ImplementationPlan plan =
        usual(
            report(
                18,
                progress("design").donePercent(100).build(),
                progress("build").finished(day(14)).build(),
                progress("document").finished(day(13)).build()));

    assertThat(find(plan, "release").finish()).isEqualTo(day(14));
    assertThat(find(plan, "release").donePercent()).hasValue(100);
  }

  @Test
  void aReEstimateOfWorkThatHasNotBegunCounts() {
    ImplementationPlan plan = usual(report(3, progress("document").remainingDays(7).build()));

    assertThat(find(plan, "document").duration()).isEqualTo(7);
    assertThat(plan.finishOn()).isEqualTo(day(19));
  }

  /** What waits for people may then wait for it, and two tasks would determine each other. */
  @Test
  void whatHasNotBegunDidNotDetermineWhatBeganOutOfSequence() {
    StatusReport early =
        report(
            12,
            progress("build").started(day(11)).remainingDays(4).build(),
            progress("document").finished(day(12)).build());

    ImplementationPlan override = Rescheduling.progressOverride().reschedule(PLAN, early).plan();

    assertThat(find(override, "build").driver()).isEmpty();
    assertThat(find(override, "document").driver()).isEmpty();
    assertThat(find(usual(early), "build").driver())
        .as("what is left of it waits")
        .contains(TaskId.of("design"));
  }

  @Test
  void everythingWrongWithAReportIsSaidAtOnce() {
    StatusReport report =
        report(
            6,
            progress("desing").donePercent(10).build(),
            progress("design").finished(day(7)).build(),
            progress("build").donePercent(100).remainingDays(3).build(),
            progress("document").donePercent(50).remainingDays(0).build(),
            progress("document").started(day(1)).build(),
            progress("release").donePercent(40).build());

    assertThatThrownBy(() -> usual(report))
        .isInstanceOf(InvalidDocument.class)
        .hasMessage(
            """
            7 problems:
              /tasks/0/task: found 'desing', expected a task of plan 'plan' [DANGLING_REFERENCE]
              /tasks/1/finished: found '2027-01-07', expected a day from the start of the plan, \
            2027-01-04, to the status date, 2027-01-06, for task design [INVALID_VALUE]
              /tasks/2/remainingDays: found '3', expected 0, since task build is finished \
            [INVALID_VALUE]
              /tasks/3/remainingDays: found '0', expected at least 1, since only 50 % of task \
            document is done [INVALID_VALUE]
              /tasks/4/task: found 'document', expected each task once [DUPLICATE_ID]
              /tasks/4/started: found '2027-01-01', expected a day from the start of the plan, \
            2027-01-04, to the status date, 2027-01-06, for task document [INVALID_VALUE]
              /tasks/5/donePercent: found '40', expected 0 or 100, since task release is a \
            milestone [INVALID_VALUE]""");
  }

  @Test
  void aStatusDateLiesNeitherBeforeTheProjectNorBeforeTheOneBefore() {
    assertThatThrownBy(() -> usual(report(2, progress("design").donePercent(5).build())))
        .hasMessageContaining("/on: found '2027-01-02', expected a day not before 2027-01-03")
        .hasMessageContaining("/tasks/0/donePercent: found '5', expected nothing done");
    ImplementationPlan once = usual(report(6));
    assertThatThrownBy(() -> Rescheduling.retainedLogic().reschedule(once, report(5)))
        .hasMessageContaining("expected a day not before 2027-01-06");
  }

  @Test
  void whatCannotBeginBeforeADayMovesThereAndSaysWhy() {
    TaskProgress held = progress("build").notBefore(day(20)).why("the supplier comes then").build();
    ImplementationPlan plan = usual(report(8, progress("design").finished(day(8)).build(), held));

    assertThat(find(plan, "build").start()).isEqualTo(day(20));
    assertThat(find(plan, "build").driver()).isEmpty();
    assertThat(find(plan, "build").because())
        .containsExactly(
            Explanation.of("why.not-before.why", day(20), day(8), "the supplier comes then"));
    assertThat(find(plan, "document").start()).isEqualTo(day(11));
    assertThat(find(plan, "release").finish()).isEqualTo(day(26));
    assertThat(PlanDiff.between(PLAN, plan).change(TaskId.of("release")).orElseThrow().cause())
        .get()
        .extracting(Cause::kind, Cause::subject, Cause::because)
        .containsExactly(
            Cause.Kind.NOT_BEFORE,
            Optional.of(TaskId.of("build")),
            Explanation.of(
                "cause.not-before.why",
                find(plan, "build").name(),
                day(20),
                "the supplier comes then"));
  }

  @Test
  void whyATaskWasFinishedLateIsKeptAndIsPartOfTheCause() {
    TaskProgress late = progress("design").finished(day(11)).why("the designer was ill").build();
    ImmutableList<Rescheduled> followed =
        Rescheduling.retainedLogic().follow(PLAN, ImmutableList.of(report(11, late), report(12)));
    ImplementationPlan plan = followed.get(1).plan();
    Task design = find(plan, "design");

    assertThat(design.because())
        .containsExactly(Explanation.of("why.reported", day(11), "the designer was ill"));
    assertThat(PlanDiff.between(PLAN, plan).change(TaskId.of("design")).orElseThrow().cause())
        .map(Cause::because)
        .contains(
            Explanation.of(
                "cause.progress.why",
                design.name(),
                design.start(),
                day(11),
                "the designer was ill"));
    assertThat(Lateness.of(PLAN, plan).tasks())
        .extracting(Lateness.LateTask::why)
        .contains(Optional.of("the designer was ill"));
  }

  /** It is a part of sentences that have a full stop of their own. */
  @Test
  void whatIsReportedNeedsNoFullStop() {
    TaskProgress late = progress("design").finished(day(11)).why("The designer was ill.").build();
    ImplementationPlan plan = usual(report(11, late));

    assertThat(find(plan, "design").because())
        .containsExactly(Explanation.of("why.reported", day(11), "The designer was ill"));
    assertThat(PlanDiff.between(PLAN, plan).change(TaskId.of("design")).orElseThrow().cause())
        .map(cause -> PlanTexts.in(Locale.ENGLISH).of(cause.because()))
        .get()
        .asString()
        .endsWith("Reported for it: The designer was ill.");
  }

  /** The day still holds, and so does why it was named. */
  @Test
  void whatIsReportedLaterDoesNotHideWhyATaskCannotBegin() {
    TaskProgress held = progress("build").notBefore(day(20)).why("no door").build();
    TaskProgress again = progress("build").why("the door is on its way").build();
    ImmutableList<Rescheduled> followed =
        Rescheduling.retainedLogic()
            .follow(PLAN, ImmutableList.of(report(6, held), report(8, again)));

    assertThat(find(followed.get(1).plan(), "build").because())
        .containsExactly(
            Explanation.of("why.not-before.why", day(20), day(6), "no door"),
            Explanation.of("why.reported", day(8), "the door is on its way"));
  }

  @Test
  void whatWasReportedOfItsBeginningHoldsUntilAnotherDayIsReported() {
    TaskProgress done = progress("design").finished(day(8)).build();
    StatusReport first = report(8, done, progress("build").notBefore(day(20)).build());

    ImmutableList<Rescheduled> silent =
        Rescheduling.retainedLogic().follow(PLAN, ImmutableList.of(first, report(12)));
    ImmutableList<Rescheduled> lifted =
        Rescheduling.retainedLogic()
            .follow(
                PLAN,
                ImmutableList.of(first, report(12, progress("build").notBefore(day(13)).build())));

    assertThat(find(silent.get(1).plan(), "build").start()).isEqualTo(day(20));
    assertThat(find(lifted.get(1).plan(), "build").start()).isEqualTo(day(13));
    assertThat(find(lifted.get(1).plan(), "build").because())
        .containsExactly(Explanation.of("why.not-before", day(13), day(12)));
  }

  @Test
  void onlyWhatHasNotBegunCanBeginLater() {
    assertThatThrownBy(
            () ->
                usual(
                    report(
                        8,
                        progress("design").started(day(4)).notBefore(day(20)).build(),
                        progress("release").notBefore(day(20)).build())))
        .isInstanceOfSatisfying(
            InvalidDocument.class,
            e ->
                assertThat(e.problems())
                    .extracting(problem -> problem.pointer() + ", " + problem.expected())
                    .containsExactly(
                        "/tasks/0/notBefore, no such day, since task design has begun",
                        "/tasks/1/notBefore, no such day, since task release is a milestone"));
  }
}
