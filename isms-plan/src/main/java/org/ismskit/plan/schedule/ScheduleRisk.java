package org.ismskit.plan.schedule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ismskit.model.plan.TaskId;

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

  /** Runs that one thread does in one go. */
  private static final int BLOCK = 500;

  /** Up to this span runs are counted by day, which is faster than to sort them. */
  private static final int MANY_DAYS = 1 << 16;

  private final Network network;
  private final Draws draws;
  private final int runs;

  /** The day after the last of each task in each run. */
  private final int[][] finishes;

  /** When each run is finished, in the unit of the draws. */
  private final int[] ends;

  /** How often each task was on the path that determined the end of a run. */
  private final int[] onPath;

  private ScheduleRisk(Network network, Draws draws, int runs) {
    this.network = network;
    this.draws = draws;
    this.runs = runs;
    int tasks = network.ids.size();
    this.finishes = new int[tasks][runs];
    this.ends = new int[runs];
    this.onPath = new int[tasks];
  }

  /**
   * Runs the network many times.
   *
   * @param network tasks and links
   * @param uncertainty what is uncertain
   * @param runs how many times, at least 1
   * @param seed the seed of the draws
   * @return the dates of all runs
   * @throws IllegalArgumentException if there is no run
   */
  public static ScheduleRisk of(Network network, Uncertainty uncertainty, int runs, long seed) {
    return of(network, uncertainty, runs, seed, 1);
  }

  /**
   * Runs the network many times on several threads; their number does not change the result.
   *
   * @param network tasks and links
   * @param uncertainty what is uncertain
   * @param runs how many times, at least 1
   * @param seed the seed of the draws
   * @param threads how many threads, at least 1
   * @return the dates of all runs
   * @throws IllegalArgumentException if there is no run or no thread
   */
  public static ScheduleRisk of(
      Network network, Uncertainty uncertainty, int runs, long seed, int threads) {
    checkRuns(runs);
    if (threads < 1) {
      throw new IllegalArgumentException("threads: " + threads + ", expected at least 1");
    }
    ScheduleRisk risk =
        new ScheduleRisk(
            network, new Draws(network, uncertainty, Map.of(), runs, seed, Optional.empty()), runs);
    if (threads == 1) {
      risk.add(risk.block(0, runs));
    } else {
      risk.runOn(threads);
    }
    return risk;
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
   * @throws IllegalArgumentException if there is no run
   */
  public static ScheduleRisk of(
      Network network,
      Uncertainty uncertainty,
      Map<TaskId, Opening> openings,
      int runs,
      long seed) {
    checkRuns(runs);
    ScheduleRisk risk =
        new ScheduleRisk(
            network, new Draws(network, uncertainty, openings, runs, seed, Optional.empty()), runs);
    risk.add(risk.block(0, runs));
    return risk;
  }

  /**
   * When tasks of a variant of the network are finished, with what was drawn for this one where it
   * is the same.
   *
   * @param variant tasks and links
   * @param uncertainty what is uncertain
   * @param openings when tasks may begin; those that are not named may on every day
   * @param runs how many times, at least 1
   * @param seed the seed of the draws
   * @param tasks the tasks that are asked for
   * @param percent how many runs of a hundred, 1 to 100
   * @return by task the same day that {@link #finish(TaskId, int)} gives for the variant
   * @throws IllegalArgumentException if there is no run, or the percentage is outside its range
   */
  public ImmutableMap<TaskId, Integer> finishes(
      Network variant,
      Uncertainty uncertainty,
      Map<TaskId, Opening> openings,
      int runs,
      long seed,
      Set<TaskId> tasks,
      int percent) {
    checkRuns(runs);
    checkPercent(percent);
    Draws again = new Draws(variant, uncertainty, openings, runs, seed, Optional.of(draws));
    Passes passes = again.passes();
    Map<TaskId, int[]> finished = new LinkedHashMap<>();
    tasks.forEach(task -> finished.put(task, new int[runs]));
    for (int run = 0; run < runs; run += Passes.WIDTH) {
      int from = run;
      int to = Math.min(runs, from + Passes.WIDTH);
      again.draw(from, to, passes.duration);
      passes.forward();
      finished.forEach(
          (task, days) -> again.wholeDays(passes.finish[variant.position(task)], from, to, days));
    }
    return ImmutableMap.copyOf(Maps.transformValues(finished, days -> quantile(days, percent)));
  }

  private static void checkRuns(int runs) {
    if (runs < 1) {
      throw new IllegalArgumentException("runs: " + runs + ", expected at least 1");
    }
  }

  private void runOn(int threads) {
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      List<Future<int[]>> blocks = new ArrayList<>();
      for (int from = 0; from < runs; from += BLOCK) {
        int first = from;
        blocks.add(workers.submit(() -> block(first, Math.min(runs, first + BLOCK))));
      }
      for (Future<int[]> block : blocks) {
        add(block.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the runs were made", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      workers.shutdownNow();
    }
  }

  private void add(int[] paths) {
    for (int task = 0; task < onPath.length; task++) {
      onPath[task] += paths[task];
    }
  }

  /** Makes some of the runs; each writes only what is its own. */
  private int[] block(int from, int to) {
    int[] paths = new int[onPath.length];
    Passes passes = draws.passes();
    for (int run = from; run < to; run += Passes.WIDTH) {
      int end = Math.min(to, run + Passes.WIDTH);
      draws.draw(run, end, passes.duration);
      passes.forward();
      for (int task = 0; task < paths.length; task++) {
        draws.wholeDays(passes.finish[task], run, end, finishes[task]);
      }
      int[] last = passes.last();
      for (int at = 0; at < end - run; at++) {
        ends[run + at] = last[at] < 0 ? 0 : Math.max(0, passes.finish[last[at]][at]);
        for (int task = last[at]; task >= 0; task = passes.driver(task, at)) {
          paths[task]++;
        }
      }
    }
    return paths;
  }

  /**
   * The day by which a task is finished in so many of all runs.
   *
   * @param task its id
   * @param percent how many runs of a hundred, 1 to 100
   * @return the working day after its last in that run which no fewer runs are faster than
   */
  public int finish(TaskId task, int percent) {
    checkPercent(percent);
    return quantile(finishes[network.position(task)], percent);
  }

  /**
   * The day by which everything is finished in so many of all runs.
   *
   * @param percent how many runs of a hundred, 1 to 100
   * @return the working day after the last in that run which no fewer runs are faster than
   */
  public int finish(int percent) {
    checkPercent(percent);
    return quantile(Arrays.stream(ends).map(draws::wholeDays).toArray(), percent);
  }

  private static void checkPercent(int percent) {
    if (percent < 1 || percent > 100) {
      throw new IllegalArgumentException("percent: " + percent + ", expected 1 to 100");
    }
  }

  private static int quantile(int[] days, int percent) {
    int first = Arrays.stream(days).min().orElseThrow();
    int span = Arrays.stream(days).max().orElseThrow() - first + 1;
    int rank = (int) Math.ceil(percent / 100.0 * days.length);
    if (span > MANY_DAYS) {
      int[] sorted = days.clone();
      Arrays.sort(sorted);
      return sorted[rank - 1];
    }
    int[] finished = new int[span];
    for (int day : days) {
      finished[day - first]++;
    }
    int day = 0;
    for (int runs = finished[0]; runs < rank; runs += finished[day]) {
      day++;
    }
    return first + day;
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
   * How much the finish of all depends on how long a task takes (cruciality index, Williams 1992):
   * the correlation of its duration with the duration of the whole.
   *
   * @param task its id
   * @return the absolute value of Pearson's coefficient, from 0 to 1; 0 if one of both is certain
   */
  public double cruciality(TaskId task) {
    int position = network.position(task);
    double meanDuration = 0;
    double meanEnd = 0;
    for (int run = 0; run < runs; run++) {
      meanDuration += draws.duration(position, run);
      meanEnd += ends[run];
    }
    meanDuration /= runs;
    meanEnd /= runs;
    double both = 0;
    double squares = 0;
    double endSquares = 0;
    for (int run = 0; run < runs; run++) {
      double byDuration = draws.duration(position, run) - meanDuration;
      double byEnd = ends[run] - meanEnd;
      both += byDuration * byEnd;
      squares += byDuration * byDuration;
      endSquares += byEnd * byEnd;
    }
    return squares == 0 || endSquares == 0
        ? 0
        : Math.min(1, Math.abs(both) / Math.sqrt(squares * endSquares));
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
