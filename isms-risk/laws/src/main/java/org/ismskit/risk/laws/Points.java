package org.ismskit.risk.laws;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.math.IntMath;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ismskit.model.risk.DecimalRange;
import org.ismskit.model.risk.Factor;
import org.ismskit.model.risk.FactorSide;
import org.ismskit.model.risk.Scale;
import org.ismskit.risk.RiskAssessor;
import org.ismskit.risk.RiskMethodology;

/** Combinations of values for all factors of a methodology, from the lowest on. */
final class Points {

  /** Up to so many combinations all are tried. */
  static final int EXHAUSTIVE = 20_000;

  /** Of more combinations no more than so many are tried. */
  private static final int COVERING = 5_000;

  /** How many values of a range stand for it in combinations: its ends and what is between. */
  private static final int ON_RANGE = 5;

  private Points() {}

  /**
   * All combinations if they are not too many; else the corners and then a covering array, in which
   * some factors, whichever they are, have all combinations of their values.
   */
  static Stream<ImmutableMap<String, String>> of(RiskMethodology methodology) {
    refuseDefects(methodology);
    List<ImmutableList<String>> values = values(methodology);
    if (combinations(values).compareTo(BigInteger.valueOf(EXHAUSTIVE)) <= 0) {
      return IntStream.range(0, combinations(values).intValueExact())
          .mapToObj(i -> point(methodology, values, digits(i, values)));
    }
    return Stream.concat(
            Stream.of(corner(methodology, false), corner(methodology, true)),
            IntStream.range(0, power(modulus(values), strength(values)))
                .mapToObj(i -> point(methodology, values, polynomial(i, values))))
        .distinct();
  }

  /** Without factors that can be told apart and have values there is nothing to say of ratings. */
  private static void refuseDefects(RiskMethodology methodology) {
    RiskAssessor.with(methodology);
  }

  /** What {@link #of} tries. */
  static Coverage coverage(RiskMethodology methodology) {
    List<ImmutableList<String>> values = values(methodology);
    int tried = (int) of(methodology).count();
    BigInteger combinations = combinations(values);
    return new Coverage(
        methodology.name(),
        combinations,
        tried,
        combinations.equals(BigInteger.valueOf(tried)) ? values.size() : strength(values),
        methodology.factors().stream().anyMatch(factor -> factor.domain() instanceof DecimalRange));
  }

  private static List<ImmutableList<String>> values(RiskMethodology methodology) {
    return methodology.factors().stream().map(Points::values).toList();
  }

  private static BigInteger combinations(List<ImmutableList<String>> values) {
    return values.stream()
        .map(some -> BigInteger.valueOf(some.size()))
        .reduce(BigInteger.ONE, BigInteger::multiply);
  }

  /** The least prime that is neither below the number of factors nor that of any one's values. */
  private static int modulus(List<ImmutableList<String>> values) {
    int least = values.stream().mapToInt(ImmutableList::size).reduce(values.size(), Math::max);
    return BigInteger.valueOf(least - 1).nextProbablePrime().intValueExact();
  }

  /** Of how many factors all combinations can be had without trying too many. */
  private static int strength(List<ImmutableList<String>> values) {
    int strength = 1;
    while (power(modulus(values), strength + 1) <= COVERING) {
      strength++;
    }
    return strength;
  }

  private static int power(int base, int exponent) {
    return IntMath.saturatedPow(base, exponent);
  }

  /**
   * A row of an orthogonal array (K. A. Bush, Orthogonal arrays of index unity, Ann. Math. Stat.
   * 23, 1952): the digits of the row's number are the coefficients of a polynomial modulo a prime,
   * whose value at each factor's place gives the factor's. As many places as there are coefficients
   * determine a polynomial, so that in them each combination is once.
   */
  private static int[] polynomial(int row, List<ImmutableList<String>> values) {
    int modulus = modulus(values);
    int[] positions = new int[values.size()];
    for (int place = 0; place < positions.length; place++) {
      int value = 0;
      for (int rest = row, power = 1; rest > 0; rest /= modulus) {
        value = (value + rest % modulus * power) % modulus;
        power = power * place % modulus;
      }
      positions[place] = value % values.get(place).size();
    }
    return positions;
  }

  /** The combination of lowest, or of highest, risk. */
  static ImmutableMap<String, String> corner(RiskMethodology methodology, boolean highest) {
    refuseDefects(methodology);
    ImmutableMap.Builder<String, String> corner = ImmutableMap.builder();
    for (Factor factor : methodology.factors()) {
      ImmutableList<String> values = values(factor);
      boolean last = highest == (factor.side() != FactorSide.LOWERING);
      corner.put(factor.key(), values.get(last ? values.size() - 1 : 0));
    }
    return corner.buildOrThrow();
  }

  private static int[] digits(int index, List<ImmutableList<String>> values) {
    int[] digits = new int[values.size()];
    int rest = index;
    for (int i = digits.length - 1; i >= 0; i--) {
      digits[i] = rest % values.get(i).size();
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

  /** The next level; on a range a number just above, and the next that stands for the range. */
  static List<String> above(Factor factor, String value) {
    double number = factor.number(value);
    Stream<String> next =
        values(factor).stream().filter(more -> factor.number(more) > number).limit(1);
    return factor.domain() instanceof DecimalRange range && number < range.greatest().doubleValue()
        ? Stream.concat(Stream.of(between(new BigDecimal(value), range.greatest(), 1, 100)), next)
            .toList()
        : next.toList();
  }

  /** A word that is no level, or numbers below and above a range. */
  static List<String> outside(Factor factor) {
    if (factor.domain() instanceof DecimalRange range) {
      return List.of(
          range.least().subtract(BigDecimal.ONE).toPlainString(),
          range.greatest().add(BigDecimal.ONE).toPlainString());
    }
    return List.of(String.join("-or-", values(factor)) + "-or-none");
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
