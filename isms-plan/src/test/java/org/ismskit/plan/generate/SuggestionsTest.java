package org.ismskit.plan.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.control.ControlId;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.plan.ExternalGate;
import org.ismskit.model.plan.GateId;
import org.ismskit.model.plan.GateKind;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.ScheduleCompression;
import org.ismskit.model.plan.Staffing;
import org.ismskit.plan.PlanTexts;
import org.ismskit.plan.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said of how a plan could be earlier, and that it can be had by writing just that. */
class SuggestionsTest {

  private static final IsmsProject PROJECT =
      Samples.withControls(Samples.project(Samples.SMALL), 0, 1, 1, 1, 1, 0, 0, 0, 0, 0);

  private static ImplementationPlan plan(IsmsProject project) {
    return PlanGenerator.iso27003().generate(project, Samples.NO_RISKS);
  }

  private static IsmsProject waitingFor(int workingDays) {
    return PROJECT.withPlanning(
        PROJECT
            .planning()
            .withGates(
                Entities.of(
                    ExternalGate.builder()
                        .id(GateId.of("works"))
                        .name("Agreement")
                        .kind(GateKind.WORKS_COUNCIL)
                        .workingDays(workingDays)
                        .addControls(ControlId.of("cfg-0"))
                        .build())));
  }

  private static List<String> said(ImplementationPlan plan) {
    return plan.suggestions().stream().map(PlanTexts.in(Locale.ENGLISH)::of).toList();
  }

  @ParameterizedTest
  @EnumSource(ScheduleCompression.class)
  void whatTheProjectChoosesIsPlannedSaidAndNotSuggestedAgain(ScheduleCompression way) {
    ImplementationPlan usual = plan(PROJECT);
    ImplementationPlan plan = plan(PROJECT.withPlanning(PROJECT.planning().withCompression(way)));

    assertThat(plan.finishOn()).isBeforeOrEqualTo(usual.finishOn());
    assertThat(plan.tasks()).isNotEqualTo(usual.tasks());
    assertThat(plan.assumptions()).contains(Explanation.of("assumption." + Anchors.name(way)));
    assertThat(plan.suggestions())
        .extracting(Explanation::code)
        .doesNotContain("suggest." + Anchors.name(way));
  }

  @Test
  void eachSaysWhatToWriteWhere() {
    assertThat(said(plan(waitingFor(200))))
        .filteredOn(text -> !text.contains("would gain nothing"))
        .hasSizeGreaterThan(2)
        .allMatch(text -> text.contains(" earlier. To plan so: "))
        .anyMatch(text -> text.endsWith("To plan so: planning.gates[works].workingDays: 100."));
  }

  @Test
  void whatIsWrittenSoMakesThePlanEarlier() {
    ImplementationPlan slow = plan(waitingFor(200));
    ImplementationPlan quick = plan(waitingFor(100));

    assertThat(quick.finishOn()).isBefore(slow.finishOn());
  }

  @Test
  void furtherPeopleAreAddedToThoseThatThereAre() {
    IsmsProject tight =
        Samples.withControls(Samples.project(Samples.SMALL), 0, 9, 9, 9, 9, 9, 9, 9, 9, 9);
    IsmsProject alone =
        tight.withPlanning(
            tight
                .planning()
                .withStaffing(Staffing.builder().implementers(java.math.BigDecimal.ONE).build()));

    assertThat(said(plan(alone)))
        .anyMatch(text -> text.endsWith("To plan so: planning.staffing.implementers: 2."));
  }
}
