package org.ismskit.plan.follow;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Optional;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.TaskId;

/**
 * What is late and what that does to the end.
 *
 * @param tasks the tasks that are late of themselves, the one that pushes most others first
 * @param endShift by how many working days all is finished later than in the baseline, negative if
 *     earlier
 */
public record Lateness(ImmutableList<LateTask> tasks, int endShift) {

  /**
   * A task that is late of itself, and not because another is or because it waits for one that it
   * did not wait for before, such as one of the same people.
   *
   * @param task the task
   * @param name what it is
   * @param workingDays by how many working days it finishes later than in the baseline
   * @param floatBefore by how many it could have, before the end moved
   * @param pushed the tasks that it makes later
   * @param endShift by how many working days it moves the end, 0 if it does not or another moves it
   *     further
   * @param why why it is late, as the last report that says so
   */
  public record LateTask(
      TaskId task,
      String name,
      int workingDays,
      int floatBefore,
      ImmutableSet<TaskId> pushed,
      int endShift,
      Optional<String> why) {}

  /**
   * What is late in a plan.
   *
   * @param baseline the plan as it was agreed
   * @param now the plan after the last report
   * @return what is late
   */
  public static Lateness of(ImplementationPlan baseline, ImplementationPlan now) {
    PlanDiff diff = PlanDiff.between(baseline, now);
    ImmutableList.Builder<LateTask> late = ImmutableList.builder();
    for (RootCause cause : diff.causes()) {
      if (cause.cause().kind() == Cause.Kind.LINK_ADDED) {
        continue;
      }
      Optional<TaskChange> change =
          cause
              .cause()
              .subject()
              .filter(TaskId.class::isInstance)
              .flatMap(task -> diff.change((TaskId) task))
              .filter(c -> c.finishShift() > 0);
      change.ifPresent(
          c ->
              late.add(
                  new LateTask(
                      c.task(),
                      c.after().name(),
                      c.finishShift(),
                      c.before().totalFloat(),
                      Sets.difference(cause.moved(), ImmutableSet.of(c.task())).immutableCopy(),
                      Math.max(0, cause.finishShift()),
                      Held.reported(c.after()))));
    }
    return new Lateness(late.build(), diff.finishShift());
  }
}
