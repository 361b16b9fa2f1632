package org.ismskit.benchmarks;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.ProjectId;
import org.ismskit.model.RiskManagement;
import org.ismskit.model.control.Control;
import org.ismskit.model.control.ControlId;
import org.ismskit.model.control.ControlStatus;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.risk.ControlEffect;
import org.ismskit.model.risk.EvaluatedRisk;
import org.ismskit.model.risk.IncidentScenario;
import org.ismskit.model.risk.MatrixRow;
import org.ismskit.model.risk.Risk;
import org.ismskit.model.risk.RiskCriteria;
import org.ismskit.model.risk.RiskId;
import org.ismskit.model.risk.RiskRegister;
import org.ismskit.model.risk.RiskVerdict;
import org.ismskit.model.risk.Scale;
import org.ismskit.model.risk.ScenarioId;
import org.ismskit.model.treatment.TreatmentDecision;
import org.ismskit.model.treatment.TreatmentOption;
import org.ismskit.risk.RiskAssessor;
import org.ismskit.risk.RiskMatrices;
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
 * A register of 100,000 risks, beside a loop that does no more than make a record for each, and
 * beside one that is written for this one matrix and also reads what has to be read of each risk.
 *
 * <p>An assessor keeps nothing of a project, so that the first assessment and any other cost the
 * same. The floor neither reads values nor sorts, and all its records are alike.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class RegisterBenchmark {

  private static final int RISKS = 100_000;

  private IsmsProject plain = IsmsProject.builder().id(ProjectId.of("p")).name("None").build();
  private IsmsProject treated = plain;
  private List<Risk> risks = List.of();
  private final Map<String, Integer> likelihoods = new HashMap<>();
  private final Map<String, Integer> consequences = new HashMap<>();
  private final int[][] cells = new int[5][5];
  private final RiskVerdict[] verdicts = {
    RiskVerdict.ACCEPTED,
    RiskVerdict.ACCEPTED,
    RiskVerdict.TOLERATED,
    RiskVerdict.UNACCEPTABLE,
    RiskVerdict.UNACCEPTABLE
  };

  /** Makes the risks, and the same ones with a control and a decision each. */
  @Setup
  public void setUp() {
    SplittableRandom random = new SplittableRandom(27005);
    Scale likelihood = RiskMatrices.iso27005().likelihood();
    Scale consequence = RiskMatrices.iso27005().consequence();
    ImmutableList.Builder<Risk> some = ImmutableList.builder();
    ImmutableList.Builder<Risk> lowered = ImmutableList.builder();
    ImmutableList.Builder<TreatmentDecision> decisions = ImmutableList.builder();
    ControlId control = ControlId.of("c");
    for (int i = 0; i < RISKS; i++) {
      Risk risk =
          Risk.builder()
              .id(RiskId.of("r" + i))
              .name("Risk")
              .scenario(ScenarioId.of("s"))
              .likelihood(likelihood.keys().get(random.nextInt(5)))
              .consequence(consequence.keys().get(random.nextInt(5)))
              .build();
      some.add(risk);
      lowered.add(
          risk.withEffects(
              ControlEffect.builder()
                  .control(control)
                  .onLikelihood(BigDecimal.valueOf(random.nextInt(11), 1))
                  .build()));
      decisions.add(
          TreatmentDecision.builder()
              .risk(risk.id())
              .option(TreatmentOption.MODIFY)
              .addControl(control)
              .build());
    }
    risks = some.build();
    plain = project(risks, ImmutableList.of(), control);
    treated = project(lowered.build(), decisions.build(), control);
    likelihood.keys().forEach(key -> likelihoods.put(key, likelihoods.size()));
    consequence.keys().forEach(key -> consequences.put(key, consequences.size()));
    for (MatrixRow row : RiskMatrices.iso27005().rows()) {
      for (int column = 0; column < 5; column++) {
        cells[likelihoods.get(row.likelihood())][column] =
            RiskMatrices.iso27005().risk().position(row.risk().get(column)).orElseThrow();
      }
    }
    if (!byHand().equals(register().risks())) {
      throw new IllegalStateException("the register by hand is another one");
    }
  }

  private static IsmsProject project(
      List<Risk> risks, ImmutableList<TreatmentDecision> decisions, ControlId control) {
    return IsmsProject.builder()
        .id(ProjectId.of("p"))
        .name("Project")
        .risk(
            RiskManagement.builder()
                .criteria(RiskCriteria.builder().accepted("low").tolerated("medium").build())
                .scenarios(
                    Entities.of(
                        IncidentScenario.builder().id(ScenarioId.of("s")).name("Scenario").build()))
                .controls(
                    Entities.of(
                        Control.builder()
                            .id(control)
                            .name("Control")
                            .status(ControlStatus.SELECTED)
                            .build()))
                .risks(Entities.copyOf(risks))
                .decisions(decisions)
                .build())
        .build();
  }

  /** Rating, ranking, comparing with the criteria. */
  @Benchmark
  public RiskRegister register() {
    return RiskAssessor.asProjectSays().assess(plain).register();
  }

  /** The same, and what remains of each risk after a control. */
  @Benchmark
  public RiskRegister registerWithResidualRisks() {
    return RiskAssessor.asProjectSays().assess(treated).register();
  }

  /** The floor: a list with one record of the register for each risk, all alike. */
  @Benchmark
  public ImmutableList<EvaluatedRisk> oneRecordForEachRisk() {
    ImmutableList.Builder<EvaluatedRisk> records = ImmutableList.builderWithExpectedSize(RISKS);
    Optional<String> level = Optional.of("low");
    OptionalInt rank = OptionalInt.of(1);
    for (Risk risk : risks) {
      records.add(
          new EvaluatedRisk(
              risk.id(),
              level,
              rank,
              RiskVerdict.ACCEPTED,
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty()));
    }
    return records.build();
  }

  /**
   * The same register by hand, for projects in which everything is known, on its scale and plain:
   * likelihood and consequence of each risk are looked up, and risks of a level kept together.
   */
  @Benchmark
  public ImmutableList<EvaluatedRisk> byHand() {
    List<List<Risk>> byLevel = new ArrayList<>();
    for (int level = 0; level < verdicts.length; level++) {
      byLevel.add(new ArrayList<>());
    }
    for (Risk risk : plain.risk().risks()) {
      int row = likelihoods.get(risk.likelihood().orElseThrow());
      int column = consequences.get(risk.consequence().orElseThrow());
      byLevel.get(cells[row][column]).add(risk);
    }
    ImmutableList.Builder<EvaluatedRisk> records = ImmutableList.builderWithExpectedSize(RISKS);
    for (int level = verdicts.length - 1; level >= 0; level--) {
      Optional<String> key = Optional.of(RiskMatrices.iso27005().risk().keys().get(level));
      OptionalInt rank = OptionalInt.of(verdicts.length - level);
      for (Risk risk : byLevel.get(level)) {
        records.add(
            new EvaluatedRisk(
                risk.id(),
                key,
                rank,
                verdicts[level],
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
      }
    }
    return records.build();
  }
}
