package org.ismskit.export.report;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.TaskId;

/**
 * A promised date beside the dates of two plans.
 *
 * @param name what was promised
 * @param by the promised day
 * @param before when the first plan reaches it, empty if it does not have it
 * @param after when the second plan reaches it, empty if it does not have it
 * @param missed by how many working days the second plan misses it; 0 if only days off lie between
 *     or it is kept
 * @param likely when the second plan reaches it in 80 of 100 runs, empty if it does not have it
 */
record Promise(
    String name,
    LocalDate by,
    Optional<LocalDate> before,
    Optional<LocalDate> after,
    int missed,
    Optional<LocalDate> likely) {

  /** The promises of two plans; where both make one, that of the second counts. */
  static List<Promise> all(ImplementationPlan before, ImplementationPlan after) {
    Map<TaskId, Task> promises = new LinkedHashMap<>();
    Stream.concat(after.tasks().stream(), before.tasks().stream())
        .filter(Task::committed)
        .forEach(task -> promises.putIfAbsent(task.id(), task));
    return promises.values().stream().map(task -> of(task, before, after)).toList();
  }

  private static Promise of(Task task, ImplementationPlan before, ImplementationPlan after) {
    LocalDate by = task.promised().orElse(task.finish());
    Optional<Task> now = after.tasks().get(task.id());
    Optional<LocalDate> reached = now.map(Task::finish);
    return new Promise(
        task.name(),
        by,
        before.tasks().get(task.id()).map(Task::finish),
        reached,
        reached.map(day -> Math.max(0, PlanDiffReport.shift(after, by, day))).orElse(0),
        now.map(t -> t.likelyFinish().orElse(t.finish())));
  }

  boolean isMissed() {
    return after.filter(day -> day.isAfter(by)).isPresent();
  }

  /** Whether the planned date keeps it, and the date of 80 of 100 runs does not. */
  boolean isDoubtful() {
    return !isMissed() && likely.filter(day -> day.isAfter(by)).isPresent();
  }

  private String verdict() {
    if (after.isEmpty()) {
      return "not planned any more";
    }
    if (isMissed()) {
      return "missed by " + Counts.of(missed, "working day");
    }
    return isDoubtful()
        ? "kept only if nothing slips; in 80 of 100 runs reached by " + likely.orElseThrow()
        : "kept";
  }

  Map<String, Object> row() {
    return Map.of(
        "name", name,
        "by", by.toString(),
        "before", before.map(LocalDate::toString).orElse("not planned"),
        "after", after.map(LocalDate::toString).orElse("not planned"),
        "likely", likely.map(LocalDate::toString).orElse("not planned"),
        "verdict", verdict());
  }
}
