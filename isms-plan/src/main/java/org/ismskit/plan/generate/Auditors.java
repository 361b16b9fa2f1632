package org.ismskit.plan.generate;

import com.google.common.collect.ImmutableSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.control.Control;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.role.Assignment;
import org.ismskit.model.role.Role;

/**
 * Who may assess and audit: nobody who has planned the ISMS or put its controls in place (27003,
 * 7.4 and Annex C).
 */
final class Auditors {

  private final ImmutableSet<PersonId> named;
  private final Map<PersonId, Integer> controls = new LinkedHashMap<>();
  private final Set<PersonId> planners = new HashSet<>();

  Auditors(IsmsProject project, Assignees assignees) {
    this.named = assignees.all(Assignees.AUDITOR);
    for (Control control : project.risk().controls()) {
      control.implementer().ifPresent(person -> controls.merge(person, 1, Integer::sum));
    }
    for (Assignment assignment : project.initiation().assignments()) {
      if (project.initiation().roles().get(assignment.role()).filter(Auditors::plans).isPresent()) {
        planners.add(assignment.person());
      }
    }
  }

  private static boolean plans(Role role) {
    return role.overall()
        || role.standardRoles().contains(Assignees.CISO)
        || role.standardRoles().contains(Assignees.PLANNING_TEAM);
  }

  /** The first who is named for it and has done neither. */
  Optional<PersonId> independent() {
    return named.stream().filter(this::isIndependent).findFirst();
  }

  boolean isIndependent(PersonId person) {
    return !controls.containsKey(person) && !planners.contains(person);
  }

  /** Whether somebody is named, and nobody of them is independent: only an outsider is left. */
  boolean nobodyIsLeft() {
    return !named.isEmpty() && independent().isEmpty();
  }

  /** Those who are named although they are not independent, with the controls they put in place. */
  Map<PersonId, Integer> dependent() {
    Map<PersonId, Integer> dependent = new LinkedHashMap<>();
    named.stream()
        .filter(person -> !isIndependent(person))
        .forEach(person -> dependent.put(person, controls.getOrDefault(person, 0)));
    return dependent;
  }
}
