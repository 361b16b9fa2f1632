package org.ismskit.plan.generate;

import com.google.common.collect.ImmutableList;
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

  /** All who fill the same role as the first, who comes first. */
  private final Map<RoleDescriptionId, ImmutableList<PersonId>> sharing = new LinkedHashMap<>();

  private final IsmsProject project;
  private final ImmutableSet<PersonId> auditors;

  /** A role that fills only one role of the description fills that one best. */
  Assignees(IsmsProject project) {
    this.project = project;
    project.initiation().roles().stream()
        .sorted(Comparator.comparingInt(role -> role.standardRoles().size()))
        .forEach(
            role -> {
              ImmutableList<PersonId> holders = holders(project, role);
              for (RoleDescriptionId standard : role.standardRoles()) {
                if (!holders.isEmpty() && !persons.containsKey(standard)) {
                  persons.put(standard, holders.get(0));
                  sharing.put(standard, holders);
                }
              }
            });
    this.auditors = all(AUDITOR);
  }

  private static ImmutableList<PersonId> holders(IsmsProject project, Role role) {
    return project.initiation().assignments().stream()
        .filter(assignment -> assignment.role().equals(role.id()))
        .map(Assignment::person)
        .distinct()
        .collect(ImmutableList.toImmutableList());
  }

  Optional<PersonId> of(RoleDescriptionId role) {
    return Optional.ofNullable(persons.get(role));
  }

  /**
   * Who fills a role in a part of the organization: it has a person responsible for information
   * security and a sponsor of its own; all other roles are filled for the whole.
   */
  Optional<PersonId> of(RoleDescriptionId role, Optional<ScopeId> part) {
    Optional<Scope> scope = ofItsOwn(role, part);
    if (scope.isPresent() && role.equals(CISO)) {
      return scope.get().responsible();
    } else if (scope.isPresent() && role.equals(MANAGEMENT)) {
      return scope.get().sponsor();
    }
    return of(role);
  }

  /** The part of the organization in which a role is not filled as for the whole. */
  private Optional<Scope> ofItsOwn(RoleDescriptionId role, Optional<ScopeId> part) {
    return role.equals(CISO) || role.equals(MANAGEMENT)
        ? part.flatMap(project.scoping().scopes()::get)
        : Optional.empty();
  }

  /**
   * Who can have the work of a role: whoever has it if nobody waits, then the others who fill the
   * same role and are not to audit it.
   */
  ImmutableList<PersonId> sharing(RoleDescriptionId role, Optional<ScopeId> part) {
    Optional<PersonId> first = of(role, part);
    if (first.isEmpty() || ofItsOwn(role, part).isPresent()) {
      return ImmutableList.copyOf(first.stream().toList());
    }
    return sharing.getOrDefault(role, ImmutableList.of()).stream()
        .filter(person -> first.get().equals(person) || !auditors.contains(person))
        .collect(ImmutableList.toImmutableList());
  }

  /** Whether there is a role that several people fill. */
  boolean anyShared() {
    return sharing.values().stream().anyMatch(holders -> holders.size() > 1);
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
