package org.ismskit.risk.laws;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.risk.EffectCombination;
import org.ismskit.risk.RiskMethodology;

/**
 * Checks the laws of a methodology without a test engine, as a lint.
 *
 * <p>Up to 20,000 combinations of values all are tried, so that a matrix is proved and not sampled;
 * of a range its ends and three numbers between stand for it. Of more combinations the two extremes
 * are tried and so many others that some factors, whichever they are, have all combinations of
 * their values: {@link #coverage} says how many.
 */
public final class Laws {

  private Laws() {}

  /**
   * Checks the laws that hold of every methodology.
   *
   * @param methodology the methodology
   * @return what it breaks, in the order of the laws, at most one example each
   * @throws InvalidDocument naming every factor that cannot be told from another or cannot have a
   *     value, and that there are none
   */
  public static ImmutableList<Violation> check(RiskMethodology methodology) {
    return check(methodology, Law.REQUIRED);
  }

  /**
   * Checks some laws.
   *
   * @param methodology the methodology
   * @param laws the laws
   * @return what it breaks, in the order of the laws, at most one example each
   * @throws InvalidDocument naming every factor that cannot be told from another or cannot have a
   *     value, and that there are none
   */
  public static ImmutableList<Violation> check(RiskMethodology methodology, Set<Law> laws) {
    return check(() -> methodology, EffectCombination.MULTIPLICATIVE, laws);
  }

  /**
   * Checks some laws of a methodology and of how it combines controls.
   *
   * @param methodology makes the methodology; {@link Law#SEEDED} has it made more than once
   * @param controls how controls combine
   * @param laws the laws
   * @return what it breaks, in the order of the laws, at most one example each
   * @throws InvalidDocument naming every factor that cannot be told from another or cannot have a
   *     value, and that there are none
   */
  public static ImmutableList<Violation> check(
      Supplier<RiskMethodology> methodology, EffectCombination controls, Set<Law> laws) {
    Subject subject = new Subject(methodology.get(), methodology, controls);
    List<ImmutableMap<String, String>> points = Points.of(subject.methodology()).toList();
    ImmutableList.Builder<Violation> violations = ImmutableList.builder();
    for (Law law : Law.values()) {
      if (laws.contains(law)) {
        law.defect(subject)
            .or(() -> defect(law, subject, points))
            .ifPresent(example -> violations.add(new Violation(law, example)));
      }
    }
    return violations.build();
  }

  /**
   * How much of a methodology is tried for the laws that are about single combinations of values.
   *
   * @param methodology the methodology
   * @return what is tried, always the same
   * @throws InvalidDocument naming every factor that cannot be told from another or cannot have a
   *     value, and that there are none
   */
  public static Coverage coverage(RiskMethodology methodology) {
    return Points.coverage(methodology);
  }

  private static Optional<String> defect(
      Law law, Subject subject, List<ImmutableMap<String, String>> points) {
    for (ImmutableMap<String, String> values : points) {
      Optional<String> example = law.defect(subject, values);
      if (example.isPresent()) {
        return Optional.of(lowest(law, subject, values, example.get()));
      }
    }
    return Optional.empty();
  }

  /** Goes down from values that break a law as long as lower ones break it too. */
  static String lowest(
      Law law, Subject subject, ImmutableMap<String, String> values, String example) {
    for (ImmutableMap<String, String> lower :
        Points.below(subject.methodology(), values).toList()) {
      Optional<String> lowerExample = law.defect(subject, lower);
      if (lowerExample.isPresent()) {
        return lowest(law, subject, lower, lowerExample.get());
      }
    }
    return example;
  }
}
