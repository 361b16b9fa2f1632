package org.ismskit.plan.generate;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ismskit.model.Initiation;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.control.ControlId;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.organization.Organization;
import org.ismskit.model.organization.Person;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.plan.Availability;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.Staffing;
import org.ismskit.model.plan.StatusReport;
import org.ismskit.model.plan.Task;
import org.ismskit.model.role.Assignment;
import org.ismskit.model.role.Role;
import org.ismskit.model.role.RoleId;
import org.ismskit.model.standard.RoleDescriptionId;
import org.ismskit.plan.Samples;
import org.ismskit.plan.follow.Alternative;
import org.ismskit.plan.follow.Outcome;
import org.ismskit.plan.follow.PlanDiff;
import org.ismskit.plan.follow.ProjectChange;
import org.ismskit.plan.follow.Rescheduling;
import org.ismskit.plan.follow.TaskChange;
import org.ismskit.plan.follow.WhatIf;
import org.junit.jupiter.api.Test;

/** Eight technical controls that are all for whoever runs IT, and hands enough to help. */
class SharingTest {

  private static final PersonId ADA = PersonId.of("ada");
  private static final PersonId BOB = PersonId.of("bob");
  private static final RoleId IT = RoleId.of("it");

  private static final IsmsProject ALONE = project(ADA);
  private static final IsmsProject TOGETHER = project(ADA, BOB);
  private static final ImplementationPlan BEFORE = plan(ALONE);
  private static final ImplementationPlan PLAN = plan(TOGETHER);

  private static IsmsProject project(PersonId... persons) {
    IsmsProject project =
        Samples.withControls(Samples.project(Samples.SMALL), 0, 0, 0, 8, 0, 0, 0, 0, 0, 0);
    return IsmsProject.builder()
        .from(project)
        .organization(
            Organization.builder()
                .persons(Entities.copyOf(Stream.of(persons).map(SharingTest::person).toList()))
                .build())
        .initiation(
            Initiation.builder()
                .roles(
                    Entities.of(
                        Role.builder()
                            .id(IT)
                            .name("IT")
                            .addStandardRoles(
                                RoleDescriptionId.of("it-manager"),
                                RoleDescriptionId.of("system-administrator"))
                            .build()))
                .assignments(Stream.of(persons).map(SharingTest::assignment).toList())
                .build())
        .planning(
            project
                .planning()
                .withStaffing(Staffing.builder().implementers(BigDecimal.TEN).build())
                .withAvailabilities(Stream.of(persons).map(SharingTest::third).toList()))
        .build();
  }

  private static Person person(PersonId id) {
    return Person.builder().id(id).name(id.value()).build();
  }

  private static Assignment assignment(PersonId person) {
    return Assignment.builder().role(IT).person(person).build();
  }

  private static Availability third(PersonId person) {
    return Availability.builder().person(person).allocation(new BigDecimal("0.3")).build();
  }

  private static ImplementationPlan plan(IsmsProject project) {
    return PlanGenerator.iso27003().generate(project, Samples.NO_RISKS);
  }

  private static List<Task> of(PersonId person, ImplementationPlan plan) {
    return plan.tasks().stream()
        .filter(task -> task.responsible().equals(Optional.of(person)))
        .toList();
  }

  @Test
  void whatWouldWaitForTheFirstIsDoneByTheOther() {
    assertThat(PLAN.finishOn()).isBefore(BEFORE.finishOn());
    assertThat(of(ADA, PLAN)).isNotEmpty();
    assertThat(of(BOB, PLAN))
        .isNotEmpty()
        .allMatch(task -> task.because().contains(Explanation.of("why.shared", "bob", "ada")));
  }

  @Test
  void allWorkOnAControlIsThatOfOnePerson() {
    Map<ControlId, Set<PersonId>> who =
        PLAN.tasks().stream()
            .filter(task -> task.control().isPresent() && task.responsible().isPresent())
            .collect(
                Collectors.groupingBy(
                    task -> task.control().orElseThrow(),
                    Collectors.mapping(
                        task -> task.responsible().orElseThrow(), Collectors.toSet())));

    assertThat(who.values()).hasSize(8).allMatch(persons -> persons.size() == 1);
  }

