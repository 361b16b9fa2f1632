package org.ismskit.risk.laws;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ismskit.model.risk.Factor;
import org.ismskit.model.risk.FactorSide;
import org.ismskit.risk.RiskKernel;
import org.ismskit.risk.RiskMethodology;
import org.ismskit.risk.RiskRating;

/** The laws that speak of a methodology as a whole. */
final class WholeLaws {

  /** So many ratings are compared with each other. */
  private static final int COMPARED = 300;

  /** So many risks are a register, two blocks of whatever size a kernel may work in. */
  private static final int REGISTER = 3_000;

  private static final double[] EFFICACIES = {0, 0.1, 0.25, 0.5, 0.9, 1};

  private static final double CLOSE = 1e-9;

  private WholeLaws() {}

  static Optional<String> extremes(Subject subject) {
    int last = subject.methodology().levels().levels().size() - 1;
    return level(subject, false, 0).or(() -> level(subject, true, last));
  }

  private static Optional<String> level(Subject subject, boolean highest, int expected) {
    ImmutableMap<String, String> corner = Points.corner(subject.methodology(), highest);
    return subject
        .rating(corner)
        .filter(rating -> rating.level().isPresent() && subject.position(rating) != expected)
        .map(
            rating ->
                subject.rates(corner)
                    + " as "
                    + Subject.said(rating)
                    + ", though there is nothing "
                    + (highest ? "above" : "below")
                    + " and the "
                    + (highest ? "highest" : "lowest")
                    + " level is '"
                    + subject.methodology().levels().keys().get(expected)
                    + "'");
  }

  /** The combinations as a register of many risks, repeated if they are few. */
  private static List<ImmutableMap<String, String>> register(RiskMethodology methodology) {
    List<ImmutableMap<String, String>> points = Points.of(methodology).limit(REGISTER).toList();
    return IntStream.range(0, REGISTER).mapToObj(i -> points.get(i % points.size())).toList();
  }

  private static double[][] columns(Subject subject, List<ImmutableMap<String, String>> risks) {
    double[][] columns = new double[subject.methodology().factors().size()][risks.size()];
    for (int i = 0; i < risks.size(); i++) {
      double[] numbers = subject.numbers(risks.get(i));
      for (int factor = 0; factor < numbers.length; factor++) {
        columns[factor][i] = numbers[factor];
      }
    }
    return columns;
  }

  private static double[] rated(RiskMethodology methodology, double[][] columns, int risks) {
    double[] results = new double[risks];
    methodology.kernel().rate(columns, results);
    return results;
  }

  static Optional<String> permutationFree(Subject subject) {
    RiskMethodology methodology = subject.methodology();
    List<ImmutableMap<String, String>> risks = register(methodology);
    double[] together = rated(methodology, columns(subject, risks), risks.size());
    List<ImmutableMap<String, String>> backwards = Lists.reverse(risks);
    double[] reversed = rated(methodology, columns(subject, backwards), risks.size());
    for (int i = 0; i < risks.size(); i++) {
      double alone = methodology.kernel().rate(subject.numbers(risks.get(i)));
      double other = differs(alone, together[i]) ? together[i] : reversed[risks.size() - 1 - i];
      if (differs(alone, other)) {
        return Optional.of(
            subject.rates(risks.get(i))
                + " alone as "
                + result(methodology, alone)
                + ", but among "
                + risks.size()
                + " risks as "
                + result(methodology, other));
      }
      ImmutableMap<String, String> otherOrder =
          ImmutableMap.copyOf(Lists.reverse(risks.get(i).entrySet().asList()));
      if (!Subject.same(subject.rating(risks.get(i)), subject.rating(otherOrder))) {
        return Optional.of(
            subject.rates(risks.get(i)) + " differently if the factors come in another order");
      }
    }
    return Optional.empty();
  }

  private static boolean differs(double a, double b) {
    return Double.compare(a, b) != 0;
  }

  private static String result(RiskMethodology methodology, double number) {
    return Double.isNaN(number) ? "unknown" : methodology.result(number);
  }

  static Optional<String> idempotent(Subject subject) {
    RiskMethodology methodology = subject.methodology();
    List<ImmutableMap<String, String>> risks = register(methodology);
    double[][] columns = columns(subject, risks);
    double[] once = rated(methodology, columns, risks.size());
    double[] again = rated(methodology, columns, risks.size());
    int changed = Arrays.mismatch(once, again);
    return changed < 0
        ? Optional.empty()
        : Optional.of(
            subject.rates(risks.get(changed))
                + " as "
                + result(methodology, once[changed])
                + " and, when the same columns are rated again, as "
                + result(methodology, again[changed]));
  }

  static Optional<String> addingAControl(Subject subject) {
    return combinations()
        .flatMap(
            controls ->
                Arrays.stream(EFFICACIES)
                    .mapToObj(added -> raised(subject, controls, added))
                    .flatMap(Optional::stream))
        .findFirst();
  }

  private static Optional<String> raised(Subject subject, double[] controls, double added) {
    double before = subject.controls().together(controls);
    double after = subject.controls().together(with(controls, added));
    return after >= before - CLOSE
        ? Optional.empty()
        : Optional.of(
            subject.methodology().name()
                + ": controls with the efficacies "
                + Arrays.toString(controls)
                + " together take away "
                + RiskKernel.rounded(before)
                + ", and with one of "
                + added
                + " more only "
                + RiskKernel.rounded(after));
  }

