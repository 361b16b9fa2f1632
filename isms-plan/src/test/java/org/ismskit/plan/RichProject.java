package org.ismskit.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ismskit.model.Analysis;
import org.ismskit.model.Design;
import org.ismskit.model.Initiation;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.Operation;
import org.ismskit.model.RiskManagement;
import org.ismskit.model.Scoping;
import org.ismskit.model.approval.AllocatedResource;
import org.ismskit.model.approval.ApprovalSubject;
import org.ismskit.model.approval.DecisionBody;
import org.ismskit.model.approval.DecisionBodyId;
import org.ismskit.model.approval.Money;
import org.ismskit.model.assessment.ActionItem;
import org.ismskit.model.assessment.ActionItemId;
import org.ismskit.model.assessment.Deficiency;
import org.ismskit.model.assessment.DeficiencyId;
import org.ismskit.model.asset.Asset;
import org.ismskit.model.asset.AssetId;
import org.ismskit.model.asset.AssetKind;
import org.ismskit.model.control.CatalogControlId;
import org.ismskit.model.control.CatalogId;
import org.ismskit.model.control.CatalogReference;
import org.ismskit.model.control.Control;
import org.ismskit.model.control.ControlClass;
import org.ismskit.model.control.ControlId;
import org.ismskit.model.control.ControlStatus;
import org.ismskit.model.control.Priority;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.measurement.Measure;
import org.ismskit.model.measurement.MeasureId;
import org.ismskit.model.organization.Organization;
import org.ismskit.model.organization.Person;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.organization.Site;
import org.ismskit.model.organization.SiteId;
import org.ismskit.model.plan.Absence;
import org.ismskit.model.plan.Availability;
import org.ismskit.model.plan.Commitment;
import org.ismskit.model.plan.ConstraintKind;
import org.ismskit.model.plan.ControlPlan;
import org.ismskit.model.plan.DateConstraint;
import org.ismskit.model.plan.ExchangeRate;
import org.ismskit.model.plan.ExternalGate;
import org.ismskit.model.plan.FreezeWindow;
import org.ismskit.model.plan.GateId;
import org.ismskit.model.plan.GateKind;
import org.ismskit.model.plan.Holiday;
import org.ismskit.model.plan.MilestoneKind;
import org.ismskit.model.plan.Wave;
import org.ismskit.model.plan.WorkingCalendar;
import org.ismskit.model.programme.TrainingAudience;
import org.ismskit.model.programme.TrainingAudienceId;
import org.ismskit.model.recurrence.Recurrence;
import org.ismskit.model.recurrence.TimeUnit;
import org.ismskit.model.requirement.Requirement;
import org.ismskit.model.requirement.RequirementId;
import org.ismskit.model.requirement.RequirementKind;
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
import org.ismskit.model.role.Stakeholder;
import org.ismskit.model.role.StakeholderId;
import org.ismskit.model.scope.Exclusion;
import org.ismskit.model.scope.Scope;
import org.ismskit.model.scope.ScopeId;
import org.ismskit.model.scope.ScopeItems;
import org.ismskit.model.standard.RoleDescriptionId;
import org.ismskit.model.treatment.ApplicabilityEntry;
import org.ismskit.model.treatment.ControlObjective;
import org.ismskit.model.treatment.ControlObjectiveId;
import org.ismskit.model.treatment.RiskAcceptance;
import org.ismskit.model.treatment.StatementOfApplicability;
import org.ismskit.model.treatment.TreatmentAction;
import org.ismskit.model.treatment.TreatmentDecision;
import org.ismskit.model.treatment.TreatmentOption;
import org.ismskit.model.treatment.TreatmentPlan;

/** A group of three companies that says several things of each kind that a plan reads. */
public final class RichProject {

  private static final LocalDate START = Samples.START;
  private static final int PEOPLE = 6;
  private static final int CONTROLS = 14;
  private static final int RISKS = 9;
  private static final String LONG = "-written-out-in-so-many-words-that-no-task-holds-it";

  private static final ImmutableList<String> PARTS =
      ImmutableList.of("company-in-the-north", "south", "west-and-rest");

  /** Levels that say as little as possible. */
  public static final RiskRegister REGISTER =
      Samples.NO_RISKS.withRisks(
          numbers(RISKS)
              .map(
                  i ->
                      EvaluatedRisk.builder()
                          .risk(risk(i))
                          .level(i % 2 == 0 ? "high" : "low")
                          .verdict(i % 2 == 0 ? RiskVerdict.UNACCEPTABLE : RiskVerdict.ACCEPTED)
                          .build())
              .toList());

  private RichProject() {}

  private static java.util.stream.Stream<Integer> numbers(int count) {
    return java.util.stream.IntStream.range(0, count).boxed();
  }

