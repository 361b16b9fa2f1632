package org.ismskit.benchmarks;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.ismskit.model.plan.LinkType;
import org.ismskit.model.plan.TaskId;
import org.ismskit.plan.schedule.Network;
import org.ismskit.plan.schedule.ScheduleRisk;
import org.ismskit.plan.schedule.ScheduleRisk.Uncertainty;
import org.ismskit.plan.schedule.Spread;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Ten thousand runs over 120 tasks, beside the limit: as many random numbers, each added to a sum.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ScheduleRiskBenchmark {

  private static final int TASKS = 120;
  private static final int RUNS = 10_000;

  private Network network;
  private Uncertainty uncertainty;
  private TaskId last;

  /** Makes a network of 120 tasks with two links each. */
  @Setup
  public void setUp() {
    Random random = new Random(7);
    Network.Builder builder = Network.builder();
    ImmutableMap.Builder<TaskId, Spread> spreads = ImmutableMap.builder();
    for (int task = 0; task < TASKS; task++) {
      last = TaskId.of("task-" + task);
      builder.task(last, 1 + random.nextInt(10));
      spreads.put(last, new Spread(0.7, 1.8));
      for (int link = 0; link < Math.min(2, task); link++) {
        TaskId before = TaskId.of("task-" + Math.max(0, task - 1 - random.nextInt(12)));
        builder.link(before, last, LinkType.FS, 0);
      }
    }
    network = builder.build();
    uncertainty =
        new Uncertainty(spreads.buildOrThrow(), new Spread(0.9, 1.3), ImmutableSet.of(last));
  }

  /** All runs and one date. */
  @Benchmark
  public int runs() {
    return ScheduleRisk.of(network, uncertainty, RUNS, 27003).finish(last, 80);
  }

  /** As many draws of the same generator, and nothing else. */
  @Benchmark
  public long draws() {
    long sum = 0;
    for (int run = 0; run < RUNS; run++) {
      for (int task = 0; task < TASKS; task++) {
        long bits = (task * 0x100000001b3L) + run * 0x9e3779b97f4a7c15L;
        bits = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        bits = (bits ^ (bits >>> 27)) * 0x94d049bb133111ebL;
        sum += bits ^ (bits >>> 31);
      }
    }
    return sum;
  }
}
