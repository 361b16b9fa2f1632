package org.ismskit.plan.generate;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.Optional;
import org.ismskit.model.approval.AllocatedResource;
import org.ismskit.model.approval.DecisionBodyId;
import org.ismskit.model.assessment.ActionItemId;
import org.ismskit.model.control.ControlId;
import org.ismskit.model.control.Priority;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.plan.GateId;
import org.ismskit.model.plan.MilestoneKind;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.plan.TaskKind;
import org.ismskit.model.requirement.RequirementId;
import org.ismskit.model.risk.RiskId;
import org.ismskit.model.scope.ScopeId;
import org.ismskit.model.standard.ActivityId;
import org.ismskit.model.standard.PhaseId;
import org.ismskit.model.standard.RoleDescriptionId;

/** A task of a plan in the making, without dates. */
final class DraftTask {

  private final TaskId id;
  private final String name;
  private final TaskKind kind;
  private final BigDecimal effort;
  private int duration;
  private Optional<PhaseId> phase = Optional.empty();
  private Optional<ActivityId> activity = Optional.empty();
  private Optional<ControlId> control = Optional.empty();
  private Optional<MilestoneKind> milestone = Optional.empty();
  private Optional<GateId> gate = Optional.empty();
  private Optional<RoleDescriptionId> responsibleRole = Optional.empty();
  private Optional<RoleDescriptionId> accountableRole = Optional.empty();
  private Optional<PersonId> responsible = Optional.empty();
  private Optional<PersonId> takenOverBy = Optional.empty();
  private Optional<PersonId> accountable = Optional.empty();
  private Optional<ScopeId> scope = Optional.empty();
  private Optional<Priority> priority = Optional.empty();
  private Optional<DecisionBodyId> decidedBy = Optional.empty();
  private ImmutableSet<RoleDescriptionId> consulted = ImmutableSet.of();
  private ImmutableSet<RiskId> risks = ImmutableSet.of();
  private ImmutableSet<RequirementId> requirements = ImmutableSet.of();
  private ImmutableSet<ActionItemId> actions = ImmutableSet.of();
  private ImmutableList<AllocatedResource> resources = ImmutableList.of();
  private Optional<BigDecimal> ownEffort = Optional.empty();
  private boolean byOutsiders;
  private ImmutableList<Explanation> because = ImmutableList.of();

  DraftTask(TaskId id, String name, TaskKind kind, int duration, BigDecimal effort) {
    this.id = id;
    this.name = name;
    this.kind = kind;
    this.duration = duration;
    this.effort = effort;
  }

  DraftTask of(PhaseId inPhase, ActivityId partOf) {
    phase = Optional.of(inPhase);
    activity = Optional.of(partOf);
    return this;
  }

  DraftTask implementing(ControlId what, Optional<PersonId> implementer, Optional<PersonId> owner) {
    control = Optional.of(what);
    responsible = implementer;
    accountable = owner;
    return this;
  }

  DraftTask reaching(MilestoneKind what) {
    milestone = Optional.of(what);
    return this;
  }

  DraftTask passing(GateId what) {
    gate = Optional.of(what);
    return this;
  }

  DraftTask by(RoleDescriptionId role, RoleDescriptionId answering) {
    responsibleRole = Optional.of(role);
    accountableRole = Optional.of(answering);
    return this;
  }

  /** Names roles that are asked, besides those that such work concerns. */
  DraftTask consulting(Iterable<RoleDescriptionId> roles) {
    consulted = ImmutableSet.copyOf(roles);
    return this;
  }

  /** Whose part of the whole it is. */
  DraftTask within(Optional<ScopeId> part) {
    scope = part;
    return this;
  }

  DraftTask urgent(Priority how) {
    priority = Optional.of(how);
    return this;
  }

  DraftTask decidedBy(DecisionBodyId body) {
    decidedBy = Optional.of(body);
    return this;
  }

  /** Names the person who does it, whoever has the role. */
  DraftTask doneBy(PersonId person) {
    responsible = Optional.of(person);
    return this;
  }