  @Test
  void whereNobodyWaitsTheFirstHasAllTheWork() {
    IsmsProject idle = TOGETHER.withRisk(TOGETHER.risk().withControls(Entities.of()));

    assertThat(of(BOB, plan(idle))).isEmpty();
  }

  @Test
  void whoeverIsNamedForAControlKeepsIt() {
    IsmsProject named =
        TOGETHER.withRisk(
            TOGETHER
                .risk()
                .withControls(
                    Entities.copyOf(
                        TOGETHER.risk().controls().stream()
                            .map(control -> control.withImplementer(ADA))
                            .toList())));

    assertThat(of(BOB, plan(named))).isEmpty();
  }

  @Test
  void whoeverIsToAuditTakesNothingOver() {
    Role auditor =
        Role.builder()
            .id(RoleId.of("auditor"))
            .name("Auditor")
            .addStandardRoles(RoleDescriptionId.of("auditor"))
            .build();
    IsmsProject audited =
        TOGETHER.withInitiation(
            Initiation.builder()
                .from(TOGETHER.initiation())
                .roles(Entities.of(TOGETHER.initiation().roles().get(IT).orElseThrow(), auditor))
                .addAssignments(Assignment.builder().role(auditor.id()).person(BOB).build())
                .build());

    assertThat(of(BOB, plan(audited))).isNotEmpty().noneMatch(task -> task.control().isPresent());
  }

  @Test
  void aPlanNearAnotherKeepsWhoDoesWhat() {
    assertThat(PlanGenerator.iso27003().near(PLAN).generate(TOGETHER, Samples.NO_RISKS))
        .isEqualTo(PLAN);
  }

  /** The controls that are left do not wait any more, and still nobody else takes them over. */
  @Test
  void aPlanNearAnotherKeepsWhoDoesWhatWithoutNeedingIt() {
    ControlId kept =
        of(BOB, PLAN).stream().flatMap(task -> task.control().stream()).findFirst().orElseThrow();
    IsmsProject one =
        TOGETHER.withRisk(
            TOGETHER
                .risk()
                .withControls(Entities.of(TOGETHER.risk().controls().get(kept).orElseThrow())));

    assertThat(of(BOB, PlanGenerator.iso27003().near(PLAN).generate(one, Samples.NO_RISKS)))
        .isNotEmpty();
    assertThat(of(BOB, plan(one))).isEmpty();
  }

  @Test
  void aSecondPersonForARoleThatWorkWaitsForMakesThePlanEarlier() {
    Outcome outcome =
        WhatIf.of(ALONE, BEFORE)
            .of(
                Alternative.of(
                    "Bob too",
                    new ProjectChange.AddPerson(person(BOB), third(BOB), ImmutableSet.of(IT))));

    assertThat(outcome.plan()).isEqualTo(PLAN);
    assertThat(outcome.diff().finishShift()).isNegative();
  }

  @Test
  void withoutTheOtherTheFirstHasAllTheWorkAgain() {
    Outcome outcome =
        WhatIf.of(TOGETHER, PLAN)
            .of(Alternative.of("without Bob", new ProjectChange.RemovePerson(BOB)));

    assertThat(outcome.plan().finishOn()).isEqualTo(BEFORE.finishOn());
    assertThat(of(ADA, outcome.plan())).hasSameSizeAs(of(ADA, BEFORE));
  }

  /** Nothing is reported yet, and nothing moves: conditions know who does what. */
  @Test
  void aSharedPlanIsFollowedAsItWasPlanned() {
    LocalDate before = Samples.START.minusDays(1);
    ImplementationPlan followed =
        Rescheduling.retainedLogic()
            .under(PlanGenerator.iso27003().conditions(TOGETHER, Samples.NO_RISKS, PLAN))
            .reschedule(PLAN, StatusReport.builder().on(before).build())
            .plan();

    assertThat(PlanDiff.between(PLAN, followed).changed()).noneMatch(TaskChange::isMoved);
    assertThat(PlanGenerator.iso27003().review(TOGETHER, Samples.NO_RISKS, followed).suggestions())
        .isEqualTo(PLAN.suggestions());
  }
}
