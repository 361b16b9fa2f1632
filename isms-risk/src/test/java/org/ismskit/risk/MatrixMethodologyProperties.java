package org.ismskit.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every pair of levels of the shipped matrix; all of them are tried. */
class MatrixMethodologyProperties {

  private static final MatrixMethodology METHOD = MatrixMethodology.of(RiskMatrices.iso27005());

  @Provide
  Arbitrary<Integer> steps() {
    return Arbitraries.integers().between(0, 4);
  }

  private static int level(int likelihood, int consequence) {
    String key =
        METHOD
            .rate(
                Optional.of(METHOD.likelihood().keys().get(likelihood)),
                Optional.of(METHOD.consequence().keys().get(consequence)))
            .level()
            .orElseThrow();
    return METHOD.levels().position(key).orElseThrow();
  }

  @Property(generation = GenerationMode.EXHAUSTIVE)
  void moreOfEitherIsNeverLessRisk(
      @ForAll("steps") int likelihood, @ForAll("steps") int consequence) {
    if (likelihood < 4) {
      assertThat(level(likelihood + 1, consequence))
          .isGreaterThanOrEqualTo(level(likelihood, consequence));
    }
    if (consequence < 4) {
      assertThat(level(likelihood, consequence + 1))
          .isGreaterThanOrEqualTo(level(likelihood, consequence));
    }
  }

  @Property(generation = GenerationMode.EXHAUSTIVE)
  void everyPairHasALevelOfTheScale(
      @ForAll("steps") int likelihood, @ForAll("steps") int consequence) {
    assertThat(level(likelihood, consequence)).isBetween(0, 4);
  }
}
