package org.ismskit.plan.follow;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.approval.DecisionBody;
import org.ismskit.model.approval.DecisionBodyId;
import org.ismskit.model.control.Control;
import org.ismskit.model.control.ControlId;
import org.ismskit.model.entity.Components;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.entity.Entity;
import org.ismskit.model.entity.Id;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.entity.InvalidValue;
import org.ismskit.model.entity.Problem;
import org.ismskit.model.organization.Person;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.plan.Availability;
import org.ismskit.model.plan.Commitment;
import org.ismskit.model.plan.ControlPlan;
import org.ismskit.model.plan.MilestoneKind;
import org.ismskit.model.plan.Planning;
import org.ismskit.model.plan.Staffing;
import org.ismskit.model.role.Assignment;
import org.ismskit.model.role.RoleId;

/** Something that could be done otherwise in a project. */
public sealed interface ProjectChange {

  /**
   * The project with the change.
   *
   * @param project the project as it is
   * @return the changed project
   * @throws InvalidDocument naming every part of the change that the project does not have, with
   *     pointers into the change; or what would be inconsistent, with pointers into the changed
   *     project
   */
  IsmsProject in(IsmsProject project);

  /**
   * Do without a control.
   *
   * @param control the control; with it goes all that makes no sense without it
   */
  record DropControl(ControlId control) implements ProjectChange {
    @Override
    public IsmsProject in(IsmsProject project) {
      known("control", control, project.risk().controls());
      return Removal.of(project, control);
    }
  }

  /**
   * Do without a person.
   *
   * @param person the person; with it go its roles, and what it was named for names nobody
   */
  record RemovePerson(PersonId person) implements ProjectChange {
    @Override
    public IsmsProject in(IsmsProject project) {
      known("person", person, project.organization().persons());
      return Removal.of(project, person);
    }
  }

  /**
   * Take in a further person.
   *
   * @param person the person, with a new id
   * @param availability how much of the person there is
   * @param roles the roles that the person fills, beside those who fill them already
   */
  record AddPerson(Person person, Availability availability, ImmutableSet<RoleId> roles)
      implements ProjectChange {

    /** Refuses an availability of somebody else. */
    public AddPerson {
      Components.required("person", person, "availability", availability);
      roles = Components.orEmpty(roles);
      if (!availability.person().equals(person.id())) {
        throw new InvalidValue(
            "availability", availability.person(), "that of person " + person.id());
      }
    }

    @Override
    public IsmsProject in(IsmsProject project) {
      ImmutableList.Builder<Problem> problems = ImmutableList.builder();
      if (project.organization().persons().has(person.id())) {
        problems.add(problem("/person/id", person.id(), "an id that no person of the project has"));
      }
      problems.addAll(unknown("/roles", roles.asList(), project.initiation().roles()));
      InvalidDocument.throwIfAny(problems.build());
      List<Assignment> assignments = new ArrayList<>(project.initiation().assignments());
      roles.forEach(
          role -> assignments.add(Assignment.builder().role(role).person(person.id()).build()));
      return project.edit(
          edit ->
              edit.replace(project.initiation().withAssignments(assignments))
                  .replace(available(project.planning(), availability))
                  .put(person));
    }
  }

  /**
   * Give a role to other people.
   *
   * @param role the role
   * @param persons who fills it from the start, instead of those who fill it now; the first has its
   *     work, and without anybody it is vacant
   */
  record AssignRole(RoleId role, ImmutableList<PersonId> persons) implements ProjectChange {

    /** Names nobody twice. */
    public AssignRole {
      Components.required("role", role);
      persons = ImmutableSet.copyOf(Components.orEmpty(persons)).asList();
    }

    /**
     * Gives a role to people.
     *
     * @param role the role
     * @param persons who fills it, instead of those who fill it now
     * @return the change
     */
    public static AssignRole to(RoleId role, PersonId... persons) {
      return new AssignRole(role, ImmutableList.copyOf(persons));
    }

