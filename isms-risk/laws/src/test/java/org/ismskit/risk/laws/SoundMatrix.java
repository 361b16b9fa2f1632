package org.ismskit.risk.laws;

import com.google.common.collect.ImmutableList;
import org.ismskit.model.risk.Factor;
import org.ismskit.model.risk.Scale;
import org.ismskit.risk.RiskKernel;
import org.ismskit.risk.RiskMethodology;

/** The lesser of likelihood and consequence: keeps all laws there are. */
class SoundMatrix implements RiskMethodology {

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
        Factor.likelihood(Sound.LIKELIHOOD), Factor.consequence(Sound.CONSEQUENCE));
  }

  @Override
  public Scale levels() {
    return Scale.of("green", "yellow", "red");
  }

  @Override
  public RiskKernel kernel() {
    return RiskKernel.each(risk -> position(risk[0], risk[1]));
  }

  double position(double likelihood, double consequence) {
    return Math.min(likelihood, consequence);
  }
}
