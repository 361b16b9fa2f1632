package org.ismskit.benchmarks;

import java.util.concurrent.TimeUnit;
import org.ismskit.model.standard.Iso27003;
import org.ismskit.plan.graph.ActivityGraph;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The graph of the 23 activities, built from the standard's data. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class GraphBenchmark {
  /** Reads the tables once, builds the graph every time. */
  @Benchmark
  public ActivityGraph activities() {
    return ActivityGraph.of(Iso27003.description());
  }
}
