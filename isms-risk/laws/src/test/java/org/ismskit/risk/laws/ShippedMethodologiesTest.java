package org.ismskit.risk.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.Sets;
import java.util.EnumSet;
import java.util.stream.Stream;
import org.ismskit.risk.RiskMethodologies;
import org.ismskit.risk.RiskMethodology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The methodologies that come with the library keep exactly the laws that are said of them. */
class ShippedMethodologiesTest {

  /** Laws that published methodologies break, each by its own rules. */
  private static final ImmutableSetMultimap<String, Law> EXEMPT =
      ImmutableSetMultimap.<String, Law>builder()
          // The technical impact stands in for the business impact.
          .put("owasp", Law.UNKNOWN_STAYS_UNKNOWN)
          // Impacts that are not known do not count.
          .put("monarc-operational", Law.UNKNOWN_STAYS_UNKNOWN)
          .put("monarc", Law.UNKNOWN_STAYS_UNKNOWN)
          // A threat that affects nothing has no risk, and no measure reduces more than there is.
          .put("monarc", Law.TOTAL)
          .build();

  /** Of the optional laws, those that hold. */
  private static final ImmutableSetMultimap<String, Law> CLAIMS =
      ImmutableSetMultimap.<String, Law>builder()
          .putAll("iso-27005-e1a", Law.EVERY_LEVEL_IS_REACHED, Law.UNIT_STEP)
          .putAll(
              "iso-27005-e1b",
              Law.EVERY_LEVEL_IS_REACHED,
              Law.SYMMETRIC,
              Law.UNIT_STEP,
              Law.COX_WEAK_CONSISTENCY)
          .put("iso-27005-e2", Law.SYMMETRIC)
          .putAll(
              "iso-27005-2022-5x5",
              Law.EVERY_LEVEL_IS_REACHED,
              Law.UNIT_STEP,
              Law.COX_WEAK_CONSISTENCY)
          .putAll("nist-sp-800-30", Law.EVERY_LEVEL_IS_REACHED, Law.UNIT_STEP)
          .putAll(
              "nist-sp-800-30-i2",
              Law.EVERY_LEVEL_IS_REACHED,
              Law.UNIT_STEP,
              Law.COX_WEAK_CONSISTENCY)
          .putAll("magerit-tables", Law.EVERY_LEVEL_IS_REACHED, Law.UNIT_STEP)
          .putAll("ebios-rm", Law.EVERY_LEVEL_IS_REACHED, Law.UNIT_STEP)
          .putAll("ebios-rm-stakeholder", Law.EVERY_LEVEL_IS_REACHED, Law.SYMMETRIC, Law.UNIT_STEP)
          .putAll("monarc-operational", Law.EVERY_LEVEL_IS_REACHED, Law.UNIT_STEP)
          .putAll("bsi-200-3", Law.EVERY_LEVEL_IS_REACHED, Law.COX_WEAK_CONSISTENCY)
          .putAll("mehari", Law.EVERY_LEVEL_IS_REACHED, Law.UNIT_STEP, Law.COX_WEAK_CONSISTENCY)
          .putAll(
              "additive-5x5",
              Law.EVERY_LEVEL_IS_REACHED,
              Law.SYMMETRIC,
              Law.UNIT_STEP,
              Law.COX_WEAK_CONSISTENCY)
          .putAll(
              "multiplicative-5x5",
              Law.EVERY_LEVEL_IS_REACHED,
              Law.SYMMETRIC,
              Law.UNIT_STEP,
              Law.COX_WEAK_CONSISTENCY)
          .putAll("maximum-5x5", Law.EVERY_LEVEL_IS_REACHED, Law.SYMMETRIC, Law.UNIT_STEP)
          .putAll(
              "weighted-5x5", Law.EVERY_LEVEL_IS_REACHED, Law.UNIT_STEP, Law.COX_WEAK_CONSISTENCY)
          .build();

  static Stream<RiskMethodology> methodologies() {
    return RiskMethodologies.all().values().stream();
  }

  @ParameterizedTest
  @MethodSource("methodologies")
  void keepTheLawsThatAreSaidOfThem(RiskMethodology methodology) {
    ImmutableSet<Law> broken =
        Laws.check(methodology, EnumSet.allOf(Law.class)).stream()
            .map(Violation::law)
            .collect(ImmutableSet.toImmutableSet());

    assertThat(Sets.intersection(Law.REQUIRED, broken)).isEqualTo(EXEMPT.get(methodology.name()));
    assertThat(Sets.difference(Law.OPTIONAL, broken)).isEqualTo(CLAIMS.get(methodology.name()));
  }

  /** Those that are not tried wholly, and how much of them is. */
  @Test
  void areProvedButForThoseOnRangesAndTheLargest() {
    assertThat(methodologies().map(Laws::coverage).filter(coverage -> !coverage.isExhaustive()))
        .extracting(Coverage::toString)
        .containsExactlyInAnyOrder(
            "owasp: 4893 of 152587890625 combinations of values, with all that any 3 of the factors"
                + " can have, where five numbers stand for each range",
            "magerit-potential: all 125 combinations of values, where five numbers stand for each"
                + " range",
            "magerit-residual: all 3125 combinations of values, where five numbers stand for each"
                + " range",
            "monarc: 1329 of 180000 combinations of values, with all that any 3 of the factors can"
                + " have");
  }
}
