package org.ismskit.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ismskit.model.Analysis;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.ProjectId;
import org.ismskit.model.RiskManagement;
import org.ismskit.model.Scoping;
import org.ismskit.model.asset.Asset;
import org.ismskit.model.asset.AssetDependency;
import org.ismskit.model.asset.AssetId;
import org.ismskit.model.asset.AssetKind;
import org.ismskit.model.asset.SecurityProperty;
import org.ismskit.model.asset.SecurityPropertyId;
import org.ismskit.model.control.Control;
import org.ismskit.model.control.ControlId;
import org.ismskit.model.control.ControlStatus;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.entity.InvalidValue;
import org.ismskit.model.organization.Organization;
import org.ismskit.model.organization.OrganizationalUnit;
import org.ismskit.model.organization.UnitId;
import org.ismskit.model.process.BusinessProcess;
import org.ismskit.model.process.InformationSystem;
import org.ismskit.model.process.ProcessId;
import org.ismskit.model.process.SystemId;
import org.ismskit.model.risk.AcceptanceThreshold;
import org.ismskit.model.risk.AssessedObject;
import org.ismskit.model.risk.AssessmentDepth;
import org.ismskit.model.risk.ControlEffect;
import org.ismskit.model.risk.DecimalRange;
import org.ismskit.model.risk.DepthDecision;
import org.ismskit.model.risk.EvaluatedRisk;
import org.ismskit.model.risk.Factor;
import org.ismskit.model.risk.FactorSide;
import org.ismskit.model.risk.IncidentScenario;
import org.ismskit.model.risk.Risk;
import org.ismskit.model.risk.RiskAggregate;
import org.ismskit.model.risk.RiskCriteria;
import org.ismskit.model.risk.RiskEstimate;
import org.ismskit.model.risk.RiskId;
import org.ismskit.model.risk.RiskRegister;
import org.ismskit.model.risk.RiskVerdict;
import org.ismskit.model.risk.Scale;
import org.ismskit.model.risk.ScenarioId;
import org.ismskit.model.scope.Exclusion;
import org.ismskit.model.scope.Scope;
import org.ismskit.model.scope.ScopeId;
import org.ismskit.model.scope.ScopeItems;
import org.ismskit.model.treatment.TreatmentDecision;
import org.ismskit.model.treatment.TreatmentOption;
import org.ismskit.risk.inheritance.InheritanceRule;
import org.junit.jupiter.api.Test;

/**
 * A small firm: records on an application on a server; a unit in a unit; a scope in a scope. Rated
 * by the matrix of ISO/IEC 27005:2022.
 */
class RiskStatesTest {

  private static final SecurityPropertyId C = SecurityPropertyId.of("confidentiality");
  private static final SecurityPropertyId A = SecurityPropertyId.of("availability");

  private RiskCriteria criteria =
      RiskCriteria.builder().accepted("low").tolerated("medium").inDepthFrom("high").build();
  private ImmutableList<Risk> risks = ImmutableList.of();
  private ImmutableList<TreatmentDecision> decisions = ImmutableList.of();
  private ImmutableList<DepthDecision> decidedDepth = ImmutableList.of();

  private static Risk.Builder risk(
      String id, String scenario, String likelihood, String consequence) {
    Risk.Builder risk = Risk.builder();
    risk.id(RiskId.of(id)).name("Risk " + id).scenario(ScenarioId.of(scenario));
    risk.likelihood(Optional.of(likelihood).filter(text -> !text.isEmpty()));
    risk.consequence(Optional.of(consequence).filter(text -> !text.isEmpty()));
    return risk;
  }

  private static ControlEffect effect(String control, String onLikelihood, String onConsequence) {
    return ControlEffect.builder()
        .control(ControlId.of(control))
        .onLikelihood(Optional.of(onLikelihood).filter(t -> !t.isEmpty()).map(BigDecimal::new))
        .onConsequence(Optional.of(onConsequence).filter(t -> !t.isEmpty()).map(BigDecimal::new))
        .build();
  }

  private static TreatmentDecision.Builder decision(
      String risk, TreatmentOption option, String... controls) {
    TreatmentDecision.Builder decision = TreatmentDecision.builder();
    decision.risk(RiskId.of(risk)).option(option);
    for (String control : controls) {
      decision.addControl(ControlId.of(control));
    }
    return decision;
  }

  private static IncidentScenario scenario(
      String id, List<String> assets, SecurityPropertyId... ps) {
    return IncidentScenario.builder()
        .id(ScenarioId.of(id))
        .name("Scenario " + id)
        .assets(assets.stream().map(AssetId::of).collect(ImmutableSet.toImmutableSet()))
        .addProperties(ps)
        .build();
  }