  private static PersonId person(int number) {
    return PersonId.of("person-" + number);
  }

  private static SiteId site(int number) {
    return SiteId.of("site-" + number);
  }

  private static RiskId risk(int number) {
    return RiskId.of("risk-" + number);
  }

  private static ControlId control(int number) {
    return ControlId.of("c" + number + (number % 4 == 1 ? LONG : ""));
  }

  /** The project. */
  public static IsmsProject project() {
    IsmsProject project = Samples.project(ImmutableMap.of("people", 400, "maturity", 1));
    return IsmsProject.builder()
        .from(project)
        .organization(organization())
        .initiation(initiation())
        .analysis(analysis())
        .scoping(Scoping.builder().scopes(Entities.copyOf(scopes())).build())
        .risk(risks())
        .design(design())
        .operation(operation())
        .planning(
            project
                .planning()
                .withCalendar(calendar(0))
                .withDecisionBodies(Entities.copyOf(bodies()))
                .withCommitments(
                    commitment(MilestoneKind.ISMS_AUTHORIZED, 200),
                    commitment(MilestoneKind.AUDIT_DONE, 300),
                    commitment(MilestoneKind.AUDIT_DONE, 260))
                .withAvailabilities(availabilities())
                .withSiteCalendars(ImmutableMap.of(site(0), calendar(1), site(1), calendar(2)))
                .withFreezes(freeze(0), freeze(1), freeze(2))
                .withGates(Entities.of(gate(0), gate(1), gate(2)))
                .withWaves(
                    new Wave("Pilot", ImmutableSet.of(ScopeId.of(PARTS.get(1))), true),
                    new Wave(
                        "Others",
                        ImmutableSet.of(ScopeId.of(PARTS.get(2)), ScopeId.of(PARTS.get(0))),
                        false))
                .withCurrency("EUR")
                .withExchangeRates(rate("USD", "0.9"), rate("CHF", "1.05"))
                .withCertification(true)
                .withConstraints(
                    constraint(0, ConstraintKind.START_NO_EARLIER, 380),
                    constraint(0, ConstraintKind.FINISH_NO_EARLIER, 420),
                    constraint(3, ConstraintKind.START_NO_EARLIER, 390),
                    constraint(0, ConstraintKind.START_NO_EARLIER, 400)))
        .build();
  }

  private static Organization organization() {
    return Organization.builder()
        .persons(
            Entities.copyOf(
                numbers(PEOPLE)
                    .map(i -> Person.builder().id(person(i)).name("Person " + i).build())
                    .toList()))
        .sites(
            Entities.copyOf(
                numbers(3).map(i -> Site.builder().id(site(i)).name("Site " + i).build()).toList()))
        .build();
  }

  private static Initiation initiation() {
    List<String> standard =
        List.of("ciso", "senior-management", "planning-team", "auditor", "line-manager", "auditor");
    List<Role> roles = new ArrayList<>();
    List<Assignment> assignments = new ArrayList<>();
    for (int i = 0; i < standard.size(); i++) {
      RoleId id = RoleId.of("role-" + i);
      roles.add(
          Role.builder()
              .id(id)
              .name("Role " + i)
              .addStandardRole(RoleDescriptionId.of(standard.get(i)))
              .addRequiredSkill("skill " + i)
              .addRequiredSkill("skill " + (i + 1))
              .build());
      assignments.add(Assignment.builder().role(id).person(person(i)).build());
      assignments.add(Assignment.builder().role(id).person(person((i + 2) % PEOPLE)).build());
    }
    return Initiation.builder()
        .roles(Entities.copyOf(roles))
        .assignments(assignments)
        .requirements(
            Entities.copyOf(
                numbers(3)
                    .map(
                        i ->
                            Requirement.builder()
                                .id(RequirementId.of("law-" + i))
                                .name("Law " + i)
                                .kind(RequirementKind.LEGAL)
                                .build())
                    .toList()))
        .stakeholders(
            Entities.copyOf(
                numbers(3)
                    .map(
                        i ->
                            Stakeholder.builder()
                                .id(StakeholderId.of("stakeholder-" + i))
                                .name("Stakeholder " + i)
                                .reviewer(true)
                                .build())
                    .toList()))
        .build();
  }

