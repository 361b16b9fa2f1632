package org.ismskit.plan.generate;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.approval.DecisionBody;
import org.ismskit.model.control.ControlId;
import org.ismskit.model.entity.Id;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.entity.Problem;
import org.ismskit.model.entity.Problem.Code;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.plan.Availability;
import org.ismskit.model.plan.Commitment;
import org.ismskit.model.plan.DateConstraint;
import org.ismskit.model.plan.ExternalGate;
import org.ismskit.model.plan.GateKind;
import org.ismskit.model.plan.GivenEffort;
import org.ismskit.model.plan.Planning;
import org.ismskit.model.plan.Wave;
import org.ismskit.model.role.Role;
import org.ismskit.model.scope.ScopeId;
import org.ismskit.model.shape.Nearest;
import org.ismskit.model.standard.ActivityId;
import org.ismskit.model.standard.ProcessDescription;
import org.ismskit.model.standard.RoleDescriptionId;
import org.ismskit.plan.estimate.Drivers;
import org.ismskit.plan.schedule.WorkingDays;

/** Everything in a project that stands in the way of a plan. */
final class PlanningDefects {

  /** Leaves a hundred years for the project. */
  private static final LocalDate LAST_START = LocalDate.of(9899, 12, 31);

  private PlanningDefects() {}

  /**
   * Looks for what is in the way of a plan before there is one.
   *
   * @return what does not keep tasks from having dates, so that what these show can be said with it
   * @throws InvalidDocument all of it, if there can be no dates
   */
  static ImmutableList<Problem> of(
      IsmsProject project, ProcessDescription description, Optional<LocalDate> start) {
    ImmutableList.Builder<Problem> problems = ImmutableList.builder();
    if (start.isEmpty()) {
      problems.add(
          new Problem(
              Code.MISSING,
              "/planning/startOn",
              Optional.empty(),
              Optional.empty(),
              "the day the project starts"));
    } else if (start.get().isAfter(LAST_START)) {
      problems.add(
          Problem.of(
              Code.INVALID_VALUE,
              "/planning/startOn",
              start.get().toString(),
              "a day up to " + LAST_START + ", since documents have none after the year 9999"));
    }
    int index = 0;
    for (ActivityId done : project.planning().done()) {
      activity(Optional.of(done), "/planning/done/" + index, description, problems);
      index++;
    }
    roles(project, description, problems);
    index = 0;
    for (DateConstraint constraint : project.planning().constraints()) {
      String pointer = "/planning/constraints/" + index + "/activity";
      activity(constraint.activity(), pointer, description, problems);
      index++;
    }
    efforts(project.planning(), description, problems);
    problems.addAll(DependencyPolicy.problems(project.planning(), description));
    ImmutableList<Problem> drivers = Drivers.problems(project.planning().drivers());
    problems.addAll(drivers);
    start.ifPresent(day -> dates(project.planning(), day, problems));
    gates(project.planning(), problems);
    waves(project, problems);
    people(project.planning(), problems);
    Costs.currency(project).problem().ifPresent(problems::add);
    ImmutableList<Problem> all = problems.build();
    if (start.isEmpty() || start.get().isAfter(LAST_START) || !drivers.isEmpty()) {
      throw new InvalidDocument(all);
    }
    return all;
  }

  private static void roles(
      IsmsProject project,
      ProcessDescription description,
      ImmutableList.Builder<Problem> problems) {
    int position = 0;
    for (Role role : project.initiation().roles()) {
      int index = 0;
      for (RoleDescriptionId standard : role.standardRoles()) {
        if (!description.roles().has(standard)) {
          problems.add(
              unknown(
                  "/initiation/roles/" + position + "/standardRoles/" + index,
                  standard.value(),
                  Nearest.oneOf(
                      description.roles().stream().map(r -> r.id().value()).toList(),
                      standard.value())));
        }
        index++;
      }
      position++;
    }
  }

  private static void efforts(
      Planning planning, ProcessDescription description, ImmutableList.Builder<Problem> problems) {
    Set<Id> seen = new HashSet<>();
    int index = 0;
    for (GivenEffort given : planning.efforts()) {
      String pointer = "/planning/efforts/" + index;
      activity(given.activity(), pointer + "/activity", description, problems);
      Optional<Id> about = given.activity().<Id>map(id -> id).or(given::control);
      if (about.isEmpty()) {
        problems.add(
            new Problem(
                Code.MISSING,
                pointer,
                Optional.empty(),
                Optional.empty(),
                "the activity or the control that takes so much"));
      } else if (!seen.add(about.get())) {
        problems.add(
            Problem.of(
                Code.DUPLICATE_ID,
                pointer + (given.activity().isPresent() ? "/activity" : "/control"),
                about.get().value(),
                "each activity and each control once"));
      }
      index++;
    }
  }

