package org.ismskit.risk.inheritance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ismskit.model.asset.Asset;
import org.ismskit.model.asset.AssetDependency;
import org.ismskit.model.asset.AssetId;
import org.ismskit.model.asset.AssetKind;
import org.ismskit.model.asset.SecurityPropertyId;

/** What holds of inheritance over any graph, against rules that walk every path. */
class InheritanceProperties {

  private static final SecurityPropertyId P = SecurityPropertyId.of("p");
  private static final double CLOSE = 1e-9;

  /**
   * Assets as numbers.
   *
   * @param own the level of each asset, -1 if it has none
   * @param degrees how far each asset depends on each other one, in tenths, -1 if it does not
   */
  private record Case(int[] own, int[][] degrees) {

    int size() {
      return own.length;
    }

    /** The degree that counts for inheritance, 0 if nothing is handed down. */
    double degree(int from, int to) {
      return own[to] >= 0 || degrees[from][to] < 0 ? 0 : degrees[from][to] / 10.0;
    }

    List<Asset> assets(String prefix) {
      List<Asset> assets = new ArrayList<>();
      for (int i = 0; i < size(); i++) {
        Asset.Builder asset = Asset.builder();
        asset.id(AssetId.of(prefix + i)).name("Asset").kind(AssetKind.SOFTWARE);
        if (own[i] >= 0) {
          asset.classification(ImmutableMap.of(P, own[i]));
        }
        for (int j = 0; j < size(); j++) {
          if (degrees[i][j] >= 0) {
            asset.addDependency(
                AssetDependency.builder()
                    .asset(AssetId.of(prefix + j))
                    .degree(
                        degrees[i][j] == 10
                            ? ImmutableMap.of()
                            : ImmutableMap.of(P, BigDecimal.valueOf(degrees[i][j], 1)))
                    .build());
          }
        }
        assets.add(asset.build());
      }
      return assets;
    }

    double[] values(InheritanceRule rule) {
      return InheritanceProperties.values(
          Inheritance.of(AssetGraph.of(assets("a")), rule), size(), "a");
    }

    /** Whether something of one asset's level reaches another. */
    boolean[][] reaches() {
      boolean[][] reaches = new boolean[size()][size()];
      for (int i = 0; i < size(); i++) {
        for (int j = 0; j < size(); j++) {
          reaches[i][j] = degree(i, j) > 0;
        }
      }
      for (int k = 0; k < size(); k++) {
        for (int i = 0; i < size(); i++) {
          for (int j = 0; j < size(); j++) {
            reaches[i][j] |= reaches[i][k] && reaches[k][j];
          }
        }
      }
      return reaches;
    }
  }

  private static double[] values(Inheritance inheritance, int size, String prefix) {
    double[] values = new double[size];
    for (int i = 0; i < size; i++) {
      values[i] =
          inheritance
              .level(AssetId.of(prefix + i), P)
              .map(InheritedLevel::value)
              .orElse(Double.NaN);
    }
    return values;
  }

  private static Arbitrary<Case> cases(boolean cyclic) {
    return Arbitraries.integers()
        .between(1, 6)
        .flatMap(
            size ->
                Combinators.combine(
                        Arbitraries.frequency(
                                net.jqwik.api.Tuple.of(2, -1),
                                net.jqwik.api.Tuple.of(1, 0),
                                net.jqwik.api.Tuple.of(1, 2),
                                net.jqwik.api.Tuple.of(1, 4))
                            .array(int[].class)
                            .ofSize(size),
                        Arbitraries.frequency(
                                net.jqwik.api.Tuple.of(5, -1),
                                net.jqwik.api.Tuple.of(1, 0),
                                net.jqwik.api.Tuple.of(1, 3),
                                net.jqwik.api.Tuple.of(1, 7),
                                net.jqwik.api.Tuple.of(2, 10))
                            .array(int[].class)
                            .ofSize(size)
                            .array(int[][].class)
                            .ofSize(size))
                    .as(
                        (own, degrees) -> {
                          for (int i = 0; i < size; i++) {
                            for (int j = 0; j < size; j++) {
                              if (i == j || (!cyclic && j < i)) {
                                degrees[i][j] = -1;
                              }
                            }
                          }
                          return new Case(own, degrees);
                        }))
        .withoutEdgeCases();
  }

  @Provide
  Arbitrary<Case> any() {
    return cases(true);
  }

  @Provide
  Arbitrary<Case> acyclic() {
    return cases(false);
  }

  /** The best of all ways without repetition, or the sum of all of them. */
  private static double walk(Case any, InheritanceRule rule, int target, boolean[] seen) {
    if (any.own()[target] >= 0) {
      return any.own()[target];
    }
    seen[target] = true;
    double result = Double.NaN;
    for (int from = 0; from < any.size(); from++) {
      if (!seen[from] && any.degree(from, target) > 0) {
        double above = walk(any, rule, from, seen);
        double part = rule == InheritanceRule.MAXIMUM ? above : above * any.degree(from, target);
        if (Double.isNaN(result)) {
          result = part;
        } else if (!Double.isNaN(part)) {
          result = rule == InheritanceRule.SUM ? result + part : Math.max(result, part);
        }
      }
    }
    seen[target] = false;
    return result;
  }

