package org.ismskit.plan.generate;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.plan.ConstraintKind;
import org.ismskit.model.plan.FreezeWindow;
import org.ismskit.model.plan.LinkType;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.plan.TaskLink;
import org.ismskit.plan.schedule.Conditions;
import org.ismskit.plan.schedule.Constraint;
import org.ismskit.plan.schedule.Network;
import org.ismskit.plan.schedule.Opening;
import org.ismskit.plan.schedule.Spread;
import org.ismskit.plan.schedule.WorkingDays;

/** The tasks and links of a plan while it is made, before anything has a date. */
final class Draft {

  private final Map<TaskId, DraftTask> tasks = new LinkedHashMap<>();
  private final List<TaskLink> links = new ArrayList<>();
  private final Map<TaskId, Opening> openings = new LinkedHashMap<>();
  private final ListMultimap<TaskId, FreezeWindow> freezes = LinkedListMultimap.create();
  private final Map<TaskId, Spread> spreads = new LinkedHashMap<>();
  private final Map<String, Conditions.Resource> resources = new LinkedHashMap<>();
  private final ListMultimap<TaskId, Need> needs = LinkedListMultimap.create();
  private final ListMultimap<TaskId, Constraint> constraints = LinkedListMultimap.create();
  private final Set<TaskId> fixed = new HashSet<>();
  private final WorkingDays days;

  private Conditions.Reasons reasons = Conditions.NONE.reasons();

  Draft(WorkingDays days) {
    this.days = days;
  }

  /**
   * What a task needs of people of whom there are only so many.
   *
   * @param resource which people
   * @param effort how much of its effort is theirs, in person-days
   * @param urgency the smaller goes first where two have to start by the same day
   */
  record Need(String resource, BigDecimal effort, int urgency) {}

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

  /** Lets a task begin on certain days only; several rules hold together. */
  void open(TaskId task, Opening opening) {
    openings.merge(task, opening, ClosedDays::both);
  }

  /**
   * Names the windows that keep a task out, for those who ask why it has its days: work on a
   * control must not end in them, and no day of a session may lie in them.
   */
  void freeze(TaskId task, Iterable<FreezeWindow> windows) {
    freezes.putAll(task, windows);
  }

  /** Explains the days that tasks will have. */
  void explain(Conditions.Reasons why) {
    this.reasons = why;
  }

  void constrain(TaskId task, Constraint constraint) {
    constraints.put(task, constraint);
  }

  /**
   * Works something out as if what has to be kept at the latest was only asked for. It counts as
   * before for what is done first, so that dates which are not kept come out as late as they would
   * be.
   *
   * @param from works it out from this draft
   */
  <T> T relaxed(Supplier<T> from) {
    ListMultimap<TaskId, Constraint> kept = LinkedListMultimap.create(constraints);
    relax();
    try {
      return from.get();
    } finally {
      constraints.clear();
      constraints.putAll(kept);
    }
  }

  private void relax() {
    ListMultimap<TaskId, Constraint> asked = LinkedListMultimap.create();
    constraints.forEach(
        (task, constraint) ->
            latest(task, constraint)
                .ifPresent(date -> asked.put(task, new Constraint(ConstraintKind.DEADLINE, date))));
    letSlip();
    constraints.putAll(asked);
  }

  /** The day on which a task has to be finished to keep a date. */
  private Optional<LocalDate> latest(TaskId task, Constraint constraint) {
    return switch (constraint.kind()) {
      case START_NO_EARLIER, FINISH_NO_EARLIER -> Optional.empty();
      case FINISH_NO_LATER, FINISH_ON, DEADLINE -> Optional.of(constraint.date());
      case START_NO_LATER, START_ON -> Optional.of(finish(task, constraint.date()));
    };
  }

  /** When a task is finished that starts on the last working day up to a date. */
  private LocalDate finish(TaskId task, LocalDate start) {
    int last = days.index(start.plusDays(1)) - 1;
    return days.date(Math.max(0, last + Math.max(0, task(task).duration() - 1)));
  }

