package org.ismskit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.ismskit.export.document.DocumentReader;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.approval.DecisionBodyId;
import org.ismskit.model.control.ControlId;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.plan.ExternalGate;
import org.ismskit.model.plan.Forecast;
import org.ismskit.model.plan.GateId;
import org.ismskit.model.plan.GateKind;
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

  private static Explanation offer(ImplementationPlan plan, String code) {
    List<Explanation> offers =
        plan.suggestions().stream().filter(offer -> offer.code().equals(code)).toList();
    assertThat(offers).hasSize(1);
    return offers.get(0);
  }

  private static IsmsProject clinic() throws IOException {
    return DocumentReader.of(IsmsProject.class).read(Path.of("organizations/clinic.isms.yaml"));
  }

  /** By how many working days a change makes a plan earlier if it is tried, and if it is made. */
  private static List<Integer> gains(
      IsmsProject project, ImplementationPlan plan, ProjectChange change) {
    ImplementationPlan tried =
        WhatIf.of(project, plan).of(Alternative.of("changed", change)).plan();
    return List.of(likely(plan) - likely(tried), likely(plan) - likely(plan(change.in(project))));
  }

  @Test
  void shorterEvidenceGainsTheClinicTheSameHoweverItIsAsked() throws IOException {
    IsmsProject project = clinic();
    ImplementationPlan plan = plan(project);

    List<String> offer = offer(plan, "suggest.short-evidence").args();
    int offered = Integer.parseInt(offer.get(offer.size() - 1));

    assertThat(
            gains(
                project,
                plan,
                new ProjectChange.Edit(
                    "shorter evidence",
                    p ->
                        p.withPlanning(
                            p.planning().withCompression(ScheduleCompression.SHORT_EVIDENCE)))))
        .containsExactly(offered, offered);
  }

  /** Once what the plan offers before it is done, since it counts on top of that. */
  @Test
  void aContractAgreedSoonerGainsTheClinicTheSameHoweverItIsAsked() throws IOException {
    IsmsProject whole = clinic();
    IsmsProject project =
        new ProjectChange.AllowWrittenResolution(DecisionBodyId.of("owners-meeting"))
            .in(
                whole.withPlanning(
                    whole.planning().withCompression(ScheduleCompression.SHORT_EVIDENCE)));
    ImplementationPlan plan = plan(project);
    List<String> offer = offer(plan, "suggest.wait.procurement").args();
    ExternalGate delivery =
        ExternalGate.builder()
            .id(GateId.of("g-contracts"))
            .name("Contracts")
            .kind(GateKind.PROCUREMENT)
            .addControls(ControlId.of(offer.get(4)))
            .workingDays(Integer.parseInt(offer.get(2)))
            .build();

    assertThat(
            gains(
                project,
                plan,
                new ProjectChange.Edit(
                    "contracts agreed sooner",
                    p -> p.withPlanning(p.planning().withGates(with(p, delivery))))))
        .containsExactly(Integer.parseInt(offer.get(3)), Integer.parseInt(offer.get(3)));
  }

  private static Entities<ExternalGate> with(IsmsProject project, ExternalGate gate) {
    return Entities.copyOf(
        ImmutableList.<ExternalGate>builder().addAll(project.planning().gates()).add(gate).build());
  }
}
