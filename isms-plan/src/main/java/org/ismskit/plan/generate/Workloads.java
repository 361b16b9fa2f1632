package org.ismskit.plan.generate;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.plan.Availability;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.plan.TaskKind;
import org.ismskit.plan.schedule.WorkingDays;

/**
 * Where one person has more to do than there is time for.
 *
 * <p>Of the effort of an activity one half is its responsible's, since workshops take many people;
 * of all other work it is the whole. Sessions for everybody are nobody's own load.
 */
final class Workloads {

  private static final double SHARE_OF_ACTIVITY = 0.5;

  /** Working days of a full week. */
  private static final int WEEK = 5;

  /** What a week may exceed the time there is without anybody noticing. */
  private static final double TOLERANCE = 0.05;

  /**
   * A person's fullest week among those with work that determines the finish.
   *
   * @param person who
   * @param week its Monday
   * @param percent the work of the week, in percent of a full week
   * @param available the time there is, in percent of a full week
   */
  record Overload(PersonId person, LocalDate week, int percent, int available) {}

  /** The work of one week, in person-days, and whether some of it determines the finish. */
  private record Load(double work, boolean decisive) {
    Load and(Load other) {
      return new Load(work + other.work, decisive || other.decisive);
    }
  }

  private Workloads() {}

  static ImmutableList<Overload> overloads(
      ImplementationPlan plan,
      WorkingDays days,
      Iterable<Availability> availabilities,
      ImmutableSet<TaskId> driving) {
    Map<PersonId, Map<LocalDate, Load>> loads = new LinkedHashMap<>();
    for (Task task : plan.tasks()) {
      if (task.responsible().isPresent() && task.duration() > 0 && isOwn(task)) {
        Load daily =
            new Load(
                Math.min(1, task.effort().doubleValue() / task.duration()) * share(task),
                driving.contains(task.id()));
        int first = days.index(task.start());
        for (int day = first; day < first + task.duration(); day++) {
          loads
              .computeIfAbsent(task.responsible().get(), id -> new TreeMap<>())
              .merge(
                  days.date(day).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                  daily,
                  Load::and);
        }
      }
    }
    ImmutableList.Builder<Overload> overloads = ImmutableList.builder();
    loads.forEach(
        (person, weeks) -> {
          double there = allocation(person, availabilities);
          weeks.entrySet().stream()
              .filter(week -> week.getValue().decisive())
              .filter(week -> week.getValue().work() / WEEK > there + TOLERANCE)
              .max(Comparator.comparingDouble(week -> week.getValue().work()))
              .ifPresent(
                  week ->
                      overloads.add(
                          new Overload(
                              person,
                              week.getKey(),
                              (int) Math.round(week.getValue().work() * 100 / WEEK),
                              (int) Math.round(there * 100))));
        });
    return overloads.build();
  }

  private static boolean isOwn(Task task) {
    return task.kind() != TaskKind.TRAINING || task.id().value().startsWith("skill.");
  }

  private static double share(Task task) {
    return task.kind() == TaskKind.ACTIVITY ? SHARE_OF_ACTIVITY : 1;
  }

  private static double allocation(PersonId person, Iterable<Availability> availabilities) {
    for (Availability availability : availabilities) {
      if (availability.person().equals(person)) {
        Optional<BigDecimal> allocation = availability.allocation();
        return allocation.map(BigDecimal::doubleValue).orElse(1.0);
      }
    }
    return 1;
  }
}
