package org.ismskit.plan.schedule;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.ismskit.model.plan.TaskId;
import org.jspecify.annotations.Nullable;

/**
 * How long the tasks of a network take in each of many runs, in whole parts of a day, so that sums
 * are exact. What is drawn for a task depends on the seed, the run and the task alone.
 */
final class Draws {

  private static final int FINEST = 1_024;
  private static final long LARGEST = 1L << 29;

  /**
   * What the durations of a task follow from, besides the run.
   *
   * @param days how many days it takes as planned
   * @param spread the spread of a factor on them
   * @param paced whether it takes longer where all work does
   */
  private record Source(int days, Spread spread, boolean paced) {
    boolean isCertain() {
      return days == 0 || (!paced && spread.equals(Spread.NONE));
    }
  }

  private final Network network;
  private final long seed;
  private final Spread pace;
  private final Source[] sources;
  private final long[] keys;

  /** By task and run; a single run for one that is certain. */
  private final int[][] durations;

  /** Which durations another network has had drawn. */
  private final boolean[] known;

  /** The tables of the spreads that occur: they take longer than the runs of a small network. */
  private final Map<Spread, PertTable> tables;

  /** The table of each task. */
  private final PertTable[] factors;

  private final PertTable paces;

  /** How many parts a day has, a power of two. */
  private final int unit;

  /** The lags in parts of a day; calendar days as many working days as in the plan. */
  private final int[] lags;

  /** Before when a task does not start, in parts of a day. */
  private final int[] floor;

  /** On which days tasks may begin. */
  private final @Nullable Openings openings;

  /**
   * Prepares draws.
   *
   * @param like what was drawn for a network much like this one; it is not drawn again
   */
  Draws(
      Network network,
      ScheduleRisk.Uncertainty uncertainty,
      Map<TaskId, Opening> openings,
      int runs,
      long seed,
      Optional<Draws> like) {
    int tasks = network.ids.size();
    this.network = network;
    this.seed = seed;
    this.pace = uncertainty.pace();
    this.sources = new Source[tasks];
    this.keys = new long[tasks];
    this.durations = new int[tasks][];
    this.known = new boolean[tasks];
    this.tables = like.map(other -> new HashMap<>(other.tables)).orElseGet(HashMap::new);
    this.factors = new PertTable[tasks];
    double longest = 1;
    for (int task = 0; task < tasks; task++) {
      TaskId id = network.ids.get(task);
      Spread spread = uncertainty.spreads().getOrDefault(id, Spread.NONE);
      sources[task] = new Source(network.durations[task], spread, uncertainty.paced().contains(id));
      keys[task] = Streams.mix(seed ^ Streams.hash(id.value()));
      factors[task] = tables.computeIfAbsent(spread, PertTable::new);
      longest += network.durations[task] * spread.pessimistic() * pace.pessimistic();
      longest += Math.max(0, network.earliest[task]);
    }
    this.paces = tables.computeIfAbsent(pace, PertTable::new);
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
    like.filter(this::drawsAlike).ifPresent(other -> takeFrom(other, runs));
    for (int task = 0; task < tasks; task++) {
      if (sources[task].isCertain()) {
        durations[task] = new int[] {sources[task].days() * unit};
      } else if (!known[task]) {
        durations[task] = new int[runs];
      }
    }
  }

  private boolean drawsAlike(Draws other) {
    return seed == other.seed && pace.equals(other.pace) && unit == other.unit;
  }

  private void takeFrom(Draws other, int runs) {
    for (int task = 0; task < sources.length; task++) {
      TaskId id = network.ids.get(task);
      if (other.network.has(id)) {
        int same = other.network.position(id);
        int[] drawn = other.durations[same];
        if (sources[task].equals(other.sources[same])
            && !sources[task].isCertain()
            && drawn.length >= runs) {
          durations[task] = drawn;
          known[task] = true;
        }
      }
    }
  }

  private static int[] workingLags(Network network) {
    if (network.elapsed == null) {
      return network.lags;
    }
    int[] start = new int[network.durations.length];
    network.forward(start);
    int[] lags = new int[network.lags.length];
    for (int link = 0; link < lags.length; link++) {
      int before = network.predecessors[link];
      int end = start[before] + (network.durations[before] & network.fromFinish[link]);
      lags[link] = network.bound(link, end) - end;
    }
    return lags;
  }

  /** Passes for the runs, without durations. */
  Passes passes() {
    return new Passes(network, lags, floor, openings);
  }

  /**
   * Draws the durations of some runs.
   *
   * @param from the first run
   * @param to the run after the last
   * @param into receives them
   */
  void draw(int from, int to, int[][] into) {
    double[] common = new double[to - from];
    for (int run = from; run < to; run++) {
      common[run - from] = paces.quantile(Streams.uniform(Streams.mix(seed), run)) * unit;
    }
    for (int task = 0; task < into.length; task++) {
      int[] own = durations[task];
      if (sources[task].isCertain()) {
        Arrays.fill(into[task], own[0]);
        continue;
      }
      if (!known[task]) {
        for (int run = from; run < to; run++) {
          double factor = factors[task].quantile(Streams.uniform(keys[task], run));
          double scale = sources[task].paced() ? common[run - from] : unit;
          own[run] = (int) (sources[task].days() * factor * scale + 0.5);
        }
      }
      System.arraycopy(own, from, into[task], 0, to - from);
    }
  }

  /** How long a task takes in a run that was drawn. */
  int duration(int task, int run) {
    return durations[task][sources[task].isCertain() ? 0 : run];
  }

  /** The day by which a time has come: shifting rounds down, also below zero. */
  int wholeDays(int parts) {
    return (parts + unit - 1) >> Integer.numberOfTrailingZeros(unit);
  }

  /** The days by which times have come, in the runs from one up to another. */
  void wholeDays(int[] parts, int from, int to, int[] into) {
    int shift = Integer.numberOfTrailingZeros(unit);
    for (int run = from; run < to; run++) {
      into[run] = (parts[run - from] + unit - 1) >> shift;
    }
  }
}
