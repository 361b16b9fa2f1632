package org.ismskit.risk.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.ProjectId;
import org.ismskit.model.RiskManagement;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.entity.InvalidValue;
import org.ismskit.model.risk.EvaluatedRisk;
import org.ismskit.model.risk.IncidentScenario;
import org.ismskit.model.risk.MatrixId;
import org.ismskit.model.risk.MatrixRow;
import org.ismskit.model.risk.Risk;
import org.ismskit.model.risk.RiskId;
import org.ismskit.model.risk.RiskMatrix;
import org.ismskit.model.risk.RiskRegister;
import org.ismskit.model.risk.RiskVerdict;
import org.ismskit.model.risk.Scale;
import org.ismskit.model.risk.ScenarioId;
import org.ismskit.risk.MatrixMethodology;
import org.junit.jupiter.api.Test;

class RegisterComparisonTest {

  private static final Scale TWO = Scale.of(ImmutableList.of("low", "high"));

  private static MatrixMethodology matrix(String id, String whenRare, String whenOften) {
    return MatrixMethodology.of(
        RiskMatrix.builder()
            .id(MatrixId.of(id))
            .version("1")
            .likelihood(Scale.of(ImmutableList.of("rare", "often")))
            .consequence(Scale.of(ImmutableList.of("small", "great")))
            .risk(TWO)
            .addRow(new MatrixRow("rare", ImmutableList.copyOf(whenRare.split(" "))))
            .addRow(new MatrixRow("often", ImmutableList.copyOf(whenOften.split(" "))))
            .build());
  }

  /** Risks r0, r1 and so on, each "scenario/likelihood/consequence". */
  private static IsmsProject project(List<String> risks) {
    List<Risk> list = new ArrayList<>();
    for (String risk : risks) {
      String[] parts = risk.split("/", -1);
      Risk.Builder builder = Risk.builder();
      builder.id(RiskId.of("r" + list.size())).name("Risk").scenario(ScenarioId.of(parts[0]));
      if (!parts[1].isEmpty()) {
        builder.likelihood(parts[1]).consequence(parts[2]);
      }
      list.add(builder.build());
    }
    return IsmsProject.builder()
        .id(ProjectId.of("p"))
        .name("Project")
        .risk(
            RiskManagement.builder()
                .scenarios(
                    Entities.copyOf(
                        list.stream()
                            .map(Risk::scenario)
                            .distinct()
                            .map(id -> IncidentScenario.builder().id(id).name("S").build())
                            .toList()))
                .risks(Entities.copyOf(list))
                .build())
        .build();
  }

