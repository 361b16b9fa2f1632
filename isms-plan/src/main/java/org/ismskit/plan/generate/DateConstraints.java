package org.ismskit.plan.generate;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.entity.Problem;
import org.ismskit.model.explanation.Explanation;
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
  private static final String TASKS = "/tasks/";

  private final Blueprint plan;
  private final Draft draft;
  private final Map<TaskId, Integer> constrained = new HashMap<>();

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
      if (subjects.get(index).isEmpty()) {
        problems.add(
            Problem.of(
                Problem.Code.INVALID_VALUE,
                PLACE + index,
                name(given.get(index)),
                "an activity, a control, a gate or a milestone that there is work on; this is done already, or"
                    + " not planned"));
      }
    }
    for (int index : byDate(given)) {
      DateConstraint constraint = given.get(index);
      Set<TaskId> subject = subjects.get(index);
      for (TaskId task : isAboutStart(constraint) ? firsts(subject) : lasts(subject)) {
        draft.constrain(task, new Constraint(constraint.kind(), constraint.date()));
        draft.task(task).since(because(constraint));
        constrained.putIfAbsent(task, index);
      }
    }
    return problems.build();
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
    return Sets.difference(
        subject,
        draft.links().stream()
            .filter(link -> subject.contains(link.predecessor()))
            .map(TaskLink::successor)
            .collect(Collectors.toSet()));
  }

  private Set<TaskId> lasts(Set<TaskId> subject) {
    return Sets.difference(
        subject,
        draft.links().stream()
            .filter(link -> subject.contains(link.successor()))
            .map(TaskLink::predecessor)
            .collect(Collectors.toSet()));
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
            constraint.activity(), constraint.control(), constraint.gate(), constraint.milestone())
        .flatMap(Optional::stream)
        .map(Object::toString)
        .findFirst()
        .orElse("");
  }

  /**
   * Dates that contradict each other, as the project knows them: in the place of its constraint,
   * each with the names of the tasks that push it there.
   *
   * @param conflicts what is wrong with the network
   * @return the same problems for those who read the project
   */
  InvalidDocument explained(InvalidDocument conflicts) {
    return new InvalidDocument(
        conflicts.problems().stream()
            .map(this::explained)
            .collect(ImmutableList.toImmutableList()));
  }

  private Problem explained(Problem conflict) {
    Integer index =
        conflict.pointer().startsWith(TASKS)
            ? constrained.get(
                TaskId.of(conflict.pointer().substring(TASKS.length()).replaceFirst("/.*", "")))
            : null;
    return index == null
        ? conflict
        : new Problem(
            conflict.code(),
            PLACE + index,
            Optional.empty(),
            conflict.value().map(this::names),
            conflict.expected());
  }

  private String names(String chain) {
    return Splitter.on(" > ")
        .splitToStream(chain)
        .map(id -> draft.task(TaskId.of(id)).name())
        .collect(Collectors.joining(" > "));
  }
}
