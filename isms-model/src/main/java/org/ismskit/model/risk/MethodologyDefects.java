package org.ismskit.model.risk;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.entity.Problem;
import org.ismskit.model.shape.Walker;

/** Finds everything that is wrong with the factors and steps of a methodology. */
final class MethodologyDefects {

  private final ImmutableList.Builder<Problem> problems = ImmutableList.builder();

  /** What can be taken by its key, with its domain; a number of any size has none. */
  private final Map<String, Optional<FactorDomain>> known = new LinkedHashMap<>();

  private final Map<String, Factor> factors = new LinkedHashMap<>();

  private MethodologyDefects() {}

  static void check(ImmutableList<Factor> factors, ImmutableList<MethodologyStep> steps) {
    MethodologyDefects defects = new MethodologyDefects();
    for (int i = 0; i < factors.size(); i++) {
      Factor factor = factors.get(i);
      defects.factors.putIfAbsent(factor.key(), factor);
      defects.learn("/factors/" + i, factor.key(), Optional.of(factor.domain()));
    }
    for (int i = 0; i < steps.size(); i++) {
      String pointer = "/steps/" + i;
      defects.learn(pointer, steps.get(i).key(), defects.step(pointer, steps.get(i)));
    }
    InvalidDocument.throwIfAny(defects.problems.build());
  }

  private void learn(String pointer, String key, Optional<FactorDomain> domain) {
    if (known.putIfAbsent(key, domain) != null) {
      problem(pointer + "/key", key, "a key that no other factor or step has");
    }
  }

  /** Checks a step against what is known before it; the domain of its result. */
  private Optional<FactorDomain> step(String pointer, MethodologyStep step) {
    if (step instanceof MethodologyStep.Sum sum) {
      several(pointer, sum.of());
    } else if (step instanceof MethodologyStep.Maximum maximum) {
      several(pointer, maximum.of());
    } else if (step instanceof MethodologyStep.MaximumOfKnown maximum) {
      several(pointer, maximum.of());
    } else if (step instanceof MethodologyStep.FirstKnown first) {
      several(pointer, first.of());
    } else if (step instanceof MethodologyStep.Product product) {
      several(pointer, product.of());
      each(
          pointer + "/over",
          product.over(),
          number -> number.signum() > 0,
          "a factor with values greater than 0");
      each(
          pointer + "/less",
          product.less(),
          number -> number.signum() >= 0 && number.compareTo(BigDecimal.ONE) <= 0,
          "a factor with values from 0 to 1");
    } else if (step instanceof MethodologyStep.Mean mean) {
      several(pointer, mean.of());
      weights(pointer, mean);
    } else if (step instanceof MethodologyStep.Bands bands) {
      taken(pointer + "/of", bands.of());
      bounds(pointer, bands);
      return Optional.of(bands.scale());
    } else if (step instanceof MethodologyStep.Lookup lookup) {
      table(pointer, lookup);
      return Optional.of(lookup.scale());
    }
    return Optional.empty();
  }

  private boolean taken(String pointer, String key) {
    if (!known.containsKey(key)) {
      problem(
          pointer, key, "a factor or an earlier step: one of " + String.join(", ", known.keySet()));
    }
    return known.containsKey(key);
  }

  private void several(String pointer, ImmutableList<String> keys) {
    if (keys.isEmpty()) {
      problem(pointer + "/of", "nothing", "at least one factor or earlier step");
    }
    for (int i = 0; i < keys.size(); i++) {
      taken(pointer + "/of/" + i, keys.get(i));
    }
  }

  /** Every end of what a factor can count as fulfils a condition, and so does all in between. */
  private void each(
      String pointer, ImmutableList<String> keys, Predicate<BigDecimal> allowed, String expected) {
    for (int i = 0; i < keys.size(); i++) {
      Factor factor = factors.get(keys.get(i));
      if (factor == null || !values(factor.domain()).stream().allMatch(allowed)) {
        problem(pointer + "/" + i, keys.get(i), expected);
      }
    }
  }

  private static ImmutableList<BigDecimal> values(FactorDomain domain) {
    if (domain instanceof DecimalRange range) {
      return ImmutableList.of(range.least(), range.greatest());
    }
    ImmutableList.Builder<BigDecimal> values = ImmutableList.builder();
    ImmutableList<ScaleLevel> levels = ((Scale) domain).levels();
    for (int i = 0; i < levels.size(); i++) {
      values.add(levels.get(i).value().orElse(BigDecimal.valueOf(i)));
    }
    return values.build();
  }

  private void weights(String pointer, MethodologyStep.Mean mean) {
    ImmutableList<BigDecimal> weights = mean.weights();
    if (weights.isEmpty()) {
      return;
    }
    if (weights.size() != mean.of().size()) {
      problem(
          pointer + "/weights",
          weights.size() + " weights",
          mean.of().size() + " weights, one for each of " + String.join(", ", mean.of()));
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < weights.size(); i++) {
      sum = sum.add(weights.get(i));
      if (weights.get(i).signum() < 0) {
        problem(
            pointer + "/weights/" + i, weights.get(i).toPlainString(), "a number of at least 0");
      }
    }
    if (sum.signum() == 0) {
      problem(pointer + "/weights", "only zeros", "at least one weight greater than 0");
    }
  }

  private void bounds(String pointer, MethodologyStep.Bands bands) {
    ImmutableList<BigDecimal> bounds = bands.bounds();
    if (bounds.size() != bands.scale().levels().size() - 1) {
      problem(
          pointer + "/bounds",
          bounds.size() + " bounds",
          "one fewer than the levels " + bands.scale().list());
    }
    for (int i = 1; i < bounds.size(); i++) {
      if (bounds.get(i).compareTo(bounds.get(i - 1)) <= 0) {
        problem(
            pointer + "/bounds/" + i,
            bounds.get(i).toPlainString(),
            "a number greater than " + bounds.get(i - 1).toPlainString());
      }
    }
  }

  private void table(String pointer, MethodologyStep.Lookup lookup) {
    Optional<Scale> rows = scale(pointer + "/row", lookup.row());
    Optional<Scale> columns = scale(pointer + "/column", lookup.column());
    rows.ifPresent(scale -> rows(pointer, lookup, scale));
    lookup
        .rows()
        .forEach(
            (row, cells) ->
                columns.ifPresent(
                    scale ->
                        MatrixDefects.cells(
                            pointer + "/rows/" + Walker.escape(row),
                            cells,
                            scale,
                            lookup.scale(),
                            problems)));
  }

  private void rows(String pointer, MethodologyStep.Lookup lookup, Scale scale) {
    for (String row : lookup.rows().keySet()) {
      if (scale.position(row).isEmpty()) {
        problem(
            pointer + "/rows/" + Walker.escape(row), row, "one row for each of " + scale.list());
      }
    }
    for (String key : scale.keys()) {
      if (!lookup.rows().containsKey(key)) {
        problem(pointer + "/rows", "no row for " + key, "one row for each of " + scale.list());
      }
    }
  }

  private Optional<Scale> scale(String pointer, String key) {
    if (!taken(pointer, key)) {
      return Optional.empty();
    }
    Optional<FactorDomain> domain = requireNonNull(known.get(key));
    if (domain.isPresent() && domain.get() instanceof Scale scale) {
      return Optional.of(scale);
    }
    problem(pointer, key, "something on a scale, which a number gets by the rule bands");
    return Optional.empty();
  }

  private void problem(String pointer, String value, String expected) {
    problems.add(Problem.of(Problem.Code.INVALID_VALUE, pointer, value, expected));
  }
}
