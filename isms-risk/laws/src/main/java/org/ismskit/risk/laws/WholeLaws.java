package org.ismskit.risk.laws;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ismskit.model.risk.Factor;
import org.ismskit.model.risk.FactorSide;
import org.ismskit.model.risk.RiskCriteria;
import org.ismskit.model.risk.RiskVerdict;
import org.ismskit.risk.RiskMethodology;
import org.ismskit.risk.RiskRating;

/** The laws that speak of a methodology as a whole. */
final class WholeLaws {

  /** So many ratings are compared with each other. */
  private static final int COMPARED = 300;

  /** So many risks are a register, two blocks of whatever size a kernel may work in. */
  private static final int REGISTER = 3_000;

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

  /** A value that is in no domain, beside the values of the least and of the greatest risk. */
  static Optional<String> refusesWhatIsOffScale(Subject subject) {
    return Stream.of(false, true)
        .map(highest -> Points.corner(subject.methodology(), highest))
        .flatMap(
            corner ->
                subject.methodology().factors().stream()
                    .flatMap(
                        factor ->
                            Points.outside(factor).stream()
                                .map(value -> RatingLaws.with(corner, factor.key(), value))))
        .flatMap(
            values ->
                subject.known(subject.methodology(), values).stream()
                    .map(
                        rating ->
                            subject.rates(values)
                                + " as "
                                + Subject.said(rating)
                                + ", though there is no such value"))
        .findFirst();
  }

  /** Where not everything is tried, a level may be reached by what is not. */
  static Optional<String> everyLevelIsReached(Subject subject) {
    RiskMethodology methodology = subject.methodology();
    if (!Points.coverage(methodology).isExhaustive() || methodology.levels().levels().isEmpty()) {
      return Optional.of(
          methodology.name() + " has no levels, or more combinations of values than can be tried");
    }
    List<String> missing = new ArrayList<>(methodology.levels().keys());
    Points.of(methodology)
        .flatMap(values -> subject.rating(values).stream())
        .forEach(rating -> missing.remove(rating.level().orElseThrow()));
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(methodology.name() + " rates nothing as '" + missing.get(0) + "'");
  }

  /** The combinations that can be rated as those of many risks, repeated if they are few. */
  private static List<ImmutableMap<String, String>> many(Subject subject) {
    List<ImmutableMap<String, String>> points =
        Points.of(subject.methodology())
            .filter(values -> subject.rating(values).isPresent())
            .limit(REGISTER)
            .toList();
    return IntStream.range(0, points.isEmpty() ? 0 : REGISTER)
        .mapToObj(i -> points.get(i % points.size()))
        .toList();
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
    List<ImmutableMap<String, String>> risks = many(subject);
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
      Optional<RiskRating> then = subject.rating(methodology, otherOrder);
      if (!Subject.same(subject.rating(risks.get(i)), then)) {
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
    List<ImmutableMap<String, String>> risks = many(subject);
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

  /** What {@link #ratings} are of, as a register. */
  private static ImmutableList<Assessed> register(
      Subject subject, List<Rated> all, Optional<String> accepted) {
    return Assessed.register(
        subject.methodology(),
        all.stream().map(Rated::values).toList(),
        accepted.map(level -> RiskCriteria.builder().accepted(level).build()));
  }

  static Optional<String> rankingConsistent(Subject subject) {
    Comparator<RiskRating> order = subject.methodology().ascending();
    ImmutableList<Assessed> lines = register(subject, ratings(subject), Optional.empty());
    for (Assessed a : lines) {
      for (Assessed b : lines) {
        int expected = Integer.compare(b.rank(), a.rank());
        if (Integer.signum(order.compare(a.rating(), b.rating())) != expected) {
          return Optional.of(
              subject.rates(a.values())
                  + " as "
                  + Subject.said(a.rating())
                  + ", which it does not put "
                  + (expected < 0 ? "below " : expected > 0 ? "above " : "beside ")
                  + Subject.said(b.rating())
                  + ", as a register does");
        }
      }
    }
    return ranks(subject, lines);
  }

  private static Optional<String> ranks(Subject subject, ImmutableList<Assessed> lines) {
    List<OptionalInt> ranks =
        subject.methodology().ranks(lines.stream().map(Assessed::rating).toList());
    return IntStream.range(0, lines.size())
        .filter(i -> !ranks.get(i).equals(lines.get(i).line().rank()))
        .mapToObj(
            i ->
                subject.rates(lines.get(i).values())
                    + " as "
                    + Subject.said(lines.get(i).rating())
                    + " and gives it the rank "
                    + said(ranks.get(i))
                    + ", but in a register it has "
                    + lines.get(i).rank())
        .findFirst();
  }

  private static String said(OptionalInt rank) {
    return rank.isPresent() ? String.valueOf(rank.getAsInt()) : "of the unknown";
  }

  static Optional<String> acceptanceDownwardClosed(Subject subject) {
    List<Rated> all = ratings(subject);
    return subject.methodology().levels().keys().stream()
        .flatMap(accepted -> notAccepted(subject, register(subject, all, Optional.of(accepted))))
        .findFirst();
  }

  /** A risk that is not accepted though one is that is no smaller. */
  private static Stream<String> notAccepted(Subject subject, ImmutableList<Assessed> lines) {
    Optional<Assessed> greatest = lines.stream().filter(WholeLaws::isAccepted).findFirst();
    return greatest.stream()
        .flatMap(
            accepted ->
                lines.stream()
                    .filter(line -> !isAccepted(line) && line.rank() >= accepted.rank())
                    .limit(1)
                    .map(
                        line ->
                            subject.rates(line.values())
                                + " as "
                                + Subject.said(line.rating())
                                + ", which is not accepted where the risk "
                                + Subject.said(accepted.rating())
                                + " is, which is no smaller"));
  }

  private static boolean isAccepted(Assessed assessed) {
    return assessed.line().verdict() == RiskVerdict.ACCEPTED;
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
