package org.ismskit.plan.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Example;
import org.ismskit.model.Initiation;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.approval.Money;
import org.ismskit.model.assessment.ActionItem;
import org.ismskit.model.assessment.ActionItemId;
import org.ismskit.model.assessment.ActionStatus;
import org.ismskit.model.assessment.Deficiency;
import org.ismskit.model.assessment.DeficiencyId;
import org.ismskit.model.control.ControlId;
import org.ismskit.model.control.ControlStatus;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.organization.Organization;
import org.ismskit.model.organization.Person;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.organization.ThirdParty;
import org.ismskit.model.organization.ThirdPartyId;
import org.ismskit.model.plan.Availability;
import org.ismskit.model.plan.Commitment;
import org.ismskit.model.plan.ControlPlan;
import org.ismskit.model.plan.ExchangeRate;
import org.ismskit.model.plan.ExternalGate;
import org.ismskit.model.plan.FreezeWindow;
import org.ismskit.model.plan.GateId;
import org.ismskit.model.plan.GateKind;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.MilestoneKind;
import org.ismskit.model.plan.PlannedEvent;
import org.ismskit.model.plan.Staffing;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.programme.IsmsStream;
import org.ismskit.model.requirement.Requirement;
import org.ismskit.model.requirement.RequirementId;
import org.ismskit.model.requirement.RequirementKind;
import org.ismskit.model.role.Assignment;
import org.ismskit.model.role.Role;
import org.ismskit.model.role.RoleId;
import org.ismskit.model.role.Stakeholder;
import org.ismskit.model.role.StakeholderId;
import org.ismskit.model.standard.ActivityId;
import org.ismskit.model.standard.RoleDescriptionId;
import org.ismskit.model.treatment.ControlObjective;
import org.ismskit.model.treatment.ControlObjectiveId;
import org.ismskit.plan.PlanTexts;
import org.ismskit.plan.Samples;

/** What a plan holds besides tasks and dates, and what makes tasks wait or begin early. */
class PlanContentsTest {

  private static final PersonId ADA = PersonId.of("ada");
  private static final PersonId TOM = PersonId.of("tom");
  private static final ControlId CFG = ControlId.of("cfg-0");

  /** Ada leads, Tom puts the one technical control in place. */
  private static IsmsProject project() {
    Role lead =
        Role.builder()
            .id(RoleId.of("lead"))
            .name("Lead")
            .addStandardRole(RoleDescriptionId.of("ciso"))
            .addRequiredSkill("information security")
            .build();
    IsmsProject project =
        Samples.withControls(Samples.project(Samples.SMALL), 0, 1, 1, 1, 0, 1, 0, 0, 0, 0)
            .withOrganization(
                Organization.builder()
                    .persons(
                        Entities.of(
                            Person.builder()
                                .id(ADA)
                                .name("Ada")
                                .addSkill("information security")
                                .build(),
                            Person.builder().id(TOM).name("Tom").build()))
                    .build())
            .withInitiation(
                Initiation.builder()
                    .roles(Entities.of(lead))
                    .addAssignment(Assignment.builder().role(lead.id()).person(ADA).build())
                    .build());
    return project.edit(
        edit -> edit.put(project.risk().controls().get(CFG).orElseThrow().withImplementer(TOM)));
  }

  private static ImplementationPlan plan(IsmsProject project) {
    return PlanGenerator.iso27003().generate(project, Samples.NO_RISKS);
  }

  private static Task task(ImplementationPlan plan, String id) {
    return plan.tasks().get(TaskId.of(id)).orElseThrow();
  }

  private static List<String> said(List<Explanation> explanations) {
    return explanations.stream().map(PlanTexts.in(Locale.ENGLISH)::of).toList();
  }

  private static List<String> codes(List<Explanation> explanations) {
    return explanations.stream().map(Explanation::code).toList();
  }

