package org.ismskit.plan.schedule;

import java.util.Arrays;

/**
 * Before when no schedule of a workload can be finished: the longest path, and for each resource
 * the work that lies between a head and a tail. What cannot start before a day and is followed by
 * so many others has to be done in between, with what there is of the resource on these days.
 */
final class LowerBound {

  /** Beyond this number of tasks only the heads at the start of all are looked at. */
  private static final int MANY = 2_000;

  /** Up to this number of tasks days are tested one by one: that takes the cube of the number. */
  private static final int FEW = 300;

  private final Workload workload;
  private final int[] heads;
  private final int[] tails;
  private final SerialScheme forward;

  /** Tasks are numbered as in the scheme, whose reach has to be known. */
  LowerBound(Workload workload, SerialScheme forward) {
    this.workload = workload;
    int tasks = forward.tasks();
    this.heads = new int[tasks];
    this.tails = new int[tasks];
    int[] ends = new int[2 * tasks];
    for (int task = 0; task < tasks; task++) {
      heads[task] = forward.soonest(task, ends);
      ends[2 * task] = heads[task];
      ends[2 * task + 1] = heads[task] + forward.duration(task);
      // How long a task that pauses takes is not known, only what follows its start.
      tails[task] = forward.mayPause(task) ? 0 : forward.reach[task] - forward.duration(task);
    }
    this.forward = forward;
  }

  int days() {
    int bound = 0;
    for (int task = 0; task < heads.length; task++) {
      int committed = workload.committed[forward.original(task)];
      int start = Math.max(heads[task], committed);
      bound =
          Math.max(bound, start + (committed < 0 ? forward.reach[task] : forward.duration(task)));
    }
    if (Arrays.stream(workload.committed).allMatch(start -> start < 0)) {
      for (int resource = 0; resource < workload.resources.size(); resource++) {
        bound = Math.max(bound, energy(resource, bound));
      }
      if (heads.length <= FEW && mayTest()) {
        Windows windows = new Windows(workload, forward, heads, tails);
        while (!windows.mayFinishBy(bound)) {
          bound++;
        }
      }
    }
    return bound;
  }

  private boolean mayTest() {
    for (int task = 0; task < heads.length; task++) {
      if (forward.mayPause(task)) {
        return false;
      }
    }
    return workload.network.elapsed == null;
  }

  private int energy(int resource, int atLeast) {
    int[] byTail = usersByTail(resource);
    int[] from = Arrays.stream(byTail).map(task -> heads[task]).sorted().distinct().toArray();
    if (byTail.length > MANY) {
      from = Arrays.copyOf(from, 1);
    }
    int bound = atLeast;
    for (int head : from) {
      long work = 0;
      for (int task : byTail) {
        if (heads[task] >= head) {
          int source = forward.original(task);
          work += (long) workload.demand[resource][source] * forward.duration(task);
          bound = Math.max(bound, done(resource, head, work) + tails[task]);
        }
      }
    }
    return bound;
  }

  /** Those who use a resource, the longest tail first. */
  private int[] usersByTail(int resource) {
    long[] keys = new long[heads.length];
    int users = 0;
    for (int task = 0; task < heads.length; task++) {
      int source = forward.original(task);
      if (workload.demand[resource][source] > 0 && forward.duration(task) > 0) {
        keys[users++] = ((long) -tails[task] << 32) | task;
      }
    }
    return Arrays.stream(keys, 0, users).sorted().mapToInt(key -> (int) key).toArray();
  }

  /** The day before which a resource cannot do so much work from a day on. */
  private int done(int resource, int head, long work) {
    Availability there = workload.availabilities.get(resource);
    int day = head;
    long left = work;
    while (day < there.days().length() && left > 0) {
      left -= there.on(day++);
    }
    return left <= 0 ? day : (int) (day + (left + there.thereafter() - 1) / there.thereafter());
  }
}
