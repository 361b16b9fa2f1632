package org.ismskit.risk;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.ProjectId;
import org.ismskit.model.RiskManagement;
import org.ismskit.model.control.Control;
import org.ismskit.model.control.ControlId;
import org.ismskit.model.control.ControlStatus;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.risk.ControlEffect;
import org.ismskit.model.risk.EvaluatedRisk;
import org.ismskit.model.risk.IncidentScenario;
import org.ismskit.model.risk.Risk;
import org.ismskit.model.risk.RiskCriteria;
import org.ismskit.model.risk.RiskEstimate;
import org.ismskit.model.risk.RiskId;
import org.ismskit.model.risk.RiskVerdict;
import org.ismskit.model.risk.ScenarioId;
import org.ismskit.model.treatment.TreatmentDecision;
import org.ismskit.model.treatment.TreatmentOption;

/**
 * What holds of inherent, current and residual risk whatever the controls do, with the matrix of
 * ISO/IEC 27005:2022, which is monotone.
 */
class RiskStatesProperties {

  private static final RiskMethodology ISO = MatrixMethodology.of(RiskMatrices.iso27005());
  private static final int CONTROLS = 5;

  /** What a control takes away, in twentieths, -1 if it is not recorded. */
  private record Effect(int control, int onLikelihood, int onConsequence) {

    ControlEffect record() {
      return ControlEffect.builder()
          .control(ControlId.of("c" + control))
          .onLikelihood(share(onLikelihood))
          .onConsequence(share(onConsequence))
          .build();
    }

    private static Optional<BigDecimal> share(int twentieths) {
      return twentieths < 0
          ? Optional.empty()
          : Optional.of(BigDecimal.valueOf(5L * twentieths, 2));
    }
  }

  /** A risk of which only the time without controls is known, and its controls. */
  private record Case(
      int likelihood, int consequence, List<Effect> effects, int existing, List<Integer> planned) {

    Risk risk(String id) {
      Risk.Builder risk = Risk.builder();
      risk.id(RiskId.of(id)).name("Risk").scenario(ScenarioId.of("s"));
      risk.inherent(
          RiskEstimate.builder()
              .likelihood(key(ISO, 0, likelihood))
              .consequence(key(ISO, 1, consequence))
              .build());
      for (int control = 0; control < existing; control++) {
        risk.addExistingControl(ControlId.of("c" + control));
      }
      effects.forEach(effect -> risk.addEffect(effect.record()));
      return risk.build();
    }

    TreatmentDecision decision(String risk) {
      TreatmentDecision.Builder decision = TreatmentDecision.builder();
      decision.risk(RiskId.of(risk)).option(TreatmentOption.MODIFY);
      planned.forEach(control -> decision.addControl(ControlId.of("c" + control)));
      return decision.build();
    }
  }

  private static String key(RiskMethodology method, int factor, int position) {
    return method.factors().get(factor).text(position);
  }

  private static RiskAssessment assess(
      EffectCombination combination, RiskCriteria criteria, Map<String, Case> cases) {
    ImmutableList.Builder<Control> controls = ImmutableList.builder();
    for (int i = 0; i < CONTROLS; i++) {
      controls.add(
          Control.builder()
              .id(ControlId.of("c" + i))
              .name("Control")
              .status(ControlStatus.SELECTED)
              .build());
    }
    return RiskAssessor.with(ISO)
        .combining(combination)
        .assess(
            IsmsProject.builder()
                .id(ProjectId.of("p"))
                .name("Project")
                .risk(
                    RiskManagement.builder()
                        .criteria(criteria)
                        .controls(Entities.copyOf(controls.build()))
                        .scenarios(
                            Entities.of(
                                IncidentScenario.builder()
                                    .id(ScenarioId.of("s"))
                                    .name("Scenario")
                                    .build()))
                        .risks(
                            Entities.copyOf(
                                cases.entrySet().stream()
                                    .map(entry -> entry.getValue().risk(entry.getKey()))
                                    .toList()))
                        .decisions(
                            cases.entrySet().stream()
                                .map(entry -> entry.getValue().decision(entry.getKey()))
                                .collect(ImmutableList.toImmutableList()))
                        .build())
                .build());
  }

  private static final RiskCriteria CRITERIA =
      RiskCriteria.builder().accepted("low").tolerated("medium").build();

  private static EvaluatedRisk line(EffectCombination combination, Case any) {
    return assess(combination, CRITERIA, Map.of("r", any)).register().risks().get(0);
  }

  private static int position(Optional<String> level) {
    return ISO.levels().position(level.orElseThrow()).orElseThrow();
  }

