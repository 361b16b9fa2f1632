package org.ismskit.plan.follow;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ismskit.model.entity.Id;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.LinkType;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.plan.TaskKind;
import org.ismskit.model.plan.TaskLink;
import org.ismskit.plan.schedule.FeasibleSchedule;
import org.ismskit.plan.schedule.WorkingDays;

/**
 * Finds why tasks moved. What moved later was pushed by what drives it in the second plan, what
 * moved earlier was released by what drove it in the first; so from each end of a task that has
 * moved one step leads to another end that has moved the same way, or there is the cause.
 */
final class CauseFinder {

  private enum End {
    START,
    FINISH
  }

  private record Place(TaskId task, End end) {}

  /** Either the next place to look at, or the cause. */
  private record Step(Optional<Place> next, Optional<Cause> cause) {
    static Step to(TaskId task, End end) {
      return new Step(Optional.of(new Place(task, end)), Optional.empty());
    }

    static Step is(Cause.Kind kind, Optional<? extends Id> subject, Explanation because) {
      return new Step(
          Optional.empty(), Optional.of(new Cause(kind, subject.map(id -> (Id) id), because)));
    }
  }

  private final ImplementationPlan before;
  private final ImplementationPlan after;
  private final WorkingDays days;
  private final ImmutableListMultimap<TaskId, TaskLink> linksBefore;
  private final ImmutableListMultimap<TaskId, TaskLink> linksAfter;
  private final ImmutableSet<PersonId> people;
  private final Optional<Task> last;
  private final Map<Place, Cause> known = new HashMap<>();

  CauseFinder(ImplementationPlan before, ImplementationPlan after) {
    this.before = before;
    this.after = after;
    this.days =
        WorkingDays.of(
            after.calendar(),
            before.startOn().isBefore(after.startOn()) ? before.startOn() : after.startOn());
    this.linksBefore = bySuccessor(before);
    this.linksAfter = bySuccessor(after);
    this.people =
        after.tasks().stream()
            .flatMap(task -> task.responsible().stream())
            .collect(ImmutableSet.toImmutableSet());
    this.last = last(after.finishOn().isBefore(before.finishOn()) ? before : after);
  }

  /** What determines when all is finished: in the plan that takes longer. */
  private static Optional<Task> last(ImplementationPlan plan) {
    return plan.tasks().stream()
        .filter(task -> !goesAllThrough(task))
        .max(
            Comparator.comparing(Task::finish)
                .thenComparing(task -> task.duration() == 0)
                .thenComparing(task -> task.id().value()));
  }

  private static ImmutableListMultimap<TaskId, TaskLink> bySuccessor(ImplementationPlan plan) {
    return plan.links().stream()
        .collect(ImmutableListMultimap.toImmutableListMultimap(TaskLink::successor, link -> link));
  }

  private static boolean goesAllThrough(Task task) {
    return task.kind() == TaskKind.COORDINATION && task.driver().isEmpty();
  }

  int finishShift(LocalDate old, LocalDate now) {
    return days.index(now.plusDays(1)) - days.index(old.plusDays(1));
  }

  /** By how much a cause moves the end of all. */
  int endShift(Cause cause) {
    return last.filter(task -> before.tasks().has(task.id()) && after.tasks().has(task.id()))
        .map(task -> new Place(task.id(), End.FINISH))
        .filter(place -> direction(place) != 0 && cause(place).equals(cause))
        .map(place -> finishShift(before.finishOn(), after.finishOn()))
        .orElse(0);
  }

  TaskChange change(Task old, Task now, ImmutableSet<TaskChange.Aspect> aspects) {
    Place finish = new Place(now.id(), End.FINISH);
    Place start = new Place(now.id(), End.START);
    Optional<Place> moved =
        direction(finish) != 0
            ? Optional.of(finish)
            : Optional.of(start).filter(place -> direction(place) != 0);
    return new TaskChange(
        old,
        now,
        aspects,
        days.index(now.start()) - days.index(old.start()),
        finishShift(old.finish(), now.finish()),
        moved.map(this::cause),
        moved.flatMap(this::movedBy));
  }

  private Optional<TaskId> movedBy(Place place) {
    Optional<Place> next = step(place).next();
    while (next.isPresent() && next.get().task().equals(place.task())) {
      next = step(next.get()).next();
    }
    return next.map(Place::task);
  }

