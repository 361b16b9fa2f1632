package org.ismskit.plan.schedule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.plan.TaskLink;

/**
 * Lets tasks wait for people: finds a short schedule that keeps links, availabilities and
 * commitments.
 *
 * <p>The first schedule is made by a rule: next is the task that has to start first (the latest
 * start time rule), of equal ones the more urgent, then the one that was added first. Further
 * schedules, as many as are asked for, are searched by a genetic algorithm; a later one is only
 * taken if it finishes earlier. Immutable: each method that sets something gives new settings. A
 * pure function of the workload and the settings.
 */
public final class Levelling {

  /**
   * Says that a task has to wait.
   *
   * @param waiting the task that waits
   * @param resource what it waits for
   * @param released the task that uses it until then; empty if the resource is not there until then
   */
  public record Wait(TaskId waiting, String resource, Optional<TaskId> released) {}

  /** Watches a search. */
  @FunctionalInterface
  public interface Observer {
    /**
     * Is told from time to time how far a search has come.
     *
     * @param schedules how many schedules have been made
     * @param finish the finish of the best so far
     * @param lowerBound before when no schedule can finish
     * @return whether to go on; if not, the best so far is the result
     */
    boolean proceed(int schedules, int finish, int lowerBound);
  }

  /** What is made of an earlier schedule. */
  private enum Earlier {
    IMPROVED,
    KEPT,
    FOLLOWED
  }

  private static final Observer NOBODY = (schedules, finish, lowerBound) -> true;

  private final int schedules;
  private final long seed;
  private final ImmutableMap<TaskId, Integer> urgency;
  private final ImmutableMap<TaskId, Integer> latest;
  private final ImmutableMap<TaskId, Integer> previous;
  private final ImmutableList<TaskLink> waits;
  private final Earlier use;
  private final Observer observer;

  private Levelling(
      int schedules,
      long seed,
      ImmutableMap<TaskId, Integer> urgency,
      ImmutableMap<TaskId, Integer> latest,
      ImmutableMap<TaskId, Integer> previous,
      ImmutableList<TaskLink> waits,
      Earlier use,
      Observer observer) {
    this.schedules = schedules;
    this.seed = seed;
    this.urgency = urgency;
    this.latest = latest;
    this.previous = previous;
    this.waits = waits;
    this.use = use;
    this.observer = observer;
  }

  /**
   * One schedule by the rule.
   *
   * @return settings without a search
   */
  public static Levelling byRule() {
    return new Levelling(
        1,
        0,
        ImmutableMap.of(),
        ImmutableMap.of(),
        ImmutableMap.of(),
        ImmutableList.of(),
        Earlier.IMPROVED,
        NOBODY);
  }

  /**
   * Searches.
   *
   * @param budget how many schedules are made at most, at least 1; each pass forward or backward is
   *     one. The search ends before if a schedule is proved to be the shortest
   * @param chance the seed of the search
   * @return new settings
   * @throws IllegalArgumentException if no schedule is to be made
   */
  public Levelling searching(int budget, long chance) {
    if (budget < 1) {
      throw new IllegalArgumentException("schedules: " + budget + ", expected at least 1");
    }
    return new Levelling(budget, chance, urgency, latest, previous, waits, use, observer);
  }

  /**
   * Says which of two tasks goes first that have to start on the same day at the latest.
   *
   * @param numbers the one with the smaller number, 0 if a task is not named
   * @return new settings
   */
  public Levelling preferring(Map<TaskId, Integer> numbers) {
    return new Levelling(
        schedules, seed, ImmutableMap.copyOf(numbers), latest, previous, waits, use, observer);
  }

  /**
   * Says by when tasks have to start, where more than links decides on that, such as meetings.
   *
   * @param starts the latest starts; those of tasks that are not named follow from the links
   * @return new settings
   */
  Levelling startingBy(Map<TaskId, Integer> starts) {
    return new Levelling(
        schedules, seed, urgency, ImmutableMap.copyOf(starts), previous, waits, use, observer);
  }

  /**
   * Starts from an earlier schedule: as long as that one still keeps everything, the result does
   * not finish later.
   *
   * @param starts the starts of the earlier schedule; tasks that are not named are new
   * @return new settings
   */
  public Levelling improving(Map<TaskId, Integer> starts) {
    return from(starts, ImmutableList.of(), Earlier.IMPROVED);
  }

