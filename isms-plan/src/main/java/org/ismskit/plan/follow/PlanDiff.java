package org.ismskit.plan.follow;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ismskit.model.entity.Id;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.TaskId;

/**
 * How two plans differ, task by task, and why: for each task that has moved the chain of tasks that
 * moved it, back to where it began. Tasks are matched by id, so their order does not matter.
 *
 * @param added the tasks that only the second plan has
 * @param removed the tasks that only the first plan has
 * @param changed the tasks that differ, in the order of the second plan
 * @param causes what moved tasks, the cause that moved most tasks first
 * @param finishShift by how many working days the second plan finishes later, negative if earlier
 */
public record PlanDiff(
    ImmutableList<Task> added,
    ImmutableList<Task> removed,
    ImmutableList<TaskChange> changed,
    ImmutableList<RootCause> causes,
    int finishShift) {

  /**
   * Compares two plans.
   *
   * @param before the first plan
   * @param after the second plan
   * @return the differences
   */
  public static PlanDiff between(ImplementationPlan before, ImplementationPlan after) {
    CauseFinder finder = new CauseFinder(before, after);
    ImmutableList.Builder<TaskChange> changed = ImmutableList.builder();
    Map<Cause, Set<TaskId>> moved = new LinkedHashMap<>();
    for (Task task : after.tasks()) {
      Optional<Task> old = before.tasks().get(task.id());
      ImmutableSet<TaskChange.Aspect> aspects =
          old.map(o -> aspects(o, task)).orElse(ImmutableSet.of());
      if (!aspects.isEmpty()) {
        TaskChange change = finder.change(old.orElseThrow(), task, aspects);
        changed.add(change);
        change
            .cause()
            .ifPresent(c -> moved.computeIfAbsent(c, k -> new LinkedHashSet<>()).add(task.id()));
      }
    }
    return new PlanDiff(
        only(after, before),
        only(before, after),
        changed.build(),
        summary(moved, finder),
        finder.finishShift(before.finishOn(), after.finishOn()));
  }

  private static ImmutableList<Task> only(ImplementationPlan in, ImplementationPlan notIn) {
    return in.tasks().stream()
        .filter(task -> !notIn.tasks().has(task.id()))
        .collect(ImmutableList.toImmutableList());
  }

  private static ImmutableSet<TaskChange.Aspect> aspects(Task before, Task after) {
    Set<TaskChange.Aspect> aspects = EnumSet.noneOf(TaskChange.Aspect.class);
    for (TaskChange.Aspect aspect : TaskChange.Aspect.values()) {
      boolean same =
          switch (aspect) {
            case START -> before.start().equals(after.start());
            case FINISH -> before.finish().equals(after.finish());
            case DURATION -> before.duration() == after.duration();
            case EFFORT -> before.effort().compareTo(after.effort()) == 0;
            case RESPONSIBLE ->
                before.responsible().equals(after.responsible())
                    && before.responsibleRole().equals(after.responsibleRole());
            case COST -> before.cost().equals(after.cost());
            case FLOAT -> before.totalFloat() == after.totalFloat();
            case CRITICAL -> before.critical() == after.critical();
            case DONE -> before.donePercent().equals(after.donePercent());
          };
      if (!same) {
        aspects.add(aspect);
      }
    }
    return ImmutableSet.copyOf(aspects);
  }

  private static ImmutableList<RootCause> summary(
      Map<Cause, Set<TaskId>> moved, CauseFinder finder) {
    List<RootCause> causes = new ArrayList<>();
    moved.forEach(
        (cause, tasks) ->
            causes.add(new RootCause(cause, ImmutableSet.copyOf(tasks), finder.endShift(cause))));
    causes.sort(
        Comparator.comparing((RootCause c) -> -c.moved().size())
            .thenComparing(c -> c.cause().kind())
            .thenComparing(c -> c.cause().subject().map(Id::value).orElse("")));
    return ImmutableList.copyOf(causes);
  }

  /**
   * Tells whether the plans have the same tasks with the same dates, estimates, people and floats.
   *
   * @return whether nothing differs
   */
  public boolean isEmpty() {
    return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
  }

  /**
   * How a task differs.
   *
   * @param task its id
   * @return the change, empty if the task has not changed or is not in both plans
   */
  public Optional<TaskChange> change(TaskId task) {
    return changed.stream().filter(change -> change.task().equals(task)).findFirst();
  }

  /**
   * What moved a task: each of the chain moved the next.
   *
   * @param task its id
   * @return the changes from where the cause is to the task; empty if it has not moved
   */
  public ImmutableList<TaskChange> chain(TaskId task) {
    ImmutableMap<TaskId, TaskChange> byTask =
        changed.stream().collect(ImmutableMap.toImmutableMap(TaskChange::task, c -> c));
    List<TaskChange> chain = new ArrayList<>();
    Optional<TaskChange> next = Optional.ofNullable(byTask.get(task)).filter(TaskChange::isMoved);
    while (next.isPresent() && !chain.contains(next.get())) {
      chain.add(0, next.get());
      next = next.get().movedBy().map(byTask::get);
    }
    return ImmutableList.copyOf(chain);
  }
}
