package org.ismskit.plan.follow;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.approval.DecisionBody;
import org.ismskit.model.approval.DecisionBodyId;
import org.ismskit.model.control.Control;
import org.ismskit.model.control.ControlId;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.organization.Person;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.MilestoneKind;
import org.ismskit.model.plan.Task;
import org.ismskit.model.role.Role;
import org.ismskit.model.role.RoleId;

/**
 * What people call the changes of a project, by the names that it and its plan have before or with
 * them.
 */
final class ChangeNames {

  private final IsmsProject project;
  private final IsmsProject changed;
  private final ImplementationPlan plan;

  ChangeNames(IsmsProject project, IsmsProject changed, ImplementationPlan plan) {
    this.project = project;
    this.changed = changed;
    this.plan = plan;
  }

  Explanation of(ProjectChange change) {
    if (change instanceof ProjectChange.DropControl dropped) {
      return Explanation.of("change.drop-control", control(dropped.control()));
    } else if (change instanceof ProjectChange.RemovePerson removed) {
      return Explanation.of("change.remove-person", person(removed.person()));
    } else if (change instanceof ProjectChange.AddPerson added) {
      return Explanation.of("change.add-person", added.person().name());
    } else if (change instanceof ProjectChange.AssignRole assigned) {
      return assigned.persons().isEmpty()
          ? Explanation.of("change.vacate-role", role(assigned.role()))
          : Explanation.of(
              "change.assign-role", role(assigned.role()), persons(assigned.persons()));
    } else if (change instanceof ProjectChange.Reassign reassigned) {
      return Explanation.of(
          "change.reassign", control(reassigned.control()), person(reassigned.implementer()));
    } else if (change instanceof ProjectChange.Allocate allocated) {
      return Explanation.of(
          "change.allocate",
          person(allocated.person()),
          allocated.allocation().movePointRight(2).stripTrailingZeros().toPlainString());
    } else if (change instanceof ProjectChange.Staff) {
      return Explanation.of("change.staff");
    } else if (change instanceof ProjectChange.StartOn start) {
      return Explanation.of("change.start", start.date());
    } else if (change instanceof ProjectChange.MoveDeadline moved) {
      return Explanation.of("change.deadline", milestone(moved.milestone()), moved.date());
    } else if (change instanceof ProjectChange.MoveMeeting moved) {
      return Explanation.of("change.meeting", body(moved.body()), moved.from(), moved.to());
    } else if (change instanceof ProjectChange.AllowWrittenResolution allowed) {
      return Explanation.of("change.writing", body(allowed.body()));
    } else if (change instanceof ProjectChange.SetDriver driver) {
      return Explanation.of("change.driver", driver.name(), driver.value());
    }
    return Explanation.of("change.edit", ((ProjectChange.Edit) change).description());
  }

  private String control(ControlId id) {
    return project.risk().controls().get(id).map(Control::name).orElse(id.value());
  }

  private String persons(ImmutableList<PersonId> ids) {
    return ids.stream().map(this::person).collect(Collectors.joining(", "));
  }

  private String person(PersonId id) {
    return project
        .organization()
        .persons()
        .get(id)
        .or(() -> changed.organization().persons().get(id))
        .map(Person::name)
        .orElse(id.value());
  }

  private String role(RoleId id) {
    return project.initiation().roles().get(id).map(Role::name).orElse(id.value());
  }

  /** As the plan calls it, if it leads to it at all. */
  private String milestone(MilestoneKind kind) {
    return plan.tasks().stream()
        .filter(task -> task.milestone().equals(Optional.of(kind)))
        .map(Task::name)
        .findFirst()
        .orElse(kind.name().toLowerCase(Locale.ROOT).replace('_', ' '));
  }

  private String body(DecisionBodyId id) {
    return project.planning().decisionBodies().get(id).map(DecisionBody::name).orElse(id.value());
  }
}