  /** Clause 9.3 asks for them for technical controls; the reading takes them for all alike. */
  @Example
  void everyControlHasAllThatItsPlanShouldSay() {
    ImplementationPlan plan = plan(project());

    assertThat(plan.controlPlans())
        .extracting(control -> control.control().value())
        .containsExactlyInAnyOrder("doc-0", "proc-0", "cfg-0", "phy-0");
    for (ControlPlan control : plan.controlPlans()) {
      assertThat(control.priority()).isPresent();
      assertThat(control.tasks()).isNotEmpty();
      assertThat(control.due()).isPresent();
      assertThat(control.reportTo()).as(control.control().value()).contains(ADA);
      assertThat(control.resources()).isNotEmpty();
      assertThat(control.space()).isPresent();
      assertThat(control.expectedState()).isPresent();
      assertThat(control.integration()).isPresent();
      assertThat(control.description()).isPresent();
    }
    assertThat(plan.controlPlans())
        .filteredOn(control -> control.control().equals(CFG))
        .singleElement()
        .satisfies(control -> assertThat(control.responsible()).contains(TOM));
  }

  @Example
  void whatTheProjectSaysOfAControlStands() {
    IsmsProject project = project();
    ControlPlan own = ControlPlan.builder().control(CFG).expectedState("All are patched").build();

    assertThat(
            plan(project.withDesign(project.design().withControlPlans(ImmutableList.of(own))))
                .controlPlans())
        .filteredOn(control -> control.control().equals(CFG))
        .singleElement()
        .satisfies(
            control -> {
              assertThat(control.expectedState()).contains("All are patched");
              assertThat(control.tasks()).hasSize(5);
            });
  }

  @Example
  void aControlIsThereForTheRequirementsThatItsObjectiveAnswers() {
    Requirement law =
        Requirement.builder()
            .id(RequirementId.of("law"))
            .name("The law")
            .kind(RequirementKind.LEGAL)
            .build();
    ControlObjective objective =
        ControlObjective.builder()
            .id(ControlObjectiveId.of("patched"))
            .name("No known hole")
            .addRequirements(law.id())
            .addControls(CFG)
            .build();
    ImplementationPlan plan = plan(project().edit(edit -> edit.put(law).put(objective)));

    assertThat(task(plan, "control.cfg-0.build").requirements()).containsExactly(law.id());
    assertThat(said(task(plan, "control.cfg-0.build").because()))
        .contains("It is to achieve: No known hole.", "It answers a requirement: The law.")
        .doesNotContain("No risk names it, and no requirement demands it.");
    assertThat(task(plan, "control.doc-0.design").requirements()).isEmpty();
    assertThat(plan.warnings())
        .filteredOn(warning -> warning.code().equals("warning.orphan"))
        .extracting(warning -> warning.args().get(0))
        .contains("DOC 0")
        .doesNotContain("CFG 0");
  }

  private static IsmsProject priced(Availability... availabilities) {
    IsmsProject project = project();
    return project.withPlanning(
        project
            .planning()
            .withCurrency("EUR")
            .withExchangeRates(new ExchangeRate("USD", new BigDecimal("0.9"), Optional.empty()))
            .withAvailabilities(ImmutableList.copyOf(availabilities)));
  }

  private static Availability costing(PersonId person, String amount, String currency) {
    return Availability.builder()
        .person(person)
        .dailyRate(new Money(new BigDecimal(amount), currency))
        .build();
  }

  @Example
  void costsAreInOneCurrency() {
    ImplementationPlan plan = plan(priced(costing(TOM, "1000", "USD")));
    Task build = task(plan, "control.cfg-0.build");

    assertThat(build.cost())
        .contains(new Money(build.effort().multiply(new BigDecimal("900")).setScale(2), "EUR"));
    assertThat(codes(build.because())).contains("cost.effort");
  }

  @Example
  void whatHasNoRateHasNoCostAndIsNamed() {
    ImplementationPlan plan = plan(priced(costing(TOM, "1000", "GBP"), costing(ADA, "800", "EUR")));

    assertThat(task(plan, "control.cfg-0.build").cost()).isEmpty();
    assertThat(task(plan, "8.2").cost()).isPresent();
    assertThat(plan.warnings())
        .filteredOn(warning -> warning.code().equals("warning.exchange"))
        .extracting(warning -> warning.args().get(0))
        .containsExactly("GBP");
  }

