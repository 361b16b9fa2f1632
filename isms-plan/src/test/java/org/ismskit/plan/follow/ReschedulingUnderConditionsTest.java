package org.ismskit.plan.follow;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.approval.DecisionBody;
import org.ismskit.model.approval.DecisionBodyId;
import org.ismskit.model.control.Control;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.organization.Person;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.plan.Absence;
import org.ismskit.model.plan.Availability;
import org.ismskit.model.plan.Commitment;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.MilestoneKind;
import org.ismskit.model.plan.StatusReport;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.plan.TaskKind;
import org.ismskit.model.plan.TaskProgress;
import org.ismskit.plan.Samples;
import org.ismskit.plan.generate.PlanGenerator;
import org.junit.jupiter.api.Test;

/** A plan of an organization that meets every four weeks and where two people do the work. */
class ReschedulingUnderConditionsTest {

  private static final PersonId ADA = PersonId.of("ada");
  private static final PersonId TOM = PersonId.of("tom");
  private static final Absence SUMMER =
      Absence.builder().first(LocalDate.of(2027, 6, 7)).last(LocalDate.of(2027, 6, 18)).build();
  private static final ImmutableList<LocalDate> MEETINGS =
      IntStream.range(0, 40)
          .mapToObj(i -> LocalDate.of(2027, 1, 20).plusWeeks(4L * i))
          .collect(ImmutableList.toImmutableList());
  static final IsmsProject PROJECT = project();
  static final PlanGenerator GENERATOR = PlanGenerator.iso27003();
  static final ImplementationPlan PLAN = GENERATOR.generate(PROJECT, Samples.NO_RISKS);
  static final Rescheduling UNDER =
      Rescheduling.retainedLogic().under(GENERATOR.conditions(PROJECT, Samples.NO_RISKS, PLAN));

  private static IsmsProject project() {
    IsmsProject sample =
        Samples.withControls(Samples.project(Samples.SMALL), 0, 2, 2, 2, 0, 2, 0, 0, 0, 0);
    List<Control> controls = new ArrayList<>();
    sample.risk().controls().forEach(control -> controls.add(control.withImplementer(TOM)));
    return IsmsProject.builder()
        .from(sample)
        .risk(sample.risk().withControls(Entities.copyOf(controls)))
        .organization(
            sample
                .organization()
                .withPersons(
                    Entities.of(
                        Person.builder().id(ADA).name("Ada").build(),
                        Person.builder().id(TOM).name("Tom").build())))
        .initiation(Samples.ledBy(ADA))
        .planning(
            sample
                .planning()
                .withDecisionBodies(
                    Entities.of(
                        DecisionBody.builder()
                            .id(DecisionBodyId.of("board"))
                            .name("Board")
                            .paperLeadDays(3)
                            .meetings(MEETINGS)
                            .build()))
                .withCommitments(
                    ImmutableList.of(
                        Commitment.builder()
                            .milestone(MilestoneKind.PROJECT_APPROVED)
                            .date(LocalDate.of(2027, 4, 30))
                            .build()))
                .withAvailabilities(
                    ImmutableList.of(
                        Availability.builder()
                            .person(ADA)
                            .allocation(new BigDecimal("0.8"))
                            .build(),
                        Availability.builder()
                            .person(TOM)
                            .allocation(new BigDecimal("0.5"))
                            .addAbsence(SUMMER)
                            .build())))
        .build();
  }

  static StatusReport report(LocalDate on, TaskProgress... tasks) {
    return new StatusReport(on, ImmutableList.copyOf(tasks));
  }

  static Task find(ImplementationPlan plan, String id) {
    return plan.tasks().get(TaskId.of(id)).orElseThrow();
  }

  private static TaskProgress delayed(Task task, int days) {
    return TaskProgress.builder().task(task.id()).started(task.start()).remainingDays(days).build();
  }