  /** Names another than the first of those who fill the role. */
  DraftTask takenOverBy(PersonId person) {
    takenOverBy = Optional.of(person);
    return this;
  }

  /** Leaves it to somebody from outside, whoever has the role. */
  DraftTask doneByOutsiders() {
    byOutsiders = true;
    return this;
  }

  DraftTask answeredBy(PersonId person) {
    accountable = Optional.of(person);
    return this;
  }

  DraftTask lowering(Iterable<RiskId> what) {
    risks = ImmutableSet.copyOf(what);
    return this;
  }

  DraftTask answering(Iterable<RequirementId> what) {
    requirements = ImmutableSet.copyOf(what);
    return this;
  }

  DraftTask carryingOut(Iterable<ActionItemId> what) {
    actions = ImmutableSet.copyOf(what);
    return this;
  }

  DraftTask using(Iterable<AllocatedResource> what) {
    resources = ImmutableList.<AllocatedResource>builder().addAll(resources).addAll(what).build();
    return this;
  }

  /** Says how much of the effort is that of the person responsible. */
  DraftTask own(BigDecimal personDays) {
    ownEffort = Optional.of(personDays);
    return this;
  }

  DraftTask lasting(int days) {
    duration = days;
    return this;
  }

  /** Replaces all reasons by another. */
  DraftTask insteadSince(Explanation reason) {
    because = ImmutableList.of(reason);
    return this;
  }

  /** Adds a reason. */
  DraftTask since(Explanation reason) {
    return since(ImmutableList.of(reason));
  }

  DraftTask since(Iterable<Explanation> reasons) {
    because = ImmutableList.<Explanation>builder().addAll(because).addAll(reasons).build();
    return this;
  }

  TaskId id() {
    return id;
  }

  String name() {
    return name;
  }

  TaskKind kind() {
    return kind;
  }

  int duration() {
    return duration;
  }

  BigDecimal effort() {
    return effort;
  }

  /** How much of the effort is that of the person responsible: all, if nothing else is said. */
  BigDecimal ownEffort() {
    return ownEffort.orElse(effort);
  }

  Optional<RoleDescriptionId> responsibleRole() {
    return responsibleRole;
  }

  Optional<ControlId> control() {
    return control;
  }

  Optional<ActivityId> activity() {
    return activity;
  }

  Optional<MilestoneKind> milestone() {
    return milestone;
  }

  Optional<GateId> gate() {
    return gate;
  }

  ImmutableList<Explanation> because() {
    return because;
  }

  Optional<Priority> priority() {
    return priority;
  }

  Optional<ScopeId> scope() {
    return scope;
  }

  Optional<DecisionBodyId> decidedBy() {
    return decidedBy;
  }

  boolean isByOutsiders() {
    return byOutsiders;
  }

  /** Whether nobody is named for it, so that it is done by whoever has the role. */
  boolean isByRole() {
    return !byOutsiders && responsible.isEmpty() && responsibleRole.isPresent();
  }

  /** Who does it, if it is known: the person named, or whoever has the role. */
  Optional<PersonId> responsible(Assignees assignees) {
    return byOutsiders
        ? Optional.empty()
        : responsible
            .or(() -> takenOverBy)
            .or(() -> responsibleRole.flatMap(role -> assignees.of(role, scope)));
  }

  /** The task as a plan holds it, but for its dates; roles are filled by those who have them. */
  Task.Builder undated(Assignees assignees) {
    return Task.builder()
        .id(id)
        .name(name)
        .kind(kind)
        .phase(phase)
        .activity(activity)
        .control(control)
        .milestone(milestone)
        .duration(duration)
        .effort(effort)
        .responsibleRole(responsibleRole)
        .responsible(responsible(assignees))
        .accountableRole(accountableRole)
        .accountable(
            accountable.or(() -> accountableRole.flatMap(role -> assignees.of(role, scope))))
        .consulted(consulted)
        .scope(scope)
        .priority(priority)
        .decidedBy(decidedBy)
        .risks(risks)
        .requirements(requirements)
        .actions(actions)
        .resources(resources)
        .ownEffort(ownEffort)
        .addAllBecause(because);
  }
}