  static Optional<String> nullControl(Subject subject) {
    return combinations()
        .filter(
            controls ->
                Math.abs(
                        subject.controls().together(with(controls, 0))
                            - subject.controls().together(controls))
                    > CLOSE)
        .findFirst()
        .map(
            controls ->
                subject.methodology().name()
                    + ": controls with the efficacies "
                    + Arrays.toString(controls)
                    + " together take away "
                    + RiskKernel.rounded(subject.controls().together(controls))
                    + ", and with one of no effect "
                    + RiskKernel.rounded(subject.controls().together(with(controls, 0))));
  }

  private static double[] with(double[] controls, double added) {
    double[] more = Arrays.copyOf(controls, controls.length + 1);
    more[controls.length] = added;
    return more;
  }

  /** None to two controls. */
  private static Stream<double[]> combinations() {
    ImmutableList.Builder<double[]> combinations = ImmutableList.builder();
    combinations.add(new double[0]);
    for (double only : EFFICACIES) {
      combinations.add(new double[] {only});
    }
    for (double first : EFFICACIES) {
      for (double second : EFFICACIES) {
        combinations.add(new double[] {first, second});
      }
    }
    return combinations.build().stream();
  }

  private record Rated(ImmutableMap<String, String> values, RiskRating rating) {}

  /** Different ratings with the combination that gives each, from all over the domain. */
  private static List<Rated> ratings(Subject subject) {
    List<ImmutableMap<String, String>> points = Points.of(subject.methodology()).toList();
    int stride = Math.max(1, points.size() / COMPARED);
    return IntStream.iterate(0, i -> i < points.size(), i -> i + stride)
        .mapToObj(points::get)
        .flatMap(values -> subject.rating(values).stream().map(rating -> new Rated(values, rating)))
        .toList();
  }

  static Optional<String> rankingConsistent(Subject subject) {
    Comparator<RiskRating> order = subject.methodology().ascending();
    List<Rated> all = ratings(subject);
    for (Rated a : all) {
      for (Rated b : all) {
        int expected = Integer.signum(subject.compare(a.rating(), b.rating()));
        if (Integer.signum(order.compare(a.rating(), b.rating())) != expected) {
          return Optional.of(
              subject.rates(a.values())
                  + " as "
                  + Subject.said(a.rating())
                  + ", which it does not put "
                  + (expected < 0 ? "below " : expected > 0 ? "above " : "beside ")
                  + Subject.said(b.rating()));
        }
      }
    }
    return ranks(subject, all.stream().map(Rated::rating).toList());
  }

  private static Optional<String> ranks(Subject subject, List<RiskRating> ratings) {
    List<OptionalInt> ranks = subject.methodology().ranks(ratings);
    for (int a = 0; a < ratings.size(); a++) {
      for (int b = 0; b < ratings.size(); b++) {
        int order = Integer.signum(subject.compare(ratings.get(a), ratings.get(b)));
        int places = Integer.compare(ranks.get(b).orElse(0), ranks.get(a).orElse(0));
        if (ranks.get(a).isEmpty() || Integer.signum(places) != order) {
          return Optional.of(
              subject.methodology().name()
                  + " gives "
                  + Subject.said(ratings.get(a))
                  + " the rank "
                  + ranks.get(a)
                  + " and "
                  + Subject.said(ratings.get(b))
                  + " the rank "
                  + ranks.get(b));
        }
      }
    }
    return Optional.empty();
  }

  static Optional<String> acceptanceDownwardClosed(Subject subject) {
    List<Rated> all =
        ratings(subject).stream().filter(rated -> rated.rating().level().isPresent()).toList();
    for (Rated a : all) {
      for (Rated b : all) {
        if (subject.compare(a.rating(), b.rating()) <= 0
            && subject.position(a.rating()) > subject.position(b.rating())) {
          return Optional.of(
              subject.rates(a.values())
                  + " as "
                  + Subject.said(a.rating())
                  + ", a higher level than that of the risk "
                  + Subject.said(b.rating())
                  + ", which is no smaller");
        }
      }
    }
    return Optional.empty();
  }

  static Optional<String> coxWeakConsistency(Subject subject) {
    RiskMethodology methodology = subject.methodology();
    Optional<Factor> likelihood = RatingLaws.onlyScale(subject, FactorSide.LIKELIHOOD);
    Optional<Factor> consequence = RatingLaws.onlyScale(subject, FactorSide.CONSEQUENCE);
    if (methodology.factors().size() != 2
        || likelihood.isEmpty()
        || consequence.isEmpty()
        || methodology.levels().levels().isEmpty()) {
      return Optional.of(methodology.name() + " is not a matrix of one factor of each side");
    }
    List<Rated> cells = ratings(subject);
    int highest = methodology.levels().levels().size() - 1;
    for (Rated high : cells) {
      for (Rated low : cells) {
        if (subject.position(high.rating()) == highest
            && subject.position(low.rating()) == 0
            && highest > 0
            && product(likelihood.get(), consequence.get(), high.values(), 0)
                < product(likelihood.get(), consequence.get(), low.values(), 1)) {
          return Optional.of(
              subject.rates(high.values())
                  + " as "
                  + Subject.said(high.rating())
                  + ", but part of "
                  + subject.rates(low.values()).replace(methodology.name() + " rates ", "")
                  + ", which is "
                  + Subject.said(low.rating())
                  + ", is a greater risk");
        }
      }
    }
    return Optional.empty();
  }

  /** Likelihood times consequence at a corner of a cell, both counted in steps. */
  private static double product(
      Factor likelihood, Factor consequence, ImmutableMap<String, String> cell, int corner) {
    return (likelihood.number(requireNonNull(cell.get(likelihood.key()))) + corner)
        * (consequence.number(requireNonNull(cell.get(consequence.key()))) + corner);
  }
}