  private Cause cause(Place place) {
    List<Place> path = new ArrayList<>();
    Place at = place;
    while (!known.containsKey(at)) {
      path.add(at);
      Step step = step(at);
      if (step.cause().isPresent()) {
        known.put(at, step.cause().get());
      } else {
        at = step.next().orElseThrow();
      }
    }
    Cause cause = requireNonNull(known.get(at));
    path.forEach(p -> known.put(p, cause));
    return cause;
  }

  private Task before(TaskId task) {
    return before.tasks().get(task).orElseThrow();
  }

  private Task after(TaskId task) {
    return after.tasks().get(task).orElseThrow();
  }

  /**
   * Whether an end moved later (1), earlier (-1) or not at all; by dates, whatever the calendar.
   */
  private int direction(Place place) {
    Task old = before(place.task());
    Task now = after(place.task());
    return Integer.signum(
        place.end() == End.START
            ? now.start().compareTo(old.start())
            : now.finish().compareTo(old.finish()));
  }

  private Step step(Place place) {
    Task old = before(place.task());
    Task now = after(place.task());
    int direction = direction(place);
    if (goesAllThrough(now)
        && last.filter(end -> moves(end.id(), End.FINISH, direction)).isPresent()) {
      return Step.to(last.get().id(), End.FINISH);
    }
    if (now.duration() > 0 && isReported(now)) {
      return reported(place, old, now, direction);
    }
    // Work has two ends; a milestone has one, which its links move.
    return place.end() == End.FINISH && now.duration() > 0
        ? finishStep(old, now, direction)
        : startStep(old, now, direction);
  }

  /**
   * Work that began late because what it waits for was late is not late of itself; what it then
   * took longer is.
   */
  private Step reported(Place place, Task old, Task now, int direction) {
    int shift = direction * (days.index(now.start()) - days.index(old.start()));
    boolean follows = direction * (now.duration() - old.duration()) <= shift;
    if (place.end() == End.FINISH && follows && moves(now.id(), End.START, direction)) {
      return Step.to(now.id(), End.START);
    }
    if (place.end() == End.START && direction > 0 && now.driver().isPresent()) {
      TaskId by = now.driver().get();
      if (before.tasks().has(by) && after.tasks().has(by)) {
        End end = endOf(binding(linksAfter, by, now, true));
        if (moves(by, end, direction) && explains(by, end, old, now)) {
          return Step.to(by, end);
        }
      }
    }
    boolean goesOn = after.statusOn().filter(on -> now.finish().isAfter(on)).isPresent();
    return progress(goesOn ? "cause.progress.begun" : "cause.progress", now);
  }

  /** With the words in which it was reported why, if there are any. */
  private static Step progress(String code, Task now) {
    return Held.reported(now)
        .map(why -> about(Cause.Kind.PROGRESS, code + ".why", now, now.start(), now.finish(), why))
        .orElseGet(() -> about(Cause.Kind.PROGRESS, code, now, now.start(), now.finish()));
  }

  private int shift(TaskId task, End end) {
    return end == End.START
        ? days.index(after(task).start()) - days.index(before(task).start())
        : finishShift(before(task).finish(), after(task).finish());
  }

  private boolean moves(TaskId task, End end, int direction) {
    return before.tasks().has(task)
        && after.tasks().has(task)
        && direction(new Place(task, end)) == direction;
  }

  /** Whether its dates are what was reached, which the first plan did not know yet. */
  private boolean isReported(Task now) {
    return !after.statusOn().equals(before.statusOn())
        && after.statusOn().filter(on -> !now.start().isAfter(on)).isPresent();
  }

  private Step finishStep(Task old, Task now, int direction) {
    int longer = direction * (now.duration() - old.duration());
    int shift = direction * (days.index(now.start()) - days.index(old.start()));
    if (longer > 0 && longer > shift) {
      return estimate(old, now);
    }
    int pauses = direction * finishShift(old.finish(), now.finish()) - shift;
    boolean pausesMost = direction > 0 && Held.pauses(now) && pauses > shift;
    return moves(now.id(), End.START, direction) && !pausesMost
        ? Step.to(now.id(), End.START)
        : otherDays(now, direction);
  }

