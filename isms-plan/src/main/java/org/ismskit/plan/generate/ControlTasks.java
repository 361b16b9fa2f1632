package org.ismskit.plan.generate;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ismskit.model.approval.AllocatedResource;
import org.ismskit.model.assessment.ActionItem;
import org.ismskit.model.assessment.ActionItemId;
import org.ismskit.model.assessment.ActionStatus;
import org.ismskit.model.assessment.Deficiency;
import org.ismskit.model.assessment.DeficiencyId;
import org.ismskit.model.control.Control;
import org.ismskit.model.control.ControlId;
import org.ismskit.model.control.ControlStatus;
import org.ismskit.model.control.Priority;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.plan.ExternalGate;
import org.ismskit.model.plan.LinkType;
import org.ismskit.model.plan.MilestoneKind;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.plan.TaskKind;
import org.ismskit.model.requirement.RequirementId;
import org.ismskit.model.scope.Scope;
import org.ismskit.model.standard.RoleDescriptionId;
import org.ismskit.plan.estimate.ControlEstimate;
import org.ismskit.plan.estimate.ControlEstimate.Stage;

/** The work on controls, and on deficiencies that need no new control. */
final class ControlTasks {

  /** Working days between authorization and the first work on controls. */
  private static final int MOBILIZATION = 5;

  /** What a part of an organization does of a control that is designed and written for all. */
  private static final ImmutableSet<Stage> ROLL_OUT =
      ImmutableSet.of(Stage.BUILD, Stage.TRAIN, Stage.VERIFY);

  /** Who mends what is not said to be anybody's. */
  private static final RoleDescriptionId LINE_MANAGER = RoleDescriptionId.of("line-manager");

  private final Blueprint plan;
  private final Draft draft;
  private final Layer whole;
  private final Gates gates;
  private final Freezes freezes;
  private final Map<Priority, List<TaskId>> verified = new EnumMap<>(Priority.class);
  private final List<TaskId> implemented = new ArrayList<>();

  /** The last task of the design of each control, those made for the whole first. */
  private final SetMultimap<ControlId, TaskId> designs = LinkedHashMultimap.create();

  /** What makes each control that the parts of the organization take over. */
  private final SetMultimap<ControlId, TaskId> provided = LinkedHashMultimap.create();

  /** The tasks of each control that may only be done when it may operate. */
  private final SetMultimap<ControlId, TaskId> operated = LinkedHashMultimap.create();

  /** For how many days what is verified has to operate before. */
  private final Map<TaskId, Integer> operation = new HashMap<>();

  /**
   * The names of controls that would have to wait for a delivery if they did not operate in part.
   */
  private final List<String> supplied = new ArrayList<>();

  /** Building and writing, for which those who do it need to know how. */
  private final List<TaskId> made = new ArrayList<>();

  ControlTasks(Blueprint plan, Draft draft, Layer whole, Gates gates) {
    this.gates = gates;
    this.plan = plan;
    this.draft = draft;
    this.whole = whole;
    this.freezes = new Freezes(plan, draft);
  }

  /** Plans the controls of one layer. */
  void plan(Layer layer) {
    for (ControlPackages.WorkPackage item : plan.packages().of(layer.scope())) {
      control(item, layer);
    }
  }

  private void control(ControlPackages.WorkPackage item, Layer layer) {
    Control control = item.control();
    ImmutableList<ActionItem> actions = item.rollOut() ? ImmutableList.of() : actions(control);
    ImmutableList<Deficiency> deficiencies =
        item.rollOut() ? ImmutableList.of() : deficiencies(control);
    ControlEstimate estimate = layer.model().control(control, item.controlClass(), layer.setting());
    Map<Stage, TaskId> parts = new EnumMap<>(Stage.class);
    for (ControlEstimate.Part part : estimate.stages()) {
      if (!item.rollOut() || ROLL_OUT.contains(part.stage())) {
        parts.put(part.stage(), part(item, part, estimate, actions, deficiencies, layer));
      }
    }
    TaskId verify = requireNonNull(parts.get(Stage.VERIFY));
    TaskId design = parts.get(Stage.DESIGN);
    if (design == null) {
      rollOut(item, parts, layer);
    } else {
      designs.put(control.id(), design);
      if (actions.isEmpty() && deficiencies.isEmpty()) {
        authorize(design, item, layer);
      } else {
        quickWin(design, parts, layer);
      }
    }
    tie(
        design == null ? Optional.empty() : Optional.of(procured(item, estimate, design)),
        parts,
        verify,
        item.rollOut() && !parts.containsKey(Stage.BUILD) ? 0 : estimate.operationDays());
    TaskId made = parts.getOrDefault(Stage.BUILD, design == null ? verify : design);
    if (!item.rollOut()) {
      provided.put(control.id(), parts.getOrDefault(Stage.DOCUMENT, made));
      provided.put(control.id(), made);
    }
    implemented.addAll(parts.values());
    verified.computeIfAbsent(item.priority(), k -> new ArrayList<>()).add(verify);
  }

