package org.ismskit.plan.schedule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.plan.TaskId;
import org.ismskit.plan.schedule.ScheduleRisk.Uncertainty;

/**
 * What keeps tasks from being done at any time, besides their links: meetings and freezes, the time
 * of people, and that nobody knows exactly how long things take.
 *
 * @param openings when tasks may begin, and when they pause; those not named may on every day
 * @param resources the people of whom there are only so many, by a name of their own
 * @param demands what tasks need of them
 * @param urgency which of two tasks goes first that have to start by the same day: the one with the
 *     smaller number, 0 if a task is not named
 * @param uncertainty how long tasks may take
 * @param reasons what is said of the days that tasks get by openings and by people
 */
public record Conditions(
    ImmutableMap<TaskId, Opening> openings,
    ImmutableMap<String, Resource> resources,
    ImmutableList<Demand> demands,
    ImmutableMap<TaskId, Integer> urgency,
    Uncertainty uncertainty,
    Reasons reasons) {

  /** Nothing keeps anything. */
  public static final Conditions NONE =
      new Conditions(
          ImmutableMap.of(),
          ImmutableMap.of(),
          ImmutableList.of(),
          ImmutableMap.of(),
          new Uncertainty(ImmutableMap.of(), Spread.NONE, ImmutableSet.of()),
          (task, ready, start, finish, work) -> ImmutableList.of());

  /**
   * People of whom there are only so many.
   *
   * @param there how much of them there is on each working day, in hundredths of a person
   * @param person the name, if it is one person
   */
  public record Resource(Availability there, Optional<String> person) {}

  /** Explains the days of tasks, as far as something other than their links gives them these. */
  @FunctionalInterface
  public interface Reasons {

    /**
     * Why a task has its days.
     *
     * @param task the task
     * @param ready the working day from which on its links and dates let it begin
     * @param start the working day on which it begins
     * @param finish the working day after its last
     * @param work how many of the days between are not pauses
     * @return the meeting, freezes and absences that gave it these days; empty if there are none
     */
    ImmutableList<Explanation> because(TaskId task, int ready, int start, int finish, int work);
  }

  /**
   * What a task needs of people on each of its days.
   *
   * @param task the task
   * @param resource which people
   * @param hundredths how much of them, in hundredths of a person; a task that needs more than
   *     there is is done by all of them
   */
  public record Demand(TaskId task, String resource, int hundredths) {}

  /**
   * The tasks that need nobody's time but cannot be on every day: meetings, and sessions that a
   * freeze keeps from some days.
   */
  Set<TaskId> appointments() {
    Set<TaskId> appointments = new HashSet<>(openings.keySet());
    demands.forEach(demand -> appointments.remove(demand.task()));
    return appointments;
  }

  /**
   * What of it concerns some tasks.
   *
   * @param which the tasks
   * @return the conditions of these tasks
   */
  public Conditions of(Predicate<TaskId> which) {
    return new Conditions(
        only(openings, which),
        resources,
        demands.stream()
            .filter(demand -> which.test(demand.task()))
            .collect(ImmutableList.toImmutableList()),
        only(urgency, which),
        uncertainty,
        reasons);
  }

  private static <V> ImmutableMap<TaskId, V> only(
      ImmutableMap<TaskId, V> all, Predicate<TaskId> which) {
    return all.entrySet().stream()
        .filter(entry -> which.test(entry.getKey()))
        .collect(ImmutableMap.toImmutableMap(entry -> entry.getKey(), entry -> entry.getValue()));
  }
}
