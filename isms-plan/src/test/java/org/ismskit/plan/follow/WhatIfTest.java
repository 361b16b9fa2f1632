package org.ismskit.plan.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ismskit.model.Design;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.ProjectDiff;
import org.ismskit.model.approval.DecisionBody;
import org.ismskit.model.approval.DecisionBodyId;
import org.ismskit.model.control.ControlId;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.organization.Organization;
import org.ismskit.model.organization.Person;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.plan.Availability;
import org.ismskit.model.plan.ControlPlan;
import org.ismskit.model.plan.ExternalGate;
import org.ismskit.model.plan.FreezeWindow;
import org.ismskit.model.plan.GateId;
import org.ismskit.model.plan.GateKind;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.MilestoneKind;
import org.ismskit.model.plan.Staffing;
import org.ismskit.model.plan.StatusReport;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.plan.TaskProgress;
import org.ismskit.model.role.Assignment;
import org.ismskit.model.role.RoleId;
import org.ismskit.plan.PlanTexts;
import org.ismskit.plan.Samples;
import org.ismskit.plan.generate.PlanGenerator;
import org.ismskit.plan.schedule.WorkingDays;
import org.ismskit.risk.RiskAssessor;
import org.junit.jupiter.api.Test;

/** A small organization with eight controls, led by Ada. */
class WhatIfTest {

  private static final PersonId ADA = PersonId.of("ada");
  private static final PersonId BOB = PersonId.of("bob");
  private static final RoleId LEAD = RoleId.of("lead");
  private static final ControlId CONTROL = ControlId.of("proc-1");
  private static final DecisionBodyId BOARD = DecisionBodyId.of("board");
  private static final LocalDate MEETING = LocalDate.of(2027, 3, 1);

  private static final IsmsProject PROJECT = project();
  private static final ImplementationPlan PLAN = plan(PROJECT);

  /** Where nobody waits for a meeting, a week is a week. */
  private static final IsmsProject WITHOUT_BOARD = PROJECT.edit(edit -> edit.remove(BOARD));

  private static IsmsProject project() {
    IsmsProject controls =
        Samples.withControls(Samples.project(Samples.SMALL), 0, 0, 3, 0, 3, 0, 2, 0, 0, 0);
    return IsmsProject.builder()
        .from(controls)
        .organization(
            Organization.builder()
                .persons(Entities.of(Person.builder().id(ADA).name("Ada").build()))
                .build())
        .initiation(Samples.ledBy(ADA))
        .design(
            Design.builder()
                .controlPlans(List.of(ControlPlan.builder().control(CONTROL).build()))
                .build())
        .planning(
            controls
                .planning()
                .withDecisionBodies(
                    Entities.of(
                        DecisionBody.builder()
                            .id(BOARD)
                            .name("Board")
                            .meetings(ImmutableSet.of(MEETING))
                            .members(ImmutableSet.of(ADA))
                            .build())))
        .build();
  }

  private static ImplementationPlan plan(IsmsProject project) {
    return PlanGenerator.iso27003()
        .generate(project, RiskAssessor.asProjectSays().assess(project).register());
  }

  private static Outcome what(ProjectChange... changes) {
    return WhatIf.of(PROJECT, PLAN).of(Alternative.of("other", changes));
  }

  @Test
  void doingNothingOtherwiseChangesNothing() {
    Outcome outcome = what();

    assertThat(outcome.plan()).isEqualTo(PLAN);
    assertThat(outcome.diff().isEmpty()).isTrue();
    assertThat(outcome.changes().isEmpty()).isTrue();
    assertThat(outcome.moreEffort()).isEqualByComparingTo("0");
  }

  @Test
  void droppingAControlDropsItsTasksAndAllThatIsAboutIt() {
    Outcome outcome = what(new ProjectChange.DropControl(CONTROL));

    assertThat(outcome.diff().removed())
        .isNotEmpty()
        .allMatch(task -> task.control().equals(Optional.of(CONTROL)));
    assertThat(outcome.moreEffort()).isNegative();
    assertThat(outcome.project().design().controlPlans()).isEmpty();
    assertThat(outcome.changes().changes())
        .extracting(ProjectDiff.Change::path)
        .contains("/risk/controls/proc-1");
    assertThat(outcome.diff().causes())
        .extracting(cause -> cause.cause().kind())
        .doesNotContain(Cause.Kind.UNKNOWN);
  }

