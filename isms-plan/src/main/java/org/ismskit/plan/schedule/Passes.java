package org.ismskit.plan.schedule;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Forward passes of a network for many runs side by side, each with durations of its own: what a
 * link asks is worked out for all runs at once, which processors do several at a time. Times are in
 * any unit, the same for all.
 */
final class Passes {

  /** So many runs lie side by side: enough for the processor, few enough for its cache. */
  static final int WIDTH = 64;

  private final Network network;
  private final int[] lags;
  private final int[] floor;
  private final @Nullable Openings openings;

  /** By task and run; receives how long those take that pause. */
  final int[][] duration;

  /** By task and run. */
  final int[][] finish;

  private final int[][] start;

  /**
   * Looks at a network.
   *
   * @param network tasks and links
   * @param lags the lags of the links
   * @param floor the time before which a task does not start
   * @param openings on which days tasks may begin; null if all on every day
   */
  Passes(Network network, int[] lags, int[] floor, @Nullable Openings openings) {
    this.network = network;
    this.lags = lags;
    this.floor = floor;
    this.openings = openings;
    int tasks = network.ids.size();
    this.duration = new int[tasks][WIDTH];
    this.start = new int[tasks][WIDTH];
    this.finish = new int[tasks][WIDTH];
  }

  /** Passes: each task as early as its links and its own floor allow. */
  void forward() {
    for (int task : network.order) {
      int[] own = start[task];
      Arrays.fill(own, floor[task]);
      for (int link = network.first[task]; link < network.first[task + 1]; link++) {
        int before = network.predecessors[link];
        int[] from = network.isFromFinish(link) ? finish[before] : start[before];
        if (network.isToFinish(link)) {
          finishAfter(from, lags[link], duration[task], own);
        } else {
          startAfter(from, lags[link], own);
        }
      }
      if (openings != null && openings.has(task)) {
        open(openings, task);
      }
      add(own, duration[task], finish[task]);
    }
  }

  private static void startAfter(int[] from, int lag, int[] start) {
    for (int run = 0; run < WIDTH; run++) {
      start[run] = Math.max(start[run], from[run] + lag);
    }
  }

  private static void finishAfter(int[] from, int lag, int[] duration, int[] start) {
    for (int run = 0; run < WIDTH; run++) {
      start[run] = Math.max(start[run], from[run] + lag - duration[run]);
    }
  }

  private static void add(int[] start, int[] duration, int[] finish) {
    for (int run = 0; run < WIDTH; run++) {
      finish[run] = start[run] + duration[run];
    }
  }

  private void open(Openings open, int task) {
    for (int run = 0; run < WIDTH; run++) {
      int drawn = duration[task][run];
      start[task][run] = open.from(task, start[task][run], drawn);
      duration[task][run] = open.length(task, start[task][run], drawn);
    }
  }

  /** The task that finishes last in each run, of several the last in the order of the network. */
  int[] last() {
    int[] last = new int[WIDTH];
    int[] latest = new int[WIDTH];
    Arrays.fill(last, -1);
    Arrays.fill(latest, Integer.MIN_VALUE);
    for (int task : network.order) {
      int[] own = finish[task];
      for (int run = 0; run < WIDTH; run++) {
        last[run] = own[run] >= latest[run] ? task : last[run];
        latest[run] = Math.max(latest[run], own[run]);
      }
    }
    return last;
  }

  /**
   * Which predecessor determines the start that a task has in a run.
   *
   * @return the predecessor, of several the one that was added first, -1 if none does
   */
  int driver(int task, int run) {
    int soonest = floor[task];
    int driving = -1;
    for (int link = network.first[task]; link < network.first[task + 1]; link++) {
      int before = network.predecessors[link];
      int from = (network.isFromFinish(link) ? finish : start)[before][run] + lags[link];
      int bound = network.isToFinish(link) ? from - duration[task][run] : from;
      if (bound > soonest || (bound == soonest && (driving < 0 || before < driving))) {
        soonest = bound;
        driving = before;
      }
    }
    return driving;
  }
}
