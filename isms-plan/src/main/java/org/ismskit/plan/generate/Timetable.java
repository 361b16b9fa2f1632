package org.ismskit.plan.generate;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.plan.LinkType;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.plan.TaskLink;
import org.ismskit.plan.estimate.EstimationModel;
import org.ismskit.plan.schedule.Availability;
import org.ismskit.plan.schedule.CriticalPath;
import org.ismskit.plan.schedule.LevelledSchedule;
import org.ismskit.plan.schedule.Levelling;
import org.ismskit.plan.schedule.Network;
import org.ismskit.plan.schedule.Opening;
import org.ismskit.plan.schedule.ScheduleRisk;
import org.ismskit.plan.schedule.Spread;
import org.ismskit.plan.schedule.Workload;

/**
 * When the tasks of a draft can be done: after what they wait for, when there are people enough,
 * and on the days on which they may begin.
 */
final class Timetable {

  /** The day before everything; tasks that wait for a day of the calendar wait for it. */
  private static final TaskId ORIGIN = TaskId.of("project.start");

  private final Draft draft;
  private final ImmutableList<TaskLink> waits;
  private final CriticalPath dates;
  private final Map<TaskId, Integer> notBefore;

  private Timetable(
      Draft draft,
      ImmutableList<TaskLink> waits,
      CriticalPath dates,
      Map<TaskId, Integer> notBefore) {
    this.draft = draft;
    this.waits = waits;
    this.dates = dates;
    this.notBefore = notBefore;
  }

  /**
   * Works out the dates. Whoever finds a task before the day on which it may begin moves it there,
   * and all begins anew: days only ever move back, and an opening never gives an earlier day for a
   * later one, so this comes to an end.
   */
  static Timetable of(Draft draft, ImmutableMap<String, Integer> crews) {
    Map<TaskId, Integer> notBefore = new HashMap<>();
    CriticalPath dates = dates(draft, ImmutableList.of(), notBefore);
    while (move(draft, ImmutableList.of(), dates, notBefore)) {
      dates = dates(draft, ImmutableList.of(), notBefore);
    }
    ImmutableList<TaskLink> waits;
    do {
      waits = level(draft, crews, notBefore);
      dates = dates(draft, waits, notBefore);
    } while (move(draft, waits, dates, notBefore));
    return new Timetable(draft, waits, dates, notBefore);
  }

  private static boolean move(
      Draft draft, Iterable<TaskLink> waits, CriticalPath dates, Map<TaskId, Integer> notBefore) {
    Map<TaskId, Integer> earliest = new HashMap<>();
    for (TaskLink link : Iterables.concat(draft.links(), waits)) {
      if (draft.openings().containsKey(link.successor())) {
        earliest.merge(link.successor(), bound(link, draft, dates), Math::max);
      }
    }
    boolean moved = false;
    for (Map.Entry<TaskId, Opening> entry : draft.openings().entrySet()) {
      TaskId task = entry.getKey();
      int ready = Math.max(0, earliest.getOrDefault(task, 0));
      int open = entry.getValue().from(ready, draft.task(task).duration());
      if (open > dates.start(task)) {
        notBefore.put(task, open);
        moved = true;
      }
    }
    return moved;
  }

  private static CriticalPath dates(
      Draft draft, Iterable<TaskLink> waits, Map<TaskId, Integer> notBefore) {
    return CriticalPath.of(network(draft, waits, notBefore));
  }

  private static Network network(
      Draft draft, Iterable<TaskLink> waits, Map<TaskId, Integer> notBefore) {
    Network.Builder network = draft.network(waits).task(ORIGIN, 0);
    notBefore.forEach((task, day) -> network.link(ORIGIN, task, LinkType.FS, day));
    return network.build();
  }

