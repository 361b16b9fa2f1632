package org.ismskit.plan.schedule;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Optional;
import org.ismskit.model.plan.TaskId;

/**
 * The earliest and latest dates of the tasks of a network and how far each can slip: the critical
 * path method (Kelley and Walker 1959), for links of all four types with lag or lead.
 *
 * <p>Nothing starts before day 0, whatever a lead says. Times are numbers of working days; finishes
 * are exclusive.
 */
public final class CriticalPath {

  private final Network network;
  private final int[] start;
  private final int[] lateStart;
  private final int[] freeFloat;
  private final int[] driver;
  private final int finish;

  private CriticalPath(Network network) {
    this.network = network;
    int tasks = network.ids.size();
    this.start = new int[tasks];
    this.driver = new int[tasks];
    this.finish = forward();
    this.lateStart = new int[tasks];
    this.freeFloat = new int[tasks];
    backward();
  }

  /**
   * Computes the dates of a network.
   *
   * @param network tasks and links
   * @return the dates
   */
  public static CriticalPath of(Network network) {
    return new CriticalPath(network);
  }

  private int forward() {
    int last = 0;
    Arrays.fill(driver, -1);
    for (int task : network.order) {
      int earliest = 0;
      for (int link = network.first[task]; link < network.first[task + 1]; link++) {
        int bound = start[network.predecessors[link]] + network.distance(link, task);
        if (bound > earliest) {
          earliest = bound;
          driver[task] = network.predecessors[link];
        } else if (bound == earliest && driver[task] < 0) {
          driver[task] = network.predecessors[link];
        }
      }
      start[task] = earliest;
      last = Math.max(last, earliest + network.durations[task]);
    }
    return last;
  }

  private void backward() {
    for (int task = 0; task < lateStart.length; task++) {
      lateStart[task] = finish - network.durations[task];
      freeFloat[task] = lateStart[task] - start[task];
    }
    for (int i = network.order.length - 1; i >= 0; i--) {
      int task = network.order[i];
      for (int link = network.first[task]; link < network.first[task + 1]; link++) {
        int before = network.predecessors[link];
        int distance = network.distance(link, task);
        lateStart[before] = Math.min(lateStart[before], lateStart[task] - distance);
        freeFloat[before] = Math.min(freeFloat[before], start[task] - start[before] - distance);
      }
    }
  }

  /**
   * When everything is finished.
   *
   * @return the number of working days the network takes
   */
  public int finish() {
    return finish;
  }

  /**
   * When a task can start.
   *
   * @param task its id
   * @return its first working day
   */
  public int start(TaskId task) {
    return start[network.position(task)];
  }

  /**
   * When a task can be finished.
   *
   * @param task its id
   * @return the working day after its last
   */
  public int finish(TaskId task) {
    int position = network.position(task);
    return start[position] + network.durations[position];
  }

  /**
   * How far a task can slip without the whole finishing later.
   *
   * @param task its id
   * @return working days
   */
  public int totalFloat(TaskId task) {
    int position = network.position(task);
    return lateStart[position] - start[position];
  }

  /**
   * How far a task can slip without any other having to move.
   *
   * @param task its id
   * @return working days
   */
  public int freeFloat(TaskId task) {
    return freeFloat[network.position(task)];
  }

  /**
   * Which predecessor determines when a task starts.
   *
   * @param task its id
   * @return the predecessor, empty if the task starts with the project
   */
  public Optional<TaskId> driver(TaskId task) {
    int driving = driver[network.position(task)];
    return driving < 0 ? Optional.empty() : Optional.of(network.ids.get(driving));
  }

  /**
   * The tasks that cannot slip at all.
   *
   * @return those with no total float, in an order in which they can be done
   */
  public ImmutableList<TaskId> critical() {
    return Arrays.stream(network.order)
        .filter(task -> lateStart[task] == start[task])
        .mapToObj(network.ids::get)
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * One chain of tasks, each determining the start of the next, that ends with the last task to
   * finish.
   *
   * @return the chain, first task first
   */
  public ImmutableList<TaskId> drivingPath() {
    int last = -1;
    for (int task : network.order) {
      if (last < 0
          || start[task] + network.durations[task] >= start[last] + network.durations[last]) {
        last = task;
      }
    }
    ImmutableList.Builder<TaskId> path = ImmutableList.builder();
    for (int task = last; task >= 0; task = driver[task]) {
      path.add(network.ids.get(task));
    }
    return path.build().reverse();
  }
}
