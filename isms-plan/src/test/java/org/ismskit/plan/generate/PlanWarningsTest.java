package org.ismskit.plan.generate;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.RiskManagement;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.risk.EvaluatedRisk;
import org.ismskit.model.risk.IncidentScenario;
import org.ismskit.model.risk.Risk;
import org.ismskit.model.risk.RiskCriteria;
import org.ismskit.model.risk.RiskId;
import org.ismskit.model.risk.RiskRegister;
import org.ismskit.model.risk.RiskVerdict;
import org.ismskit.model.risk.ScenarioId;
import org.ismskit.plan.PlanTexts;
import org.ismskit.plan.Samples;
import org.ismskit.risk.RiskAssessor;
import org.ismskit.risk.RiskMethodologies;
import org.junit.jupiter.api.Test;

/** Risk criteria that say nothing, since they name levels that there are not. */
class PlanWarningsTest {

  private static final Risk RISK =
      Risk.builder()
          .id(RiskId.of("r"))
          .name("Ransomware")
          .scenario(ScenarioId.of("s"))
          .likelihood("likely")
          .consequence("serious")
          .build();

  private static IsmsProject project(RiskCriteria criteria) {
    return Samples.project(Samples.SMALL)
        .withRisk(
            RiskManagement.builder()
                .criteria(criteria)
                .scenarios(
                    Entities.of(
                        IncidentScenario.builder().id(ScenarioId.of("s")).name("S").build()))
                .risks(Entities.of(RISK))
                .build());
  }

  private static List<String> said(IsmsProject project, RiskRegister register) {
    return PlanGenerator.iso27003().generate(project, register).warnings().stream()
        .filter(warning -> warning.code().startsWith("warning.criteria"))
        .map(PlanTexts.in(Locale.ENGLISH)::of)
        .toList();
  }

  private static List<String> said(RiskCriteria criteria) {
    IsmsProject project = project(criteria);
    return said(project, RiskAssessor.asProjectSays().assess(project).register());
  }

  @Test
  void aMisspeltLevelIsNamedWithThoseThereAre() {
    assertThat(said(RiskCriteria.builder().accepted("lo").tolerated("medium").build()))
        .containsExactly(
            "\"lo\" under /risk/criteria/accepted is no level of iso-27005-2022-5x5 (very-low, low,"
                + " medium, high, very-high): no risk can be accepted or treated by it.");
    assertThat(said(RiskCriteria.builder().accepted("low").tolerated("medum").build()))
        .singleElement()
        .asString()
        .startsWith("\"medum\" under /risk/criteria/tolerated is no level of iso-27005-2022-5x5");
    assertThat(said(RiskCriteria.builder().accepted("low").tolerated("medium").build())).isEmpty();
  }

  /** The levels of a methodology that ships are known; of another those that it gave. */
  @Test
  void criteriaForAnotherMethodologyAreNamedToo() {
    IsmsProject project = project(RiskCriteria.builder().accepted("low").build());

    assertThat(said(project, register(RiskMethodologies.mehari().name(), "4")))
        .singleElement()
        .asString()
        .contains("is no level of " + RiskMethodologies.mehari().name() + " (1, 2, 3, 4)");
    assertThat(said(project, register("our-own", "red")))
        .containsExactly(
            "\"low\" under /risk/criteria/accepted is no level of our-own (red, ...): no risk can be"
                + " accepted or treated by it.");
  }

  private static RiskRegister register(String methodology, String level) {
    return RiskRegister.builder()
        .methodology(methodology)
        .methodologyVersion("1")
        .risks(
            ImmutableList.of(
                EvaluatedRisk.builder()
                    .risk(RISK.id())
                    .level(level)
                    .verdict(RiskVerdict.UNKNOWN)
                    .build()))
        .build();
  }
}