  private static IsmsProject outside(IsmsProject project, PersonId person) {
    ThirdParty firm = ThirdParty.builder().id(ThirdPartyId.of("firm")).name("Firm").build();
    Person own = project.organization().persons().get(person).orElseThrow();
    return project.edit(edit -> edit.put(firm).put(own.withEmployer(firm.id())));
  }

  @Example
  void whoIsFromOutsideAndHasNoRateHasNoCostAndIsNamed() {
    ImplementationPlan plan = plan(outside(priced(costing(ADA, "800", "EUR")), TOM));

    assertThat(task(plan, "control.cfg-0.build").cost()).isEmpty();
    assertThat(codes(plan.warnings())).contains("warning.rate", "warning.availability");
    assertThat(said(plan.warnings()))
        .contains("What a day of theirs costs is not known, so their tasks have no cost: Tom.");
  }

  /** Ada at 800 and Tom, from outside, at 1000 dollars, which are 900 euros. */
  @Example
  void ownPeopleWithoutARateCostTheMeanOfOwnPeopleAlone() {
    ImplementationPlan plan =
        plan(outside(priced(costing(ADA, "800", "EUR"), costing(TOM, "1000", "USD")), TOM));
    Task build = task(plan, "control.cfg-0.build");
    BigDecimal own = build.ownEffort().orElseThrow();
    BigDecimal paid = own.multiply(new BigDecimal("900"));
    BigDecimal others = build.effort().subtract(own).multiply(new BigDecimal("800"));

    assertThat(others).isPositive();
    assertThat(build.cost().orElseThrow().amount()).isEqualByComparingTo(paid.add(others));
    assertThat(build.externalCost().orElseThrow()).isEqualByComparingTo(paid);
    assertThat(codes(build.because())).contains("cost.effort.external", "cost.effort.others");
    assertThat(said(plan.assumptions()))
        .anyMatch(text -> text.matches("Costs count .* at 800 EUR a day, the mean of 1 rate .*"));
  }

  @Example
  void theRateOfTheStaffIsTakenForAllWithoutARateAndSaid() {
    IsmsProject project = priced(costing(ADA, "800", "EUR"));
    ImplementationPlan plan =
        plan(
            project.withPlanning(
                project.planning().withStaffDailyRate(new Money(new BigDecimal("300"), "EUR"))));
    Task build = task(plan, "control.cfg-0.build");
    BigDecimal atOwnRate = BigDecimal.ZERO;
    BigDecimal atStaffRate = BigDecimal.ZERO;
    for (Task task : plan.tasks()) {
      boolean hired = task.responsible().isEmpty() && !task.resources().isEmpty();
      BigDecimal own =
          task.responsible().equals(Optional.of(ADA))
              ? task.ownEffort().orElse(task.effort())
              : BigDecimal.ZERO;
      atOwnRate = atOwnRate.add(own);
      atStaffRate = hired ? atStaffRate : atStaffRate.add(task.effort().subtract(own));
    }

    assertThat(build.cost().orElseThrow().amount())
        .isEqualByComparingTo(build.effort().multiply(new BigDecimal("300")));
    assertThat(build.externalCost().orElseThrow()).isEqualByComparingTo("0");
    assertThat(task(plan, "training.awareness").cost().orElseThrow().amount())
        .isEqualByComparingTo(
            task(plan, "training.awareness").effort().multiply(new BigDecimal("300")));
    assertThat(codes(plan.warnings())).doesNotContain("warning.rate");
    assertThat(plan.assumptions())
        .contains(
            Explanation.of("assumption.own-rate", tenths(atOwnRate), "0.0"),
            Explanation.of("assumption.staff-rate", tenths(atStaffRate), "300", "EUR"));
  }

  private static String tenths(BigDecimal number) {
    return number.setScale(1, RoundingMode.HALF_UP).toPlainString();
  }

  @Example
  void anAuditorFromOutsideIsPaid() {
    Task audit = task(plan(priced(costing(ADA, "800", "EUR"))), "audit.first");

    assertThat(audit.externalCost()).isEqualTo(audit.cost().map(Money::amount));
    assertThat(audit.cost()).isPresent();
  }

