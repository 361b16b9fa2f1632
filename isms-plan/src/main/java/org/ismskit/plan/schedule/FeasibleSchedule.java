package org.ismskit.plan.schedule;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.plan.LinkType;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.plan.TaskLink;

/**
 * When tasks can be done: after what they wait for, on days on which they may begin, and when those
 * are there whom they need. Immutable.
 */
public final class FeasibleSchedule {

  /** The tasks and links of a schedule in the making. */
  @FunctionalInterface
  public interface Work {

    /**
     * Makes a network of it.
     *
     * @param lengths how many working days those tasks take that pause; each of them is longer than
     *     its work or just as long
     * @return a new builder with all tasks and links
     */
    Network.Builder network(Map<TaskId, Integer> lengths);
  }

  private final Network network;
  private final CriticalPath dates;

  /** How many days tasks take without those on which they pause. */
  private final int[] worked;

  private final Staffed staffed;
  private final Conditions conditions;

  /**
   * When there are people for the tasks that need some.
   *
   * @param waits what waits for whom
   * @param starts when such tasks start
   * @param lengths how long they take, with their pauses
   */
  private record Staffed(
      ImmutableList<Levelling.Wait> waits,
      ImmutableMap<TaskId, Integer> starts,
      ImmutableMap<TaskId, Integer> lengths) {}

  private FeasibleSchedule(
      Network network, CriticalPath dates, int[] worked, Staffed staffed, Conditions conditions) {
    this.network = network;
    this.dates = dates;
    this.worked = worked;
    this.staffed = staffed;
    this.conditions = conditions;
  }

  /**
   * Works out the dates. What comes before the day on which it may begin is moved there, and all
   * begins anew: days only ever move back, and an opening never gives an earlier day for a later
   * one, so this comes to an end.
   *
   * @param work the tasks and links
   * @param conditions what else has to be kept, of these tasks alone
   * @param levelling how tasks wait for people
   * @return the schedule
   * @throws org.ismskit.model.entity.InvalidDocument if links are cyclic, or a task needs what
   *     there never is
   */
  public static FeasibleSchedule of(Work work, Conditions conditions, Levelling levelling) {
    Map<TaskId, Integer> held = new HashMap<>();
    Staffed staffed = new Staffed(ImmutableList.of(), ImmutableMap.of(), ImmutableMap.of());
    int[] worked = work.network(ImmutableMap.of()).build().durations;
    Network network;
    CriticalPath dates;
    do { // first without people, since that costs little
      network = network(work, staffed, held);
      dates = CriticalPath.of(network);
    } while (hold(network, dates, worked, conditions, held));
    if (conditions.demands().isEmpty()) {
      return new FeasibleSchedule(network, dates, worked, staffed, conditions);
    }
    FeasibleSchedule free = new FeasibleSchedule(network, dates, worked, staffed, conditions);
    FeasibleSchedule first =
        staffed(
            work, conditions, levelling.startingBy(free.latest(ImmutableSet.of())), worked, held);
    Set<TaskId> appointments = conditions.appointments();
    if (!levelling.isByRule() || first.sum(appointments) == free.sum(appointments)) {
      return first;
    }
    // To be in time for each meeting may cost others days; where it does not, it is kept.
    FeasibleSchedule prompt =
        staffed(work, conditions, levelling.startingBy(free.latest(appointments)), worked, held);
    return prompt.isBetterThan(first, appointments) ? prompt : first;
  }

  private static FeasibleSchedule staffed(
      Work work,
      Conditions conditions,
      Levelling levelling,
      int[] worked,
      Map<TaskId, Integer> before) {
    Map<TaskId, Integer> held = new HashMap<>(before);
    Staffed staffed;
    Network network;
    CriticalPath dates;
    do {
      staffed = staff(work, conditions, levelling, held);
      network = network(work, staffed, held);
      dates = CriticalPath.of(network);
    } while (hold(network, dates, worked, conditions, held));
    return new FeasibleSchedule(network, dates, worked, staffed, conditions);
  }

  /**
   * By when tasks have to start for all to be finished as early as it could be without waits for
   * people.
   *
   * @param kept the tasks that are not to start later either
   */
  private Map<TaskId, Integer> latest(Set<TaskId> kept) {
    Openings openings = new Openings(network, conditions.openings(), 1);
    Floats floats =
        new Floats(network, dates, openings, worked, task -> kept.contains(network.ids.get(task)));
    Map<TaskId, Integer> latest = new HashMap<>();
    for (TaskId task : network.tasks()) {
      latest.put(task, dates.start(task) + floats.total(task));
    }
    return latest;
  }

  /** Whether it finishes earlier or, at the same time, has its appointments earlier. */
  private boolean isBetterThan(FeasibleSchedule other, Set<TaskId> appointments) {
    return dates.finish() == other.dates.finish()
        ? sum(appointments) < other.sum(appointments)
        : dates.finish() < other.dates.finish();
  }

  private int sum(Set<TaskId> tasks) {
    return tasks.stream().mapToInt(dates::start).sum();
  }

