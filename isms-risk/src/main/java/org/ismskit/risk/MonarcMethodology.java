package org.ismskit.risk;

import com.google.common.collect.ImmutableList;
import java.util.Map;
import java.util.Optional;
import org.ismskit.model.entity.InvalidValue;
import org.ismskit.model.risk.Factor;
import org.ismskit.model.risk.FactorSide;
import org.ismskit.model.risk.Scale;

/**
 * The information risks of MONARC: for each property that the threat affects impact times threat
 * times vulnerability, of which the greatest counts. A property that is not affected, or whose
 * impact or concern is not known, does not count; if none is left, the risk is unknown.
 *
 * <p>A measure takes its reduction from the vulnerability. It cannot take more than there is.
 */
final class MonarcMethodology implements RiskMethodology {

  private static final ImmutableList<String> PROPERTIES =
      ImmutableList.of("confidentiality", "integrity", "availability");

  private static final ImmutableList<Factor> FACTORS = declareFactors();
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
    return Scale.of("low", "medium", "high");
  }

  @Override
  public Optional<LevelBounds> bounds() {
    return Optional.of(LevelBounds.of(5, 9));
  }

  @Override
  public RiskKernel kernel() {
    return RiskKernel.each(MonarcMethodology::value);
  }

  private static double value(double[] factors) {
    double impact = Double.NaN;
    for (int i = 0; i < PROPERTIES.size(); i++) {
      boolean affected = factors[PROPERTIES.size() + i] == 1;
      if (affected && !(factors[i] <= impact)) {
        impact = Double.isNaN(factors[i]) ? impact : factors[i];
      }
    }
    return impact * factors[THREAT] * Math.max(0, factors[VULNERABILITY] - factors[REDUCTION]);
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
