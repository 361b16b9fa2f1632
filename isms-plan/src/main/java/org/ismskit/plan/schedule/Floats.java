package org.ismskit.plan.schedule;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.ismskit.model.plan.TaskId;

/**
 * How far the tasks of a schedule can slip if nothing else is changed: meetings, freezes and
 * absences stay where they are, and what the same people do stays in its order. The critical path
 * method knows links alone, as if there were a meeting on every day.
 *
 * <p>A backward pass over links and over pairs of tasks that together need more of somebody than
 * there is. The last day on which a task may be ready is the last one from which its opening leads
 * to a start that is early enough. Where three tasks together, and no two of them, need too much,
 * floats are upper bounds. Immutable.
 */
public final class Floats {

  private final Network network;
  private final CriticalPath dates;
  private final Openings openings;

  /** How many days each task takes without those on which it pauses. */
  private final int[] worked;

  /** By the task that comes second. */
  private final ImmutableListMultimap<Integer, Turn> turns;

  private final int[] total;
  private final int[] free;

  /** A task that has to be finished before another starts, since both need the same people. */
  record Turn(int before, int after) {}

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

  Floats(Network network, CriticalPath dates, Openings openings, int[] worked, List<Turn> turns) {
    this.turns = Multimaps.index(turns, Turn::after);
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
    int[] backward =
        Arrays.stream(network.order)
            .boxed()
            .sorted(Comparator.comparingInt((Integer task) -> dates.start[task]).reversed())
            .mapToInt(Integer::intValue)
            .toArray();
    // Leads and turns may lead to what was looked at before; each pass only tightens.
    boolean tightened = true;
    for (int pass = 0; tightened && pass <= tasks; pass++) {
      tightened = false;
      for (int task : backward) {
        tightened |= limit(task, latestReady(task, whole), whole);
      }
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

  /**
   * Tells what comes before a task that it is ready on a day at the latest; whether that is new.
   */
  private boolean limit(int task, int ready, Limits limits) {
    boolean tightened = false;
    for (int link = network.first[task]; link < network.first[task + 1]; link++) {
      int before = network.predecessors[link];
      int start = network.latestBefore(link, task, ready);
      tightened |=
          network.isFromFinish(link)
              ? tighten(limits.finish, before, start + network.durations[before])
              : tighten(limits.start, before, start);
    }
    for (Turn turn : turns.get(task)) {
      tightened |= tighten(limits.finish, turn.before(), ready);
    }
    return tightened;
  }

  private static boolean tighten(int[] limits, int task, int day) {
    boolean tightened = day < limits[task];
    limits[task] = Math.min(limits[task], day);
    return tightened;
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
    return openings.has(task) ? openings.from(task, ready, network.durations[task]) : ready;
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