  private TaskId part(
      ControlPackages.WorkPackage item,
      ControlEstimate.Part part,
      ControlEstimate estimate,
      ImmutableList<ActionItem> actions,
      ImmutableList<Deficiency> deficiencies,
      Layer layer) {
    Control control = item.control();
    TaskId id = TaskId.of(item.taskPrefix() + "." + part.stage().name().toLowerCase(Locale.ROOT));
    DraftTask task =
        new DraftTask(
                id,
                plan.named(
                    plan.wording().of("task.stage." + part.stage(), control.name()), layer.part()),
                TaskKind.CONTROL,
                part.days(),
                part.effort())
            .by(estimate.responsible(), Assignees.CISO)
            .within(layer.scope())
            .urgent(item.priority())
            .lowering(plan.packages().risks(control, layer.scope()))
            .answering(requirements(control, actions, deficiencies))
            .carryingOut(actions.stream().map(ActionItem::id).toList())
            .implementing(
                control.id(),
                layer.part().isPresent()
                    ? Optional.empty()
                    : control.implementer().or(control::owner),
                layer.part().flatMap(Scope::responsible).or(control::owner))
            .since(plan.packages().reasons(control, layer.scope()))
            .since(estimate.because());
    actions.forEach(action -> task.since(Explanation.of("why.action", action.name())));
    deficiencies.forEach(
        found -> task.since(Explanation.of("why.deficiency", found.name(), control.name())));
    if (item.rollOut()) {
      task.since(Explanation.of("why.rollout", layer.part().map(Scope::name).orElse("")));
    } else if (part.stage() == estimate.stages().get(0).stage()) {
      task.using(resources(control));
    }
    draft.add(task);
    draft.vary(id, estimate.spread());
    draft.need(id, need(part.effort(), layer, item.priority()));
    switch (part.stage()) {
      case BUILD -> {
        freezes.change(id, item, layer);
        made.add(id);
      }
      case DOCUMENT -> {
        if (estimate.stages().stream().noneMatch(other -> other.stage() == Stage.BUILD)) {
          freezes.change(id, item, layer);
        }
        made.add(id);
      }
      case TRAIN, VERIFY -> operated.put(control.id(), id);
      case DESIGN -> {}
    }
    return id;
  }

  private static Draft.Need need(BigDecimal effort, Layer layer, Priority priority) {
    return new Draft.Need(layer.prefix(), effort, priority.compareTo(Priority.A));
  }

  /** What management has allocated to the treatment in which the control is used alone. */
  private ImmutableList<AllocatedResource> resources(Control control) {
    ImmutableList.Builder<AllocatedResource> resources = ImmutableList.builder();
    plan.project().risk().treatmentPlan().stream()
        .flatMap(treatment -> treatment.actions().stream())
        .filter(action -> action.controls().equals(ImmutableSet.of(control.id())))
        .forEach(action -> resources.addAll(action.resources()));
    plan.project().design().controlPlans().stream()
        .filter(own -> own.control().equals(control.id()))
        .forEach(own -> resources.addAll(own.resources()));
    return resources.build().stream().distinct().collect(ImmutableList.toImmutableList());
  }

