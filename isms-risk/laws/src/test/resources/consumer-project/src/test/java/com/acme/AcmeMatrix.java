package com.acme;

import com.google.common.collect.ImmutableList;
import org.ismskit.model.risk.Factor;
import org.ismskit.model.risk.Scale;
import org.ismskit.risk.RiskKernel;
import org.ismskit.risk.RiskMethodology;

/** A matrix with a cell that somebody mistyped. */
final class AcmeMatrix implements RiskMethodology {

  private static final Scale LIKELIHOOD = Scale.of("rare", "likely", "often");
  private static final Scale CONSEQUENCE = Scale.of("small", "medium", "great");
  private static final double[][] CELLS = {{0, 0, 1}, {0, 1, 2}, {1, 0, 2}};

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
    return ImmutableList.of(Factor.likelihood(LIKELIHOOD), Factor.consequence(CONSEQUENCE));
  }

  @Override
  public Scale levels() {
    return Scale.of("green", "amber", "red");
  }

  @Override
  public RiskKernel kernel() {
    return RiskKernel.each(
        risk ->
            Double.isNaN(risk[0] + risk[1]) ? Double.NaN : CELLS[(int) risk[0]][(int) risk[1]]);
  }
}
