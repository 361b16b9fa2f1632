package org.ismskit.risk.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.Sets;
import java.util.Set;
import java.util.stream.Stream;
import org.ismskit.risk.RiskMethodologies;
import org.ismskit.risk.RiskMethodology;
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
          .put("iso-27005-e1a", Law.UNIT_STEP)
          .putAll("iso-27005-e1b", Law.SYMMETRIC, Law.UNIT_STEP, Law.COX_WEAK_CONSISTENCY)
          .put("iso-27005-e2", Law.SYMMETRIC)
          .putAll("iso-27005-2022-5x5", Law.UNIT_STEP, Law.COX_WEAK_CONSISTENCY)
          .put("nist-sp-800-30", Law.UNIT_STEP)
          .putAll("nist-sp-800-30-i2", Law.UNIT_STEP, Law.COX_WEAK_CONSISTENCY)
          .put("magerit-tables", Law.UNIT_STEP)
          .put("ebios-rm", Law.UNIT_STEP)
          .putAll("ebios-rm-stakeholder", Law.SYMMETRIC, Law.UNIT_STEP)
          .put("monarc-operational", Law.UNIT_STEP)
          .put("bsi-200-3", Law.COX_WEAK_CONSISTENCY)
          .putAll("mehari", Law.UNIT_STEP, Law.COX_WEAK_CONSISTENCY)
          .putAll("additive-5x5", Law.SYMMETRIC, Law.UNIT_STEP, Law.COX_WEAK_CONSISTENCY)
          .putAll("multiplicative-5x5", Law.SYMMETRIC, Law.UNIT_STEP, Law.COX_WEAK_CONSISTENCY)
          .putAll("maximum-5x5", Law.SYMMETRIC, Law.UNIT_STEP)
          .putAll("weighted-5x5", Law.UNIT_STEP, Law.COX_WEAK_CONSISTENCY)
          .build();

  static Stream<RiskMethodology> methodologies() {
    return RiskMethodologies.all().values().stream();
  }

  @ParameterizedTest
  @MethodSource("methodologies")
  void keepTheLawsOfEveryMethodology(RiskMethodology methodology) {
    Set<Law> broken = broken(methodology, Law.REQUIRED);

    assertThat(broken).isEqualTo(EXEMPT.get(methodology.name()));
  }

  @ParameterizedTest
  @MethodSource("methodologies")
  void keepTheOptionalLawsThatAreSaidOfThem(RiskMethodology methodology) {
    Set<Law> broken = broken(methodology, Law.OPTIONAL);

    assertThat(Sets.difference(Law.OPTIONAL, broken)).isEqualTo(CLAIMS.get(methodology.name()));
  }

  private static ImmutableSet<Law> broken(RiskMethodology methodology, Set<Law> laws) {
    return Laws.check(methodology, laws).stream()
        .map(Violation::law)
        .collect(ImmutableSet.toImmutableSet());
  }
}
