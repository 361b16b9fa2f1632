package org.ismskit.risk.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.ProjectId;
import org.ismskit.model.RiskManagement;
import org.ismskit.model.control.Control;
import org.ismskit.model.control.ControlId;
import org.ismskit.model.control.ControlStatus;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.risk.ControlEffect;
import org.ismskit.model.risk.EvaluatedRisk;
import org.ismskit.model.risk.FactorSide;
import org.ismskit.model.risk.IncidentScenario;
import org.ismskit.model.risk.Risk;
import org.ismskit.model.risk.RiskEstimate;
import org.ismskit.model.risk.RiskId;
import org.ismskit.model.risk.ScenarioId;
import org.ismskit.model.treatment.TreatmentDecision;
import org.ismskit.model.treatment.TreatmentOption;
import org.ismskit.risk.EffectCombination;
import org.ismskit.risk.RiskAssessor;
import org.ismskit.risk.RiskMethodologies;
import org.ismskit.risk.RiskMethodology;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the laws of combinations and of methodologies promise together: what the assessor says
 * remains of a risk is never more with another control, and the same with one that does nothing.
 */
class ResidualRiskTest {

  private static final IncidentScenario SCENARIO =
      IncidentScenario.builder().id(ScenarioId.of("s")).name("Scenario").build();

  /** What the controls take away to which another is added. */
  private static final ImmutableList<String> SHARES = ImmutableList.of("0.3", "0.55");

  static Stream<Arguments> assessments() {
    return RiskMethodologies.all().values().stream()
        .filter(ResidualRiskTest::hasOneFactorThatControlsLower)
        .flatMap(
            methodology ->
                LawsTest.lawful().map(combination -> Arguments.of(methodology, combination)));
  }

  /** Of several factors of a side nobody knows which one a control lowers. */
  private static boolean hasOneFactorThatControlsLower(RiskMethodology methodology) {
    return methodology.factors().stream()
            .filter(factor -> factor.side() == FactorSide.LIKELIHOOD)
            .count()
        == 1;
  }

  @ParameterizedTest
  @MethodSource("assessments")
  void neverRisesWithAControlMore(RiskMethodology methodology, EffectCombination combination) {
    for (String added : List.of("0", "0.1", "0.4", "0.9", "1")) {
      List<EvaluatedRisk> before = residual(methodology, combination, SHARES);
      List<EvaluatedRisk> after =
          residual(
              methodology,
              combination,
              ImmutableList.<String>builder().addAll(SHARES).add(added).build());

      for (int i = 0; i < before.size(); i++) {
        int was = level(methodology, before.get(i));
        assertThat(level(methodology, after.get(i)))
            .as("%s, %s", before.get(i), after.get(i))
            .isLessThanOrEqualTo(was)
            .satisfies(
                level -> {
                  if (added.equals("0")) {
                    assertThat(level).isEqualTo(was);
                  }
                });
      }
    }
  }

  private static int level(RiskMethodology methodology, EvaluatedRisk line) {
    return line.residual().map(key -> methodology.levels().position(key).orElseThrow()).orElse(-1);
  }

  private static List<EvaluatedRisk> residual(
      RiskMethodology methodology, EffectCombination combination, List<String> shares) {
    List<RiskEstimate> estimates =
        Points.of(methodology).limit(300).map(Assessed::estimate).toList();
    Set<ControlId> controls =
        Set.copyOf(IntStream.range(0, shares.size()).mapToObj(i -> ControlId.of("c" + i)).toList());
    List<Risk> risks = new ArrayList<>();
    List<TreatmentDecision> decisions = new ArrayList<>();
    for (RiskEstimate estimate : estimates) {
      Risk.Builder risk =
          Risk.builder()
              .id(RiskId.of(String.valueOf(risks.size())))
              .name("Risk")
              .scenario(SCENARIO.id())
              .likelihood(estimate.likelihood())
              .consequence(estimate.consequence())
              .factors(estimate.factors());
      for (int i = 0; i < shares.size(); i++) {
        risk.addEffect(
            ControlEffect.builder()
                .control(ControlId.of("c" + i))
                .onLikelihood(new BigDecimal(shares.get(i)))
                .build());
      }
      risks.add(risk.build());
      decisions.add(
          TreatmentDecision.builder()
              .risk(RiskId.of(String.valueOf(decisions.size())))
              .option(TreatmentOption.MODIFY)
              .controls(controls)
              .build());
    }
    return RiskAssessor.with(methodology)
        .combining(combination)
        .assess(
            IsmsProject.builder()
                .id(ProjectId.of("p"))
                .name("Project")
                .risk(
                    RiskManagement.builder()
                        .scenarios(Entities.of(SCENARIO))
                        .controls(
                            Entities.copyOf(
                                controls.stream()
                                    .map(
                                        id ->
                                            Control.builder()
                                                .id(id)
                                                .name("Control")
                                                .status(ControlStatus.SELECTED)
                                                .build())
                                    .toList()))
                        .risks(Entities.copyOf(risks))
                        .decisions(ImmutableList.copyOf(decisions))
                        .build())
                .build())
        .register()
        .risks();
  }
}
