package org.ismskit.plan.generate;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.approval.DecisionBody;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.entity.Problem;
import org.ismskit.model.entity.Problem.Code;
import org.ismskit.model.organization.Person;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.plan.Absence;
import org.ismskit.model.plan.Availability;
import org.ismskit.model.plan.FreezeWindow;
import org.ismskit.model.plan.Planning;
import org.ismskit.model.plan.Staffing;
import org.ismskit.model.plan.TaskKind;
import org.ismskit.plan.schedule.CriticalPath;
import org.ismskit.plan.schedule.WorkingDays;

/**
 * What keeps tasks from ever being done: people who are never there or of whom there is next to
 * nothing, windows and meetings in another decade. None of it is wrong by itself, it depends on the
 * tasks there are; so a plan that is not finished within ten years is made again with one of these
 * things at a time, as if nothing were said of the others. Each that takes longer than ten years
 * all alone is a problem. Where only some of them together do, those are that all are needed for.
 *
 * <p>What takes so long without any of them is a plan all the same, and warned about.
 */
final class Obstacles {

  /** A project to set up an ISMS takes one or two; what takes ten is a slip in a date or share. */
  private static final int YEARS = 10;

  /** More names of tasks would not be read. */
  private static final int NAMED = 5;

  private static final int WHOLE = 100;

  /**
   * The tasks of a project with their dates.
   *
   * @param draft the tasks
   * @param dates when they can be done
   */
  record Dated(Draft draft, CriticalPath dates) {}

  /**
   * One thing that a project says.
   *
   * @param pointer where
   * @param value what it says
   * @param expected what it should say, before the tasks that need it
   * @param concerns the tasks it may hold up
   * @param said says it in a planning that says nothing of the kind
   */
  private record Obstacle(
      String pointer,
      String value,
      String expected,
      BiPredicate<Draft, DraftTask> concerns,
      UnaryOperator<Planning> said) {}

  private final IsmsProject project;
  private final Planning silent;
  private final Function<IsmsProject, Dated> plan;
  private final int end;
  private final List<Obstacle> all = new ArrayList<>();

  /**
   * Reads a project.
   *
   * @param project what is planned
   * @param days its working days
   * @param plan makes the dates of a project
   */
  Obstacles(IsmsProject project, WorkingDays days, Function<IsmsProject, Dated> plan) {
    this.project = project;
    this.plan = plan;
    this.end = end(days);
    Planning planning = project.planning();
    this.silent =
        planning
            .withStaffing(Optional.empty())
            .withFreezes(ImmutableList.of())
            .withDecisionBodies(
                Entities.copyOf(
                    planning.decisionBodies().stream()
                        .map(body -> body.withMeetings(ImmutableSet.of()))
                        .toList()))
            .withAvailabilities(
                planning.availabilities().stream()
                    .map(own -> Availability.builder().person(own.person()).build())
                    .toList());
    meetings(planning);
    planning.staffing().ifPresent(this::staffing);
    people(planning);
    freezes(planning);
  }

  /** The number of the first working day after the years within which every plan should end. */
  static int end(WorkingDays days) {
    return days.index(days.date(0).plusYears(YEARS));
  }

  /**
   * How much there is of somebody, or of several, on each working day, in hundredths of a person.
   * Less than one is nothing: they are away until all should be over.
   */
  static org.ismskit.plan.schedule.Availability there(BigDecimal people, WorkingDays days) {
    int hundredths = people.movePointRight(2).intValue();
    return hundredths > 0
        ? org.ismskit.plan.schedule.Availability.of(hundredths)
        : org.ismskit.plan.schedule.Availability.of(WHOLE).during(0, end(days), 0);
  }

  private void staffing(Staffing staffing) {
    Staffing none = Staffing.builder().build();
    staffing(
        "core",
        staffing.core(),
        (draft, task) -> task.kind() == TaskKind.ACTIVITY && task.activity().isPresent(),
        planning -> planning.withStaffing(said(planning, none).withCore(staffing.core())));
    staffing(
        "participants",
        staffing.participants(),
        (draft, task) -> task.kind() == TaskKind.ACTIVITY && task.activity().isPresent(),
        planning ->
            planning.withStaffing(said(planning, none).withParticipants(staffing.participants())));
    staffing(
        "implementers",
        staffing.implementers(),
        (draft, task) -> task.kind() == TaskKind.CONTROL,
        planning ->
            planning.withStaffing(said(planning, none).withImplementers(staffing.implementers())));
  }

  private static Staffing said(Planning planning, Staffing none) {
    return planning.staffing().orElse(none);
  }

  private void staffing(
      String component,
      Optional<BigDecimal> number,
      BiPredicate<Draft, DraftTask> concerns,
      UnaryOperator<Planning> said) {
    number.ifPresent(
        people ->
            all.add(
                new Obstacle(
                    "/planning/staffing/" + component,
                    people.toPlainString(),
                    "people enough for",
                    concerns,
                    said)));
  }

