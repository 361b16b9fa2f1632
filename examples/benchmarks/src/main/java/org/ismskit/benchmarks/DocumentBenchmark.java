package org.ismskit.benchmarks;

import java.util.concurrent.TimeUnit;
import org.ismskit.export.document.DocumentReader;
import org.ismskit.export.document.DocumentWriter;
import org.ismskit.export.document.Format;
import org.ismskit.model.Analysis;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.RiskManagement;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.organization.Organization;
import org.ismskit.model.risk.Risk;
import org.ismskit.model.risk.RiskId;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * A project of 10,000 assets and 100,000 risks as a JSON document. The peer is a tree of Jackson's
 * databind, read from and written to the same bytes, which checks nothing.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 3,
    jvmArgs = {"-Xms2g", "-Xmx2g", "-XX:+UseParallelGC"})
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class DocumentBenchmark {

  private static final int LOOKUPS = 1_000;

  private final JsonMapper mapper = JsonMapper.builder().build();
  private final ObjectWriter treeWriter = mapper.writerWithDefaultPrettyPrinter();
  private final DocumentReader<IsmsProject> reader = DocumentReader.of(IsmsProject.class);
  private final DocumentWriter writer = DocumentWriter.json();

  private IsmsProject project;
  private JsonNode tree;
  private byte[] json;
  private Organization organization;
  private Analysis analysis;
  private RiskManagement risks;
  private RiskManagement brokenRisks;
  private RiskId[] ids;
  private Entities<Risk> few;
  private RiskId[] idsOfFew;

  /** Makes the project, its bytes and its parts. */
  @Setup
  public void build() {
    organization = LargeProject.organization();
    analysis = LargeProject.analysis();
    risks = LargeProject.risks(0);
    brokenRisks = LargeProject.risks(1_000);
    project = LargeProject.of(organization, analysis, risks);
    json = writer.toBytes(project);
    tree = mapper.readTree(json);
    few = Entities.copyOf(risks.risks().asList().subList(0, LOOKUPS));
    ids = new RiskId[LOOKUPS];
    idsOfFew = new RiskId[LOOKUPS];
    for (int i = 0; i < LOOKUPS; i++) {
      ids[i] = RiskId.of("risk-" + i * (LargeProject.RISKS / LOOKUPS));
      idsOfFew[i] = RiskId.of("risk-" + i);
    }
  }

  /** From bytes to a checked project. */
  @Benchmark
  public IsmsProject read() {
    return reader.read(json, Format.JSON);
  }

  /** The peer: from bytes to a tree. */
  @Benchmark
  public JsonNode readTree() {
    return mapper.readTree(json);
  }

  /** From a project to bytes. */
  @Benchmark
  public byte[] write() {
    return writer.toBytes(project);
  }

  /** The peer: from a tree to bytes, indented too. */
  @Benchmark
  public byte[] writeTree() {
    return treeWriter.writeValueAsBytes(tree);
  }

  /** Checks all references of a project in which they are right. */
  @Benchmark
  public IsmsProject check() {
    return LargeProject.of(organization, analysis, risks);
  }

  /** The peer of that: a thousand references are wrong and reported. */
  @Benchmark
  public int checkBroken() {
    try {
      throw new IllegalStateException(
          "accepted: " + LargeProject.of(organization, analysis, brokenRisks));
    } catch (InvalidDocument e) {
      if (e.problems().size() != 1_000) {
        throw new IllegalStateException("problems: " + e.problems().size(), e);
      }
      return e.problems().size();
    }
  }

  /** Finds one of a hundred thousand risks. */
  @Benchmark
  @OutputTimeUnit(TimeUnit.NANOSECONDS)
  @OperationsPerInvocation(LOOKUPS)
  public void find(Blackhole blackhole) {
    for (RiskId id : ids) {
      blackhole.consume(project.risk().risks().get(id));
    }
  }

  /** The peer: finds one of a thousand. */
  @Benchmark
  @OutputTimeUnit(TimeUnit.NANOSECONDS)
  @OperationsPerInvocation(LOOKUPS)
  public void findAmongFew(Blackhole blackhole) {
    for (RiskId id : idsOfFew) {
      blackhole.consume(few.get(id));
    }
  }

  /** Another peer: passes over all of them. */
  @Benchmark
  public int passOverAll() {
    int found = 0;
    for (Risk risk : project.risk().risks()) {
      found += risk.owner().isPresent() ? 1 : 0;
    }
    return found;
  }
}
