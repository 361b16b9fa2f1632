package org.ismskit.plan.schedule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.entity.Problem;
import org.ismskit.model.entity.Problem.Code;
import org.ismskit.model.plan.TaskId;

/**
 * The tasks of a network with the people they need, and who is there when: what is called a
 * resource-constrained project. Immutable.
 *
 * <p>A task needs the same units of its resources on each of its days. On days on which one of them
 * is not there at all it pauses; on days on which there is too little it does not start. So a task
 * has a calendar of its own if it needs a resource that nobody else needs and that is there on the
 * days of that calendar ({@link Availability#on(WorkingDays,
 * org.ismskit.model.plan.WorkingCalendar, int)}).
 */
public final class Workload {

  final Network network;
  final ImmutableList<String> resources;
  final ImmutableList<Availability> availabilities;

  /** Units by resource and task. */
  final int[][] demand;

  /** The start a task is committed to, -1 if it may move. */
  final int[] committed;

  private Workload(Builder builder, int[][] demand, int[] committed) {
    this.network = builder.network;
    this.resources = ImmutableList.copyOf(builder.resources.keySet());
    this.availabilities = ImmutableList.copyOf(builder.resources.values());
    this.demand = demand;
    this.committed = committed;
  }

  /**
   * Starts the workload of a network.
   *
   * @param network tasks and links
   * @return a builder without resources
   */
  public static Builder builder(Network network) {
    return new Builder(network);
  }

  /** Whether a task pauses on a day because somebody it needs is not there at all. */
  boolean pauses(int task, int day) {
    for (int resource = 0; resource < demand.length; resource++) {
      if (demand[resource][task] > 0 && availabilities.get(resource).on(day) == 0) {
        return true;
      }
    }
    return false;
  }

  /** The finish (exclusive) of a task that starts on a day. */
  int finish(int task, int start) {
    int day = start;
    for (int left = network.durations[task]; left > 0; day++) {
      left -= pauses(task, day) ? 0 : 1;
    }
    return day;
  }

  /** From which day on everything is the same every day. */
  int steadyFrom() {
    return availabilities.stream().mapToInt(a -> a.days().length()).max().orElse(0);
  }

  private record Demand(TaskId task, String resource, int units) {}

  /** Collects resources, what tasks need of them, and commitments. */
  public static final class Builder {

    private final Network network;
    private final Map<String, Availability> resources = new LinkedHashMap<>();
    private final List<Demand> demands = new ArrayList<>();
    private final Map<TaskId, Integer> commitments = new LinkedHashMap<>();

    private Builder(Network network) {
      this.network = network;
    }

    /**
     * Adds a resource or replaces one.
     *
     * @param name who or what it is: a person, a team, a room
     * @param availability how much of it there is
     * @return this builder
     */
    public Builder resource(String name, Availability availability) {
      resources.put(name, availability);
      return this;
    }

    /**
     * Says what a task needs on each of its days.
     *
     * @param task the task
     * @param resource the name of a resource
     * @param units how much of it, in the unit of its availability
     * @return this builder
     */
    public Builder demand(TaskId task, String resource, int units) {
      demands.add(new Demand(task, resource, units));
      return this;
    }

    /**
     * Commits to the start of a task: it never moves, whatever that costs the others.
     *
     * @param task the task
     * @param start the number of its first working day
     * @return this builder
     */
    public Builder commit(TaskId task, int start) {
      commitments.put(task, start);
      return this;
    }