  @Example
  void aMilestoneSaysWithWhichTaskItIsReached() {
    ImplementationPlan plan = plan(project());

    for (Task task : plan.tasks()) {
      if (task.milestone().isPresent()) {
        assertThat(said(task.because()))
            .as(task.name())
            .contains(
                "Reached when "
                    + plan.tasks().get(task.driver().orElseThrow()).orElseThrow().name()
                    + " is finished.");
      }
    }
  }

  @Example
  void aCoachIsPaidAndSavesWork() {
    IsmsProject project = project();
    ImplementationPlan coached =
        plan(
            project.withPlanning(
                project
                    .planning()
                    .withCurrency("EUR")
                    .withAvailabilities(costing(ADA, "800", "EUR"))
                    .withStaffing(Staffing.builder().coachDays(new BigDecimal("12")).build())));

    assertThat(task(coached, "coordination").resources())
        .singleElement()
        .satisfies(
            coach -> {
              assertThat(coach.what()).isEqualTo("Coach from outside");
              assertThat(coach.personDays()).contains(new BigDecimal("12"));
            });
    assertThat(task(coached, "coordination").cost()).isPresent();
    assertThat(task(coached, "8.2").effort()).isLessThan(task(plan(project), "8.2").effort());
    assertThat(codes(coached.assumptions())).contains("assumption.coach");
  }

  @Example
  void everyTaskSaysWhoIsAskedAndTold() {
    for (Task task : plan(project()).tasks()) {
      switch (task.kind()) {
        case WAIT, EVIDENCE, MILESTONE -> {}
        default -> {
          assertThat(task.consulted()).as(task.id().value()).isNotEmpty();
          assertThat(task.informed()).as(task.id().value()).isNotEmpty();
        }
      }
    }
  }

  private static IsmsProject acting(Optional<ControlId> control) {
    IsmsProject project = project();
    ActionItem action =
        ActionItem.builder()
            .id(ActionItemId.of("fix"))
            .name("Encrypt tablets")
            .controls(control.stream().collect(ImmutableSet.toImmutableSet()))
            .build();
    return project.edit(edit -> edit.put(action));
  }

  /** A deficiency need not wait for the treatment of risks (27003, 7.4). */
  @Example
  void aQuickWinBeginsOnceTheProjectIsApproved() {
    ImplementationPlan plan = plan(acting(Optional.empty()));
    Task win = task(plan, "action.fix");

    assertThat(win.start()).isAfter(task(plan, "milestone.project-approved").finish());
    assertThat(win.finish()).isBefore(task(plan, "8.4").start());
    assertThat(win.actions()).containsExactly(ActionItemId.of("fix"));
  }

  /**
   * The policy is confirmed with the risks known (6.6), what is not accepted treated again (8.4).
   */
  @Example
  void secondPassesHaveTheirTime() {
    ImplementationPlan plan = plan(project());

    assertThat(task(plan, "policy-again").start())
        .isAfter(task(plan, "milestone.risks-assessed").finish());
    assertThat(task(plan, "treatment-again").start()).isAfter(task(plan, "8.3").finish());
    assertThat(task(plan, "treatment-again").finish())
        .isBeforeOrEqualTo(task(plan, "milestone.isms-authorized").finish());
  }

  @Example
  void anActionThatPutsAControlInPlaceIsAPartOfItsWork() {
    ImplementationPlan plan = plan(acting(Optional.of(CFG)));

    assertThat(plan.tasks()).noneMatch(task -> task.id().value().startsWith("action."));
    Task build = task(plan, "control.cfg-0.build");
    assertThat(build.actions()).containsExactly(ActionItemId.of("fix"));
    assertThat(build.start()).isBefore(task(plan, "8.4").start());
    assertThat(task(plan, "control.cfg-0.verify").start())
        .isAfter(task(plan, "milestone.isms-authorized").finish());
    assertThat(plan.tasks()).hasSameSizeAs(plan(project()).tasks());
  }

  @Example
  void aDeficiencyThatNobodyActsOnIsSaid() {
    Deficiency deficiency =
        Deficiency.builder().id(DeficiencyId.of("d")).name("Tablets are not encrypted").build();

    assertThat(plan(project().edit(edit -> edit.put(deficiency))).warnings())
        .filteredOn(warning -> warning.code().equals("gap.deficiency"))
        .singleElement()
        .satisfies(w -> assertThat(w.args()).containsExactly("Tablets are not encrypted"));
  }

