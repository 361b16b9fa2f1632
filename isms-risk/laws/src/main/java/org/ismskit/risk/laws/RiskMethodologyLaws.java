package org.ismskit.risk.laws;

import static org.ismskit.risk.laws.Law.*;

import com.google.common.collect.ImmutableMap;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.ismskit.risk.EffectCombination;
import org.ismskit.risk.RiskMethodology;

/**
 * The laws of a risk methodology as properties of jqwik. Implement the interface in a class of your
 * tests whose name ends in {@code Test}, so that the build runs it:
 *
 * <pre>{@code
 * class AcmeMatrixTest implements RiskMethodologyLaws {
 *   public RiskMethodology methodology() {
 *     return new AcmeMatrix();
 *   }
 * }
 * }</pre>
 *
 * <p>Methodologies with up to 20,000 combinations of levels are checked exhaustively; on ranges, or
 * where there are more, the extremes and what {@link Laws#coverage} says, always the same. A law
 * that fails tells the values in words, and by the lowest ones that break it.
 */
@AddLifecycleHook(Declarations.class)
public interface RiskMethodologyLaws {

  /**
   * The methodology whose laws are checked.
   *
   * @return the methodology, made anew at each call
   */
  RiskMethodology methodology();

  /**
   * How the effects of controls combine where risks are assessed with the methodology.
   *
   * @return the combination, by default the one of the assessor
   */
  default EffectCombination controls() {
    return EffectCombination.MULTIPLICATIVE;
  }

  /**
   * Values for all factors.
   *
   * @return all combinations of levels, or some of them if they are too many or on ranges
   */
  @Provide
  default Arbitrary<ImmutableMap<String, String>> riskFactors() {
    return Arbitraries.of(Points.of(methodology()).toList());
  }

  private void keeps(Law law, ImmutableMap<String, String> values) {
    Subject subject = new Subject(methodology(), this::methodology, controls());
    law.defect(subject, values)
        .ifPresent(example -> fail(Laws.lowest(law, subject, values, example)));
  }

  private void keeps(Law law) {
    law.defect(new Subject(methodology(), this::methodology, controls()))
        .ifPresent(RiskMethodologyLaws::fail);
  }

  private static void fail(String example) {
    throw new AssertionError(example);
  }

  /**
   * States {@link Law#TOTAL}.
   *
   * @param values values for all factors
   */
  @Property(tries = Points.EXHAUSTIVE)
  @States(TOTAL)
  default void everyCombinationIsRated(@ForAll("riskFactors") ImmutableMap<String, String> values) {
    keeps(TOTAL, values);
  }

  /**
   * States {@link Law#BOUNDED}.
   *
   * @param values values for all factors
   */
  @Property(tries = Points.EXHAUSTIVE)
  @States(BOUNDED)
  default void everyLevelIsDeclared(@ForAll("riskFactors") ImmutableMap<String, String> values) {
    keeps(BOUNDED, values);
  }

  /**
   * States {@link Law#DETERMINISTIC}.
   *
   * @param values values for all factors
   */
  @Property(tries = Points.EXHAUSTIVE)
  @States(DETERMINISTIC)
  default void theSameValuesGiveTheSameRating(
      @ForAll("riskFactors") ImmutableMap<String, String> values) {
    keeps(DETERMINISTIC, values);
  }

  /**
   * States {@link Law#MONOTONE_IN_LIKELIHOOD}.
   *
   * @param values values for all factors
   */
  @Property(tries = Points.EXHAUSTIVE)
  @States(MONOTONE_IN_LIKELIHOOD)
  default void moreLikelyIsNeverLessRisk(
      @ForAll("riskFactors") ImmutableMap<String, String> values) {
    keeps(MONOTONE_IN_LIKELIHOOD, values);
  }

  /**
   * States {@link Law#MONOTONE_IN_CONSEQUENCE}.
   *
   * @param values values for all factors
   */
  @Property(tries = Points.EXHAUSTIVE)
  @States(MONOTONE_IN_CONSEQUENCE)
  default void moreHarmIsNeverLessRisk(@ForAll("riskFactors") ImmutableMap<String, String> values) {
    keeps(MONOTONE_IN_CONSEQUENCE, values);
  }

  /**
   * States {@link Law#ANTITONE_IN_LOWERING}.
   *
   * @param values values for all factors
   */
  @Property(tries = Points.EXHAUSTIVE)
  @States(ANTITONE_IN_LOWERING)
  default void moreProtectionIsNeverMoreRisk(
      @ForAll("riskFactors") ImmutableMap<String, String> values) {
    keeps(ANTITONE_IN_LOWERING, values);
  }

  /**
   * States {@link Law#RENAMING_FREE}.
   *
   * @param values values for all factors
   */
  @Property(tries = Points.EXHAUSTIVE)
  @States(RENAMING_FREE)
  default void whatLevelsAreCalledChangesNothing(
      @ForAll("riskFactors") ImmutableMap<String, String> values) {
    keeps(RENAMING_FREE, values);
  }

  /**
   * States {@link Law#UNKNOWN_STAYS_UNKNOWN}.
   *
   * @param values values for all factors
   */
  @Property(tries = Points.EXHAUSTIVE)
  @States(UNKNOWN_STAYS_UNKNOWN)
  default void whatIsUnknownStaysUnknown(
      @ForAll("riskFactors") ImmutableMap<String, String> values) {
    keeps(UNKNOWN_STAYS_UNKNOWN, values);
  }

