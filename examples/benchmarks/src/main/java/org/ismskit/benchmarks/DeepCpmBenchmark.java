package org.ismskit.benchmarks;

import java.util.concurrent.TimeUnit;
import org.mpxj.ProjectFile;
import org.mpxj.cpm.CpmException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The critical path of a hundred thousand tasks, each behind some of the fifty before: {@code
 * idsToDates} beside {@code mpxjDatesAndSlack}, which takes most of a minute and so is done once,
 * after a smaller project to warm up.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgs = {"-Xmx3g", "-Xss64m"})
public class DeepCpmBenchmark {

  private final CpmProject project = new CpmProject(100_000, true);

  /** From ids, links and holidays to the dates and floats of all tasks. */
  @Benchmark
  @Warmup(iterations = 5)
  @Measurement(iterations = 5)
  public void idsToDates(Blackhole hole) {
    project.dates(hole::consume);
  }

  /** The dates by MPXJ's scheduler, and dates and slack of every task are read. */
  @Benchmark
  @Warmup(iterations = 0)
  @Measurement(iterations = 1)
  public void mpxjDatesAndSlack(File file, Blackhole hole) throws CpmException {
    CpmProject.dates(file.unscheduled, hole::consume);
  }

  /** The project as a file of MPXJ. */
  @State(Scope.Benchmark)
  public static class File {

    private ProjectFile unscheduled;

    /** Warms up on ten times a tenth of the tasks. */
    @Setup(Level.Trial)
    public void setUp(DeepCpmBenchmark benchmark, Blackhole hole) throws CpmException {
      CpmProject smaller = new CpmProject(10_000, true);
      for (int i = 0; i < 10; i++) {
        CpmProject.dates(smaller.file(), hole::consume);
      }
      unscheduled = benchmark.project.file();
    }
  }
}