  /** Names the requirement that is not met, and the control that is too weak. */
  private static Deficiency weak(ControlId control) {
    return Deficiency.builder()
        .id(DeficiencyId.of("weak"))
        .name("Tablets are not encrypted")
        .control(control)
        .requirement(RequirementId.of("law"))
        .build();
  }

  private static IsmsProject found(IsmsProject project, ControlId control) {
    Requirement law =
        Requirement.builder()
            .id(RequirementId.of("law"))
            .name("The law")
            .kind(RequirementKind.LEGAL)
            .build();
    return project.edit(edit -> edit.put(law).put(weak(control)));
  }

  /** What an assessment finds is mended in parallel (27003, 7.4), with an action or without. */
  @Example
  void aControlThatIsTooWeakIsAQuickWinThoughNobodyHasAnAction() {
    ImplementationPlan plan = plan(found(project(), CFG));

    Task design = task(plan, "control.cfg-0.design");
    assertThat(design.start())
        .isAfter(task(plan, "milestone.project-approved").finish())
        .isBefore(task(plan, "8.4").start());
    assertThat(task(plan, "control.cfg-0.verify").start())
        .isAfter(task(plan, "milestone.isms-authorized").finish());
    assertThat(said(design.because()))
        .contains(
            "It mends what was found of CFG 0: Tablets are not encrypted. No action does; what is"
                + " too weak is mended without waiting for the treatment of risks (7.4).");
    assertThat(design.requirements()).containsExactly(RequirementId.of("law"));
    assertThat(plan.tasks()).hasSameSizeAs(plan(project()).tasks());
    assertThat(codes(plan.warnings())).doesNotContain("gap.deficiency");
  }

  @Example
  void aControlInOperationThatIsTooWeakIsMendedByAQuickWinOfItsOwn() {
    IsmsProject operating =
        project()
            .edit(
                edit ->
                    edit.put(
                        project()
                            .risk()
                            .controls()
                            .get(CFG)
                            .orElseThrow()
                            .withStatus(ControlStatus.IMPLEMENTED)));

    ImplementationPlan plan = plan(found(operating, CFG));

    Task win = task(plan, "deficiency.weak");
    assertThat(win.name()).isEqualTo("Quick win: Tablets are not encrypted");
    assertThat(win.responsible()).contains(TOM);
    assertThat(win.start()).isAfter(task(plan, "milestone.project-approved").finish());
    assertThat(win.finish()).isBefore(task(plan, "8.4").start());
    assertThat(win.requirements()).containsExactly(RequirementId.of("law"));
    assertThat(codes(win.because())).contains("why.deficiency", "estimate.action");
    assertThat(plan(operating).tasks()).hasSize(plan.tasks().size() - 1);
  }

  /** By an action on the deficiency, whatever became of it, or by one that mends the control. */
  @Example
  void whatAnActionMendsIsNotPlannedTwice() {
    ActionItem action =
        ActionItem.builder().id(ActionItemId.of("fix")).name("Encrypt tablets").build();
    IsmsProject operating =
        project()
            .edit(
                edit ->
                    edit.put(
                        project()
                            .risk()
                            .controls()
                            .get(CFG)
                            .orElseThrow()
                            .withStatus(ControlStatus.IMPLEMENTED)));

    for (ActionItem mending :
        List.of(
            action.withDeficiencies(DeficiencyId.of("weak")),
            action.withDeficiencies(DeficiencyId.of("weak")).withStatus(ActionStatus.DONE),
            action.withControls(CFG))) {
      for (IsmsProject project : List.of(project(), operating)) {
        ImplementationPlan plan = plan(found(project, CFG).edit(edit -> edit.put(mending)));
        assertThat(plan.tasks()).noneMatch(t -> t.id().value().startsWith("deficiency."));
        assertThat(plan.tasks())
            .noneMatch(task -> codes(task.because()).contains("why.deficiency"));
      }
    }
  }

