package org.ismskit.export.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.xml.parsers.DocumentBuilderFactory;
import org.ismskit.model.Initiation;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.Journal;
import org.ismskit.model.ProjectId;
import org.ismskit.model.RiskManagement;
import org.ismskit.model.Scoping;
import org.ismskit.model.approval.AllocatedResource;
import org.ismskit.model.approval.Money;
import org.ismskit.model.control.Control;
import org.ismskit.model.control.ControlClass;
import org.ismskit.model.control.ControlId;
import org.ismskit.model.control.ControlStatus;
import org.ismskit.model.control.Priority;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.journal.IssueId;
import org.ismskit.model.journal.IssueKind;
import org.ismskit.model.journal.IssueStatus;
import org.ismskit.model.journal.ProjectIssue;
import org.ismskit.model.organization.Organization;
import org.ismskit.model.organization.Person;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.organization.ThirdParty;
import org.ismskit.model.organization.ThirdPartyId;
import org.ismskit.model.plan.Absence;
import org.ismskit.model.plan.Availability;
import org.ismskit.model.plan.Communication;
import org.ismskit.model.plan.ControlPlan;
import org.ismskit.model.plan.FreezeWindow;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.LinkType;
import org.ismskit.model.plan.PlanId;
import org.ismskit.model.plan.PlannedEvent;
import org.ismskit.model.plan.Planning;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.plan.TaskKind;
import org.ismskit.model.plan.TaskLink;
import org.ismskit.model.plan.WorkingCalendar;
import org.ismskit.model.programme.IsmsStream;
import org.ismskit.model.recurrence.Recurrence;
import org.ismskit.model.recurrence.TimeUnit;
import org.ismskit.model.risk.IncidentScenario;
import org.ismskit.model.risk.Risk;
import org.ismskit.model.risk.RiskEstimate;
import org.ismskit.model.risk.RiskId;
import org.ismskit.model.risk.ScenarioId;
import org.ismskit.model.role.Assignment;
import org.ismskit.model.role.Role;
import org.ismskit.model.role.RoleId;
import org.ismskit.model.scope.Boundary;
import org.ismskit.model.scope.BoundaryKind;
import org.ismskit.model.scope.Exclusion;
import org.ismskit.model.scope.Scope;
import org.ismskit.model.scope.ScopeId;
import org.ismskit.model.scope.ScopeItems;
import org.ismskit.model.standard.ActivityId;
import org.ismskit.model.standard.Iso27003;
import org.ismskit.model.standard.PhaseId;
import org.ismskit.model.standard.RoleDescriptionId;
import org.ismskit.model.treatment.RiskAcceptance;
import org.ismskit.model.treatment.TreatmentAction;
import org.ismskit.model.treatment.TreatmentDecision;
import org.ismskit.model.treatment.TreatmentOption;
import org.ismskit.model.treatment.TreatmentPlan;
import org.ismskit.plan.PlanTexts;
import org.ismskit.risk.RiskAssessor;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** A plan of two tasks, one of an activity and one of a control, and what is known around it. */
class PlanReportSectionsTest {

