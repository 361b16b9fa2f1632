package org.ismskit.plan.schedule;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * The best schedule that is known of a workload: at first one that is kept or made by a rule, then
 * what a search finds.
 */
final class BestSchedule {

  final SerialScheme forward;

  private final Supplier<SerialScheme> backward;
  private final Supplier<Integer> lowerBound;
  private final int tasks;
  private final Member best;

  /** How many schedules have been made. */
  int spent;

  BestSchedule(Workload workload) {
    SerialScheme scheme = SerialScheme.forward(workload);
    this.forward = scheme;
    this.backward = Suppliers.memoize(scheme::backward);
    this.lowerBound = Suppliers.memoize(() -> lowerBound(workload));
    this.tasks = scheme.tasks();
    this.best = new Member(tasks);
  }

  private int lowerBound(Workload workload) {
    backward(); // measures how far it is from each task to the end
    return new LowerBound(workload, forward).days();
  }

  /** From the last day back; only a search and the lower bound need it. */
  SerialScheme backward() {
    return requireNonNull(backward.get());
  }

  /** Before when no schedule can finish; takes a while when it is first asked for. */
  int lowerBound() {
    return requireNonNull(lowerBound.get());
  }

  /** Keeps a schedule as it is, as far as it still is possible. */
  void keep(int[] starts) {
    int[] hold = new int[tasks];
    long[] keys = new long[tasks];
    for (int task = 0; task < tasks; task++) {
      int start = starts[forward.original(task)];
      hold[task] = Math.max(0, start);
      keys[task] = start < 0 ? Long.MAX_VALUE : start;
    }
    place(inOrder(keys), hold);
  }

  /** Schedules by a rule: which of the tasks that can be next goes first. */
  void byRule(long[] keys) {
    place(inOrder(keys), null);
  }

  private void place(int[] list, int @Nullable [] hold) {
    spent++;
    int[] ends = new int[2 * tasks];
    offer(forward.schedule(list, ends, SerialScheme.TOO_LATE, hold), ends, list);
  }

  /** Takes a schedule that finishes earlier, with the order in which its tasks were placed. */
  void offer(int makespan, int[] ends, int[] list) {
    if (makespan < best.makespan) {
      best.makespan = makespan;
      System.arraycopy(ends, 0, best.ends, 0, 2 * tasks);
      System.arraycopy(list, 0, best.list, 0, tasks);
    }
  }

  /** The tasks by key, but each after its predecessors. */
  private int[] inOrder(long[] keys) {
    List<List<Integer>> successors = successors();
    int[] open = new int[tasks];
    PriorityQueue<Integer> next =
        new PriorityQueue<>(
            (a, b) -> keys[a] != keys[b] ? Long.compare(keys[a], keys[b]) : Integer.compare(a, b));
    for (int task = 0; task < tasks; task++) {
      open[task] = forward.first[task + 1] - forward.first[task];
      if (open[task] == 0) {
        next.add(task);
      }
    }
    int[] list = new int[tasks];
    for (int at = 0; at < tasks; at++) {
      int task = next.remove();
      list[at] = task;
      for (int after : successors.get(task)) {
        if (--open[after] == 0) {
          next.add(after);
        }
      }
    }
    return list;
  }

  private List<List<Integer>> successors() {
    List<List<Integer>> successors = new ArrayList<>();
    for (int task = 0; task < tasks; task++) {
      successors.add(new ArrayList<>());
    }
    for (int task = 0; task < tasks; task++) {
      for (int link = forward.first[task]; link < forward.first[task + 1]; link++) {
        successors.get(forward.predecessor(link)).add(task);
      }
    }
    return successors;
  }

  int makespan() {
    return best.makespan;
  }

  /** Start and finish of each task, side by side. */
  int[] ends() {
    return best.ends;
  }

  int start(int task) {
    return best.ends[2 * task];
  }

  int finish(int task) {
    return best.ends[2 * task + 1];
  }

  /** The task that was placed at a position. */
  int placed(int at) {
    return best.list[at];
  }

  /** The first day on which the links of a task allow it. */
  int soonest(int task) {
    return forward.soonest(task, best.ends);
  }

  /** How many days before its links allow it a task is; not above 0 if kept. */
  int early(int task) {
    return Math.max(
        soonest(task) - start(task), forward.soonestFinish(task, best.ends) - finish(task));
  }
}
