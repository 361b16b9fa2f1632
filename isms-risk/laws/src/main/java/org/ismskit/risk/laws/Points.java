package org.ismskit.risk.laws;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.ismskit.model.risk.DecimalRange;
import org.ismskit.model.risk.Factor;
import org.ismskit.model.risk.FactorSide;
import org.ismskit.model.risk.Scale;
import org.ismskit.risk.RiskMethodology;

/** Combinations of values for all factors of a methodology, from the lowest on. */
final class Points {

  /** Up to so many combinations all are tried. */
  static final int EXHAUSTIVE = 20_000;

  private static final int SAMPLE = 2_000;

  /** How many values of a range stand for it in combinations: its ends and what is between. */
  private static final int ON_RANGE = 5;

  private Points() {}

  /** All combinations if they are not too many; else the corners first and then some of them. */
  static Stream<ImmutableMap<String, String>> of(RiskMethodology methodology) {
    List<ImmutableList<String>> values =
        methodology.factors().stream().map(Points::values).toList();
    long count = 1;
    for (ImmutableList<String> some : values) {
      count = Math.min(EXHAUSTIVE + 1, count * some.size());
    }
    if (count <= EXHAUSTIVE) {
      return Stream.iterate(0L, i -> i + 1)
          .limit(count)
          .map(i -> point(methodology, values, digits(i, values)));
    }
    SplittableRandom dice = new SplittableRandom(27005);
    Stream<int[]> chosen =
        Stream.generate(() -> values.stream().mapToInt(some -> dice.nextInt(some.size())).toArray())
            .limit(SAMPLE);
    return Stream.concat(
        Stream.of(corner(methodology, false), corner(methodology, true)),
        chosen.map(positions -> point(methodology, values, positions)));
  }

  /** The combination of lowest, or of highest, risk. */
  static ImmutableMap<String, String> corner(RiskMethodology methodology, boolean highest) {
    ImmutableMap.Builder<String, String> corner = ImmutableMap.builder();
    for (Factor factor : methodology.factors()) {
      ImmutableList<String> values = values(factor);
      boolean last = highest == (factor.side() != FactorSide.LOWERING);
      corner.put(factor.key(), values.get(last ? values.size() - 1 : 0));
    }
    return corner.buildOrThrow();
  }

  private static int[] digits(long index, List<ImmutableList<String>> values) {
    int[] digits = new int[values.size()];
    long rest = index;
    for (int i = digits.length - 1; i >= 0; i--) {
      digits[i] = (int) (rest % values.get(i).size());
      rest /= values.get(i).size();
    }
    return digits;
  }

  private static ImmutableMap<String, String> point(
      RiskMethodology methodology, List<ImmutableList<String>> values, int[] positions) {
    ImmutableMap.Builder<String, String> point = ImmutableMap.builder();
    for (int i = 0; i < positions.length; i++) {
      point.put(methodology.factors().get(i).key(), values.get(i).get(positions[i]));
    }
    return point.buildOrThrow();
  }

  /** All levels of a scale; of a range its ends and some between, ascending. */
  static ImmutableList<String> values(Factor factor) {
    if (factor.domain() instanceof Scale scale) {
      return scale.keys();
    }
    DecimalRange range = (DecimalRange) factor.domain();
    Set<String> values = new LinkedHashSet<>();
    for (int i = 0; i < ON_RANGE; i++) {
      values.add(between(range.least(), range.greatest(), i, ON_RANGE - 1));
    }
    return ImmutableList.copyOf(values);
  }

  private static String between(BigDecimal least, BigDecimal greatest, int part, int parts) {
    BigDecimal step =
        greatest
            .subtract(least)
            .multiply(BigDecimal.valueOf(part))
            .divide(BigDecimal.valueOf(parts), 6, RoundingMode.HALF_EVEN);
    return least.add(step).stripTrailingZeros().toPlainString();
  }

  /** The next level; on a range a number just above, one half way up, and the greatest. */
  static List<String> above(Factor factor, String value) {
    if (factor.domain() instanceof Scale scale) {
      int next = scale.position(value).orElseThrow() + 1;
      return next < scale.levels().size() ? List.of(scale.keys().get(next)) : List.of();
    }
    BigDecimal greatest = ((DecimalRange) factor.domain()).greatest();
    BigDecimal number = new BigDecimal(value);
    List<String> above = new ArrayList<>();
    for (int parts : new int[] {100, 2, 1}) {
      String more = between(number, greatest, 1, parts);
      if (new BigDecimal(more).compareTo(number) > 0) {
        above.add(more);
      }
    }
    return above;
  }

  /** The combinations in which one factor has a lower value, lowest first. */
  static Stream<ImmutableMap<String, String>> below(
      RiskMethodology methodology, ImmutableMap<String, String> point) {
    return methodology.factors().stream()
        .flatMap(
            factor -> {
              String value = requireNonNull(point.get(factor.key()));
              return values(factor).stream()
                  .takeWhile(lower -> factor.number(lower) < factor.number(value))
                  .map(
                      lower ->
                          ImmutableMap.<String, String>builder()
                              .putAll(point)
                              .put(factor.key(), lower)
                              .buildKeepingLast());
            });
  }
}
