package org.ismskit.export.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import org.ismskit.model.Initiation;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.ProjectId;
import org.ismskit.model.RiskManagement;
import org.ismskit.model.control.Control;
import org.ismskit.model.control.ControlClass;
import org.ismskit.model.control.ControlId;
import org.ismskit.model.control.ControlStatus;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.organization.Organization;
import org.ismskit.model.organization.Person;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.plan.Availability;
import org.ismskit.model.plan.ConstraintKind;
import org.ismskit.model.plan.DateConstraint;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.Planning;
import org.ismskit.model.risk.IncidentScenario;
import org.ismskit.model.risk.Risk;
import org.ismskit.model.risk.RiskId;
import org.ismskit.model.risk.ScenarioId;
import org.ismskit.model.role.Assignment;
import org.ismskit.model.role.Role;
import org.ismskit.model.role.RoleId;
import org.ismskit.model.standard.ActivityId;
import org.ismskit.model.standard.RoleDescriptionId;
import org.ismskit.model.treatment.TreatmentDecision;
import org.ismskit.model.treatment.TreatmentOption;
import org.ismskit.plan.follow.Alternative;
import org.ismskit.plan.follow.Outcome;
import org.ismskit.plan.follow.ProjectChange;
import org.ismskit.plan.follow.WhatIf;
import org.ismskit.plan.generate.PlanGenerator;
import org.ismskit.risk.RiskAssessor;
import org.junit.jupiter.api.Test;

/** A high risk with two controls, and a lower one with one of these alone. */
class WhatIfReportTest {

  private static final PersonId ANN = PersonId.of("ann");
  private static final RoleId LEGAL = RoleId.of("legal");
  private static final ControlId BACKUP = ControlId.of("backup");
  private static final ControlId FILTER = ControlId.of("filter");
  private static final RiskId FIRE = RiskId.of("fire");
  private static final RiskId RANSOM = RiskId.of("ransom");
  private static final ScenarioId SCENARIO = ScenarioId.of("s");

  private static final IsmsProject PROJECT =
      IsmsProject.builder()
          .id(ProjectId.of("p"))
          .name("P")
          .organization(
              Organization.builder()
                  .persons(Entities.of(Person.builder().id(ANN).name("Ann").build()))
                  .build())
          .initiation(
              Initiation.builder()
                  .roles(
                      Entities.of(
                          Role.builder()
                              .id(LEGAL)
                              .name("Lawyer")
                              .addStandardRole(RoleDescriptionId.of("legal-advisor"))
                              .build()))
                  .addAssignment(Assignment.builder().role(LEGAL).person(ANN).build())
                  .build())
          .risk(
              RiskManagement.builder()
                  .scenarios(Entities.of(IncidentScenario.builder().id(SCENARIO).name("S").build()))
                  .risks(
                      Entities.of(
                          risk(FIRE, "Fire", "unlikely").withExistingControls(BACKUP),
                          risk(RANSOM, "Ransomware", "almost-certain")))
                  .controls(
                      Entities.of(control(BACKUP, "Offline backup"), control(FILTER, "Filter")))
                  .addDecisions(
                      TreatmentDecision.builder()
                          .risk(RANSOM)
                          .option(TreatmentOption.MODIFY)
                          .addControls(BACKUP, FILTER)
                          .residualLikelihood("unlikely")
                          .build())
                  .build())
          .planning(Planning.builder().startOn(LocalDate.of(2027, 1, 4)).build())
          .build();

  private static final ImplementationPlan PLAN =
      PlanGenerator.iso27003()
          .generate(PROJECT, RiskAssessor.asProjectSays().assess(PROJECT).register());

  private static Risk risk(RiskId id, String name, String likelihood) {
    return Risk.builder()
        .id(id)
        .name(name)
        .scenario(SCENARIO)
        .likelihood(likelihood)
        .consequence("serious")
        .build();
  }

  private static Control control(ControlId id, String name) {
    return Control.builder()
        .id(id)
        .name(name)
        .status(ControlStatus.SELECTED)
        .controlClass(ControlClass.CFG)
        .build();
  }

