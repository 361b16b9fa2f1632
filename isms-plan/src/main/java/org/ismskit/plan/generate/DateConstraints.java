package org.ismskit.plan.generate;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ismskit.model.entity.Problem;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.plan.ConstraintKind;
import org.ismskit.model.plan.DateConstraint;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.plan.TaskKind;
import org.ismskit.model.plan.TaskLink;
import org.ismskit.plan.schedule.Constraint;

/**
 * The dates that a project says have to be kept. What starts is the first task of its subject, what
 * finishes the last: those that no other task of the subject comes before or after.
 */
final class DateConstraints {

  private static final String PLACE = "/planning/constraints/";

  /** How many of the tasks that make something late are named beside the first. */
  private static final int NAMED = 3;

  private final Blueprint plan;
  private final Draft draft;

  DateConstraints(Blueprint plan, Draft draft) {
    this.plan = plan;
    this.draft = draft;
  }

  /**
   * Gives the tasks of the draft their dates.
   *
   * @return every constraint on what there is no task for; the others can be kept all the same, so
   *     that what they show can be said with it
   */
  ImmutableList<Problem> apply() {
    ImmutableList<DateConstraint> given = plan.project().planning().constraints();
    List<Set<TaskId>> subjects = given.stream().map(this::subject).toList();
    ImmutableList.Builder<Problem> problems = ImmutableList.builder();
    for (int index = 0; index < given.size(); index++) {
      if (!isNoActivity(given.get(index))) { // of others PlanningDefects tells
        defect(given.get(index), subjects.get(index), index).ifPresent(problems::add);
      }
    }
    for (int index : byDate(given)) {
      DateConstraint constraint = given.get(index);
      Set<TaskId> subject =
          isOver(constraint) || isOff(constraint) ? Set.of() : subjects.get(index);
      for (TaskId task : isAboutStart(constraint) ? firsts(subject) : lasts(subject)) {
        draft.constrain(task, new Constraint(constraint.kind(), constraint.date()));
        draft.task(task).since(because(constraint));
      }
    }
    return problems.build();
  }

  /** Whether it could only have been kept before the project. */
  private boolean isOver(DateConstraint constraint) {
    return (hasToBeKept(constraint) || constraint.kind() == ConstraintKind.DEADLINE)
        && constraint.date().isBefore(plan.days().date(0));
  }

  private Optional<Problem> defect(DateConstraint constraint, Set<TaskId> subject, int index) {
    if (subject.isEmpty()) {
      return Optional.of(
          Problem.of(
              Problem.Code.INVALID_VALUE,
              PLACE + index,
              name(constraint),
              "an activity, a control, a gate or a milestone that there is work on; this is done"
                  + " already, or not planned"));
    } else if (isOver(constraint)) {
      return date(
          constraint, index, "a date not before the first working day, " + plan.days().date(0));
    } else if (isOff(constraint)) {
      return date(
          constraint,
          index,
          "a day on which somebody works, such as "
              + plan.days().date(plan.days().index(constraint.date()))
              + ", for what is to be just on it");
    }
    return Optional.empty();
  }

  private static Optional<Problem> date(DateConstraint constraint, int index, String expected) {
    return Optional.of(
        Problem.of(
            Problem.Code.INVALID_VALUE,
            PLACE + index + "/date",
            constraint.date().toString(),
            expected));
  }

  private boolean isNoActivity(DateConstraint constraint) {
    return constraint.activity().filter(id -> !plan.description().activities().has(id)).isPresent();
  }

  /** Whether it is for just one day and nobody works on that. */
  private boolean isOff(DateConstraint constraint) {
    return (constraint.kind() == ConstraintKind.START_ON
            || constraint.kind() == ConstraintKind.FINISH_ON)
        && !plan.days().date(plan.days().index(constraint.date())).equals(constraint.date());
  }

  /** The places of constraints in an order that does not depend on them. */
  private static Iterable<Integer> byDate(ImmutableList<DateConstraint> given) {
    return IntStream.range(0, given.size())
        .boxed()
        .sorted(
            Comparator.comparing((Integer index) -> given.get(index).date())
                .thenComparing(index -> given.get(index).toString()))
        .toList();
  }

  /** The tasks that a constraint is about. */
  Set<TaskId> subject(DateConstraint constraint) {
    Set<TaskId> tasks = new LinkedHashSet<>();
    for (DraftTask task : draft.tasks()) {
      boolean meant =
          constraint.control().isPresent()
              ? task.control().equals(constraint.control())
              : constraint.milestone().isPresent()
                  ? task.milestone().equals(constraint.milestone())
                  : constraint.activity().isPresent()
                      ? task.activity().equals(constraint.activity())
                          && task.kind() == TaskKind.ACTIVITY
                      : task.gate().isPresent() && task.gate().equals(constraint.gate());
      if (meant) {
        tasks.add(task.id());
      }
    }
    return tasks;
  }