  void vary(TaskId task, Spread spread) {
    spreads.put(task, spread);
  }

  void need(TaskId task, Need need) {
    needs.put(task, need);
  }

  void resource(String name, Conditions.Resource resource) {
    resources.put(name, resource);
  }

  /**
   * Fixes tasks at the start that they are given: nothing before them moves them any more, nothing
   * about them is uncertain, and nobody is needed for them.
   *
   * @param lengths how many working days they take, with all pauses
   */
  void fix(Map<TaskId, Integer> lengths) {
    lengths.forEach((id, days) -> task(id).lasting(days));
    links.removeIf(link -> lengths.containsKey(link.successor()));
    openings.keySet().removeAll(lengths.keySet());
    needs.keySet().removeAll(lengths.keySet());
    spreads.keySet().removeAll(lengths.keySet());
    constraints.keySet().removeAll(lengths.keySet());
    fixed.addAll(lengths.keySet());
  }

  boolean isFixed(TaskId id) {
    return fixed.contains(id);
  }

  /**
   * Lets tasks begin on the days only on which their dates to keep let them, for those who know
   * days alone.
   */
  void openByDates() {
    constraints.forEach(
        (id, constraint) ->
            atLeast(constraint.kind())
                .ifPresent(
                    kind -> {
                      int day = days.index(constraint.date());
                      boolean begins = kind == ConstraintKind.START_NO_EARLIER;
                      open(
                          id,
                          (earliest, length) ->
                              Math.max(earliest, begins ? day : day + 1 - Math.max(1, length)));
                    }));
  }

  /** What is left of a constraint if nothing has to be over by its date. */
  private static Optional<ConstraintKind> atLeast(ConstraintKind kind) {
    return switch (kind) {
      case START_NO_EARLIER, START_ON -> Optional.of(ConstraintKind.START_NO_EARLIER);
      case FINISH_NO_EARLIER, FINISH_ON -> Optional.of(ConstraintKind.FINISH_NO_EARLIER);
      case START_NO_LATER, FINISH_NO_LATER, DEADLINE -> Optional.empty();
    };
  }

  /** Gives up the dates that tasks must not pass. */
  void letSlip() {
    ListMultimap<TaskId, Constraint> left = LinkedListMultimap.create();
    constraints.forEach(
        (id, constraint) ->
            atLeast(constraint.kind())
                .ifPresent(kind -> left.put(id, new Constraint(kind, constraint.date()))));
    constraints.clear();
    constraints.putAll(left);
  }

  List<Constraint> constraints(TaskId task) {
    return constraints.get(task);
  }

  boolean has(TaskId id) {
    return tasks.containsKey(id);
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

  Map<TaskId, Opening> openings() {
    return openings;
  }

  List<FreezeWindow> freezes(TaskId task) {
    return freezes.get(task);
  }

  Conditions.Reasons reasons() {
    return reasons;
  }

  ImmutableMap<TaskId, Spread> spreads() {
    return ImmutableMap.copyOf(spreads);
  }

  Map<String, Conditions.Resource> resources() {
    return resources;
  }

  ListMultimap<TaskId, Need> needs() {
    return needs;
  }

  /** The draft as a network, with further links. */
  Network.Builder network(Iterable<TaskLink> further) {
    return network(further, ImmutableMap.of());
  }

  /** The draft as a network, with further links and with tasks that take longer. */
  Network.Builder network(Iterable<TaskLink> further, Map<TaskId, Integer> lengths) {
    Network.Builder network = Network.builder().on(days);
    tasks
        .values()
        .forEach(task -> network.task(task.id(), lengths.getOrDefault(task.id(), task.duration())));
    for (Iterable<TaskLink> some : ImmutableList.of(links, further)) {
      some.forEach(
          link -> network.link(link.predecessor(), link.successor(), link.type(), link.lag()));
    }
    constraints.forEach(network::constrain);
    return network;
  }
}
