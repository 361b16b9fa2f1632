package org.ismskit.plan.schedule;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.entity.Problem;
import org.ismskit.model.plan.ConstraintKind;
import org.ismskit.model.plan.TaskId;

/**
 * The earliest and latest dates of the tasks of a network and how far each can slip: the critical
 * path method (Kelley and Walker 1959), for links of all four types with lag or lead and dates to
 * keep.
 *
 * <p>What a lead may do at the start of the project is the network's {@link LeadPolicy}. Times are
 * numbers of working days; finishes are exclusive.
 */
public final class CriticalPath {

  private final Network network;
  final int[] start;
  private final int[] lateStart;
  private final int[] freeFloat;
  private final int finish;

  private CriticalPath(Network network) {
    this.network = network;
    int tasks = network.ids.size();
    this.start = new int[tasks];
    this.finish = network.forward(start);
    refuseConflicts();
    this.lateStart = new int[tasks];
    this.freeFloat = new int[tasks];
    backward();
  }

  /**
   * Computes the dates of a network.
   *
   * @param network tasks and links
   * @return the dates
   * @throws InvalidDocument if links and constraints contradict each other: for each task that
   *     would be too late, the chain of tasks that pushes it there. A chain has no part that could
   *     be left out, and none that contains another is named
   */
  public static CriticalPath of(Network network) {
    return new CriticalPath(network);
  }

  private void refuseConflicts() {
    if (!isLate()) {
      return;
    }
    boolean[] explained = new boolean[start.length];
    ImmutableList.Builder<Problem> problems = ImmutableList.builder();
    for (int task : network.order) {
      int driving = driving(task);
      explained[task] = driving >= 0 && explained[driving];
      int late = start[task] + network.durations[task] - network.latest[task];
      if (late > 0 && !explained[task]) {
        explained[task] = true;
        ImmutableList<TaskId> chain = chain(task);
        problems.add(
            Problem.of(
                Problem.Code.INVALID_VALUE,
                "/tasks/" + network.ids.get(task),
                chain.stream().map(TaskId::value).collect(Collectors.joining(" > ")),
                "to keep "
                    + dates(network.ids.get(task))
                    + (chain.size() > 1 && !network.constraints(chain.get(0)).isEmpty()
                        ? " after " + chain.get(0) + " keeps " + dates(chain.get(0))
                        : "")
                    + "; that is "
                    + late
                    + (late == 1 ? " working day" : " working days")
                    + " too late"));
      }
    }
    InvalidDocument.throwIfAny(problems.build());
  }

  private boolean isLate() {
    for (int task = 0; task < start.length; task++) {
      if (start[task] + network.durations[task] > network.latest[task]) {
        return true;
      }
    }
    return false;
  }

  private int driving(int task) {
    return network.driver(task, start);
  }

  private String dates(TaskId task) {
    return network.constraints(task).stream()
        .filter(constraint -> constraint.kind() != ConstraintKind.DEADLINE)
        .map(Constraint::toString)
        .collect(Collectors.joining(" and "));
  }

  private void backward() {
    for (int task = 0; task < lateStart.length; task++) {
      int duration = network.durations[task];
      lateStart[task] =
          Math.min(finish, Math.min(network.latest[task], network.due[task])) - duration;
      freeFloat[task] = finish - duration - start[task];
    }
    int[] predecessors = network.predecessors;
    int[] first = network.first;
    for (int i = network.order.length - 1; i >= 0; i--) {
      int task = network.order[i];
      int late = lateStart[task];
      int early = start[task];
      int end = first[task + 1];
      for (int link = first[task]; link < end; link++) {
        int before = predecessors[link];
        lateStart[before] = Math.min(lateStart[before], network.latestBefore(link, task, late));
        freeFloat[before] =
            Math.min(freeFloat[before], network.latestBefore(link, task, early) - start[before]);
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
   * All times of a task at once.
   *
   * @param task its id
   * @return its times
   */
  public TaskTimes times(TaskId task) {
    int position = network.position(task);
    int duration = network.durations[position];
    return new TaskTimes(
        start[position],
        start[position] + duration,
        lateStart[position],
        lateStart[position] + duration,
        freeFloat[position]);
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
   * How far a task can slip without the whole finishing later or a constraint being broken.
   *
   * @param task its id
   * @return working days; negative if a deadline, of the task or of one that follows, is missed by
   *     so many
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
    int driving = driving(network.position(task));
    return driving < 0 ? Optional.empty() : Optional.of(network.ids.get(driving));
  }

  /**
   * The tasks that cannot slip at all.
   *
   * @return those with no total float, in an order in which they can be done
   */
  public ImmutableList<TaskId> critical() {
    return critical(0);
  }

  /**
   * The tasks that can hardly slip.
   *
   * @param threshold how many working days of total float are few
   * @return those with at most so many, in an order in which they can be done
   */
  public ImmutableList<TaskId> critical(int threshold) {
    return Arrays.stream(network.order)
        .filter(task -> lateStart[task] - start[task] <= threshold)
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
    return chain(last);
  }

  private ImmutableList<TaskId> chain(int last) {
    ImmutableList.Builder<TaskId> path = ImmutableList.builder();
    for (int task = last; task >= 0; task = driving(task)) {
      path.add(network.ids.get(task));
    }
    return path.build().reverse();
  }
}
