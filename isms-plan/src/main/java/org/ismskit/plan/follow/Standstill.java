package org.ismskit.plan.follow;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.approval.DecisionBody;
import org.ismskit.model.approval.DecisionBodyId;
import org.ismskit.model.control.Control;
import org.ismskit.model.control.ControlId;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.organization.Person;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.plan.Forecast;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.TaskLink;
import org.ismskit.model.role.Assignment;
import org.ismskit.model.role.Role;
import org.ismskit.model.role.RoleId;
import org.ismskit.plan.schedule.FeasibleSchedule;

/**
 * Why changes do not move the finish of a plan: what determines it does not wait for what they
 * change or, if it does, something else takes as long.
 */
final class Standstill {

  private static final Explanation OTHER = Explanation.of("standstill.other");

  private final IsmsProject project;
  private final ImplementationPlan present;
  private final ImplementationPlan plan;

  /** On the path that determines the finish, the tasks that wait for people to be done with one. */
  private final List<Wait> waits = new ArrayList<>();

  private record Wait(Task before, Task task, boolean forPerson) {
    boolean isFor(PersonId person) {
      return forPerson && before.responsible().equals(Optional.of(person));
    }
  }

  /**
   * Compares plans.
   *
   * @param project the project as it is
   * @param present its present plan
   * @param plan the plan of the changed project
   */
  Standstill(IsmsProject project, ImplementationPlan present, ImplementationPlan plan) {
    this.project = project;
    this.present = present;
    this.plan = plan;
    List<Task> path = present.drivingPath();
    for (int i = 1; i < path.size(); i++) {
      Task before = path.get(i - 1);
      Task task = path.get(i);
      present.links().stream()
          .filter(link -> link.predecessor().equals(before.id()))
          .filter(link -> link.successor().equals(task.id()))
          .filter(FeasibleSchedule::isWait)
          .findFirst()
          .ifPresent(link -> waits.add(wait(before, task, link)));
    }
  }

  private static Wait wait(Task before, Task task, TaskLink link) {
    return new Wait(before, task, FeasibleSchedule.isWaitForPerson(link));
  }

  /** The reasons, those that are alike once; none if the finish moves. */
  ImmutableList<Explanation> of(Alternative alternative) {
    if (!present.finishOn().equals(plan.finishOn())
        || !present
            .forecast()
            .map(Forecast::likely)
            .equals(plan.forecast().map(Forecast::likely))) {
      return ImmutableList.of();
    }
    return alternative.changes().stream()
        .flatMap(this::because)
        .distinct()
        .collect(ImmutableList.toImmutableList());
  }

  private Stream<Explanation> because(ProjectChange change) {
    if (change instanceof ProjectChange.AddPerson added) {
      return added.roles().isEmpty()
          ? Stream.of(Explanation.of("standstill.no-work", added.person().name()))
          : added.roles().stream().map(this::role);
    } else if (change instanceof ProjectChange.AssignRole assigned) {
      return Stream.of(role(assigned.role()));
    } else if (change instanceof ProjectChange.Allocate allocated) {
      return Stream.of(person(allocated.person()));
    } else if (change instanceof ProjectChange.RemovePerson removed) {
      return Stream.of(person(removed.person()));
    } else if (change instanceof ProjectChange.Staff) {
      return Stream.of(crew());
    } else if (change instanceof ProjectChange.DropControl dropped) {
      return Stream.of(control(dropped.control()));
    } else if (change instanceof ProjectChange.Reassign reassigned) {
      return Stream.of(control(reassigned.control()));
    } else if (change instanceof ProjectChange.MoveMeeting moved) {
      return Stream.of(body(moved.body()));
    } else if (change instanceof ProjectChange.AllowWrittenResolution allowed) {
      return Stream.of(body(allowed.body()));
    }
    return Stream.of(OTHER);
  }

  private Explanation role(RoleId id) {
    String role = project.initiation().roles().get(id).map(Role::name).orElse(id.value());
    ImmutableSet<PersonId> holders =
        project.initiation().assignments().stream()
            .filter(assignment -> assignment.role().equals(id))
            .map(Assignment::person)
            .collect(ImmutableSet.toImmutableSet());
    List<Wait> held =
        waits.stream().filter(wait -> holders.stream().anyMatch(wait::isFor)).toList();
    if (held.isEmpty()) {
      return Explanation.of("standstill.role", role);
    }
    return held.stream()
        .filter(wait -> isNamed(wait.before()) && isNamed(wait.task()))
        .findFirst()
        .map(
            wait ->
                Explanation.of(
                    "standstill.role.named",
                    wait.task().name(),
                    name(wait.before().responsible().orElseThrow()),
                    role))
        .orElseGet(() -> Explanation.of("standstill.role.other", role));
  }

  /** Whether the project names who does it, so that nobody else takes it over. */
  private boolean isNamed(Task task) {
    return task.control()
        .flatMap(project.risk().controls()::get)
        .filter(control -> control.implementer().or(control::owner).isPresent())
        .isPresent();
  }

  private Explanation person(PersonId id) {
    return waits.stream().anyMatch(wait -> wait.isFor(id))
        ? OTHER
        : Explanation.of("standstill.person", name(id));
  }

  private String name(PersonId id) {
    return project.organization().persons().get(id).map(Person::name).orElse(id.value());
  }

  private Explanation crew() {
    return waits.stream().allMatch(Wait::forPerson) ? Explanation.of("standstill.crew") : OTHER;
  }

  private Explanation control(ControlId id) {
    int spare =
        present.tasksByControl().get(id).stream().mapToInt(Task::totalFloat).min().orElse(0);
    return spare > 0
        ? Explanation.of(
            "standstill.control",
            project.risk().controls().get(id).map(Control::name).orElse(id.value()),
            spare)
        : OTHER;
  }

  private Explanation body(DecisionBodyId id) {
    return present.drivingPath().stream().anyMatch(task -> task.decidedBy().equals(Optional.of(id)))
        ? OTHER
        : Explanation.of(
            "standstill.body",
            project.planning().decisionBodies().get(id).map(DecisionBody::name).orElse(id.value()));
  }
}
