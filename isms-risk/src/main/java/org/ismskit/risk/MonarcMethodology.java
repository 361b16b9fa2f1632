package org.ismskit.risk;

import com.google.common.collect.ImmutableList;
import java.util.Map;
import java.util.Optional;
import org.ismskit.model.entity.InvalidValue;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.risk.Factor;
import org.ismskit.model.risk.FactorSide;
import org.ismskit.model.risk.Scale;

/**
 * The information risks of MONARC: for each property that the threat affects impact times threat
 * times vulnerability, of which the greatest counts. A property that is not affected, or whose
 * impact or concern is not known, does not count; if none is left, the risk is unknown.
 *
 * <p>A measure takes its reduction from the vulnerability. It cannot take more than there is:
 * {@link #rate} refuses that, and in a register, where it can only be a mistake too, it leaves the
 * risk unknown.
 */
final class MonarcMethodology implements RiskMethodology {

  private static final ImmutableList<String> PROPERTIES =
      ImmutableList.of("confidentiality", "integrity", "availability");

  private static final ImmutableList<Factor> FACTORS = declareFactors();
  private static final Scale LEVELS = Scale.of("low", "medium", "high");
  private static final Optional<LevelBounds> BOUNDS = Optional.of(LevelBounds.of(5, 9));
  private static final int THREAT = 2 * PROPERTIES.size();
  private static final int VULNERABILITY = THREAT + 1;
  private static final int REDUCTION = VULNERABILITY + 1;

  private static ImmutableList<Factor> declareFactors() {
    ImmutableList.Builder<Factor> factors = ImmutableList.builder();
    Scale four = Scale.of("0", "1", "2", "3", "4");
    Scale five = Scale.of("0", "1", "2", "3", "4", "5");
    for (String property : PROPERTIES) {
      factors.add(Factor.of("impact-on-" + property, FactorSide.CONSEQUENCE, four));
    }
    for (String property : PROPERTIES) {
      factors.add(Factor.of("affects-" + property, FactorSide.CONSEQUENCE, Scale.of("no", "yes")));
    }
    return factors
        .add(Factor.of("threat", FactorSide.LIKELIHOOD, four))
        .add(Factor.of("vulnerability", FactorSide.LIKELIHOOD, five))
        .add(Factor.of("reduction", FactorSide.LOWERING, five))
        .build();
  }

  @Override
  public String name() {
    return "monarc";
  }

  @Override
  public String version() {
    return "1";
  }

  @Override
  public ImmutableList<Factor> factors() {
    return FACTORS;
  }

  @Override
  public Scale levels() {
    return LEVELS;
  }

  @Override
  public Optional<LevelBounds> bounds() {
    return BOUNDS;
  }

  @Override
  public RiskKernel kernel() {
    return RiskKernel.each(MonarcMethodology::value);
  }

  private static double value(double[] factors) {
    int property = highest(factors);
    double left = factors[VULNERABILITY] - factors[REDUCTION];
    return property < 0 || left < 0 ? Double.NaN : factors[property] * factors[THREAT] * left;
  }

  /** The first affected property with the greatest known impact, -1 if there is none. */
  private static int highest(double[] factors) {
    int highest = -1;
    for (int i = 0; i < PROPERTIES.size(); i++) {
      boolean counts = factors[PROPERTIES.size() + i] == 1 && !Double.isNaN(factors[i]);
      if (counts && (highest < 0 || factors[i] > factors[highest])) {
        highest = i;
      }
    }
    return highest;
  }

  @Override
  public Explanation because(double[] factors, double number) {
    if (Double.isNaN(number)) {
      return RiskMethodology.super.because(factors, number);
    }
    return Explanation.of(
        "risk.steps",
        name(),
        text(highest(factors), factors)
            + " x "
            + text(THREAT, factors)
            + " x ("
            + text(VULNERABILITY, factors)
            + " - "
            + text(REDUCTION, factors)
            + ") = "
            + result(number));
  }

  private static String text(int factor, double[] factors) {
    return FACTORS.get(factor).key() + " " + FACTORS.get(factor).text(factors[factor]);
  }

  @Override
  public RiskRating rate(Map<String, String> values) {
    String vulnerability = values.get(FACTORS.get(VULNERABILITY).key());
    String reduction = values.get(FACTORS.get(REDUCTION).key());
    if (vulnerability != null
        && reduction != null
        && FACTORS.get(REDUCTION).number(reduction)
            > FACTORS.get(VULNERABILITY).number(vulnerability)) {
      throw new InvalidValue(
          "reduction", reduction, "at most the vulnerability, which is " + vulnerability);
    }
    return RiskMethodology.super.rate(values);
  }
}