  /** A gate without what waits for it waits for nothing; a freeze of no control is none of all. */
  @Test
  void whatIsOnlyAboutADroppedControlGoesWithIt() {
    ExternalGate gate =
        ExternalGate.builder()
            .id(GateId.of("council"))
            .name("Agreement with the works council")
            .kind(GateKind.WORKS_COUNCIL)
            .workingDays(30)
            .addControl(CONTROL)
            .build();
    FreezeWindow freeze =
        FreezeWindow.builder()
            .name("Year end")
            .first(LocalDate.of(2027, 6, 1))
            .last(LocalDate.of(2027, 12, 31))
            .addControl(CONTROL)
            .build();
    ControlId other = ControlId.of("proc-2");
    IsmsProject project =
        PROJECT.withPlanning(
            PROJECT
                .planning()
                .withGates(
                    Entities.of(
                        gate,
                        gate.withId(GateId.of("both")).withControls(CONTROL, other),
                        gate.withId(GateId.of("audit")).withMilestone(MilestoneKind.AUDIT_DONE)))
                .withFreezes(freeze, freeze.withControls(CONTROL, other)));
    Outcome outcome =
        WhatIf.of(project, plan(project))
            .of(Alternative.of("without", new ProjectChange.DropControl(CONTROL)));

    assertThat(outcome.project().planning().gates())
        .extracting(left -> left.id().value())
        .containsExactly("both", "audit");
    assertThat(outcome.project().planning().freezes()).containsExactly(freeze.withControls(other));
    assertThat(outcome.diff().causes())
        .extracting(cause -> cause.cause().kind())
        .doesNotContain(Cause.Kind.UNKNOWN);
  }

  private static int likely(ImplementationPlan plan) {
    return WorkingDays.of(plan.calendar(), plan.startOn())
        .index(plan.forecast().orElseThrow().likely());
  }

  /** What is offered and what is tried say the same. */
  @Test
  void decidingInWritingGainsWhatThePlanOffers() {
    IsmsProject quarterly =
        PROJECT.edit(
            edit ->
                edit.put(
                    PROJECT
                        .planning()
                        .decisionBodies()
                        .get(BOARD)
                        .orElseThrow()
                        .withPaperLeadDays(5)
                        .withMeetings(
                            IntStream.range(0, 8)
                                .mapToObj(i -> LocalDate.of(2027, 2, 1).plusDays(91L * i))
                                .collect(ImmutableSet.toImmutableSet()))));
    ImplementationPlan plan = plan(quarterly);
    Outcome outcome =
        WhatIf.of(quarterly, plan)
            .of(Alternative.of("in writing", new ProjectChange.AllowWrittenResolution(BOARD)));

    assertThat(plan.suggestions())
        .filteredOn(suggestion -> suggestion.code().equals("suggest.writing.rules"))
        .singleElement()
        .satisfies(
            offered ->
                assertThat(Integer.parseInt(offered.args().get(1)))
                    .isGreaterThan(40)
                    .isEqualTo(likely(plan) - likely(outcome.plan())));
    assertThat(outcome.diff().finishShift()).isLessThan(-40);
    assertThat(outcome.plan().warnings())
        .noneMatch(warning -> warning.code().startsWith("warning.meeting"));
  }

  @Test
  void withoutAPersonHerTasksAreNobodys() {
    Outcome outcome = what(new ProjectChange.RemovePerson(ADA));

    assertThat(outcome.project().initiation().assignments()).isEmpty();
    assertThat(outcome.diff().changed())
        .isNotEmpty()
        .allMatch(change -> change.aspects().contains(TaskChange.Aspect.RESPONSIBLE))
        .noneMatch(change -> change.after().responsible().isPresent());
  }

  @Test
  void aFurtherPersonFillsTheRolesThatNobodyFills() {
    Person bob = Person.builder().id(PersonId.of("bob")).name("Bob").build();
    Availability half =
        Availability.builder().person(bob.id()).allocation(new BigDecimal("0.5")).build();
    Outcome outcome =
        what(
            new ProjectChange.RemovePerson(ADA),
            new ProjectChange.AddPerson(bob, half, ImmutableSet.of(RoleId.of("lead"))),
            new ProjectChange.Allocate(bob.id(), new BigDecimal("0.8")));

    assertThat(outcome.plan().tasks())
        .extracting(Task::responsible)
        .contains(Optional.of(bob.id()))
        .doesNotContain(Optional.of(ADA));
    assertThat(outcome.project().planning().availabilities())
        .extracting(Availability::allocation)
        .containsExactly(Optional.of(new BigDecimal("0.8")));
  }

  /** Ada leads; Bob is there and has nothing to do. */
  private static IsmsProject withBob() {
    return PROJECT.edit(edit -> edit.put(Person.builder().id(BOB).name("Bob").build()));
  }

