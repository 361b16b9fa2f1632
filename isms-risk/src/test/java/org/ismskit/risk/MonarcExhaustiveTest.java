package org.ismskit.risk;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import org.ismskit.model.risk.Factor;
import org.ismskit.model.risk.FactorSide;
import org.ismskit.model.risk.Scale;
import org.junit.jupiter.api.Test;

/**
 * All 180,000 combinations of its nine factors, where the law kit tries what any three can have.
 */
class MonarcExhaustiveTest {

  private static final RiskMethodology MONARC = RiskMethodologies.monarc();
  private static final ImmutableList<Factor> FACTORS = MONARC.factors();

  /**
   * Where some property is affected and no more reduced than there is. Without that there is
   * nothing to rate, of which the number of combinations tells: with none of three properties
   * affected, and with 15 of 36 pairs of vulnerability and reduction.
   */
  @Test
  void moreOfAnyFactorIsNeverLessAndMoreReductionNeverMore() {
    int[] sizes =
        FACTORS.stream().mapToInt(factor -> ((Scale) factor.domain()).levels().size()).toArray();
    double[] values = new double[sizes.length];
    int combinations = 0;
    int rated = 0;
    int place;
    do {
      combinations++;
      double number = MONARC.kernel().rate(values);
      rated += Double.isNaN(number) ? 0 : 1;
      for (int factor = 0; factor < sizes.length; factor++) {
        if (values[factor] < sizes[factor] - 1 && !Double.isNaN(number)) {
          values[factor]++;
          double more = MONARC.kernel().rate(values);
          values[factor]--;
          if (Double.isNaN(more)) {
            assertThat(FACTORS.get(factor).key()).as("what goes too far").isEqualTo("reduction");
            continue;
          }
          boolean lowering = FACTORS.get(factor).side() == FactorSide.LOWERING;
          assertThat(lowering ? number - more : more - number)
              .as("%s one higher than in %s", FACTORS.get(factor).key(), values)
              .isNotNegative();
        }
      }
      assertThat(MONARC.level(number)).isBetween(-1, 2);
      place = 0;
      while (place < sizes.length && ++values[place] == sizes[place]) {
        values[place++] = 0;
      }
    } while (place < sizes.length);
    assertThat(combinations).isEqualTo(180_000);
    assertThat(rated).isEqualTo(125 * 7 * 5 * 21);
  }
}
