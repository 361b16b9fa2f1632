package org.ismskit.risk;

import com.google.common.collect.ImmutableList;
import org.ismskit.model.risk.Factor;
import org.ismskit.model.risk.Scale;

/** A methodology as a user provides it: no more than names, scales and a formula. */
public final class ProvidedMethodology implements RiskMethodology {

  private static final Scale SCALE = Scale.of("low", "high");

  /** For the service loader. */
  public ProvidedMethodology() {}

  @Override
  public String name() {
    return "provided";
  }

  @Override
  public String version() {
    return "1";
  }

  @Override
  public ImmutableList<Factor> factors() {
    return ImmutableList.of(Factor.likelihood(SCALE), Factor.consequence(SCALE));
  }

  @Override
  public Scale levels() {
    return SCALE;
  }

  @Override
  public RiskKernel kernel() {
    return RiskKernel.each(factors -> Math.min(factors[0], factors[1]));
  }
}
