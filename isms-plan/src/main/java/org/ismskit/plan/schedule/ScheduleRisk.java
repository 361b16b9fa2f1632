package org.ismskit.plan.schedule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.ismskit.model.plan.TaskId;
import org.jspecify.annotations.Nullable;

/**
 * When a network may really be finished: its dates over many runs in which every duration is drawn
 * from its spread (Monte Carlo). The same arguments always give the same result: what is drawn for
 * a task depends on the seed, the run and the task's id alone, not on the other tasks.
 */
public final class ScheduleRisk {

  /**
   * What is uncertain.
   *
   * @param spreads the spread of each task; a task that is not named is certain
   * @param pace the spread of a factor on all work of one run, since estimates err together
   * @param paced the tasks that are work; the others, such as waits, do not depend on the pace
   */
  public record Uncertainty(
      ImmutableMap<TaskId, Spread> spreads, Spread pace, ImmutableSet<TaskId> paced) {}

  private final Network network;
  private final @Nullable Opening[] openings;

  /** The tables of the spreads that occur: they take longer than the runs of a small network. */
  private final Map<Spread, PertTable> known;

  private final int[][] finishes;
  private final int[] onPath;
  private final int runs;

  private ScheduleRisk(
      Network network,
      Uncertainty uncertainty,
      Map<TaskId, Opening> openings,
      Map<Spread, PertTable> known,
      int runs,
      long seed) {
    this.network = network;
    this.known = known;
    this.openings = new Opening[network.ids.size()];
    openings.forEach((task, opening) -> this.openings[network.position(task)] = opening);
    this.runs = runs;
    int tasks = network.ids.size();
    this.finishes = new int[tasks][runs];
    this.onPath = new int[tasks];
    PertTable[] tables = new PertTable[tasks];
    boolean[] paced = new boolean[tasks];
    long[] keys = new long[tasks];
    for (int task = 0; task < tasks; task++) {
      TaskId id = network.ids.get(task);
      Spread spread = uncertainty.spreads().getOrDefault(id, Spread.NONE);
      tables[task] = known.computeIfAbsent(spread, PertTable::new);
      paced[task] = uncertainty.paced().contains(id);
      keys[task] = mix(seed ^ hash(id.value()));
    }
    PertTable pace = known.computeIfAbsent(uncertainty.pace(), PertTable::new);
    double[] durations = new double[tasks];
    double[] start = new double[tasks];
    int[] driver = new int[tasks];
    for (int run = 0; run < runs; run++) {
      double common = pace.quantile(uniform(mix(seed), run));
      for (int task = 0; task < tasks; task++) {
        double factor = tables[task].quantile(uniform(keys[task], run));
        durations[task] = network.durations[task] * factor * (paced[task] ? common : 1);
      }
      pass(durations, start, driver, run);
    }
    for (int[] finish : finishes) {
      Arrays.sort(finish);
    }
  }

  /**
   * Runs the network many times.
   *
   * @param network tasks and links
   * @param uncertainty what is uncertain
   * @param runs how many times, at least 1
   * @param seed the seed of the draws
   * @return the dates of all runs
   */
  public static ScheduleRisk of(Network network, Uncertainty uncertainty, int runs, long seed) {
    return of(network, uncertainty, Map.of(), runs, seed);
  }

  /**
   * Runs a network many times in which some tasks may begin on certain days only: in each run they
   * wait for the first such day, so that a run which misses a meeting waits for the next.
   *
   * @param network tasks and links
   * @param uncertainty what is uncertain
   * @param openings when tasks may begin; those that are not named may on every day
   * @param runs how many times, at least 1
   * @param seed the seed of the draws
   * @return the dates of all runs
   */
  public static ScheduleRisk of(
      Network network,
      Uncertainty uncertainty,
      Map<TaskId, Opening> openings,
      int runs,
      long seed) {
    if (runs < 1) {
      throw new IllegalArgumentException("runs: " + runs + ", expected at least 1");
    }
    return new ScheduleRisk(network, uncertainty, openings, new HashMap<>(), runs, seed);
  }

  /**
   * Runs a variant of the network, with what was worked out for this one where it is the same.
   *
   * @param variant tasks and links
   * @param uncertainty what is uncertain
   * @param openings when tasks may begin; those that are not named may on every day
   * @param runs how many times, at least 1
   * @param seed the seed of the draws
   * @return the dates of all runs, the same that {@link #of} gives
   */
  public ScheduleRisk again(
      Network variant,
      Uncertainty uncertainty,
      Map<TaskId, Opening> openings,
      int runs,
      long seed) {
    if (runs < 1) {
      throw new IllegalArgumentException("runs: " + runs + ", expected at least 1");
    }
    return new ScheduleRisk(variant, uncertainty, openings, new HashMap<>(known), runs, seed);
  }

  /** One forward pass; the last task's chain of drivers is what was critical in this run. */
  private void pass(double[] durations, double[] start, int[] driver, int run) {
    int last = -1;
    for (int task : network.order) {
      double earliest = 0;
      int driving = -1;
      for (int link = network.first[task]; link < network.first[task + 1]; link++) {
        int before = network.predecessors[link];
        double bound = start[before] + network.distance(link, durations[before], durations[task]);
        if (bound > earliest || (driving < 0 && bound == earliest)) {
          earliest = bound;
          driving = before;
        }
      }
      Opening opening = openings[task];
      start[task] =
          opening == null
              ? earliest
              : Math.max(earliest, opening.from(ceil(earliest), ceil(durations[task])));
      driver[task] = driving;
      double finish = start[task] + durations[task];
      finishes[task][run] = ceil(finish);
      if (last < 0 || finish >= start[last] + durations[last]) {
        last = task;
      }
    }
    for (int task = last; task >= 0; task = driver[task]) {
      onPath[task]++;
    }
  }

  private static int ceil(double days) {
    return (int) Math.ceil(days - 1e-9);
  }

  /** FNV-1a, so that the draws of a task depend on its name and not on its position. */
  private static long hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }

  /** The finalizer of SplitMix64 (Steele, Lea and Flood 2014). */
  private static long mix(long bits) {
    long mixed = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }

  /** A number from 0 to 1 for one run of one stream. */
  private static double uniform(long key, int run) {
    return (mix(key + (run + 1) * 0x9e3779b97f4a7c15L) >>> 11) * 0x1.0p-53;
  }

  /**
   * The day by which a task is finished in so many of all runs.
   *
   * @param task its id
   * @param percent how many runs of a hundred, 1 to 100
   * @return the working day after its last in that run which no fewer runs are faster than
   */
  public int finish(TaskId task, int percent) {
    if (percent < 1 || percent > 100) {
      throw new IllegalArgumentException("percent: " + percent + ", expected 1 to 100");
    }
    int[] sorted = finishes[network.position(task)];
    return sorted[(int) Math.ceil(percent / 100.0 * runs) - 1];
  }

  /**
   * How often a task is on the path that determines the finish of all.
   *
   * @param task its id
   * @return the share of runs, from 0 to 1
   */
  public double criticality(TaskId task) {
    return (double) onPath[network.position(task)] / runs;
  }

  /**
   * The tasks of the network.
   *
   * @return their ids
   */
  public ImmutableList<TaskId> tasks() {
    return network.tasks();
  }
}
