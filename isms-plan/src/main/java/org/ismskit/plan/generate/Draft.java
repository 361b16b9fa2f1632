package org.ismskit.plan.generate;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.plan.LinkType;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.plan.TaskLink;
import org.ismskit.plan.schedule.Network;

/** The tasks and links of a plan while it is made, before anything has a date. */
final class Draft {

  private final Map<TaskId, DraftTask> tasks = new LinkedHashMap<>();
  private final List<TaskLink> links = new ArrayList<>();

  TaskId add(DraftTask task) {
    if (tasks.putIfAbsent(task.id(), task) != null) {
      throw new IllegalStateException("two tasks with the id " + task.id());
    }
    return task.id();
  }

  void link(TaskId predecessor, TaskId successor, LinkType type, int lag, Explanation because) {
    links.add(new TaskLink(predecessor, successor, type, lag, ImmutableList.of(because)));
  }

  void follow(TaskId predecessor, TaskId successor, Explanation because) {
    link(predecessor, successor, LinkType.FS, 0, because);
  }

  Iterable<DraftTask> tasks() {
    return tasks.values();
  }

  DraftTask task(TaskId id) {
    return requireNonNull(tasks.get(id));
  }

  List<TaskLink> links() {
    return links;
  }

  Network network() {
    Network.Builder network = Network.builder();
    tasks.values().forEach(task -> network.task(task.id(), task.duration()));
    links.forEach(
        link -> network.link(link.predecessor(), link.successor(), link.type(), link.lag()));
    return network.build();
  }
}