  private static final String NASTY = "<script>x</script> | *a* {{name}}";
  private static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);
  private static final PersonId ANN = PersonId.of("ann");
  private static final PersonId BOB = PersonId.of("bob");
  private static final ControlId LOCK = ControlId.of("lock");
  private static final RoleDescriptionId IT_MANAGER = RoleDescriptionId.of("it-manager");
  private static final RoleDescriptionId LEGAL_ADVISOR = RoleDescriptionId.of("legal-advisor");

  private static final IsmsProject PROJECT =
      IsmsProject.builder()
          .id(ProjectId.of("p"))
          .name("P")
          .organization(
              Organization.builder()
                  .persons(
                      Entities.of(
                          Person.builder().id(ANN).name("Ann").build(),
                          Person.builder()
                              .id(BOB)
                              .name("Bob " + NASTY)
                              .employer(ThirdPartyId.of("locksmiths"))
                              .build()))
                  .thirdParties(
                      Entities.of(
                          ThirdParty.builder()
                              .id(ThirdPartyId.of("locksmiths"))
                              .name("Locksmiths")
                              .build()))
                  .build())
          .initiation(
              Initiation.builder()
                  .roles(
                      Entities.of(
                          Role.builder()
                              .id(RoleId.of("it"))
                              .name("Head of IT")
                              .addStandardRoles(IT_MANAGER)
                              .build()))
                  .addAssignments(Assignment.builder().role(RoleId.of("it")).person(BOB).build())
                  .build())
          .scoping(
              Scoping.builder()
                  .scopes(
                      Entities.of(
                          Scope.builder()
                              .id(ScopeId.of("all"))
                              .name("All " + NASTY)
                              .statement("What we do.")
                              .includes(ScopeItems.builder().build())
                              .addExclusions(
                                  Exclusion.builder()
                                      .what("Canteen")
                                      .items(ScopeItems.builder().build())
                                      .justification("Run by others.")
                                      .build())
                              .addBoundaries(
                                  Boundary.builder()
                                      .kind(BoundaryKind.PHYSICAL)
                                      .description("The fence.")
                                      .addExclusions(
                                          Exclusion.builder()
                                              .what("Car park")
                                              .items(ScopeItems.builder().build())
                                              .build())
                                      .build())
                              .build()))
                  .build())
          .risk(
              RiskManagement.builder()
                  .scenarios(
                      Entities.of(
                          IncidentScenario.builder().id(ScenarioId.of("s")).name("S").build()))
                  .risks(
                      Entities.of(
                          Risk.builder()
                              .id(RiskId.of("r"))
                              .name("Theft")
                              .scenario(ScenarioId.of("s"))
                              .likelihood("likely")
                              .consequence("catastrophic")
                              .inherent(RiskEstimate.builder().likelihood("almost-certain").build())
                              .build()))
                  .controls(
                      Entities.of(
                          Control.builder()
                              .id(LOCK)
                              .name("Lock")
                              .status(ControlStatus.SELECTED)
                              .controlClass(ControlClass.PHY)
                              .build()))
                  .addDecisions(
                      TreatmentDecision.builder()
                          .risk(RiskId.of("r"))
                          .option(TreatmentOption.MODIFY)
                          .addControls(LOCK)
                          .residualConsequence("minor")
                          .rationale("Cheap.")
                          .decidedBy(ANN)
                          .decidedOn(MONDAY)
                          .build())
                  .build())
          .planning(
              Planning.builder()
                  .startOn(MONDAY)
                  .addAvailabilities(
                      Availability.builder()
                          .person(ANN)
                          .allocation(new BigDecimal("0.5"))
                          .dailyRate(new Money(new BigDecimal("800"), "EUR"))
                          .build())
                  .build())
          .journal(
              Journal.builder()
                  .issues(
                      Entities.of(
                          issue("is-1", IssueKind.ASSUMPTION, "The landlord agrees " + NASTY)))
                  .build())
          .build();

  private static final ImplementationPlan PLAN =
      ImplementationPlan.builder()
          .id(PlanId.of("plan"))
          .name("Plan")
          .startOn(MONDAY)
          .finishOn(MONDAY.plusDays(11))
          .calendar(
              WorkingCalendar.builder()
                  .addAllWorkingDays(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY))
                  .build())
          .tasks(
              Entities.of(
                  Task.builder()
                      .id(TaskId.of("6.4"))
                      .name("Places")
                      .kind(TaskKind.ACTIVITY)
                      .phase(PhaseId.of("6"))
                      .activity(ActivityId.of("6.4"))
                      .start(MONDAY)
                      .finish(MONDAY.plusDays(4))
                      .duration(5)
                      .effort(new BigDecimal("4"))
                      .responsible(ANN)
                      .accountableRole(LEGAL_ADVISOR)
                      .addConsulted(IT_MANAGER, LEGAL_ADVISOR)
                      .addInformed(LEGAL_ADVISOR)
                      .totalFloat(0)
                      .freeFloat(0)
                      .critical(true)
                      .build(),
                  Task.builder()
                      .id(TaskId.of("lock.build"))
                      .name("Lock: build")
                      .kind(TaskKind.CONTROL)
                      .control(LOCK)
                      .start(MONDAY.plusDays(7))
                      .finish(MONDAY.plusDays(11))
                      .duration(5)
                      .effort(new BigDecimal("3"))
                      .responsible(BOB)
                      .totalFloat(0)
                      .freeFloat(0)
                      .critical(true)
                      .build()))
          .addControlPlans(
              ControlPlan.builder()
                  .control(LOCK)
                  .description("A better lock " + NASTY)
                  .priority(Priority.A)
                  .designResponsible(ANN)
                  .responsible(BOB)
                  .addTasks("Lock: buy", "Lock: build")
                  .start(MONDAY.plusDays(7))
                  .due(MONDAY.plusDays(11))
                  .reportTo(ANN)
                  .addResources(
                      AllocatedResource.builder()
                          .what("Locksmith")
                          .personDays(new BigDecimal("1.5"))
                          .budget(new Money(new BigDecimal("900"), "EUR"))
                          .build())
                  .build())
          .addEvents(
              event("Steering meeting", MONDAY, IsmsStream.MANAGEMENT_REVIEW)
                  .withEffort(new BigDecimal("1.5")),
              event("Internal audit", MONDAY.plusDays(60), IsmsStream.INTERNAL_AUDIT),
              event("Steering meeting", MONDAY.plusDays(28), IsmsStream.MANAGEMENT_REVIEW)
                  .withEffort(new BigDecimal("1.0")),
              PlannedEvent.builder()
                  .name("Policy due")
                  .on(MONDAY.plusDays(90))
                  .effort(new BigDecimal("0.5"))
                  .responsibleRole(IT_MANAGER)
                  .build())
          .addCommunication(
              Communication.builder()
                  .what("Status")
                  .addTo(IT_MANAGER)
                  .recurrence(new Recurrence(4, TimeUnit.WEEK, Optional.of(MONDAY)))
                  .build(),
              Communication.builder().what("Policy").addOn(MONDAY.plusDays(9)).build())
          .issues(Entities.of(issue("project-risk-1", IssueKind.RISK, "Nobody trains")))
          .build();

  private static ProjectIssue issue(String id, IssueKind kind, String name) {
    return ProjectIssue.builder()
        .id(IssueId.of(id))
        .name(name)
        .kind(kind)
        .status(IssueStatus.OPEN)
        .owner(ANN)
        .addActivities(ActivityId.of("6.4"))
        .build();
  }

  private static PlannedEvent event(String name, LocalDate on, IsmsStream stream) {
    return PlannedEvent.builder().name(name).on(on).stream(stream).responsible(ANN).build();
  }

  private static PlanReport report(IsmsProject project) {
    return report(project, PLAN);
  }

  private static PlanReport report(IsmsProject project, ImplementationPlan plan) {
    return PlanReport.of(
        project, RiskAssessor.asProjectSays().assess(project), plan, Iso27003.description());
  }

  private static final String MARKDOWN = report(PROJECT).markdown();
  private static final String HTML = report(PROJECT).html();

  private static final String BOB_NAME = "Bob &lt;script\\>x&lt;/script\\> \\| \\*a\\* {{name}}";

  /** The lines of a section, without the empty ones. */
  private static List<String> section(String markdown, String title) {
    String from = markdown.substring(markdown.indexOf("\n## " + title + "\n") + title.length() + 5);
    int end = from.indexOf("\n## ");
    return (end < 0 ? from : from.substring(0, end)).lines().filter(l -> !l.isBlank()).toList();
  }

  @Test
  void anActivitySaysWhoseItIsAndWhomItConcernsAndWhichRolesNobodyFills() {
    assertThat(section(MARKDOWN, "Responsible, accountable, consulted, informed"))
        .last()
        .asString()
        .matches("\\| 6\\.4 .*")
        .endsWith(
            "| Ann | Legal Advisor (nobody yet) | IT Manager: "
                + BOB_NAME
                + " (without a person: Legal Advisor) | nobody yet (without a person: Legal Advisor) |  |");
    assertThat(HTML)
        .contains("<summary>roles without a person</summary>Legal Advisor</details>")
        .contains("IT Manager: Bob &lt;script&gt;");
  }

  @Test
  void aControlPlanHasAllThatTheStandardAsksFor() {
    assertThat(section(MARKDOWN, "Control plans"))
        .containsSubsequence(
            "### Lock",
            "- Description: A better lock &lt;script\\>x&lt;/script\\> \\| \\*a\\* {{name}}",
            "- Priority: A",
            "- Design: Ann; implementation: " + BOB_NAME,
            "- Timescale: 2027-01-11 to 2027-01-15",
            "- Tasks: buy; build",
            "- Resources: Locksmith, 1.5 person-days, 900 EUR",
            "- Reported to: Ann");
    assertThat(HTML)
        .contains("<dd>A better lock &lt;script&gt;", "<dd>buy<br>build<br></dd>")
        .contains("<dd>Locksmith, 1.5 person-days, 900 EUR<br></dd>");
  }

  @Test
  void meetingsAreOneRowOfTheirStreamAndWhatHasNoStreamComesLast() {
    assertThat(section(MARKDOWN, "What happens when"))
        .filteredOn(line -> !line.startsWith("| What") && !line.startsWith("|---"))
        .containsExactly(
            "### Stream: internal audit",
            "| Internal audit | Ann | 1 |  | 2027-03-05 |  |",
            "### Stream: management review",
            "| Steering meeting | Ann | 2 | 2.5 | 2027-01-04, 2027-02-01 |  |",
            "### Stream: other",
            "| Policy due | IT Manager | 1 | 0.5 | 2027-04-04 |  |");
    assertThat(HTML).contains("<td>2027-01-04 to 2027-02-01<details><summary>all days</summary>");
  }

  @Test
  void whoIsToldWhatComesWithItsRhythmOrItsDays() {
    assertThat(section(MARKDOWN, "Communication"))
        .contains(
            "| Status | IT Manager |  | every 4 weeks from 2027-01-04 |",
            "| Policy |  |  | 2027-01-13 |");
  }

  @Test
  void whatTheProjectWroteDownStandsBeforeWhatItsPlanShows() {
    assertThat(section(MARKDOWN, "Risks, assumptions and issues of the project"))
        .endsWith(
            "| assumption | The landlord agrees &lt;script\\>x&lt;/script\\> \\| \\*a\\* {{name}} |"
                + " open | Ann |  | 6.4 |  |",
            "| risk | Nobody trains | open | Ann |  | 6.4 |  |");
  }

  /** Four days of Ann at 800; of Bob, who is from outside, no rate is known. */
  @Test
  void costIsSummedByPhaseAndNamesTheRatesThatAreWanting() {
    assertThat(section(MARKDOWN, "Cost"))
        .filteredOn(line -> !line.startsWith("| 6 ") && !line.startsWith("Money out"))
        .containsExactly(
            "| Part | Money out, EUR | Own people's time, EUR | Together |",
            "|---|---:|---:|---:|",
            "| All | 0 | 3200 | 3200 |",
            "| Month | Money out, EUR | Own people's time, EUR | Together | Money out until its end"
                + " | All until its end |",
            "|---|---:|---:|---:|---:|---:|",
            "| 2027-01 | 0 | 3200 | 3200 | 0 | 3200 |",
            "- Not in these amounts: 1 task of 3.0 person-days.",
            "- No daily rate is known of " + BOB_NAME + ".",
            "- Not in these amounts either: what happens after 2027-01-15, 3 events of 1.5"
                + " person-days.");
    assertThat(section(MARKDOWN, "Cost"))
        .anyMatch(line -> line.matches("\\| 6 .* \\| 0 \\| 3200 \\| 3200 \\|"));
  }

  /** Three days of Bob, who is from outside, at 900. */
  @Test
  void moneyThatGoesOutIsApartFromTheTimeOfOwnPeople() {
    Planning planning = PROJECT.planning();
    PlanReport report =
        report(
            PROJECT.withPlanning(
                planning.withAvailabilities(
                    planning.availabilities().get(0),
                    Availability.builder()
                        .person(BOB)
                        .dailyRate(new Money(new BigDecimal("900"), "EUR"))
                        .build())));

    assertThat(section(report.markdown(), "Cost"))
        .containsSubsequence(
            "| Controls | 2700 | 0 | 2700 |",
            "| All | 2700 | 3200 | 5900 |",
            "| 2027-01 | 2700 | 3200 | 5900 | 2700 | 5900 |");
    assertThat(report.html())
        .contains(
            "<td class=\"d\">2027-01</td><td class=\"n\">2700</td><td class=\"n\">3200</td>"
                + "<td class=\"n\">5900</td>");
  }

  @Test
  void whatIsDoneAboutRisksAndWhatIsAcceptedUntilWhenIsTold() {
    PlanReport report =
        report(
            PROJECT.withRisk(
                PROJECT
                    .risk()
                    .withTreatmentPlan(
                        TreatmentPlan.builder()
                            .addActions(
                                TreatmentAction.builder()
                                    .risk(RiskId.of("r"))
                                    .option(TreatmentOption.SHARE)
                                    .action("Insure")
                                    .responsible(ANN)
                                    .due(MONDAY)
                                    .currentLevel("high")
                                    .build())
                            .build())
                    .withAcceptances(
                        RiskAcceptance.builder()
                            .addRisks(RiskId.of("r"))
                            .upToLevel("low")
                            .acceptedBy(ANN)
                            .acceptedOn(MONDAY)
                            .validUntil(MONDAY.plusYears(1))
                            .addConditions("The alarm works", "Nothing is stolen")
                            .build(),
                        RiskAcceptance.builder().statement("All of the <b>car park</b>").build())));

    assertThat(section(report.markdown(), "Risk treatment plan"))
        .last()
        .asString()
        .isEqualTo("| Theft | share | Insure | Ann | 2027-01-04 | High to unknown |");
    assertThat(section(report.markdown(), "Accepted risks"))
        .endsWith(
            "| Theft; up to level Low | Ann | 2027-01-04 | 2028-01-04 | The alarm works; Nothing is"
                + " stolen |",
            "| All of the &lt;b\\>car park&lt;/b\\> | nobody named | no date | without end | |");
    assertThat(report.html())
        .contains("<td>The alarm works<br>Nothing is stolen<br></td>")
        .contains("<td>All of the &lt;b&gt;car park")
        .doesNotContain("<b>car park");
  }

  @Test
  void moneyThatCannotBeAddedUpIsNoReasonToHaveNoReport() {
    IsmsProject mixed =
        PROJECT.withPlanning(
            PROJECT.planning().withAvailabilities(rate(ANN, "EUR"), rate(BOB, "CHF")));

    assertThat(section(report(mixed).markdown(), "Cost"))
        .singleElement()
        .asString()
        .contains(
            "/planning/currency: expected",
            "CHF (/planning/availabilities/1/dailyRate), EUR (/planning/availabilities/0/dailyRate)");
  }

  private static Availability rate(PersonId person, String currency) {
    return Availability.builder()
        .person(person)
        .dailyRate(new Money(BigDecimal.TEN, currency))
        .build();
  }

  /** Ann is there for half of five days and has four days of work; Bob has time enough. */
  @Test
  void whoHasTooMuchToDoIsNamedWithTheWorstWeek() {
    assertThat(section(MARKDOWN, "Who has too much to do"))
        .filteredOn(line -> line.startsWith("| "))
        .containsExactly(
            "| Who | Weeks | Worst week | Person-days planned | Available | Tasks of that week |",
            "| Ann | 1 | 2027-01-04 | 4.0 | 2.5 | Places |");
  }

  /** Ann has four days of work in two and a half, Bob three in five. */
  @Test
  void whoDoesHowMuchIsToldPersonByPerson() {
    Planning planning = PROJECT.planning();
    Availability ann = planning.availabilities().get(0);
    PlanReport away =
        report(
            PROJECT.withPlanning(
                planning.withAvailabilities(
                    ann.withAbsences(
                        absence(MONDAY.minusDays(7), MONDAY),
                        absence(MONDAY.plusDays(8), MONDAY.plusDays(9)),
                        absence(MONDAY.plusDays(60), MONDAY.plusDays(61))))));

    assertThat(section(MARKDOWN, "People"))
        .endsWith(
            "| Ann | 1 | 4.0 | 2027-01-04 | 160 % | 1 | 0 |",
            "| " + BOB_NAME + " | 1 | 3.0 | 2027-01-11 | 60 % | 0 | 0 |");
    assertThat(section(away.markdown(), "People"))
        .contains("| Ann | 1 | 4.0 | 2027-01-04 | 200 % | 1 | 3 |");
    assertThat(HTML).contains("<td>Ann</td><td class=\"n\">1</td><td class=\"n\">4.0</td>");
  }

  /** A week without any time is busier than any other. */
  @Test
  void whoHasWorkAndIsAwayAllTheTimeHasNoTime() {
    Planning planning = PROJECT.planning();
    PlanReport away =
        report(
            PROJECT.withPlanning(
                planning.withAvailabilities(
                    planning
                        .availabilities()
                        .get(0)
                        .withAbsences(absence(MONDAY, MONDAY.plusDays(30))))));

    assertThat(section(away.markdown(), "People"))
        .contains("| Ann | 1 | 4.0 | 2027-01-04 | no time | 1 | 10 |");
  }

  /** From Monday to Thursday and from Wednesday to Friday, and on that Tuesday once more. */
  @Test
  void aDayOnWhichSomebodyIsAwayTwiceIsOneDay() {
    Planning planning = PROJECT.planning();
    PlanReport away =
        report(
            PROJECT.withPlanning(
                planning.withAvailabilities(
                    planning
                        .availabilities()
                        .get(0)
                        .withAbsences(
                            absence(MONDAY, MONDAY.plusDays(3)),
                            absence(MONDAY.plusDays(2), MONDAY.plusDays(4)),
                            absence(MONDAY.plusDays(1), MONDAY.plusDays(1)),
                            absence(MONDAY.plusDays(8), MONDAY.plusDays(8))))));

    assertThat(section(away.markdown(), "People"))
        .anyMatch(line -> line.startsWith("| Ann |") && line.endsWith(" | 6 |"));
  }

  @Test
  void whoIsAwayAndWhatIsFrozenInThePlannedTimeIsOneSection() {
    Planning planning = PROJECT.planning();
    PlanReport report =
        report(
            PROJECT.withPlanning(
                planning
                    .withAvailabilities(
                        planning
                            .availabilities()
                            .get(0)
                            .withAbsences(
                                absence(MONDAY.plusDays(4), MONDAY.plusDays(7)),
                                absence(MONDAY.plusDays(60), MONDAY.plusDays(61))))
                    .withFreezes(
                        freeze("Sale", MONDAY.plusDays(11)).build(),
                        freeze("Audit", MONDAY.plusDays(2)).addControls(LOCK).build(),
                        freeze("Later", MONDAY.plusDays(12)).build())));

    assertThat(section(report.markdown(), "Absences and freezes"))
        .containsExactly(
            "### Who is away",
            "| Who | First day | Last day | Working days | Why |",
            "|---|---|---|---:|---|",
            "| Ann | 2027-01-08 | 2027-01-11 | 2 | Holiday |",
            "### When something must not be done",
            "| Window | First day | Last day | Blocks | Holds for |",
            "|---|---|---|---|---|",
            "| Audit | 2027-01-06 | 2027-01-06 | changes | Lock |",
            "| Sale | 2027-01-15 | 2027-01-15 | changes | everything |");
    assertThat(section(MARKDOWN, "Absences and freezes"))
        .containsExactly("Nobody is known to be away in the planned time.");
  }

  private static Absence absence(LocalDate first, LocalDate last) {
    return new Absence(first, last, Optional.of("Holiday"));
  }

  private static FreezeWindow.Builder freeze(String name, LocalDate on) {
    return FreezeWindow.builder().name(name).first(on).last(on);
  }

  @Test
  void theTasksOfAControlStandUnderTheControls() {
    assertThat(section(MARKDOWN, "Controls"))
        .endsWith(
            "| Control | Task | Who | From | To | Float |",
            "|---|---|---|---|---|---:|",
            "| Lock | build | " + BOB_NAME + " | 2027-01-11 | 2027-01-15 | 0 |");
    assertThat(HTML).contains("<summary>Tasks of the controls</summary>");
  }

  /** From Monday to Friday, with a float of three working days: from Thursday to Wednesday. */
  @Test
  void everyTaskSaysHowLateItMayBe() {
    ImplementationPlan loose =
        PLAN.withTasks(
            Entities.copyOf(
                PLAN.tasks().stream()
                    .map(task -> task.control().isEmpty() ? task.withTotalFloat(3) : task)
                    .toList()));

    assertThat(section(report(PROJECT, loose).markdown(), "All tasks"))
        .endsWith(
            "| Places | Ann | 2027-01-04 | 2027-01-08 | 2027-01-07 | 2027-01-13 | 3 | 4.0 | The project starts on 2027-01-04. |  |",
            "| Lock: build | "
                + BOB_NAME
                + " | 2027-01-11 | 2027-01-15 | 2027-01-11 | 2027-01-15 | 0 | 3.0 |  |  |");
  }

  private static ImplementationPlan changed(String id, UnaryOperator<Task> change) {
    return PLAN.withTasks(
        Entities.copyOf(
            PLAN.tasks().stream()
                .map(task -> task.id().value().equals(id) ? change.apply(task) : task)
                .toList()));
  }

  @Test
  void everyTaskSaysWhyItIsThereAndWhatItWaitsFor() {
    ImplementationPlan plan =
        changed(
                "lock.build",
                task ->
                    task.withDriver(TaskId.of("6.4"))
                        .withBecause(
                            Explanation.of("why.control.risk", "Burglary", "high"),
                            Explanation.of("why.control.risk", "Fire", "low"),
                            Explanation.of("why.reported", "2027-01-08", "no door"),
                            Explanation.of("estimate.control", "3", "PHY", "3", "1"),
                            Explanation.of("cost.effort", "3", "100", "EUR", "Lock: build")))
            .withLinks(
                new TaskLink(
                    TaskId.of("6.4"),
                    TaskId.of("lock.build"),
                    LinkType.FS,
                    0,
                    ImmutableList.of(Explanation.of("link.person", "Ann", "Places"))));
    String markdown = report(PROJECT, plan).markdown();

    assertThat(section(markdown, "All tasks"))
        .last()
        .asString()
        .endsWith("| Ann, busy with Places | It treats Burglary, now high. And 1 more reason. |");
    assertThat(section(markdown, "Controls"))
        .anyMatch(
            line ->
                line.endsWith(
                    "| Ann, busy with Places | It treats Burglary, now high."
                        + "<br>It treats Fire, now low."
                        + "<br>Reported on 2027-01-08: no door."
                        + "<br>The whole control: 3 person-days = (3) x 1 for formality and what is"
                        + " done already; kind of work: PHY. |"));
  }

  @Test
  void howLongATaskWaitsAfterAnotherIsSaid() {
    assertThat(waiting(LinkType.FS, 0)).isEqualTo("Places");
    assertThat(waiting(LinkType.FS, 1)).isEqualTo("1 working day after the end of Places");
    assertThat(waiting(LinkType.SS, 5)).isEqualTo("5 working days after the start of Places");
    assertThat(waiting(LinkType.FS, -2)).isEqualTo("2 working days before the end of Places");
    assertThat(waiting(LinkType.FF, 0)).isEqualTo("the end of Places, with which it ends");
    assertThat(waiting(LinkType.FF, 1))
        .isEqualTo("the end of Places, 1 working day after which it ends");
  }

  private static String waiting(LinkType type, int lag) {
    TaskId places = TaskId.of("6.4");
    TaskId build = TaskId.of("lock.build");
    ImplementationPlan plan =
        changed("lock.build", task -> task.withDriver(places))
            .withLinks(new TaskLink(places, build, type, lag, ImmutableList.of()));
    return new Reasons(
            plan, new Names(PROJECT, Iso27003.description()), PlanTexts.in(Locale.ENGLISH))
        .waitsFor(plan.tasks().get(build).orElseThrow());
  }

  /** A day that was demanded names itself only where it holds something. */
  @Test
  void whatTheFirstTaskOfThePathWaitsForIsSaid() {
    ImplementationPlan held =
        changed(
            "lock.build",
            task ->
                task.withBecause(
                    Explanation.of(
                        "why.constraint.START_NO_EARLIER.why", "2027-01-09", "The door comes."),
                    Explanation.of("why.pause", "2", "Bob"),
                    Explanation.of("why.constraint.DEADLINE", "2027-01-15")));
    PlanReport report = report(PROJECT, held);

    assertThat(section(report.markdown(), "What determines the finish"))
        .anyMatch(
            line ->
                line.endsWith(
                    "| Lock: build | It starts on 2027-01-09 or later: The door comes."
                        + " It pauses for 2 working days while Bob is away. |"));
    assertThat(report.summary())
        .contains("It cannot begin earlier: It starts on 2027-01-09 or later: The door comes.")
        .doesNotContain("It cannot begin earlier: It pauses");
    assertThat(report(PROJECT, PLAN).summary()).doesNotContain("It cannot begin earlier");
  }

  /** Of two tasks of a control one has no price: nobody knows what all of it costs. */
  @Test
  void aControlCostsWhatAllOfItsTasksCost() {
    Task build = PLAN.tasks().get(TaskId.of("lock.build")).orElseThrow();
    UnaryOperator<Task> priced =
        task ->
            task.withCost(new Money(new BigDecimal("700"), "EUR"))
                .withExternalCost(new BigDecimal("500"));
    Task design = Task.builder().from(build).id(TaskId.of("lock.design")).build();
    ImplementationPlan half = PLAN.withTasks(Entities.of(priced.apply(design), build));
    ImplementationPlan whole =
        PLAN.withTasks(Entities.of(priced.apply(design), priced.apply(build)));

    assertThat(section(report(PROJECT, whole).markdown(), "Controls"))
        .anyMatch(line -> line.contains("| 6.0 | 1000 | 400 | 1400 |"));
    assertThat(section(report(PROJECT, half).markdown(), "Controls"))
        .anyMatch(line -> line.contains("| 6.0 | 500 | 200 | 700, without 1 task |"));
  }

  /** Later it would not pause on those days: its float leads to no late dates. */
  @Test
  void whatPausesHasNoLateDates() {
    ImplementationPlan pausing =
        PLAN.withTasks(
            Entities.copyOf(
                PLAN.tasks().stream()
                    .map(
                        task ->
                            task.control().isEmpty()
                                ? task.withTotalFloat(3)
                                    .withBecause(Explanation.of("why.pause", 1, "Ann"))
                                : task)
                    .toList()));

    assertThat(section(report(PROJECT, pausing).markdown(), "All tasks"))
        .contains(
            "| Places | Ann | 2027-01-04 | 2027-01-08 |  |  | 3 | 4.0 | The project starts on 2027-01-04. |  |")
        .last()
        .asString()
        .startsWith("A task that pauses while somebody is away has no late dates");
    assertThat(section(MARKDOWN, "All tasks")).noneMatch(line -> line.startsWith("A task that"));
  }

  @Test
  void whatIsLeftOutOfAScopeHasAReasonOrLacksIt() {
    assertThat(section(MARKDOWN, "Scope"))
        .contains(
            "### All &lt;script\\>x&lt;/script\\> \\| \\*a\\* {{name}}",
            "- Statement: What we do.",
            "- Boundary, Places: The fence.",
            "- Left out: Canteen (Run by others.)",
            "- Left out: Car park (no reason given)");
  }

  /** Rated by the matrix of ISO/IEC 27005:2022; no criteria say which levels are acceptable. */
  @Test
  void treatmentShowsTheLevelBeforeNowAndAfter() {
    assertThat(section(MARKDOWN, "Treatment"))
        .contains(
            "| Theft | Very high | High | Low | cannot be told | modify | Lock | Cheap. | Ann, 2027-01-04"
                + " |",
            "- No criteria say whether what remains is accepted of: Theft. Give accepted and tolerated (/risk/criteria).");
  }

  @Test
  void thePageIsWellFormedButForItsHeadAndLineBreaks() throws Exception {
    String main = HTML.substring(HTML.indexOf("<main>"), HTML.indexOf("</main>") + 7);

    Document page =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(main.replace("<br>", "<br/>"))));

    assertThat(page.getElementsByTagName("dl").getLength()).isEqualTo(1);
    assertThat(page.getElementsByTagName("script").getLength()).isZero();
  }

  @Test
  void whatIsNotKnownIsSaid() {
    IsmsProject bare =
        IsmsProject.builder()
            .id(ProjectId.of("p"))
            .name("Bare")
            .planning(Planning.builder().startOn(MONDAY).build())
            .risk(PROJECT.risk().withRisks(Entities.of()).withDecisions())
            .build();
    PlanReport report = report(bare);

    assertThat(report.markdown())
        .contains(
            "The project does not say what the ISMS covers.",
            "Nothing is decided or estimated.",
            "No daily rate and no budget is known.",
            "| ann | Legal Advisor (nobody yet) |");
  }
}
