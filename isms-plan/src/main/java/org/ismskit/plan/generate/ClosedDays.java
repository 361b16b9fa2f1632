package org.ismskit.plan.generate;

import com.google.common.collect.ImmutableList;
import org.ismskit.plan.schedule.Opening;

/**
 * Days on which a task must not begin, and days on which it must not end. What lies between does
 * not matter: others go on, or the work is a preparation.
 *
 * @param begins when it must not begin
 * @param ends when it must not end
 */
record ClosedDays(ImmutableList<Span> begins, ImmutableList<Span> ends) implements Opening {

  /**
   * Working days in a row.
   *
   * @param first the first of them
   * @param end the day after the last
   */
  record Span(int first, int end) {
    boolean has(int day) {
      return first <= day && day < end;
    }
  }

  @Override
  public int from(int earliest, int days) {
    int start = earliest;
    boolean moved = true;
    while (moved) {
      moved = false;
      for (Span span : begins) {
        if (span.has(start)) {
          start = span.end();
          moved = true;
        }
      }
      for (Span span : ends) {
        if (span.has(start + days - 1)) {
          start = span.end() - days + 1;
          moved = true;
        }
      }
    }
    return start;
  }

  /**
   * What keeps two openings at once: the first day that neither moves, where what pauses by one of
   * them ends later for the other.
   */
  static Opening both(Opening one, Opening other) {
    return new Opening() {
      @Override
      public int from(int earliest, int days) {
        int start = earliest;
        int next = next(start, days);
        while (next > start) {
          start = next;
          next = next(start, days);
        }
        return start;
      }

      /** Where it would pause for longer than here, a day before may do: not passed over. */
      private int next(int start, int days) {
        int length = finish(start, days) - start;
        int next = Math.max(one.from(start, length), other.from(start, length));
        return finish(next, days) - next > length ? Math.min(next, start + 1) : next;
      }

      @Override
      public int finish(int start, int days) {
        return Math.max(one.finish(start, days), other.finish(start, days));
      }
    };
  }
}