  private static Network network(Work work, Staffed staffed, Map<TaskId, Integer> held) {
    Network.Builder network = work.network(staffed.lengths());
    for (Levelling.Wait wait : staffed.waits()) {
      wait.released().ifPresent(released -> network.link(released, wait.waiting(), LinkType.FS, 0));
    }
    held.forEach(network::notBefore);
    staffed.starts().forEach(network::notBefore);
    return network.build();
  }

  /** Says of each task that lies before its opening when it may begin; whether there was one. */
  private static boolean hold(
      Network network,
      CriticalPath dates,
      int[] worked,
      Conditions conditions,
      Map<TaskId, Integer> held) {
    boolean moved = false;
    for (Map.Entry<TaskId, Opening> entry : conditions.openings().entrySet()) {
      TaskId task = entry.getKey();
      int ready = Math.max(0, network.ready(task, dates));
      // The work alone: with its pauses it is as long as the day on which it begins lets it be.
      int open = entry.getValue().from(ready, worked[network.position(task)]);
      if (open > dates.start(task)) {
        held.put(task, open);
        moved = true;
      }
    }
    return moved;
  }

  /** Lets tasks wait where there are not people enough for all at once, or somebody is away. */
  private static Staffed staff(
      Work work, Conditions conditions, Levelling levelling, Map<TaskId, Integer> held) {
    Network.Builder network = work.network(ImmutableMap.of());
    held.forEach(network::notBefore);
    Workload.Builder workload = Workload.builder(network.build());
    conditions.resources().forEach((name, resource) -> workload.resource(name, resource.there()));
    for (Conditions.Demand demand : conditions.demands()) {
      int most = requireNonNull(conditions.resources().get(demand.resource())).there().thereafter();
      workload.demand(demand.task(), demand.resource(), Math.min(most, demand.hundredths()));
    }
    LevelledSchedule levelled = levelling.preferring(conditions.urgency()).level(workload.build());
    ImmutableMap.Builder<TaskId, Integer> starts = ImmutableMap.builder();
    ImmutableMap.Builder<TaskId, Integer> lengths = ImmutableMap.builder();
    conditions.demands().stream()
        .map(Conditions.Demand::task)
        .distinct()
        .forEach(
            task -> {
              starts.put(task, levelled.start(task));
              lengths.put(task, levelled.finish(task) - levelled.start(task));
            });
    return new Staffed(levelled.waits(), starts.buildOrThrow(), lengths.buildOrThrow());
  }

  /**
   * The dates.
   *
   * @return the critical path through links, openings and waits for people; its floats take every
   *     day for an opening, see {@link #floats()}
   */
  public CriticalPath dates() {
    return dates;
  }

  /**
   * The floats through links and waits for people, which are worked out at each call.
   *
   * @return how far the tasks can slip
   */
  public Floats floats() {
    return new Floats(network, dates, new Openings(network, conditions.openings(), 1), worked);
  }

  /**
   * The waits for people as links.
   *
   * @param names what tasks are called
   * @return a link from each task that has to be finished before another has its people, with the
   *     reason
   */
  public ImmutableList<TaskLink> waits(Function<TaskId, String> names) {
    ImmutableList.Builder<TaskLink> links = ImmutableList.builder();
    for (Levelling.Wait wait : staffed.waits()) {
      wait.released()
          .ifPresent(
              released ->
                  links.add(
                      new TaskLink(
                          released,
                          wait.waiting(),
                          LinkType.FS,
                          0,
                          ImmutableList.of(because(wait, names.apply(released))))));
    }
    return links.build();
  }

  private Explanation because(Levelling.Wait wait, String until) {
    return requireNonNull(conditions.resources().get(wait.resource()))
        .person()
        .map(person -> Explanation.of("link.person", person, until))
        .orElseGet(() -> Explanation.of("link.people", until));
  }

  /**
   * Whether a link is a wait for people, as {@link #waits} makes them.
   *
   * @param link a link of a plan
   * @return whether it only says that people are busy until then
   */
  public static boolean isWait(TaskLink link) {
    return !link.because().isEmpty()
        && link.because().stream()
            .allMatch(
                reason ->
                    reason.code().equals("link.people") || reason.code().equals("link.person"));
  }

  /**
   * Whether a link is a wait for one person, as {@link #waits} makes them.
   *
   * @param link a link of a plan
   * @return whether it says that somebody in particular is busy until then
   */
  public static boolean isWaitForPerson(TaskLink link) {
    return link.because().stream().anyMatch(reason -> reason.code().equals("link.person"));
  }

  /**
   * Which meetings, freezes and absences give a task its days.
   *
   * @param task its id
   * @return the reasons, as the conditions explain them
   */
  public ImmutableList<Explanation> because(TaskId task) {
    return conditions
        .reasons()
        .because(
            task,
            network.ready(task, dates),
            dates.start(task),
            dates.finish(task),
            worked[network.position(task)]);
  }

  /**
   * The task that determines when another starts; for one that is held until a day on which it may
   * begin, the task that made it miss the day before.
   *
   * @param task its id
   * @return the predecessor, empty if the task starts with the project
   */
  public Optional<TaskId> driver(TaskId task) {
    return dates.driver(task).or(() -> network.latestPredecessor(task, dates));
  }
}
