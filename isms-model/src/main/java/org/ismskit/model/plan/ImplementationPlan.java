package org.ismskit.model.plan;

import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import org.immutables.value.Value;
import org.ismskit.model.control.ControlId;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.entity.Entity;
import org.ismskit.model.entity.Snapshot;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.journal.ProjectIssue;
import org.ismskit.model.shape.References;
import org.ismskit.model.standard.ActivityId;

/**
 * The plan of an ISMS project (27003, 9.5): tasks, links and dates.
 *
 * @param id identifies the plan
 * @param name what people call it
 * @param startOn the first day
 * @param finishOn the last day
 * @param calendar when people work
 * @param tasks the tasks, in the order of their start
 * @param links what waits for what
 * @param assumptions what the estimates rest on
 * @param warnings what the reader should know before trusting it
 * @param forecast when it may really be finished
 * @param controlPlans how each control is put in place
 * @param events what happens on certain days beside and after it
 * @param communication who is told what
 * @param issues risks and assumptions of the project itself
 * @param suggestions what would make it earlier
 * @param statusOn the status date it was planned again from
 */
@Value.Builder
@SuppressWarnings(
    "immutables:from") // Entity.id() has a wider type; from(..) copies the id all the same.
public record ImplementationPlan(
    PlanId id,
    String name,
    LocalDate startOn,
    LocalDate finishOn,
    WorkingCalendar calendar,
    Entities<Task> tasks,
    ImmutableList<TaskLink> links,
    ImmutableList<Explanation> assumptions,
    ImmutableList<Explanation> warnings,
    Optional<Forecast> forecast,
    ImmutableList<ControlPlan> controlPlans,
    ImmutableList<PlannedEvent> events,
    ImmutableList<Communication> communication,
    Entities<ProjectIssue> issues,
    ImmutableList<Explanation> suggestions,
    Optional<LocalDate> statusOn)
    implements Entity, Snapshot, WithImplementationPlan {

  /** Refuses missing values of required components and links to tasks that are not there. */
  public ImplementationPlan {
    required(
        "id", id, "name", name, "startOn", startOn, "finishOn", finishOn, "calendar", calendar);
    tasks = orEmpty(tasks);
    links = orEmpty(links);
    assumptions = orEmpty(assumptions);
    warnings = orEmpty(warnings);
    forecast = orEmpty(forecast);
    controlPlans = orEmpty(controlPlans);
    events = orEmpty(events);
    communication = orEmpty(communication);
    issues = orEmpty(issues);
    suggestions = orEmpty(suggestions);
    statusOn = orEmpty(statusOn);
    References.check(
        ImplementationPlan.class,
        id,
        name,
        startOn,
        finishOn,
        calendar,
        tasks,
        links,
        assumptions,
        warnings,
        forecast,
        controlPlans,
        events,
        communication,
        issues,
        suggestions,
        statusOn);
  }

  /**
   * The tasks that belong to activities.
   *
   * @return the tasks of each activity in their order, activities by their first task
   */
  public ImmutableListMultimap<ActivityId, Task> tasksByActivity() {
    return by(Task::activity);
  }

  /**
   * The tasks that put controls in place.
   *
   * @return the tasks of each control in their order, controls by their first task
   */
  public ImmutableListMultimap<ControlId, Task> tasksByControl() {
    return by(Task::control);
  }

  /**
   * The tasks that determine the finish: each is the driver of the next, the last one is the last
   * to finish. Leading the project goes on all the time and is none of them.
   *
   * @return the path, first task first
   */
  public ImmutableList<Task> drivingPath() {
    ImmutableList.Builder<Task> path = ImmutableList.builder();
    Optional<Task> task =
        tasks.stream()
            .filter(t -> t.kind() != TaskKind.COORDINATION)
            .max(
                Comparator.comparing(Task::finish)
                    .thenComparing(t -> t.kind() == TaskKind.MILESTONE));
    while (task.isPresent()) {
      path.add(task.get());
      task = task.get().driver().flatMap(tasks::get);
    }
    return path.build().reverse();
  }

  private <I> ImmutableListMultimap<I, Task> by(Function<Task, Optional<I>> owner) {
    ImmutableListMultimap.Builder<I, Task> byOwner = ImmutableListMultimap.builder();
    for (Task task : tasks) {
      owner.apply(task).ifPresent(id -> byOwner.put(id, task));
    }
    return byOwner.build();
  }

  /**
   * Starts an {@code ImplementationPlan}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of an {@link ImplementationPlan}. */
  public static final class Builder extends ImplementationPlanBuilder {
    Builder() {
      issues(Entities.of());
      tasks(Entities.of());
    }
  }
}
