package org.ismskit.plan.generate;

import com.google.common.collect.ImmutableSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.control.Control;
import org.ismskit.model.control.ControlId;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.organization.Person;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.plan.TaskKind;
import org.ismskit.model.role.Assignment;
import org.ismskit.model.role.Role;
import org.ismskit.model.shape.Table;
import org.ismskit.model.standard.ActivityId;

/**
 * Who may assess and audit: nobody who has planned or designed the ISMS, put its controls in place
 * or mended them (27003, 7.4 and Annex C).
 */
final class Auditors {

  /** What designs that which an audit looks at. */
  private static final ImmutableSet<ActivityId> DESIGNING =
      Table.read(Auditors.class, "plan-anchors/designing.tsv").rows().stream()
          .map(row -> row.text("activity", ActivityId::of))
          .collect(ImmutableSet.toImmutableSet());

  private final Entities<Person> persons;
  private final ImmutableSet<PersonId> named;
  private final Map<PersonId, Involvement> involved = new HashMap<>();

  /**
   * What somebody does that an audit looks at, besides planning the ISMS.
   *
   * @param controls the controls put in place, also those that are and need no work any more
   * @param actions what else is mended
   */
  record Involvement(Set<ControlId> controls, Set<TaskId> actions) {}

  /**
   * Looks at who does what in a draft.
   *
   * @param plan who has which role
   * @param draft all activities and all work on controls
   */
  Auditors(Blueprint plan, Draft draft) {
    IsmsProject project = plan.project();
    this.persons = project.organization().persons();
    this.named = plan.assignees().all(Assignees.AUDITOR);
    for (Control control : project.risk().controls()) {
      control.implementer().ifPresent(person -> involved(person).controls().add(control.id()));
    }
    for (Assignment assignment : project.initiation().assignments()) {
      if (project.initiation().roles().get(assignment.role()).filter(Auditors::plans).isPresent()) {
        involved(assignment.person());
      }
    }
    for (DraftTask task : draft.tasks()) {
      task.responsible(plan.assignees()).ifPresent(person -> does(person, task));
    }
  }

  private static boolean plans(Role role) {
    return role.overall()
        || role.standardRoles().contains(Assignees.CISO)
        || role.standardRoles().contains(Assignees.PLANNING_TEAM);
  }

  private void does(PersonId person, DraftTask task) {
    if (task.kind() == TaskKind.CONTROL) {
      task.control()
          .ifPresentOrElse(
              control -> involved(person).controls().add(control),
              () -> involved(person).actions().add(task.id()));
    } else if (task.kind() == TaskKind.ACTIVITY
        && task.activity().filter(DESIGNING::contains).isPresent()) {
      involved(person);
    }
  }

  private Involvement involved(PersonId person) {
    return involved.computeIfAbsent(person, p -> new Involvement(new HashSet<>(), new HashSet<>()));
  }

  /** The first who is named for it and has done nothing of it. */
  Optional<PersonId> independent() {
    return named.stream().filter(person -> !involved.containsKey(person)).findFirst();
  }

  String name(PersonId person) {
    return persons.get(person).map(Person::name).orElse(person.value());
  }

  /** Whether nobody who is named is independent: only an outsider is left. */
  boolean nobodyIsLeft() {
    return independent().isEmpty();
  }

  boolean nobodyIsNamed() {
    return named.isEmpty();
  }

  /** Those who are named although they are not independent, with what they do. */
  Map<PersonId, Involvement> dependent() {
    Map<PersonId, Involvement> dependent = new LinkedHashMap<>();
    for (PersonId person : named) {
      Involvement involvement = involved.get(person);
      if (involvement != null) {
        dependent.put(person, involvement);
      }
    }
    return dependent;
  }
}
