package org.ismskit.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.ismskit.export.document.DocumentReader;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.risk.RiskRegister;
import org.ismskit.plan.generate.PlanGenerator;
import org.ismskit.risk.RiskAssessor;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The whole plan of an organization: breakdown, dates, forecast, suggestions. The limit is what
 * somebody waits without turning to something else: two seconds for the group. Beside it stands
 * reading the organization's file, which every user of a plan pays as well.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class PlanBenchmark {

  /** Whose plan. */
  @Param({"clinic", "saas", "group"})
  public String organization = "clinic";

  private Path file = Path.of("");
  private IsmsProject project;
  private RiskRegister register;

  /** Reads the file once. */
  @Setup
  public void read() throws IOException {
    Path beside = Path.of("examples/organizations");
    file =
        (Files.isDirectory(beside) ? beside : Path.of("../organizations"))
            .resolve(organization + ".isms.yaml");
    project = document();
    register = RiskAssessor.asProjectSays().assess(project).register();
  }

  /** The plan. */
  @Benchmark
  public ImplementationPlan plan() {
    return PlanGenerator.iso27003().generate(project, register);
  }

  /** What is paid before: reading the organization's file. */
  @Benchmark
  public IsmsProject document() throws IOException {
    return DocumentReader.of(IsmsProject.class).read(file);
  }
}
