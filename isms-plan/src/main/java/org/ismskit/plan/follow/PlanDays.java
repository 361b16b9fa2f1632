package org.ismskit.plan.follow;

import java.time.LocalDate;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.Task;
import org.ismskit.plan.schedule.WorkingDays;

/**
 * The dates of a plan in working days of its calendar, numbered from its first day; finishes are
 * exclusive, and a milestone lies at the end of its day.
 */
final class PlanDays {

  private final WorkingDays days;

  PlanDays(ImplementationPlan plan) {
    this.days = WorkingDays.of(plan.calendar(), plan.startOn());
  }

  /** The number of the first working day that is not before a date. */
  int on(LocalDate date) {
    return days.index(date);
  }

  /** The number of the first working day after a date. */
  int after(LocalDate date) {
    return days.index(date.plusDays(1));
  }

  LocalDate date(int day) {
    return days.date(day);
  }

  /** The day before a finish, which is exclusive. */
  LocalDate lastDay(int finish) {
    return days.date(Math.max(0, finish - 1));
  }

  int start(Task task) {
    return task.duration() == 0 ? finish(task) : on(task.start());
  }

  /** The working day after a task's last. */
  int finish(Task task) {
    return task.duration() == 0 ? reached(task.finish()) : on(task.start()) + length(task);
  }

  /**
   * The working day after a milestone. One of the first day may be there before or after the work
   * of that day; it is taken to be before, and its links move it behind the work.
   */
  int reached(LocalDate date) {
    return on(date) == 0 ? 0 : after(date);
  }

  /**
   * How many working days a task takes from its first to its last: more than its duration if
   * whoever does it works on fewer days than others.
   */
  int length(Task task) {
    return task.duration() == 0 ? 0 : Math.max(1, after(task.finish()) - on(task.start()));
  }
}