  private static Analysis analysis() {
    return Analysis.builder()
        .assets(
            Entities.copyOf(
                numbers(4)
                    .map(
                        i ->
                            Asset.builder()
                                .id(AssetId.of("asset-" + i))
                                .name("Asset " + i)
                                .kind(AssetKind.INFORMATION)
                                .build())
                    .toList()))
        .deficiencies(
            Entities.copyOf(
                numbers(5)
                    .map(
                        i ->
                            Deficiency.builder()
                                .id(DeficiencyId.of("gap-" + i))
                                .name("Gap " + i)
                                .control(i < 4 ? Optional.of(control(i * 3)) : Optional.empty())
                                .requirement(RequirementId.of("law-" + i % 3))
                                .build())
                    .toList()))
        .actions(
            Entities.copyOf(
                numbers(4)
                    .map(
                        i ->
                            ActionItem.builder()
                                .id(ActionItemId.of("action-" + i + (i % 2 == 0 ? LONG : "")))
                                .name("Action " + i)
                                .controls(
                                    i < 2
                                        ? ImmutableSet.of(control(5))
                                        : ImmutableSet.<ControlId>of())
                                .responsible(person(4))
                                .build())
                    .toList()))
        .build();
  }

  private static List<Scope> scopes() {
    List<Scope> scopes = new ArrayList<>();
    ScopeId whole = ScopeId.of("whole");
    scopes.add(Scope.builder().id(whole).name("Group").responsible(person(0)).build());
    for (String part : PARTS) {
      scopes.add(
          Scope.builder()
              .id(ScopeId.of(part))
              .addExclusion(Exclusion.builder().what("The cellar").build())
              .addExclusion(Exclusion.builder().what("The attic").build())
              .name("The " + part)
              .parent(whole)
              .responsible(
                  part.equals(PARTS.get(0))
                      ? Optional.empty()
                      : Optional.of(person(part.length() % 3)))
              .includes(ScopeItems.builder().addSite(site(PARTS.indexOf(part))).build())
              .build());
    }
    return scopes;
  }

  private static RiskManagement risks() {
    List<Control> controls = new ArrayList<>();
    for (int i = 0; i < CONTROLS; i++) {
      controls.add(
          Control.builder()
              .id(control(i))
              .name("Control " + i)
              .status(i == 9 ? ControlStatus.IMPLEMENTED : ControlStatus.SELECTED)
              .controlClass(
                  i % 5 == 4
                      ? Optional.empty()
                      : Optional.of(ControlClass.values()[i % ControlClass.values().length]))
              .reference(
                  i % 5 == 4
                      ? Optional.of(
                          new CatalogReference(
                              CatalogId.of("catalog-" + i), CatalogControlId.of("entry")))
                      : Optional.empty())
              .priority(Priority.values()[i % 2])
              .implementer(person(i % PEOPLE))
              .owner(person((i + 1) % PEOPLE))
              .build());
    }
    List<Risk> risks = new ArrayList<>();
    List<TreatmentDecision> decisions = new ArrayList<>();
    List<TreatmentAction> actions = new ArrayList<>();
    for (int i = 0; i < RISKS; i++) {
      risks.add(
          Risk.builder()
              .id(risk(i))
              .name("Risk " + i)
              .scenario(ScenarioId.of("scenario"))
              .scope(i % 4 == 3 ? Optional.empty() : Optional.of(ScopeId.of(PARTS.get(i % 4))))
              .build());
      if (i > 1) {
        decisions.add(
            TreatmentDecision.builder()
                .risk(risk(i))
                .option(i == 8 ? TreatmentOption.RETAIN : TreatmentOption.MODIFY)
                .controls(
                    i == 8
                        ? ImmutableSet.<ControlId>of()
                        : ImmutableSet.of(control(i), control(i + 1), control(i + 2)))
                .build());
      }
      actions.add(
          TreatmentAction.builder()
              .risk(risk(i))
              .option(TreatmentOption.MODIFY)
              .addControl(control(i / 2))
              .addResource(
                  AllocatedResource.builder()
                      .what("Tool " + i)
                      .budget(new Money(BigDecimal.valueOf(100L * i), i % 2 == 0 ? "USD" : "CHF"))
                      .build())
              .build());
    }
    return RiskManagement.builder()
        .scenarios(
            Entities.of(
                IncidentScenario.builder().id(ScenarioId.of("scenario")).name("Scenario").build()))
        .risks(Entities.copyOf(risks))
        .controls(Entities.copyOf(controls))
        .decisions(decisions)
        .controlObjectives(
            Entities.copyOf(
                numbers(4)
                    .map(
                        i ->
                            ControlObjective.builder()
                                .id(ControlObjectiveId.of("objective-" + i))
                                .name("Objective " + i)
                                .addControl(control(1))
                                .addControl(control(i))
                                .addRequirement(RequirementId.of("law-" + i % 3))
                                .build())
                    .toList()))
        .acceptances(
            numbers(2)
                .map(
                    i ->
                        RiskAcceptance.builder()
                            .statement("For a year")
                            .addRisk(risk(i))
                            .validUntil(START.plusDays(500 + i))
                            .build())
                .toList())
        .applicability(
            StatementOfApplicability.builder()
                .catalog(CatalogId.of("catalog"))
                .addEntry(notApplicable("a"))
                .addEntry(notApplicable("b"))
                .build())
        .treatmentPlan(TreatmentPlan.builder().actions(actions).build())
        .build();
  }