    @Override
    public IsmsProject in(IsmsProject project) {
      InvalidDocument.throwIfAny(
          ImmutableList.<Problem>builder()
              .addAll(unknown("/role", role, project.initiation().roles()))
              .addAll(unknown("/persons", persons, project.organization().persons()))
              .build());
      ImmutableList<Assignment> all = project.initiation().assignments();
      List<Assignment> assignments = new ArrayList<>(all);
      assignments.removeIf(assignment -> assignment.role().equals(role));
      int first = Iterables.indexOf(all, assignment -> assignment.role().equals(role));
      assignments.addAll(
          first < 0 ? assignments.size() : first,
          persons.stream().map(person -> assignment(person, all)).toList());
      return project.withInitiation(project.initiation().withAssignments(assignments));
    }

    /** Who fills it already does so as before. */
    private Assignment assignment(PersonId person, List<Assignment> before) {
      return before.stream()
          .filter(old -> old.role().equals(role) && old.person().equals(person))
          .findFirst()
          .orElseGet(() -> Assignment.builder().role(role).person(person).build());
    }
  }

  /**
   * Let somebody else put a control in place. What parts of the organization take over of it stays
   * with those who are responsible there.
   *
   * @param control the control
   * @param implementer who puts it in place
   */
  record Reassign(ControlId control, PersonId implementer) implements ProjectChange {

    /** Refuses missing values of required components. */
    public Reassign {
      Components.required("control", control, "implementer", implementer);
    }

    @Override
    public IsmsProject in(IsmsProject project) {
      Entities<Control> controls = project.risk().controls();
      InvalidDocument.throwIfAny(
          ImmutableList.<Problem>builder()
              .addAll(unknown("/control", control, controls))
              .addAll(unknown("/implementer", implementer, project.organization().persons()))
              .build());
      Control before = controls.get(control).orElseThrow();
      return project.edit(
          edit ->
              edit.put(before.withImplementer(implementer))
                  .replace(
                      project
                          .design()
                          .withControlPlans(
                              project.design().controlPlans().stream()
                                  .map(plan -> by(plan, before.implementer()))
                                  .toList())));
    }

    /** A control plan that names whoever was to do it names the other instead. */
    private ControlPlan by(ControlPlan plan, Optional<PersonId> before) {
      if (!plan.control().equals(control)) {
        return plan;
      }
      return plan.withResponsible(instead(plan.responsible(), before))
          .withDesignResponsible(instead(plan.designResponsible(), before));
    }

    private Optional<PersonId> instead(Optional<PersonId> named, Optional<PersonId> before) {
      return named.isPresent() && named.equals(before) ? Optional.of(implementer) : named;
    }
  }

  /**
   * Have more or less of a person.
   *
   * @param person the person
   * @param allocation the share of the working time, from 0 to 1
   */
  record Allocate(PersonId person, BigDecimal allocation) implements ProjectChange {

    /** Refuses an allocation outside 0 to 1. */
    public Allocate {
      Components.required("person", person, "allocation", allocation);
      Components.share("allocation", Optional.of(allocation));
    }

    @Override
    public IsmsProject in(IsmsProject project) {
      known("person", person, project.organization().persons());
      Availability availability =
          project.planning().availabilities().stream()
              .filter(a -> a.person().equals(person))
              .findFirst()
              .orElseGet(() -> Availability.builder().person(person).build());
      return project.withPlanning(
          available(project.planning(), availability.withAllocation(allocation)));
    }
  }

  /**
   * Have other numbers of people at the same time.
   *
   * @param staffing how many people there are; what it does not say is as usual for the size
   */
  record Staff(Staffing staffing) implements ProjectChange {
    @Override
    public IsmsProject in(IsmsProject project) {
      return project.withPlanning(project.planning().withStaffing(staffing));
    }
  }

  /**
   * Start on another day.
   *
   * @param date the day
   */
  record StartOn(LocalDate date) implements ProjectChange {
    @Override
    public IsmsProject in(IsmsProject project) {
      return project.withPlanning(project.planning().withStartOn(date));
    }
  }

  /**
   * Promise another date.
   *
   * @param milestone the milestone
   * @param date the date by which it is to be reached
   */
  record MoveDeadline(MilestoneKind milestone, LocalDate date) implements ProjectChange {
    @Override
    public IsmsProject in(IsmsProject project) {
      Commitment moved =
          project.planning().commitments().stream()
              .filter(c -> c.milestone() == milestone)
              .findFirst()
              .map(c -> c.withDate(date))
              .orElseGet(() -> Commitment.builder().milestone(milestone).date(date).build());
      ImmutableList.Builder<Commitment> commitments = ImmutableList.builder();
      project.planning().commitments().stream()
          .filter(c -> c.milestone() != milestone)
          .forEach(commitments::add);
      return project.withPlanning(
          project.planning().withCommitments(commitments.add(moved).build()));
    }
  }

