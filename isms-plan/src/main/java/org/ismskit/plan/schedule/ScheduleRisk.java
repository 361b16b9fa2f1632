package org.ismskit.plan.schedule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

  /** Runs that one thread does in one go. */
  private static final int BLOCK = 500;

  /** Runs whose finishes are written together: what lies far apart is slow to write one by one. */
  private static final int PAGE = 16;

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
    if (runs < 1) {
      throw new IllegalArgumentException("runs: " + runs + ", expected at least 1");
    }
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
    if (threads < 1) {
      throw new IllegalArgumentException("threads: " + threads + ", expected at least 1");
    }
    ScheduleRisk risk =
        new ScheduleRisk(
            network, new Draws(network, uncertainty, Map.of(), seed, new HashMap<>()), runs);
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
    return run(network, new Draws(network, uncertainty, openings, seed, new HashMap<>()), runs);
  }

  /**
   * Runs a variant of the network, with what was worked out for this one where it is the same.
   *
   * @param variant tasks and links
   * @param uncertainty what is uncertain
   * @param openings when tasks may begin; those that are not named may on every day
   * @param runs how many times, at least 1
   * @param seed the seed of the draws
   * @return the dates of all runs, the same that {@link #of(Network, Uncertainty, Map, int, long)}
   *     gives
   * @throws IllegalArgumentException if there is no run
   */
  public ScheduleRisk again(
      Network variant,
      Uncertainty uncertainty,
      Map<TaskId, Opening> openings,
      int runs,
      long seed) {
    return run(
        variant, new Draws(variant, uncertainty, openings, seed, new HashMap<>(draws.known)), runs);
  }

  private static ScheduleRisk run(Network network, Draws draws, int runs) {
    ScheduleRisk risk = new ScheduleRisk(network, draws, runs);
    risk.add(risk.block(0, runs));
    return risk;
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
    int tasks = onPath.length;
    int[] paths = new int[tasks];
    int[] durations = new int[tasks];
    int[] start = new int[tasks];
    int[] page = new int[tasks * PAGE];
    for (int run = from; run < to; run++) {
      draws.durations(run, durations);
      ends[run] = network.forward(durations, draws.lags, draws.floor, null, draws.openings, start);
      int line = (run - from) % PAGE;
      int last = -1;
      int latest = Integer.MIN_VALUE;
      for (int task : network.order) {
        int finish = start[task] + durations[task];
        page[task * PAGE + line] = draws.wholeDays(finish);
        last = finish >= latest ? task : last;
        latest = Math.max(latest, finish);
      }
      for (int task = last;
          task >= 0;
          task = network.driver(task, durations, draws.lags, draws.floor, null, start)) {
        paths[task]++;
      }
      if (line == PAGE - 1 || run == to - 1) {
        for (int task = 0; task < tasks; task++) {
          System.arraycopy(page, task * PAGE, finishes[task], run - line, line + 1);
        }
      }
    }
    return paths;
  }

  /** The durations of all runs, in whole parts of a day, so that sums are exact. */
  private static final class Draws {

    private static final int FINEST = 1_024;
    private static final long LARGEST = 1L << 29;

    private final int[] days;
    private final PertTable[] tables;
    private final boolean[] paced;
    private final long[] keys;
    private final PertTable pace;
    private final long paceKey;

    /** How many parts a day has, a power of two. */
    final int unit;

    /** The lags in parts of a day; calendar days as many working days as in the plan. */
    final int[] lags;

    /** Before when a task does not start, in parts of a day. */
    final int[] floor;

    /** On which days tasks may begin. */
    final @Nullable Openings openings;

    /** The tables of the spreads that occur: they take longer than the runs of a small network. */
    final Map<Spread, PertTable> known;

    Draws(
        Network network,
        Uncertainty uncertainty,
        Map<TaskId, Opening> openings,
        long seed,
        Map<Spread, PertTable> known) {
      this.known = known;
      int tasks = network.ids.size();
      this.days = network.durations;
      this.tables = new PertTable[tasks];
      this.paced = new boolean[tasks];
      this.keys = new long[tasks];
      double longest = 1;
      for (int task = 0; task < tasks; task++) {
        TaskId id = network.ids.get(task);
        Spread spread = uncertainty.spreads().getOrDefault(id, Spread.NONE);
        tables[task] = known.computeIfAbsent(spread, PertTable::new);
        paced[task] = uncertainty.paced().contains(id);
        keys[task] = Streams.mix(seed ^ Streams.hash(id.value()));
        longest += days[task] * spread.pessimistic() * uncertainty.pace().pessimistic();
        longest += Math.max(0, network.earliest[task]);
      }
      this.pace = known.computeIfAbsent(uncertainty.pace(), PertTable::new);
      this.paceKey = Streams.mix(seed);
      int[] working = workingLags(network);
      longest += Arrays.stream(working).mapToDouble(Math::abs).sum();
      int parts = FINEST;
      while (parts > 1 && longest * parts > LARGEST) {
        parts /= 2;
      }
      this.unit = parts;
      this.openings = openings.isEmpty() ? null : new Openings(network, openings, unit);
      this.lags = Arrays.stream(working).map(lag -> lag * unit).toArray();
      this.floor =
          Arrays.stream(network.earliest)
              .map(day -> day == Network.ANY_TIME ? day : day * unit)
              .toArray();
    }

    private static int[] workingLags(Network network) {
      if (network.elapsed == null) {
        return network.lags;
      }
      int[] start = new int[network.durations.length];
      network.forward(
          network.durations, network.lags, network.earliest, network.elapsed, null, start);
      int[] lags = new int[network.lags.length];
      for (int link = 0; link < lags.length; link++) {
        int before = network.predecessors[link];
        int end = start[before] + (network.durations[before] & network.fromFinish[link]);
        lags[link] = network.bound(link, end) - end;
      }
      return lags;
    }

    /** The day by which a time has come: shifting rounds down, also below zero. */
    int wholeDays(int parts) {
      return (parts + unit - 1) >> Integer.numberOfTrailingZeros(unit);
    }

    void durations(int run, int[] into) {
      double common = pace.quantile(Streams.uniform(paceKey, run)) * unit;
      for (int task = 0; task < into.length; task++) {
        into[task] = duration(task, run, paced[task] ? common : unit);
      }
    }

    int duration(int task, int run) {
      double scale = paced[task] ? pace.quantile(Streams.uniform(paceKey, run)) * unit : unit;
      return duration(task, run, scale);
    }

    private int duration(int task, int run, double scale) {
      double factor = tables[task].quantile(Streams.uniform(keys[task], run));
      return (int) (days[task] * factor * scale + 0.5);
    }
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

  private int quantile(int[] days, int percent) {
    int[] sorted = days.clone();
    Arrays.sort(sorted);
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
