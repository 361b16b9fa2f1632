package org.ismskit.risk;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.ismskit.model.risk.Factor;
import org.ismskit.model.risk.Scale;

/** Methodologies for tests. */
final class RiskMethodologyOf {

  private RiskMethodologyOf() {}

  /** The sum of the positions of likelihood and consequence. */
  static RiskMethodology twoFactors(Scale likelihood, Scale consequence) {
    return sum(Factor.likelihood(likelihood), Factor.consequence(consequence));
  }

  /** The sum of the positions of all factors; levels are named by it. */
  static RiskMethodology sum(Factor... factors) {
    int highest =
        Arrays.stream(factors)
            .mapToInt(factor -> ((Scale) factor.domain()).levels().size() - 1)
            .sum();
    Scale levels =
        Scale.of(
            IntStream.rangeClosed(0, highest)
                .mapToObj(Integer::toString)
                .collect(ImmutableList.toImmutableList()));
    return numbers(RiskKernel.each(values -> Arrays.stream(values).sum()), levels, factors);
  }

  /** What a kernel gives. */
  static RiskMethodology numbers(RiskKernel kernel, Scale levels, Factor... factors) {
    return new RiskMethodology() {
      @Override
      public String name() {
        return "sum";
      }

      @Override
      public String version() {
        return "1";
      }

      @Override
      public ImmutableList<Factor> factors() {
        return ImmutableList.copyOf(factors);
      }

      @Override
      public Scale levels() {
        return levels;
      }

      @Override
      public RiskKernel kernel() {
        return kernel;
      }
    };
  }
}