  @Provide
  Arbitrary<Case> cases() {
    Arbitrary<Integer> position = Arbitraries.integers().between(0, 4);
    Arbitrary<Integer> share =
        Arbitraries.frequencyOf(
            Tuple.of(1, Arbitraries.of(-1, 0, 20)),
            Tuple.of(3, Arbitraries.integers().between(0, 20)));
    Arbitrary<Effect> effect =
        Combinators.combine(Arbitraries.integers().between(0, CONTROLS - 1), share, share)
            .as(Effect::new);
    return Combinators.combine(
            position,
            position,
            effect.list().ofMaxSize(CONTROLS).uniqueElements(Effect::control),
            Arbitraries.integers().between(0, 2),
            Arbitraries.integers().between(0, CONTROLS - 1).list().ofMaxSize(4).uniqueElements())
        .as(Case::new)
        .withoutEdgeCases();
  }

  @Provide
  Arbitrary<EffectCombination> lawful() {
    return Arbitraries.of(
        EffectCombination.MULTIPLICATIVE, EffectCombination.MAXIMUM, EffectCombination.CAPPED_SUM);
  }

  @Provide
  Arbitrary<List<BigDecimal>> shares() {
    return Arbitraries.integers()
        .between(0, 100)
        .map(hundredths -> BigDecimal.valueOf(hundredths, 2))
        .list()
        .ofMaxSize(6);
  }

  @Property(tries = 500)
  void controlsOnlyReduce(
      @ForAll("cases") Case any, @ForAll("lawful") EffectCombination combination) {
    EvaluatedRisk line = line(combination, any);

    assertThat(position(line.level())).isLessThanOrEqualTo(position(line.inherent()));
    if (line.residual().isPresent()) {
      assertThat(position(line.residual())).isLessThanOrEqualTo(position(line.level()));
    }
  }

  @Property(tries = 500)
  void anotherControlNeverRaisesWhatRemains(
      @ForAll("cases") Case any,
      @ForAll("lawful") EffectCombination combination,
      @ForAll Random random) {
    EvaluatedRisk before = line(combination, any);
    int more = random.nextInt(CONTROLS);
    List<Integer> planned = new ArrayList<>(any.planned());
    if (!planned.contains(more)) {
      planned.add(more);
    }
    EvaluatedRisk after =
        line(
            combination,
            new Case(any.likelihood(), any.consequence(), any.effects(), any.existing(), planned));

    if (before.residual().isPresent() && after.residual().isPresent()) {
      assertThat(position(after.residual())).isLessThanOrEqualTo(position(before.residual()));
    } else if (before.residual().isPresent()) {
      assertThat(any.planned())
          .as("only where nothing was left to do, one of unknown effect makes the rest unknown")
          .allMatch(control -> control < any.existing());
      assertThat(any.effects()).noneMatch(effect -> effect.control() == more && isKnown(effect));
    }
  }

  private static boolean isKnown(Effect effect) {
    return effect.onLikelihood() >= 0 || effect.onConsequence() >= 0;
  }

  /** Where nothing is taken away nothing changes, on scales as in numbers. */
  @Property(tries = 500)
  void aControlThatDoesNothingChangesNothing(
      @ForAll("cases") Case any, @ForAll("lawful") EffectCombination combination) {
    List<Effect> without =
        any.effects().stream().filter(effect -> effect.control() != CONTROLS - 1).toList();
    List<Effect> with = new ArrayList<>(without);
    with.add(new Effect(CONTROLS - 1, 0, 0));
    List<Integer> planned = new ArrayList<>(any.planned());
    planned.remove((Integer) (CONTROLS - 1));
    List<Integer> more = new ArrayList<>(planned);
    more.add(CONTROLS - 1);

    Optional<String> before =
        line(
                combination,
                new Case(any.likelihood(), any.consequence(), without, any.existing(), planned))
            .residual();
    EvaluatedRisk after =
        line(
            combination, new Case(any.likelihood(), any.consequence(), with, any.existing(), more));

    assertThat(after.residual()).isEqualTo(before.isPresent() ? before : after.level());
  }

  @Property(tries = 500)
  void combinationsKeepTheirLaws(
      @ForAll("shares") List<BigDecimal> shares,
      @ForAll("lawful") EffectCombination combination,
      @ForAll Random random) {
    BigDecimal together = combination.combine(shares);
    List<BigDecimal> shuffled = new ArrayList<>(shares);
    Collections.shuffle(shuffled, random);
    List<BigDecimal> more = new ArrayList<>(shares);
    more.add(BigDecimal.valueOf(random.nextInt(101), 2));
    List<BigDecimal> withNone = new ArrayList<>(shares);
    withNone.add(BigDecimal.ZERO);
    List<BigDecimal> withAll = new ArrayList<>(shares);
    withAll.add(BigDecimal.ONE);

    assertThat(together).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
    assertThat(combination.combine(shuffled)).isEqualByComparingTo(together);
    assertThat(combination.combine(more)).isGreaterThanOrEqualTo(together);
    assertThat(combination.combine(withNone)).isEqualByComparingTo(together);
    assertThat(combination.combine(withAll)).isEqualByComparingTo(BigDecimal.ONE);
  }

