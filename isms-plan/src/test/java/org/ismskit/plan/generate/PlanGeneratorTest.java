package org.ismskit.plan.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ismskit.model.Initiation;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.control.CatalogControlId;
import org.ismskit.model.control.CatalogId;
import org.ismskit.model.control.CatalogReference;
import org.ismskit.model.control.Control;
import org.ismskit.model.control.ControlId;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.explanation.Wording;
import org.ismskit.model.organization.Organization;
import org.ismskit.model.organization.Person;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.plan.Commitment;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.MilestoneKind;
import org.ismskit.model.plan.Staffing;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.plan.TaskKind;
import org.ismskit.model.plan.TaskLink;
import org.ismskit.model.risk.EvaluatedRisk;
import org.ismskit.model.risk.IncidentScenario;
import org.ismskit.model.risk.Risk;
import org.ismskit.model.risk.RiskId;
import org.ismskit.model.risk.RiskRegister;
import org.ismskit.model.risk.RiskVerdict;
import org.ismskit.model.risk.ScenarioId;
import org.ismskit.model.role.Assignment;
import org.ismskit.model.role.Role;
import org.ismskit.model.role.RoleId;
import org.ismskit.model.standard.ActivityId;
import org.ismskit.model.standard.RoleDescriptionId;
import org.ismskit.model.treatment.TreatmentDecision;
import org.ismskit.model.treatment.TreatmentOption;
import org.ismskit.plan.PlanTexts;
import org.ismskit.plan.Samples;
import org.ismskit.plan.schedule.Levelling;
import org.ismskit.plan.schedule.WorkingDays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanGeneratorTest {

  private static final PlanGenerator GENERATOR = PlanGenerator.iso27003();
  private static final Wording WORDING = PlanTexts.in(Locale.ENGLISH);

  private static final IsmsProject SMALL =
      Samples.withControls(Samples.project(Samples.SMALL), 25, 7, 5, 6, 1, 2, 1, 1, 0, 1);

  private static final IncidentScenario SCENARIO =
      IncidentScenario.builder().id(ScenarioId.of("s")).name("Scenario").build();

  private static ImplementationPlan plan(IsmsProject project) {
    return GENERATOR.generate(project, Samples.NO_RISKS);
  }

  private static int workingDays(ImplementationPlan plan, MilestoneKind milestone) {
    Task task =
        plan.tasks().stream()
            .filter(t -> t.milestone().equals(Optional.of(milestone)))
            .findFirst()
            .orElseThrow();
    return WorkingDays.of(plan.calendar(), plan.startOn()).index(task.finish()) + 1;
  }

  private static BigDecimal effort(ImplementationPlan plan) {
    return plan.tasks().stream().map(Task::effort).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static String warnings(ImplementationPlan plan) {
    return String.join("\n", plan.warnings().stream().map(WORDING::of).toList());
  }

  /** The reference results of the estimation model: working days until the final plan. */
  @ParameterizedTest
  @CsvSource({"small, 103, 84", "medium, 150, 121", "large, 235, 186"})
  void reachesTheFinalPlanWhenTheModelSays(String size, int strict, int overlapped) {
    Map<String, Integer> drivers =
        switch (size) {
          case "small" -> Samples.SMALL;
          case "medium" -> Samples.MEDIUM;
          default -> Samples.LARGE;
        };
    IsmsProject project = Samples.project(drivers);

    assertThat(workingDays(plan(project), MilestoneKind.PLAN_APPROVED)).isEqualTo(overlapped);
    assertThat(
            workingDays(
                GENERATOR
                    .dependingBy(DependencyPolicy.strict())
                    .generate(project, Samples.NO_RISKS),
                MilestoneKind.PLAN_APPROVED))
        .isEqualTo(strict);
  }

  @Test
  void staysWithinWhatIsUsualForTheSize() {
    assertThat(plan(SMALL).warnings())
        .extracting(w -> w.code())
        .doesNotContain("warning.duration", "warning.effort");
    assertThat(effort(plan(SMALL))).isBetween(new BigDecimal(120), new BigDecimal(160));
  }

  @Test
  void plansEveryActivityAndEveryPartOfEveryControl() {
    ImplementationPlan plan = plan(SMALL);

    assertThat(plan.tasks())
        .filteredOn(t -> t.kind() == TaskKind.ACTIVITY)
        .flatExtracting(t -> t.activity().stream().toList())
        .containsOnlyOnce(ActivityId.of("5.2"))
        .satisfies(activities -> assertThat(Set.copyOf(activities)).hasSize(23));
    // DOC controls have nothing to build, SUP controls nobody to train.
    assertThat(plan.tasks())
        .filteredOn(t -> t.kind() == TaskKind.CONTROL)
        .hasSize(7 * 4 + 1 * 4 + (24 - 8) * 5);
    assertThat(plan.tasks())
        .filteredOn(t -> t.kind() == TaskKind.MILESTONE)
        .flatExtracting(t -> t.milestone().stream().toList())
        .containsExactlyInAnyOrderElementsOf(
            // No certificate is wanted.
            EnumSet.complementOf(
                EnumSet.of(MilestoneKind.STAGE_2_DONE, MilestoneKind.CERTIFICATE_ISSUED)));
  }

  @Test
  void everyTaskSaysWhyItIsThereAndWhoDoesIt() {
    for (Task task : plan(SMALL).tasks()) {
      assertThat(task.because()).as(task.name()).isNotEmpty();
      task.because()
          .forEach(b -> assertThat(WORDING.of(b)).doesNotContain("?").doesNotStartWith(b.code()));
      switch (task.kind()) {
        case WAIT, EVIDENCE, MILESTONE -> assertThat(task.effort()).isZero();
        default -> assertThat(task.responsibleRole()).as(task.name()).isPresent();
      }
    }
  }

  @Test
  void everyLinkIsKeptByTheDates() {
    ImplementationPlan plan = plan(SMALL);
    WorkingDays days = WorkingDays.of(plan.calendar(), plan.startOn());
    for (TaskLink link : plan.links()) {
      Task before = plan.tasks().get(link.predecessor()).orElseThrow();
      Task after = plan.tasks().get(link.successor()).orElseThrow();
      int finishBefore = days.index(before.finish()) + 1;
      int startBefore = finishBefore - before.duration();
      int finishAfter = days.index(after.finish()) + 1;
      int startAfter = finishAfter - after.duration();
      boolean kept =
          switch (link.type()) {
            case FS -> startAfter >= finishBefore + link.lag();
            case SS -> startAfter >= startBefore + link.lag();
            case FF -> finishAfter >= finishBefore + link.lag();
            case SF -> finishAfter >= startBefore + link.lag();
          };
      assertThat(kept).as("%s to %s", before.name(), after.name()).isTrue();
      assertThat(link.because()).isNotEmpty();
      link.because().forEach(b -> assertThat(WORDING.of(b)).doesNotContain("?"));
    }
  }

  @Test
  void nobodyImplementsControlsBeyondThePeopleThereAre() {
    ImplementationPlan plan = plan(SMALL);
    for (LocalDate day = plan.startOn(); !day.isAfter(plan.finishOn()); day = day.plusDays(1)) {
      LocalDate today = day;
      double used =
          plan.tasks().stream()
              .filter(t -> t.kind() == TaskKind.CONTROL)
              .filter(t -> !t.start().isAfter(today) && !t.finish().isBefore(today))
              .mapToDouble(t -> t.effort().doubleValue() / t.duration())
              .sum();
      assertThat(used).isLessThanOrEqualTo(1.0 + 1e-9);
    }
  }

  /** Where no meeting has to be reached, a search starts with the schedule of the rule. */
  @Test
  void aSearchForAnEarlierFinishNeverFindsALaterOne() {
    IsmsProject busy =
        SMALL.withPlanning(
            SMALL
                .planning()
                .withStaffing(Staffing.builder().implementers(new BigDecimal("0.6")).build()));
    PlanGenerator searching =
        PlanGenerator.iso27003().levellingBy(Levelling.byRule().searching(500, 27003));

    ImplementationPlan found = searching.generate(busy, Samples.NO_RISKS);

    assertThat(found.finishOn()).isBeforeOrEqualTo(plan(busy).finishOn());
    assertThat(found).isEqualTo(searching.generate(busy, Samples.NO_RISKS));
  }

  @Test
  void aFurtherControlIsNeverLessWork() {
    BigDecimal before = effort(plan(SMALL));
    Control further =
        SMALL.risk().controls().asList().get(0).withId(ControlId.of("further")).withName("Further");

    ImplementationPlan after = plan(SMALL.edit(edit -> edit.put(further)));

    assertThat(effort(after)).isGreaterThan(before);
  }

  @Test
  void whatIsDoneIsNotPlannedAgain() {
    IsmsProject project =
        SMALL.withPlanning(
            SMALL
                .planning()
                .withDone(ImmutableSet.of(ActivityId.of("5.2"), ActivityId.of("5.3.1"))));

    ImplementationPlan plan = plan(project);

    assertThat(plan.tasks()).noneMatch(t -> t.activity().equals(Optional.of(ActivityId.of("5.2"))));
    assertThat(plan.tasks().get(TaskId.of("5.3.2")).orElseThrow().start()).isEqualTo(Samples.START);
    assertThat(plan.finishOn()).isBefore(plan(SMALL).finishOn());
  }

  @Test
  void everythingDoneLeavesWhatFollows() {
    IsmsProject project =
        Samples.project(Samples.SMALL)
            .withPlanning(
                SMALL
                    .planning()
                    .withDone(
                        org.ismskit.model.standard.Iso27003.description().activities().stream()
                            .map(a -> a.id())
                            .collect(ImmutableSet.toImmutableSet())));

    assertThat(plan(project).tasks())
        .noneMatch(task -> task.activity().isPresent())
        .extracting(Task::kind)
        .contains(TaskKind.AUDIT, TaskKind.REVIEW);
  }

  @Test
  void thePromiseIsLaterThanTheSumOfTheEstimates() {
    ImplementationPlan plan = plan(SMALL);

    assertThat(plan.forecast()).isPresent();
    assertThat(plan.forecast().get().likely()).isAfter(plan.finishOn());
    assertThat(plan.forecast().get().median()).isBeforeOrEqualTo(plan.forecast().get().likely());
    assertThat(warnings(plan)).contains("Do not promise it");
  }

  @Test
  void aPromisedDateThatWillNotBeKeptIsSaid() {
    IsmsProject project =
        SMALL.withPlanning(
            SMALL
                .planning()
                .withCommitments(
                    new Commitment(
                        MilestoneKind.REVIEW_DONE,
                        LocalDate.of(2027, 8, 2),
                        Optional.of("the insurer")),
                    new Commitment(
                        MilestoneKind.POLICY_APPROVED,
                        LocalDate.of(2028, 1, 3),
                        Optional.empty())));

    assertThat(warnings(plan(project)))
        .contains("First management review done is promised to the insurer for 2027-08-02")
        .doesNotContain("ISMS policy approved is promised");
  }

  @Test
  void rolesAreFilledFromTheProject() {
    Person person = Person.builder().id(PersonId.of("p")).name("Ada").build();
    Role auditor =
        Role.builder()
            .id(RoleId.of("r"))
            .name("Auditor")
            .addStandardRole(RoleDescriptionId.of("auditor"))
            .build();
    IsmsProject project =
        SMALL
            .withOrganization(Organization.builder().persons(Entities.of(person)).build())
            .withInitiation(
                Initiation.builder()
                    .roles(Entities.of(auditor))
                    .addAssignment(
                        Assignment.builder().role(auditor.id()).person(person.id()).build())
                    .build())
            .edit(
                edit ->
                    edit.put(SMALL.risk().controls().asList().get(0).withImplementer(person.id())));

    ImplementationPlan plan = plan(project);

    // She has put a control in place, and nobody else is named: somebody from outside audits.
    Task audit = plan.tasks().get(TaskId.of("audit.first")).orElseThrow();
    assertThat(audit.responsible()).isEmpty();
    assertThat(audit.resources())
        .extracting(resource -> resource.what())
        .containsExactly("External auditor");
    assertThat(audit.cost()).isPresent();
    assertThat(warnings(plan))
        .contains("Ada is to audit and implements 1 of the controls")
        .contains("Nobody fills the role \"Trainer\"")
        .contains(
            "The control \"DOC 0\" is selected but treats no risk and answers no requirement.");
  }

  private static Control referring(Control control, String catalog, String number) {
    return control.withReference(
        new CatalogReference(CatalogId.of(catalog), CatalogControlId.of(number)));
  }

  @Test
  void aReferenceThatItsCatalogDoesNotHaveIsSaid() {
    Control control = SMALL.risk().controls().asList().get(0);
    IsmsProject project =
        SMALL.edit(
            edit ->
                edit.put(referring(control, "iso-27001-2022", "8.99"))
                    .put(
                        control
                            .withId(ControlId.of("odd"))
                            .withName("Odd")
                            .withControlClass(Optional.empty())));

    assertThat(warnings(plan(project)))
        .contains("\"DOC 0\" refers to 8.99 of iso-27001-2022")
        .contains("What kind of work \"Odd\" is, is not known");
  }

  @Test
  void aCatalogThatIsNotThereIsSaid() {
    Control control = SMALL.risk().controls().asList().get(0);
    IsmsProject project = SMALL.edit(edit -> edit.put(referring(control, "iso-27001", "8.9")));

    assertThat(warnings(plan(project)))
        .contains("There is no catalog \"iso-27001\"; known are ")
        .contains("Controls that refer to it: DOC 0.");
    assertThat(warnings(plan(SMALL))).doesNotContain("There is no catalog");
  }

  @Test
  void risksThatNobodyEstimatedAndDecisionsThatDoNothingAreSaid() {
    Risk ransomware =
        Risk.builder().id(RiskId.of("r1")).name("Ransomware").scenario(SCENARIO.id()).build();
    Risk theft =
        Risk.builder()
            .id(RiskId.of("r2"))
            .name("Theft")
            .scenario(SCENARIO.id())
            .likelihood("likely")
            .consequence("major")
            .build();
    IsmsProject project =
        decided(
            SMALL.edit(edit -> edit.put(SCENARIO).put(ransomware).put(theft)),
            theft,
            TreatmentOption.MODIFY);

    assertThat(warnings(plan(project)))
        .contains("so that nobody knows their level: Ransomware.")
        .contains("without any control that does it: Theft.")
        .contains("No scope is stated")
        .doesNotContain("No risks are recorded");
    assertThat(warnings(plan(SMALL)))
        .contains("No risks are recorded")
        .doesNotContain("No controls are recorded");
  }

  private static IsmsProject decided(IsmsProject project, Risk risk, TreatmentOption option) {
    TreatmentDecision decision = TreatmentDecision.builder().risk(risk.id()).option(option).build();
    return project.withRisk(
        project
            .risk()
            .withDecisions(
                ImmutableList.<TreatmentDecision>builder()
                    .addAll(project.risk().decisions())
                    .add(decision)
                    .build()));
  }

  private static RiskRegister verdict(Risk risk, RiskVerdict verdict) {
    return RiskRegister.builder()
        .methodology("none")
        .methodologyVersion("1")
        .addRisk(EvaluatedRisk.builder().risk(risk.id()).verdict(verdict).build())
        .build();
  }

  @Test
  void aRiskThatIsRetainedAgainstTheCriteriaIsSaid() {
    Risk theft = Risk.builder().id(RiskId.of("r2")).name("Theft").scenario(SCENARIO.id()).build();
    IsmsProject project =
        decided(SMALL.edit(edit -> edit.put(SCENARIO).put(theft)), theft, TreatmentOption.RETAIN);

    assertThat(warnings(GENERATOR.generate(project, verdict(theft, RiskVerdict.UNACCEPTABLE))))
        .contains("The risk \"Theft\" is retained, although");
    assertThat(warnings(GENERATOR.generate(project, verdict(theft, RiskVerdict.TOLERATED))))
        .doesNotContain("is retained, although");
  }

  @Test
  void theSameProjectGivesTheSamePlan() {
    assertThat(plan(SMALL)).isEqualTo(plan(SMALL));
  }

  @Test
  void aStartOnAHolidayIsTheNextWorkingDay() {
    assertThat(
            GENERATOR
                .startingOn(LocalDate.of(2027, 1, 2))
                .generate(SMALL, Samples.NO_RISKS)
                .startOn())
        .isEqualTo("2027-01-04");
  }

  @Test
  void everythingInTheWayOfAPlanIsReportedTogether() {
    Role role =
        Role.builder()
            .id(RoleId.of("r"))
            .name("Lead")
            .addStandardRole(RoleDescriptionId.of("cisso"))
            .build();
    IsmsProject project =
        SMALL
            .withInitiation(Initiation.builder().roles(Entities.of(role)).build())
            .withPlanning(
                SMALL
                    .planning()
                    .withStartOn(Optional.empty())
                    .withDone(ActivityId.of("9.9"))
                    .withDrivers(Map.of("poeple", 5)));

    assertThatThrownBy(() -> plan(project))
        .isInstanceOf(InvalidDocument.class)
        .hasMessageContaining("4 problems")
        .hasMessageContaining("/planning/done/0: found '9.9', expected 9.3 perhaps, an activity of")
        .hasMessageContaining(
            "/initiation/roles/0/standardRoles/0: found 'cisso', expected ciso perhaps, one of senior-management")
        .hasMessageContaining("/planning/drivers/poeple");
  }

  @Test
  void withoutAStartThereIsNoPlan() {
    IsmsProject project = SMALL.withPlanning(SMALL.planning().withStartOn(Optional.empty()));

    assertThatThrownBy(() -> plan(project))
        .isInstanceOf(InvalidDocument.class)
        .hasMessageContaining("/planning/startOn: missing, expected the day the project starts");
  }
}