  private static Asset asset(
      String id, ImmutableMap<SecurityPropertyId, Integer> levels, String... on) {
    Asset.Builder asset = Asset.builder();
    asset.id(AssetId.of(id)).name(id).kind(AssetKind.SERVICE).classification(levels);
    for (String dependency : on) {
      asset.addDependency(AssetDependency.builder().asset(AssetId.of(dependency)).build());
    }
    return asset.build();
  }

  private static Control control(String id) {
    return Control.builder().id(ControlId.of(id)).name(id).status(ControlStatus.SELECTED).build();
  }

  private static OrganizationalUnit unit(String id, Optional<String> parent) {
    return OrganizationalUnit.builder()
        .id(UnitId.of(id))
        .name(id)
        .parent(parent.map(UnitId::of))
        .build();
  }

  private IsmsProject project() {
    return IsmsProject.builder()
        .id(ProjectId.of("p"))
        .name("Project")
        .organization(
            Organization.builder()
                .units(
                    Entities.of(
                        unit("u-top", Optional.empty()), unit("u-sales", Optional.of("u-top"))))
                .build())
        .analysis(
            Analysis.builder()
                .securityProperties(
                    Entities.of(
                        SecurityProperty.builder().id(C).name("C").build(),
                        SecurityProperty.builder().id(A).name("A").build()))
                .processes(
                    Entities.of(
                        BusinessProcess.builder()
                            .id(ProcessId.of("pr-sell"))
                            .name("Sell")
                            .ownerUnit(UnitId.of("u-sales"))
                            .addAsset(AssetId.of("records"))
                            .addSystem(SystemId.of("sys-crm"))
                            .build()))
                .systems(
                    Entities.of(
                        InformationSystem.builder()
                            .id(SystemId.of("sys-crm"))
                            .name("CRM")
                            .addAsset(AssetId.of("app"))
                            .build()))
                .assets(
                    Entities.of(
                        asset("records", ImmutableMap.of(C, 4, A, 2), "app"),
                        asset("app", ImmutableMap.of(), "server"),
                        asset("server", ImmutableMap.of(A, 1)),
                        asset("van", ImmutableMap.of())))
                .build())
        .scoping(
            Scoping.builder()
                .scopes(
                    Entities.of(
                        Scope.builder().id(ScopeId.of("sc-all")).name("All").build(),
                        Scope.builder()
                            .id(ScopeId.of("sc-sales"))
                            .name("Sales")
                            .parent(ScopeId.of("sc-all"))
                            .includes(ScopeItems.builder().addUnit(UnitId.of("u-top")).build())
                            .exclusions(
                                ImmutableList.of(
                                    Exclusion.builder()
                                        .what("The application")
                                        .items(
                                            ScopeItems.builder()
                                                .addAsset(AssetId.of("app"))
                                                .build())
                                        .build()))
                            .build()))
                .build())
        .risk(
            RiskManagement.builder()
                .criteria(criteria)
                .scenarios(
                    Entities.of(
                        scenario("leak", List.of("records"), C),
                        scenario("outage", List.of("app", "server"), A),
                        scenario("theft", List.of("van")),
                        scenario("law", List.of())))
                .controls(Entities.of(control("c1"), control("c2"), control("c3")))
                .risks(Entities.copyOf(risks))
                .decisions(decisions)
                .depthDecisions(decidedDepth)
                .build())
        .build();
  }

  private RiskAssessment assess() {
    return RiskAssessor.asProjectSays().assess(project());
  }