  /**
   * Stays near an earlier schedule: nothing starts earlier than there, and later only what has to.
   * What a change does not touch does not move.
   *
   * @param starts the starts of the earlier schedule; tasks that are not named are new
   * @return new settings
   */
  public Levelling keeping(Map<TaskId, Integer> starts) {
    return keeping(starts, ImmutableList.of());
  }

  /**
   * Stays near an earlier schedule in the same way, and tells further what waited for whom there:
   * what keeps its date does not seem to wait for anybody, but would have to if those before it
   * slipped.
   *
   * @param starts the starts of the earlier schedule; tasks that are not named are new
   * @param links the waits of the earlier schedule; those that are over, or not about the same
   *     people any more, are left out
   * @return new settings
   */
  public Levelling keeping(Map<TaskId, Integer> starts, Iterable<TaskLink> links) {
    return from(starts, links, Earlier.KEPT);
  }

  /**
   * Takes the tasks in the order of an earlier schedule, each as soon as it can. As long as that
   * one still keeps everything and no task starts before one that it follows by a link, nothing
   * starts later than there; where there is more of what tasks wait for, or fewer of them, they
   * start earlier.
   *
   * @param starts the starts of the earlier schedule; tasks that are not named are new and come
   *     after those that are
   * @return new settings
   */
  public Levelling following(Map<TaskId, Integer> starts) {
    return from(starts, ImmutableList.of(), Earlier.FOLLOWED);
  }

  private Levelling from(Map<TaskId, Integer> starts, Iterable<TaskLink> links, Earlier how) {
    return new Levelling(
        schedules,
        seed,
        urgency,
        latest,
        ImmutableMap.copyOf(starts),
        ImmutableList.copyOf(links),
        how,
        observer);
  }

  /** Whether the rule alone says in which order tasks are taken. */
  boolean isByRule() {
    return use == Earlier.IMPROVED && previous.isEmpty() && schedules == 1;
  }

  /**
   * Watches the search.
   *
   * @param watching is told about each generation
   * @return new settings
   */
  public Levelling observedBy(Observer watching) {
    return new Levelling(schedules, seed, urgency, latest, previous, waits, use, watching);
  }

  /**
   * Levels a workload.
   *
   * @param workload tasks, links, people
   * @return the schedule
   * @throws org.ismskit.model.entity.InvalidDocument if the links and dates of the network
   *     contradict each other
   */
  public LevelledSchedule level(Workload workload) {
    CriticalPath dates = CriticalPath.of(workload.network);
    BestSchedule best = new BestSchedule(workload);
    long[] rule = rule(workload.network, dates, best.forward);
    if (use == Earlier.FOLLOWED) {
      best.byRule(followed(workload.starts(previous), rule, best.forward));
      return new LevelledSchedule(workload, best, waits);
    }
    if (!previous.isEmpty()) {
      best.keep(workload.starts(previous));
    }
    if (use == Earlier.IMPROVED) {
      best.byRule(rule);
      if (best.spent < schedules) {
        new Search(workload, best, seed, schedules, observer).improve();
      }
    }
    return new LevelledSchedule(workload, best, waits);
  }

  private long[] rule(Network network, CriticalPath dates, SerialScheme scheme) {
    ImmutableList<TaskId> ids = network.ids;
    long[] keys = new long[ids.size()];
    for (int task = 0; task < keys.length; task++) {
      int source = scheme.original(task);
      TaskId id = ids.get(source);
      Integer known = latest.get(id);
      long start = known == null ? (long) dates.start(id) + dates.totalFloat(id) : known;
      keys[task] = (start << 32) + ((long) urgency.getOrDefault(id, 0) << 24) + source;
    }
    return keys;
  }

  /** By the starts of the earlier schedule, of equal ones by the rule. */
  private static long[] followed(int[] starts, long[] rule, SerialScheme scheme) {
    Integer[] order = new Integer[rule.length];
    Arrays.setAll(order, task -> task);
    Arrays.sort(
        order,
        Comparator.comparingInt((Integer task) -> start(starts[scheme.original(task)]))
            .thenComparingLong(task -> rule[task]));
    long[] keys = new long[rule.length];
    for (int at = 0; at < order.length; at++) {
      keys[order[at]] = at;
    }
    return keys;
  }

  private static int start(int known) {
    return known < 0 ? Integer.MAX_VALUE : known;
  }
}
