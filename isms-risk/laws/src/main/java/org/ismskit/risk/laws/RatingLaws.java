package org.ismskit.risk.laws;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.List;
import java.util.Optional;
import org.ismskit.model.risk.Factor;
import org.ismskit.model.risk.FactorSide;
import org.ismskit.model.risk.Scale;
import org.ismskit.risk.RiskMethodology;
import org.ismskit.risk.RiskRating;

/** The laws that speak of one combination of values and those beside it. */
final class RatingLaws {

  private RatingLaws() {}

  static Optional<String> total(Subject subject, ImmutableMap<String, String> values) {
    RiskRating rating;
    try {
      rating = subject.methodology().rate(values);
    } catch (RuntimeException e) {
      return subject.noLevel(values).isPresent()
          ? Optional.empty()
          : Optional.of(subject.rates(values) + " not at all: " + e);
    }
    return rating.isKnown() && subject.isComplete(rating)
        ? Optional.empty()
        : Optional.of(subject.rates(values) + " as unknown, though all of it is known");
  }

  static Optional<String> bounded(Subject subject, ImmutableMap<String, String> values) {
    try {
      RiskRating rating = subject.methodology().rate(values);
      return subject.isOnScale(rating)
          ? Optional.empty()
          : Optional.of(
              subject.rates(values)
                  + " as "
                  + Subject.said(rating)
                  + ", which is not one of its levels "
                  + String.join(", ", subject.methodology().levels().keys()));
    } catch (RuntimeException e) {
      return subject
          .noLevel(values)
          .map(mistake -> subject.rates(values) + " as no level: " + mistake);
    }
  }

  static Optional<String> deterministic(Subject subject, ImmutableMap<String, String> values) {
    Optional<RiskRating> once = subject.rating(subject.methodology(), values);
    Optional<RiskRating> again = subject.rating(subject.methodology(), values);
    return once.equals(again)
        ? Optional.empty()
        : Optional.of(
            subject.rates(values)
                + " once as "
                + once.map(RatingLaws::inFull).orElse("unknown")
                + " and then as "
                + again.map(RatingLaws::inFull).orElse("unknown"));
  }

  private static String inFull(RiskRating rating) {
    return Subject.said(rating) + " because of " + String.join(", ", rating.because().args());
  }

  static Optional<String> monotoneInLikelihood(
      Subject subject, ImmutableMap<String, String> values) {
    return monotone(subject, values, FactorSide.LIKELIHOOD);
  }

  static Optional<String> monotoneInConsequence(
      Subject subject, ImmutableMap<String, String> values) {
    return monotone(subject, values, FactorSide.CONSEQUENCE);
  }

  static Optional<String> antitoneInLowering(Subject subject, ImmutableMap<String, String> values) {
    return monotone(subject, values, FactorSide.LOWERING);
  }

  private static Optional<String> monotone(
      Subject subject, ImmutableMap<String, String> values, FactorSide side) {
    int sign = side == FactorSide.LOWERING ? -1 : 1;
    Optional<RiskRating> rating = subject.rating(values);
    if (rating.isEmpty()) {
      return Optional.empty();
    }
    for (Factor factor : subject.methodology().factors()) {
      if (factor.side() == side) {
        for (String more : Points.above(factor, requireNonNull(values.get(factor.key())))) {
          Optional<RiskRating> then = subject.rating(with(values, factor.key(), more));
          if (then.isPresent() && sign * subject.compare(then.get(), rating.get()) < 0) {
            return Optional.of(
                subject.rates(values)
                    + " as "
                    + Subject.said(rating.get())
                    + ", and with more "
                    + factor.key()
                    + ", '"
                    + more
                    + "', as "
                    + Subject.said(then.get())
                    + ", which is "
                    + (side == FactorSide.LOWERING ? "more" : "less"));
          }
        }
      }
    }
    return Optional.empty();
  }

  static ImmutableMap<String, String> with(
      ImmutableMap<String, String> values, String key, String value) {
    return ImmutableMap.<String, String>builder().putAll(values).put(key, value).buildKeepingLast();
  }

  static Optional<String> renamingFree(Subject subject, ImmutableMap<String, String> values) {
    Optional<RiskRating> rating = subject.rating(values);
    if (rating.isEmpty()) {
      return Optional.empty();
    }
    RiskMethodology methodology = subject.methodology();
    double number = methodology.kernel().rate(subject.numbers(values));
    int level = methodology.level(number);
    boolean same =
        rating
                .get()
                .level()
                .equals(
                    level < 0
                        ? Optional.empty()
                        : Optional.of(methodology.levels().keys().get(level)))
            && rating
                .get()
                .value()
                .map(value -> Math.abs(value.doubleValue() - number) <= 1e-8 * Math.max(1, number))
                .orElse(true);
    return same
        ? Optional.empty()
        : Optional.of(
            subject.rates(values)
                + " as "
                + Subject.said(rating.get())
                + ", but what stands at these positions as "
                + methodology.result(number));
  }

  static Optional<String> unknownStaysUnknown(
      Subject subject, ImmutableMap<String, String> values) {
    if (subject.rating(values).isEmpty()) {
      return Optional.empty();
    }
    for (String missing : values.keySet()) {
      ImmutableMap<String, String> known =
          ImmutableMap.copyOf(Maps.filterKeys(values, key -> !key.equals(missing)));
      Optional<RiskRating> rating;
      try {
        rating = Optional.of(subject.methodology().rate(known)).filter(RiskRating::isKnown);
      } catch (RuntimeException e) {
        return Optional.of(
            subject.rates(known) + " not at all if " + missing + " is not known: " + e);
      }
      if (rating.isPresent()) {
        return Optional.of(
            subject.rates(known)
                + " as "
                + Subject.said(rating.get())
                + ", though "
                + missing
                + " is not known");
      }
    }
    return Optional.empty();
  }

