package org.ismskit.export.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.TaskKind;
import org.ismskit.model.standard.Activity;
import org.ismskit.model.standard.ActivityId;
import org.ismskit.model.standard.ProcessDescription;

/** Who is responsible, accountable, consulted and informed (RACI), and which body decides. */
final class ResponsibilityRows {

  private final ImplementationPlan plan;
  private final ProcessDescription description;
  private final Names names;

  ResponsibilityRows(ImplementationPlan plan, ProcessDescription description, Names names) {
    this.plan = plan;
    this.description = description;
    this.names = names;
  }

  /** The activities of the standard, then the work that belongs to none and to no control. */
  List<Map<String, Object>> all() {
    ImmutableListMultimap<ActivityId, Task> byActivity = plan.tasksByActivity();
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Activity activity : description.activities()) {
      List<Task> tasks =
          byActivity.get(activity.id()).stream()
              .filter(task -> task.kind() != TaskKind.MILESTONE)
              .toList();
      if (!tasks.isEmpty()) {
        rows.add(row(activity.id() + " " + activity.title(), tasks, TaskKind.ACTIVITY));
      }
    }
    plan.tasks().stream()
        .filter(task -> task.activity().isEmpty() && task.control().isEmpty())
        .filter(task -> task.kind() != TaskKind.MILESTONE && task.kind() != TaskKind.EVIDENCE)
        .forEach(task -> rows.add(row(task.name(), ImmutableList.of(task), task.kind())));
    return rows;
  }

  /** Of several tasks those that are the work say who does it; all say whom it concerns. */
  private Map<String, Object> row(String name, List<Task> tasks, TaskKind kind) {
    List<Task> work = tasks.stream().filter(task -> task.kind() == kind).toList();
    List<Task> done = work.isEmpty() ? tasks : work;
    return Map.of(
        "name",
        name,
        "responsible",
        each(done, task -> Stream.of(names.who(task.responsible(), task.responsibleRole()))),
        "accountable",
        each(done, task -> Stream.of(names.who(task.accountable(), task.accountableRole()))),
        "consulted",
        names.roles(union(tasks, Task::consulted)),
        "informed",
        names.roles(union(tasks, Task::informed)),
        "decides",
        each(tasks, task -> task.decidedBy().map(names::body).stream()));
  }

  private static String each(List<Task> tasks, Function<Task, Stream<String>> name) {
    return tasks.stream()
        .flatMap(name)
        .filter(text -> !text.isEmpty())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  static <T> ImmutableSet<T> union(List<Task> tasks, Function<Task, ImmutableSet<T>> part) {
    return tasks.stream()
        .flatMap(task -> part.apply(task).stream())
        .collect(ImmutableSet.toImmutableSet());
  }
}
