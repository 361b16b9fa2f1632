package org.ismskit.plan.follow;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.LinkType;
import org.ismskit.model.plan.StatusReport;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.plan.TaskKind;
import org.ismskit.model.plan.TaskLink;
import org.ismskit.model.plan.TaskProgress;
import org.ismskit.plan.schedule.FeasibleSchedule;
import org.ismskit.plan.schedule.Opening;

/** Where each task of a plan stands on a status date, from the plan and from the report. */
final class Standing {

  private static final Opening EVERY_DAY = (earliest, length) -> earliest;
  static final String REPORTED = "why.reported";

  private static final String NOT_BEFORE = "why.not-before";

  private final ImplementationPlan plan;
  private final PlanDays days;
  private final LocalDate on;
  private final int now;
  private final ImmutableMap<TaskId, TaskProgress> progress;
  private final ImmutableListMultimap<TaskId, TaskLink> predecessors;
  private final ImmutableListMultimap<TaskId, TaskLink> successors;
  private final Predicate<TaskId> pausing;
  private final Map<TaskId, Opening> openings;
  private final Map<TaskId, TaskState> states = new HashMap<>();

  /**
   * The standing of all tasks.
   *
   * @param report a report without defects
   * @param pausing the tasks whose pauses are found anew, so that only their work counts
   * @param openings when tasks pause
   */
  Standing(
      ImplementationPlan plan,
      PlanDays days,
      StatusReport report,
      Predicate<TaskId> pausing,
      Map<TaskId, Opening> openings) {
    this.plan = plan;
    this.days = days;
    this.on = report.on();
    this.pausing = pausing;
    this.openings = openings;
    this.now = days.after(on);
    this.progress =
        report.tasks().stream().collect(ImmutableMap.toImmutableMap(TaskProgress::task, p -> p));
    this.predecessors =
        plan.links().stream()
            .collect(
                ImmutableListMultimap.toImmutableListMultimap(TaskLink::successor, link -> link));
    this.successors =
        plan.links().stream()
            .filter(link -> !FeasibleSchedule.isWait(link))
            .collect(
                ImmutableListMultimap.toImmutableListMultimap(TaskLink::predecessor, link -> link));
    for (Task task : plan.tasks()) {
      states.put(task.id(), state(task));
    }
    unreported();
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

  /** The first day on which a task can begin: what the report says, else what the plan did. */
  Optional<LocalDate> notBefore(Task task) {
    return Optional.ofNullable(progress.get(task.id()))
        .flatMap(TaskProgress::notBefore)
        .or(task::notBefore);
  }

  /**
   * Why a task is there and when, with what the report says of its beginning or of why it is as far
   * as it is. What an earlier report said holds until a later one says something else.
   */
  ImmutableList<Explanation> because(Task task) {
    TaskProgress reported = progress.get(task.id());
    if (reported == null || (reported.notBefore().isEmpty() && reported.why().isEmpty())) {
      return task.because();
    }
    return ImmutableList.<Explanation>builder()
        .addAll(
            task.because().stream()
                .filter(why -> !why.code().equals(REPORTED))
                .filter(why -> reported.notBefore().isEmpty() || !why.code().startsWith(NOT_BEFORE))
                .toList())
        .add(because(reported))
        .build();
  }

  private Explanation because(TaskProgress reported) {
    Optional<String> why = reported.why().map(Held::inSentence);
    return reported
        .notBefore()
        .map(
            day ->
                why.map(words -> Explanation.of(NOT_BEFORE + ".why", day, on, words))
                    .orElseGet(() -> Explanation.of(NOT_BEFORE, day, on)))
        .orElseGet(() -> Explanation.of(REPORTED, on, why.orElseThrow()));
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
              : new TaskState.Open(length(task));
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
        task.duration() == 0 ? 0 : reported.remainingDays().orElse(length(task)));
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
    int before = begunBefore ? remaining(task) : length(task);
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
      remaining = left(task.id(), since, before);
    }
    return new TaskState.Begun(start, Math.max(1, remaining));
  }

  /** What is left now of work that goes on from a day, without the days on which it paused. */
  private int left(TaskId task, int since, int work) {
    Opening opening = openings.getOrDefault(task, EVERY_DAY);
    int left = work;
    while (left > 0 && opening.finish(since, work - left + 1) <= now) {
      left--;
    }
    return left;
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
   * Nor that people have come together, or comments have come in, once what waited for that has
   * begun; only a body that decides is waited for whatever has begun without it. Nor that evidence
   * gathers once controls operate.
   */
  private void unreported() {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Task task : plan.tasks()) {
        if (!progress.containsKey(task.id()) && of(task.id()) instanceof TaskState.Open) {
          Optional<TaskState> known =
              task.kind() == TaskKind.MILESTONE && task.duration() == 0
                  ? reached(task).map(day -> new TaskState.Finished(true, day, day))
                  : task.kind() == TaskKind.WAIT && task.decidedBy().isEmpty()
                      ? passed(task)
                      : task.kind() == TaskKind.EVIDENCE ? gathering(task) : Optional.empty();
          known.ifPresent(state -> states.put(task.id(), state));
          changed |= known.isPresent();
        }
      }
    }
  }

  /**
   * A wait is over when all that came after it has begun. It lay after what it waited for, however
   * late that was.
   */
  private Optional<TaskState> passed(Task wait) {
    Optional<LocalDate> begun = Optional.empty();
    for (TaskLink link : successors.get(wait.id())) {
      if (link.type() != LinkType.FS) {
        continue; // what only begins with the wait says nothing of its end
      }
      Optional<LocalDate> start = begun(of(link.successor()));
      if (start.isEmpty()) {
        return Optional.empty();
      }
      begun = begun.filter(day -> day.isBefore(start.get())).or(() -> start);
    }
    return begun.map(
        day -> {
          int start = Math.max(bound(wait).orElse(0), days.start(wait));
          LocalDate finish =
              earlier(days.lastDay(start + days.length(wait)), days.lastDay(days.on(day)));
          return new TaskState.Finished(false, earlier(days.date(start), finish), finish);
        });
  }

  /** Evidence gathers from when all is there that it is of, but not before it was to begin. */
  private Optional<TaskState> gathering(Task evidence) {
    Optional<Integer> bound = bound(evidence);
    int start = Math.max(bound.orElse(0), days.on(evidence.start()));
    if (bound.isEmpty() || start >= now) {
      return Optional.empty();
    }
    int left = start + days.length(evidence) - now;
    return Optional.of(
        left > 0
            ? new TaskState.Begun(days.date(start), left)
            : new TaskState.Finished(
                false, days.date(start), days.lastDay(start + days.length(evidence))));
  }

  private static Optional<LocalDate> begun(TaskState state) {
    return state instanceof TaskState.Finished finished
        ? Optional.of(finished.start())
        : state instanceof TaskState.Begun begun ? Optional.of(begun.start()) : Optional.empty();
  }

  private Optional<LocalDate> reached(Task milestone) {
    return predecessors.get(milestone.id()).isEmpty()
        ? notAhead(days.finish(milestone))
        : bound(milestone).flatMap(this::notAhead);
  }

  private Optional<LocalDate> notAhead(int finish) {
    return Optional.of(days.lastDay(finish)).filter(day -> !day.isAfter(on));
  }

  /** When what comes before lets a task begin, if all of it is over as far as it has to be. */
  private Optional<Integer> bound(Task task) {
    int bound = 0;
    for (TaskLink link : predecessors.get(task.id())) {
      boolean byStart = link.type() == LinkType.SS || link.type() == LinkType.SF;
      TaskState before = of(link.predecessor());
      int end;
      if (before instanceof TaskState.Finished finished) {
        end = finished.end(byStart, days);
      } else if (byStart && before instanceof TaskState.Begun begun) {
        end = days.on(begun.start());
      } else {
        return Optional.empty();
      }
      bound = Math.max(bound, end + link.lag());
    }
    return Optional.of(bound);
  }

  /** How many working days a task takes, with its pauses or without. */
  private int length(Task task) {
    int whole = days.length(task);
    return pausing.test(task.id()) ? Math.min(whole, task.duration()) : whole;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
