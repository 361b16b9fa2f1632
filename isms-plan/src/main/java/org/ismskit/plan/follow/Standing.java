package org.ismskit.plan.follow;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.LinkType;
import org.ismskit.model.plan.StatusReport;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.plan.TaskKind;
import org.ismskit.model.plan.TaskLink;
import org.ismskit.model.plan.TaskProgress;

/** Where each task of a plan stands on a status date, from the plan and from the report. */
final class Standing {

  private final ImplementationPlan plan;
  private final PlanDays days;
  private final LocalDate on;
  private final int now;
  private final ImmutableMap<TaskId, TaskProgress> progress;
  private final ImmutableListMultimap<TaskId, TaskLink> predecessors;
  private final Map<TaskId, TaskState> states = new HashMap<>();

  /**
   * The standing of all tasks.
   *
   * @param report a report without defects
   */
  Standing(ImplementationPlan plan, PlanDays days, StatusReport report) {
    this.plan = plan;
    this.days = days;
    this.on = report.on();
    this.now = days.after(on);
    this.progress =
        report.tasks().stream().collect(ImmutableMap.toImmutableMap(TaskProgress::task, p -> p));
    this.predecessors =
        plan.links().stream()
            .collect(
                ImmutableListMultimap.toImmutableListMultimap(TaskLink::successor, link -> link));
    for (Task task : plan.tasks()) {
      states.put(task.id(), state(task));
    }
    milestones();
  }

  TaskState of(TaskId task) {
    return requireNonNull(states.get(task));
  }

  /** How much of a task is done: what the report says, else what the plan said before. */
  OptionalInt donePercent(Task task) {
    if (of(task.id()) instanceof TaskState.Finished) {
      return OptionalInt.of(100);
    }
    TaskProgress reported = progress.get(task.id());
    return reported != null && reported.donePercent().isPresent()
        ? reported.donePercent()
        : task.donePercent();
  }

  private TaskState state(Task task) {
    boolean finishedBefore = task.donePercent().equals(OptionalInt.of(100));
    boolean begunBefore =
        !finishedBefore
            && task.duration() > 0
            && plan.statusOn().filter(day -> !task.start().isAfter(day)).isPresent();
    TaskProgress reported = progress.get(task.id());
    if (reported == null) {
      return finishedBefore
          ? new TaskState.Finished(task.duration() == 0, task.start(), task.finish())
          : begunBefore
              ? new TaskState.Begun(task.start(), remaining(task))
              : new TaskState.Open(days.length(task));
    }
    OptionalInt done = reported.donePercent();
    if (reported.finished().isPresent()
        || done.orElse(0) == 100
        || (done.isEmpty() && reported.remainingDays().orElse(finishedBefore ? 0 : 1) == 0)) {
      return finished(task, reported, finishedBefore || begunBefore);
    }
    if (task.duration() > 0
        && (reported.started().isPresent()
            || done.orElse(0) > 0
            || reported.spentDays().filter(spent -> spent.signum() > 0).isPresent()
            || begunBefore)) {
      return begun(task, reported, begunBefore);
    }
    return new TaskState.Open(
        task.duration() == 0 ? 0 : reported.remainingDays().orElse(days.length(task)));
  }

  private TaskState finished(Task task, TaskProgress reported, boolean known) {
    LocalDate finish = reported.finished().orElse(earlier(task.finish(), on));
    LocalDate start = reported.started().orElse(known ? task.start() : earlier(task.start(), on));
    boolean isMilestone = task.duration() == 0;
    return new TaskState.Finished(
        isMilestone, isMilestone ? finish : earlier(start, finish), finish);
  }

  /**
   * What is done of a task shortens what remained of it in proportion. If that is not known either,
   * it is taken to have gone on as planned, with a day left at least.
   */
  private TaskState begun(Task task, TaskProgress reported, boolean begunBefore) {
    LocalDate start =
        reported.started().orElse(begunBefore ? task.start() : earlier(task.start(), on));
    int before = begunBefore ? remaining(task) : days.length(task);
    int remaining;
    if (reported.remainingDays().isPresent()) {
      remaining = reported.remainingDays().getAsInt();
    } else if (reported.donePercent().isPresent()) {
      boolean measured = begunBefore && task.donePercent().isPresent();
      int open = measured ? 100 - task.donePercent().getAsInt() : 100;
      int base = begunBefore && !measured ? task.duration() : before;
      long left = (long) base * (100 - reported.donePercent().getAsInt());
      remaining = (int) ((left + open - 1) / open);
    } else {
      int since = begunBefore ? Math.max(days.on(start), last()) : days.on(start);
      remaining = before - Math.max(0, now - since);
    }
    return new TaskState.Begun(start, Math.max(1, remaining));
  }

  /** What remained of a task that had begun on the status date before. */
  private int remaining(Task task) {
    return Math.max(1, task.duration() - Math.max(0, last() - days.on(task.start())));
  }

  /** The first working day after the status date before. */
  private int last() {
    return plan.statusOn().map(days::after).orElse(0);
  }

  /**
   * Nobody has to report what only marks the end of other things: it is reached when they are over.
   */
  private void milestones() {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Task task : plan.tasks()) {
        if (task.kind() == TaskKind.MILESTONE
            && task.duration() == 0
            && !progress.containsKey(task.id())
            && of(task.id()) instanceof TaskState.Open) {
          Optional<LocalDate> reached = reached(task);
          reached.ifPresent(day -> states.put(task.id(), new TaskState.Finished(true, day, day)));
          changed |= reached.isPresent();
        }
      }
    }
  }

  private Optional<LocalDate> reached(Task milestone) {
    int bound = predecessors.get(milestone.id()).isEmpty() ? days.finish(milestone) : 0;
    for (TaskLink link : predecessors.get(milestone.id())) {
      if (!(of(link.predecessor()) instanceof TaskState.Finished before)) {
        return Optional.empty();
      }
      boolean byStart = link.type() == LinkType.SS || link.type() == LinkType.SF;
      int end = before.end(byStart, days);
      bound = Math.max(bound, end + link.lag());
    }
    LocalDate day = days.lastDay(bound);
    return day.isAfter(on) ? Optional.empty() : Optional.of(day);
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
