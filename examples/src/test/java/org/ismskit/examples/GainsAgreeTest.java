package org.ismskit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.ismskit.export.document.DocumentReader;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.plan.Forecast;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.ScheduleCompression;
import org.ismskit.plan.follow.Alternative;
import org.ismskit.plan.follow.ProjectChange;
import org.ismskit.plan.follow.WhatIf;
import org.ismskit.plan.generate.PlanGenerator;
import org.ismskit.plan.schedule.WorkingDays;
import org.ismskit.risk.RiskAssessor;
import org.junit.jupiter.api.Test;

/** What a plan offers, what what-if says of it, and what the file gains that is edited so. */
class GainsAgreeTest {

  private static ImplementationPlan plan(IsmsProject project) {
    return PlanGenerator.iso27003()
        .generate(project, RiskAssessor.asProjectSays().assess(project).register());
  }

  private static int likely(ImplementationPlan plan) {
    return WorkingDays.of(plan.calendar(), plan.startOn())
        .index(plan.forecast().map(Forecast::likely).orElseThrow());
  }

  private static int offered(ImplementationPlan plan, String code) {
    List<Explanation> offers =
        plan.suggestions().stream().filter(offer -> offer.code().equals(code)).toList();
    assertThat(offers).hasSize(1);
    List<String> args = offers.get(0).args();
    return Integer.parseInt(args.get(args.size() - 1));
  }

  @Test
  void shorterEvidenceGainsTheClinicTheSameHoweverItIsAsked() throws IOException {
    IsmsProject project =
        DocumentReader.of(IsmsProject.class).read(Path.of("organizations/clinic.isms.yaml"));
    ProjectChange shorter =
        new ProjectChange.Edit(
            "shorter evidence",
            p -> p.withPlanning(p.planning().withCompression(ScheduleCompression.SHORT_EVIDENCE)));
    ImplementationPlan plan = plan(project);

    int tried =
        likely(plan)
            - likely(WhatIf.of(project, plan).of(Alternative.of("shorter", shorter)).plan());
    int edited = likely(plan) - likely(plan(shorter.in(project)));

    assertThat(offered(plan, "suggest.short-evidence")).isEqualTo(tried).isEqualTo(edited);
  }
}