  /**
   * States {@link Law#ROUND_TRIP}.
   *
   * @param values values for all factors
   */
  @Property(tries = Points.EXHAUSTIVE)
  @States(ROUND_TRIP)
  default void whatIsDocumentedIsRatedTheSame(
      @ForAll("riskFactors") ImmutableMap<String, String> values) {
    keeps(ROUND_TRIP, values);
  }

  /**
   * States {@link Law#SEEDED}.
   *
   * @param values values for all factors
   */
  @Property(tries = Points.EXHAUSTIVE)
  @States(SEEDED)
  default void madeAnewItRatesTheSame(@ForAll("riskFactors") ImmutableMap<String, String> values) {
    keeps(SEEDED, values);
  }

  /**
   * States {@link Law#SYMMETRIC}.
   *
   * @param values values for all factors
   */
  @Property(tries = Points.EXHAUSTIVE)
  @States(SYMMETRIC)
  default void likelihoodAndConsequenceCanBeSwapped(
      @ForAll("riskFactors") ImmutableMap<String, String> values) {
    keeps(SYMMETRIC, values);
  }

  /**
   * States {@link Law#UNIT_STEP}.
   *
   * @param values values for all factors
   */
  @Property(tries = Points.EXHAUSTIVE)
  @States(UNIT_STEP)
  default void aStepChangesTheLevelByOneAtMost(
      @ForAll("riskFactors") ImmutableMap<String, String> values) {
    keeps(UNIT_STEP, values);
  }

  /**
   * States {@link Law#AT_MOST_THE_MINIMUM}.
   *
   * @param values values for all factors
   */
  @Property(tries = Points.EXHAUSTIVE)
  @States(AT_MOST_THE_MINIMUM)
  default void noRatingIsAboveItsLowestFactor(
      @ForAll("riskFactors") ImmutableMap<String, String> values) {
    keeps(AT_MOST_THE_MINIMUM, values);
  }

  /** States {@link Law#REFUSES_WHAT_IS_OFF_SCALE}. */
  @Example
  @States(REFUSES_WHAT_IS_OFF_SCALE)
  default void whatIsOffScaleIsRefused() {
    keeps(REFUSES_WHAT_IS_OFF_SCALE);
  }

  /** States {@link Law#EVERY_LEVEL_IS_REACHED}. */
  @Example
  @States(EVERY_LEVEL_IS_REACHED)
  default void everyLevelIsThatOfSomething() {
    keeps(EVERY_LEVEL_IS_REACHED);
  }

  /** States {@link Law#EXTREMES}. */
  @Example
  @States(EXTREMES)
  default void theExtremesReachTheEndsOfTheScale() {
    keeps(EXTREMES);
  }

  /** States {@link Law#PERMUTATION_FREE}. */
  @Example
  @States(PERMUTATION_FREE)
  default void orderAndCompanyChangeNothing() {
    keeps(PERMUTATION_FREE);
  }

  /** States {@link Law#ADDING_A_CONTROL_NEVER_RAISES_RISK}. */
  @Example
  @States(ADDING_A_CONTROL_NEVER_RAISES_RISK)
  default void aControlMoreIsNeverMoreRisk() {
    keeps(ADDING_A_CONTROL_NEVER_RAISES_RISK);
  }

  /** States {@link Law#A_NULL_CONTROL_CHANGES_NOTHING}. */
  @Example
  @States(A_NULL_CONTROL_CHANGES_NOTHING)
  default void aControlWithoutEffectChangesNothing() {
    keeps(A_NULL_CONTROL_CHANGES_NOTHING);
  }

  /** States {@link Law#IDEMPOTENT}. */
  @Example
  @States(IDEMPOTENT)
  default void ratingAgainGivesTheSame() {
    keeps(IDEMPOTENT);
  }

  /** States {@link Law#RANKING_CONSISTENT}. */
  @Example
  @States(RANKING_CONSISTENT)
  default void theRankingIsThatOfTheRatings() {
    keeps(RANKING_CONSISTENT);
  }

  /** States {@link Law#ACCEPTANCE_IS_DOWNWARD_CLOSED}. */
  @Example
  @States(ACCEPTANCE_IS_DOWNWARD_CLOSED)
  default void withARiskEveryLowerOneIsAccepted() {
    keeps(ACCEPTANCE_IS_DOWNWARD_CLOSED);
  }

  /** States {@link Law#COX_WEAK_CONSISTENCY}. */
  @Example
  @States(COX_WEAK_CONSISTENCY)
  default void theHighestLevelIsAboveTheLowest() {
    keeps(COX_WEAK_CONSISTENCY);
  }

  /** An exemption from a law that holds is a mistake. */
  @Example
  default void everyExemptionIsNeeded() {
    for (Exempt exempt : getClass().getAnnotationsByType(Exempt.class)) {
      if (Laws.check(this::methodology, controls(), Set.of(exempt.law())).isEmpty()) {
        fail(
            methodology().name()
                + " is exempt from "
                + exempt.law()
                + " because "
                + exempt.because()
                + ", but keeps it: "
                + exempt.law().sentence());
      }
    }
  }
}