  private static void assertSame(double[] actual, double[] expected) {
    for (int i = 0; i < expected.length; i++) {
      if (Double.isNaN(expected[i])) {
        assertThat(actual[i]).isNaN();
      } else {
        assertThat(actual[i]).isCloseTo(expected[i], within(CLOSE));
      }
    }
  }

  private static double[] walked(Case any, InheritanceRule rule) {
    double[] expected = new double[any.size()];
    for (int i = 0; i < any.size(); i++) {
      expected[i] = walk(any, rule, i, new boolean[any.size()]);
    }
    return expected;
  }

  @Property(tries = 1000)
  void aMaximumIsTheBestOfAllWays(@ForAll("any") Case any) {
    assertSame(any.values(InheritanceRule.MAXIMUM), walked(any, InheritanceRule.MAXIMUM));
    assertSame(
        any.values(InheritanceRule.WEIGHTED_MAXIMUM),
        walked(any, InheritanceRule.WEIGHTED_MAXIMUM));
  }

  @Property(tries = 1000)
  void aSumIsTakenOverAllWays(@ForAll("acyclic") Case any) {
    assertSame(any.values(InheritanceRule.SUM), walked(any, InheritanceRule.SUM));
  }

  /**
   * Applying the rule to nothing known, again and again, ends at the levels: they are the least.
   */
  @Property(tries = 1000)
  void levelsAreTheLeastFixedPoint(@ForAll("any") Case any) {
    for (InheritanceRule rule :
        List.of(InheritanceRule.MAXIMUM, InheritanceRule.WEIGHTED_MAXIMUM)) {
      double[] values = new double[any.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = any.own()[i] >= 0 ? any.own()[i] : Double.NaN;
      }
      boolean changed = true;
      while (changed) {
        changed = false;
        for (int i = 0; i < values.length; i++) {
          for (int j = 0; j < values.length; j++) {
            double degree = any.degree(i, j);
            double part = rule == InheritanceRule.MAXIMUM ? values[i] : values[i] * degree;
            if (degree > 0 && !Double.isNaN(part) && !(values[j] >= part)) {
              values[j] = part;
              changed = true;
            }
          }
        }
      }
      assertSame(any.values(rule), values);
    }
  }

  /** Every asset of a group has the sum of what enters the group, which counts each link once. */
  @Property(tries = 1000)
  void aGroupHasTheSumOfWhatEntersIt(@ForAll("any") Case any) {
    double[] values = any.values(InheritanceRule.SUM);
    boolean[][] reaches = any.reaches();
    for (int asset = 0; asset < any.size(); asset++) {
      if (any.own()[asset] >= 0) {
        assertThat(values[asset]).isEqualTo(any.own()[asset]);
        continue;
      }
      double expected = Double.NaN;
      for (int member = 0; member < any.size(); member++) {
        boolean together = member == asset || (reaches[member][asset] && reaches[asset][member]);
        for (int from = 0; together && from < any.size(); from++) {
          boolean inside = from == asset || (reaches[from][asset] && reaches[asset][from]);
          double part = values[from] * any.degree(from, member);
          if (!inside && any.degree(from, member) > 0 && !Double.isNaN(part)) {
            expected = Double.isNaN(expected) ? part : expected + part;
          }
        }
      }
      assertSame(new double[] {values[asset]}, new double[] {expected});
    }
  }

  /** A witness is a way in the graph from an own level that gives what it is to witness. */
  @Property(tries = 1000)
  void aWitnessGivesTheLevel(@ForAll("any") Case any) {
    for (InheritanceRule rule : InheritanceRule.values()) {
      Inheritance inheritance = Inheritance.of(AssetGraph.of(any.assets("a")), rule);
      for (int asset = 0; asset < any.size(); asset++) {
        List<Integer> way =
            inheritance.witness(AssetId.of("a" + asset), P).stream()
                .map(id -> Integer.parseInt(id.value().substring(1)))
                .toList();
        double value = values(inheritance, any.size(), "a")[asset];
        assertThat(way.isEmpty()).isEqualTo(Double.isNaN(value));
        if (way.isEmpty()) {
          continue;
        }
        assertThat(way).doesNotHaveDuplicates().endsWith(asset);
        double carried = any.own()[way.get(0)];
        assertThat(carried).isNotNegative();
        for (int i = 1; i < way.size(); i++) {
          double degree = any.degree(way.get(i - 1), way.get(i));
          assertThat(degree).isPositive();
          carried *= rule == InheritanceRule.MAXIMUM ? 1 : degree;
        }
        if (rule != InheritanceRule.SUM) {
          assertThat(carried).isCloseTo(value, within(CLOSE));
        }
      }
    }
  }

