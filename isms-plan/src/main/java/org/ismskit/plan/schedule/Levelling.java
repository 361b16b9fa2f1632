package org.ismskit.plan.schedule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.PriorityQueue;
import org.ismskit.model.plan.TaskId;

/**
 * Lets tasks wait for people: a serial schedule generation scheme (Kelley 1963) for one kind of
 * people of whom there are only so many.
 *
 * <p>Each task in turn, of those whose predecessors are placed the one that has to start first,
 * goes to the first day from which on there are people enough for all its days.
 */
public final class Levelling {

  /**
   * Says that a task has to wait until another has released its people.
   *
   * @param released the task that releases them
   * @param waiting the task that waits for them
   */
  public record Wait(TaskId released, TaskId waiting) {}

  private final Network network;
  private final int[] demand;
  private final int capacity;
  private final int[] start;
  private int[] used = new int[512];

  private Levelling(Network network, int[] demand, int capacity) {
    this.network = network;
    this.demand = demand;
    this.capacity = capacity;
    this.start = new int[demand.length];
    Arrays.fill(start, -1);
  }

  /**
   * Finds which tasks have to wait for which.
   *
   * @param network tasks and links
   * @param demand how many people a task needs on each of its days, in any unit; tasks that are not
   *     named need none, and one that needs more than there are takes all of them
   * @param capacity how many people there are, in the same unit
   * @param urgency which of two tasks goes first that have to start on the same day at the latest:
   *     the one with the smaller number
   * @return one wait for each task that cannot start as early as its links allow; with these as
   *     links from finish to start, the earliest dates keep within the capacity
   */
  public static ImmutableList<Wait> of(
      Network network,
      ImmutableMap<TaskId, Integer> demand,
      int capacity,
      Map<TaskId, Integer> urgency) {
    int[] demands = new int[network.ids.size()];
    int[] urgencies = new int[network.ids.size()];
    int[] latest = new int[network.ids.size()];
    CriticalPath dates = CriticalPath.of(network);
    for (int task = 0; task < demands.length; task++) {
      TaskId id = network.ids.get(task);
      demands[task] = Math.min(capacity, demand.getOrDefault(id, 0));
      urgencies[task] = urgency.getOrDefault(id, 0);
      latest[task] = dates.start(id) + dates.totalFloat(id);
    }
    Comparator<Integer> order =
        Comparator.comparingInt((Integer task) -> latest[task])
            .thenComparingInt(task -> urgencies[task])
            .thenComparingInt(task -> task);
    return new Levelling(network, demands, capacity).place(order);
  }

  private ImmutableList<Wait> place(Comparator<Integer> order) {
    int[] open = network.open();
    PriorityQueue<Integer> eligible = new PriorityQueue<>(order);
    for (int task = 0; task < open.length; task++) {
      if (open[task] == 0) {
        eligible.add(task);
      }
    }
    ImmutableList.Builder<Wait> waits = ImmutableList.builder();
    while (!eligible.isEmpty()) {
      int task = eligible.poll();
      int earliest = earliest(task);
      start[task] = firstFit(task, earliest);
      if (start[task] > earliest) {
        waits.add(new Wait(network.ids.get(releasing(task)), network.ids.get(task)));
      }
      for (int i = network.head[task]; i < network.head[task + 1]; i++) {
        if (--open[network.successors[i]] == 0) {
          eligible.add(network.successors[i]);
        }
      }
    }
    return waits.build();
  }

  private int earliest(int task) {
    int earliest = 0;
    for (int link = network.first[task]; link < network.first[task + 1]; link++) {
      earliest =
          Math.max(earliest, start[network.predecessors[link]] + network.distance(link, task));
    }
    return earliest;
  }

  private int firstFit(int task, int earliest) {
    int days = network.durations[task];
    if (demand[task] == 0 || days == 0) {
      return earliest;
    }
    int from = earliest;
    for (int day = from; day < from + days; day++) {
      if (usedOn(day) + demand[task] > capacity) {
        from = day + 1;
      }
    }
    for (int day = from; day < from + days; day++) {
      used[day] += demand[task];
    }
    return from;
  }

  private int usedOn(int day) {
    if (day >= used.length) {
      used = Arrays.copyOf(used, Math.max(day + 1, used.length * 2));
    }
    return used[day];
  }

  /**
   * A task that finishes when this one starts: there is one, or this one would have fitted a day
   * earlier.
   */
  private int releasing(int task) {
    for (int other = 0; other < demand.length; other++) {
      if (other != task
          && demand[other] > 0
          && start[other] >= 0
          && start[other] + network.durations[other] == start[task]) {
        return other;
      }
    }
    throw new IllegalStateException("nobody is released for " + network.ids.get(task));
  }
}