  /** By likelihood alone r0 and r1 are highest, by consequence alone r0 and r2. */
  @Test
  void methodologiesAreComparedByTheOrderTheyGive() {
    IsmsProject project =
        project(List.of("a/often/great", "b/often/small", "b/rare/great", "c/rare/small", "d//"));

    RegisterComparison comparison =
        RegisterComparison.of(
            project,
            List.of(
                matrix("by-likelihood", "low low", "high high"),
                matrix("by-consequence", "low high", "low high"),
                matrix("by-likelihood-again", "low low", "high high"),
                matrix("indifferent", "low low", "low low")));

    assertThat(comparison.risks())
        .extracting(risk -> risk.risk().value(), ComparedRisk::places)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("r1", ImmutableList.of(1.5, 3.5, 1.5, 2.5)),
            org.assertj.core.groups.Tuple.tuple("r2", ImmutableList.of(3.5, 1.5, 3.5, 2.5)),
            org.assertj.core.groups.Tuple.tuple("r0", ImmutableList.of(1.5, 1.5, 1.5, 2.5)),
            org.assertj.core.groups.Tuple.tuple("r3", ImmutableList.of(3.5, 3.5, 3.5, 2.5)));
    assertThat(comparison.risks().get(0).change(0, 1)).isEqualTo(2);
    assertThat(comparison.incomparable()).containsExactly(RiskId.of("r4"));
    assertThat(comparison.scenarios().keySet().asList())
        .extracting(ScenarioId::value)
        .containsExactly("b", "a", "c");
    assertThat(comparison.correlation(0, 1))
        .isEqualTo(new RankCorrelation(OptionalDouble.of(0), OptionalDouble.of(0)));
    assertThat(comparison.correlation(0, 2).kendall()).hasValue(1);
    assertThat(comparison.correlation(0, 3))
        .as("who finds all equal has no order to agree with")
        .isEqualTo(new RankCorrelation(OptionalDouble.empty(), OptionalDouble.empty()));
    assertThat(comparison.registers())
        .extracting(RiskRegister::methodology)
        .containsExactly("by-likelihood", "by-consequence", "by-likelihood-again", "indifferent");
  }

  @Test
  void whatCannotBeComparedIsRefused() {
    IsmsProject project = project(List.of("a/often/great"));
    RiskRegister strange =
        RiskRegister.builder()
            .methodology("m")
            .methodologyVersion("1")
            .addRisk(
                EvaluatedRisk.builder().risk(RiskId.of("x")).verdict(RiskVerdict.UNKNOWN).build())
            .build();

    assertThatThrownBy(() -> RegisterComparison.of(project, List.of()))
        .isInstanceOf(InvalidValue.class)
        .hasMessage("registers: not '0 registers', expected at least two");
    assertThatThrownBy(() -> RegisterComparison.ofRegisters(project, List.of(strange, strange)))
        .hasMessage("registers: not 'x', expected risks of the project");
  }

  /** Worked by hand. */
  @Test
  void tauOfASmallExample() {
    double[] first = {1, 2.5, 2.5, 4};
    double[] second = {1, 2, 3.5, 3.5};

    // Of 6 pairs one is equal in each list; the other four are in the same order.
    assertThat(RankCorrelation.of(first, second).kendall().orElseThrow())
        .isCloseTo(4 / Math.sqrt(5.0 * 5.0), within(1e-12));
  }

  @Provide
  Arbitrary<List<Integer>> levels() {
    return Arbitraries.integers().between(0, 4).list().ofMinSize(2).ofMaxSize(12);
  }

  private static double[] places(List<Integer> levels) {
    double[] places = new double[levels.size()];
    for (int i = 0; i < places.length; i++) {
      double above = 0;
      double equal = 0;
      for (int other : levels) {
        above += other > levels.get(i) ? 1 : 0;
        equal += other == levels.get(i) ? 1 : 0;
      }
      places[i] = above + (equal + 1) / 2;
    }
    return places;
  }

  /** Pair by pair, as it is defined. */
  @Property(tries = 1000)
  void tauFollowsItsDefinition(@ForAll("levels") List<Integer> first, @ForAll Random random) {
    List<Integer> second = new ArrayList<>(first);
    Collections.shuffle(second, random);
    second.set(0, random.nextInt(5));
    double same = 0;
    double inFirst = 0;
    double inSecond = 0;
    for (int i = 0; i < first.size(); i++) {
      for (int j = 0; j < i; j++) {
        int a = Integer.compare(first.get(i), first.get(j));
        int b = Integer.compare(second.get(i), second.get(j));
        same += a * b;
        inFirst += a * a;
        inSecond += b * b;
      }
    }

    RankCorrelation found = RankCorrelation.of(places(first), places(second));

    if (inFirst == 0 || inSecond == 0) {
      assertThat(found.kendall()).isEmpty();
      assertThat(found.spearman()).isEmpty();
    } else {
      assertThat(found.kendall().getAsDouble())
          .isCloseTo(same / Math.sqrt(inFirst * inSecond), within(1e-12));
      assertThat(found.spearman().getAsDouble()).isBetween(-1 - 1e-12, 1 + 1e-12);
    }
  }

  /** An order agrees wholly with itself, and as little as can be with its reverse. */
  @Property(tries = 500)
  void bothNumbersAreOneForTheSameAndMinusOneForTheReverse(@ForAll("levels") List<Integer> levels) {
    List<Integer> reverse = levels.stream().map(level -> -level).toList();
    RankCorrelation same = RankCorrelation.of(places(levels), places(levels));
    RankCorrelation opposite = RankCorrelation.of(places(levels), places(reverse));

    if (levels.stream().distinct().count() > 1) {
      assertThat(same.kendall().getAsDouble()).isCloseTo(1, within(1e-12));
      assertThat(same.spearman().getAsDouble()).isCloseTo(1, within(1e-12));
      assertThat(opposite.kendall().getAsDouble()).isCloseTo(-1, within(1e-12));
      assertThat(opposite.spearman().getAsDouble()).isCloseTo(-1, within(1e-12));
    }
  }
}
