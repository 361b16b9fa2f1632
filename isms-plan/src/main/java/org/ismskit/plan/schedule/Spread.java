package org.ismskit.plan.schedule;

/**
 * How far a duration may turn out to be from its estimate: factors on the most likely value.
 *
 * @param optimistic the least factor, above 0 and at most 1
 * @param pessimistic the greatest factor, at least 1
 */
public record Spread(double optimistic, double pessimistic) {

  /** A duration that is certain. */
  public static final Spread NONE = new Spread(1, 1);

  /** Refuses factors that do not lie around 1. */
  public Spread {
    if (!(optimistic > 0 && optimistic <= 1 && pessimistic >= 1 && pessimistic <= 100)) {
      throw new IllegalArgumentException(
          "spread: "
              + optimistic
              + " to "
              + pessimistic
              + ", expected factors around 1, the lower above 0 and the upper at most 100");
    }
  }
}
