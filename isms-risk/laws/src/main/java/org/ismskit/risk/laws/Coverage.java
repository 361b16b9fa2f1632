package org.ismskit.risk.laws;

import static org.ismskit.model.entity.Components.required;

import java.math.BigInteger;

/**
 * How much of a methodology a check of its laws tries.
 *
 * <p>What is wrong at certain values of up to {@code strength} factors is found, whatever the other
 * factors are; what needs more of them to come together is found only if it is among what is tried.
 *
 * @param methodology the name of the methodology
 * @param combinations how many combinations of values there are, at least 1; of a range five
 *     numbers count
 * @param tried how many of them are tried, at least 1
 * @param strength of how many factors all combinations of values are tried, whichever factors they
 *     are; the number of all factors if everything is tried
 * @param onRanges whether there are factors on a range, of which five numbers stand for all
 */
public record Coverage(
    String methodology, BigInteger combinations, int tried, int strength, boolean onRanges) {

  /** Refuses missing values. */
  public Coverage {
    required("methodology", methodology, "combinations", combinations);
  }

  /**
   * Whether everything is tried, so that laws without a violation are proved.
   *
   * @return whether all combinations are tried and no number of a range is left out
   */
  public boolean isExhaustive() {
    return !onRanges && combinations.equals(BigInteger.valueOf(tried));
  }

  /** One line for people. */
  @Override
  public String toString() {
    String numbers = onRanges ? ", where five numbers stand for each range" : "";
    return combinations.equals(BigInteger.valueOf(tried))
        ? methodology + ": all " + tried + " combinations of values" + numbers
        : "%s: %d of %d combinations of values, with all that any %d of the factors can have%s"
            .formatted(methodology, tried, combinations, strength, numbers);
  }
}
