package org.ismskit.risk.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.entity.InvalidValue;
import org.ismskit.model.risk.DecimalRange;
import org.ismskit.model.risk.Factor;
import org.ismskit.model.risk.FactorSide;
import org.ismskit.model.risk.RiskEstimate;
import org.ismskit.model.risk.Scale;
import org.ismskit.risk.EffectCombination;
import org.ismskit.risk.LevelBounds;
import org.ismskit.risk.RiskKernel;
import org.ismskit.risk.RiskMethodology;
import org.ismskit.risk.RiskRating;
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
            Law.TOTAL,
            Broken::totalInLevels,
            "likelihood 'likely', consequence 'great', protection 'none' as unknown"),
        broken(
            Law.REFUSES_WHAT_IS_OFF_SCALE,
            Broken::refusesWhatIsOffScale,
            "acme rates likelihood 'rare', consequence 'small-or-medium-or-great-or-none',"
                + " protection 'full' as 'white' 0, though there is no such value"),
        broken(
            Law.REFUSES_WHAT_IS_OFF_SCALE,
            Broken::refusesWhatIsOffRange,
            "acme rates share '10' as 'red' 9, though there is no such value"),
        broken(
            Law.EVERY_LEVEL_IS_REACHED,
            Broken::everyLevelIsReached,
            "acme rates nothing as 'yellow'"),
        broken(
            Law.BOUNDED,
            Broken::bounded,
            "as 'crimson' 3, which is not one of its levels white, green, yellow, orange, red"),
        broken(
            Law.BOUNDED,
            Broken::boundedInPositions,
            "acme rates likelihood 'often', consequence 'great' as no level: acme gives 3.0, which"
                + " stands for none of its levels: [green, yellow, red]"),
        broken(
            Law.BOUNDED,
            Broken::boundedInWholeNumbers,
            "acme rates likelihood 'likely', consequence 'great' as no level: acme gives 1.5"),
        broken(
            Law.BOUNDED,
            Broken::boundedInBounds,
            "likelihood 'often', consequence 'great', protection 'none' as no level: acme gives 4.0"),
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
            Law.MONOTONE_IN_LIKELIHOOD,
            Broken::monotoneJustAbove,
            "acme rates share '2.25' as 'yellow' 2.25, and with more share, '2.3175', as 'yellow' 2,"
                + " which is less"),
        broken(
            Law.MONOTONE_IN_LIKELIHOOD,
            Broken::monotoneFurtherUp,
            "acme rates share '2.25' as 'yellow' 2.25, and with more share, '4.5', as 'yellow' 2,"
                + " which is less"),
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
            Law.PERMUTATION_FREE,
            Broken::permutationFree,
            "acme rates likelihood 'rare', consequence 'small', protection 'none' alone as 0 white,"
                + " but among 3000 risks as "),
        broken(
            Law.PERMUTATION_FREE,
            Broken::permutationFreeInKnowing,
            "protection 'none' alone as 0 white, but among 3000 risks as unknown"),
        broken(
            Law.PERMUTATION_FREE,
            Broken::permutationFreeInFactors,
            "acme rates likelihood 'rare', consequence 'small', protection 'none' differently if the"
                + " factors come in another order"),
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
        broken(
            Law.RENAMING_FREE,
            Broken::renamingFreeInTheNumber,
            "as 'white' 0.001, but what stands at these positions as 0 white"),
        Arguments.of(
            Law.ADDING_A_CONTROL_NEVER_RAISES_RISK,
            (Supplier<RiskMethodology>) Sound::new,
            Broken.addingAThirdControl(),
            List.of(
                "controls that take away [0.25, 0.1] together take away 0.325, and with one of 0.1 more only 0.19")),
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
        broken(
            Law.UNKNOWN_STAYS_UNKNOWN,
            Broken::unknownStaysUnknownInTheNumber,
            "acme rates consequence 'small', protection 'none' as 0, though likelihood is not"
                + " known"),
        broken(
            Law.UNKNOWN_STAYS_UNKNOWN,
            Broken::unknownStaysUnknownByException,
            "acme rates likelihood 'rare', protection 'none' not at all if consequence is not"
                + " known: java.lang.IllegalStateException: no consequence"),
        broken(Law.IDEMPOTENT, Broken::idempotent, "when the same columns are rated again, as"),
        broken(
            Law.IDEMPOTENT,
            Broken::idempotentFromTheFirst,
            "as 0 white and, when the same columns are rated again, as 1 green"),
        broken(
            Law.RANKING_CONSISTENT,
            Broken::rankingConsistent,
            "as 'red' 4, which it does not put above 'yellow' 2, as a register does"),
        broken(
            Law.RANKING_CONSISTENT,
            Broken::rankingConsistentOfEquals,
            "as 'orange' 3, which it does not put beside 'orange' 3, as a register does"),
        broken(
            Law.RANKING_CONSISTENT,
            Broken::rankingConsistentBothWays,
            "as 'orange' 3, which it does not put below 'red' 4, as a register does"),
        broken(
            Law.RANKING_CONSISTENT,
            Broken::rankingConsistentInRanks,
            "as 'orange' 3 and gives it the rank 3, but in a register it has 2"),
        broken(
            Law.RANKING_CONSISTENT,
            Broken::rankingConsistentInKnowing,
            "as 'red' 4 and gives it the rank of the unknown, but in a register it has 1"),
        broken(
            Law.ACCEPTANCE_IS_DOWNWARD_CLOSED,
            Broken::acceptanceDownwardClosed,
            "as 'orange' 2, which is not accepted where the risk 'yellow' 3 is, which is no smaller"),
        broken(
            Law.ACCEPTANCE_IS_DOWNWARD_CLOSED,
            Broken::acceptanceOfEqualRisks,
            "as 'yellow' 2, which is not accepted where the risk 'green' 2 is, which is no smaller"),
        broken(
            Law.ROUND_TRIP,
            Broken::roundTripOfOneFactor,
            "protection 'none' as 'white' 0, but documented as an estimate as unknown"),
        broken(
            Law.ROUND_TRIP,
            Broken::roundTrip,
            "likelihood 'rare', consequence 'medium', protection 'some' as 'white' 0, but documented"
                + " as an estimate as 'green' 1"),
        broken(
            Law.ROUND_TRIP,
            Broken::roundTripInARegister,
            "likelihood 'likely', consequence 'medium' as 'yellow', but documented as a register as"
                + " 'red'"),
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
            "acme has no levels, or more combinations of values than can be tried",
            "acme has not only levels but numbers",
            "acme is not a matrix of one factor of each side",
            "acme has not only levels but numbers");
  }

  /** From wherever a law is broken, its example goes down as far as that is so. */
  @Test
  void anExampleIsOfTheLowestValues() {
    Subject subject = new Subject(new Sound(), Sound::new, EffectCombination.MULTIPLICATIVE);
    ImmutableMap<String, String> highest = Points.corner(subject.methodology(), true);

    assertThat(Laws.lowest(Law.TOTAL, subject, highest, "not at all")).isEqualTo("not at all");
    assertThat(Laws.lowest(Law.AT_MOST_THE_MINIMUM, subject, highest, "as it is"))
        .isEqualTo(
            "acme rates likelihood 'rare', consequence 'medium', protection 'none' as 'green' 1,"
                + " which is above its likelihood");
  }

  /** A methodology of levels only, with any factors. */
  private static RiskMethodology levels(RiskKernel kernel, Factor... factors) {
    return new SoundMatrix() {
      @Override
      public ImmutableList<Factor> factors() {
        return ImmutableList.copyOf(factors);
      }

      @Override
      public RiskKernel kernel() {
        return kernel;
      }
    };
  }

  @Test
  void numbersNeedNoLevels() {
    RiskMethodology numbers =
        new Sound() {
          @Override
          public Scale levels() {
            return Scale.of();
          }
        };

    assertThat(Laws.check(numbers)).isEmpty();
  }

  /** What rounding to the digits of a document takes from a large number is no difference. */
  @Test
  void largeNumbersMayBeRounded() {
    RiskMethodology amounts =
        new Sound() {
          @Override
          double value(double likelihood, double consequence, double protection) {
            return super.value(likelihood, consequence, protection) * 1e12 / 7;
          }

          @Override
          public Optional<LevelBounds> bounds() {
            return Optional.of(LevelBounds.of(1e11, 2e11, 3e11, 4e11));
          }
        };

    assertThat(Laws.check(amounts)).isEmpty();
  }

  /** The ninth digit is what rounding to the digits of a share may take away. */
  @Test
  void combinationsMayBeRounded() {
    BigDecimal ninth = new BigDecimal("0.000000001");
    EffectCombination less =
        shares ->
            shares.size() % 2 == 1
                ? EffectCombination.MAXIMUM.combine(shares)
                : EffectCombination.MAXIMUM.combine(shares).subtract(ninth).max(BigDecimal.ZERO);

    assertThat(Laws.check(Sound::new, less, Law.REQUIRED)).isEmpty();
  }

  @Test
  void whatLowersRiskSetsNoMaximum() {
    RiskMethodology protectedMatrix =
        levels(
            RiskKernel.each(risk -> risk[2] + Math.min(risk[0], risk[1]) - risk[2]),
            Factor.likelihood(Sound.LIKELIHOOD),
            Factor.consequence(Sound.CONSEQUENCE),
            Factor.of("protection", FactorSide.LOWERING, Sound.PROTECTION));

    assertThat(Laws.check(protectedMatrix, Set.of(Law.AT_MOST_THE_MINIMUM))).isEmpty();
  }

  /** What lowers a risk is of neither side and stays where it is. */
  @Test
  void likelihoodAndConsequenceAreSwappedWhateverElseThereIs() {
    assertThat(Laws.check(new Sound(), Set.of(Law.SYMMETRIC))).isEmpty();
  }

  /** Ratings that do not come from the kernel: no register can be made of it. */
  @Test
  void aKernelThatFailsIsToldByTheLawsThatAskIt() {
    RiskMethodology overridden =
        new SoundMatrix() {
          @Override
          public RiskKernel kernel() {
            return (factors, results) -> {
              throw new IllegalStateException("no kernel");
            };
          }

          @Override
          public RiskRating rate(Map<String, String> values) {
            return new SoundMatrix().rate(values);
          }
        };

    assertThat(Laws.check(overridden))
        .extracting(Violation::toString)
        .contains(
            "PERMUTATION_FREE: acme fails when it is asked: java.lang.IllegalStateException: no"
                + " kernel",
            "RENAMING_FREE: acme rates likelihood 'rare', consequence 'small', but fails when more"
                + " is asked of it: java.lang.IllegalStateException: no kernel");
  }

  @Test
  void lawsAreCheckedOfFactorsThatCanBeToldApart() {
    Factor likelihood = Factor.likelihood(Sound.LIKELIHOOD);
    RiskKernel first = RiskKernel.each(risk -> risk[0]);
    RiskMethodology twice = levels(first, likelihood, likelihood);
    RiskMethodology empty = levels(first, Factor.likelihood(Scale.of()));

    for (ThrowingCallable check :
        List.<ThrowingCallable>of(() -> Laws.check(twice), () -> Laws.coverage(twice))) {
      assertThatThrownBy(check)
          .isInstanceOf(InvalidDocument.class)
          .hasMessageContaining(
              "/factors/1/key: found 'likelihood', expected a key that no other factor has");
    }
    assertThatThrownBy(() -> Laws.check(empty, Set.of(Law.EXTREMES)))
        .isInstanceOf(InvalidDocument.class)
        .hasMessageContaining("/factors/0/domain/levels");
  }

  @Test
  void onlyScalesOfTheSameSizeCanBeSwapped() {
    DecimalRange share = new DecimalRange(BigDecimal.ZERO, BigDecimal.valueOf(2));
    RiskKernel least = RiskKernel.each(risk -> Math.min(risk[0], risk[1]));

    for (Factor other :
        List.of(
            Factor.likelihood(Scale.of("rare", "often")),
            Factor.of(Factor.LIKELIHOOD, FactorSide.LIKELIHOOD, share))) {
      assertThat(
              Laws.check(
                  levels(least, other, Factor.consequence(Sound.CONSEQUENCE)),
                  Set.of(Law.SYMMETRIC)))
          .extracting(Violation::example)
          .containsExactly("acme has not one factor of each side with as many levels as the other");
    }
  }

  /** Where there is one level only, it is the highest and the lowest, and says nothing. */
  @Test
  void oneLevelIsConsistent() {
    RiskMethodology one =
        new SoundMatrix() {
          @Override
          public Scale levels() {
            return Scale.of("risk");
          }

          @Override
          double position(double likelihood, double consequence) {
            return 0 * (likelihood + consequence);
          }
        };

    assertThat(Laws.check(one, EnumSet.allOf(Law.class))).isEmpty();
  }

  /** The least of a red cell may be what only the end of a green one reaches. */
  @Test
  void highestAndLowestMayTouch() {
    RiskMethodology touching =
        new SoundMatrix() {
          @Override
          double position(double likelihood, double consequence) {
            return likelihood + consequence == 0
                ? 0 * (likelihood + consequence)
                : likelihood * consequence >= 1 ? 2 : 1;
          }
        };

    assertThat(Laws.check(touching, Set.of(Law.COX_WEAK_CONSISTENCY))).isEmpty();
  }

  @Test
  void aRegisterHasTheRisksThatCanBeRated() {
    ImmutableMap<String, String> known = Points.corner(new Sound(), true);

    assertThat(
            Assessed.register(
                new Sound(),
                List.of(ImmutableMap.of(Factor.LIKELIHOOD, "often"), known),
                Optional.empty()))
        .extracting(Assessed::values)
        .containsExactly(known);
    assertThat(Assessed.estimate(known))
        .isEqualTo(
            new RiskEstimate(
                Optional.of("often"), Optional.of("great"), ImmutableMap.of("protection", "none")));
  }

  @Test
  void aViolationHasALawAndAnExample() {
    assertThatThrownBy(() -> new Violation(Law.TOTAL, null))
        .isInstanceOf(InvalidValue.class)
        .hasMessageContaining("example");
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