  private static IsmsProject gated(ExternalGate gate) {
    IsmsProject project = project();
    return project.withPlanning(project.planning().withGates(Entities.of(gate)));
  }

  private static ExternalGate gate() {
    return ExternalGate.builder()
        .id(GateId.of("council"))
        .name("Works agreement")
        .kind(GateKind.WORKS_COUNCIL)
        .workingDays(60)
        .longestDays(120)
        .build();
  }

  @Example
  void aControlOperatesOnceThoseOutsideHaveAgreed() {
    ImplementationPlan plan = plan(gated(gate().withControls(CFG)));
    Task wait = task(plan, "gate.council");

    assertThat(wait.duration()).isEqualTo(60);
    assertThat(wait.start()).isAfter(task(plan, "control.cfg-0.design").finish());
    assertThat(task(plan, "control.cfg-0.train").start()).isAfter(wait.finish());
    assertThat(task(plan, "control.cfg-0.verify").start()).isAfter(wait.finish());
  }

  @Example
  void aMilestoneCountsOnceThoseOutsideHaveAgreed() {
    ImplementationPlan plan = plan(gated(gate().withMilestone(MilestoneKind.CONTROLS_IMPLEMENTED)));

    assertThat(task(plan, "milestone.controls-implemented").finish())
        .isAfterOrEqualTo(task(plan, "gate.council").finish());
  }

  @Example
  void nothingGoesLiveWhileNothingMayBeChanged() {
    IsmsProject project = project();
    LocalDate live = task(plan(project), "control.cfg-0.build").finish();
    FreezeWindow freeze =
        FreezeWindow.builder()
            .name("Quarter end")
            .first(live.minusDays(3))
            .last(live.plusDays(10))
            .build();

    ImplementationPlan frozen = plan(project.withPlanning(project.planning().withFreezes(freeze)));

    assertThat(task(frozen, "control.cfg-0.build").finish()).isAfter(freeze.last());
    assertThat(said(task(frozen, "control.cfg-0.build").because()))
        .contains(
            "Nothing may go live during "
                + freeze.name()
                + " ("
                + freeze.first()
                + " to "
                + freeze.last()
                + "), so it ends as soon as that is over; the work itself may go on in between.");
    assertThat(said(task(frozen, "control.cfg-0.design").because()))
        .noneMatch(text -> text.contains(freeze.name()));
    assertThat(
            task(
                    plan(
                        project.withPlanning(
                            project
                                .planning()
                                .withFreezes(freeze.withControls(ControlId.of("phy-0"))))),
                    "control.cfg-0.build")
                .finish())
        .isEqualTo(live);
  }

  @Example
  void whatSomebodyHasToLearnComesBeforeTheWorkThatNeedsIt() {
    IsmsProject project = project();
    IsmsProject unskilled =
        project.edit(edit -> edit.put(Person.builder().id(ADA).name("Ada").build()));
    ImplementationPlan plan = plan(unskilled);

    assertThat(task(plan, "skill.lead").responsible()).contains(ADA);
    assertThat(task(plan, "5.2").start()).isAfter(task(plan, "skill.lead").finish());
    assertThat(plan(project).tasks()).noneMatch(t -> t.id().value().startsWith("skill."));
  }

  /** Ada is the administrator whom the plan asks first; Tom is one too, and does the work. */
  @Example
  void whoPutsAControlInPlaceLearnsBeforeWhatItsRoleAsksFor() {
    IsmsProject project = project();
    Role administrator =
        Role.builder()
            .id(RoleId.of("admin"))
            .name("Administrator")
            .addStandardRole(
                task(plan(project), "control.cfg-0.build").responsibleRole().orElseThrow())
            .addRequiredSkill("server administration")
            .build();
    IsmsProject unassigned = project.edit(edit -> edit.put(administrator));
    IsmsProject assigned =
        unassigned.withInitiation(
            Initiation.builder()
                .from(unassigned.initiation())
                .addAssignment(Assignment.builder().role(administrator.id()).person(ADA).build())
                .addAssignment(Assignment.builder().role(administrator.id()).person(TOM).build())
                .build());
    ImplementationPlan plan = plan(assigned);
    Task learning = task(plan, "skill.admin.tom");

    assertThat(learning.name()).isEqualTo("Tom learns: server administration");
    assertThat(said(learning.because()))
        .contains(
            "The role \"Administrator\" asks for what Tom does not know yet: server"
                + " administration.");
    assertThat(plan.links())
        .filteredOn(link -> link.predecessor().equals(learning.id()))
        .extracting(link -> link.successor().value())
        .containsExactlyInAnyOrder("control.cfg-0.build", "control.cfg-0.document");
    Person skilled = Person.builder().id(TOM).name("Tom").addSkill("server administration").build();
    assertThat(plan(assigned.edit(edit -> edit.put(skilled))).tasks())
        .noneMatch(t -> t.id().equals(learning.id()));
    assertThat(plan(unassigned).tasks()).noneMatch(t -> t.id().equals(learning.id()));
  }

