package org.ismskit.plan.schedule;

/** How much time a link lays between two ends of tasks; a negative lag is a lead. */
public sealed interface Lag {

  /** No time between. */
  Lag NONE = new Working(0);

  /**
   * How many days.
   *
   * @return the number of days, of the kind that the type says
   */
  int days();

  /**
   * Time in which work is done.
   *
   * @param days working days
   */
  record Working(int days) implements Lag {}

  /**
   * Time that passes by itself, such as two weeks of consultation.
   *
   * @param days calendar days, weekends and holidays included
   */
  record Elapsed(int days) implements Lag {}
}