  /** What a register would say of names alone is the business of {@link Law#RENAMING_FREE}. */
  static Optional<String> roundTrip(Subject subject, ImmutableMap<String, String> values) {
    Optional<RiskRating> rating = subject.rating(values);
    if (rating.isEmpty() || renamingFree(subject, values).isPresent()) {
      return Optional.empty();
    }
    RiskMethodology methodology = subject.methodology();
    return differs(subject, values, methodology.rate(Assessed.estimate(values)), "an estimate")
        .or(
            () ->
                Assessed.register(methodology, List.of(values), Optional.empty()).stream()
                    .flatMap(line -> differs(subject, values, line.rating(), "a register").stream())
                    .findFirst());
  }

  private static Optional<String> differs(
      Subject subject, ImmutableMap<String, String> values, RiskRating documented, String as) {
    RiskRating rating = subject.rating(values).orElseThrow();
    return Subject.same(documented, rating)
        ? Optional.empty()
        : Optional.of(
            subject.rates(values)
                + " as "
                + Subject.said(rating)
                + ", but documented as "
                + as
                + " as "
                + Subject.said(documented));
  }

  static Optional<String> seeded(Subject subject, ImmutableMap<String, String> values) {
    Optional<RiskRating> rating = subject.rating(values);
    Optional<RiskRating> anew = subject.rating(subject.anew().get(), values);
    return Subject.same(rating, anew)
        ? Optional.empty()
        : Optional.of(
            subject.rates(values)
                + " as "
                + rating.map(Subject::said).orElse("unknown")
                + ", and made anew as "
                + anew.map(Subject::said).orElse("unknown"));
  }

  static Optional<String> symmetric(Subject subject, ImmutableMap<String, String> values) {
    Optional<Factor> likelihood = onlyScale(subject, FactorSide.LIKELIHOOD);
    Optional<Factor> consequence = onlyScale(subject, FactorSide.CONSEQUENCE);
    if (likelihood.isEmpty()
        || consequence.isEmpty()
        || size(likelihood.get()) != size(consequence.get())) {
      return Optional.of(
          subject.methodology().name()
              + " has not one factor of each side with as many levels as the other");
    }
    String l = likelihood.get().key();
    String c = consequence.get().key();
    ImmutableMap<String, String> swapped =
        with(
            with(
                values,
                l,
                likelihood.get().text(consequence.get().number(requireNonNull(values.get(c))))),
            c,
            consequence.get().text(likelihood.get().number(requireNonNull(values.get(l)))));
    Optional<RiskRating> rating = subject.rating(values);
    Optional<RiskRating> then = subject.rating(swapped);
    return rating.isEmpty() || then.isEmpty() || Subject.same(rating.get(), then.get())
        ? Optional.empty()
        : Optional.of(
            subject.rates(values)
                + " as "
                + Subject.said(rating.get())
                + ", but with the two swapped as "
                + Subject.said(then.get()));
  }

  static Optional<Factor> onlyScale(Subject subject, FactorSide side) {
    var factors =
        subject.methodology().factors().stream().filter(factor -> factor.side() == side).toList();
    return factors.size() == 1 && factors.get(0).domain() instanceof Scale
        ? Optional.of(factors.get(0))
        : Optional.empty();
  }

  static int size(Factor factor) {
    return ((Scale) factor.domain()).levels().size();
  }

  static Optional<String> unitStep(Subject subject, ImmutableMap<String, String> values) {
    Optional<String> incomparable = incomparable(subject);
    Optional<RiskRating> rating = subject.rating(values);
    if (incomparable.isPresent() || rating.isEmpty()) {
      return incomparable;
    }
    for (Factor factor : subject.methodology().factors()) {
      for (String more : Points.above(factor, requireNonNull(values.get(factor.key())))) {
        Optional<RiskRating> then = subject.rating(with(values, factor.key(), more));
        if (then.isPresent()
            && Math.abs(subject.position(then.get()) - subject.position(rating.get())) > 1) {
          return Optional.of(
              subject.rates(values)
                  + " as "
                  + Subject.said(rating.get())
                  + ", and with "
                  + factor.key()
                  + " '"
                  + more
                  + "' at once as "
                  + Subject.said(then.get()));
        }
      }
    }
    return Optional.empty();
  }

  /** Levels can be compared with levels only. */
  private static Optional<String> incomparable(Subject subject) {
    boolean comparable =
        !subject.methodology().levels().levels().isEmpty()
            && subject.methodology().factors().stream()
                .allMatch(factor -> factor.domain() instanceof Scale);
    return comparable
        ? Optional.empty()
        : Optional.of(subject.methodology().name() + " has not only levels but numbers");
  }

  static Optional<String> atMostTheMinimum(Subject subject, ImmutableMap<String, String> values) {
    Optional<String> incomparable = incomparable(subject);
    Optional<RiskRating> rating = subject.rating(values);
    if (incomparable.isPresent() || rating.isEmpty()) {
      return incomparable;
    }
    return subject.methodology().factors().stream()
        .filter(factor -> factor.side() != FactorSide.LOWERING)
        .filter(
            factor ->
                subject.position(rating.get())
                    > factor.number(requireNonNull(values.get(factor.key()))))
        .findFirst()
        .map(
            factor ->
                subject.rates(values)
                    + " as "
                    + Subject.said(rating.get())
                    + ", which is above its "
                    + factor.key());
  }
}
