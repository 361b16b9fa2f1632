package org.ismskit.plan.follow;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.ismskit.model.Initiation;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.approval.ApprovalSubject;
import org.ismskit.model.approval.DecisionBody;
import org.ismskit.model.approval.DecisionBodyId;
import org.ismskit.model.control.ControlId;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.organization.Organization;
import org.ismskit.model.organization.Person;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.plan.Availability;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.MilestoneKind;
import org.ismskit.model.plan.Staffing;
import org.ismskit.model.role.Assignment;
import org.ismskit.model.role.Role;
import org.ismskit.model.role.RoleId;
import org.ismskit.model.standard.RoleDescriptionId;
import org.ismskit.plan.PlanTexts;
import org.ismskit.plan.Samples;
import org.ismskit.plan.generate.PlanGenerator;
import org.junit.jupiter.api.Test;

/** Ada runs IT and is named for eight technical controls, which wait for her; Leo knows the law. */
class StandstillTest {

  private static final PersonId ADA = PersonId.of("ada");
  private static final PersonId BOB = PersonId.of("bob");
  private static final PersonId LEO = PersonId.of("leo");
  private static final RoleId IT = RoleId.of("it");
  private static final RoleId LAW = RoleId.of("law");
  private static final DecisionBodyId AUDITORS = DecisionBodyId.of("auditors");

  private static final IsmsProject PROJECT = project();
  private static final ImplementationPlan PLAN =
      PlanGenerator.iso27003().generate(PROJECT, Samples.NO_RISKS);

  private static IsmsProject project() {
    IsmsProject project =
        Samples.withControls(Samples.project(Samples.SMALL), 0, 1, 0, 8, 0, 0, 0, 0, 0, 0);
    return IsmsProject.builder()
        .from(project)
        .organization(
            Organization.builder()
                .persons(Entities.copyOf(Stream.of(ADA, LEO).map(StandstillTest::person).toList()))
                .build())
        .initiation(
            Initiation.builder()
                .roles(
                    Entities.of(role(IT, "IT", "it-manager"), role(LAW, "Lawyer", "legal-advisor")))
                .addAssignments(assignment(IT, ADA), assignment(LAW, LEO))
                .build())
        .risk(
            project
                .risk()
                .withControls(
                    Entities.copyOf(
                        project.risk().controls().stream()
                            .map(
                                control ->
                                    control.id().value().startsWith("cfg")
                                        ? control.withImplementer(ADA)
                                        : control)
                            .toList())))
        .planning(
            project
                .planning()
                .withStaffing(Staffing.builder().implementers(BigDecimal.TEN).build())
                .withAvailabilities(third(ADA))
                .withDecisionBodies(
                    Entities.of(
                        DecisionBody.builder()
                            .id(AUDITORS)
                            .name("Audit committee")
                            .addDecide(ApprovalSubject.OTHER)
                            .addMeeting(LocalDate.of(2027, 3, 1))
                            .build())))
        .build();
  }

  private static Person person(PersonId id) {
    return Person.builder().id(id).name("P. " + id.value()).build();
  }

  private static Role role(RoleId id, String name, String standard) {
    return Role.builder().id(id).name(name).addStandardRole(RoleDescriptionId.of(standard)).build();
  }

  private static Assignment assignment(RoleId role, PersonId person) {
    return Assignment.builder().role(role).person(person).build();
  }

  private static Availability third(PersonId person) {
    return Availability.builder().person(person).allocation(new BigDecimal("0.3")).build();
  }

  private static List<String> because(ProjectChange... changes) {
    return WhatIf.of(PROJECT, PLAN).of(Alternative.of("other", changes)).standstill().stream()
        .map(PlanTexts.in(Locale.ENGLISH)::of)
        .toList();
  }

  private static ProjectChange bob(RoleId... roles) {
    return new ProjectChange.AddPerson(person(BOB), third(BOB), ImmutableSet.copyOf(roles));
  }

  @Test
  void nobodyWaitsForARole() {
    assertThat(because(bob(LAW)))
        .containsExactly(
            "Nothing that determines the finish waits for people of the role \"Lawyer\".");
  }

  @Test
  void whoIsNamedIsNotReplacedByOthersInTheRole() {
    assertThat(because(bob(IT)))
        .singleElement()
        .asString()
        .matches(
            "CFG .* waits for P. ada, who is named for it: others in the role \"IT\" do not take it over\\.");
  }

  @Test
  void whoHasNoRoleHasNoWork() {
    assertThat(because(bob()))
        .containsExactly("P. bob has neither a role nor a control, and so no work.");
  }

  @Test
  void nobodyWaitsForAPerson() {
    assertThat(because(new ProjectChange.Allocate(LEO, new BigDecimal("0.9"))))
        .containsExactly("Nothing that determines the finish waits for P. leo.");
  }

  @Test
  void nobodyWaitsForACrewThatIsThere() {
    assertThat(
            because(
                new ProjectChange.Staff(
                    Staffing.builder().implementers(new BigDecimal("11")).build())))
        .containsExactly(
            "Nothing that determines the finish waits for the people who put controls in place.");
  }

  @Test
  void aControlWithFloatDoesNotDetermineTheFinish() {
    assertThat(because(new ProjectChange.DropControl(ControlId.of("doc-0"))))
        .singleElement()
        .asString()
        .matches("The work on DOC 0 could end \\d+ working days? later without .*");
  }

  @Test
  void nothingWaitsForABodyThatDecidesNothing() {
    assertThat(because(new ProjectChange.AllowWrittenResolution(AUDITORS)))
        .containsExactly("Nothing that determines the finish waits for Audit committee.");
  }

  @Test
  void whatHasNoReasonOfItsOwnLeavesTheFinishAsItIs() {
    assertThat(
            because(
                new ProjectChange.MoveDeadline(MilestoneKind.AUDIT_DONE, LocalDate.of(2028, 9, 1)),
                new ProjectChange.Edit("nothing", project -> project)))
        .containsExactly("What determines the finish takes as long as before.");
  }

  @Test
  void whatMovesTheFinishNeedsNoReason() {
    assertThat(because(new ProjectChange.Allocate(ADA, BigDecimal.ONE))).isEmpty();
    assertThat(because()).isEmpty();
  }
}