  private static Outcome withBob(ProjectChange... changes) {
    IsmsProject project = withBob();
    return WhatIf.of(project, plan(project)).of(Alternative.of("other", changes));
  }

  @Test
  void whoeverIsAssignedARoleHasItsWork() {
    Outcome outcome = withBob(ProjectChange.AssignRole.to(LEAD, BOB));

    assertThat(outcome.project().initiation().assignments())
        .extracting(Assignment::person)
        .containsExactly(BOB);
    assertThat(outcome.diff().changed())
        .isNotEmpty()
        .extracting(change -> change.after().responsible())
        .containsOnly(Optional.of(BOB));
  }

  @Test
  void whoKeepsARoleKeepsItAsBefore() {
    Assignment deputy = Assignment.builder().role(LEAD).person(BOB).capacity("deputy").build();
    IsmsProject project = withBob();
    project =
        project.withInitiation(
            project
                .initiation()
                .withAssignments(project.initiation().assignments().get(0), deputy));

    assertThat(ProjectChange.AssignRole.to(LEAD, ADA, BOB).in(project)).isEqualTo(project);
    assertThat(ProjectChange.AssignRole.to(LEAD, BOB).in(project).initiation().assignments())
        .containsExactly(deputy);
    assertThat(ProjectChange.AssignRole.to(LEAD).in(project).initiation().assignments()).isEmpty();
  }

  @Test
  void aReassignedControlIsPutInPlaceBySomebodyElse() {
    Outcome outcome = withBob(new ProjectChange.Reassign(CONTROL, BOB));

    assertThat(outcome.plan().tasks())
        .filteredOn(task -> task.responsible().equals(Optional.of(BOB)))
        .isNotEmpty()
        .extracting(Task::control)
        .containsOnly(Optional.of(CONTROL));
    assertThat(outcome.changes().changes())
        .extracting(ProjectDiff.Change::path)
        .containsExactly("/risk/controls/proc-1/implementer");
  }

  @Test
  void theControlPlanNamesWhoeverTheControlIsReassignedTo() {
    IsmsProject by = new ProjectChange.Reassign(CONTROL, ADA).in(withBob());
    ControlPlan own =
        by.design().controlPlans().get(0).withResponsible(ADA).withDesignResponsible(BOB);
    ControlPlan other = own.withControl(ControlId.of("proc-2"));
    IsmsProject planned = by.withDesign(by.design().withControlPlans(own, other));

    assertThat(new ProjectChange.Reassign(CONTROL, BOB).in(planned).design().controlPlans())
        .containsExactly(own.withResponsible(BOB), other);
  }

  @Test
  void anythingElseIsAnEdit() {
    ProjectChange change =
        new ProjectChange.Edit(
            "without a board", project -> project.edit(edit -> edit.remove(BOARD)));

    assertThat(what(change).project()).isEqualTo(WITHOUT_BOARD);
    assertThat(change).hasToString("Edit[without a board]");
  }

  @Test
  void fewerImplementersMakeControlsWaitForEachOther() {
    Outcome outcome =
        what(
            new ProjectChange.Staff(
                Staffing.builder().implementers(new BigDecimal("0.3")).build()));

    assertThat(outcome.diff().finishShift()).isPositive();
    assertThat(outcome.diff().causes())
        .extracting(cause -> cause.cause().kind())
        .contains(Cause.Kind.LINK_ADDED)
        .doesNotContain(Cause.Kind.UNKNOWN);
  }

  @Test
  void anotherDriverIsAnotherEstimate() {
    Outcome outcome = what(new ProjectChange.SetDriver("scenarios", 120));

    assertThat(outcome.diff().finishShift()).isPositive();
    assertThat(outcome.diff().causes().get(0).cause().kind()).isEqualTo(Cause.Kind.ESTIMATE);
    assertThat(outcome.moreEffort()).isPositive();
  }

  @Test
  void aLaterStartMovesEverything() {
    Outcome outcome =
        WhatIf.of(WITHOUT_BOARD, plan(WITHOUT_BOARD))
            .of(
                Alternative.of(
                    "a week later", new ProjectChange.StartOn(Samples.START.plusDays(7))));

    assertThat(outcome.diff().finishShift()).isEqualTo(5);
    assertThat(outcome.diff().causes())
        .extracting(cause -> cause.cause().kind())
        .containsExactly(Cause.Kind.PROJECT_START);
  }

