package org.ismskit.plan.generate;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.role.Assignment;
import org.ismskit.model.role.Role;
import org.ismskit.model.standard.RoleDescriptionId;

/** Who fills the roles of the process description in an organization. */
final class Assignees {

  private final Map<RoleDescriptionId, PersonId> persons = new LinkedHashMap<>();

  /** A role that fills only one role of the description fills that one best. */
  Assignees(IsmsProject project) {
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
}
