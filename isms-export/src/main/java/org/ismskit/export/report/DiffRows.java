package org.ismskit.export.report;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ismskit.model.approval.Money;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.explanation.Wording;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.TaskId;
import org.ismskit.plan.estimate.PersonDays;
import org.ismskit.plan.follow.Cause;
import org.ismskit.plan.follow.PlanDiff;
import org.ismskit.plan.follow.RootCause;
import org.ismskit.plan.follow.TaskChange;

/** What differs between two plans, grouped by what caused it. */
final class DiffRows {

  private static final Set<TaskChange.Aspect> TELLING =
      EnumSet.of(
          TaskChange.Aspect.DURATION,
          TaskChange.Aspect.EFFORT,
          TaskChange.Aspect.RESPONSIBLE,
          TaskChange.Aspect.DONE);

  private final PlanDiff diff;
  private final Names names;
  private final Wording wording;

  DiffRows(PlanDiff diff, Names names, Wording wording) {
    this.diff = diff;
    this.names = names;
    this.wording = wording;
  }

  /** One or more causes under one heading. */
  private record Group(String why, List<RootCause> causes) {
    ImmutableSet<TaskId> moved() {
      return causes.stream()
          .flatMap(cause -> cause.moved().stream())
          .collect(ImmutableSet.toImmutableSet());
    }

    int finishShift() {
      return causes.get(0).finishShift();
    }
  }

  /**
   * What moved tasks: that which moves the finish, then that which moved most. People who do their
   * work in another order make a cause of each pair of tasks, of which there are too many to read:
   * they are one group.
   */
  List<Map<String, Object>> causes() {
    Map<Boolean, List<RootCause>> byWait =
        diff.causes().stream().collect(Collectors.partitioningBy(DiffRows::isWait));
    List<RootCause> waits = byWait.getOrDefault(true, List.of());
    List<RootCause> alone =
        waits.size() > 1 ? byWait.getOrDefault(false, List.of()) : diff.causes();
    List<Group> groups = new ArrayList<>();
    alone.forEach(cause -> groups.add(new Group(words(cause.cause()), List.of(cause))));
    if (waits.size() > 1) {
      groups.add(new Group("The same people do their work in another order.", waits));
    }
    groups.sort(
        Comparator.comparing((Group group) -> group.finishShift() == 0)
            .thenComparing(group -> -group.moved().size()));
    return groups.stream().map(this::group).toList();
  }

  private static boolean isWait(RootCause cause) {
    return cause.finishShift() == 0 && cause.cause().because().code().startsWith("cause.waits.");
  }

  private Map<String, Object> group(Group group) {
    ImmutableSet<TaskId> moved = group.moved();
    return Map.of(
        "why",
        group.why(),
        "effect",
        (moved.size() == 1 ? "1 task moves" : moved.size() + " tasks move")
            + (group.finishShift() == 0
                ? "; the finish of the plan stays"
                : "; the plan finishes " + Counts.later(group.finishShift())),
        "moved",
        diff.changed().stream()
            .filter(change -> moved.contains(change.task()))
            .sorted(Comparator.comparing((TaskChange change) -> change.after().finish()))
            .map(change -> moved(change, group.causes().size() > 1))
            .toList());
  }

  private String words(Cause cause) {
    return wording.of(named(cause));
  }

  /** A plan knows people by their ids alone. */
  private Explanation named(Cause cause) {
    return cause
        .subject()
        .filter(PersonId.class::isInstance)
        .map(person -> Explanation.of(cause.because().code(), names.person((PersonId) person)))
        .orElse(cause.because());
  }

  private Map<String, Object> moved(TaskChange change, boolean grouped) {
    return Map.of(
        "name", change.after().name(),
        "before", change.before().finish().toString(),
        "after", change.after().finish().toString(),
        "shift", shift(change),
        "by",
            change
                .movedBy()
                .flatMap(diff::change)
                .map(by -> by.after().name())
                .or(() -> change.cause().filter(cause -> grouped).map(this::words))
                .orElse(""),
        "held", change.held().stream().map(wording::of).collect(Collectors.joining(" ")));
  }

  private static String shift(TaskChange change) {
    if (change.finishShift() != 0) {
      return Counts.later(change.finishShift());
    }
    return change.startShift() == 0
        ? "only over days off"
        : "begins " + Counts.later(change.startShift());
  }

  List<Map<String, Object>> added() {
    return diff.added().stream().map(this::task).toList();
  }

  List<Map<String, Object>> removed() {
    return diff.removed().stream().map(this::task).toList();
  }

  private Map<String, Object> task(Task task) {
    return Map.of(
        "name", task.name(),
        "start", task.start().toString(),
        "finish", task.finish().toString(),
        "effort", PersonDays.told(task.effort()),
        "responsible", names.who(task.responsible(), task.responsibleRole()));
  }

  /**
   * What differs besides dates. Floats differ in most tasks, and so do costs if one daily rate is
   * another, since others are paid the mean: of themselves they are not worth a row.
   */
  List<Map<String, Object>> others() {
    return diff.changed().stream()
        .filter(
            change ->
                change.aspects().stream().anyMatch(TELLING::contains) || !demands(change).isEmpty())
        .map(change -> Map.<String, Object>of("name", change.after().name(), "what", what(change)))
        .toList();
  }

  private String what(TaskChange change) {
    Task before = change.before();
    Task after = change.after();
    List<String> parts = new ArrayList<>();
    for (TaskChange.Aspect aspect : change.aspects()) {
      switch (aspect) {
        case DURATION ->
            parts.add(
                "takes "
                    + Counts.of(after.duration(), "working day")
                    + " instead of "
                    + before.duration());
        case EFFORT ->
            parts.add(
                PersonDays.told(after.effort())
                    + " person-days instead of "
                    + PersonDays.told(before.effort()));
        case RESPONSIBLE -> parts.add("responsible: " + who(after) + " instead of " + who(before));
        case COST -> parts.add("costs " + cost(after) + " instead of " + cost(before));
        case DONE -> parts.add(after.donePercent().orElse(0) + " % done");
        case START, FINISH, FLOAT, CRITICAL -> {}
      }
    }
    parts.addAll(demands(change));
    return String.join("; ", parts);
  }

  /**
   * What somebody says of the task now or no longer, and what holds it now though it has not moved:
   * so a plan tells of dates that are demanded, efforts that are given and absences.
   */
  private List<String> demands(TaskChange change) {
    List<String> demands = new ArrayList<>();
    said(change.after(), change.before()).forEach(why -> demands.add(wording.of(why)));
    said(change.before(), change.after())
        .forEach(why -> demands.add("no longer: " + wording.of(why)));
    if (!change.isMoved()) {
      change.held().forEach(why -> demands.add(wording.of(why)));
    }
    return demands;
  }

  private static List<Explanation> said(Task task, Task other) {
    return task.because().stream()
        .filter(
            why ->
                why.code().startsWith("why.constraint.")
                    || why.code().startsWith("estimate.overridden"))
        .filter(why -> !other.because().contains(why))
        .toList();
  }

  private String who(Task task) {
    String who = names.who(task.responsible(), task.responsibleRole());
    return who.isEmpty() ? "nobody" : who;
  }

  private static String cost(Task task) {
    Optional<Money> cost = task.cost();
    return cost.map(c -> c.amount().toPlainString() + " " + c.currency()).orElse("nothing known");
  }
}
