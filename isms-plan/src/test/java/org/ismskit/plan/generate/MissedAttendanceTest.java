package org.ismskit.plan.generate;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ismskit.model.Initiation;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.approval.DecisionBody;
import org.ismskit.model.approval.DecisionBodyId;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.organization.Person;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.plan.Absence;
import org.ismskit.model.plan.Availability;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.PlannedEvent;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.role.Assignment;
import org.ismskit.model.role.Role;
import org.ismskit.model.role.RoleId;
import org.ismskit.model.standard.RoleDescriptionId;
import org.ismskit.plan.PlanTexts;
import org.ismskit.plan.Samples;
import org.junit.jupiter.api.Test;

/** People who are to be asked, or to vote, while they are away. */
class MissedAttendanceTest {

  private static final PersonId LEX = PersonId.of("lex");
  private static final PersonId ADA = PersonId.of("ada");

  /** Lex is asked as the legal advisor, Ada leads and sits in the board. */
  private static IsmsProject project() {
    IsmsProject project = Samples.project(Samples.SMALL);
    Initiation led = Samples.ledBy(ADA);
    Role law =
        Role.builder()
            .id(RoleId.of("law"))
            .name("Law")
            .addStandardRole(RoleDescriptionId.of("legal-advisor"))
            .build();
    return project
        .withOrganization(
            project
                .organization()
                .withPersons(
                    Entities.of(
                        Person.builder().id(LEX).name("Lex").build(),
                        Person.builder().id(ADA).name("Ada").build())))
        .withInitiation(
            Initiation.builder()
                .from(led)
                .roles(Entities.of(led.roles().asList().get(0), law))
                .addAssignment(Assignment.builder().role(law.id()).person(LEX).build())
                .build());
  }

  private static ImplementationPlan plan(IsmsProject project) {
    return PlanGenerator.iso27003().generate(project, Samples.NO_RISKS);
  }

  private static IsmsProject away(
      IsmsProject project, PersonId person, LocalDate first, LocalDate last) {
    return project.withPlanning(
        project
            .planning()
            .withAvailabilities(
                Availability.builder()
                    .person(person)
                    .addAbsence(Absence.builder().first(first).last(last).build())
                    .build()));
  }

  private static List<String> said(IsmsProject project) {
    return plan(project).warnings().stream()
        .filter(warning -> warning.code().equals("warning.attendance"))
        .map(PlanTexts.in(Locale.ENGLISH)::of)
        .toList();
  }

  @Test
  void whoIsAwayWheneverTheyCouldBeAskedIsNamedOnce() {
    Task asked = plan(project()).tasks().get(TaskId.of("6.2")).orElseThrow();
    Task next = plan(project()).tasks().get(TaskId.of("6.6")).orElseThrow();

    assertThat(said(away(project(), LEX, asked.start(), asked.finish())))
        .singleElement()
        .asString()
        .startsWith("Lex is away while 1 thing needs an opinion or a vote of theirs")
        .contains(": " + asked.name() + " (" + asked.start() + "). Move it");
    assertThat(said(away(project(), LEX, asked.start().plusDays(1), asked.finish())))
        .as("there on the first day")
        .isEmpty();
    assertThat(said(away(project(), LEX, asked.start(), next.finish())))
        .singleElement()
        .asString()
        .contains(asked.name(), next.name());
  }

  @Test
  void whatIsDoneNeedsNobodyAnyMore() {
    Task asked = plan(project()).tasks().get(TaskId.of("6.2")).orElseThrow();
    IsmsProject project = away(project(), LEX, asked.start(), asked.finish());
    ImplementationPlan plan = plan(project);
    ImplementationPlan now =
        ImplementationPlan.builder()
            .from(plan)
            .statusOn(asked.finish())
            .tasks(
                Entities.copyOf(
                    plan.tasks().stream()
                        .map(
                            task ->
                                task.finish().isAfter(asked.finish())
                                    ? task
                                    : task.withDonePercent(100))
                        .toList()))
            .build();

    assertThat(said(project)).hasSize(1);
    assertThat(PlanGenerator.iso27003().review(project, Samples.NO_RISKS, now).warnings())
        .noneMatch(warning -> warning.code().equals("warning.attendance"));
  }

  /** Two absences with a weekend between them are one. */
  @Test
  void absencesCountTogether() {
    Task asked = plan(project()).tasks().get(TaskId.of("6.6")).orElseThrow();
    IsmsProject project = project();
    IsmsProject twice =
        project.withPlanning(
            project
                .planning()
                .withAvailabilities(
                    Availability.builder()
                        .person(LEX)
                        .addAbsence(
                            Absence.builder()
                                .first(asked.start().plusDays(1))
                                .last(asked.finish().plusDays(3))
                                .build())
                        .addAbsence(
                            Absence.builder()
                                .first(asked.start().minusDays(3))
                                .last(asked.start())
                                .build())
                        .build()));

    assertThat(said(twice)).singleElement().asString().contains(asked.name());
  }

  @Test
  void aMemberWhoMissesTheMeetingThatDecidesIsNamed() {
    DecisionBody board =
        DecisionBody.builder()
            .id(DecisionBodyId.of("board"))
            .name("Board")
            .addMember(LEX)
            .meetings(
                LocalDate.of(2027, 1, 13)
                    .datesUntil(LocalDate.of(2029, 1, 1), Period.ofDays(14))
                    .collect(ImmutableSet.toImmutableSet()))
            .build();
    IsmsProject project = project();
    IsmsProject meeting =
        project.withPlanning(project.planning().withDecisionBodies(Entities.of(board)));
    Task decided =
        plan(meeting).tasks().stream()
            .filter(task -> task.decidedBy().equals(Optional.of(board.id())))
            .findFirst()
            .orElseThrow();

    assertThat(said(away(meeting, LEX, decided.finish(), decided.finish())))
        .singleElement()
        .asString()
        .contains("Lex is away", decided.name() + " (" + decided.finish() + ")");
    assertThat(said(away(meeting, LEX, decided.finish().plusDays(1), decided.finish().plusDays(1))))
        .isEmpty();
  }

  @Test
  void whoMissesAnEventThatTheySeeToIsNamed() {
    PlannedEvent steering =
        plan(project()).events().stream()
            .filter(event -> event.responsible().equals(Optional.of(ADA)))
            .findFirst()
            .orElseThrow();

    assertThat(said(away(project(), ADA, steering.on(), steering.on())))
        .singleElement()
        .asString()
        .startsWith("Ada is away")
        .contains(steering.name() + " (" + steering.on() + ")");
  }
}
