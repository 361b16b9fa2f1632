package org.ismskit.plan.generate;

import com.google.common.collect.ImmutableSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.role.Assignment;
import org.ismskit.model.role.Role;
import org.ismskit.model.scope.Scope;
import org.ismskit.model.scope.ScopeId;
import org.ismskit.model.standard.RoleDescriptionId;

/** Who fills the roles of the process description in an organization. */
final class Assignees {

  static final RoleDescriptionId CISO = RoleDescriptionId.of("ciso");
  static final RoleDescriptionId MANAGEMENT = RoleDescriptionId.of("senior-management");
  static final RoleDescriptionId AUDITOR = RoleDescriptionId.of("auditor");
  static final RoleDescriptionId PLANNING_TEAM = RoleDescriptionId.of("planning-team");

  private final Map<RoleDescriptionId, PersonId> persons = new LinkedHashMap<>();
  private final IsmsProject project;

  /** A role that fills only one role of the description fills that one best. */
  Assignees(IsmsProject project) {
    this.project = project;
    project.initiation().roles().stream()
        .sorted(Comparator.comparingInt(role -> role.standardRoles().size()))
        .forEach(
            role -> {
              Optional<PersonId> holder = holder(project, role);
              for (RoleDescriptionId standard : role.standardRoles()) {
                holder.ifPresent(person -> persons.putIfAbsent(standard, person));
              }
            });
  }

  private static Optional<PersonId> holder(IsmsProject project, Role role) {
    return project.initiation().assignments().stream()
        .filter(assignment -> assignment.role().equals(role.id()))
        .map(Assignment::person)
        .findFirst();
  }

  Optional<PersonId> of(RoleDescriptionId role) {
    return Optional.ofNullable(persons.get(role));
  }

  /**
   * Who fills a role in a part of the organization: it has a person responsible for information
   * security and a sponsor of its own; all other roles are filled for the whole.
   */
  Optional<PersonId> of(RoleDescriptionId role, Optional<ScopeId> part) {
    Optional<Scope> scope = part.flatMap(project.scoping().scopes()::get);
    if (scope.isPresent() && role.equals(CISO)) {
      return scope.get().responsible();
    } else if (scope.isPresent() && role.equals(MANAGEMENT)) {
      return scope.get().sponsor();
    }
    return of(role);
  }

  /** All who are to fill a role, in the order in which they were named. */
  ImmutableSet<PersonId> all(RoleDescriptionId role) {
    ImmutableSet.Builder<PersonId> all = ImmutableSet.builder();
    of(role).ifPresent(all::add);
    for (Assignment assignment : project.initiation().assignments()) {
      if (project
          .initiation()
          .roles()
          .get(assignment.role())
          .filter(r -> r.standardRoles().contains(role))
          .isPresent()) {
        all.add(assignment.person());
      }
    }
    return all.build();
  }

  /** All roles of the description that a person is to fill. */
  ImmutableSet<RoleDescriptionId> roles(PersonId person) {
    return project.initiation().assignments().stream()
        .filter(assignment -> assignment.person().equals(person))
        .flatMap(assignment -> project.initiation().roles().get(assignment.role()).stream())
        .flatMap(role -> role.standardRoles().stream())
        .collect(ImmutableSet.toImmutableSet());
  }
}