  private static void activity(
      Optional<ActivityId> id,
      String pointer,
      ProcessDescription description,
      ImmutableList.Builder<Problem> problems) {
    id.filter(activity -> !description.activities().has(activity))
        .ifPresent(
            activity ->
                problems.add(
                    unknown(
                        pointer,
                        activity.value(),
                        Nearest.or(
                            description.activities().stream().map(a -> a.id().value()).toList(),
                            activity.value(),
                            "an activity of " + description.title()))));
  }

  private static Problem unknown(String pointer, String value, String expected) {
    return Problem.of(Code.DANGLING_REFERENCE, pointer, value, expected);
  }

  /** Meetings, deadlines and freezes that are over before the project begins. */
  private static void dates(
      Planning planning, LocalDate start, ImmutableList.Builder<Problem> problems) {
    int index = 0;
    for (DecisionBody body : planning.decisionBodies()) {
      if (!body.meetings().isEmpty()
          && !body.meetings().stream().anyMatch(meetsAfter(body, planning, start))) {
        problems.add(
            Problem.of(
                Code.INVALID_VALUE,
                "/planning/decisionBodies/" + index + "/meetings",
                body.meetings().stream().max(Comparator.naturalOrder()).orElseThrow().toString(),
                "a meeting at least "
                    + body.paperLeadDays().orElse(0)
                    + " working days after the start on "
                    + start
                    + ", when its papers are due"));
      }
      index++;
    }
    index = 0;
    for (Commitment commitment : planning.commitments()) {
      if (commitment.date().isBefore(start)) {
        problems.add(
            Problem.of(
                Code.INVALID_VALUE,
                "/planning/commitments/" + index + "/date",
                commitment.date().toString(),
                "a day not before the start on " + start));
      }
      index++;
    }
  }

  private static Predicate<LocalDate> meetsAfter(
      DecisionBody body, Planning planning, LocalDate start) {
    WorkingDays days =
        WorkingDays.of(planning.calendar().orElseGet(PlanGenerator::weekdays), start);
    return meeting ->
        !meeting.isBefore(start) && days.index(meeting) >= body.paperLeadDays().orElse(0);
  }

  private static void gates(Planning planning, ImmutableList.Builder<Problem> problems) {
    Map<ControlId, ExternalGate> bought = new HashMap<>();
    int index = 0;
    for (ExternalGate gate : planning.gates()) {
      if (gate.controls().isEmpty() && gate.milestone().isEmpty()) {
        problems.add(
            Problem.of(
                Code.MISSING,
                "/planning/gates/" + index,
                gate.name(),
                "controls or a milestone that wait for it"));
      }
      if (gate.kind() == GateKind.PROCUREMENT) {
        once(gate, "/planning/gates/" + index + "/controls/", bought, problems);
      }
      index++;
    }
  }

  /** What a control needs is bought once. */
  private static void once(
      ExternalGate gate,
      String place,
      Map<ControlId, ExternalGate> bought,
      ImmutableList.Builder<Problem> problems) {
    int position = 0;
    for (ControlId control : gate.controls()) {
      ExternalGate other = bought.putIfAbsent(control, gate);
      if (other != null) {
        problems.add(
            Problem.of(
                Code.DUPLICATE_ID,
                place + position,
                control.value(),
                "a control that gate "
                    + other.id()
                    + " does not name already: a gate of kind procurement says how long its"
                    + " delivery takes"));
      }
      position++;
    }
  }

  private static void waves(IsmsProject project, ImmutableList.Builder<Problem> problems) {
    Map<ScopeId, String> taken = new HashMap<>();
    int index = 0;
    for (Wave wave : project.planning().waves()) {
      int position = 0;
      for (ScopeId scope : wave.scopes()) {
        String pointer = "/planning/waves/" + index + "/scopes/" + position;
        if (project.scoping().scopes().get(scope).filter(s -> s.parent().isEmpty()).isPresent()) {
          problems.add(
              Problem.of(
                  Code.INVALID_VALUE,
                  pointer,
                  scope.value(),
                  "a scope with a parent: the whole is planned before all waves"));
        }
        String before = taken.putIfAbsent(scope, wave.name());
        if (before != null) {
          problems.add(
              Problem.of(
                  Code.DUPLICATE_ID,
                  pointer,
                  scope.value(),
                  "a scope that is not in wave " + before + " already"));
        }
        position++;
      }
      index++;
    }
  }

  /** People who are named twice, or at a site that has no calendar. */
  private static void people(Planning planning, ImmutableList.Builder<Problem> problems) {
    int index = 0;
    Set<PersonId> seen = new HashSet<>();
    for (Availability availability : planning.availabilities()) {
      String pointer = "/planning/availabilities/" + index;
      if (!seen.add(availability.person())) {
        problems.add(
            Problem.of(
                Code.DUPLICATE_ID,
                pointer + "/person",
                availability.person().value(),
                "each person once"));
      }
      if (availability
          .site()
          .filter(site -> !planning.siteCalendars().containsKey(site))
          .isPresent()) {
        problems.add(
            Problem.of(
                Code.DANGLING_REFERENCE,
                pointer + "/site",
                availability.site().get().value(),
                "a site with a calendar under /planning/siteCalendars"));
      }
      index++;
    }
  }
}
