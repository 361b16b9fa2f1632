package org.ismskit.export.report;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.approval.DecisionBody;
import org.ismskit.model.approval.DecisionBodyId;
import org.ismskit.model.control.Control;
import org.ismskit.model.control.ControlId;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.entity.Entity;
import org.ismskit.model.entity.Id;
import org.ismskit.model.organization.Person;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.organization.Site;
import org.ismskit.model.organization.SiteId;
import org.ismskit.model.process.InformationSystem;
import org.ismskit.model.process.SystemId;
import org.ismskit.model.role.Role;
import org.ismskit.model.role.RoleId;
import org.ismskit.model.scope.Scope;
import org.ismskit.model.scope.ScopeId;
import org.ismskit.model.standard.ProcessDescription;
import org.ismskit.model.standard.RoleDescription;
import org.ismskit.model.standard.RoleDescriptionId;
import org.ismskit.plan.follow.WorkPart;

/**
 * What people call those whom a plan names by id. A plan may have been read from a file of its own,
 * so an id that the project does not have stands for itself.
 */
final class Names {

  /** Of more people than these in one role only the first are named. */
  private static final int HOLDERS = 3;

  private final IsmsProject project;
  private final ProcessDescription description;

  Names(IsmsProject project, ProcessDescription description) {
    this.project = project;
    this.description = description;
  }

  Optional<String> person(Optional<PersonId> person) {
    return person.map(this::person);
  }

  String person(PersonId id) {
    return name(project.organization().persons(), id, Person::name);
  }

  String role(RoleDescriptionId id) {
    return name(description.roles(), id, RoleDescription::title);
  }

  String body(DecisionBodyId id) {
    return name(project.planning().decisionBodies(), id, DecisionBody::name);
  }

  String control(ControlId id) {
    return name(project.risk().controls(), id, Control::name);
  }

  /** The name of a task of a control, where that of the control stands beside it. */
  String withoutControl(String task, ControlId control) {
    String repeated = control(control) + ": ";
    return task.startsWith(repeated) ? task.substring(repeated.length()) : task;
  }

  String site(SiteId id) {
    return name(project.organization().sites(), id, Site::name);
  }

  String system(SystemId id) {
    return name(project.analysis().systems(), id, InformationSystem::name);
  }

  String scope(ScopeId id) {
    return name(project.scoping().scopes(), id, Scope::name);
  }

  private static <E extends Entity> String name(
      Entities<E> entities, Id id, Function<E, String> name) {
    return entities.get(id).map(name).orElse(id.value());
  }

  /** The person or, where there is none, the role that waits for one. */
  String who(Optional<PersonId> person, Optional<RoleDescriptionId> role) {
    return person(person).or(() -> role.map(r -> role(r) + " (nobody yet)")).orElse("");
  }

  /** Roles with those who fill them, apart from the roles without a person. */
  Map<String, Object> roles(Collection<RoleDescriptionId> roles) {
    List<String> filled = new ArrayList<>();
    List<String> vacant = new ArrayList<>();
    for (RoleDescriptionId role : roles) {
      List<String> holders = holders(role);
      if (holders.isEmpty()) {
        vacant.add(role(role));
      } else {
        filled.add(role(role) + ": " + Counts.few(holders, HOLDERS, ", "));
      }
    }
    return Map.of(
        "filled", String.join("; ", filled),
        "text", text(String.join("; ", filled), String.join(", ", vacant)),
        "vacant", String.join(", ", vacant),
        "hasVacant", !vacant.isEmpty());
  }

  private static String text(String filled, String vacant) {
    if (vacant.isEmpty()) {
      return filled.isEmpty() ? "nobody" : filled;
    }
    return filled.isEmpty()
        ? "nobody yet (without a person: " + vacant + ")"
        : filled + " (without a person: " + vacant + ")";
  }

  private List<String> holders(RoleDescriptionId standard) {
    ImmutableSet<RoleId> roles =
        project.initiation().roles().stream()
            .filter(role -> role.standardRoles().contains(standard))
            .map(Role::id)
            .collect(ImmutableSet.toImmutableSet());
    return project.initiation().assignments().stream()
        .filter(assignment -> roles.contains(assignment.role()))
        .map(assignment -> person(assignment.person()))
        .distinct()
        .toList();
  }

  /** What people call a part of the work. */
  static String part(WorkPart part) {
    return switch (part) {
      case PLANNING -> "Planning (27003, clauses 5 to 9)";
      case CONTROLS -> "Controls";
      case AWARENESS -> "Awareness of everybody";
      case OPERATION -> "Operation, first audit and review";
      case PROJECT_MANAGEMENT -> "Project management";
    };
  }

  /** The name of a constant as words. */
  static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
