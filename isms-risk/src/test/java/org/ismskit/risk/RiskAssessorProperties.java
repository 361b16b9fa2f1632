package org.ismskit.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.ProjectId;
import org.ismskit.model.RiskManagement;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.entity.Problem;
import org.ismskit.model.risk.EvaluatedRisk;
import org.ismskit.model.risk.IncidentScenario;
import org.ismskit.model.risk.MatrixId;
import org.ismskit.model.risk.MatrixRow;
import org.ismskit.model.risk.Risk;
import org.ismskit.model.risk.RiskCriteria;
import org.ismskit.model.risk.RiskId;
import org.ismskit.model.risk.RiskMatrix;
import org.ismskit.model.risk.RiskVerdict;
import org.ismskit.model.risk.Scale;
import org.ismskit.model.risk.ScaleLevel;
import org.ismskit.model.risk.ScenarioId;

/** What holds of the register of any risks, rated by any matrix and compared with any criteria. */
class RiskAssessorProperties {

  /**
   * Risks as numbers: likelihoods and consequences from 0, unknown ones -1, and a matrix of levels.
   */
  private record Case(
      int[][] matrix, int levels, List<Integer> likelihoods, List<Integer> consequences) {

    int level(int risk) {
      int likelihood = likelihoods.get(risk);
      int consequence = consequences.get(risk);
      return likelihood < 0 || consequence < 0 ? -1 : matrix[likelihood][consequence];
    }

    List<Risk> risks() {
      return IntStream.range(0, likelihoods.size())
          .mapToObj(
              risk ->
                  Risk.builder()
                      .id(RiskId.of("r" + risk))
                      .name("Risk " + risk)
                      .scenario(ScenarioId.of("s"))
                      .likelihood(key("l", likelihoods.get(risk)))
                      .consequence(key("c", consequences.get(risk)))
                      .build())
          .toList();
    }

    RiskMatrix riskMatrix() {
      RiskMatrix.Builder builder = RiskMatrix.builder();
      builder.id(MatrixId.of("m")).version("1");
      builder
          .likelihood(scale("l", matrix.length))
          .consequence(scale("c", matrix[0].length))
          .risk(scale("r", levels));
      for (int row = matrix.length - 1; row >= 0; row--) {
        builder.addRow(
            new MatrixRow(
                "l" + row,
                IntStream.of(matrix[row])
                    .mapToObj(level -> "r" + level)
                    .collect(ImmutableList.toImmutableList())));
      }
      return builder.build();
    }

    RiskAssessment assess(Iterable<Risk> risks, OptionalInt accepted, OptionalInt tolerated) {
      IncidentScenario scenario =
          IncidentScenario.builder().id(ScenarioId.of("s")).name("Scenario").build();
      RiskCriteria criteria =
          RiskCriteria.builder()
              .matrix(riskMatrix())
              .accepted(accepted.isPresent() ? key("r", accepted.getAsInt()) : Optional.empty())
              .tolerated(tolerated.isPresent() ? key("r", tolerated.getAsInt()) : Optional.empty())
              .build();
      return RiskAssessor.asProjectSays()
          .assess(
              IsmsProject.builder()
                  .id(ProjectId.of("p"))
                  .name("Project")
                  .risk(
                      RiskManagement.builder()
                          .criteria(criteria)
                          .scenarios(Entities.of(scenario))
                          .risks(Entities.copyOf(ImmutableList.copyOf(risks)))
                          .build())
                  .build());
    }

    ImmutableList<EvaluatedRisk> register(OptionalInt accepted, OptionalInt tolerated) {
      return assess(risks(), accepted, tolerated).register().risks();
    }
  }

  private static Optional<String> key(String letter, int number) {
    return number < 0 ? Optional.empty() : Optional.of(letter + number);
  }

  private static Scale scale(String letter, int size) {
    return new Scale(
        IntStream.range(0, size)
            .mapToObj(
                i -> new ScaleLevel(letter + i, letter + i, Optional.empty(), Optional.empty()))
            .collect(ImmutableList.toImmutableList()));
  }

  private static int number(EvaluatedRisk risk) {
    return Integer.parseInt(risk.risk().value().substring(1));
  }

  @Provide
  Arbitrary<Case> cases() {
    Arbitrary<Integer> size = Arbitraries.integers().between(1, 6);
    return Combinators.combine(size, size, size, Arbitraries.integers().between(0, 15))
        .flatAs(
            (rows, columns, levels, risks) ->
                Combinators.combine(
                        Arbitraries.integers()
                            .between(0, levels - 1)
                            .array(int[].class)
                            .ofSize(columns)
                            .array(int[][].class)
                            .ofSize(rows),
                        Arbitraries.integers().between(-1, rows - 1).list().ofSize(risks),
                        Arbitraries.integers().between(-1, columns - 1).list().ofSize(risks))
                    .as((matrix, l, c) -> new Case(matrix, levels, l, c)))
        .withoutEdgeCases();
  }