  /** A level is complete if everything above, as far as it is handed down, has a level. */
  @Property(tries = 1000)
  void aLevelIsCompleteIfAllAboveIsKnown(@ForAll("any") Case any) {
    boolean[][] reaches = any.reaches();
    Inheritance inheritance =
        Inheritance.of(AssetGraph.of(any.assets("a")), InheritanceRule.MAXIMUM);
    double[] values = values(inheritance, any.size(), "a");
    for (int asset = 0; asset < any.size(); asset++) {
      boolean known = true;
      for (int above = 0; above < any.size(); above++) {
        known &= !reaches[above][asset] || !Double.isNaN(values[above]);
      }
      boolean complete = known;
      inheritance
          .level(AssetId.of("a" + asset), P)
          .ifPresent(level -> assertThat(level.complete()).isEqualTo(complete));
    }
  }

  @Property(tries = 500)
  void moreOfALevelIsNeverLessElsewhere(@ForAll("any") Case any, @ForAll Random random) {
    int raised = random.nextInt(any.size());
    Assume.that(any.own()[raised] >= 0);
    for (InheritanceRule rule : InheritanceRule.values()) {
      double[] before = any.values(rule);
      int[] own = any.own().clone();
      own[raised] += 1 + random.nextInt(3);
      double[] after = new Case(own, any.degrees()).values(rule);
      for (int i = 0; i < before.length; i++) {
        assertThat(Double.isNaN(after[i])).isEqualTo(Double.isNaN(before[i]));
        if (!Double.isNaN(before[i])) {
          assertThat(after[i]).isGreaterThanOrEqualTo(before[i] - CLOSE);
        }
      }
    }
  }

  /** Whoever writes the levels down as own ones gets the same levels again. */
  @Property(tries = 500)
  void inheritingTwiceIsInheritingOnce(@ForAll("any") Case any) {
    double[] once = any.values(InheritanceRule.MAXIMUM);
    int[] own = new int[once.length];
    for (int i = 0; i < own.length; i++) {
      own[i] = Double.isNaN(once[i]) ? -1 : (int) once[i];
    }
    assertSame(new Case(own, any.degrees()).values(InheritanceRule.MAXIMUM), once);
  }

  /** The order of a document changes neither levels nor reasons, to the last bit. */
  @Property(tries = 500)
  void theOrderOfTheDocumentChangesNothing(@ForAll("any") Case any, @ForAll Random random) {
    List<Asset> shuffled = new ArrayList<>();
    for (Asset asset : any.assets("a")) {
      List<AssetDependency> dependencies = new ArrayList<>(asset.dependencies());
      Collections.shuffle(dependencies, random);
      shuffled.add(asset.withDependencies(dependencies));
    }
    Collections.shuffle(shuffled, random);
    for (InheritanceRule rule : InheritanceRule.values()) {
      Inheritance one = Inheritance.of(AssetGraph.of(any.assets("a")), rule);
      Inheritance other = Inheritance.of(AssetGraph.of(shuffled), rule);
      for (int i = 0; i < any.size(); i++) {
        assertThat(other.explain(AssetId.of("a" + i), P))
            .isEqualTo(one.explain(AssetId.of("a" + i), P));
      }
      assertThat(values(other, any.size(), "a")).isEqualTo(values(one, any.size(), "a"));
    }
  }

  @Property(tries = 200)
  void otherNamesChangeNoLevel(@ForAll("any") Case any) {
    for (InheritanceRule rule : InheritanceRule.values()) {
      Inheritance renamed = Inheritance.of(AssetGraph.of(any.assets("Z-")), rule);
      assertSame(values(renamed, any.size(), "Z-"), any.values(rule));
    }
  }

  /** The definition, asset by asset upwards, without memory. */
  private static double degree(Case any, int from, int to) {
    if (from == to) {
      return 1;
    }
    double none = 1;
    for (int above = 0; above < any.size(); above++) {
      if (any.degrees()[above][to] > 0) {
        none *= 1 - degree(any, from, above) * any.degrees()[above][to] / 10.0;
      }
    }
    return 1 - none;
  }

  @Property(tries = 500)
  void degreesFollowTheDefinition(@ForAll("acyclic") Case any) {
    DependencyDegrees degrees = DependencyDegrees.of(AssetGraph.of(any.assets("a")), P);
    for (int i = 0; i < any.size(); i++) {
      for (int j = 0; j < any.size(); j++) {
        assertThat(degrees.degree(AssetId.of("a" + i), AssetId.of("a" + j)))
            .isBetween(0.0, 1.0)
            .isCloseTo(degree(any, i, j), within(CLOSE));
      }
    }
  }
}
