package org.ismskit.risk.inheritance;

/**
 * How much protection an asset needs for one property.
 *
 * @param value its level: a whole number where it has its own or inherits a maximum, any number
 *     where degrees count
 * @param inherited whether it comes from assets that depend on it
 * @param complete whether every level that could have added to it is known; if not, the asset needs
 *     at least this much
 */
public record InheritedLevel(double value, boolean inherited, boolean complete) {

  private static final double CLOSE = 1e-9;

  /**
   * The value as a whole number, rounded up so that no protection is lost by rounding. A value less
   * than a billionth above a whole number is that number.
   *
   * @return the level
   */
  public int level() {
    return (int) Math.ceil(value - CLOSE * Math.max(1, value));
  }
}
