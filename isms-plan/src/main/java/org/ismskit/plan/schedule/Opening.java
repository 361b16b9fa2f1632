package org.ismskit.plan.schedule;

/**
 * When a task may begin, besides what its links say: on the day the papers of a meeting are due, or
 * so that it does not end while nothing may be changed; and when it pauses.
 *
 * <p>Never earlier for a later day: if {@code a <= b}, then {@code from(a, d) <= from(b, d)}.
 * Without that, dates would depend on the order in which they are worked out.
 */
@FunctionalInterface
public interface Opening {

  /**
   * The first day on which the task may begin.
   *
   * @param earliest the working day from which on its links let it begin, at least 0
   * @param days how many working days it takes
   * @return a working day that is not before {@code earliest}
   */
  int from(int earliest, int days);

  /**
   * When the task is finished: later than its days take where it pauses in between. Never earlier
   * for a later start.
   *
   * @param start a working day on which the task may begin
   * @param days how many working days it takes
   * @return the working day after its last; if not said otherwise {@code start + days}
   */
  default int finish(int start, int days) {
    return start + days;
  }
}