  private Step estimate(Task old, Task now) {
    return lost(old)
        .map(
            person ->
                Step.is(Cause.Kind.PERSON, Optional.of(person), words("cause.person", person)))
        .orElseGet(
            () ->
                about(Cause.Kind.ESTIMATE, "cause.estimate", now, old.duration(), now.duration()));
  }

  /** Who did a task and does none any more. */
  private Optional<PersonId> lost(Task old) {
    return old.responsible().filter(person -> !people.contains(person));
  }

  private Step startStep(Task old, Task now, int direction) {
    boolean later = direction > 0;
    Optional<TaskId> driver = later ? now.driver() : old.driver().or(() -> released(old, now));
    if (driver.isEmpty()) {
      return now.duration() != old.duration() && endsByLink(now)
          ? estimate(old, now)
          : undriven(now, direction);
    }
    TaskId by = driver.get();
    if (later && !before.tasks().has(by)) {
      Task task = after(by);
      return about(Cause.Kind.TASK_ADDED, "cause.added", task);
    }
    if (!later && !after.tasks().has(by)) {
      Task task = before(by);
      return about(Cause.Kind.TASK_REMOVED, "cause.removed", task);
    }
    TaskLink link = binding(later ? linksAfter : linksBefore, by, later ? now : old, later);
    boolean inBoth =
        (later ? linksBefore : linksAfter)
            .get(now.id()).stream()
                .anyMatch(
                    other ->
                        other.predecessor().equals(by)
                            && other.type() == link.type()
                            && other.lag() == link.lag());
    End end = endOf(link);
    boolean explained = moves(by, end, direction) && explains(by, end, old, now);
    if (later && !explained && Held.waitsForSomebody(now)) {
      return otherDays(now, direction);
    }
    // Who waits for whom follows from the dates: it is a cause only where these do not explain it.
    if (!inBoth && !(explained && FeasibleSchedule.isWait(link))) {
      return linked(old, now, by, link, later);
    }
    if (moves(by, end, direction)) {
      return Step.to(by, end);
    }
    if (holdsEnd(link) && now.duration() != old.duration()) {
      return estimate(old, now);
    }
    boolean pushedUnseen = isBeforeAll(by) && (later ? after(by) : before(by)).driver().isPresent();
    return pushedUnseen ? startStep(before(by), after(by), direction) : undriven(now, direction);
  }

  /**
   * Whether it is most of the way of a task that another has moved. What is left has a reason of
   * its own, such as somebody's absence that the task has slipped into.
   */
  private boolean explains(TaskId by, End end, Task old, Task now) {
    return 2 * Math.abs(shift(by, end)) >= Math.abs(begin(now) - begin(old));
  }

  /**
   * What let a task go that has no driver in the first plan: where a planned date and a link demand
   * the same day, a plan names neither. Of all that demanded just that day it is what has moved, or
   * what holds the end of a task that takes longer now; or else what drives the task now and was
   * before it all along.
   */
  private Optional<TaskId> released(Task old, Task now) {
    return linksBefore.get(now.id()).stream()
        .filter(link -> demanded(link, before(link.predecessor()), old) == begin(old))
        .filter(
            link ->
                hasLetGo(link.predecessor(), endOf(link))
                    || (holdsEnd(link) && now.duration() != old.duration()))
        .map(TaskLink::predecessor)
        .findFirst()
        .or(
            () ->
                now.driver()
                    .filter(
                        driver ->
                            linksBefore.get(now.id()).stream()
                                .anyMatch(link -> link.predecessor().equals(driver))));
  }

  /**
   * Whether it is a milestone of the first day. One that is reached before all work is shown on
   * that day too, so that it can be pushed without being seen to move.
   */
  private boolean isBeforeAll(TaskId task) {
    return Stream.of(before(task), after(task))
        .allMatch(t -> t.duration() == 0 && days.index(t.finish()) == 0);
  }

  private boolean hasLetGo(TaskId before, End end) {
    return !after.tasks().has(before) || moves(before, end, -1);
  }

  /** Whether a link holds its end: then it starts earlier if it takes longer. */
  private boolean endsByLink(Task now) {
    return linksBefore.get(now.id()).stream().anyMatch(CauseFinder::holdsEnd);
  }

  private static boolean holdsEnd(TaskLink link) {
    return link.type() == LinkType.FF || link.type() == LinkType.SF;
  }

  private static End endOf(TaskLink link) {
    return link.type() == LinkType.FS || link.type() == LinkType.FF ? End.FINISH : End.START;
  }

