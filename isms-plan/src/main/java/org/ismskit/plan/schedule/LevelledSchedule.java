package org.ismskit.plan.schedule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.plan.TaskLink;

/**
 * A schedule that keeps links, availabilities and commitments, with what is known about how good it
 * is. Times are numbers of working days; finishes are exclusive.
 */
public final class LevelledSchedule {

  private final Workload workload;
  private final int[] start;
  private final int[] finish;
  private final int makespan;
  private final BestSchedule best;
  private final int schedules;
  private final ImmutableList<Levelling.Wait> waits;
  private final int[] lateness;

  LevelledSchedule(Workload workload, BestSchedule best, ImmutableList<TaskLink> earlier) {
    this.workload = workload;
    int tasks = workload.network.ids.size();
    this.start = new int[tasks];
    this.finish = new int[tasks];
    int[] soonest = new int[tasks];
    int[] placed = new int[tasks];
    this.lateness = new int[tasks];
    for (int task = 0; task < tasks; task++) {
      int source = best.forward.original(task);
      start[source] = best.start(task);
      finish[source] = best.finish(task);
      soonest[source] = best.soonest(task);
      int by = Math.min(workload.network.latest[source], workload.network.due[source]);
      lateness[source] = Math.max(0, Math.max(finish[source] - by, best.early(task)));
      placed[task] = best.forward.original(best.placed(task));
    }
    this.makespan = best.makespan();
    this.best = best;
    this.schedules = best.spent;
    this.waits = waits(soonest, placed, Multimaps.index(earlier, TaskLink::successor));
  }

  /** Places the tasks once more, to see what was in the way of each. */
  private ImmutableList<Levelling.Wait> waits(
      int[] soonest, int[] placed, ImmutableListMultimap<TaskId, TaskLink> earlier) {
    List<List<Integer>> users = new ArrayList<>();
    for (int resource = 0; resource < workload.demand.length; resource++) {
      users.add(new ArrayList<>());
    }
    for (int task = 0; task < start.length; task++) {
      if (workload.committed[task] >= 0) {
        use(task, users);
      }
    }
    ImmutableSet.Builder<Levelling.Wait> found = ImmutableSet.builder();
    for (int task : placed) {
      if (workload.committed[task] < 0) {
        if (start[task] > soonest[task]) {
          wait(task, users).ifPresent(found::add);
        }
        for (TaskLink link : earlier.get(workload.network.ids.get(task))) {
          stillWaiting(task, link.predecessor(), users).ifPresent(found::add);
        }
        use(task, users);
      }
    }
    return found.build().asList();
  }

  /** Whom a task waited for it still waits for, if it comes after and needs the same people. */
  private Optional<Levelling.Wait> stillWaiting(int task, TaskId id, List<List<Integer>> users) {
    if (!workload.network.has(id)) {
      return Optional.empty();
    }
    int other = workload.network.position(id);
    for (int resource = 0; resource < workload.demand.length; resource++) {
      if (workload.demand[resource][task] > 0
          && workload.demand[resource][other] > 0
          && finish[other] <= start[task]
          && users.get(resource).contains(other)) {
        return Optional.of(
            new Levelling.Wait(
                workload.network.ids.get(task), workload.resources.get(resource), Optional.of(id)));
      }
    }
    return Optional.empty();
  }

  private void use(int task, List<List<Integer>> users) {
    for (int resource = 0; resource < workload.demand.length; resource++) {
      if (workload.demand[resource][task] > 0) {
        users.get(resource).add(task);
      }
    }
  }

  /**
   * On the day before its start there was too little of something, or it would have started then.
   */
  private Optional<Levelling.Wait> wait(int task, List<List<Integer>> users) {
    int day = start[task] - 1;
    for (int resource = 0; resource < workload.demand.length; resource++) {
      int need = workload.demand[resource][task];
      if (need == 0) {
        continue;
      }
      int used = 0;
      Optional<TaskId> released = Optional.empty();
      for (int other : users.get(resource)) {
        if (start[other] <= day && day < finish[other] && !workload.pauses(other, day)) {
          used += workload.demand[resource][other];
          if (finish[other] == start[task]) {
            released = Optional.of(workload.network.ids.get(other));
          }
        }
      }
      if (used + need > workload.availabilities.get(resource).on(day)) {
        return Optional.of(
            new Levelling.Wait(
                workload.network.ids.get(task), workload.resources.get(resource), released));
      }
    }
    return Optional.empty();
  }

  /**
   * When a task starts.
   *
   * @param task its id
   * @return its first working day
   */
  public int start(TaskId task) {
    return start[workload.network.position(task)];
  }

  /**
   * When a task is finished.
   *
   * @param task its id
   * @return the working day after its last
   */
  public int finish(TaskId task) {
    return finish[workload.network.position(task)];
  }

  /**
   * When everything is finished.
   *
   * @return the number of working days the schedule takes
   */
  public int finish() {
    return makespan;
  }

  /**
   * All starts, to be passed on when the plan is levelled again.
   *
   * @return the first working day of each task
   */
  public ImmutableMap<TaskId, Integer> starts() {
    ImmutableMap.Builder<TaskId, Integer> starts = ImmutableMap.builder();
    for (int task = 0; task < start.length; task++) {
      starts.put(workload.network.ids.get(task), start[task]);
    }
    return starts.buildOrThrow();
  }

  /**
   * Before when no schedule can finish: the longest path, or the work that a resource has to do
   * between what comes before it and what follows.
   *
   * @return working days, at most {@link #finish()}
   */
  public int lowerBound() {
    return best.lowerBound();
  }

  /**
   * How much longer than necessary the schedule may be.
   *
   * @return the share of the lower bound by which it is exceeded, 0 if the schedule is the shortest
   */
  public double gap() {
    int least = lowerBound();
    return least == 0 ? 0 : (double) (makespan - least) / least;
  }

  /**
   * Whether no shorter schedule exists.
   *
   * @return true if that is proved; false if it is not known
   */
  public boolean isProvedOptimal() {
    return makespan == lowerBound();
  }

  /**
   * How many schedules were made to find this one.
   *
   * @return the number of passes forward and backward
   */
  public int schedules() {
    return schedules;
  }

  /**
   * What the tasks wait for that could start earlier by their links.
   *
   * @return at most one wait for each task, and those of an earlier schedule that is kept with its
   *     waits, in the order in which the tasks were placed. As links from finish to start they give
   *     this schedule as earliest dates, if no task pauses and none is kept or committed
   */
  public ImmutableList<Levelling.Wait> waits() {
    return waits;
  }

  /**
   * The tasks that miss a date: a deadline, the latest finish of a constraint, or a committed start
   * that their predecessors do not allow. They are reported and not moved.
   *
   * @return their ids in an order in which they can be done
   */
  public ImmutableList<TaskId> late() {
    return Arrays.stream(workload.network.order)
        .filter(task -> lateness[task] > 0)
        .mapToObj(workload.network.ids::get)
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * By how much a task misses a date. What pushes it there are the tasks before it on a chain of
   * links and {@link #waits()}, as in the critical path of a network that has both.
   *
   * @param task its id
   * @return the working days by which it finishes too late, or starts too early after a commitment
   *     that its predecessors do not allow, whichever is more; 0 if it is not among {@link #late()}
   * @throws IllegalArgumentException if there is no such task
   */
  public int lateness(TaskId task) {
    return lateness[workload.network.position(task)];
  }
}
