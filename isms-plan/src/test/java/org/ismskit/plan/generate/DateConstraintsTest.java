package org.ismskit.plan.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.control.ControlId;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.plan.ConstraintKind;
import org.ismskit.model.plan.DateConstraint;
import org.ismskit.model.plan.ExternalGate;
import org.ismskit.model.plan.GateId;
import org.ismskit.model.plan.GateKind;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.MilestoneKind;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.standard.ActivityId;
import org.ismskit.plan.PlanTexts;
import org.ismskit.plan.Samples;
import org.ismskit.plan.schedule.WorkingDays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Dates that a project says have to be kept. */
class DateConstraintsTest {

  private static final LocalDate OCTOBER = LocalDate.of(2027, 10, 1);
  private static final ControlId CFG = ControlId.of("cfg-0");

  private static IsmsProject project(DateConstraint... constraints) {
    IsmsProject project =
        Samples.withControls(Samples.project(Samples.SMALL), 0, 1, 1, 1, 0, 0, 0, 0, 0, 0);
    return project.withPlanning(
        project.planning().withConstraints(ImmutableList.copyOf(constraints)));
  }

  private static ImplementationPlan plan(DateConstraint... constraints) {
    return PlanGenerator.iso27003().generate(project(constraints), Samples.NO_RISKS);
  }

  private static Task task(ImplementationPlan plan, String id) {
    return plan.tasks().get(TaskId.of(id)).orElseThrow();
  }

  private static DateConstraint.Builder keeping(ConstraintKind kind, LocalDate date) {
    return DateConstraint.builder().kind(kind).date(date);
  }

  @Test
  void workOnAControlBeginsWhenItCan() {
    ImplementationPlan plan =
        plan(
            keeping(ConstraintKind.START_NO_EARLIER, OCTOBER)
                .control(CFG)
                .why("The appliance is delivered on the last of September")
                .build());

    Task design = task(plan, "control.cfg-0.design");
    assertThat(design.start()).isEqualTo(OCTOBER);
    assertThat(design.because().stream().map(PlanTexts.in(Locale.ENGLISH)::of))
        .contains(
            "It starts on 2027-10-01 or later: The appliance is delivered on the last of September");
    assertThat(task(plan, "control.cfg-0.build").start()).isAfter(OCTOBER);
    assertThat(task(plan, "control.doc-0.design").start()).isBefore(OCTOBER);
  }

  @Test
  void whatWouldBeFinishedEarlierWaits() {
    ImplementationPlan plan =
        plan(
            keeping(ConstraintKind.FINISH_ON, OCTOBER)
                .milestone(MilestoneKind.CONTROLS_IMPLEMENTED)
                .build());

    assertThat(task(plan, "milestone.controls-implemented").finish()).isEqualTo(OCTOBER);
  }

  /** What an activity is to keep holds for its work and for answering the comments on it. */
  @Test
  void anActivityIsFinishedWhenTheCommentsOnItAreAnswered() {
    Task work = task(plan(), "9.2.4");
    ImplementationPlan later =
        plan(
            keeping(ConstraintKind.FINISH_NO_EARLIER, OCTOBER)
                .activity(ActivityId.of("9.2.4"))
                .build());
    ImplementationPlan begun =
        plan(keeping(ConstraintKind.START_ON, OCTOBER).activity(ActivityId.of("9.2.4")).build());

    assertThat(task(later, "9.2.4.comment-answered").finish()).isEqualTo(OCTOBER);
    assertThat(task(later, "9.2.4").finish()).isEqualTo(work.finish());
    assertThat(task(begun, "9.2.4").start()).isEqualTo(OCTOBER);
    assertThat(task(begun, "9.2.4.comment-answered").start()).isAfter(OCTOBER);
  }