  private static ApplicabilityEntry notApplicable(String entry) {
    return ApplicabilityEntry.builder()
        .control(CatalogControlId.of(entry))
        .applicable(false)
        .build();
  }

  private static Design design() {
    return Design.builder()
        .controlPlans(
            numbers(3)
                .map(
                    i ->
                        ControlPlan.builder()
                            .control(control(i))
                            .addResource(AllocatedResource.builder().what("Space " + i).build())
                            .build())
                .toList())
        .build();
  }

  private static Operation operation() {
    return Operation.builder()
        .audiences(
            Entities.copyOf(
                numbers(3)
                    .map(
                        i ->
                            TrainingAudience.builder()
                                .id(TrainingAudienceId.of("audience-" + i))
                                .name("Audience " + i)
                                .people(100 + 40 * i)
                                .build())
                    .toList()))
        .measures(
            Entities.copyOf(
                numbers(3)
                    .map(
                        i ->
                            Measure.builder()
                                .id(MeasureId.of("measure-" + i))
                                .name("Measure")
                                .recurrence(new Recurrence(i + 1, TimeUnit.MONTH, Optional.empty()))
                                .build())
                    .toList()))
        .build();
  }

  private static List<DecisionBody> bodies() {
    List<DecisionBody> bodies = new ArrayList<>();
    for (ApprovalSubject subject :
        List.of(ApprovalSubject.SCOPE, ApprovalSubject.AUTHORIZATION, ApprovalSubject.POLICY)) {
      ImmutableSet.Builder<LocalDate> meetings = ImmutableSet.builder();
      for (int i = 0; i < 30; i++) {
        meetings.add(START.plusDays(28L * i + 7L * subject.ordinal() - 400));
      }
      bodies.add(
          DecisionBody.builder()
              .id(DecisionBodyId.of(subject.name().toLowerCase(Locale.ROOT)))
              .name("Body for " + subject)
              .addDecide(subject)
              .meetings(meetings.build())
              .paperLeadDays(5)
              .writtenResolution(subject == ApprovalSubject.POLICY)
              .build());
    }
    return bodies;
  }

  private static WorkingCalendar calendar(int number) {
    return new WorkingCalendar(
        ImmutableSet.of(
            DayOfWeek.MONDAY,
            DayOfWeek.TUESDAY,
            DayOfWeek.WEDNESDAY,
            DayOfWeek.THURSDAY,
            DayOfWeek.FRIDAY),
        numbers(4)
            .map(
                i ->
                    new Holiday(START.plusDays(40L * i + 9L * number), Optional.of("Holiday " + i)))
            .collect(ImmutableList.toImmutableList()));
  }

  private static List<Availability> availabilities() {
    return numbers(PEOPLE - 1)
        .map(
            i ->
                Availability.builder()
                    .person(person(i))
                    .allocation(BigDecimal.valueOf(4 + i, 1))
                    .addAbsence(absence(i, 60))
                    .addAbsence(absence(i, 150))
                    .addAbsence(absence(i, 120))
                    .site(i < 2 ? Optional.of(site(i)) : Optional.empty())
                    .dailyRate(new Money(BigDecimal.valueOf(500 + 33L * i), i == 3 ? "USD" : "EUR"))
                    .build())
        .toList();
  }

  private static Absence absence(int number, int day) {
    return new Absence(
        START.plusDays(day + 3L * number), START.plusDays(day + 3L * number + 9), Optional.empty());
  }

  private static ExchangeRate rate(String currency, String rate) {
    return ExchangeRate.builder().currency(currency).rate(new BigDecimal(rate)).build();
  }

  private static Commitment commitment(MilestoneKind milestone, int day) {
    return Commitment.builder().milestone(milestone).date(START.plusDays(day)).build();
  }

  private static FreezeWindow freeze(int number) {
    return FreezeWindow.builder()
        .name("Freeze " + number)
        .first(START.plusDays(330 + 60L * number))
        .last(START.plusDays(345 + 60L * number))
        .controls(
            number == 0
                ? ImmutableSet.<ControlId>of()
                : ImmutableSet.of(control(number), control(number + 1)))
        .build();
  }

  private static ExternalGate gate(int number) {
    return ExternalGate.builder()
        .id(GateId.of("gate-number-" + number + (number == 0 ? LONG : "")))
        .name("Gate " + number)
        .kind(GateKind.values()[number])
        .workingDays(20 + number)
        .addControl(control(number))
        .addControl(control(number + 1))
        .build();
  }

  private static DateConstraint constraint(int control, ConstraintKind kind, int day) {
    return DateConstraint.builder()
        .control(control(control))
        .kind(kind)
        .date(START.plusDays(day))
        .build();
  }
}
