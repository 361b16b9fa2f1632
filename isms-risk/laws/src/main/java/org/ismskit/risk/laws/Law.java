package org.ismskit.risk.laws;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Arrays;
import java.util.Optional;

/**
 * What holds of a risk methodology whatever it rates. The first ones hold of every methodology, the
 * last five, from {@link #SYMMETRIC} on, only of those that claim them.
 *
 * <p>A law that is about ratings says nothing of values that the methodology cannot rate: that is
 * the business of {@link #TOTAL} alone. So a defect is reported once, by the law that names it.
 */
@SuppressWarnings("ImmutableEnumChecker") // The functions are methods without state.
public enum Law {
  /** A hole in a matrix is a risk that nobody sees. */
  TOTAL("Every combination of values that the factors can have is rated.", RatingLaws::total),

  /** A value that is put right in silence is rated as another one. */
  REFUSES_WHAT_IS_OFF_SCALE(
      "A value outside the domain of its factor is refused.", WholeLaws::refusesWhatIsOffScale),

  /** A level that no criterion mentions is neither accepted nor treated. */
  BOUNDED("Every level is one that the methodology declares.", RatingLaws::bounded),

  /** What was approved has to be found again. */
  DETERMINISTIC("The same values always give the same rating.", RatingLaws::deterministic),

  /** Otherwise making an attack easier would be a treatment. */
  MONOTONE_IN_LIKELIHOOD(
      "More of a factor on the side of likelihood never gives less risk.",
      RatingLaws::monotoneInLikelihood),

  /** Otherwise making an incident worse would be a treatment. */
  MONOTONE_IN_CONSEQUENCE(
      "More of a factor on the side of consequence never gives less risk.",
      RatingLaws::monotoneInConsequence),

  /** Otherwise more maturity would be a risk. */
  ANTITONE_IN_LOWERING(
      "More of a lowering factor never gives more risk.", RatingLaws::antitoneInLowering),

  /** A level that nothing reaches is one too many, or the scale of a factor is too short. */
  EXTREMES(
      "The least likely and harmless is of the lowest level, the most likely and harmful of the"
          + " highest.",
      WholeLaws::extremes),

  /** A register is rated in any order, by any number of threads. */
  PERMUTATION_FREE(
      "Neither which other risks are rated with a risk nor the order of risks and factors changes"
          + " its rating.",
      WholeLaws::permutationFree),

  /** Levels are called differently in every language and tool. */
  RENAMING_FREE(
      "A rating follows from the positions of levels and not from what they are called.",
      RatingLaws::renamingFree),

  /** The mean of controls breaks it: there a weak control weakens a strong one. */
  ADDING_A_CONTROL_NEVER_RAISES_RISK(
      "With one control more, controls together take away no less.", ControlLaws::addingAControl),

  /** Otherwise listing a control that does nothing would be a treatment. */
  A_NULL_CONTROL_CHANGES_NOTHING(
      "With a control that has no effect, controls together take away as much as without.",
      ControlLaws::nullControl),

  /** A missing value taken for 0 makes the least known risk the smallest. */
  UNKNOWN_STAYS_UNKNOWN(
      "Without one of the values there is neither a level nor a number.",
      RatingLaws::unknownStaysUnknown),

  /** A kernel that works in the columns it is given spoils them for the next one. */
  IDEMPOTENT("Rating the same register again gives the same.", WholeLaws::idempotent),

  /** Treatment goes by rank. */
  RANKING_CONSISTENT(
      "Order and ranks of ratings are those that a register gives the risks; equal ones share a"
          + " rank.",
      WholeLaws::rankingConsistent),

  /** Otherwise no limit could be set. */
  ACCEPTANCE_IS_DOWNWARD_CLOSED(
      "Whatever level is accepted: with a risk every one is that is no higher in the register.",
      WholeLaws::acceptanceDownwardClosed),

  /** What is documented is what was assessed. */
  ROUND_TRIP(
      "Values that are documented as an estimate or of a risk in a register give the same rating.",
      RatingLaws::roundTrip),

  /** Whoever throws dice says which. */
  SEEDED("A methodology that is made anew in the same way rates the same.", RatingLaws::seeded),

  /** Likelihood and consequence are of equal weight; of few published matrices. */
  SYMMETRIC(
      "Swapping the positions of likelihood and consequence does not change the rating.",
      RatingLaws::symmetric),

  /** A level that nothing reaches is one too many, or a cell is wrong. */
  EVERY_LEVEL_IS_REACHED(
      "Every level is that of some combination of values.", WholeLaws::everyLevelIsReached),

  /** A jump of two levels hangs on one step of a judgement. */
  UNIT_STEP("A step of one factor changes the level by one at most.", RatingLaws::unitStep),

  /**
   * Weak consistency of L. A. Cox, What's Wrong with Risk Matrices?, Risk Analysis 28 (2008): with
   * likelihood and consequence from 0 to 1 in equal steps, their product is greater everywhere in
   * the highest level than anywhere in the lowest.
   */
  COX_WEAK_CONSISTENCY(
      "Everything of the highest level is a greater risk, likelihood times consequence, than"
          + " anything of the lowest.",
      WholeLaws::coxWeakConsistency),

  /** The probability that two things happen is at most that of either; Table G-5 of NIST is not. */
  AT_MOST_THE_MINIMUM(
      "The rating is no higher on its scale than the lowest of the factors on theirs.",
      RatingLaws::atMostTheMinimum);

  /** The laws that hold only of methodologies that claim them. */
  public static final ImmutableSet<Law> OPTIONAL =
      Sets.immutableEnumSet(
          SYMMETRIC, EVERY_LEVEL_IS_REACHED, UNIT_STEP, COX_WEAK_CONSISTENCY, AT_MOST_THE_MINIMUM);

  /** The laws that hold of every methodology. */
  public static final ImmutableSet<Law> REQUIRED =
      Arrays.stream(values())
          .filter(law -> !OPTIONAL.contains(law))
          .collect(Sets.toImmutableEnumSet());

  /** Says what is wrong with how a methodology rates one combination of values. */
  @FunctionalInterface
  interface OfARating {
    Optional<String> defect(Subject subject, ImmutableMap<String, String> values);
  }

  /** Says what is wrong with a methodology as a whole. */
  @FunctionalInterface
  interface OfTheWhole {
    Optional<String> defect(Subject subject);
  }

  private final String sentence;
  private final Optional<OfARating> ofARating;
  private final Optional<OfTheWhole> ofTheWhole;

  Law(String sentence, OfARating defect) {
    this.sentence = sentence;
    this.ofARating = Optional.of(defect);
    this.ofTheWhole = Optional.empty();
  }

  Law(String sentence, OfTheWhole defect) {
    this.sentence = sentence;
    this.ofARating = Optional.empty();
    this.ofTheWhole = Optional.of(defect);
  }

  /**
   * The law in words.
   *
   * @return a sentence
   */
  public String sentence() {
    return sentence;
  }

  /** What is wrong at one combination of values; nothing if the law is not about single ones. */
  Optional<String> defect(Subject subject, ImmutableMap<String, String> values) {
    try {
      return ofARating.flatMap(law -> law.defect(subject, values));
    } catch (RuntimeException e) {
      return Optional.of(subject.rates(values) + ", but fails when more is asked of it: " + e);
    }
  }

  /** What is wrong as a whole; nothing if the law is about single combinations of values. */
  Optional<String> defect(Subject subject) {
    try {
      return ofTheWhole.flatMap(law -> law.defect(subject));
    } catch (RuntimeException e) {
      return Optional.of(subject.methodology().name() + " fails when it is asked: " + e);
    }
  }
}
