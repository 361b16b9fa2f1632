package org.ismskit.benchmarks;

import java.util.concurrent.TimeUnit;
import org.ismskit.plan.schedule.CriticalPath;
import org.ismskit.plan.schedule.Network;
import org.mpxj.ProjectFile;
import org.mpxj.cpm.CpmException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The critical path of ten thousand tasks. What is beside what:
 *
 * <ul>
 *   <li>{@code idsToDates}, which builds network and working days every time and reads all dates
 *       and floats, beside {@code mpxjDatesAndSlack}, which does the same from a project file that
 *       exists (and {@code mpxjDates}, which reads nothing);
 *   <li>{@code compiledNetwork} beside {@code bareArrays}, which knows nothing but links from
 *       finish to start between tasks in order.
 * </ul>
 *
 * <p>That MPXJ gives the same dates is checked before it is measured.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
    value = 1,
    jvmArgs = {"-Xmx3g", "-Xss16m"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class CpmBenchmark {

  private static final int TASKS = 10_000;

  /** Links to the layer before (wide), or among the fifty tasks before (deep). */
  @Param({"wide", "deep"})
  public String shape;

  private CpmProject project;
  private Network network;
  private CpmProject.Bare bare;

  /** Makes the project, the same for all. */
  @Setup
  public void setUp() {
    project = new CpmProject(TASKS, shape.equals("deep"));
    network = project.network();
    bare = project.bare();
  }

  /** From ids, links and holidays to the dates and floats of all tasks. */
  @Benchmark
  public void idsToDates(Blackhole hole) {
    project.dates(hole::consume);
  }

  /** The dates of a compiled network. */
  @Benchmark
  public CriticalPath compiledNetwork() {
    return CriticalPath.of(network);
  }

  /** The limit: both passes and both floats over arrays in order. */
  @Benchmark
  public int bareArrays() {
    return bare.pass();
  }

  /** The dates by MPXJ's scheduler. */
  @Benchmark
  public ProjectFile mpxjDates(File file) throws CpmException {
    CpmProject.schedule(file.unscheduled);
    return file.unscheduled;
  }

  /** The same, and dates and slack of every task are read. */
  @Benchmark
  public void mpxjDatesAndSlack(File file, Blackhole hole) throws CpmException {
    CpmProject.dates(file.unscheduled, hole::consume);
  }

  /** The project as a file of MPXJ, made anew each time: it keeps what it has computed. */
  @State(Scope.Benchmark)
  public static class File {

    private ProjectFile unscheduled;

    /** Checks that the peer solves the same problem. */
    @Setup
    public void check(CpmBenchmark benchmark) throws CpmException {
      ProjectFile scheduled = benchmark.project.file();
      CpmProject.schedule(scheduled);
      benchmark.project.requireSameDates(scheduled);
    }

    /** Makes the file. */
    @Setup(Level.Invocation)
    public void setUp(CpmBenchmark benchmark) {
      unscheduled = benchmark.project.file();
    }
  }
}
