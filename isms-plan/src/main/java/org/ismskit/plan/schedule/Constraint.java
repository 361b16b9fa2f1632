package org.ismskit.plan.schedule;

import java.time.LocalDate;
import java.util.Locale;
import org.ismskit.model.plan.ConstraintKind;

/**
 * A date that a task has to keep whatever its links allow. Dates are inclusive as people read them;
 * a milestone is reached in the evening of its day, so that its start is its finish.
 *
 * @param kind what about the date
 * @param date the date
 */
public record Constraint(ConstraintKind kind, LocalDate date) {

  /** As documents spell it. */
  @Override
  public String toString() {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + " " + date;
  }
}