  /** The actions that put a control in place or mend it, and are not done. */
  private ImmutableList<ActionItem> actions(Control control) {
    return plan.project().analysis().actions().stream()
        .filter(ControlTasks::isOpen)
        .filter(action -> serves(action, control))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * What is wrong with a control and nobody has an action for: its own work mends it. An action
   * that is dropped is a decision to leave it.
   */
  private ImmutableList<Deficiency> deficiencies(Control control) {
    return plan.project().analysis().deficiencies().stream()
        .filter(deficiency -> deficiency.control().equals(Optional.of(control.id())))
        .filter(deficiency -> !hasAction(deficiency))
        .collect(ImmutableList.toImmutableList());
  }

  private boolean hasAction(Deficiency deficiency) {
    return plan.project().analysis().actions().stream()
        .anyMatch(
            action ->
                action.deficiencies().contains(deficiency.id())
                    || (isOpen(action)
                        && deficiency.control().filter(action.controls()::contains).isPresent()));
  }

  private boolean serves(ActionItem action, Control control) {
    return action.controls().contains(control.id())
        || action.deficiencies().stream()
            .flatMap(id -> plan.project().analysis().deficiencies().get(id).stream())
            .anyMatch(deficiency -> deficiency.control().equals(Optional.of(control.id())));
  }

  static boolean isOpen(ActionItem action) {
    return action
        .status()
        .filter(status -> status == ActionStatus.DONE || status == ActionStatus.DROPPED)
        .isEmpty();
  }

  private ImmutableSet<RequirementId> requirements(
      Control control, Iterable<ActionItem> actions, Iterable<Deficiency> deficiencies) {
    ImmutableSet.Builder<RequirementId> requirements = ImmutableSet.builder();
    requirements.addAll(plan.packages().requirements(control));
    requirements.addAll(requirements(actions));
    deficiencies.forEach(found -> found.requirement().ifPresent(requirements::add));
    return requirements.build();
  }

  private ImmutableSet<RequirementId> requirements(Iterable<ActionItem> actions) {
    ImmutableSet.Builder<RequirementId> requirements = ImmutableSet.builder();
    for (ActionItem action : actions) {
      for (DeficiencyId id : action.deficiencies()) {
        plan.project().analysis().deficiencies().get(id).flatMap(Deficiency::requirement).stream()
            .forEach(requirements::add);
      }
    }
    return requirements.build();
  }

  /**
   * What building or writing has to wait for: the design and, if something is bought, its delivery.
   * What operates in part has been bought, unless a gate says otherwise.
   */
  private TaskId procured(
      ControlPackages.WorkPackage item, ControlEstimate estimate, TaskId designed) {
    Control control = item.control();
    Optional<ExternalGate> gate = gates.delivery(control);
    int days = gate.map(ExternalGate::workingDays).orElseGet(estimate::procurementDays);
    if (days == 0) {
      gate.ifPresent(gates::delivered);
      return designed;
    }
    if (gate.isEmpty() && control.status() == ControlStatus.PARTIAL) {
      supplied.add(control.name());
      return designed;
    }
    DraftTask wait =
        new DraftTask(
                TaskId.of(item.taskPrefix() + ".procurement"),
                plan.wording().of("task.procurement", control.name()),
                TaskKind.WAIT,
                days,
                BigDecimal.ZERO)
            .implementing(control.id(), Optional.empty(), control.owner())
            .within(item.scope());
    if (gate.isPresent()) {
      gates.deliver(gate.get(), wait);
    } else {
      draft.add(wait.since(Explanation.of("why.wait.procurement", days)));
    }
    draft.follow(designed, wait.id(), Explanation.of("link.stage"));
    return wait.id();
  }

  /**
   * Then build, with the writing half a build behind, training at the end, and verifying after some
   * days of operation. What is only written, such as rules, is verified when it is.
   */
  private void tie(
      Optional<TaskId> ready, Map<Stage, TaskId> parts, TaskId verify, int operationDays) {
    Explanation because = Explanation.of("link.stage");
    TaskId build = parts.get(Stage.BUILD);
    TaskId document = parts.get(Stage.DOCUMENT);
    TaskId train = parts.get(Stage.TRAIN);
    TaskId made = build != null ? build : document;
    if (made == null) {
      if (train != null) {
        draft.follow(train, verify, because);
      }
      return;
    }
    ready.ifPresent(before -> draft.follow(before, made, because));
    if (build != null && document != null) {
      draft.link(build, document, LinkType.SS, (draft.task(build).duration() + 1) / 2, because);
    }
    if (train != null) {
      draft.link(made, train, LinkType.FF, 2, because);
    }
    draft.link(made, verify, LinkType.FS, operationDays, because);
    operation.put(verify, operationDays);
  }

  private void authorize(TaskId design, ControlPackages.WorkPackage item, Layer layer) {
    authorized(design, layer);
    layer.after(ownDesign(item), design, "link.designed");
  }

  private String ownDesign(ControlPackages.WorkPackage item) {
    return plan.model().isTechnical(item.controlClass())
        ? Anchors.TECHNICAL_DESIGN
        : Anchors.ORGANIZATIONAL_DESIGN;
  }

  private void authorized(TaskId task, Layer layer) {
    layer
        .anchored(Anchors.AUTHORIZATION)
        .ifPresent(
            authorization ->
                draft.link(
                    authorization.last(),
                    task,
                    LinkType.FS,
                    MOBILIZATION,
                    Explanation.of("link.authorized", authorization.work())));
  }

  /**
   * A part takes over what was designed and written for the whole, once it is authorized itself.
   */
  private void rollOut(ControlPackages.WorkPackage item, Map<Stage, TaskId> parts, Layer layer) {
    TaskId first = parts.values().iterator().next();
    authorized(first, layer);
    layer.after(ownDesign(item), first, "link.designed");
    provided
        .get(item.control().id())
        .forEach(made -> draft.follow(made, first, Explanation.of("link.rollout")));
  }

  /**
   * What mends a deficiency starts once the project is approved (27003, 7.4: in parallel); what the
   * treatment of risks adds to it, such as training and evidence, follows its authorization.
   */
  private void quickWin(TaskId design, Map<Stage, TaskId> parts, Layer layer) {
    whole.after(Anchors.name(MilestoneKind.PROJECT_APPROVED), design, "link.quick");
    for (Stage stage : ImmutableList.of(Stage.TRAIN, Stage.VERIFY)) {
      TaskId task = parts.get(stage);
      if (task != null) {
        authorized(task, layer);
      }
    }
  }

  /** Actions that no control carries out, and what is wrong with controls in operation. */
  void actions() {
    int number = 0;
    ImmutableSet<ActionItemId> planned = planned();
    for (ActionItem action : plan.project().analysis().actions()) {
      number++;
      if (isOpen(action) && !planned.contains(action.id())) {
        action(action, number);
      }
    }
    number = 0;
    for (Deficiency deficiency : plan.project().analysis().deficiencies()) {
      number++;
      Optional<Control> control =
          deficiency
              .control()
              .flatMap(plan.project().risk().controls()::get)
              .filter(weak -> weak.status() == ControlStatus.IMPLEMENTED);
      if (control.isPresent() && !hasAction(deficiency)) {
        mend(deficiency, control.get(), number);
      }
    }
  }

  private ImmutableSet<ActionItemId> planned() {
    return plan.packages().all().stream()
        .flatMap(item -> actions(item.control()).stream())
        .map(ActionItem::id)
        .collect(ImmutableSet.toImmutableSet());
  }

  private void action(ActionItem action, int number) {
    Practice usual = Practice.of("action");
    BigDecimal effort = action.personDays().orElse(usual.effort());
    int days = Math.max(usual.days(), effort.setScale(0, RoundingMode.CEILING).intValue());
    Priority priority = action.priority().orElse(Priority.B);
    DraftTask task =
        new DraftTask(
                Blueprint.id("action.", action.id().value(), number),
                plan.wording().of("task.action", action.name()),
                TaskKind.CONTROL,
                days,
                effort)
            .by(LINE_MANAGER, Assignees.CISO)
            .urgent(priority)
            .carryingOut(ImmutableList.of(action.id()))
            .answering(requirements(ImmutableList.of(action)))
            .since(Explanation.of("why.action", action.name()));
    action.responsible().ifPresent(task::doneBy);
    action
        .cost()
        .ifPresent(
            cost ->
                task.using(
                    ImmutableList.of(
                        AllocatedResource.builder().what(action.name()).budget(cost).build())));
    if (action.personDays().isEmpty()) {
      task.since(Explanation.of("estimate.action", effort));
    }
    quickWin(task, priority);
  }

  /** There is no work on the control itself any more that could mend it. */
  private void mend(Deficiency deficiency, Control control, int number) {
    Practice usual = Practice.of("action");
    Priority priority = deficiency.priority().or(control::priority).orElse(Priority.B);
    DraftTask task =
        new DraftTask(
                Blueprint.id("deficiency.", deficiency.id().value(), number),
                plan.wording().of("task.action", deficiency.name()),
                TaskKind.CONTROL,
                usual.days(),
                usual.effort())
            .by(LINE_MANAGER, Assignees.CISO)
            .urgent(priority)
            .answering(deficiency.requirement().stream().toList())
            .since(Explanation.of("why.deficiency", deficiency.name(), control.name()))
            .since(Explanation.of("estimate.action", usual.effort()));
    control.implementer().or(control::owner).ifPresent(task::doneBy);
    control.owner().ifPresent(task::answeredBy);
    quickWin(task, priority);
  }

  private void quickWin(DraftTask task, Priority priority) {
    TaskId id = draft.add(task);
    draft.need(id, need(task.effort(), whole, priority));
    whole.after(Anchors.name(MilestoneKind.PROJECT_APPROVED), id, "link.quick");
    implemented.add(id);
  }

  /** Everything that has to be done before controls count as in place. */
  List<TaskId> implemented() {
    return implemented;
  }

  /** Verifying the controls of the highest priority that any control has. */
  List<TaskId> mostUrgent() {
    return verified.values().stream().findFirst().orElse(List.of());
  }

  /** What the controls are called that need not wait for a delivery any more. */
  ImmutableList<String> supplied() {
    return ImmutableList.copyOf(supplied);
  }

  /** Building and writing of all controls. */
  List<TaskId> made() {
    return made;
  }

  ImmutableSet<TaskId> designs(ControlId control) {
    return ImmutableSet.copyOf(designs.get(control));
  }

  /** For how many working days a control has to operate before a task; 0 if it need not. */
  int operationBefore(TaskId task) {
    return operation.getOrDefault(task, 0);
  }

  ImmutableSet<TaskId> operated(ControlId control) {
    return ImmutableSet.copyOf(operated.get(control));
  }
}
