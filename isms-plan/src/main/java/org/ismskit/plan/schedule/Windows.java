package org.ismskit.plan.schedule;

import java.util.Arrays;

/**
 * Between which days the tasks of a workload have to lie if everything is to be finished by a day:
 * a destructive test (Klein and Scholl 1999, Computing lower bounds by destructive improvement,
 * European Journal of Operational Research 112). Where a window becomes too narrow for its task, or
 * too much work has to be done between two days, no schedule is finished by that day.
 *
 * <p>Windows shrink by links, by pairs of tasks that cannot overlap and so have an order, and by
 * the days on which tasks with narrow windows work in any case (their core). At the end the work
 * between any two days is compared with what there is of each resource (energetic reasoning,
 * Erschler and Lopez 1990).
 *
 * <p>For workloads in which no task pauses or is committed and no lag is in calendar days.
 */
final class Windows {

  private final SerialScheme scheme;
  private final int tasks;
  private final int[] heads;
  private final int[] tails;

  /** Units by resource and task. */
  private final int[][] demand;

  private final Workload workload;

  /** The first and the last day on which each task can start. */
  private final int[] soonest;

  private final int[] latest;
  private final boolean[][] exclusive;
  private int[] core = {};
  private boolean shrunk;

  /**
   * @param workload what has to be done
   * @param scheme numbers the tasks
   * @param heads the day before which each task cannot start
   * @param tails how many days at least lie between the finish of each task and that of all
   */
  Windows(Workload workload, SerialScheme scheme, int[] heads, int[] tails) {
    this.workload = workload;
    this.scheme = scheme;
    this.tasks = heads.length;
    this.heads = heads;
    this.tails = tails;
    this.soonest = new int[tasks];
    this.latest = new int[tasks];
    this.demand = new int[workload.resources.size()][tasks];
    this.exclusive = new boolean[tasks][tasks];
    for (int resource = 0; resource < demand.length; resource++) {
      int peak = workload.availabilities.get(resource).peak();
      for (int task = 0; task < tasks; task++) {
        // What takes no time needs nobody.
        demand[resource][task] =
            scheme.duration(task) == 0 ? 0 : workload.demand[resource][scheme.original(task)];
        for (int other = 0; other < task; other++) {
          exclusive[task][other] |=
              demand[resource][task] + demand[resource][other] > peak
                  && demand[resource][task] > 0
                  && demand[resource][other] > 0;
        }
      }
    }
  }

  /**
   * Whether nothing speaks against all tasks being finished by a day.
   *
   * @param days the number of working days there are
   * @return false if that is impossible; true if it is not known
   */
  boolean mayFinishBy(int days) {
    for (int task = 0; task < tasks; task++) {
      soonest[task] = heads[task];
      latest[task] = days - tails[task] - scheme.duration(task);
    }
    core = new int[days];
    do {
      shrunk = false;
      keepLinks();
      orderPairs();
      for (int resource = 0; resource < demand.length; resource++) {
        if (isEmpty() || !leaveCores(resource, days)) {
          return false;
        }
      }
    } while (shrunk);
    for (int resource = 0; resource < demand.length; resource++) {
      if (isOverloaded(resource, days)) {
        return false;
      }
    }
    return true;
  }

  private boolean isEmpty() {
    for (int task = 0; task < tasks; task++) {
      if (soonest[task] > latest[task]) {
        return true;
      }
    }
    return false;
  }

  private void startFrom(int task, int day) {
    if (day > soonest[task]) {
      soonest[task] = day;
      shrunk = true;
    }
  }

  private void startBy(int task, int day) {
    if (day < latest[task]) {
      latest[task] = day;
      shrunk = true;
    }
  }

  private void keepLinks() {
    for (int task = 0; task < tasks; task++) {
      for (int l = scheme.first[task]; l < scheme.first[task + 1]; l++) {
        startFrom(task, soonest[scheme.predecessor(l)] + scheme.startToStart(l));
      }
    }
    for (int task = tasks - 1; task >= 0; task--) {
      for (int l = scheme.first[task]; l < scheme.first[task + 1]; l++) {
        startBy(scheme.predecessor(l), latest[task] - scheme.startToStart(l));
      }
    }
  }

  /** Of two tasks that need more together than there ever is, one comes first. */
  private void orderPairs() {
    for (int task = 0; task < tasks; task++) {
      for (int other = 0; other < task; other++) {
        if (exclusive[task][other]) {
          order(task, other);
          order(other, task);
        }
      }
    }
  }

  private void order(int task, int other) {
    if (soonest[task] + scheme.duration(task) > latest[other]) {
      startFrom(task, soonest[other] + scheme.duration(other));
      startBy(other, latest[task] - scheme.duration(other));
    }
  }

  /** Lets each task avoid the days on which the cores of the others leave it too little. */
  private boolean leaveCores(int resource, int days) {
    Availability there = workload.availabilities.get(resource);
    int[] units = demand[resource];
    Arrays.fill(core, 0);
    for (int task = 0; task < tasks; task++) {
      for (int day = latest[task]; day < soonest[task] + scheme.duration(task); day++) {
        core[day] += units[task];
      }
    }
    for (int day = 0; day < days; day++) {
      if (core[day] > there.on(day)) {
        return false;
      }
    }
    for (int task = 0; task < tasks; task++) {
      if (units[task] > 0) {
        avoid(task, units[task], there);
      }
    }
    return true;
  }

  private void avoid(int task, int units, Availability there) {
    int duration = scheme.duration(task);
    int first = latest[task];
    int end = soonest[task] + duration;
    int start = soonest[task];
    for (int day = start; day < start + duration && start <= latest[task]; day++) {
      boolean own = first <= day && day < end;
      start = !own && core[day] + units > there.on(day) ? day + 1 : start;
    }
    int finish = latest[task] + duration;
    for (int day = finish - 1; day >= finish - duration && finish >= end; day--) {
      boolean own = first <= day && day < end;
      finish = !own && core[day] + units > there.on(day) ? day : finish;
    }
    startFrom(task, start);
    startBy(task, finish - duration);
  }

  /**
   * Whether between two days more has to be done in any case than there is of a resource. A task,
   * as far to the left or to the right as it can be, has to work from its latest start on and until
   * what it cannot do before the first of these days is done; so all ends are tried in one sweep.
   */
  private boolean isOverloaded(int resource, int days) {
    Availability there = workload.availabilities.get(resource);
    int[] users = users(resource);
    int[] change = new int[days + 1];
    for (int first : Arrays.stream(users).map(task -> soonest[task]).distinct().toArray()) {
      Arrays.fill(change, 0);
      for (int task : users) {
        int duration = scheme.duration(task);
        int from = Math.max(first, latest[task]);
        int work = Math.min(duration, soonest[task] + duration - first);
        if (work > 0) {
          change[from] += demand[resource][task];
          change[from + work] -= demand[resource][task];
        }
      }
      int used = 0;
      long left = 0;
      for (int day = first; day < days; day++) {
        used += change[day];
        left += there.on(day) - used;
        if (left < 0) {
          return true;
        }
      }
    }
    return false;
  }

  private int[] users(int resource) {
    int[] users = new int[tasks];
    int count = 0;
    for (int task = 0; task < tasks; task++) {
      if (demand[resource][task] > 0) {
        users[count++] = task;
      }
    }
    return Arrays.copyOf(users, count);
  }
}
