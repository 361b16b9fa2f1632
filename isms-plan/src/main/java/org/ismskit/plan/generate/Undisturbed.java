package org.ismskit.plan.generate;

import com.google.common.collect.ImmutableList;
import org.ismskit.plan.schedule.Opening;

/**
 * Days on none of which a task may be done, for work that is nothing but its own days: whoever
 * audits or teaches does not go on in between.
 *
 * @param closed the days
 */
record Undisturbed(ImmutableList<ClosedDays.Span> closed) implements Opening {

  @Override
  public int from(int earliest, int days) {
    int start = earliest;
    boolean moved = true;
    while (moved) {
      moved = false;
      for (ClosedDays.Span span : closed) {
        if (start < span.end() && span.first() < start + days && span.first() < span.end()) {
          start = span.end();
          moved = true;
        }
      }
    }
    return start;
  }
}