  private static String markdown(ProjectChange... changes) {
    ImmutableList<Outcome> outcomes =
        WhatIf.of(PROJECT, PLAN).compare(Alternative.of("other", changes));
    return WhatIfReport.of(PROJECT, PLAN, outcomes).markdown();
  }

  private static List<String> rows(String markdown, String begin) {
    return markdown.lines().filter(line -> line.startsWith("| " + begin)).toList();
  }

  @Test
  void aDroppedControlIsMissedByItsRisks() {
    String markdown = markdown(new ProjectChange.DropControl(BACKUP));

    assertThat(rows(markdown, "Risks that lose"))
        .containsExactly("| Risks that lose a control |  | 1 High, 1 Low |");
    assertThat(rows(markdown, "Ransomware"))
        .containsExactly(
            "| Ransomware | High | Low, decided with what it loses | Offline backup |  | Filter |");
    assertThat(rows(markdown, "Fire"))
        .containsExactly(
            "| Fire | Low, estimated with what it loses | unknown | Offline backup |  | none |");
    assertThat(markdown.indexOf("| Ransomware")).isLessThan(markdown.indexOf("| Fire"));
  }

  @Test
  void aNewLevelAndANewControlStandBesideTheOldOnes() {
    String markdown =
        markdown(
            new ProjectChange.Edit(
                "a filter for fire that makes it likely",
                project ->
                    project.edit(
                        edit ->
                            edit.put(
                                project
                                    .risk()
                                    .risks()
                                    .get(FIRE)
                                    .orElseThrow()
                                    .withLikelihood("almost-certain")
                                    .withExistingControls(BACKUP, FILTER)))));

    assertThat(rows(markdown, "Fire"))
        .containsExactly("| Fire | Low to High | unknown |  | Filter | Offline backup, Filter |");
    assertThat(rows(markdown, "Ransomware")).isEmpty();
    assertThat(rows(markdown, "Risks that lose"))
        .containsExactly("| Risks that lose a control |  | none |");
  }

  @Test
  void whereTheFinishStaysItIsSaidWhy() {
    PersonId bob = PersonId.of("bob");
    String markdown =
        markdown(
            new ProjectChange.AddPerson(
                Person.builder().id(bob).name("Bob").build(),
                Availability.builder().person(bob).build(),
                ImmutableSet.of(LEGAL)));

    assertThat(markdown)
        .contains(
            "- The finish stays: Nothing that determines the finish waits for people of the role \"Lawyer\".")
        .contains("No risk changes, nor what modifies it.");
  }

  /** Each date is told by the change that moves it. */
  @Test
  void ofSeveralChangesEachSaysWhatItMoves() {
    String markdown =
        markdown(
            new ProjectChange.DropControl(BACKUP),
            new ProjectChange.StartOn(LocalDate.of(2027, 2, 1)));

    assertThat(rows(markdown, "without Offline backup")).hasSize(1);
    assertThat(rows(markdown, "start on 2027-02-01"))
        .singleElement()
        .asString()
        .contains("20 working days later");
    assertThat(markdown)
        .contains(
            "- start on 2027-02-01: The project starts on 2027-02-01 instead of 2027-01-04.",
            "- without Offline backup: There is a task less: Offline backup");
  }

  /** The first change alone cannot be kept: what both do cannot be told apart. */
  @Test
  void changesThatThereIsNoPlanBetweenAreOne() {
    DateConstraint tooEarly =
        DateConstraint.builder()
            .activity(ActivityId.of("8.4"))
            .kind(ConstraintKind.FINISH_NO_LATER)
            .date(LocalDate.of(2027, 1, 5))
            .build();
    String markdown =
        markdown(
            new ProjectChange.Edit(
                "all by January",
                project -> project.withPlanning(project.planning().withConstraints(tooEarly))),
            new ProjectChange.Edit(
                "a month later without that",
                project ->
                    project.withPlanning(
                        project
                            .planning()
                            .withConstraints()
                            .withStartOn(LocalDate.of(2027, 2, 1)))));

    assertThat(rows(markdown, "all by January; a month later without that")).hasSize(1);
  }
}