  private void people(Planning planning) {
    int position = 0;
    for (Availability person : planning.availabilities()) {
      int at = position++;
      String pointer = "/planning/availabilities/" + at;
      String name = name(person.person());
      BiPredicate<Draft, DraftTask> concerns =
          (draft, task) ->
              draft.needs().get(task.id()).stream()
                  .anyMatch(need -> need.resource().equals(People.resource(person.person())));
      person
          .allocation()
          .ifPresent(
              share ->
                  all.add(
                      new Obstacle(
                          pointer + "/allocation",
                          share.toPlainString(),
                          "enough of the time of " + name + " for",
                          concerns,
                          said(at, own -> own.withAllocation(share)))));
      person.absences().stream()
          .max(Comparator.comparing(Obstacles::length))
          .ifPresent(
              longest ->
                  all.add(
                      new Obstacle(
                          pointer + "/absences",
                          longest.first() + " to " + longest.last(),
                          "days on which " + name + " is there for",
                          concerns,
                          said(at, own -> own.withAbsences(person.absences())))));
      person
          .site()
          .ifPresent(
              site ->
                  all.add(
                      new Obstacle(
                          pointer + "/site",
                          site.value(),
                          "a site with a calendar that leaves " + name + " days for",
                          concerns,
                          said(at, own -> own.withSite(site)))));
    }
  }

  private static long length(Absence absence) {
    return ChronoUnit.DAYS.between(absence.first(), absence.last());
  }

  private String name(PersonId person) {
    return project.organization().persons().get(person).map(Person::name).orElse(person.value());
  }

  private static UnaryOperator<Planning> said(int position, UnaryOperator<Availability> what) {
    return planning -> {
      List<Availability> availabilities = new ArrayList<>(planning.availabilities());
      availabilities.set(position, what.apply(availabilities.get(position)));
      return planning.withAvailabilities(availabilities);
    };
  }

  private void freezes(Planning planning) {
    int position = 0;
    for (FreezeWindow window : planning.freezes()) {
      all.add(
          new Obstacle(
              "/planning/freezes/" + position++,
              window.name() + ", " + window.first() + " to " + window.last(),
              "days outside it, for",
              (draft, task) -> draft.freezes(task.id()).contains(window),
              other ->
                  other.withFreezes(
                      ImmutableList.<FreezeWindow>builder()
                          .addAll(other.freezes())
                          .add(window)
                          .build())));
    }
  }

  private void meetings(Planning planning) {
    int position = 0;
    for (DecisionBody body : planning.decisionBodies()) {
      int at = position++;
      body.meetings().stream()
          .max(Comparator.naturalOrder())
          .ifPresent(
              last ->
                  all.add(
                      new Obstacle(
                          "/planning/decisionBodies/" + at + "/meetings",
                          last.toString(),
                          "a meeting for",
                          (draft, task) -> task.decidedBy().equals(Optional.of(body.id())),
                          other -> {
                            List<DecisionBody> bodies =
                                new ArrayList<>(other.decisionBodies().asList());
                            bodies.set(at, body);
                            return other.withDecisionBodies(Entities.copyOf(bodies));
                          })));
    }
  }

  /** What keeps the plan from ending in time, if it does not. */
  ImmutableList<Problem> problems(CriticalPath dates) {
    if (dates.finish() <= end || isLate(ImmutableList.of())) {
      return ImmutableList.of();
    }
    ImmutableList.Builder<Problem> problems = ImmutableList.builder();
    for (Obstacle obstacle : all) {
      Dated alone = with(ImmutableList.of(obstacle));
      if (isLate(alone)) {
        problems.add(problem(obstacle, alone));
      }
    }
    ImmutableList<Problem> each = problems.build();
    return each.isEmpty() ? together() : each;
  }

  /** Some things without any of which the plan would end in time. */
  private ImmutableList<Problem> together() {
    List<Obstacle> needed = new ArrayList<>(all);
    for (Obstacle obstacle : all) {
      List<Obstacle> others = new ArrayList<>(needed);
      others.remove(obstacle);
      if (isLate(others)) {
        needed = others;
      }
    }
    Dated late = with(needed);
    return needed.stream()
        .map(obstacle -> problem(obstacle, late))
        .collect(ImmutableList.toImmutableList());
  }

  private boolean isLate(List<Obstacle> said) {
    return isLate(with(said));
  }

  private boolean isLate(Dated dated) {
    return dated.dates().finish() > end;
  }

  private Dated with(List<Obstacle> said) {
    Planning planning = silent;
    for (Obstacle obstacle : said) {
      planning = obstacle.said().apply(planning);
    }
    return plan.apply(project.withPlanning(planning));
  }

  private Problem problem(Obstacle obstacle, Dated dated) {
    List<DraftTask> held = new ArrayList<>();
    List<DraftTask> late = new ArrayList<>();
    for (DraftTask task : dated.draft().tasks()) {
      if (obstacle.concerns().test(dated.draft(), task)) {
        held.add(task);
        if (dated.dates().finish(task.id()) > end) {
          late.add(task);
        }
      }
    }
    return Problem.of(
        Code.INVALID_VALUE,
        obstacle.pointer(),
        obstacle.value(),
        obstacle.expected()
            + " what is not done within "
            + YEARS
            + " years otherwise: "
            + names(late.isEmpty() ? held : late));
  }

  private static String names(List<DraftTask> tasks) {
    String names =
        tasks.stream().limit(NAMED).map(DraftTask::name).collect(Collectors.joining(", "));
    return tasks.size() <= NAMED ? names : names + " and " + (tasks.size() - NAMED) + " more";
  }
}
