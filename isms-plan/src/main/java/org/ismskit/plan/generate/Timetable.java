package org.ismskit.plan.generate;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.math.BigDecimal;
import java.math.RoundingMode;
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
  private final Staffed staffed;
  private final CriticalPath dates;
  private final Map<TaskId, Integer> notBefore;

  /**
   * When there are people for the tasks that need some.
   *
   * @param waits the links between tasks that need the same people
   * @param starts when such tasks start
   * @param lengths how long those take that pause while somebody is away
   */
  private record Staffed(
      ImmutableList<TaskLink> waits, Map<TaskId, Integer> starts, Map<TaskId, Integer> lengths) {

    static final Staffed ANYHOW = new Staffed(ImmutableList.of(), Map.of(), Map.of());
  }

  private Timetable(
      Draft draft, Staffed staffed, CriticalPath dates, Map<TaskId, Integer> notBefore) {
    this.draft = draft;
    this.staffed = staffed;
    this.dates = dates;
    this.notBefore = notBefore;
  }

  /**
   * Works out the dates. Whoever finds a task before the day on which it may begin moves it there,
   * and all begins anew: days only ever move back, and an opening never gives an earlier day for a
   * later one, so this comes to an end.
   */
  static Timetable of(Draft draft) {
    Map<TaskId, Integer> notBefore = new HashMap<>();
    CriticalPath dates = dates(draft, Staffed.ANYHOW, notBefore);
    while (move(draft, Staffed.ANYHOW, dates, notBefore)) {
      dates = dates(draft, Staffed.ANYHOW, notBefore);
    }
    Staffed staffed;
    do {
      staffed = level(draft, notBefore);
      dates = dates(draft, staffed, notBefore);
    } while (move(draft, staffed, dates, notBefore));
    return new Timetable(draft, staffed, dates, notBefore);
  }

  private static boolean move(
      Draft draft, Staffed staffed, CriticalPath dates, Map<TaskId, Integer> notBefore) {
    Map<TaskId, Integer> earliest = new HashMap<>();
    for (TaskLink link : Iterables.concat(draft.links(), staffed.waits())) {
      if (draft.openings().containsKey(link.successor())) {
        earliest.merge(link.successor(), bound(link, dates), Math::max);
      }
    }
    boolean moved = false;
    for (Map.Entry<TaskId, Opening> entry : draft.openings().entrySet()) {
      TaskId task = entry.getKey();
      int ready = Math.max(0, earliest.getOrDefault(task, 0));
      int open = entry.getValue().from(ready, length(task, dates));
      if (open > dates.start(task)) {
        notBefore.put(task, open);
        moved = true;
      }
    }
    return moved;
  }

  private static int length(TaskId task, CriticalPath dates) {
    return dates.finish(task) - dates.start(task);
  }

  private static CriticalPath dates(Draft draft, Staffed staffed, Map<TaskId, Integer> notBefore) {
    Network.Builder network = draft.network(staffed.waits(), staffed.lengths()).task(ORIGIN, 0);
    notBefore.forEach((task, day) -> network.link(ORIGIN, task, LinkType.FS, day));
    staffed.starts().forEach((task, day) -> network.link(ORIGIN, task, LinkType.FS, day));
    return CriticalPath.of(network.build());
  }

  /** Lets tasks wait where there are not people enough for all at once, or somebody is away. */
  private static Staffed level(Draft draft, Map<TaskId, Integer> notBefore) {
    Network.Builder network = draft.network(ImmutableList.of()).task(ORIGIN, 0);
    notBefore.forEach((task, day) -> network.link(ORIGIN, task, LinkType.FS, day));
    Workload.Builder workload = Workload.builder(network.build());
    draft.resources().forEach((name, resource) -> workload.resource(name, resource.there()));
    Map<TaskId, Integer> urgency = new HashMap<>();
    draft
        .needs()
        .forEach(
            (task, need) -> {
              int most =
                  requireNonNull(draft.resources().get(need.resource())).there().thereafter();
              workload.demand(task, need.resource(), Math.min(most, daily(draft.task(task), need)));
              urgency.merge(task, need.urgency(), Math::min);
            });
    LevelledSchedule levelled = Levelling.byRule().preferring(urgency).level(workload.build());
    Map<TaskId, Integer> starts = new HashMap<>();
    Map<TaskId, Integer> lengths = new HashMap<>();
    for (TaskId task : draft.needs().keySet()) {
      starts.put(task, levelled.start(task));
      lengths.put(task, levelled.finish(task) - levelled.start(task));
    }
    ImmutableList.Builder<TaskLink> waits = ImmutableList.builder();
    for (Levelling.Wait wait : levelled.waits()) {
      wait.released().ifPresent(released -> waits.add(wait(draft, wait, released)));
    }
    return new Staffed(waits.build(), starts, lengths);
  }

  /** What a task needs on each of its days; one that needs more than there is is done by all. */
  private static int daily(DraftTask task, Draft.Need need) {
    return need.effort()
        .movePointRight(2)
        .divide(BigDecimal.valueOf(task.duration()), 0, RoundingMode.CEILING)
        .intValue();
  }

  private static TaskLink wait(Draft draft, Levelling.Wait wait, TaskId released) {
    String until = draft.task(released).name();
    Explanation because =
        requireNonNull(draft.resources().get(wait.resource()))
            .person()
            .map(person -> Explanation.of("link.person", person, until))
            .orElseGet(() -> Explanation.of("link.people", until));
    return new TaskLink(released, wait.waiting(), LinkType.FS, 0, ImmutableList.of(because));
  }

  CriticalPath dates() {
    return dates;
  }

  /** All links, also those between tasks that need the same people. */
  ImmutableList<TaskLink> links() {
    return ImmutableList.<TaskLink>builder().addAll(draft.links()).addAll(staffed.waits()).build();
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
          .reduce((a, b) -> bound(b, dates) > bound(a, dates) ? b : a)
          .map(TaskLink::predecessor);
    }
    return driver;
  }

  private static int bound(TaskLink link, CriticalPath dates) {
    int lag = link.lag();
    int days = length(link.successor(), dates);
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
        draft.network(staffed.waits()).build(), uncertainty(model), draft.openings(), runs, seed);
  }

  /** The same for a variant of a plan whose risk is known. */
  ScheduleRisk risk(EstimationModel model, ScheduleRisk known, int runs, int seed) {
    return known.again(
        draft.network(staffed.waits()).build(), uncertainty(model), draft.openings(), runs, seed);
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
