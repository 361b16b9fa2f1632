package org.ismskit.plan.schedule;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.ismskit.model.plan.TaskId;

/**
 * How far the tasks of a schedule can slip if meetings, freezes and absences stay where they are,
 * and what waits for people waits for the same tasks. The critical path method takes every day for
 * one on which there is a meeting; here a backward pass asks for the last day on which a task may
 * be ready so that its opening still leads to a start that is early enough. Immutable.
 */
public final class Floats {

  private final Network network;
  private final CriticalPath dates;
  private final Openings openings;

  /** How many days each task takes without those on which it pauses. */
  private final int[] worked;

  private final int[] total;
  private final int[] free;

  /** By when each task has to start and to be finished, which comes down as links are looked at. */
  private static final class Limits {
    final int[] start;
    final int[] finish;

    Limits(int[] finish) {
      this.start = new int[finish.length];
      this.finish = finish;
      Arrays.fill(start, Network.NEVER);
    }
  }

  Floats(Network network, CriticalPath dates, Openings openings, int[] worked) {
    this(network, dates, openings, worked, task -> false);
  }

  /**
   * @param kept which tasks must not start on another day, although all would be finished in time
   */
  Floats(Network network, CriticalPath dates, Openings openings, int[] worked, IntPredicate kept) {
    this.network = network;
    this.dates = dates;
    this.openings = openings;
    this.worked = worked;
    int tasks = worked.length;
    this.total = new int[tasks];
    this.free = new int[tasks];

    int[] asked = new int[tasks];
    int[] end = new int[tasks];
    for (int task = 0; task < tasks; task++) {
      end[task] = dates.finish();
      asked[task] = Math.min(end[task], Math.min(network.latest[task], network.due[task]));
    }
    Limits whole = new Limits(asked);
    for (int i = tasks - 1; i >= 0; i--) {
      int task = network.order[i];
      limit(task, kept.test(task) ? unmoved(task) : latestReady(task, whole), whole);
    }
    Limits others = new Limits(end);
    for (int task = 0; task < tasks; task++) {
      limit(task, unmoved(task), others);
    }
    for (int task = 0; task < tasks; task++) {
      total[task] = latestReady(task, whole) - unmoved(task);
      free[task] = latestReady(task, others) - unmoved(task);
    }
  }

  /** Tells the predecessors of a task that it has to be ready on a day at the latest. */
  private void limit(int task, int ready, Limits limits) {
    for (int link = network.first[task]; link < network.first[task + 1]; link++) {
      int before = network.predecessors[link];
      int start = network.latestBefore(link, task, ready);
      if (network.isFromFinish(link)) {
        int finish = start + network.durations[before];
        limits.finish[before] = Math.min(limits.finish[before], finish);
      } else {
        limits.start[before] = Math.min(limits.start[before], start);
      }
    }
  }

  /**
   * The last day on which a task may be ready. A task that is late already is late by as many days
   * as its links say, whenever the meeting before was.
   */
  private int latestReady(int task, Limits limits) {
    int start = dates.start[task];
    int latest = Math.min(limits.start[task], limits.finish[task] - network.durations[task]);
    if (latest < start || !openings.has(task)) {
      return latest;
    }
    int low = unmoved(task);
    int high = Math.max(low, Math.min(limits.start[task], limits.finish[task] - worked[task]));
    while (low < high) {
      int middle = low + (high - low + 1) / 2;
      int opened = from(task, middle);
      if (opened <= limits.start[task] && opened + length(task, opened) <= limits.finish[task]) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /**
   * The last day on which a task may be ready to start when it does. Where no meeting is dated each
   * day of delay is one, so this is the day on which it is ready.
   */
  private int unmoved(int task) {
    int start = dates.start[task];
    return from(task, start) == start ? start : Math.max(0, network.ready(task, dates));
  }

  private int from(int task, int ready) {
    return openings.has(task) ? openings.from(task, ready, worked[task]) : ready;
  }

  /** What takes longer than its days for another reason than its opening takes as long as now. */
  private int length(int task, int start) {
    int now = network.durations[task];
    return openings.length(task, dates.start[task], worked[task]) == now
        ? openings.length(task, start, worked[task])
        : now;
  }

  /**
   * How far a task can slip without the whole finishing later or a date being missed.
   *
   * @param task its id
   * @return working days; negative if a deadline, of the task or of one that follows, is missed by
   *     so many
   */
  public int total(TaskId task) {
    return total[network.position(task)];
  }

  /**
   * How far a task can slip without any other having to move.
   *
   * @param task its id
   * @return working days
   */
  public int free(TaskId task) {
    return free[network.position(task)];
  }
}