  private static EvaluatedRisk line(RiskAssessment assessment, String risk) {
    return assessment.register().risks().stream()
        .filter(line -> line.risk().equals(RiskId.of(risk)))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> words(RiskAssessment assessment, String risk, RiskState state) {
    return assessment.explain(RiskId.of(risk), state).stream()
        .map(RiskTexts.in(Locale.ENGLISH)::of)
        .toList();
  }

  /** Position 3 of likelihood, of which half is left, is 1.5, rounded up 2; and so on. */
  @Test
  void plannedControlsLowerWhatRemains() {
    risks =
        ImmutableList.of(
            risk("r", "leak", "very-likely", "catastrophic")
                .addEffects(effect("c1", "0.5", ""), effect("c2", "0.5", "0.6"))
                .build());
    decisions = ImmutableList.of(decision("r", TreatmentOption.MODIFY, "c1", "c2", "c3").build());

    RiskAssessment assessment = assess();

    assertThat(line(assessment, "r"))
        .isEqualTo(
            EvaluatedRisk.builder()
                .risk(RiskId.of("r"))
                .level("very-high")
                .rank(1)
                .verdict(RiskVerdict.UNACCEPTABLE)
                .residual("low")
                .residualVerdict(RiskVerdict.ACCEPTED)
                .build());
    assertThat(assessment.values(RiskId.of("r"), RiskState.RESIDUAL))
        .containsExactly(
            java.util.Map.entry("likelihood", "rather-unlikely"),
            java.util.Map.entry("consequence", "serious"));
    assertThat(words(assessment, "r", RiskState.RESIDUAL))
        .containsExactly(
            "likelihood: very-likely, of which c1, c2 takes away 0.75, leaves rather-unlikely.",
            "consequence: catastrophic, of which c1, c2 takes away 0.6, leaves serious.",
            "How far control c3 lowers the risk is not recorded and not counted.",
            "Matrix iso-27005-2022-5x5: likelihood rather-unlikely and consequence serious give"
                + " low.",
            "low is accepted: at most low is (everything).");
    assertThat(words(assessment, "r", RiskState.INHERENT)).isEmpty();
  }

  @Test
  void controlsInOperationAreCountedOnce() {
    risks =
        ImmutableList.of(
            risk("r", "leak", "likely", "serious")
                .addExistingControl(ControlId.of("c1"))
                .addEffects(effect("c1", "0.9", "0.9"), effect("c2", "0.5", ""))
                .build());
    decisions = ImmutableList.of(decision("r", TreatmentOption.MODIFY, "c1", "c2").build());

    assertThat(assess().values(RiskId.of("r"), RiskState.RESIDUAL))
        .containsEntry("likelihood", "rather-unlikely")
        .containsEntry("consequence", "serious");
  }

  /** Nothing is left to do, so nothing changes: the estimate of now counts these controls. */
  @Test
  void whatIsTreatedByControlsInOperationAloneStaysAsItIsNow() {
    ControlId c1 = ControlId.of("c1");
    risks =
        ImmutableList.of(
            risk("done", "leak", "likely", "serious").addExistingControl(c1).build(),
            risk("more", "leak", "likely", "serious").addExistingControl(c1).build(),
            risk("shared", "leak", "likely", "serious").addExistingControl(c1).build(),
            risk("stated", "leak", "likely", "serious").addExistingControl(c1).build());
    decisions =
        ImmutableList.of(
            decision("done", TreatmentOption.MODIFY, "c1").build(),
            decision("more", TreatmentOption.MODIFY, "c1", "c2").build(),
            decision("shared", TreatmentOption.MODIFY, "c1").build(),
            decision("shared", TreatmentOption.SHARE).build(),
            decision("stated", TreatmentOption.MODIFY, "c1")
                .residualLikelihood("unlikely")
                .build());

    RiskAssessment assessment = assess();

    assertThat(assessment.register().risks())
        .extracting(
            line -> line.risk().value(), EvaluatedRisk::residual, EvaluatedRisk::residualVerdict)
        .containsExactly(
            tuple("done", Optional.of("medium"), Optional.of(RiskVerdict.TOLERATED)),
            tuple("more", Optional.empty(), Optional.of(RiskVerdict.UNKNOWN)),
            tuple("shared", Optional.empty(), Optional.of(RiskVerdict.UNKNOWN)),
            tuple("stated", Optional.of("low"), Optional.of(RiskVerdict.ACCEPTED)));
    assertThat(words(assessment, "done", RiskState.RESIDUAL))
        .first()
        .isEqualTo(
            "The controls that the decision names are all in operation and counted: it stays as it"
                + " is now.");
    assertThat(words(assessment, "more", RiskState.RESIDUAL))
        .first()
        .asString()
        .startsWith("What will remain is unknown");
  }

  /** Very likely is position 3; 60 % off leaves 1.2, and so, rounded up, 2. */
  @Test
  void existingControlsMakeTheCurrentLevelOfWhatIsKnownOnlyWithoutThem() {
    risks =
        ImmutableList.of(
            risk("r", "leak", "", "critical")
                .addExistingControl(ControlId.of("c1"))
                .addEffect(effect("c1", "0.6", "0.9"))
                .inherent(RiskEstimate.builder().likelihood("very-likely").build())
                .build());

    RiskAssessment assessment = assess();

    assertThat(line(assessment, "r").inherent()).contains("high");
    assertThat(line(assessment, "r").level()).contains("high");
    assertThat(assessment.values(RiskId.of("r"), RiskState.CURRENT))
        .containsEntry("likelihood", "likely")
        .containsEntry("consequence", "critical");
    assertThat(words(assessment, "r", RiskState.CURRENT))
        .first()
        .isEqualTo("likelihood: very-likely, of which c1 takes away 0.6, leaves likely.");
    assertThat(words(assessment, "r", RiskState.INHERENT))
        .containsExactly(
            "The estimate without controls does not give the consequence; it is as now.",
            "Matrix iso-27005-2022-5x5: likelihood very-likely and consequence critical give"
                + " high.");
  }

  @Test
  void anEstimateOfADecisionCountsMoreThanEffects() {
    risks =
        ImmutableList.of(
            risk("r", "leak", "likely", "catastrophic")
                .addEffect(effect("c1", "1", "0.5"))
                .build());
    decisions =
        ImmutableList.of(
            decision("r", TreatmentOption.MODIFY, "c1").residualLikelihood("unlikely").build(),
            decision("r", TreatmentOption.SHARE).residualLikelihood("rather-unlikely").build());

    assertThat(assess().values(RiskId.of("r"), RiskState.RESIDUAL))
        .as("the highest of two estimates, and of what they leave out what the control leaves")
        .containsEntry("likelihood", "rather-unlikely")
        .containsEntry("consequence", "serious");
    assertThat(words(assess(), "r", RiskState.RESIDUAL))
        .contains("likelihood: rather-unlikely is what the decision expects to remain.");
  }

  /** Further factors on the same side belong to the likelihood as a whole, and so do controls. */
  @Test
  void controlsActOnTheLikelihoodAsAWholeWhereThereIsOne() {
    Scale scale = Scale.of("0", "1", "2");
    risks =
        ImmutableList.of(
            risk("r", "leak", "2", "2")
                .factors(ImmutableMap.of("threat", "2"))
                .addEffects(effect("c1", "1", "1"))
                .build());
    decisions = ImmutableList.of(decision("r", TreatmentOption.MODIFY, "c1").build());
    RiskMethodology likelihoodFirst =
        RiskMethodologyOf.sum(
            Factor.likelihood(scale),
            Factor.of("threat", FactorSide.LIKELIHOOD, scale),
            Factor.consequence(scale));
    RiskMethodology consequenceFirst =
        RiskMethodologyOf.sum(
            Factor.consequence(scale),
            Factor.of("threat", FactorSide.CONSEQUENCE, scale),
            Factor.likelihood(scale));

    assertThat(line(RiskAssessor.with(likelihoodFirst).assess(project()), "r").residual())
        .contains("2");
    assertThat(line(RiskAssessor.with(consequenceFirst).assess(project()), "r").residual())
        .contains("2");
  }

  @Test
  void everyOptionLeavesSomethingElse() {
    risks =
        ImmutableList.of(
            risk("retained", "leak", "likely", "serious").build(),
            risk("avoided", "leak", "likely", "serious").build(),
            risk("shared", "leak", "likely", "serious").build(),
            risk("modified", "leak", "likely", "serious").build(),
            risk("undecided", "leak", "likely", "serious").build());
    decisions =
        ImmutableList.of(
            decision("retained", TreatmentOption.RETAIN).build(),
            decision("avoided", TreatmentOption.AVOID).build(),
            decision("shared", TreatmentOption.SHARE).residualConsequence("minor").build(),
            decision("modified", TreatmentOption.MODIFY, "c1").build());

    RiskAssessment assessment = assess();

    assertThat(assessment.register().risks())
        .extracting(
            line -> line.risk().value(), EvaluatedRisk::residual, EvaluatedRisk::residualVerdict)
        .containsExactly(
            tuple("retained", Optional.of("medium"), Optional.of(RiskVerdict.TOLERATED)),
            tuple("avoided", Optional.empty(), Optional.of(RiskVerdict.ACCEPTED)),
            tuple("shared", Optional.of("low"), Optional.of(RiskVerdict.ACCEPTED)),
            tuple("modified", Optional.empty(), Optional.of(RiskVerdict.UNKNOWN)),
            tuple("undecided", Optional.empty(), Optional.empty()));
    assertThat(words(assessment, "avoided", RiskState.RESIDUAL))
        .containsExactly("What causes the risk is to be given up.");
    assertThat(words(assessment, "modified", RiskState.RESIDUAL))
        .first()
        .asString()
        .startsWith("What will remain is unknown");
    assertThat(words(assessment, "modified", RiskState.RESIDUAL))
        .last()
        .isEqualTo("Nothing can be said of modified: its level is unknown.");
    assertThat(words(assessment, "retained", RiskState.RESIDUAL))
        .first()
        .isEqualTo("The risk is kept as it is.");
  }

  @Test
  void theConsequenceIsTheHighestForAPropertyThatIsViolated() {
    risks =
        ImmutableList.of(
            risk("r", "outage", "likely", "")
                .consequences(ImmutableMap.of(C, "catastrophic", A, "serious"))
                .build(),
            risk("all", "theft", "likely", "")
                .consequences(ImmutableMap.of(C, "minor", A, "critical"))
                .build());

    RiskAssessment assessment = assess();

    assertThat(line(assessment, "r").level()).contains("medium");
    assertThat(line(assessment, "all").level()).contains("high");
    assertThat(words(assessment, "r", RiskState.CURRENT))
        .first()
        .isEqualTo(
            "Consequence serious: the highest for any security property that the scenario violates"
                + " (availability).");
  }

  @Test
  void protectionThatAssetsNeedStandsInForAConsequenceIfAskedFor() {
    risks =
        ImmutableList.of(
            risk("r", "outage", "likely", "").build(),
            risk("own", "outage", "likely", "minor").build(),
            risk("nothing", "theft", "likely", "").build());

    assertThat(line(assess(), "r").level()).isEmpty();
    RiskAssessment inheriting =
        RiskAssessor.asProjectSays()
            .inheritingConsequences(InheritanceRule.MAXIMUM)
            .assess(project());
    assertThat(line(inheriting, "r").level()).contains("medium");
    assertThat(line(inheriting, "own").level()).contains("low");
    assertThat(line(inheriting, "nothing").level()).isEmpty();
    assertThat(words(inheriting, "r", RiskState.CURRENT))
        .first()
        .isEqualTo("Consequence serious: app needs 2 of availability (records > app).");
  }

  /** The application needs 2 for the records, and so does the server, which needs 1 for itself. */
  @Test
  void aSumOfNeedsIsAtMostTheHighestConsequence() {
    risks = ImmutableList.of(risk("r", "outage", "1", "").build());
    Scale five = Scale.of("0", "1", "2", "3", "4");
    RiskMethodology consequenceFirst =
        RiskMethodologyOf.sum(Factor.consequence(five), Factor.likelihood(five));
    Asset second = asset("second", ImmutableMap.of(A, 3), "app");
    IsmsProject project =
        project()
            .withAnalysis(
                project()
                    .analysis()
                    .withAssets(
                        Entities.copyOf(
                            ImmutableList.<Asset>builder()
                                .addAll(project().analysis().assets())
                                .add(second)
                                .build())));

    RiskAssessment assessment =
        RiskAssessor.with(consequenceFirst)
            .inheritingConsequences(InheritanceRule.SUM)
            .assess(project);

    assertThat(assessment.values(RiskId.of("r"), RiskState.CURRENT))
        .as("2 for the records and 3 for the second")
        .containsEntry("consequence", "4");
    assertThat(line(assessment, "r").level()).contains("5");
  }

  @Test
  void nothingIsKnownOfAStateThatARiskSaysNothingOf() {
    risks = ImmutableList.of(risk("r", "leak", "likely", "serious").build());

    RiskAssessment assessment = assess();

    assertThat(assessment.values(RiskId.of("r"), RiskState.INHERENT)).isEmpty();
    assertThat(assessment.values(RiskId.of("r"), RiskState.RESIDUAL)).isEmpty();
    assertThat(assessment.explain(RiskId.of("r"), RiskState.RESIDUAL)).isEmpty();
    assertThatThrownBy(() -> assessment.values(RiskId.of("other"), RiskState.CURRENT))
        .isInstanceOf(InvalidValue.class)
        .hasMessage("risk: not 'other', expected the id of a risk of the project");
  }

  @Test
  void theStrictestOfAllCriteriaThatApplyCounts() {
    risks =
        ImmutableList.of(
            risk("leak", "leak", "rather-unlikely", "serious").build(),
            risk("outage", "outage", "rather-unlikely", "serious").build(),
            risk("theft", "theft", "rather-unlikely", "serious").build());
    criteria =
        criteria.withThresholds(
            AcceptanceThreshold.builder()
                .object(AssessedObject.builder().unit(UnitId.of("u-top")).build())
                .accepted("very-low")
                .build(),
            AcceptanceThreshold.builder()
                .object(AssessedObject.builder().asset(AssetId.of("records")).build())
                .accepted("very-low")
                .tolerated("very-low")
                .build(),
            AcceptanceThreshold.builder()
                .object(AssessedObject.builder().asset(AssetId.of("van")).build())
                .accepted("very-high")
                .build());

    RiskAssessment assessment = assess();

    assertThat(assessment.register().risks())
        .extracting(EvaluatedRisk::verdict)
        .containsExactly(RiskVerdict.UNACCEPTABLE, RiskVerdict.TOLERATED, RiskVerdict.ACCEPTED);
    assertThat(words(assessment, "leak", RiskState.CURRENT))
        .last()
        .isEqualTo(
            "low has to be treated: accepted up to very-low, tolerated up to very-low (asset"
                + " records).");
    assertThat(words(assessment, "outage", RiskState.CURRENT))
        .last()
        .isEqualTo(
            "low may be accepted by the risk owner: above very-low and at most medium (unit"
                + " u-top).");
  }

  @Test
  void risksOfPartsAreTakenTogether() {
    risks =
        ImmutableList.of(
            risk("leak", "leak", "likely", "catastrophic").build(),
            risk("outage", "outage", "likely", "minor")
                .consequences(ImmutableMap.of(A, "serious"))
                .build(),
            risk("theft", "theft", "", "serious").build(),
            risk("law", "law", "unlikely", "minor").scope(ScopeId.of("sc-sales")).build());

    RiskRegister register =
        RiskAssessor.asProjectSays().withAggregates().assess(project()).register();

    assertThat(register.aggregates())
        .filteredOn(aggregate -> aggregate.property().isEmpty())
        .extracting(
            aggregate -> Parts.text(aggregate.object()),
            RiskAggregate::level,
            aggregate -> aggregate.risks().stream().map(RiskId::value).toList())
        .containsExactly(
            tuple("everything", Optional.of("high"), List.of("leak", "outage", "law", "theft")),
            tuple("scope sc-all", Optional.of("high"), List.of("leak", "law")),
            tuple("scope sc-sales", Optional.of("high"), List.of("leak", "law")),
            tuple("unit u-top", Optional.of("high"), List.of("leak", "outage")),
            tuple("unit u-sales", Optional.of("high"), List.of("leak", "outage")),
            tuple("process pr-sell", Optional.of("high"), List.of("leak", "outage")),
            tuple("asset records", Optional.of("high"), List.of("leak")),
            tuple("asset app", Optional.of("low"), List.of("outage")),
            tuple("asset server", Optional.of("low"), List.of("outage")),
            tuple("asset van", Optional.empty(), List.of("theft")));
    assertThat(register.aggregates())
        .as("for availability the consequence for availability counts")
        .filteredOn(aggregate -> aggregate.property().equals(Optional.of(A)))
        .extracting(aggregate -> Parts.text(aggregate.object()), RiskAggregate::level)
        .contains(tuple("asset app", Optional.of("medium")));
    assertThat(register.aggregates())
        .as("properties in the order of the project")
        .filteredOn(aggregate -> aggregate.object().equals(AssessedObject.everything()))
        .extracting(RiskAggregate::property)
        .containsExactly(Optional.empty(), Optional.of(C), Optional.of(A));
    assertThat(assess().aggregates()).isEqualTo(register.aggregates());
    assertThat(
            RiskTexts.in(Locale.ENGLISH)
                .of(
                    assess()
                        .explain(
                            register.aggregates().stream()
                                .filter(aggregate -> aggregate.property().equals(Optional.of(A)))
                                .findFirst()
                                .orElseThrow())))
        .isEqualTo("everything, availability: medium, the highest of 1 risk (outage).");
    assertThat(RiskTexts.in(Locale.ENGLISH).of(assess().explain(register.aggregates().get(0))))
        .isEqualTo(
            "everything: high, the highest of 4 risks (leak); the level of 1 of them is unknown.");
  }

  @Test
  void aHighLevelAssessmentSaysWhereToLookDeeper() {
    risks =
        ImmutableList.of(
            risk("outage", "outage", "very-likely", "critical").build(),
            risk("leak", "leak", "likely", "serious").build(),
            risk("law", "law", "likely", "catastrophic").scope(ScopeId.of("sc-all")).build(),
            risk("deep", "theft", "likely", "catastrophic").depth(AssessmentDepth.IN_DEPTH).build(),
            risk("theft", "theft", "", "catastrophic").build());
    decidedDepth =
        ImmutableList.of(
            DepthDecision.builder()
                .object(AssessedObject.builder().asset(AssetId.of("server")).build())
                .depth(AssessmentDepth.HIGH_LEVEL)
                .build());
    RiskAssessor assessor =
        RiskAssessor.asProjectSays()
            .inDepth(AssessmentDepth.HIGH_LEVEL)
            .on(LocalDate.of(2027, 2, 1));

    RiskAssessment assessment = assessor.assess(project());

    assertThat(assessment.register().depth()).contains(AssessmentDepth.HIGH_LEVEL);
    assertThat(assessment.register().assessedOn()).contains(LocalDate.of(2027, 2, 1));
    assertThat(assessment.register().risks())
        .extracting(line -> line.risk().value())
        .containsExactly("outage", "law", "leak", "theft");
    assertThat(assessment.depthProposals())
        .extracting(
            proposal -> Parts.text(proposal.decision().object()),
            proposal -> proposal.risks().asList().get(0).value())
        .containsExactly(tuple("asset app", "outage"), tuple("scope sc-all", "law"));
    assertThat(RiskTexts.in(Locale.ENGLISH).of(assessment.depthProposals().get(0).because()))
        .isEqualTo(
            "asset app: risk outage is high, and from high on a closer look is called for (1 such"
                + " risk).");
    criteria = criteria.withInDepthFrom(Optional.empty());
    assertThat(assess().depthProposals()).as("no criteria call for it").isEmpty();
    criteria = criteria.withInDepthFrom("very-low");
    decidedDepth = ImmutableList.of();
    assertThat(assess().depthProposals())
        .as("even the lowest level calls for it, an unknown one does not")
        .extracting(proposal -> Parts.text(proposal.decision().object()))
        .containsExactly("asset app", "asset server", "scope sc-all", "asset van", "asset records");
    assertThat(
            RiskAssessor.asProjectSays()
                .inDepth(AssessmentDepth.IN_DEPTH)
                .assess(project())
                .register()
                .risks())
        .hasSize(5);
  }

  @Test
  void allValuesOffTheirScalesAreReportedTogether() {
    risks =
        ImmutableList.of(
            risk("r", "leak", "never", "huge")
                .consequences(ImmutableMap.of(C, "odd"))
                .inherent(RiskEstimate.builder().likelihood("always").build())
                .build());
    decisions =
        ImmutableList.of(decision("r", TreatmentOption.MODIFY).residualConsequence("tiny").build());

    assertThatThrownBy(this::assess)
        .isInstanceOf(InvalidDocument.class)
        .hasMessageContaining("5 problems")
        .hasMessageContaining("/risk/risks/0/likelihood: found 'never', expected one of unlikely")
        .hasMessageContaining("/risk/risks/0/consequence: found 'huge'")
        .hasMessageContaining("/risk/risks/0/consequences/confidentiality: found 'odd'")
        .hasMessageContaining("/risk/risks/0/inherent/likelihood: found 'always'")
        .hasMessageContaining("/risk/decisions/0/residualConsequence: found 'tiny'");
    risks = ImmutableList.of(risk("r", "leak", "never", "huge").build());
    decisions = ImmutableList.of();
    assertThatThrownBy(this::assess).hasMessageContaining("2 problems");
  }

  /** A level of protection is a position; as an amount it would mean nothing. */
  @Test
  void protectionIsNoConsequenceWhereThatIsANumber() {
    risks =
        ImmutableList.of(
            risk("r", "outage", "1", "").build(), risk("own", "outage", "1", "0.5").build());
    RiskMethodology onRange =
        RiskMethodologyOf.numbers(
            RiskKernel.each(values -> values[0] + (values[1] > 0 ? 1 : 0 * values[1])),
            Scale.of("0", "1", "2", "3"),
            Factor.likelihood(Scale.of("0", "1", "2")),
            Factor.of(
                "consequence",
                FactorSide.CONSEQUENCE,
                new DecimalRange(BigDecimal.ZERO, BigDecimal.TEN)));

    RiskAssessment assessment =
        RiskAssessor.with(onRange)
            .inheritingConsequences(InheritanceRule.MAXIMUM)
            .assess(project());

    assertThat(assessment.values(RiskId.of("r"), RiskState.CURRENT))
        .containsExactly(Map.entry("likelihood", "1"));
    assertThat(line(assessment, "r").level()).isEmpty();
    assertThat(line(assessment, "own").level()).contains("2");
  }

  /**
   * Consequences for properties are on the scale of the consequence as a whole, and of no other.
   */
  @Test
  void consequencesForPropertiesAreNoneOfAnotherFactor() {
    risks =
        ImmutableList.of(
            risk("r", "leak", "likely", "")
                .consequences(ImmutableMap.of(C, "serious"))
                .factors(ImmutableMap.of("asset-value", "3", "threat", "high"))
                .putFactor("vulnerability", "low")
                .build());

    RiskAssessment assessment =
        RiskAssessor.with(RiskMethodologies.iso27005E1a()).assess(project());

    assertThat(assessment.aggregates())
        .filteredOn(aggregate -> aggregate.object().equals(AssessedObject.everything()))
        .extracting(RiskAggregate::property, RiskAggregate::level)
        .containsExactly(
            tuple(Optional.empty(), Optional.of("5")), tuple(Optional.of(C), Optional.of("5")));
  }

  @Test
  void aCombinationOfEffectsIsAShare() {
    risks =
        ImmutableList.of(
            risk("r", "leak", "likely", "serious").addEffects(effect("c1", "0.5", "")).build());
    decisions = ImmutableList.of(decision("r", TreatmentOption.MODIFY, "c1").build());

    for (String share : List.of("1.1", "-0.1")) {
      assertThatThrownBy(
              () ->
                  RiskAssessor.asProjectSays()
                      .combining(shares -> new BigDecimal(share))
                      .assess(project()))
          .isInstanceOf(InvalidValue.class)
          .hasMessage("combination of effects: not " + share + ", expected a share from 0 to 1");
    }
  }

  /** A measure that takes more than there is was misread; the risk is not the smallest for that. */
  @Test
  void monarcsReductionBeyondTheVulnerabilityLeavesTheRiskUnknown() {
    Risk sound =
        risk("r", "leak", "", "")
            .factors(
                ImmutableMap.<String, String>builder()
                    .put("impact-on-integrity", "4")
                    .put("affects-integrity", "yes")
                    .put("threat", "3")
                    .put("vulnerability", "2")
                    .put("reduction", "2")
                    .build())
            .build();
    risks =
        ImmutableList.of(
            sound,
            risk("r2", "leak", "", "")
                .factors(
                    ImmutableMap.<String, String>builder()
                        .putAll(sound.factors())
                        .put("reduction", "3")
                        .buildKeepingLast())
                .build());

    RiskAssessment assessment = RiskAssessor.with(RiskMethodologies.monarc()).assess(project());

    assertThat(line(assessment, "r").value()).contains(BigDecimal.ZERO);
    assertThat(line(assessment, "r2").value()).isEmpty();
    assertThat(words(assessment, "r", RiskState.CURRENT))
        .first()
        .isEqualTo(
            "monarc: impact-on-integrity 4 x threat 3 x (vulnerability 2 - reduction 2) = 0 low.");
  }

  @Test
  void aClassificationBeyondTheScaleIsNoConsequence() {
    RiskMethodology threeByThree =
        RiskMethodologyOf.twoFactors(
            Scale.of(ImmutableList.of("a", "b", "c")), Scale.of(ImmutableList.of("x", "y", "z")));

    assertThatThrownBy(
            () ->
                RiskAssessor.with(threeByThree)
                    .inheritingConsequences(InheritanceRule.MAXIMUM)
                    .assess(project()))
        .isInstanceOf(InvalidDocument.class)
        .hasMessageContaining(
            "/analysis/assets/0/classification/confidentiality: found '4', expected a level from 0"
                + " to 2, the positions on the consequence scale");
  }

  /** Where two factors make the likelihood, nobody knows which of them a control lowers. */
  @Test
  void controlsActOnTheOnlyFactorOfTheirSideOrOnNone() {
    Scale scale = Scale.of(ImmutableList.of("0", "1", "2"));
    risks =
        ImmutableList.of(
            risk("r", "leak", "", "")
                .factors(ImmutableMap.of("threat", "2", "ease", "2", "value", "2"))
                .addEffects(effect("c1", "0.5", ""), effect("c2", "", "0.5"))
                .build());
    RiskMethodology three =
        RiskMethodologyOf.sum(
            Factor.of("threat", FactorSide.LIKELIHOOD, scale),
            Factor.of("ease", FactorSide.LIKELIHOOD, scale),
            Factor.of("value", FactorSide.CONSEQUENCE, scale));

    decisions = ImmutableList.of(decision("r", TreatmentOption.MODIFY, "c2").build());
    RiskAssessment onConsequence = RiskAssessor.with(three).assess(project());
    decisions = ImmutableList.of(decision("r", TreatmentOption.MODIFY, "c1").build());
    RiskAssessment onLikelihood = RiskAssessor.with(three).assess(project());

    assertThat(onConsequence.values(RiskId.of("r"), RiskState.RESIDUAL))
        .containsEntry("value", "1");
    assertThat(line(onConsequence, "r").residual()).contains("5");
    assertThat(line(onLikelihood, "r").residual()).isEmpty();
    assertThat(words(onLikelihood, "r", RiskState.RESIDUAL))
        .contains("The methodology has no single factor that the controls could lower.");
  }
}