  /** Of several links between two tasks the one that determines the later date. */
  private TaskLink binding(
      ImmutableListMultimap<TaskId, TaskLink> links, TaskId driver, Task task, boolean later) {
    Task by = later ? after(driver) : before(driver);
    return links.get(task.id()).stream()
        .filter(link -> link.predecessor().equals(driver))
        .max(Comparator.comparingInt(link -> demanded(link, by, task)))
        .orElseGet(() -> new TaskLink(driver, task.id(), LinkType.FS, 0, ImmutableList.of()));
  }

  /** The day on which a link lets a task begin. */
  private int demanded(TaskLink link, Task by, Task task) {
    return link.lag()
        + (endOf(link) == End.START ? begin(by) : days.index(by.finish().plusDays(1)))
        - (holdsEnd(link) ? task.duration() : 0);
  }

  /** A milestone lies at the end of its day. */
  private int begin(Task task) {
    return task.duration() == 0 ? days.index(task.finish().plusDays(1)) : days.index(task.start());
  }

  private Step linked(Task old, Task now, TaskId by, TaskLink link, boolean later) {
    Optional<PersonId> person = lost(old);
    if (person.isPresent()) {
      return Step.is(Cause.Kind.PERSON, person, words("cause.person", person.get()));
    }
    String code = FeasibleSchedule.isWait(link) ? "cause.waits." : "cause.link.";
    return later
        ? about(Cause.Kind.LINK_ADDED, code + "added", now, after(by).name())
        : about(Cause.Kind.LINK_REMOVED, code + "removed", now, before(by).name());
  }

  /** Nothing in the plan moves it: its dates are set from outside. */
  private Step undriven(Task now, int direction) {
    if (now.duration() == 0 && isReported(now)) {
      return progress("cause.progress", now);
    }
    Optional<LocalDate> notBefore = now.notBefore();
    if (direction > 0
        && !notBefore.equals(before(now.id()).notBefore())
        && notBefore.filter(day -> days.index(day) == days.index(now.start())).isPresent()) {
      return Held.reported(now)
          .map(
              why ->
                  about(Cause.Kind.NOT_BEFORE, "cause.not-before.why", now, notBefore.get(), why))
          .orElseGet(() -> about(Cause.Kind.NOT_BEFORE, "cause.not-before", now, notBefore.get()));
    }
    if (direction > 0
        && !after.statusOn().equals(before.statusOn())
        && after.statusOn().filter(on -> isNext(now, on)).isPresent()) {
      LocalDate on = after.statusOn().orElseThrow();
      return Held.reported(now)
          .map(why -> about(Cause.Kind.STATUS_DATE, "cause.status.why", now, on, why))
          .orElseGet(() -> about(Cause.Kind.STATUS_DATE, "cause.status", now, on));
    }
    if (now.decidedBy().isPresent()) {
      return Step.is(Cause.Kind.MEETING, now.decidedBy(), words("cause.meeting", now.name()));
    }
    return otherDays(now, direction);
  }

  /** Whether a task starts as soon as it can after a status date. */
  private boolean isNext(Task now, LocalDate on) {
    return days.index(now.start()) == days.index(on.plusDays(1));
  }

  private Step otherDays(Task now, int direction) {
    if (!before.calendar().equals(after.calendar())) {
      return Step.is(Cause.Kind.CALENDAR, Optional.empty(), words("cause.calendar"));
    }
    Task held = direction > 0 ? now : before(now.id());
    Optional<Explanation> holding = Held.otherwise(held);
    if (holding.isPresent()) {
      return Step.is(Cause.Kind.CALENDAR, Optional.of(now.id()), holding.get());
    }
    int start = Integer.signum(after.startOn().compareTo(before.startOn()));
    return start == direction
        ? Step.is(
            Cause.Kind.PROJECT_START,
            Optional.empty(),
            words("cause.start", before.startOn(), after.startOn()))
        : about(Cause.Kind.UNKNOWN, "cause.unknown", now);
  }

  private static Step about(Cause.Kind kind, String code, Task task, Object... args) {
    List<Object> all = new ArrayList<>(List.of(args));
    all.add(0, task.name());
    return Step.is(kind, Optional.of(task.id()), words(code, all.toArray()));
  }

  private static Explanation words(String code, Object... args) {
    return Explanation.of(code, args);
  }
}