  /**
   * Let a body meet on another day.
   *
   * @param body the body
   * @param from the day on which it was to meet
   * @param to the day on which it meets instead
   */
  record MoveMeeting(DecisionBodyId body, LocalDate from, LocalDate to) implements ProjectChange {
    @Override
    public IsmsProject in(IsmsProject project) {
      DecisionBody meeting = known("body", body, project.planning().decisionBodies());
      if (!meeting.meetings().contains(from)) {
        throw new InvalidDocument(
            ImmutableList.of(
                problem("/from", from, "a day on which " + meeting.name() + " meets")));
      }
      Set<LocalDate> meetings = new LinkedHashSet<>();
      meeting.meetings().forEach(day -> meetings.add(day.equals(from) ? to : day));
      return project.edit(edit -> edit.put(meeting.withMeetings(meetings)));
    }
  }

  /**
   * Let a body decide in writing, whether its rules allow that yet or not. The plan then waits for
   * none of its meetings, so the changed project has none.
   *
   * @param body the body
   */
  record AllowWrittenResolution(DecisionBodyId body) implements ProjectChange {
    @Override
    public IsmsProject in(IsmsProject project) {
      DecisionBody deciding = known("body", body, project.planning().decisionBodies());
      return project.edit(
          edit -> edit.put(deciding.withWrittenResolution(true).withMeetings(ImmutableSet.of())));
    }
  }

  /**
   * Estimate with another number.
   *
   * @param name the name of the driver in documents
   * @param value its value
   */
  record SetDriver(String name, int value) implements ProjectChange {
    @Override
    public IsmsProject in(IsmsProject project) {
      Map<String, Integer> drivers = new HashMap<>(project.planning().drivers());
      drivers.put(name, value);
      return project.withPlanning(project.planning().withDrivers(ImmutableMap.copyOf(drivers)));
    }
  }

  /**
   * Do anything else. Of all changes this one alone is no data: two of them are equal only if they
   * have the same function.
   *
   * @param description what is done, in words
   * @param edit makes the changed project of the one as it is; it has to depend on nothing else, so
   *     that the same question has the same answer
   */
  record Edit(String description, UnaryOperator<IsmsProject> edit) implements ProjectChange {

    /** Refuses missing values of required components. */
    public Edit {
      Components.required("description", description, "edit", edit);
    }

    @Override
    public IsmsProject in(IsmsProject project) {
      try {
        return edit.apply(project);
      } catch (InvalidValue e) {
        throw new InvalidDocument(
            ImmutableList.of(
                problem("/" + e.components().get(0), String.valueOf(e.value()), e.expected())));
      }
    }

    /** The description, since a function has no words. */
    @Override
    public String toString() {
      return "Edit[" + description + "]";
    }
  }

  private static <E extends Entity> E known(String component, Id id, Entities<E> entities) {
    InvalidDocument.throwIfAny(unknown("/" + component, id, entities));
    return entities.get(id).orElseThrow();
  }

  private static ImmutableList<Problem> unknown(
      String pointer, List<? extends Id> ids, Entities<?> entities) {
    ImmutableList.Builder<Problem> problems = ImmutableList.builder();
    for (int i = 0; i < ids.size(); i++) {
      problems.addAll(unknown(pointer + "/" + i, ids.get(i), entities));
    }
    return problems.build();
  }

  private static ImmutableList<Problem> unknown(String pointer, Id id, Entities<?> entities) {
    return entities.has(id)
        ? ImmutableList.of()
        : ImmutableList.of(problem(pointer, id, "one that the project has"));
  }

  private static Problem problem(String pointer, Object value, String expected) {
    return Problem.of(Problem.Code.INVALID_VALUE, pointer, value.toString(), expected);
  }

  private static Planning available(Planning planning, Availability availability) {
    ImmutableList.Builder<Availability> all = ImmutableList.builder();
    planning.availabilities().stream()
        .filter(a -> !a.person().equals(availability.person()))
        .forEach(all::add);
    return planning.withAvailabilities(all.add(availability).build());
  }
}
