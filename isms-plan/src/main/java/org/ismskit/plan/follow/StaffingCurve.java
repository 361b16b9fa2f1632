package org.ismskit.plan.follow;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.organization.SiteId;
import org.ismskit.model.plan.Absence;
import org.ismskit.model.plan.Availability;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.Planning;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.plan.WorkingCalendar;
import org.ismskit.model.standard.RoleDescriptionId;

/**
 * Who works how much in which week. The effort of a task is spread evenly over its working days, of
 * one person over those on which that person is there, and counts for the person responsible; where
 * there is none, for the role. What of it is not the responsible's own counts for nobody in
 * particular, since a plan names nobody else, and so do awareness and training of everybody: there
 * the effort is the time of those who attend.
 *
 * @param weeks one row for each week and worker with some effort, by week, then by worker
 */
public record StaffingCurve(ImmutableList<Week> weeks) {

  /**
   * Who works: a person, a role that nobody fills, or others.
   *
   * @param person the person, if it is one
   * @param role the role in which the work is done, as far as that is known
   */
  public record Worker(Optional<PersonId> person, Optional<RoleDescriptionId> role) {
    private static final Worker OTHERS = new Worker(Optional.empty(), Optional.empty());
  }

  /**
   * The work of one worker in one week.
   *
   * @param monday the first day of the week
   * @param worker who works
   * @param personDays how much is planned
   * @param available how many person-days the person has for the project in that week, in all
   *     roles: the working days without absences times the allocation; empty if nobody in
   *     particular works or the project does not say how much of the person it has
   * @param tasks what is worked on
   */
  public record Week(
      LocalDate monday,
      Worker worker,
      BigDecimal personDays,
      Optional<BigDecimal> available,
      ImmutableSet<TaskId> tasks) {}

  /**
   * A week in which a person has more to do than time.
   *
   * @param person who
   * @param monday the first day of the week
   * @param personDays how much is planned, in all roles
   * @param available how much time there is
   * @param tasks what is worked on
   */
  public record Overload(
      PersonId person,
      LocalDate monday,
      BigDecimal personDays,
      BigDecimal available,
      ImmutableSet<TaskId> tasks) {

    /**
     * How much is too much.
     *
     * @return person-days, greater than 0
     */
    public BigDecimal excess() {
      return personDays.subtract(available);
    }
  }

  private record Cell(LocalDate monday, Worker worker) {
    private static final Comparator<Cell> ORDER =
        Comparator.comparing(Cell::monday)
            .thenComparing(cell -> cell.worker().person().map(PersonId::value).orElse("\uffff"))
            .thenComparing(
                cell -> cell.worker().role().map(RoleDescriptionId::value).orElse("\uffff"));
  }

  private static final class Load {
    BigDecimal days = BigDecimal.ZERO;
    final Set<TaskId> tasks = new LinkedHashSet<>();

    void add(TaskId task, BigDecimal part) {
      days = days.add(part);
      tasks.add(task);
    }
  }

  /**
   * The work of a plan.
   *
   * @param plan the plan
   * @param planning says how much of each person there is, their absences and the calendars of
   *     their sites
   * @return who works how much when
   */
  public static StaffingCurve of(ImplementationPlan plan, Planning planning) {
    PlanDays days = new PlanDays(plan);
    ImmutableMap<PersonId, Availability> availabilities =
        planning.availabilities().stream()
            .collect(ImmutableMap.toImmutableMap(Availability::person, a -> a, (a, b) -> b));
    Map<Cell, Load> loads = new TreeMap<>(Cell.ORDER);
    for (Task task : plan.tasks()) {
      BigDecimal own = task.ownEffort().orElse(task.effort());
      Optional<Availability> person = task.responsible().map(availabilities::get);
      spread(
          own,
          task,
          new Worker(task.responsible(), task.responsibleRole()),
          days,
          day -> person.isEmpty() || isThere(person.get(), day, plan, planning.siteCalendars()),
          loads);
      spread(task.effort().subtract(own), task, Worker.OTHERS, days, day -> true, loads);
    }
    ImmutableList.Builder<Week> weeks = ImmutableList.builder();
    loads.forEach(
        (cell, load) ->
            weeks.add(
                new Week(
                    cell.monday(),
                    cell.worker(),
                    load.days,
                    cell.worker()
                        .person()
                        .map(availabilities::get)
                        .map(a -> available(a, cell.monday(), plan, planning.siteCalendars())),
                    ImmutableSet.copyOf(load.tasks))));
    return new StaffingCurve(weeks.build());
  }

  private static void spread(
      BigDecimal effort,
      Task task,
      Worker worker,
      PlanDays days,
      Predicate<LocalDate> works,
      Map<Cell, Load> loads) {
    if (effort.signum() > 0) {
      Evenly.spread(
          effort,
          task,
          days,
          works,
          (day, part) ->
              loads
                  .computeIfAbsent(new Cell(monday(day), worker), cell -> new Load())
                  .add(task.id(), part));
    }
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private static BigDecimal available(
      Availability person,
      LocalDate monday,
      ImplementationPlan plan,
      ImmutableMap<SiteId, WorkingCalendar> sites) {
    int days = 0;
    for (LocalDate day = monday; day.isBefore(monday.plusDays(7)); day = day.plusDays(1)) {
      days += isThere(person, day, plan, sites) ? 1 : 0;
    }
    return person.allocation().orElse(BigDecimal.ONE).multiply(BigDecimal.valueOf(days));
  }

  private static boolean isThere(
      Availability person,
      LocalDate day,
      ImplementationPlan plan,
      ImmutableMap<SiteId, WorkingCalendar> sites) {
    WorkingCalendar calendar = person.site().map(sites::get).orElse(plan.calendar());
    return calendar.workingDays().contains(day.getDayOfWeek())
        && calendar.holidays().stream().noneMatch(holiday -> holiday.date().equals(day))
        && person.absences().stream().noneMatch(absence -> isIn(absence, day));
  }

  private static boolean isIn(Absence absence, LocalDate day) {
    return !day.isBefore(absence.first()) && !day.isAfter(absence.last());
  }

  /**
   * The weeks in which people have more to do than time. Persons of whom it is not known how much
   * of them the project has are left out.
   *
   * @return the overloads by week, then by person
   */
  public ImmutableList<Overload> overloads() {
    record Place(LocalDate monday, PersonId person) {}
    Map<Place, Load> loads = new HashMap<>();
    Map<Place, BigDecimal> available =
        new TreeMap<>(
            Comparator.comparing(Place::monday).thenComparing(place -> place.person().value()));
    for (Week week : weeks) {
      if (week.available().isPresent()) {
        Place place = new Place(week.monday(), week.worker().person().orElseThrow());
        available.put(place, week.available().get());
        Load load = loads.computeIfAbsent(place, p -> new Load());
        load.days = load.days.add(week.personDays());
        load.tasks.addAll(week.tasks());
      }
    }
    ImmutableList.Builder<Overload> overloads = ImmutableList.builder();
    available.forEach(
        (place, time) -> {
          Load load = requireNonNull(loads.get(place));
          if (load.days.compareTo(time) > 0) {
            overloads.add(
                new Overload(
                    place.person(),
                    place.monday(),
                    load.days,
                    time,
                    ImmutableSet.copyOf(load.tasks)));
          }
        });
    return overloads.build();
  }
}
