package org.ismskit.plan.schedule;

import java.time.LocalDate;

/**
 * A date that a task has to keep whatever its links allow. Dates are inclusive as people read them;
 * a milestone is reached in the evening of its day, so that its start is its finish.
 *
 * @param kind what about the date
 * @param date the date
 */
public record Constraint(Kind kind, LocalDate date) {

  /** What a date can ask of a task. */
  public enum Kind {
    /** It starts on the date or later. */
    START_NO_EARLIER,
    /** It starts on the date or earlier. */
    START_NO_LATER,
    /** It finishes on the date or later. */
    FINISH_NO_EARLIER,
    /** It finishes on the date or earlier. */
    FINISH_NO_LATER,
    /** It starts on the date. */
    START_ON,
    /** It finishes on the date. */
    FINISH_ON,
    /** It should be finished by the date: nothing moves, but its float is negative if it is not. */
    DEADLINE
  }
}
