package org.ismskit.plan.follow;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.plan.TaskKind;

/**
 * When milestones were expected at each status date (milestone trend analysis): a line that rises
 * is a milestone that slips again and again.
 *
 * @param milestones the milestones of the baseline, in its order
 */
public record MilestoneTrend(ImmutableList<Line> milestones) {

  /**
   * The trend of one milestone.
   *
   * @param milestone its task
   * @param name what is reached
   * @param planned the day in the baseline
   * @param points what was expected at each status date, in the order of the dates
   */
  public record Line(
      TaskId milestone, String name, LocalDate planned, ImmutableList<Point> points) {}

  /**
   * What was expected on one status date.
   *
   * @param on the status date
   * @param expected the day on which it was expected, or was reached
   * @param reached whether it was reached
   * @param shift by how many working days that is later than planned, negative if earlier
   */
  public record Point(LocalDate on, LocalDate expected, boolean reached, int shift) {}

  /**
   * The trend over the plans of all status dates.
   *
   * @param baseline the plan as it was agreed
   * @param followed the plans after each report, as {@link Rescheduling#follow} gives them; a
   *     milestone that a plan does not have has no point there
   * @return the trend
   */
  public static MilestoneTrend of(ImplementationPlan baseline, Iterable<Rescheduled> followed) {
    PlanDays days = new PlanDays(baseline);
    ImmutableList.Builder<Line> lines = ImmutableList.builder();
    for (Task milestone : baseline.tasks()) {
      if (milestone.kind() == TaskKind.MILESTONE) {
        List<Point> points = new ArrayList<>();
        for (Rescheduled at : followed) {
          Optional<Task> now = at.plan().tasks().get(milestone.id());
          if (now.isPresent() && at.plan().statusOn().isPresent()) {
            points.add(
                new Point(
                    at.plan().statusOn().get(),
                    now.get().finish(),
                    now.get().donePercent().orElse(0) == 100,
                    days.after(now.get().finish()) - days.after(milestone.finish())));
          }
        }
        lines.add(
            new Line(
                milestone.id(),
                milestone.name(),
                milestone.finish(),
                ImmutableList.copyOf(points)));
      }
    }
    return new MilestoneTrend(lines.build());
  }
}