  @Example
  void theSevenStreamsHaveTheirEvents() {
    ImplementationPlan plan = plan(project());

    assertThat(plan.events())
        .flatExtracting(event -> event.stream().stream().toList())
        .contains(IsmsStream.values());
    assertThat(plan.events()).extracting(PlannedEvent::on).isSorted();
    assertThat(plan.events()).allMatch(event -> !event.because().isEmpty());
    assertThat(plan(Samples.project(Samples.MEDIUM)).events())
        .flatExtracting(event -> said(event.because()))
        .anyMatch(text -> text.endsWith(": every month."))
        .anyMatch(text -> text.endsWith(": every 3 months."))
        .noneMatch(text -> text.contains("1 months"));
    LocalDate likely = plan.forecast().orElseThrow().likely();
    IsmsProject longer =
        project().withPlanning(project().planning().withHorizonMonths(OptionalInt.of(36)));
    assertThat(plan(longer).events()).hasSizeGreaterThan(plan.events().size());
    assertThat(plan.events())
        .allMatch(event -> event.on().isBefore(likely.plusMonths(12).plusDays(7)));
  }

  @Example
  void managementSteersFromTheFirstApprovalOn() {
    ImplementationPlan plan = plan(project());
    LocalDate approved = task(plan, "milestone.project-approved").finish();

    assertThat(plan.events())
        .filteredOn(event -> event.name().equals("Steering meeting"))
        .hasSizeGreaterThan(1)
        .allMatch(event -> !event.on().isBefore(approved));
  }

  @Example
  void aCertificationFollowsTheFirstReviewIfItIsWanted() {
    IsmsProject project = project();
    ImplementationPlan plan =
        plan(project.withPlanning(project.planning().withCertification(true)));

    assertThat(task(plan, "certification.stage1").start())
        .isAfter(task(plan, "milestone.review-done").finish());
    assertThat(task(plan, "certification.stage2").start())
        .isAfter(task(plan, "certification.correction").finish());
    assertThat(plan(project).tasks())
        .noneMatch(task -> task.id().value().startsWith("certification."));
  }

  /** Each can be promised by the day it is reached in 80 of 100 runs. */
  @Example
  void handOverAndCertificateAreMilestones() {
    IsmsProject project = project();
    ImplementationPlan plan =
        plan(project.withPlanning(project.planning().withCertification(true)));

    assertReached(plan, "milestone.hand-over-done", "handover");
    assertReached(plan, "milestone.stage-2-done", "certification.stage2");
    assertReached(plan, "milestone.certificate-issued", "certification.certificate");
    assertThat(task(plan, "milestone.hand-over-done").finish())
        .isBeforeOrEqualTo(task(plan, "milestone.review-done").finish());
    assertThat(task(plan, "certification.certificate").start())
        .isAfter(task(plan, "milestone.stage-2-done").finish());
    assertThat(plan.forecast().orElseThrow().likely())
        .isEqualTo(task(plan, "milestone.certificate-issued").likelyFinish().orElseThrow());
    assertThat(plan(project).tasks())
        .flatExtracting(task -> task.milestone().stream().toList())
        .contains(MilestoneKind.HAND_OVER_DONE)
        .doesNotContain(MilestoneKind.STAGE_2_DONE, MilestoneKind.CERTIFICATE_ISSUED);
  }