  @Property(tries = 500)
  void everyRiskHasTheLevelOfItsCell(@ForAll("cases") Case any) {
    List<EvaluatedRisk> register = any.register(OptionalInt.empty(), OptionalInt.empty());

    assertThat(register).hasSize(any.likelihoods().size());
    for (EvaluatedRisk risk : register) {
      assertThat(risk.level()).isEqualTo(key("r", any.level(number(risk))));
    }
  }

  /** Highest first, unknown ones last, equal ones as the project lists them. */
  @Property(tries = 500)
  void theOrderIsByLevelAndThenThatOfTheProject(@ForAll("cases") Case any) {
    List<Integer> expected = new ArrayList<>();
    for (int level = any.levels() - 1; level >= -1; level--) {
      for (int risk = 0; risk < any.likelihoods().size(); risk++) {
        if (any.level(risk) == level) {
          expected.add(risk);
        }
      }
    }

    assertThat(any.register(OptionalInt.empty(), OptionalInt.empty()))
        .extracting(RiskAssessorProperties::number)
        .containsExactlyElementsOf(expected);
  }

  /** The rank is one more than the number of different levels above. */
  @Property(tries = 500)
  void ranksAreDense(@ForAll("cases") Case any) {
    for (EvaluatedRisk risk : any.register(OptionalInt.empty(), OptionalInt.empty())) {
      int own = any.level(number(risk));
      long above =
          IntStream.range(0, any.likelihoods().size())
              .map(any::level)
              .filter(level -> level > own)
              .distinct()
              .count();
      assertThat(risk.rank())
          .isEqualTo(own < 0 ? OptionalInt.empty() : OptionalInt.of((int) above + 1));
    }
  }

  @Property(tries = 500)
  void limitsBelongToWhatTheyLimit(
      @ForAll("cases") Case any,
      @ForAll @IntRange(max = 5) int accepted,
      @ForAll @IntRange(min = -1, max = 5) int tolerated) {
    int least = accepted % any.levels();
    int most = tolerated < 0 ? -1 : least + tolerated % (any.levels() - least);

    for (EvaluatedRisk risk :
        any.register(
            OptionalInt.of(least), most < 0 ? OptionalInt.empty() : OptionalInt.of(most))) {
      int level = any.level(number(risk));
      RiskVerdict expected =
          level < 0
              ? RiskVerdict.UNKNOWN
              : level <= least
                  ? RiskVerdict.ACCEPTED
                  : level <= most ? RiskVerdict.TOLERATED : RiskVerdict.UNACCEPTABLE;
      assertThat(risk.verdict()).isEqualTo(expected);
    }
  }

  /** In whichever order risks are listed, each has the same level, rank and verdict. */
  @Property(tries = 200)
  void theOrderOfTheProjectChangesNoResult(@ForAll("cases") Case any, @ForAll Random random) {
    List<Risk> shuffled = new ArrayList<>(any.risks());
    Collections.shuffle(shuffled, random);

    assertThat(any.assess(shuffled, OptionalInt.of(0), OptionalInt.empty()).register().risks())
        .containsExactlyInAnyOrderElementsOf(any.register(OptionalInt.of(0), OptionalInt.empty()));
  }

  @Property(tries = 200)
  void everyLevelIsExplained(@ForAll("cases") Case any) {
    RiskAssessment assessment = any.assess(any.risks(), OptionalInt.empty(), OptionalInt.empty());

    for (EvaluatedRisk risk : assessment.register().risks()) {
      assertThat(assessment.because(risk.risk()).code())
          .isEqualTo(risk.level().isPresent() ? "risk.cell" : "risk.unknown");
      risk.level()
          .ifPresent(
              level ->
                  assertThat(assessment.because(risk.risk()).args())
                      .containsExactly(
                          "m",
                          "l" + any.likelihoods().get(number(risk)),
                          "c" + any.consequences().get(number(risk)),
                          level));
    }
  }

  /** Every value off its scale is named, and nothing else. */
  @Property(tries = 200)
  void allValuesOffTheScalesAreReported(@ForAll("cases") Case any, @ForAll Random random) {
    List<Risk> risks = new ArrayList<>(any.risks());
    Map<String, String> expected = new HashMap<>();
    for (int i = 0; i < risks.size(); i++) {
      if (random.nextInt(3) == 0) {
        risks.set(i, risks.get(i).withLikelihood("l99"));
        expected.put("/risk/risks/" + i + "/likelihood", "l99");
      } else if (random.nextInt(3) == 0) {
        risks.set(i, risks.get(i).withConsequence("c99"));
        expected.put("/risk/risks/" + i + "/consequence", "c99");
      }
    }
    if (expected.isEmpty()) {
      return;
    }

    assertThatThrownBy(() -> any.assess(risks, OptionalInt.empty(), OptionalInt.empty()))
        .isInstanceOfSatisfying(
            InvalidDocument.class,
            e -> {
              assertThat(e.problems()).hasSameSizeAs(expected.keySet());
              for (Problem problem : e.problems()) {
                assertThat(problem.value()).contains(expected.get(problem.pointer()));
              }
            });
  }
}
