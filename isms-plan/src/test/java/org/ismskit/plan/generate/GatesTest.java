package org.ismskit.plan.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.control.ControlId;
import org.ismskit.model.control.ControlStatus;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.plan.ExternalGate;
import org.ismskit.model.plan.GateId;
import org.ismskit.model.plan.GateKind;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.MilestoneKind;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.plan.TaskLink;
import org.ismskit.plan.Samples;
import org.ismskit.plan.schedule.WorkingDays;
import org.junit.jupiter.api.Test;

/** What is bought is waited for once: as long as somebody says, or else the model. */
class GatesTest {

  private static final String TOOL = "tool-0";
  private static final String CONFIGURATION = "cfg-0";

  private static ExternalGate delivery(int days, String... controls) {
    return ExternalGate.builder()
        .id(GateId.of("g-delivery"))
        .name("Framework contract")
        .kind(GateKind.PROCUREMENT)
        .controls(Stream.of(controls).map(ControlId::of).collect(ImmutableSet.toImmutableSet()))
        .workingDays(days)
        .build();
  }

  /** Something to configure, and a tool to buy. */
  private static IsmsProject project() {
    return Samples.withControls(Samples.project(Samples.SMALL), 0, 0, 0, 1, 1, 0, 0, 0, 0, 0);
  }

  private static ImplementationPlan plan(IsmsProject project, ExternalGate... gates) {
    return PlanGenerator.iso27003()
        .generate(
            project.withPlanning(project.planning().withGates(Entities.copyOf(List.of(gates)))),
            Samples.NO_RISKS);
  }

  private static Optional<Task> delivery(ImplementationPlan plan, String control) {
    return plan.tasks().get(TaskId.of("control." + control + ".procurement"));
  }

  private static List<String> after(ImplementationPlan plan, String task) {
    return plan.links().stream()
        .filter(link -> link.predecessor().equals(TaskId.of(task)))
        .map(TaskLink::successor)
        .map(TaskId::value)
        .toList();
  }

  @Test
  void whatAGateSaysOfADeliveryTakesThePlaceOfWhatIsUsual() {
    ImplementationPlan usual = plan(project());
    ImplementationPlan said = plan(project(), delivery(7, TOOL));

    assertThat(delivery(usual, TOOL).orElseThrow().duration()).isNotEqualTo(7);
    Task wait = delivery(said, TOOL).orElseThrow();
    assertThat(wait.duration()).isEqualTo(7);
    assertThat(wait.because()).anyMatch(reason -> reason.code().equals("why.gate.procurement"));
    assertThat(after(said, wait.id().value())).contains("control.tool-0.build");
    assertThat(said.tasks()).hasSameSizeAs(usual.tasks());
  }

  @Test
  void whatIsThereAlreadyIsNotWaitedFor() {
    ImplementationPlan plan = plan(project(), delivery(0, TOOL));

    assertThat(delivery(plan, TOOL)).isEmpty();
    assertThat(plan.tasks()).noneMatch(task -> task.id().value().startsWith("gate."));
    assertThat(after(plan, "control.tool-0.design")).contains("control.tool-0.build");
  }

  /** The model thinks that neither has to be bought. */
  @Test
  void whatSomebodyHasToBuyIsWaitedForWhateverTheModelThinks() {
    IsmsProject partial =
        project()
            .edit(
                edit ->
                    project()
                        .risk()
                        .controls()
                        .forEach(control -> edit.put(control.withStatus(ControlStatus.PARTIAL))));
    ImplementationPlan plan = plan(partial, delivery(9, TOOL, CONFIGURATION));

    assertThat(delivery(plan, TOOL).orElseThrow().duration()).isEqualTo(9);
    assertThat(delivery(plan, CONFIGURATION).orElseThrow().duration()).isEqualTo(9);
    assertThat(after(plan, "control.cfg-0.procurement")).contains("control.cfg-0.build");
    assertThat(plan.assumptions())
        .noneMatch(assumption -> assumption.code().equals("assumption.supplied"));
  }

  @Test
  void aMilestoneMayWaitForADelivery() {
    ImplementationPlan plan =
        plan(project(), delivery(60, TOOL).withMilestone(MilestoneKind.CONTROLS_IMPLEMENTED));

    assertThat(after(plan, "control.tool-0.procurement"))
        .contains("milestone.controls-implemented");
  }

  @Test
  void aDeliveryMayTakeAsLongAsItsGateSaysAtWorst() {
    ExternalGate gate = delivery(20, TOOL);

    assertThat(likely(plan(project(), gate.withLongestDays(OptionalInt.of(200)))))
        .isGreaterThan(likely(plan(project(), gate.withLongestDays(OptionalInt.of(20)))));
  }

  private static long likely(ImplementationPlan plan) {
    return plan.forecast().orElseThrow().likely().toEpochDay();
  }

  @Test
  void aControlIsBoughtOnce() {
    ExternalGate other = delivery(60, TOOL).withId(GateId.of("g-second"));

    assertThatThrownBy(() -> plan(project(), delivery(10, TOOL), other))
        .isInstanceOf(InvalidDocument.class)
        .hasMessageContaining("/planning/gates/1/controls/0: found 'tool-0'")
        .hasMessageContaining("gate g-delivery does not name already");
  }

  /** So many days at worst as are said, whatever is usual, and half of them where that is tried. */
  @Test
  void whoShortensAGateShortensItAtWorstToo() {
    ExternalGate gate = delivery(60, TOOL, CONFIGURATION).withLongestDays(OptionalInt.of(151));
    ImplementationPlan plan = plan(project(), gate);

    assertThat(plan.suggestions())
        .filteredOn(suggestion -> suggestion.code().startsWith("suggest.wait"))
        .singleElement()
        .satisfies(
            suggestion -> {
              assertThat(suggestion.args())
                  .contains("Framework contract", "60", "30")
                  .endsWith("g-delivery", "76");
              ImplementationPlan shorter =
                  plan(project(), gate.withWorkingDays(30).withLongestDays(OptionalInt.of(76)));
              WorkingDays days = WorkingDays.of(plan.calendar(), plan.startOn());
              assertThat(
                      days.index(LocalDate.ofEpochDay(likely(plan)))
                          - days.index(LocalDate.ofEpochDay(likely(shorter))))
                  .isEqualTo(Integer.parseInt(suggestion.args().get(3)));
            });
  }

  /** The days of a gate that two controls pass are shorter for both or for neither. */
  @Test
  void theWaitsOfAGateAreShortenedTogether() {
    ImplementationPlan plan = plan(project(), delivery(80, TOOL, CONFIGURATION));

    assertThat(plan.suggestions())
        .filteredOn(suggestion -> suggestion.code().startsWith("suggest.wait"))
        .singleElement()
        .satisfies(
            suggestion ->
                assertThat(suggestion.args()).contains("80", "40").endsWith("g-delivery"));
  }
}
