package org.ismskit.risk.laws;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.ProjectId;
import org.ismskit.model.RiskManagement;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.risk.EvaluatedRisk;
import org.ismskit.model.risk.Factor;
import org.ismskit.model.risk.IncidentScenario;
import org.ismskit.model.risk.Risk;
import org.ismskit.model.risk.RiskCriteria;
import org.ismskit.model.risk.RiskEstimate;
import org.ismskit.model.risk.RiskId;
import org.ismskit.model.risk.ScenarioId;
import org.ismskit.risk.RiskAssessment;
import org.ismskit.risk.RiskAssessor;
import org.ismskit.risk.RiskMethodology;
import org.ismskit.risk.RiskRating;

/**
 * A risk as the assessor of the library puts it into a register: what laws say of registers is
 * checked on these, so that there is no second notion of rank and acceptance.
 *
 * @param values the values of the factors
 * @param line the line of the register
 * @param rating what the line says, with its reason
 */
record Assessed(ImmutableMap<String, String> values, EvaluatedRisk line, RiskRating rating) {

  private static final IncidentScenario SCENARIO =
      IncidentScenario.builder().id(ScenarioId.of("s")).name("Scenario").build();

  int rank() {
    return line.rank().orElseThrow();
  }

  /**
   * Assesses risks.
   *
   * @return the lines of the register whose rating is known, highest risk first
   */
  static ImmutableList<Assessed> register(
      RiskMethodology methodology,
      List<ImmutableMap<String, String>> risks,
      Optional<RiskCriteria> criteria) {
    List<Risk> documented = new ArrayList<>();
    for (ImmutableMap<String, String> values : risks) {
      documented.add(risk(documented.size(), estimate(values)));
    }
    RiskAssessment assessment =
        RiskAssessor.with(methodology)
            .assess(
                IsmsProject.builder()
                    .id(ProjectId.of("p"))
                    .name("Project")
                    .risk(
                        RiskManagement.builder()
                            .criteria(criteria)
                            .scenarios(Entities.of(SCENARIO))
                            .risks(Entities.copyOf(documented))
                            .build())
                    .build());
    return assessment.register().risks().stream()
        .filter(line -> line.rank().isPresent())
        .map(
            line ->
                new Assessed(
                    risks.get(Integer.parseInt(line.risk().value())),
                    line,
                    new RiskRating(line.level(), line.value(), assessment.because(line.risk()))))
        .collect(ImmutableList.toImmutableList());
  }

  private static Risk risk(int id, RiskEstimate estimate) {
    return Risk.builder()
        .id(RiskId.of(String.valueOf(id)))
        .name("Risk")
        .scenario(SCENARIO.id())
        .likelihood(estimate.likelihood())
        .consequence(estimate.consequence())
        .factors(estimate.factors())
        .build();
  }

  /** Values as they are documented of a risk. */
  static RiskEstimate estimate(ImmutableMap<String, String> values) {
    return new RiskEstimate(
        Optional.ofNullable(values.get(Factor.LIKELIHOOD)),
        Optional.ofNullable(values.get(Factor.CONSEQUENCE)),
        ImmutableMap.copyOf(
            Maps.filterKeys(
                values, key -> !key.equals(Factor.LIKELIHOOD) && !key.equals(Factor.CONSEQUENCE))));
  }
}
