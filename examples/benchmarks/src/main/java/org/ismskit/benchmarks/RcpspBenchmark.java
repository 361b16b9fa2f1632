package org.ismskit.benchmarks;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.ismskit.model.plan.LinkType;
import org.ismskit.model.plan.TaskId;
import org.ismskit.plan.schedule.Availability;
import org.ismskit.plan.schedule.LevelledSchedule;
import org.ismskit.plan.schedule.Levelling;
import org.ismskit.plan.schedule.Network;
import org.ismskit.plan.schedule.Workload;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What one schedule costs in a search of five thousand, beside the limit: booking all tasks on
 * their days when it is known where they go. How good the schedules are {@link Psplib} shows.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class RcpspBenchmark {

  private static final int SCHEDULES = 5_000;
  private static final int RESOURCES = 4;

  /** How many tasks there are. */
  @Param({"30", "60", "120"})
  public int tasks;

  private Workload workload;
  private int[] starts;
  private int[] durations;
  private long[] demand;

  /** Makes a project with four scarce resources. */
  @Setup
  public void setUp() {
    Random random = new Random(30);
    Network.Builder network = Network.builder();
    durations = new int[tasks];
    demand = new long[tasks];
    for (int task = 0; task < tasks; task++) {
      durations[task] = 1 + random.nextInt(10);
      network.task(id(task), durations[task]);
      for (int link = 0; link < Math.min(2, task / 4); link++) {
        int before = Math.max(0, task - 4 - random.nextInt(16));
        network.link(id(before), id(task), LinkType.FS, 0);
      }
    }
    Workload.Builder builder = Workload.builder(network.build());
    for (int resource = 0; resource < RESOURCES; resource++) {
      builder.resource("r" + resource, Availability.of(14));
      for (int task = 0; task < tasks; task++) {
        int units = random.nextInt(11);
        builder.demand(id(task), "r" + resource, units);
        demand[task] |= (long) units << (16 * resource);
      }
    }
    workload = builder.build();
    LevelledSchedule schedule = Levelling.byRule().level(workload);
    starts = new int[tasks];
    for (int task = 0; task < tasks; task++) {
      starts[task] = schedule.start(id(task));
    }
  }

  private static TaskId id(int task) {
    return TaskId.of("task-" + task);
  }

  /** One of the schedules of a search, everything included. */
  @Benchmark
  @OperationsPerInvocation(SCHEDULES)
  public LevelledSchedule schedule() {
    LevelledSchedule schedule = Levelling.byRule().searching(SCHEDULES, 1).level(workload);
    if (schedule.schedules() < SCHEDULES) {
      throw new IllegalStateException("ended early: " + schedule.schedules());
    }
    return schedule;
  }

  /** Books all tasks where they are known to go. */
  @Benchmark
  public long[] booking() {
    long[] days = new long[10 * tasks];
    for (int task = 0; task < tasks; task++) {
      for (int day = starts[task]; day < starts[task] + durations[task]; day++) {
        days[day] += demand[task];
      }
    }
    return days;
  }
}
