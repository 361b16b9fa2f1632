package org.ismskit.risk.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ismskit.risk.EffectCombination;
import org.ismskit.risk.RiskMethodology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/** The properties of jqwik fail, pass and are skipped as the laws are broken, kept and exempt. */
class RiskMethodologyLawsTest {

  private static final int PROPERTIES = Law.values().length + 1;

  static Events run(Class<?> type) {
    return EngineTestKit.engine("jqwik").selectors(selectClass(type)).execute().testEvents();
  }

  static String name(Event event) {
    return event.getTestDescriptor().getDisplayName();
  }

  static String message(Event event) {
    return event
        .getRequiredPayload(TestExecutionResult.class)
        .getThrowable()
        .orElseThrow()
        .toString();
  }

  static class Total implements RiskMethodologyLaws {
    @Override
    public RiskMethodology methodology() {
      return Broken.total();
    }
  }

  static class Bounded implements RiskMethodologyLaws {
    @Override
    public RiskMethodology methodology() {
      return Broken.bounded();
    }
  }

  static class RefusesWhatIsOffScale implements RiskMethodologyLaws {
    @Override
    public RiskMethodology methodology() {
      return Broken.refusesWhatIsOffScale();
    }
  }

  @Claims(Law.EVERY_LEVEL_IS_REACHED)
  static class EveryLevelIsReached implements RiskMethodologyLaws {
    @Override
    public RiskMethodology methodology() {
      return Broken.everyLevelIsReached();
    }
  }

  static class Deterministic implements RiskMethodologyLaws {
    @Override
    public RiskMethodology methodology() {
      return Broken.deterministic();
    }
  }

  static class MonotoneInLikelihood implements RiskMethodologyLaws {
    @Override
    public RiskMethodology methodology() {
      return Broken.monotoneInLikelihood();
    }
  }

  static class MonotoneInConsequence implements RiskMethodologyLaws {
    @Override
    public RiskMethodology methodology() {
      return Broken.monotoneInConsequence();
    }
  }

  static class AntitoneInLowering implements RiskMethodologyLaws {
    @Override
    public RiskMethodology methodology() {
      return Broken.antitoneInLowering();
    }
  }

  static class Extremes implements RiskMethodologyLaws {
    @Override
    public RiskMethodology methodology() {
      return Broken.extremes();
    }
  }

  static class PermutationFree implements RiskMethodologyLaws {
    @Override
    public RiskMethodology methodology() {
      return Broken.permutationFree();
    }
  }

  static class RenamingFree implements RiskMethodologyLaws {
    @Override
    public RiskMethodology methodology() {
      return Broken.renamingFree();
    }
  }

  static class UnknownStaysUnknown implements RiskMethodologyLaws {
    @Override
    public RiskMethodology methodology() {
      return Broken.unknownStaysUnknown();
    }
  }

  static class Idempotent implements RiskMethodologyLaws {
    @Override
    public RiskMethodology methodology() {
      return Broken.idempotent();
    }
  }

  static class RankingConsistent implements RiskMethodologyLaws {
    @Override
    public RiskMethodology methodology() {
      return Broken.rankingConsistent();
    }
  }

  static class AcceptanceDownwardClosed implements RiskMethodologyLaws {
    @Override
    public RiskMethodology methodology() {
      return Broken.acceptanceDownwardClosed();
    }
  }

  static class RoundTrip implements RiskMethodologyLaws {
    @Override
    public RiskMethodology methodology() {
      return Broken.roundTrip();
    }
  }

  static class Seeded implements RiskMethodologyLaws {
    @Override
    public RiskMethodology methodology() {
      return Broken.seeded();
    }
  }

  static class AddingAControl implements RiskMethodologyLaws {
    @Override
    public RiskMethodology methodology() {
      return new Sound();
    }

    @Override
    public EffectCombination controls() {
      return Broken.addingAControl();
    }
  }

  static class NullControl implements RiskMethodologyLaws {
    @Override
    public RiskMethodology methodology() {
      return new Sound();
    }

    @Override
    public EffectCombination controls() {
      return Broken.nullControl();
    }
  }

  @Claims(Law.SYMMETRIC)
  static class Symmetric implements RiskMethodologyLaws {
    @Override
    public RiskMethodology methodology() {
      return Broken.symmetric();
    }
  }

  @Claims(Law.UNIT_STEP)
  static class UnitStep implements RiskMethodologyLaws {
    @Override
    public RiskMethodology methodology() {
      return Broken.unitStep();
    }
  }

  @Claims(Law.COX_WEAK_CONSISTENCY)
  static class Cox implements RiskMethodologyLaws {
    @Override
    public RiskMethodology methodology() {
      return Broken.cox();
    }
  }

  @Claims(Law.AT_MOST_THE_MINIMUM)
  static class AtMostTheMinimum implements RiskMethodologyLaws {
    @Override
    public RiskMethodology methodology() {
      return Broken.atMostTheMinimum();
    }
  }

