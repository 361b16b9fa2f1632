package org.ismskit.risk.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.ismskit.risk.EffectCombination;
import org.ismskit.risk.RiskMethodology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each law is broken by a methodology that breaks no other, and says where. */
class LawsTest {

  private static Arguments broken(
      Law law, Supplier<RiskMethodology> methodology, String... example) {
    return Arguments.of(law, methodology, EffectCombination.MULTIPLICATIVE, List.of(example));
  }

  static Stream<Arguments> broken() {
    return Stream.of(
        broken(
            Law.TOTAL,
            Broken::total,
            "acme rates likelihood 'likely', consequence 'medium', protection 'some' as unknown,"
                + " though all of it is known"),
        broken(
            Law.TOTAL,
            Broken::totalByException,
            "acme rates likelihood 'often', consequence 'small', protection 'some' not at all:",
            "no such cell"),
        broken(
            Law.TOTAL,
            Broken::totalInTheKernel,
            "acme rates likelihood 'likely', consequence 'medium', protection 'some' not at all:"),
        broken(
            Law.BOUNDED,
            Broken::bounded,
            "as 'crimson' 3, which is not one of its levels white, green, yellow, orange, red"),
        broken(
            Law.DETERMINISTIC,
            Broken::deterministic,
            "acme rates likelihood 'rare', consequence 'small', protection 'none' once as 'white' 0"
                + " because of "),
        broken(
            Law.MONOTONE_IN_LIKELIHOOD,
            Broken::monotoneInLikelihood,
            "acme rates likelihood 'likely', consequence 'small', protection 'none' as 'orange' 3,"
                + " and with more likelihood, 'often', as 'yellow' 2, which is less"),
        broken(
            Law.MONOTONE_IN_CONSEQUENCE,
            Broken::monotoneInConsequence,
            "and with more consequence, 'great', as 'yellow' 2, which is less"),
        broken(
            Law.ANTITONE_IN_LOWERING,
            Broken::antitoneInLowering,
            "protection 'some' as 'white' 0, and with more protection, 'full', as 'green' 1, which"
                + " is more"),
        broken(
            Law.EXTREMES,
            Broken::extremes,
            "likelihood 'often', consequence 'great', protection 'none' as 'orange' 3, though there"
                + " is nothing above and the highest level is 'red'"),
        broken(
            Law.EXTREMES,
            Broken::extremesBelow,
            "likelihood 'rare', consequence 'small', protection 'full' as 'green' 1, though there is"
                + " nothing below and the lowest level is 'white'"),
        broken(
            Law.PERMUTATION_FREE, Broken::permutationFree, "alone as ", ", but among 3000 risks"),
        broken(
            Law.RENAMING_FREE,
            Broken::renamingFree,
            "likelihood 'likely', consequence 'medium', protection 'none' as 'orange' 3, but what"
                + " stands at these positions as 2 yellow"),
        Arguments.of(
            Law.ADDING_A_CONTROL_NEVER_RAISES_RISK,
            (Supplier<RiskMethodology>) Sound::new,
            Broken.addingAControl(),
            List.of(
                "acme: controls that take away [0.25] together take away 0.25, and with one of 0.1"
                    + " more only 0.1")),
        Arguments.of(
            Law.ADDING_A_CONTROL_NEVER_RAISES_RISK,
            (Supplier<RiskMethodology>) Sound::new,
            Broken.addingAControlBeyondAll(),
            List.of("and with one of 1 more no share from 0 to 1 but 1.1")),
        Arguments.of(
            Law.A_NULL_CONTROL_CHANGES_NOTHING,
            (Supplier<RiskMethodology>) Sound::new,
            Broken.nullControl(),
            List.of(
                "acme: controls that take away [] together take away 0, and with one of no effect"
                    + " 0.01")),
        broken(
            Law.UNKNOWN_STAYS_UNKNOWN,
            Broken::unknownStaysUnknown,
            "acme rates likelihood 'rare', consequence 'small' as 'white' 0, though protection is"
                + " not known"),
        broken(Law.IDEMPOTENT, Broken::idempotent, "when the same columns are rated again, as"),
        broken(Law.RANKING_CONSISTENT, Broken::rankingConsistent, "which it does not put"),
        broken(Law.RANKING_CONSISTENT, Broken::rankingConsistentInRanks, "and gives it the rank "),
        broken(
            Law.ACCEPTANCE_IS_DOWNWARD_CLOSED,
            Broken::acceptanceDownwardClosed,
            "as 'orange' 2, which is not accepted where the risk 'yellow' 3 is, which is no smaller"),
        broken(
            Law.ROUND_TRIP,
            Broken::roundTrip,
            "likelihood 'rare', consequence 'medium', protection 'some' as 'white' 0, but documented"
                + " as an estimate as 'green' 1"),
        broken(
            Law.ROUND_TRIP,
            Broken::roundTripInARegister,
            "likelihood 'likely', consequence 'medium' as 'red', but documented as a register as"
                + " 'yellow'"),
        broken(Law.SEEDED, Broken::seeded, "and made anew as"),
        broken(
            Law.SYMMETRIC,
            Broken::symmetric,
            "acme rates likelihood 'likely', consequence 'great' as 'red', but with the two swapped"
                + " as 'yellow'"),
        broken(
            Law.UNIT_STEP,
            Broken::unitStep,
            "likelihood 'rare', consequence 'great' as 'green', and with likelihood 'likely' at"
                + " once as 'red'"),
        broken(
            Law.COX_WEAK_CONSISTENCY,
            Broken::cox,
            "likelihood 'likely', consequence 'great' as 'red', but part of likelihood 'rare',"
                + " consequence 'great', which is 'green', is a greater risk"),
        broken(
            Law.AT_MOST_THE_MINIMUM,
            Broken::atMostTheMinimum,
            "likelihood 'rare', consequence 'medium' as 'yellow', which is above its likelihood"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("broken")
  void eachIsBrokenAlone(
      Law law,
      Supplier<RiskMethodology> methodology,
      EffectCombination controls,
      List<String> example) {
    Set<Law> laws = Sets.union(Law.REQUIRED, EnumSet.of(law));

    ImmutableList<Violation> violations = Laws.check(methodology, controls, laws);

    assertThat(violations).extracting(Violation::law).containsExactly(law);
    assertThat(violations.get(0).example()).contains(example.toArray(String[]::new));
    assertThat(violations.get(0)).hasToString(law + ": " + violations.get(0).example());
  }

  @ParameterizedTest
  @EnumSource(Law.class)
  void everyLawIsBrokenBySomething(Law law) {
    assertThat(broken()).anyMatch(broken -> broken.get()[0] == law);
    assertThat(law.sentence()).endsWith(".");
  }

  @Test
  void whatKeepsAllLawsBreaksNone() {
    assertThat(Laws.check(new Sound())).isEmpty();
    assertThat(Laws.check(new SoundMatrix(), EnumSet.allOf(Law.class))).isEmpty();
  }

  @Test
  void lawsOfMatricesAreNotKeptByWhatIsNone() {
    assertThat(Laws.check(new Sound(), Set.of(Law.COX_WEAK_CONSISTENCY)))
        .singleElement()
        .hasToString("COX_WEAK_CONSISTENCY: acme is not a matrix of one factor of each side");
  }

  @Test
  void onRangesLawsOfLevelsSayThatTheyAreOfLevels() {
    RiskMethodology onRanges = new LargeDomainsTest.OnRanges().methodology();

    assertThat(Laws.check(onRanges)).isEmpty();
    assertThat(Laws.check(onRanges, Law.OPTIONAL))
        .extracting(Violation::example)
        .containsExactly(
            "acme has not one factor of each side with as many levels as the other",
            "acme has not only levels but numbers",
            "acme is not a matrix of one factor of each side",
            "acme has not only levels but numbers");
  }

  static Stream<EffectCombination> lawful() {
    return Stream.of(
        EffectCombination.MULTIPLICATIVE, EffectCombination.MAXIMUM, EffectCombination.CAPPED_SUM);
  }

  @ParameterizedTest
  @MethodSource("lawful")
  void combinationsOfTheLibraryKeepTheLaws(EffectCombination combination) {
    assertThat(Laws.check(Sound::new, combination, Law.REQUIRED)).isEmpty();
  }

  /** The mean of controls, as peers have it, breaks two laws at once. */
  @Test
  void theMeanOfControlsWeakens() {
    assertThat(Laws.check(Sound::new, EffectCombination.ARITHMETIC_MEAN, Law.REQUIRED))
        .extracting(Violation::law)
        .containsExactly(
            Law.ADDING_A_CONTROL_NEVER_RAISES_RISK, Law.A_NULL_CONTROL_CHANGES_NOTHING);
  }
}
