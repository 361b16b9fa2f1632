package org.ismskit.plan.schedule;

/**
 * Draws lists for one direction by regret-biased random sampling (Drexl 1991): tasks that have to
 * be finished early probably come early.
 */
final class BiasedSampling {

  private final SerialScheme scheme;
  private final int[][] successors;
  private final Streams.Sequence random;

  /** When each task has to be finished if all are to be by the lower bound. */
  private final int[] latest;

  private final int[] open;
  private final int[] eligible;

  BiasedSampling(SerialScheme scheme, int[][] successors, int lowerBound, Streams.Sequence random) {
    this.scheme = scheme;
    this.successors = successors;
    this.random = random;
    this.latest = new int[scheme.tasks()];
    for (int task = 0; task < latest.length; task++) {
      latest[task] = lowerBound - scheme.reach[task] + scheme.duration(task);
    }
    this.open = new int[latest.length];
    this.eligible = new int[latest.length];
  }

  /** Draws a list. */
  void draw(int[] list) {
    int count = 0;
    int sum = 0;
    for (int task = 0; task < latest.length; task++) {
      open[task] = scheme.first[task + 1] - scheme.first[task];
      if (open[task] == 0) {
        eligible[count++] = task;
        sum += latest[task];
      }
    }
    for (int at = 0; at < latest.length; at++) {
      int last = Integer.MIN_VALUE;
      for (int i = 0; i < count; i++) {
        last = Math.max(last, latest[eligible[i]]);
      }
      // Each is drawn as often as one more than the days by which it is ahead of the last.
      long left = (long) (random.unit() * ((long) count * (last + 1) - sum));
      int chosen = 0;
      while (chosen < count - 1 && (left -= last + 1 - latest[eligible[chosen]]) >= 0) {
        chosen++;
      }
      int task = eligible[chosen];
      eligible[chosen] = eligible[--count];
      sum -= latest[task];
      list[at] = task;
      for (int after : successors[task]) {
        if (--open[after] == 0) {
          eligible[count++] = after;
          sum += latest[after];
        }
      }
    }
  }
}
