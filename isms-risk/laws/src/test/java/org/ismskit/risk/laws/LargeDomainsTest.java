package org.ismskit.risk.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ismskit.risk.laws.RiskMethodologyLawsTest.run;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ismskit.model.risk.DecimalRange;
import org.ismskit.model.risk.Factor;
import org.ismskit.model.risk.FactorSide;
import org.ismskit.model.risk.Scale;
import org.ismskit.risk.LevelBounds;
import org.ismskit.risk.RiskKernel;
import org.ismskit.risk.RiskMethodology;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.Events;

/** Domains with more values than the default of jqwik tries, or more than can all be tried. */
class LargeDomainsTest {

  /** The mean of seven numbers. */
  static class OnRanges implements RiskMethodologyLaws {

    private static final DecimalRange TO_NINE =
        new DecimalRange(BigDecimal.ZERO, BigDecimal.valueOf(9));

    @Override
    public RiskMethodology methodology() {
      return new SoundMatrix() {
        @Override
        public ImmutableList<Factor> factors() {
          return IntStream.range(0, 7)
              .mapToObj(
                  i ->
                      Factor.of(
                          "f" + i, i < 4 ? FactorSide.LIKELIHOOD : FactorSide.CONSEQUENCE, TO_NINE))
              .collect(ImmutableList.toImmutableList());
        }

        @Override
        public Optional<LevelBounds> bounds() {
          return Optional.of(LevelBounds.of(3, 6));
        }

        @Override
        public RiskKernel kernel() {
          return RiskKernel.each(risk -> DoubleStream.of(risk).sum() / risk.length);
        }
      };
    }
  }

  @Test
  void rangesAreSampled() {
    Events events = run(OnRanges.class);

    assertThat(events.failed().count()).isZero();
    assertThat(events.skipped().count()).isEqualTo(Law.OPTIONAL.size());
  }

  /**
   * A matrix of fifty times fifty with one wrong cell: it is found and told by its lowest values.
   */
  static class OneOfManyCells implements RiskMethodologyLaws {
    private static final Scale FIFTY =
        Scale.of(
            Stream.iterate(0, i -> i + 1)
                .limit(50)
                .map(i -> "l" + i)
                .collect(ImmutableList.toImmutableList()));

    @Override
    public RiskMethodology methodology() {
      return new SoundMatrix() {
        @Override
        public ImmutableList<Factor> factors() {
          return ImmutableList.of(Factor.likelihood(FIFTY), Factor.consequence(FIFTY));
        }

        @Override
        public Scale levels() {
          return FIFTY;
        }

        @Override
        public RiskKernel kernel() {
          return RiskKernel.each(
              risk -> risk[0] == 31 && risk[1] == 43 ? 29 : Math.min(risk[0], risk[1]));
        }
      };
    }
  }

  @Test
  void finiteScalesAreTriedExhaustively() {
    Events events = run(OneOfManyCells.class);

    Map<String, String> messages =
        events.failed().stream()
            .collect(
                ImmutableMap.toImmutableMap(
                    RiskMethodologyLawsTest::name, RiskMethodologyLawsTest::message));
    assertThat(messages).containsOnlyKeys("moreLikelyIsNeverLessRisk", "moreHarmIsNeverLessRisk");
    assertThat(messages.get("moreLikelyIsNeverLessRisk"))
        .contains(
            "acme rates likelihood 'l30', consequence 'l43' as 'l30', and with more likelihood,"
                + " 'l31', as 'l29', which is less");
  }
}