  @Test
  void aGateOpensNoEarlierThanItIsAllowedTo() {
    IsmsProject project = project();
    ExternalGate agreement =
        ExternalGate.builder()
            .id(GateId.of("works"))
            .name("Agreement")
            .kind(GateKind.WORKS_COUNCIL)
            .workingDays(5)
            .addControls(CFG)
            .build();
    DateConstraint notBefore =
        keeping(ConstraintKind.FINISH_NO_EARLIER, OCTOBER).gate(agreement.id()).build();
    ImplementationPlan plan =
        PlanGenerator.iso27003()
            .generate(
                project.withPlanning(
                    project
                        .planning()
                        .withGates(Entities.of(agreement))
                        .withConstraints(ImmutableList.of(notBefore))),
                Samples.NO_RISKS);

    assertThat(task(plan, "gate.works").finish()).isEqualTo(OCTOBER);
    assertThat(task(plan, "control.cfg-0.train").start()).isAfter(OCTOBER);
  }

  @Test
  void aDeadlineMovesNothingButTakesTheFloat() {
    ImplementationPlan plan =
        plan(
            keeping(ConstraintKind.DEADLINE, LocalDate.of(2027, 2, 1))
                .activity(ActivityId.of("8.2"))
                .build());

    assertThat(task(plan, "8.2").finish()).isEqualTo(task(plan(), "8.2").finish());
    assertThat(task(plan, "8.2").totalFloat()).isNegative();
  }

  @Test
  void whatCannotBeKeptIsExplainedByTheTasksInTheWay() {
    assertThatThrownBy(
            () ->
                plan(
                    keeping(ConstraintKind.START_NO_EARLIER, OCTOBER)
                        .activity(ActivityId.of("8.3"))
                        .build(),
                    keeping(ConstraintKind.FINISH_NO_LATER, LocalDate.of(2027, 10, 4))
                        .milestone(MilestoneKind.ISMS_AUTHORIZED)
                        .build()))
        .isInstanceOfSatisfying(
            InvalidDocument.class,
            e ->
                assertThat(e.problems())
                    .singleElement()
                    .satisfies(
                        problem -> {
                          assertThat(problem.pointer()).isEqualTo("/planning/constraints/1");
                          assertThat(problem.value()).contains("isms-authorized");
                          assertThat(problem.expected())
                              .startsWith("to keep finish-no-later 2027-10-04; it is finished on")
                              .contains(
                                  " too late, since this takes so long: Select the control"
                                      + " objectives and controls (start-no-earlier 2027-10-01) > ")
                              .endsWith("Residual risks accepted, ISMS authorized");
                        }));
  }

  /** It may fail in several of its tasks, which is one problem for those who know the control. */
  @Test
  void aControlThatCannotKeepItsDateIsOneProblem() {
    LocalDate early = LocalDate.of(2027, 3, 1);
    ImplementationPlan free = plan();
    LocalDate finished = finished(free, CFG);
    WorkingDays days = WorkingDays.of(free.calendar(), free.startOn());

    assertThatThrownBy(
            () -> plan(keeping(ConstraintKind.FINISH_NO_LATER, early).control(CFG).build()))
        .isInstanceOfSatisfying(
            InvalidDocument.class,
            e ->
                assertThat(e.problems())
                    .singleElement()
                    .asString()
                    .startsWith(
                        "/planning/constraints/0: found 'cfg-0', expected to keep finish-no-later"
                            + " 2027-03-01; it is finished on "
                            + finished
                            + ", "
                            + (days.index(finished) - days.index(early))
                            + " working days too late, since this takes so long: ")
                    .contains(" more > ", "CFG 0"));
    assertThat(
            finished(
                plan(keeping(ConstraintKind.FINISH_NO_LATER, finished).control(CFG).build()), CFG))
        .isEqualTo(finished);
  }

