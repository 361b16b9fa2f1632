package org.ismskit.plan.generate;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ismskit.model.control.ControlId;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.plan.LinkType;
import org.ismskit.model.plan.MilestoneKind;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.plan.TaskKind;
import org.ismskit.model.plan.TaskLink;
import org.ismskit.model.standard.ActivityId;
import org.ismskit.model.standard.PhaseId;
import org.ismskit.model.standard.RoleDescriptionId;
import org.ismskit.plan.schedule.Network;

/** The tasks and links of a plan while it is made, before anything has a date. */
final class Draft {

  /** A task without dates. */
  record DraftTask(
      TaskId id,
      String name,
      TaskKind kind,
      int duration,
      BigDecimal effort,
      Optional<PhaseId> phase,
      Optional<ActivityId> activity,
      Optional<ControlId> control,
      Optional<MilestoneKind> milestone,
      Optional<RoleDescriptionId> responsibleRole,
      Optional<RoleDescriptionId> accountableRole,
      Optional<PersonId> responsible,
      Optional<PersonId> accountable,
      ImmutableList<Explanation> because) {

    static DraftTask of(TaskId id, String name, TaskKind kind, int duration, BigDecimal effort) {
      return new DraftTask(
          id,
          name,
          kind,
          duration,
          effort,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          ImmutableList.of());
    }

    DraftTask of(PhaseId newPhase, ActivityId newActivity) {
      return new DraftTask(
          id,
          name,
          kind,
          duration,
          effort,
          Optional.of(newPhase),
          Optional.of(newActivity),
          control,
          milestone,
          responsibleRole,
          accountableRole,
          responsible,
          accountable,
          because);
    }

    DraftTask implementing(ControlId newControl, Optional<PersonId> who, Optional<PersonId> owner) {
      return new DraftTask(
          id,
          name,
          kind,
          duration,
          effort,
          phase,
          activity,
          Optional.of(newControl),
          milestone,
          responsibleRole,
          accountableRole,
          who,
          owner,
          because);
    }

    DraftTask reaching(MilestoneKind kindReached) {
      return new DraftTask(
          id,
          name,
          kind,
          duration,
          effort,
          phase,
          activity,
          control,
          Optional.of(kindReached),
          responsibleRole,
          accountableRole,
          responsible,
          accountable,
          because);
    }

    DraftTask by(RoleDescriptionId role, RoleDescriptionId answering) {
      return new DraftTask(
          id,
          name,
          kind,
          duration,
          effort,
          phase,
          activity,
          control,
          milestone,
          Optional.of(role),
          Optional.of(answering),
          responsible,
          accountable,
          because);
    }

    DraftTask since(ImmutableList<Explanation> reasons) {
      return new DraftTask(
          id,
          name,
          kind,
          duration,
          effort,
          phase,
          activity,
          control,
          milestone,
          responsibleRole,
          accountableRole,
          responsible,
          accountable,
          reasons);
    }
  }

  private final Map<TaskId, DraftTask> tasks = new LinkedHashMap<>();
  private final List<TaskLink> links = new ArrayList<>();

  TaskId add(DraftTask task) {
    if (tasks.putIfAbsent(task.id(), task) != null) {
      throw new IllegalStateException("two tasks with the id " + task.id());
    }
    return task.id();
  }

  void link(TaskId predecessor, TaskId successor, LinkType type, int lag, Explanation because) {
    links.add(new TaskLink(predecessor, successor, type, lag, ImmutableList.of(because)));
  }

  void follow(TaskId predecessor, TaskId successor, Explanation because) {
    link(predecessor, successor, LinkType.FS, 0, because);
  }

  Iterable<DraftTask> tasks() {
    return tasks.values();
  }

  DraftTask task(TaskId id) {
    return requireNonNull(tasks.get(id));
  }

  List<TaskLink> links() {
    return links;
  }

  Network network() {
    Network.Builder network = Network.builder();
    tasks.values().forEach(task -> network.task(task.id(), task.duration()));
    links.forEach(
        link -> network.link(link.predecessor(), link.successor(), link.type(), link.lag()));
    return network.build();
  }
}