  @Test
  void deadlinesMeetingsAndWrittenResolutionsAreChangedInTheProject() {
    IsmsProject changed =
        what(
                new ProjectChange.MoveDeadline(MilestoneKind.AUDIT_DONE, LocalDate.of(2027, 9, 1)),
                new ProjectChange.MoveDeadline(MilestoneKind.AUDIT_DONE, LocalDate.of(2027, 10, 1)),
                new ProjectChange.MoveMeeting(BOARD, MEETING, MEETING.plusDays(14)))
            .project();

    assertThat(changed.planning().commitments())
        .extracting(commitment -> commitment.date())
        .containsExactly(LocalDate.of(2027, 10, 1));
    DecisionBody board = changed.planning().decisionBodies().get(BOARD).orElseThrow();
    assertThat(board.meetings()).containsExactly(MEETING.plusDays(14));
    assertThat(
            new ProjectChange.AllowWrittenResolution(BOARD)
                .in(changed)
                .planning()
                .decisionBodies()
                .get(BOARD)
                .orElseThrow())
        .isEqualTo(board.withWrittenResolution(true).withMeetings(ImmutableSet.of()));
  }

  @Test
  void aPromiseIsNamedAfterWhatIsPromised() {
    assertThat(
            what(
                    new ProjectChange.StartOn(Samples.START.plusDays(7)),
                    new ProjectChange.MoveDeadline(
                        MilestoneKind.AUDIT_DONE, LocalDate.of(2028, 9, 1)))
                .steps())
        .flatExtracting(ChangeStep::changes)
        .extracting(PlanTexts.in(Locale.ENGLISH)::of)
        .last()
        .isEqualTo("First internal audit done promised for 2028-09-01");
  }

  @Test
  void alternativesStandSideBySide() {
    assertThat(
            WhatIf.of(WITHOUT_BOARD, plan(WITHOUT_BOARD))
                .compare(
                    Alternative.of("as it is"),
                    Alternative.of(
                        "a week later", new ProjectChange.StartOn(Samples.START.plusDays(7)))))
        .extracting(outcome -> outcome.diff().finishShift())
        .containsExactly(0, 5);
  }

  @Test
  void aPlanThatIsFollowedIsComparedOnTheSameStatusDate() {
    StatusReport report =
        StatusReport.builder()
            .on(Samples.START.plusDays(20))
            .addTask(
                TaskProgress.builder()
                    .task(TaskId.of("5.2"))
                    .finished(Samples.START.plusDays(10))
                    .build())
            .build();
    IsmsProject followed =
        IsmsProject.builder()
            .from(PROJECT)
            .design(PROJECT.design().withPlan(PLAN))
            .planning(PROJECT.planning().withStatus(report))
            .build();
    ImplementationPlan now = Rescheduling.retainedLogic().reschedule(PLAN, report).plan();

    assertThat(WhatIf.of(followed, now).of(Alternative.of("as it is")).diff().isEmpty()).isTrue();
  }

  @Test
  void everythingThatAProjectHasNotIsSaidAtOnce() {
    assertThatThrownBy(
            () ->
                what(
                    new ProjectChange.DropControl(ControlId.of("none")),
                    new ProjectChange.RemovePerson(PersonId.of("nobody")),
                    new ProjectChange.MoveMeeting(BOARD, MEETING.plusDays(1), MEETING),
                    ProjectChange.AssignRole.to(RoleId.of("none"), ADA, BOB),
                    new ProjectChange.Reassign(ControlId.of("none"), BOB),
                    new ProjectChange.AddPerson(
                        Person.builder().id(ADA).name("Ada").build(),
                        Availability.builder().person(ADA).build(),
                        ImmutableSet.of(LEAD, RoleId.of("none"))),
                    new ProjectChange.Edit(
                        "half of Ada twice over",
                        project ->
                            project.withPlanning(
                                project
                                    .planning()
                                    .withAvailabilities(
                                        Availability.builder()
                                            .person(ADA)
                                            .allocation(new BigDecimal("2"))
                                            .build())))))
        .isInstanceOf(InvalidDocument.class)
        .hasMessageContaining("/changes/0/control: found 'none'")
        .hasMessageContaining("/changes/1/person: found 'nobody'")
        .hasMessageContaining("/changes/2/from: found '2027-03-02', expected a day on which Board")
        .hasMessageContaining("/changes/3/role: found 'none'")
        .hasMessageContaining("/changes/3/persons/1: found 'bob'")
        .hasMessageContaining("/changes/4/control: found 'none'")
        .hasMessageContaining("/changes/4/implementer: found 'bob'")
        .hasMessageContaining("/changes/5/person/id: found 'ada'")
        .hasMessageContaining("/changes/5/roles/1: found 'none'")
        .hasMessageContaining("/changes/6/allocation: found '2'");
  }
}