  static Stream<Arguments> broken() {
    return Stream.of(
        Arguments.of(Total.class, "everyCombinationIsRated"),
        Arguments.of(Bounded.class, "everyLevelIsDeclared"),
        Arguments.of(RefusesWhatIsOffScale.class, "whatIsOffScaleIsRefused"),
        Arguments.of(EveryLevelIsReached.class, "everyLevelIsThatOfSomething"),
        Arguments.of(Deterministic.class, "theSameValuesGiveTheSameRating"),
        Arguments.of(MonotoneInLikelihood.class, "moreLikelyIsNeverLessRisk"),
        Arguments.of(MonotoneInConsequence.class, "moreHarmIsNeverLessRisk"),
        Arguments.of(AntitoneInLowering.class, "moreProtectionIsNeverMoreRisk"),
        Arguments.of(Extremes.class, "theExtremesReachTheEndsOfTheScale"),
        Arguments.of(PermutationFree.class, "orderAndCompanyChangeNothing"),
        Arguments.of(RenamingFree.class, "whatLevelsAreCalledChangesNothing"),
        Arguments.of(UnknownStaysUnknown.class, "whatIsUnknownStaysUnknown"),
        Arguments.of(Idempotent.class, "ratingAgainGivesTheSame"),
        Arguments.of(RankingConsistent.class, "theRankingIsThatOfTheRatings"),
        Arguments.of(AcceptanceDownwardClosed.class, "withARiskEveryLowerOneIsAccepted"),
        Arguments.of(RoundTrip.class, "whatIsDocumentedIsRatedTheSame"),
        Arguments.of(Seeded.class, "madeAnewItRatesTheSame"),
        Arguments.of(Symmetric.class, "likelihoodAndConsequenceCanBeSwapped"),
        Arguments.of(UnitStep.class, "aStepChangesTheLevelByOneAtMost"),
        Arguments.of(Cox.class, "theHighestLevelIsAboveTheLowest"),
        Arguments.of(AtMostTheMinimum.class, "noRatingIsAboveItsLowestFactor"),
        Arguments.of(AddingAControl.class, "aControlMoreIsNeverMoreRisk"),
        Arguments.of(NullControl.class, "aControlWithoutEffectChangesNothing"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("broken")
  void exactlyThePropertyOfTheLawFails(Class<?> type, String property) {
    Events events = run(type);

    assertThat(events.failed().stream().map(RiskMethodologyLawsTest::name))
        .containsExactly(property);
    assertThat(message(events.failed().stream().findFirst().orElseThrow())).contains("acme");
    assertThat(events.skipped().count() + events.started().count()).isEqualTo(PROPERTIES);
  }

  /** Every law is stated by one property, so none is forgotten. */
  @Test
  void everyLawHasAProperty() {
    Set<Law> stated =
        Stream.of(RiskMethodologyLaws.class.getDeclaredMethods())
            .filter(method -> method.isAnnotationPresent(States.class))
            .map(method -> method.getAnnotation(States.class).value())
            .collect(Collectors.toSet());

    assertThat(stated).isEqualTo(EnumSet.allOf(Law.class));
  }

  @Claims({
    Law.SYMMETRIC,
    Law.EVERY_LEVEL_IS_REACHED,
    Law.UNIT_STEP,
    Law.COX_WEAK_CONSISTENCY,
    Law.AT_MOST_THE_MINIMUM
  })
  static class KeepsAll implements RiskMethodologyLaws {
    @Override
    public RiskMethodology methodology() {
      return new SoundMatrix();
    }
  }

  @Test
  void whatKeepsAllLawsPasses() {
    Events events = run(KeepsAll.class);

    assertThat(events.succeeded().count()).isEqualTo(PROPERTIES);
  }

  static class ClaimsNothing implements RiskMethodologyLaws {
    @Override
    public RiskMethodology methodology() {
      return Broken.symmetric();
    }
  }

  @Test
  void lawsThatAreNotClaimedAreSkipped() {
    Events events = run(ClaimsNothing.class);

    assertThat(events.skipped().stream().map(event -> event.getPayload(String.class).orElseThrow()))
        .hasSize(Law.OPTIONAL.size())
        .contains("not claimed: " + Law.SYMMETRIC.sentence());
    assertThat(events.failed().count()).isZero();
  }

  @Exempt(law = Law.EXTREMES, because = "the regulator keeps red for itself")
  @Exempt(law = Law.UNKNOWN_STAYS_UNKNOWN, because = "nobody remembers")
  static class ExemptFromTwo implements RiskMethodologyLaws {
    @Override
    public RiskMethodology methodology() {
      return Broken.extremes();
    }
  }

  /** The exemption that is needed is a reason to skip; the other is a mistake. */
  @Test
  void exemptionsAreSkippedAndFailOnceTheyAreNotNeeded() {
    Events events = run(ExemptFromTwo.class);

    assertThat(events.skipped().stream().map(event -> event.getPayload(String.class).orElseThrow()))
        .contains("exempt from EXTREMES because the regulator keeps red for itself");
    assertThat(events.failed().stream().map(RiskMethodologyLawsTest::name))
        .containsExactly("everyExemptionIsNeeded");
    assertThat(message(events.failed().stream().findFirst().orElseThrow()))
        .contains(
            "acme is exempt from UNKNOWN_STAYS_UNKNOWN because nobody remembers, but keeps it: "
                + Law.UNKNOWN_STAYS_UNKNOWN.sentence());
  }

  @Exempt(
      law = Law.ADDING_A_CONTROL_NEVER_RAISES_RISK,
      because = "results of another tool are reproduced")
  @Exempt(
      law = Law.A_NULL_CONTROL_CHANGES_NOTHING,
      because = "results of another tool are reproduced")
  static class Mean implements RiskMethodologyLaws {
    @Override
    public RiskMethodology methodology() {
      return new Sound();
    }

    @Override
    public EffectCombination controls() {
      return EffectCombination.ARITHMETIC_MEAN;
    }
  }

  @Test
  void whoeverTakesTheMeanSaysWhy() {
    Events events = run(Mean.class);

    assertThat(events.failed().count()).isZero();
    assertThat(events.skipped().count()).isEqualTo(2 + Law.OPTIONAL.size());
  }
}
