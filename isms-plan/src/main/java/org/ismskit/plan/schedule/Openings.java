package org.ismskit.plan.schedule;

import java.util.Map;
import org.ismskit.model.plan.TaskId;
import org.jspecify.annotations.Nullable;

/** The openings of the tasks of a network, for a forward pass that counts in parts of a day. */
final class Openings {

  private final @Nullable Opening[] byTask;
  private final int unit;

  /**
   * @param network the tasks
   * @param openings when tasks may begin
   * @param unit how many parts a day has
   */
  Openings(Network network, Map<TaskId, Opening> openings, int unit) {
    this.byTask = new Opening[network.ids.size()];
    this.unit = unit;
    openings.forEach((task, opening) -> byTask[network.position(task)] = opening);
  }

  boolean has(int task) {
    return byTask[task] != null;
  }

  /** When a task begins that may from a time on: on a whole day, where it has an opening. */
  int from(int task, int soonest, int duration) {
    Opening opening = byTask[task];
    if (opening == null) {
      return soonest;
    }
    int day = opening.from(Math.max(0, wholeDays(soonest)), wholeDays(duration));
    return Math.max(soonest, day * unit);
  }

  /** How long a task takes that starts at a time, with its pauses. */
  int length(int task, int start, int duration) {
    Opening opening = byTask[task];
    if (opening == null || duration == 0) {
      return duration;
    }
    int day = Math.floorDiv(start, unit);
    int worked = wholeDays(duration);
    return duration + (opening.finish(day, worked) - day - worked) * unit;
  }

  private int wholeDays(int parts) {
    return Math.floorDiv(parts + unit - 1, unit);
  }
}