  @Test
  void whatGoesAsPlannedKeepsItsDates() {
    ImplementationPlan now = UNDER.reschedule(PLAN, report(PLAN.startOn().minusDays(1))).plan();

    for (Task task : PLAN.tasks()) {
      Task same = find(now, task.id().value());
      assertThat(same.start()).as("start of %s", task.id()).isEqualTo(task.start());
      assertThat(same.finish()).as("finish of %s", task.id()).isEqualTo(task.finish());
      assertThat(same.duration()).as("days of %s", task.id()).isEqualTo(task.duration());
    }
    assertThat(now.forecast()).isEqualTo(PLAN.forecast());
  }

  @Test
  void whatMissesAMeetingWaitsForTheNext() {
    Task approval = find(PLAN, "5.4.board");
    Task work = find(PLAN, "5.4");
    LocalDate on = work.start();

    ImplementationPlan now = UNDER.reschedule(PLAN, report(on, delayed(work, 25))).plan();
    ImplementationPlan anyhow =
        Rescheduling.retainedLogic().reschedule(PLAN, report(on, delayed(work, 25))).plan();

    assertThat(MEETINGS).contains(approval.finish());
    assertThat(find(now, "5.4.board").finish()).isAfter(approval.finish());
    assertThat(MEETINGS).contains(find(now, "5.4.board").finish());
    assertThat(MEETINGS).doesNotContain(find(anyhow, "5.4.board").finish());
    assertThat(find(now, "5.4.board").driver()).isNotEmpty();
  }

  @Test
  void whatWaitsForAnotherMeetingSaysForWhich() {
    Task work = find(PLAN, "5.4");

    ImplementationPlan now = UNDER.reschedule(PLAN, report(work.start(), delayed(work, 25))).plan();

    Task approval = find(now, "5.4.board");
    assertThat(approval.because())
        .filteredOn(why -> why.code().startsWith("why.meeting"))
        .containsExactly(
            Explanation.of("why.meeting", "Board", approval.finish(), approval.start()));
    assertThat(PlanDiff.between(PLAN, now).change(approval.id()).orElseThrow().held())
        .extracting(Explanation::code)
        .containsExactly("why.meeting");
  }

  /**
   * All goes as planned until the first day of a task, after which it takes days more than planned.
   */
  static StatusReport late(ImplementationPlan plan, Task late, int days) {
    return late(plan, late, late.start(), late.duration() + days);
  }

  /** All that was to be finished before a task began is; so much of the task itself remains. */
  static StatusReport late(ImplementationPlan plan, Task late, LocalDate on, int remaining) {
    Stream<TaskProgress> done =
        plan.tasks().stream()
            .filter(task -> task.finish().isBefore(late.start()) && task.duration() > 0)
            .map(task -> TaskProgress.builder().task(task.id()).finished(task.finish()).build());
    return report(
        on, Stream.concat(done, Stream.of(delayed(late, remaining))).toArray(TaskProgress[]::new));
  }

  private static IsmsProject away(PersonId person, LocalDate first, LocalDate last) {
    return PROJECT.withPlanning(
        PROJECT
            .planning()
            .withAvailabilities(
                PROJECT.planning().availabilities().stream()
                    .map(
                        known ->
                            known.person().equals(person)
                                ? known.withAbsences(
                                    ImmutableList.<Absence>builder()
                                        .addAll(known.absences())
                                        .add(new Absence(first, last, Optional.empty()))
                                        .build())
                                : known)
                    .toList()));
  }

