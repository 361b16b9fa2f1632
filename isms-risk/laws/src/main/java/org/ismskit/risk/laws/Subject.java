package org.ismskit.risk.laws;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Supplier;
import org.ismskit.model.risk.Factor;
import org.ismskit.risk.EffectCombination;
import org.ismskit.risk.RiskMethodology;
import org.ismskit.risk.RiskRating;

/**
 * A methodology whose laws are checked.
 *
 * @param methodology the methodology
 * @param anew makes it once more
 * @param controls how controls combine
 * @param rated the ratings so far, since most laws ask for the same ones; by the values in the
 *     order of the factors, because hashes of maps with the same few values are mostly the same
 */
record Subject(
    RiskMethodology methodology,
    Supplier<RiskMethodology> anew,
    EffectCombination controls,
    Map<List<String>, Optional<RiskRating>> rated) {

  /** No key of a level. */
  private static final String UNKNOWN = "";

  Subject(RiskMethodology methodology, Supplier<RiskMethodology> anew, EffectCombination controls) {
    this(methodology, anew, controls, new HashMap<>());
  }

  /**
   * A rating that later laws may speak of: complete, and on the scale of the methodology. What is
   * not so is the business of the laws of totality and bounds.
   */
  Optional<RiskRating> rating(ImmutableMap<String, String> values) {
    List<String> inOrder =
        methodology.factors().stream()
            .map(factor -> requireNonNull(values.getOrDefault(factor.key(), UNKNOWN)))
            .toList();
    return rated.computeIfAbsent(inOrder, v -> rating(methodology, values));
  }

  Optional<RiskRating> rating(RiskMethodology by, ImmutableMap<String, String> values) {
    return known(by, values).filter(this::isComplete);
  }

  /** A level on the scale of the methodology, a number or both. */
  Optional<RiskRating> known(RiskMethodology by, ImmutableMap<String, String> values) {
    try {
      return Optional.of(by.rate(values)).filter(RiskRating::isKnown).filter(this::isOnScale);
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  /** What is wrong with the number for values, where it stands for no level. */
  Optional<String> noLevel(ImmutableMap<String, String> values) {
    double number;
    try {
      number = methodology.kernel().rate(numbers(values));
    } catch (RuntimeException e) {
      return Optional.empty(); // and so stands for nothing
    }
    try {
      methodology.level(number);
      return Optional.empty();
    } catch (IllegalStateException e) {
      return Optional.ofNullable(e.getMessage());
    }
  }

  /** Whether what is known has a level if there are levels. */
  boolean isComplete(RiskRating rating) {
    return rating.level().isPresent() || methodology.levels().levels().isEmpty();
  }

  boolean isOnScale(RiskRating rating) {
    return rating.level().map(methodology.levels().keys()::contains).orElse(true);
  }

  /** The order of ratings as it has to be: by value, without values by level. */
  int compare(RiskRating a, RiskRating b) {
    return number(a).compareTo(number(b));
  }

  private BigDecimal number(RiskRating rating) {
    return rating.value().orElseGet(() -> BigDecimal.valueOf(position(rating)));
  }

  int position(RiskRating rating) {
    return methodology.levels().position(rating.level().orElseThrow()).orElseThrow();
  }

  /** The numbers of values as the kernel takes them, NaN for what is missing. */
  double[] numbers(ImmutableMap<String, String> values) {
    return methodology.factors().stream()
        .mapToDouble(
            factor ->
                values.containsKey(factor.key())
                    ? factor.number(requireNonNull(values.get(factor.key())))
                    : Double.NaN)
        .toArray();
  }

  /** "acme rates likelihood rare, consequence small". */
  String rates(ImmutableMap<String, String> values) {
    StringJoiner known = new StringJoiner(", ");
    for (Factor factor : methodology.factors()) {
      if (values.containsKey(factor.key())) {
        known.add(factor.key() + " '" + requireNonNull(values.get(factor.key())) + "'");
      }
    }
    return methodology.name() + " rates " + (known.length() == 0 ? "nothing known" : known);
  }

  static String said(RiskRating rating) {
    if (!rating.isKnown()) {
      return "unknown";
    }
    String value = rating.value().map(BigDecimal::toPlainString).orElse("");
    return (rating.level().map(level -> "'" + level + "' ").orElse("") + value).strip();
  }

  /** Whether two ratings say the same, for whatever reason; two of nothing do. */
  static boolean same(Optional<RiskRating> a, Optional<RiskRating> b) {
    return (a.isPresent() && b.isPresent())
        ? same(a.get(), b.get())
        : a.isPresent() == b.isPresent();
  }

  static boolean same(RiskRating a, RiskRating b) {
    return a.level().equals(b.level()) && a.value().equals(b.value());
  }
}
