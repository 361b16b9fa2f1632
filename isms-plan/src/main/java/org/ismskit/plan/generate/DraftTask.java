package org.ismskit.plan.generate;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Optional;
import org.ismskit.model.control.ControlId;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.plan.MilestoneKind;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.plan.TaskKind;
import org.ismskit.model.standard.ActivityId;
import org.ismskit.model.standard.PhaseId;
import org.ismskit.model.standard.RoleDescriptionId;

/** A task of a plan in the making, without dates. */
final class DraftTask {

  private final TaskId id;
  private final String name;
  private final TaskKind kind;
  private final int duration;
  private final BigDecimal effort;
  private Optional<PhaseId> phase = Optional.empty();
  private Optional<ActivityId> activity = Optional.empty();
  private Optional<ControlId> control = Optional.empty();
  private Optional<MilestoneKind> milestone = Optional.empty();
  private Optional<RoleDescriptionId> responsibleRole = Optional.empty();
  private Optional<RoleDescriptionId> accountableRole = Optional.empty();
  private Optional<PersonId> responsible = Optional.empty();
  private Optional<PersonId> accountable = Optional.empty();
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

  DraftTask by(RoleDescriptionId role, RoleDescriptionId answering) {
    responsibleRole = Optional.of(role);
    accountableRole = Optional.of(answering);
    return this;
  }

  DraftTask since(ImmutableList<Explanation> reasons) {
    because = reasons;
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
        .responsible(responsible.or(() -> responsibleRole.flatMap(assignees::of)))
        .accountableRole(accountableRole)
        .accountable(accountable.or(() -> accountableRole.flatMap(assignees::of)))
        .addAllBecause(because);
  }
}