  /** That people do their work in another order then follows from what was late. */
  @Test
  void whatIsLateIsTheCauseOfAllThatItPushesThroughThePeopleWhoDoIt() {
    Task work = find(PLAN, "8.2");

    PlanDiff diff = PlanDiff.between(PLAN, UNDER.reschedule(PLAN, late(PLAN, work, 60)).plan());

    assertThat(diff.causes().get(0).cause().because().code()).isEqualTo("cause.progress.begun");
    assertThat(diff.causes().get(0).cause().subject()).contains(work.id());
    assertThat(diff.causes().get(0).finishShift()).isEqualTo(diff.finishShift()).isPositive();
    assertThat(diff.causes().get(0).moved())
        .hasSizeGreaterThan(diff.changed().stream().filter(TaskChange::isMoved).toList().size() / 2)
        .contains(TaskId.of("control.cfg-1.build"), TaskId.of("control.phy-1.verify"));
  }

  @Test
  void aNewAbsenceIsTheCauseOfWhatWaitsForIt() {
    Task work = find(PLAN, "6.5");
    IsmsProject changed = away(ADA, work.start().minusDays(7), work.start().plusDays(13));
    Task before = find(PLAN, "6.4");

    ImplementationPlan now =
        Rescheduling.retainedLogic()
            .under(GENERATOR.conditions(changed, Samples.NO_RISKS, PLAN))
            .reschedule(PLAN, late(PLAN, before, 0))
            .plan();

    TaskChange change = PlanDiff.between(PLAN, now).change(work.id()).orElseThrow();
    assertThat(change.after().because())
        .contains(Explanation.of("why.away", "Ada", change.after().start()));
    assertThat(change.cause().orElseThrow().because())
        .isEqualTo(Explanation.of("cause.away", work.name(), "Ada"));
    assertThat(change.movedBy()).isEmpty();
  }

