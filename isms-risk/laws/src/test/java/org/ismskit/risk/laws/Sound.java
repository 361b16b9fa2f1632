package org.ismskit.risk.laws;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.ismskit.model.risk.Factor;
import org.ismskit.model.risk.FactorSide;
import org.ismskit.model.risk.Scale;
import org.ismskit.risk.LevelBounds;
import org.ismskit.risk.RiskKernel;
import org.ismskit.risk.RiskMethodology;

/** Likelihood plus consequence less protection: keeps all laws that hold of every methodology. */
class Sound implements RiskMethodology {

  static final Scale LIKELIHOOD = Scale.of("rare", "likely", "often");
  static final Scale CONSEQUENCE = Scale.of("small", "medium", "great");
  static final Scale PROTECTION = Scale.of("none", "some", "full");

  @Override
  public String name() {
    return "acme";
  }

  @Override
  public String version() {
    return "1";
  }

  @Override
  public ImmutableList<Factor> factors() {
    return ImmutableList.of(
        Factor.likelihood(LIKELIHOOD),
        Factor.consequence(CONSEQUENCE),
        Factor.of("protection", FactorSide.LOWERING, PROTECTION));
  }

  @Override
  public Scale levels() {
    return Scale.of("white", "green", "yellow", "orange", "red");
  }

  @Override
  public Optional<LevelBounds> bounds() {
    return Optional.of(LevelBounds.of(1, 2, 3, 4));
  }

  @Override
  public RiskKernel kernel() {
    return RiskKernel.each(risk -> value(risk[0], risk[1], risk[2]));
  }

  double value(double likelihood, double consequence, double protection) {
    return Math.max(0, likelihood + consequence - protection);
  }
}
