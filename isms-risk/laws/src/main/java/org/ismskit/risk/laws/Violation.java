package org.ismskit.risk.laws;

import static org.ismskit.model.entity.Components.required;

/**
 * A law that a methodology breaks.
 *
 * @param law the law
 * @param example where it does, in words, by the lowest values that were found
 */
public record Violation(Law law, String example) {

  /** Refuses missing values. */
  public Violation {
    required("law", law, "example", example);
  }

  /** One line for people: the law and the example. */
  @Override
  public String toString() {
    return law + ": " + example;
  }
}
