package org.ismskit.plan.follow;

import java.math.BigDecimal;

/** So many parts of a whole, kept as whole numbers so that nothing is rounded before the end. */
record Fraction(int parts, int of) {

  static final Fraction NONE = new Fraction(0, 1);
  static final Fraction ALL = new Fraction(1, 1);

  BigDecimal times(BigDecimal amount) {
    return parts <= 0 ? BigDecimal.ZERO : Evenly.part(amount, parts, of);
  }
}
