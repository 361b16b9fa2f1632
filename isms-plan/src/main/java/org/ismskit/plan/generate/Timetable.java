package org.ismskit.plan.generate;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.plan.TaskLink;
import org.ismskit.plan.estimate.EstimationModel;
import org.ismskit.plan.schedule.Conditions;
import org.ismskit.plan.schedule.CriticalPath;
import org.ismskit.plan.schedule.FeasibleSchedule;
import org.ismskit.plan.schedule.Floats;
import org.ismskit.plan.schedule.Levelling;
import org.ismskit.plan.schedule.ScheduleRisk;
import org.ismskit.plan.schedule.Spread;

/** When the tasks of a draft can be done, and when that may really be. */
final class Timetable {

  /** So many runs forecast a plan. */
  static final int RUNS = 5_000;

  static final int SEED = 27003;

  private final Draft draft;
  private final Conditions conditions;
  private final FeasibleSchedule schedule;
  private final ImmutableList<TaskLink> waits;

  /** Empty until somebody asks, since it takes a while. */
  private Optional<ScheduleRisk> forecast = Optional.empty();

  private Timetable(Draft draft, Conditions conditions, FeasibleSchedule schedule) {
    this.draft = draft;
    this.conditions = conditions;
    this.schedule = schedule;
    this.waits = schedule.waits(task -> draft.task(task).name());
  }

  /** Works out the dates. */
  static Timetable of(Draft draft, EstimationModel model, Levelling levelling) {
    Conditions conditions = conditions(draft, model);
    return new Timetable(
        draft,
        conditions,
        FeasibleSchedule.of(
            lengths -> draft.network(ImmutableList.of(), lengths), conditions, levelling));
  }

  /** What keeps the tasks of a draft from being done at any time. */
  static Conditions conditions(Draft draft, EstimationModel model) {
    ImmutableList.Builder<Conditions.Demand> demands = ImmutableList.builder();
    Map<TaskId, Integer> urgency = new HashMap<>();
    draft
        .needs()
        .forEach(
            (task, need) -> {
              int daily = People.hundredthsBy(need.effort(), draft.task(task).duration());
              demands.add(new Conditions.Demand(task, need.resource(), daily));
              urgency.merge(task, need.urgency(), Math::min);
            });
    return new Conditions(
        ImmutableMap.copyOf(draft.openings()),
        ImmutableMap.copyOf(draft.resources()),
        demands.build(),
        ImmutableMap.copyOf(urgency),
        uncertainty(draft, model),
        draft.reasons());
  }

  Iterable<DraftTask> tasks() {
    return draft.tasks();
  }

  CriticalPath dates() {
    return schedule.dates();
  }

  Floats floats() {
    return schedule.floats();
  }

  /** The tasks that wait until a person has time for them, and those they wait for. */
  ImmutableSet<TaskId> waitingForPersons() {
    return waits.stream()
        .filter(FeasibleSchedule::isWaitForPerson)
        .flatMap(wait -> Stream.of(wait.predecessor(), wait.successor()))
        .collect(ImmutableSet.toImmutableSet());
  }

  /** All links, also those between tasks that need the same people. */
  ImmutableList<TaskLink> links() {
    return ImmutableList.<TaskLink>builder().addAll(draft.links()).addAll(waits).build();
  }

  /** Which meetings, freezes and absences give a task its days. */
  ImmutableList<Explanation> because(TaskId task) {
    return schedule.because(task);
  }

  /**
   * The task that determines when another starts; for one that waits for a day of the calendar, the
   * task that made it miss the day before.
   */
  Optional<TaskId> driver(TaskId task) {
    return schedule.driver(task);
  }

  /** The last task to finish, of several the one that the others lead to. */
  TaskId last() {
    List<TaskId> path = dates().drivingPath();
    return path.get(path.size() - 1);
  }

  /** The tasks each of which determines when the next starts, up to the last to finish. */
  ImmutableList<TaskId> drivingPath() {
    List<TaskId> path = new ArrayList<>();
    Optional<TaskId> task = Optional.of(last());
    while (task.isPresent()) {
      path.add(task.get());
      task = driver(task.get());
    }
    return ImmutableList.copyOf(path).reverse();
  }

  /** The working day after the finish in 80 of 100 runs. */
  int likely() {
    return forecast().finish(last(), 80);
  }

  /** The dates when durations turn out otherwise, in as many runs as a plan is forecast by. */
  ScheduleRisk forecast() {
    if (forecast.isEmpty()) {
      // What waits for people keeps its order.
      forecast =
          Optional.of(
              ScheduleRisk.of(
                  draft.network(waits).build(),
                  conditions.uncertainty(),
                  conditions.openings(),
                  RUNS,
                  SEED));
    }
    return forecast.get();
  }

  /**
   * When tasks are finished in 80 of 100 runs.
   *
   * @param known the forecast of a plan much like this one
   * @param runs how many runs, as many as a plan is forecast by or fewer
   */
  ImmutableMap<TaskId, Integer> likely(ScheduleRisk known, Set<TaskId> tasks, int runs) {
    return known.finishes(
        draft.network(waits).build(),
        conditions.uncertainty(),
        conditions.openings(),
        runs,
        SEED,
        tasks,
        80);
  }

  /** What may turn out otherwise than estimated; the time for evidence is set, not estimated. */
  private static ScheduleRisk.Uncertainty uncertainty(Draft draft, EstimationModel model) {
    ImmutableMap.Builder<TaskId, Spread> spreads = ImmutableMap.builder();
    ImmutableSet.Builder<TaskId> paced = ImmutableSet.builder();
    spreads.putAll(draft.spreads());
    for (DraftTask task : draft.tasks()) {
      if (draft.isFixed(task.id())) {
        continue;
      }
      switch (task.kind()) {
        case ACTIVITY, CONTROL, AUDIT, REVIEW, TRAINING, COORDINATION -> paced.add(task.id());
        case WAIT -> {
          // A meeting is on its day; what is uncertain is which one is reached.
          if (!draft.spreads().containsKey(task.id()) && !draft.openings().containsKey(task.id())) {
            spreads.put(task.id(), model.waits());
          }
        }
        case EVIDENCE, MILESTONE -> {}
      }
    }
    return new ScheduleRisk.Uncertainty(spreads.buildOrThrow(), model.pace(), paced.build());
  }
}
