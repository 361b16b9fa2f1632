package org.ismskit.plan.generate;

import java.util.HashMap;
import java.util.Map;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.TaskId;
import org.ismskit.plan.schedule.CriticalPath;
import org.ismskit.plan.schedule.Levelling;
import org.ismskit.plan.schedule.WorkingDays;

/** A plan that another is planned near to. */
final class Incumbent {

  private final Map<TaskId, Integer> starts = new HashMap<>();

  Incumbent(ImplementationPlan plan) {
    WorkingDays days = WorkingDays.of(plan.calendar(), plan.startOn());
    for (Task task : plan.tasks()) {
      starts.put(task.id(), days.index(task.start()));
    }
  }

  /**
   * The dates of a breakdown: near those of the incumbent, unless planning anew ends earlier. Where
   * both are the same, the waits are those of the new plan.
   *
   * @param levelling how to plan anew
   */
  Timetable dated(WorkBreakdown breakdown, Levelling levelling) {
    Timetable anew = breakdown.dated(levelling);
    Timetable near = near(breakdown, levelling);
    return anew.dates().finish() < near.dates().finish()
            || isSame(breakdown, anew.dates(), near.dates())
        ? anew
        : near;
  }

  /**
   * In the order of before if that delays nothing, or else on the dates of before if they can be.
   */
  private Timetable near(WorkBreakdown breakdown, Levelling levelling) {
    Timetable followed = breakdown.dated(levelling.following(starts));
    return delaysNothing(breakdown, followed.dates())
        ? followed
        : breakdown.dated(levelling.keeping(starts));
  }

  private boolean delaysNothing(WorkBreakdown breakdown, CriticalPath dates) {
    for (DraftTask task : breakdown.draft().tasks()) {
      Integer before = starts.get(task.id());
      if (before != null && task.duration() > 0 && dates.start(task.id()) > before) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSame(WorkBreakdown breakdown, CriticalPath one, CriticalPath other) {
    for (DraftTask task : breakdown.draft().tasks()) {
      if (one.start(task.id()) != other.start(task.id())) {
        return false;
      }
    }
    return true;
  }
}
