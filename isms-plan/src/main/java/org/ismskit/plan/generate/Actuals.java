package org.ismskit.plan.generate;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.ismskit.model.plan.ConstraintKind;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.plan.TaskKind;
import org.ismskit.plan.schedule.Constraint;
import org.ismskit.plan.schedule.WorkingDays;

/**
 * What a plan with a status date knows of its tasks: those that are finished or have begun keep
 * their dates, and all others begin after the status date, as soon as they can. By a draft with
 * actuals it can be tried what would make the rest earlier.
 */
final class Actuals {

  private final ImplementationPlan plan;
  private final WorkingDays days;

  Actuals(ImplementationPlan plan, WorkingDays days) {
    this.plan = plan;
    this.days = days;
  }

  /**
   * Tells a draft of them. Dates that it must not pass do not hold any more: the rest may have
   * slipped past them already, and then nothing could be tried.
   */
  void apply(Draft draft) {
    LocalDate status = plan.statusOn().orElseThrow();
    draft.letSlip();
    Map<TaskId, Integer> fixed = new HashMap<>();
    for (Task task : plan.tasks()) {
      if (draft.has(task.id()) && isFixed(task, status)) {
        fixed.put(task.id(), length(task));
      }
    }
    draft.fix(fixed);
    for (DraftTask task : draft.tasks()) {
      LocalDate from =
          plan.tasks()
              .get(task.id())
              .map(known -> fixed.containsKey(known.id()) ? known.start() : open(known, status))
              .orElse(status.plusDays(1));
      draft.constrain(task.id(), new Constraint(ConstraintKind.START_NO_EARLIER, from));
    }
  }

  private static LocalDate open(Task task, LocalDate status) {
    LocalDate next = status.plusDays(1);
    return task.notBefore().filter(next::isBefore).orElse(next);
  }

  private static boolean isFixed(Task task, LocalDate status) {
    return isFinished(task) || (task.duration() > 0 && !task.start().isAfter(status));
  }

  static boolean isFinished(Task task) {
    return task.donePercent().orElse(0) == 100;
  }

  private int length(Task task) {
    return task.duration() == 0 || task.kind() == TaskKind.MILESTONE
        ? 0
        : Math.max(1, days.index(task.finish().plusDays(1)) - days.index(task.start()));
  }
}