    /**
     * Compiles the workload.
     *
     * @return the workload
     * @throws InvalidDocument if something makes a schedule impossible, all of it at once and
     *     naming the tasks: unknown tasks and resources, tasks that need more than there ever is,
     *     resources that are gone in the end, and commitments to more than there is
     */
    public Workload build() {
      ImmutableList.Builder<Problem> problems = ImmutableList.builder();
      int tasks = network.ids.size();
      int[][] demand = new int[resources.size()][tasks];
      List<String> names = List.copyOf(resources.keySet());
      for (Demand needed : demands) {
        int resource = names.indexOf(needed.resource());
        String pointer = "/tasks/" + needed.task() + "/demand";
        if (!network.has(needed.task())) {
          problems.add(unknown(pointer, needed.task().value(), "a task of the network"));
        } else if (resource < 0) {
          problems.add(unknown(pointer, needed.resource(), "one of " + String.join(", ", names)));
        } else {
          Availability there = resources.getOrDefault(needed.resource(), Availability.of(0));
          if (needed.units() < 0 || needed.units() > there.peak()) {
            problems.add(
                Problem.of(
                    Code.INVALID_VALUE,
                    pointer,
                    needed.units() + " of " + needed.resource(),
                    "0 to " + there.peak() + ", the most there ever is"));
          } else {
            demand[resource][network.position(needed.task())] = needed.units();
            if (needed.units() > there.thereafter()) {
              problems.add(
                  Problem.of(
                      Code.INVALID_VALUE,
                      pointer,
                      needed.units() + " of " + needed.resource(),
                      "at most "
                          + there.thereafter()
                          + ", what there is from working day "
                          + there.days().length()
                          + " on, or the task may never be done"));
            }
          }
        }
      }
      int[] committed = new int[tasks];
      Arrays.fill(committed, -1);
      commitments.forEach(
          (task, start) -> {
            if (!network.has(task)) {
              problems.add(unknown("/commitments", task.value(), "a task of the network"));
            } else if (start < 0) {
              problems.add(
                  Problem.of(
                      Code.INVALID_VALUE, "/commitments/" + task, "" + start, "a day from 0 on"));
            } else {
              committed[network.position(task)] = start;
            }
          });
      InvalidDocument.throwIfAny(problems.build());
      Workload workload = new Workload(this, demand, committed);
      InvalidDocument.throwIfAny(workload.overcommitted());
      return workload;
    }

    private static Problem unknown(String pointer, String value, String expected) {
      return Problem.of(Code.DANGLING_REFERENCE, pointer, value, expected);
    }
  }

  /** The first day of each resource on which commitments need more than there is. */
  private ImmutableList<Problem> overcommitted() {
    ImmutableList.Builder<Problem> problems = ImmutableList.builder();
    for (int resource = 0; resource < demand.length; resource++) {
      Map<Integer, Integer> used = new LinkedHashMap<>();
      Optional<Problem> first = Optional.empty();
      for (int task = 0; task < committed.length && first.isEmpty(); task++) {
        if (committed[task] < 0 || demand[resource][task] == 0) {
          continue;
        }
        int finish = finish(task, committed[task]);
        for (int day = committed[task]; day < finish && first.isEmpty(); day++) {
          int there = availabilities.get(resource).on(day);
          if (!pauses(task, day) && used.merge(day, demand[resource][task], Integer::sum) > there) {
            first = Optional.of(overcommitted(resource, day, there));
          }
        }
      }
      first.ifPresent(problems::add);
    }
    return problems.build();
  }

  private Problem overcommitted(int resource, int day, int there) {
    List<String> tasks = new ArrayList<>();
    for (int task = 0; task < committed.length; task++) {
      if (committed[task] >= 0
          && demand[resource][task] > 0
          && committed[task] <= day
          && day < finish(task, committed[task])) {
        tasks.add(network.ids.get(task).value());
      }
    }
    return Problem.of(
        Code.INVALID_VALUE,
        "/commitments",
        String.join(", ", tasks),
        "commitments that together need at most "
            + there
            + " of "
            + resources.get(resource)
            + " on working day "
            + day);
  }

  /** The positions of tasks in the network, by id. */
  int[] starts(ImmutableMap<TaskId, Integer> schedule) {
    int[] starts = new int[network.ids.size()];
    Arrays.fill(starts, -1);
    schedule.forEach(
        (task, start) -> {
          if (network.has(task)) {
            starts[network.position(task)] = start;
          }
        });
    return starts;
  }
}