  private static void assertReached(ImplementationPlan plan, String milestone, String task) {
    assertThat(task(plan, milestone).finish()).isEqualTo(task(plan, task).finish());
    assertThat(task(plan, milestone).likelyFinish()).isEqualTo(task(plan, task).likelyFinish());
    assertThat(task(plan, milestone).milestone()).isPresent();
  }

  @Example
  void theOneWhoReportsDoesNotReportToThemselves() {
    assertThat(plan(project()).tasks())
        .filteredOn(task -> task.reportTo().isPresent())
        .isNotEmpty()
        .noneMatch(task -> task.reportTo().equals(task.responsible()));
  }

  @Example
  void whoIsToldIsPlanned() {
    assertThat(plan(project()).communication())
        .isNotEmpty()
        .allMatch(told -> !told.to().isEmpty())
        .allMatch(told -> told.recurrence().isPresent() || !told.on().isEmpty());
  }

  @Example
  void whatStandsInTheWayIsReportedTogether() {
    IsmsProject project = project();

    assertThatThrownBy(
            () ->
                plan(
                    project.withPlanning(
                        project
                            .planning()
                            .withGates(Entities.of(gate()))
                            .withCommitments(
                                new Commitment(
                                    MilestoneKind.AUDIT_DONE,
                                    LocalDate.of(2026, 12, 1),
                                    Optional.empty()))
                            .withAvailabilities(
                                Availability.builder()
                                    .person(TOM)
                                    .allocation(BigDecimal.ZERO)
                                    .build()))))
        .isInstanceOf(InvalidDocument.class)
        .hasMessageContaining("3 problems")
        .hasMessageContaining("/planning/gates/0: found 'Works agreement', expected controls or")
        .hasMessageContaining("/planning/commitments/0/date: found '2026-12-01'")
        .hasMessageContaining("/planning/availabilities/0/allocation: found '0'");
  }

  /** Five days for comments in a small organization: four to comment, one to answer. */
  @Example
  void commentsAreAnsweredWithinTheTimeTheyTake() {
    Stakeholder reviewer =
        Stakeholder.builder()
            .id(StakeholderId.of("works"))
            .name("Works council")
            .person(TOM)
            .reviewer(true)
            .build();
    ImplementationPlan plan = plan(project().edit(edit -> edit.put(reviewer)));
    Task comments = task(plan, "5.4.comment");
    Task answered = task(plan, "5.4.comment-answered");

    assertThat(comments.duration() + answered.duration()).isEqualTo(5);
    assertThat(answered.duration()).isEqualTo(1);
    assertThat(answered.effort()).isEqualByComparingTo("0.15");
    assertThat(answered.start()).isAfter(comments.finish());
    assertThat(task(plan, "5.4.board").start()).isAfter(answered.finish());
    assertThat(answered.activity()).contains(ActivityId.of("5.4"));
    assertThat(answered.responsible()).contains(ADA);
    assertThat(answered.consulted()).contains(RoleDescriptionId.of("stakeholder"));
    assertThat(said(answered.because())).contains("They comment: Tom.");
    assertThat(task(plan, "9.2.4.comment-answered").start())
        .isAfter(task(plan, "9.2.4.comment").finish());
  }

  /** A reviewer who has a role in the project is consulted in it. */
  @Example
  void whoCommentsIsConsultedByRole() {
    Stakeholder reviewer =
        Stakeholder.builder()
            .id(StakeholderId.of("lead"))
            .name("Lead")
            .person(ADA)
            .reviewer(true)
            .build();

    assertThat(
            task(plan(project().edit(edit -> edit.put(reviewer))), "9.2.4.comment-answered")
                .consulted())
        .contains(RoleDescriptionId.of("ciso"))
        .doesNotContain(RoleDescriptionId.of("stakeholder"));
  }

  /** People are what is offered first; the plan says what they would gain, even if nothing. */
  @Example
  void morePeopleAreAlwaysTried() {
    assertThat(codes(plan(project()).suggestions()))
        .anyMatch(code -> code.startsWith("suggest.core"))
        .anyMatch(code -> code.startsWith("suggest.implementers"));
  }
}