  /** Of a slip and an absence the one that takes more days is the cause; the other is said too. */
  @Test
  void whatSlipsIntoAnAbsenceSaysSoBesideWhatWasLate() {
    Task planned = find(PLAN, "6.5");
    LocalDate monday = planned.finish().plusDays(3);
    IsmsProject known = away(ADA, monday, monday.plusDays(1));
    ImplementationPlan plan = GENERATOR.generate(known, Samples.NO_RISKS);
    Task before = find(plan, "6.4");
    Rescheduling under =
        Rescheduling.retainedLogic().under(GENERATOR.conditions(known, Samples.NO_RISKS, plan));

    TaskChange bySlip = change(plan, under.reschedule(plan, late(plan, before, 2)).plan());
    TaskChange byAbsence =
        change(
            PLAN,
            Rescheduling.retainedLogic()
                .under(
                    GENERATOR.conditions(
                        away(ADA, monday, monday.plusDays(18)), Samples.NO_RISKS, PLAN))
                .reschedule(PLAN, late(PLAN, find(PLAN, "6.4"), 2))
                .plan());

    assertThat(find(plan, "6.5").finish()).isEqualTo(planned.finish());
    assertThat(monday.getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
    assertThat(bySlip.cause().map(Cause::kind)).contains(Cause.Kind.PROGRESS);
    assertThat(bySlip.held())
        .containsExactly(Explanation.of("why.away", "Ada", bySlip.after().start()));
    assertThat(byAbsence.cause().map(Cause::kind)).contains(Cause.Kind.CALENDAR);
    assertThat(byAbsence.held())
        .containsExactly(Explanation.of("why.away", "Ada", byAbsence.after().start()));
  }

  private static TaskChange change(ImplementationPlan before, ImplementationPlan after) {
    return PlanDiff.between(before, after).change(TaskId.of("6.5")).orElseThrow();
  }

  @Test
  void aPromiseIsMissedOnlyAfterThePromisedDay() {
    Task work = find(PLAN, "5.4");
    Task approved = find(PLAN, "milestone.project-approved");
    LocalDate on = work.start();

    assertThat(approved.promised()).contains(LocalDate.of(2027, 4, 30));
    assertThat(UNDER.reschedule(PLAN, report(on, delayed(work, 10))).missed()).isEmpty();
    assertThat(UNDER.reschedule(PLAN, report(on, delayed(work, 90))).missed())
        .extracting(MissedCommitment::promised)
        .containsExactly(LocalDate.of(2027, 4, 30));
  }

  @Test
  void aWaitIsOverOnceWhatCameAfterItHasBegun() {
    Task work = find(PLAN, "5.2");
    Task together = find(PLAN, "5.2.scheduling");

    ImplementationPlan now = UNDER.reschedule(PLAN, report(work.start(), delayed(work, 2))).plan();

    assertThat(find(now, together.id().value()).donePercent()).hasValue(100);
    assertThat(find(now, "5.4.board").donePercent()).isEmpty();
  }

  /** What is done is not uncertain any more. */
  @Test
  void theForecastNarrowsAsWorkIsDone() {
    LocalDate on = find(PLAN, "milestone.audit-done").finish();
    StatusReport done =
        report(
            on,
            PLAN.tasks().stream()
                .filter(task -> !task.finish().isAfter(on))
                .filter(task -> task.kind() != TaskKind.COORDINATION && task.duration() > 0)
                .map(
                    task ->
                        TaskProgress.builder()
                            .task(task.id())
                            .started(task.start())
                            .finished(task.finish())
                            .build())
                .toArray(TaskProgress[]::new));

    ImplementationPlan now = UNDER.reschedule(PLAN, done).plan();

    assertThat(find(now, "evidence").donePercent()).as("evidence gathers by itself").isEmpty();
    assertThat(find(now, "evidence").start()).isEqualTo(find(PLAN, "evidence").start());
    assertThat(find(now, "review.first").finish()).isEqualTo(find(PLAN, "review.first").finish());
    assertThat(find(now, "review.first").likelyFinish().orElseThrow())
        .isBefore(find(PLAN, "review.first").likelyFinish().orElseThrow());
    assertThat(now.forecast().orElseThrow().likely())
        .isEqualTo(find(now, "milestone.review-done").finish());
  }

  /** Checked day by day from the plan alone. */
  @Property(tries = 30)
  void nobodyHasMoreToDoThanTimeWhateverIsLate(
      @ForAll @IntRange(min = 1, max = 200) int day,
      @ForAll @IntRange(min = 1, max = 40) int late) {
    LocalDate on = PLAN.startOn().plusDays(day);
    StatusReport report =
        report(
            on,
            PLAN.tasks().stream()
                .filter(task -> !task.start().isAfter(on) && task.duration() > 0)
                .filter(task -> task.kind() != TaskKind.COORDINATION)
                .map(
                    task ->
                        task.finish().isAfter(on)
                            ? delayed(task, late)
                            : TaskProgress.builder()
                                .task(task.id())
                                .started(task.start())
                                .finished(task.finish())
                                .build())
                .toArray(TaskProgress[]::new));

    ImplementationPlan now = UNDER.reschedule(PLAN, report).plan();

    Map<LocalDate, BigDecimal> load = new TreeMap<>();
    for (Task task : now.tasks()) {
      boolean ahead = task.start().isAfter(on) && task.duration() > 0;
      if (ahead && task.responsible().equals(Optional.of(TOM))) {
        BigDecimal daily =
            task.ownEffort()
                .orElse(task.effort())
                .divide(
                    BigDecimal.valueOf(PLAN.tasks().get(task.id()).orElseThrow().duration()),
                    4,
                    RoundingMode.DOWN);
        task.start()
            .datesUntil(task.finish().plusDays(1))
            .filter(date -> date.getDayOfWeek().getValue() <= 5)
            .filter(date -> date.isBefore(SUMMER.first()) || date.isAfter(SUMMER.last()))
            .forEach(date -> load.merge(date, daily, BigDecimal::add));
      }
    }
    assertThat(load.values()).allMatch(sum -> sum.compareTo(new BigDecimal("0.5001")) <= 0);
    for (Task task : now.tasks()) {
      if (task.decidedBy().isPresent() && task.start().isAfter(on)) {
        assertThat(MEETINGS).as(task.name()).contains(task.finish());
      }
    }
  }
}