  /** The reason why the mean has to be asked for: a weak control more, and more risk remains. */
  @Property(tries = 1)
  void theMeanBreaksThem() {
    BigDecimal strong = new BigDecimal("0.8");

    assertThat(EffectCombination.ARITHMETIC_MEAN.combine(List.of(strong)))
        .isEqualByComparingTo("0.8");
    assertThat(EffectCombination.ARITHMETIC_MEAN.combine(List.of(strong, new BigDecimal("0.1"))))
        .isEqualByComparingTo("0.45");
    assertThat(line(EffectCombination.ARITHMETIC_MEAN, mean(0)).residual()).contains("medium");
    assertThat(line(EffectCombination.ARITHMETIC_MEAN, mean(0, 1)).residual()).contains("high");
  }

  private static Case mean(Integer... planned) {
    return new Case(
        4, 3, List.of(new Effect(0, 16, -1), new Effect(1, 2, -1)), 0, List.of(planned));
  }

  /** What is accepted stays accepted at any lower level. */
  @Property(tries = 200)
  void acceptanceIsClosedDownwards(@ForAll("cases") Case any) {
    for (int likelihood = 0; likelihood <= any.likelihood(); likelihood++) {
      for (int consequence = 0; consequence <= any.consequence(); consequence++) {
        Case lower =
            new Case(likelihood, consequence, any.effects(), any.existing(), any.planned());
        assertThat(severity(line(EffectCombination.MULTIPLICATIVE, lower).verdict()))
            .isLessThanOrEqualTo(severity(line(EffectCombination.MULTIPLICATIVE, any).verdict()));
      }
    }
  }

  private static int severity(RiskVerdict verdict) {
    return List.of(RiskVerdict.ACCEPTED, RiskVerdict.TOLERATED, RiskVerdict.UNACCEPTABLE)
        .indexOf(verdict);
  }

  /** Each risk has the results it would have alone, in any order and under any name. */
  @Property(tries = 200)
  void risksDoNotChangeEachOther(
      @ForAll("cases") Case one, @ForAll("cases") Case two, @ForAll("cases") Case three) {
    Map<String, Case> forward = ImmutableMap.of("a", one, "b", two, "c", three);
    Map<String, Case> backward = ImmutableMap.of("z-c", three, "z-b", two, "z-a", one);
    Map<String, EvaluatedRisk> first = byId(forward, "");
    Map<String, EvaluatedRisk> second = byId(backward, "z-");

    assertThat(second).isEqualTo(first);
    forward.forEach(
        (id, any) -> {
          EvaluatedRisk alone = line(EffectCombination.MULTIPLICATIVE, any);
          assertThat(first.get(id).withRisk(alone.risk()).withRank(alone.rank())).isEqualTo(alone);
        });
    // The ranking agrees with every comparison of two.
    for (EvaluatedRisk left : first.values()) {
      for (EvaluatedRisk right : first.values()) {
        assertThat(Integer.compare(right.rank().getAsInt(), left.rank().getAsInt()))
            .isEqualTo(Integer.compare(position(left.level()), position(right.level())));
      }
    }
  }

  private static Map<String, EvaluatedRisk> byId(Map<String, Case> cases, String prefix) {
    return new HashMap<>(
        assess(EffectCombination.MULTIPLICATIVE, CRITERIA, cases).register().risks().stream()
            .map(line -> line.withRisk(RiskId.of(line.risk().value().substring(prefix.length()))))
            .collect(Collectors.toMap(line -> line.risk().value(), line -> line)));
  }

  /** The register says of each state what the reasons say, and the reasons what was rated. */
  @Property(tries = 200)
  void everyLevelIsExplained(@ForAll("cases") Case any) {
    RiskAssessment assessment =
        assess(EffectCombination.MULTIPLICATIVE, CRITERIA, Map.of("r", any));
    EvaluatedRisk line = assessment.register().risks().get(0);
    RiskId risk = line.risk();
    Map<RiskState, Optional<String>> levels =
        Map.of(
            RiskState.INHERENT, line.inherent(),
            RiskState.CURRENT, line.level(),
            RiskState.RESIDUAL, line.residual());

    levels.forEach(
        (state, level) -> {
          assertThat(ISO.rate(assessment.values(risk, state)).level()).isEqualTo(level);
          level.ifPresent(
              key ->
                  assertThat(assessment.explain(risk, state))
                      .anyMatch(
                          reason ->
                              reason.code().equals("risk.cell")
                                  && reason.args().get(3).equals(key)));
        });
  }
}
