package org.ismskit.plan.schedule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.entity.Problem;
import org.ismskit.model.plan.LinkType;
import org.ismskit.model.plan.TaskId;

/**
 * Tasks with durations and the links between them, compiled to arrays of numbers. Immutable.
 *
 * <p>Times are working days. A link says that the one end of its successor is not before the other
 * end of its predecessor plus the lag; a negative lag is a lead.
 */
public final class Network {

  final ImmutableList<TaskId> ids;
  final int[] durations;

  /** The links, those into one task side by side: {@code first[t]} to {@code first[t + 1] - 1}. */
  final int[] first;

  final int[] predecessors;
  final LinkType[] types;
  final int[] lags;

  /** The successors of a task side by side: {@code head[t]} to {@code head[t + 1] - 1}. */
  final int[] head;

  final int[] successors;

  /** The tasks so that each comes after its predecessors. */
  final int[] order;

  private final ImmutableMap<TaskId, Integer> positions;

  private Network(Builder builder) {
    this.ids = ImmutableList.copyOf(builder.ids);
    this.positions = ImmutableMap.copyOf(builder.positions);
    int tasks = ids.size();
    this.durations = builder.durations.stream().mapToInt(Integer::intValue).toArray();
    this.first = new int[tasks + 1];
    for (Link link : builder.links) {
      first[link.successor() + 1]++;
    }
    for (int i = 0; i < tasks; i++) {
      first[i + 1] += first[i];
    }
    int[] next = first.clone();
    int links = builder.links.size();
    this.predecessors = new int[links];
    this.types = new LinkType[links];
    this.lags = new int[links];
    for (Link link : builder.links) {
      int at = next[link.successor()]++;
      predecessors[at] = link.predecessor();
      types[at] = link.type();
      lags[at] = link.lag();
    }
    this.head = new int[tasks + 1];
    for (int predecessor : predecessors) {
      head[predecessor + 1]++;
    }
    for (int i = 0; i < tasks; i++) {
      head[i + 1] += head[i];
    }
    this.successors = new int[links];
    next = head.clone();
    for (int task = 0; task < tasks; task++) {
      for (int link = first[task]; link < first[task + 1]; link++) {
        successors[next[predecessors[link]]++] = task;
      }
    }
    this.order = order();
  }

  /**
   * Starts a network.
   *
   * @return a builder without tasks
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The tasks.
   *
   * @return their ids in the order in which they were added
   */
  public ImmutableList<TaskId> tasks() {
    return ids;
  }

  int position(TaskId task) {
    return position(task, positions);
  }

  private static int position(TaskId task, Map<TaskId, Integer> positions) {
    Integer position = positions.get(task);
    if (position == null) {
      throw new IllegalArgumentException("id: there is no task '" + task + "'");
    }
    return position;
  }

  /** How many days after the start of its predecessor a link lets its successor start. */
  int distance(int link, int successor) {
    return (int) distance(link, durations[predecessors[link]], durations[successor]);
  }

  /** The same for durations other than the estimated ones. */
  double distance(int link, double before, double after) {
    int lag = lags[link];
    return switch (types[link]) {
      case FS -> before + lag;
      case SS -> lag;
      case FF -> before + lag - after;
      case SF -> lag - after;
    };
  }

  private int[] order() {
    int tasks = ids.size();
    int[] open = open();
    int[] sorted = new int[tasks];
    int count = 0;
    for (int task = 0; task < tasks; task++) {
      if (open[task] == 0) {
        sorted[count++] = task;
      }
    }
    for (int done = 0; done < count; done++) {
      int task = sorted[done];
      for (int i = head[task]; i < head[task + 1]; i++) {
        if (--open[successors[i]] == 0) {
          sorted[count++] = successors[i];
        }
      }
    }
    if (count < tasks) {
      refuse(open);
    }
    return sorted;
  }

  /** How many links lead into each task, to be counted down as their predecessors are done. */
  int[] open() {
    int[] open = new int[ids.size()];
    for (int task = 0; task < open.length; task++) {
      open[task] = first[task + 1] - first[task];
    }
    return open;
  }

  /** Every task that is still open has an open predecessor: going back leads into a cycle. */
  private void refuse(int[] open) {
    int task = 0;
    while (open[task] == 0) {
      task++;
    }
    List<Integer> path = new ArrayList<>();
    while (!path.contains(task)) {
      path.add(task);
      int link = first[task];
      while (open[predecessors[link]] == 0) {
        link++;
      }
      task = predecessors[link];
    }
    StringBuilder cycle = new StringBuilder(ids.get(task).value());
    for (int i = path.size() - 1; i >= path.indexOf(task); i--) {
      cycle.append(" > ").append(ids.get(path.get(i)).value());
    }
    throw new InvalidDocument(
        ImmutableList.of(
            Problem.of(Problem.Code.CYCLE, "/links", cycle.toString(), "links without a cycle")));
  }

  private record Link(int predecessor, int successor, LinkType type, int lag) {}

  /** Collects tasks and links. */
  public static final class Builder {

    private final List<TaskId> ids = new ArrayList<>();
    private final List<Integer> durations = new ArrayList<>();
    private final Map<TaskId, Integer> positions = new HashMap<>();
    private final List<Link> links = new ArrayList<>();

    private Builder() {}

    /**
     * Adds a task.
     *
     * @param id a new id
     * @param duration working days, 0 for a milestone
     * @return this builder
     * @throws IllegalArgumentException if there is a task with that id or the duration is negative
     */
    public Builder task(TaskId id, int duration) {
      if (duration < 0) {
        throw new IllegalArgumentException(
            "duration: " + duration + " for task " + id + ", expected at least 0");
      }
      if (positions.putIfAbsent(id, ids.size()) != null) {
        throw new IllegalArgumentException("id: there is a task '" + id + "' already");
      }
      ids.add(id);
      durations.add(duration);
      return this;
    }

    /**
     * Adds a link between tasks that were added before.
     *
     * @param predecessor the task that comes first
     * @param successor the task that waits
     * @param type which ends are tied
     * @param lag working days in between, negative for a lead
     * @return this builder
     * @throws IllegalArgumentException if there is no such task
     */
    public Builder link(TaskId predecessor, TaskId successor, LinkType type, int lag) {
      links.add(
          new Link(position(predecessor, positions), position(successor, positions), type, lag));
      return this;
    }

    /**
     * Compiles the network.
     *
     * @return the network
     * @throws InvalidDocument if the links lead back to where they start, naming the tasks
     */
    public Network build() {
      return new Network(this);
    }
  }
}
