package org.ismskit.plan.generate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ismskit.model.control.Control;
import org.ismskit.model.control.ControlId;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.plan.ExternalGate;
import org.ismskit.model.plan.GateId;
import org.ismskit.model.plan.GateKind;
import org.ismskit.model.plan.LinkType;
import org.ismskit.model.plan.MilestoneKind;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.plan.TaskKind;
import org.ismskit.plan.schedule.Spread;

/**
 * Waits for somebody outside. What has to be bought for a control is waited for before it is built,
 * instead of for as long as the estimation model thinks; everything else lies between having
 * something to show and letting it operate.
 */
final class Gates {

  private final Blueprint plan;
  private final Draft draft;

  /** The waits for what is bought, by the gate that says how long they take. */
  private final Map<GateId, List<TaskId>> deliveries = new LinkedHashMap<>();

  Gates(Blueprint plan, Draft draft) {
    this.plan = plan;
    this.draft = draft;
  }

  /** The gate that says how long it takes to buy what a control needs. */
  Optional<ExternalGate> delivery(Control control) {
    return plan.project().planning().gates().stream()
        .filter(gate -> gate.kind() == GateKind.PROCUREMENT)
        .filter(gate -> gate.controls().contains(control.id()))
        .findFirst();
  }

  /** Lets a wait be for what a gate says is bought. */
  void deliver(ExternalGate gate, DraftTask wait) {
    pass(gate, wait);
    delivered(gate).add(wait.id());
  }

  /** Notes that what a gate says is bought is waited for before building, if at all. */
  List<TaskId> delivered(ExternalGate gate) {
    return deliveries.computeIfAbsent(gate.id(), id -> new ArrayList<>());
  }

  private void pass(ExternalGate gate, DraftTask wait) {
    wait.passing(gate.id())
        .answering(gate.requirement().stream().toList())
        .since(
            Explanation.of(
                "why.gate." + Anchors.name(gate.kind()), gate.name(), gate.workingDays()));
    gate.person().ifPresent(wait::answeredBy);
    draft.add(wait);
    draft.vary(wait.id(), spread(gate));
  }

  /** Plans all gates, once it is known what has to be bought. */
  void plan(Layer whole, ControlTasks controls) {
    int number = 0;
    for (ExternalGate gate : plan.project().planning().gates()) {
      number++;
      List<TaskId> waits = deliveries.get(gate.id());
      if (waits == null) {
        waits = List.of(approval(gate, number, whole, controls));
      }
      for (TaskId wait : waits) {
        gate.milestone()
            .map(kind -> TaskId.of("milestone." + Anchors.name(kind)))
            .filter(draft::has)
            .ifPresent(
                milestone ->
                    draft.follow(wait, milestone, Explanation.of("link.gate", gate.name())));
      }
    }
  }

  /** Waits from when there is something to show to when it may operate. */
  private TaskId approval(ExternalGate gate, int number, Layer whole, ControlTasks controls) {
    TaskId id = Blueprint.id("gate.", gate.id().value(), number);
    pass(
        gate,
        new DraftTask(
            id,
            plan.wording().of("task.gate", gate.name()),
            TaskKind.WAIT,
            gate.workingDays(),
            BigDecimal.ZERO));
    boolean begun = false;
    for (ControlId control : gate.controls()) {
      for (TaskId design : controls.designs(control)) {
        draft.follow(design, id, Explanation.of("link.gate.design"));
        begun = true;
      }
      controls
          .operated(control)
          .forEach(
              task ->
                  draft.link(
                      id,
                      task,
                      LinkType.FS,
                      controls.operationBefore(task),
                      Explanation.of("link.gate", gate.name())));
    }
    if (!begun) {
      whole.after(Anchors.name(MilestoneKind.PROJECT_APPROVED), id, "link.quick");
    }
    return id;
  }

  /** Lets a wait take half as long, also if things go badly. */
  void halve(TaskId wait) {
    DraftTask task = draft.task(wait);
    task.lasting((task.duration() + 1) / 2);
    task.gate()
        .flatMap(plan.project().planning().gates()::get)
        .filter(gate -> gate.longestDays().isPresent())
        .ifPresent(gate -> draft.vary(wait, spread(task.duration(), halved(gate))));
  }

  /** The longest days of a gate that takes half as long, 0 if it does not say how long. */
  static int halved(ExternalGate gate) {
    return (gate.longestDays().orElse(0) + 1) / 2;
  }

  private Spread spread(ExternalGate gate) {
    return spread(gate.workingDays(), gate.longestDays().orElse(0));
  }

  private Spread spread(int usual, int longest) {
    return usual == 0
        ? Spread.NONE
        : longest == 0
            ? plan.model().waits()
            : new Spread(
                plan.model().waits().optimistic(), Math.min(100, (double) longest / usual));
  }
}