  private static boolean isAboutStart(DateConstraint constraint) {
    return switch (constraint.kind()) {
      case START_NO_EARLIER, START_NO_LATER, START_ON -> true;
      case FINISH_NO_EARLIER, FINISH_NO_LATER, FINISH_ON, DEADLINE -> false;
    };
  }

  private Set<TaskId> firsts(Set<TaskId> subject) {
    return Sets.difference(subject, next(subject, TaskLink::predecessor, TaskLink::successor));
  }

  private Set<TaskId> lasts(Set<TaskId> subject) {
    return Sets.difference(subject, next(subject, TaskLink::successor, TaskLink::predecessor));
  }

  /**
   * Where links lead from tasks, also through the waits of an activity: comments on its work lie
   * between that and the work of answering them.
   */
  private Set<TaskId> next(
      Set<TaskId> tasks, Function<TaskLink, TaskId> from, Function<TaskLink, TaskId> to) {
    Set<TaskId> next = new LinkedHashSet<>();
    for (TaskLink link : draft.links()) {
      if (tasks.contains(from.apply(link)) && next.add(to.apply(link))) {
        DraftTask there = draft.task(to.apply(link));
        if (there.kind() == TaskKind.WAIT && there.activity().isPresent()) {
          next.addAll(next(Set.of(there.id()), from, to));
        }
      }
    }
    return next;
  }

  private static Explanation because(DateConstraint constraint) {
    String code = "why.constraint." + constraint.kind();
    return constraint
        .why()
        .map(why -> Explanation.of(code + ".why", constraint.date(), why))
        .orElseGet(() -> Explanation.of(code, constraint.date()));
  }

  private static String name(DateConstraint constraint) {
    return Stream.of(
            constraint.activity(),
            constraint.control(),
            constraint.gate(),
            constraint.milestone().map(Anchors::name))
        .flatMap(Optional::stream)
        .map(Object::toString)
        .findFirst()
        .orElse("");
  }

  /**
   * The dates that are not kept where all that has to be kept at the latest is only asked for.
   *
   * @param dates the dates of the relaxed draft
   * @return one problem for each constraint, with how late it is and what comes before
   */
  ImmutableList<Problem> late(Timetable dates) {
    ImmutableList<DateConstraint> given = plan.project().planning().constraints();
    ImmutableList.Builder<Problem> problems = ImmutableList.builder();
    for (int index = 0; index < given.size(); index++) {
      late(given.get(index), dates, PLACE + index).ifPresent(problems::add);
    }
    return problems.build();
  }

  /** What is said of a constraint already has no tasks that keep it. */
  private Optional<Problem> late(DateConstraint constraint, Timetable dates, String pointer) {
    if (!hasToBeKept(constraint) || isOver(constraint) || isOff(constraint)) {
      return Optional.empty();
    }
    boolean start = isAboutStart(constraint);
    Set<TaskId> subject = subject(constraint);
    ToIntFunction<TaskId> end =
        task ->
            start && draft.task(task).duration() > 0
                ? dates.dates().start(task)
                : dates.dates().finish(task) - 1;
    int on = plan.days().index(constraint.date().plusDays(1)) - 1;
    return (start ? firsts(subject) : lasts(subject))
        .stream()
            .max(Comparator.comparingInt(end))
            .filter(last -> end.applyAsInt(last) > on)
            .map(
                last ->
                    Problem.of(
                        Problem.Code.INVALID_VALUE,
                        pointer,
                        name(constraint),
                        late(
                                constraint,
                                plan.days().date(end.applyAsInt(last)),
                                end.applyAsInt(last) - on)
                            + chain(last, dates)));
  }

  private static String late(DateConstraint constraint, LocalDate end, int days) {
    return "to keep "
        + new Constraint(constraint.kind(), constraint.date())
        + (isAboutStart(constraint) ? "; it starts on " : "; it is finished on ")
        + end
        + ", "
        + days
        + (days == 1 ? " working day" : " working days")
        + " too late, since this takes so long: ";
  }

  private static boolean hasToBeKept(DateConstraint constraint) {
    return switch (constraint.kind()) {
      case START_NO_LATER, START_ON, FINISH_NO_LATER, FINISH_ON -> true;
      case START_NO_EARLIER, FINISH_NO_EARLIER, DEADLINE -> false;
    };
  }

  /** The first and the last of the tasks that determine when one starts; the rest is counted. */
  private String chain(TaskId last, Timetable dates) {
    List<String> names = new ArrayList<>();
    TaskId first = last;
    for (Optional<TaskId> task = Optional.of(last); task.isPresent(); ) {
      first = task.get();
      names.add(draft.task(first).name());
      task = dates.driver(first);
    }
    Collections.reverse(names);
    draft.constraints(first).stream()
        .filter(constraint -> constraint.kind() != ConstraintKind.DEADLINE)
        .findFirst()
        .ifPresent(held -> names.set(0, names.get(0) + " (" + held + ")"));
    int left = names.size() - 1 - NAMED;
    if (left > 1) {
      names.subList(1, 1 + left).clear();
      names.add(1, left + " more");
    }
    return String.join(" > ", names);
  }
}
