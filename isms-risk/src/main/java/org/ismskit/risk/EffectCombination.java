package org.ismskit.risk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/**
 * What several controls take away together, each of which takes away a share of the likelihood or
 * the consequence. The first three that are here keep three laws: another control never makes less
 * of it, a control that does nothing changes nothing, and all stays all. Module {@code
 * isms-risk-laws} checks the first two of any other.
 */
@FunctionalInterface
public interface EffectCombination {

  /** Each takes its share of what the others leave: {@code 1 - prod(1 - e)}. The default. */
  EffectCombination MULTIPLICATIVE =
      shares -> {
        BigDecimal left = BigDecimal.ONE;
        for (BigDecimal share : shares) {
          left = left.multiply(BigDecimal.ONE.subtract(share));
        }
        return BigDecimal.ONE.subtract(left);
      };

  /** The strongest counts, as if all others worked against the same part of the risk. */
  EffectCombination MAXIMUM = shares -> shares.stream().reduce(BigDecimal.ZERO, BigDecimal::max);

  /** The sum, at most 1: as if each worked against a part of its own. */
  EffectCombination CAPPED_SUM =
      shares -> shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add).min(BigDecimal.ONE);

  /**
   * The mean, rounded down to 9 decimal places. <strong>Breaks the first two laws</strong>: a weak
   * control beside a strong one makes the residual risk rise. It is what the tool evaluator
   * (github.com/davidski/evaluator) does, where one weak control more doubles the expected loss of
   * a scenario; it is here to reproduce such results, not to be relied on.
   */
  EffectCombination ARITHMETIC_MEAN =
      shares ->
          shares.isEmpty()
              ? BigDecimal.ZERO
              : shares.stream()
                  .reduce(BigDecimal.ZERO, BigDecimal::add)
                  .divide(BigDecimal.valueOf(shares.size()), 9, RoundingMode.DOWN);

  /**
   * What controls take away together.
   *
   * @param shares what each takes away, from 0 (nothing) to 1 (all), in any order
   * @return what they take away together, from 0 to 1; 0 if there is none
   */
  BigDecimal combine(Collection<BigDecimal> shares);
}
