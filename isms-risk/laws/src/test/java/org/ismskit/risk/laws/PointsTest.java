package org.ismskit.risk.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ismskit.model.risk.DecimalRange;
import org.ismskit.model.risk.Factor;
import org.ismskit.model.risk.FactorDomain;
import org.ismskit.model.risk.FactorSide;
import org.ismskit.model.risk.Scale;
import org.ismskit.risk.RiskMethodology;
import org.junit.jupiter.api.Test;

/** What is tried of a methodology, and that it is said how much that is. */
class PointsTest {

  private static final DecimalRange TO_NINE =
      new DecimalRange(BigDecimal.ZERO, BigDecimal.valueOf(9));

  private static Scale scale(int levels) {
    return Scale.of(
        IntStream.range(0, levels).mapToObj(i -> "l" + i).collect(ImmutableList.toImmutableList()));
  }

  /** A methodology with a factor for each domain; what it rates does not matter here. */
  private static RiskMethodology of(FactorDomain... domains) {
    return new SoundMatrix() {
      @Override
      public ImmutableList<Factor> factors() {
        return IntStream.range(0, domains.length)
            .mapToObj(i -> Factor.of("f" + i, FactorSide.LIKELIHOOD, domains[i]))
            .collect(ImmutableList.toImmutableList());
      }
    };
  }

  private static RiskMethodology ofScales(Integer... sizes) {
    return of(Stream.of(sizes).map(PointsTest::scale).toArray(FactorDomain[]::new));
  }

  @Test
  void allCombinationsAreTriedFromTheLowestOn() {
    assertThat(Points.of(ofScales(2, 3)).map(ImmutableMap::values).map(List::copyOf))
        .containsExactlyElementsOf(
            Lists.cartesianProduct(List.of("l0", "l1"), List.of("l0", "l1", "l2")));
  }

  @Test
  void twentyThousandCombinationsAreAllTriedAndMoreAreNot() {
    Coverage all = Laws.coverage(ofScales(100, 200));
    Coverage some = Laws.coverage(ofScales(3, 67, 100));

    assertThat(all).hasToString("acme: all 20000 combinations of values");
    assertThat(all.isExhaustive()).isTrue();
    assertThat(some.isExhaustive()).isFalse();
    assertThat(some.combinations()).isEqualTo(BigInteger.valueOf(20_100));
    assertThat(some.tried()).isLessThan(5_000);
  }

  /** The extremes come first; then whatever some factors can have together is there. */
  @Test
  void ofTooManyCombinationsAnyFewFactorsHaveAllOfTheirs() {
    for (RiskMethodology large :
        List.of(
            ofScales(11, 2, 10, 9, 11),
            of(TO_NINE, TO_NINE, TO_NINE, TO_NINE, TO_NINE, TO_NINE, scale(3)),
            ofScales(60, 61, 50))) {
      List<ImmutableMap<String, String>> points = Points.of(large).toList();

      assertThat(points).startsWith(Points.corner(large, false), Points.corner(large, true));
      assertThat(points).doesNotHaveDuplicates().hasSize(Laws.coverage(large).tried());
      int strength = Laws.coverage(large).strength();
      assertThat(strength).isGreaterThan(1);
      for (Set<Factor> some : Sets.combinations(Set.copyOf(large.factors()), strength)) {
        Set<List<String>> together = new HashSet<>();
        points.forEach(
            point -> together.add(some.stream().map(factor -> point.get(factor.key())).toList()));
        assertThat(together)
            .hasSize(
                some.stream()
                    .mapToInt(factor -> Points.values(factor).size())
                    .reduce(1, (a, b) -> a * b));
      }
    }
  }

  @Test
  void aRangeIsItsEndsAndThreeNumbersBetween() {
    Factor factor = Factor.of("f0", FactorSide.LIKELIHOOD, TO_NINE);

    assertThat(Points.values(factor)).containsExactly("0", "2.25", "4.5", "6.75", "9");
    assertThat(Laws.coverage(of(TO_NINE)))
        .hasToString("acme: all 5 combinations of values, where five numbers stand for each range")
        .matches(coverage -> !coverage.isExhaustive());
  }

  @Test
  void moreIsTheNextLevelAndOnARangeAlsoANumberJustAbove() {
    Factor levels = Factor.of("levels", FactorSide.LIKELIHOOD, scale(3));
    Factor range = Factor.of("range", FactorSide.LIKELIHOOD, TO_NINE);

    assertThat(Points.above(levels, "l1")).containsExactly("l2");
    assertThat(Points.above(levels, "l2")).isEmpty();
    assertThat(Points.above(range, "0")).containsExactly("0.09", "2.25");
    assertThat(Points.above(range, "6.75")).containsExactly("6.7725", "9");
    assertThat(Points.above(range, "9")).isEmpty();
  }

  @Test
  void lowerCombinationsDifferInOneValue() {
    assertThat(Points.below(ofScales(3, 2), ImmutableMap.of("f0", "l2", "f1", "l1")))
        .containsExactly(
            ImmutableMap.of("f0", "l0", "f1", "l1"),
            ImmutableMap.of("f0", "l1", "f1", "l1"),
            ImmutableMap.of("f0", "l2", "f1", "l0"));
  }
}
