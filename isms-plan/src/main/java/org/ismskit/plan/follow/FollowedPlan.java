package org.ismskit.plan.follow;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.Task;
import org.ismskit.model.risk.RiskRegister;
import org.ismskit.plan.generate.PlanGenerator;

/**
 * The plan of a project while it is carried out: planned again from what the project says by now,
 * near the plan that was agreed, and rescheduled by each of its status reports. So a control that
 * comes in, another implementer, an absence or a shorter wait count as soon as the project says so,
 * and what they do not touch stays.
 *
 * @param agreed the plan that was agreed
 * @param reports the plan after each status report in the order of their dates, at least one; the
 *     last one is {@linkplain PlanGenerator#review reviewed}
 */
public record FollowedPlan(ImplementationPlan agreed, ImmutableList<Rescheduled> reports) {

  /**
   * Follows the plan of a project after ISO/IEC 27003 by retained logic, and under the conditions
   * that the project has: its meetings, freezes and people.
   *
   * @param project a project with status reports and a {@linkplain Rescheduling#agreed plan that
   *     was agreed}
   * @param register its assessed risks
   * @return its plan as it is now
   * @throws InvalidDocument if there are no status reports or nothing to hold them against, naming
   *     everything that is wrong with the reports, or what keeps the project from being planned
   */
  public static FollowedPlan of(IsmsProject project, RiskRegister register) {
    return of(project, register, PlanGenerator.iso27003());
  }

  /**
   * Follows the plan of a project in the same way, planned by another generator.
   *
   * @param project a project with status reports and a plan that was agreed
   * @param register its assessed risks
   * @param generator how to plan; it should be how the agreed plan was made
   * @return its plan as it is now
   * @throws InvalidDocument as above
   */
  public static FollowedPlan of(
      IsmsProject project, RiskRegister register, PlanGenerator generator) {
    ImplementationPlan agreed = Rescheduling.agreedWithReports(project);
    ImplementationPlan anew =
        generator.keepingTo(agreed).withoutSuggestions().generate(project, register);
    Rescheduling rescheduling =
        Rescheduling.retainedLogic()
            .under(generator.conditions(project, register, anew))
            .against(earliest(anew, agreed, project.design().plan()));
    ImmutableList<Rescheduled> reports =
        Rescheduling.inProject(() -> rescheduling.follow(anew, project.planning().status()));
    Rescheduled last = reports.get(reports.size() - 1);
    return new FollowedPlan(
        agreed,
        ImmutableList.<Rescheduled>builder()
            .addAll(reports.subList(0, reports.size() - 1))
            .add(new Rescheduled(generator.review(project, register, last.plan()), last.missed()))
            .build());
  }

  /**
   * The dates before which nothing is moved: those that were agreed, or earlier ones that the
   * project allows by now. Dates of a plan that begins anew may be late only for what has been done
   * by now. What there is nothing to do for any more is in it too, since reports may name it.
   *
   * @param stored a plan that reports may name tasks of as well
   */
  static ImplementationPlan earliest(
      ImplementationPlan anew, ImplementationPlan agreed, Optional<ImplementationPlan> stored) {
    List<Task> tasks = new ArrayList<>();
    for (Task task : anew.tasks()) {
      tasks.add(
          agreed
              .tasks()
              .get(task.id())
              .filter(then -> then.start().isBefore(task.start()))
              .map(then -> task.withStart(then.start()).withFinish(then.finish()))
              .orElse(task));
    }
    agreed.tasks().stream().filter(task -> !anew.tasks().has(task.id())).forEach(tasks::add);
    stored.stream()
        .flatMap(plan -> plan.tasks().stream())
        .filter(task -> !anew.tasks().has(task.id()) && !agreed.tasks().has(task.id()))
        .forEach(tasks::add);
    return anew.withTasks(Entities.copyOf(tasks));
  }

  /**
   * The plan after the last report.
   *
   * @return the plan as it is now, with the status date
   */
  public ImplementationPlan plan() {
    return reports.get(reports.size() - 1).plan();
  }

  /**
   * The day up to which it is known what was reached.
   *
   * @return the date of the last report
   */
  public LocalDate on() {
    return plan().statusOn().orElseThrow();
  }
}