  /** Lets the work on controls wait where there are not people enough for all at once. */
  private static ImmutableList<TaskLink> level(
      Draft draft, ImmutableMap<String, Integer> crews, Map<TaskId, Integer> notBefore) {
    Workload.Builder workload = Workload.builder(network(draft, ImmutableList.of(), notBefore));
    crews.forEach((crew, capacity) -> workload.resource(crew, Availability.of(capacity)));
    Map<TaskId, Integer> urgency = new HashMap<>();
    draft
        .needs()
        .forEach(
            (task, need) -> {
              // A task that needs more people than there are is done by all of them.
              int capacity = requireNonNull(crews.get(need.crew()));
              workload.demand(task, need.crew(), Math.min(capacity, need.hundredths()));
              urgency.put(task, need.urgency());
            });
    LevelledSchedule levelled = Levelling.byRule().preferring(urgency).level(workload.build());
    ImmutableList.Builder<TaskLink> waits = ImmutableList.builder();
    for (Levelling.Wait wait : levelled.waits()) {
      TaskId released = wait.released().orElseThrow();
      waits.add(
          new TaskLink(
              released,
              wait.waiting(),
              LinkType.FS,
              0,
              ImmutableList.of(Explanation.of("link.people", draft.task(released).name()))));
    }
    return waits.build();
  }

  CriticalPath dates() {
    return dates;
  }

  /** All links, also those between tasks that need the same people. */
  ImmutableList<TaskLink> links() {
    return ImmutableList.<TaskLink>builder().addAll(draft.links()).addAll(waits).build();
  }

  /**
   * The task that determines when another starts; for one that waits for a day of the calendar, the
   * task that made it miss the day before.
   */
  Optional<TaskId> driver(TaskId task) {
    Optional<TaskId> driver = dates.driver(task);
    if (driver.equals(Optional.of(ORIGIN)) || notBefore.containsKey(task)) {
      return links().stream()
          .filter(link -> link.successor().equals(task))
          .reduce((a, b) -> bound(b, draft, dates) > bound(a, draft, dates) ? b : a)
          .map(TaskLink::predecessor);
    }
    return driver;
  }

  private static int bound(TaskLink link, Draft draft, CriticalPath dates) {
    int lag = link.lag();
    int days = draft.task(link.successor()).duration();
    return switch (link.type()) {
      case FS -> dates.finish(link.predecessor()) + lag;
      case SS -> dates.start(link.predecessor()) + lag;
      case FF -> dates.finish(link.predecessor()) + lag - days;
      case SF -> dates.start(link.predecessor()) + lag - days;
    };
  }

  /** The last task to finish, of several the one that the others lead to. */
  TaskId last() {
    List<TaskId> path = dates.drivingPath();
    return path.get(path.size() - 1);
  }

  /** The tasks each of which determines when the next starts, up to the last to finish. */
  ImmutableList<TaskId> drivingPath() {
    List<TaskId> path = new ArrayList<>();
    Optional<TaskId> task = Optional.of(last());
    while (task.isPresent() && !task.get().equals(ORIGIN)) {
      path.add(task.get());
      task = driver(task.get());
    }
    return ImmutableList.copyOf(path).reverse();
  }

  /** The dates when durations turn out otherwise; what waits for people keeps its order. */
  ScheduleRisk risk(EstimationModel model, int runs, int seed) {
    return ScheduleRisk.of(
        draft.network(waits).build(), uncertainty(model), draft.openings(), runs, seed);
  }

  /** The same for a variant of a plan whose risk is known. */
  ScheduleRisk risk(EstimationModel model, ScheduleRisk known, int runs, int seed) {
    return known.again(
        draft.network(waits).build(), uncertainty(model), draft.openings(), runs, seed);
  }

  /** What may turn out otherwise than estimated; the time for evidence is set, not estimated. */
  private ScheduleRisk.Uncertainty uncertainty(EstimationModel model) {
    ImmutableMap.Builder<TaskId, Spread> spreads = ImmutableMap.builder();
    ImmutableSet.Builder<TaskId> paced = ImmutableSet.builder();
    spreads.putAll(draft.spreads());
    for (DraftTask task : draft.tasks()) {
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