  private static LocalDate finished(ImplementationPlan plan, ControlId control) {
    return plan.tasks().stream()
        .filter(task -> task.control().equals(Optional.of(control)))
        .map(Task::finish)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  @ParameterizedTest
  @EnumSource(
      value = ConstraintKind.class,
      names = {"START_NO_LATER", "START_ON", "FINISH_NO_LATER", "FINISH_ON"})
  void whateverComesTooLateIsSaid(ConstraintKind kind) {
    LocalDate early = LocalDate.of(2027, 3, 1);
    Task design = task(plan(), "control.cfg-0.design");

    assertThatThrownBy(() -> plan(keeping(kind, early).control(CFG).build()))
        .isInstanceOfSatisfying(
            InvalidDocument.class,
            e ->
                assertThat(e.problems())
                    .singleElement()
                    .asString()
                    .contains(
                        kind.name().startsWith("START")
                            ? "; it starts on " + design.start() + ", "
                            : "; it is finished on "));
  }

  @Test
  void aDateBeforeTheProjectIsSaidWithItsPlace() {
    assertThatThrownBy(
            () ->
                plan(
                    keeping(ConstraintKind.FINISH_NO_LATER, Samples.START.minusDays(10))
                        .control(CFG)
                        .build(),
                    keeping(ConstraintKind.DEADLINE, Samples.START.minusDays(9))
                        .milestone(MilestoneKind.ISMS_AUTHORIZED)
                        .build()))
        .isInstanceOfSatisfying(
            InvalidDocument.class,
            e ->
                assertThat(e.problems())
                    .extracting(problem -> problem.pointer())
                    .containsExactly(
                        "/planning/constraints/0/date", "/planning/constraints/1/date"));
  }

  @Test
  void whatThereIsNoWorkOnCannotKeepADate() {
    IsmsProject project =
        project(
            keeping(ConstraintKind.DEADLINE, OCTOBER).activity(ActivityId.of("5.2")).build(),
            keeping(ConstraintKind.DEADLINE, OCTOBER).activity(ActivityId.of("5.4")).build(),
            keeping(ConstraintKind.DEADLINE, OCTOBER).activity(ActivityId.of("99")).build(),
            keeping(ConstraintKind.DEADLINE, OCTOBER).build());
    IsmsProject begun = project.withPlanning(project.planning().withDone(ActivityId.of("5.2")));

    assertThatThrownBy(() -> PlanGenerator.iso27003().generate(begun, Samples.NO_RISKS))
        .isInstanceOfSatisfying(
            InvalidDocument.class,
            e ->
                assertThat(e.problems())
                    .extracting(problem -> problem.pointer() + " " + problem.value().orElse(""))
                    .containsExactly(
                        "/planning/constraints/2/activity 99",
                        "/planning/constraints/0 5.2",
                        "/planning/constraints/3 "));
  }

  @Test
  void anActivityThatThereIsNotIsToldWithTheOneThatWasMeant() {
    assertThatThrownBy(
            () ->
                plan(
                    keeping(ConstraintKind.DEADLINE, OCTOBER)
                        .activity(ActivityId.of("9.2.22"))
                        .build()))
        .hasMessageContaining(
            "/planning/constraints/0/activity: found '9.2.22', expected 9.2.2 perhaps, an activity"
                + " of ")
        .hasMessageContaining("1 problem");
  }

  @Test
  void nothingStartsOrFinishesJustOnADayOnWhichNobodyWorks() {
    assertThatThrownBy(
            () ->
                plan(
                    keeping(ConstraintKind.START_ON, LocalDate.of(2027, 10, 3))
                        .control(CFG)
                        .build()))
        .hasMessageContaining("1 problem")
        .hasMessageContaining(
            "/planning/constraints/0/date: found '2027-10-03', expected a day on which somebody"
                + " works, such as 2027-10-04");
  }

  @Test
  void whatThereIsNoWorkOnHidesNoDateThatCannotBeKept() {
    assertThatThrownBy(
            () ->
                plan(
                    keeping(ConstraintKind.FINISH_NO_LATER, OCTOBER)
                        .activity(ActivityId.of("99"))
                        .build(),
                    keeping(ConstraintKind.FINISH_NO_LATER, Samples.START.plusDays(1))
                        .milestone(MilestoneKind.ISMS_AUTHORIZED)
                        .build()))
        .isInstanceOfSatisfying(
            InvalidDocument.class,
            e ->
                assertThat(e.problems())
                    .extracting(problem -> problem.pointer())
                    .containsExactly(
                        "/planning/constraints/0/activity", "/planning/constraints/1"));
  }

  @ParameterizedTest
  @EnumSource(ConstraintKind.class)
  void everyKindHasItsWords(ConstraintKind kind) {
    assertThat(PlanTexts.in(Locale.ENGLISH).of("why.constraint." + kind, OCTOBER))
        .endsWith("as the project says.");
    assertThat(PlanTexts.in(Locale.ENGLISH).of("why.constraint." + kind + ".why", OCTOBER, "So"))
        .endsWith(": So");
  }
}
