package org.ismskit.plan.generate;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.PlannedEvent;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.TaskKind;
import org.ismskit.model.risk.RiskRegister;

/**
 * All that follows from the dates of a plan.
 *
 * @param plan the plan with its dates
 * @param blueprint what it is made from
 * @param breakdown the work that the project has
 * @param register the assessed risks
 * @param first the warnings that come first
 */
record PlanReview(
    ImplementationPlan plan,
    Blueprint blueprint,
    WorkBreakdown breakdown,
    RiskRegister register,
    ImmutableList<Explanation> first) {

  /** The plan with all of it but suggestions. */
  ImplementationPlan reviewed() {
    return reviewed(ImmutableList.of());
  }

  /**
   * The plan with all of it.
   *
   * @param rest the work that is left if something is done otherwise
   * @param byRule when that can be done if nothing is done otherwise, planned by the rule
   */
  ImplementationPlan reviewed(Function<Variation, WorkBreakdown> rest, Timetable byRule) {
    return reviewed(new Suggestions(rest, blueprint, plan, byRule).all());
  }

  private ImplementationPlan reviewed(ImmutableList<Explanation> suggestions) {
    ImmutableList<PlannedEvent> events = new PlanEvents(blueprint, breakdown, register, plan).all();
    ImmutableList<Explanation> warnings =
        ImmutableList.<Explanation>builder()
            .addAll(first)
            .addAll(new PlanWarnings(blueprint, breakdown, register, plan, events).all())
            .build();
    return ImplementationPlan.builder()
        .from(plan)
        .controlPlans(new ControlPlans(blueprint, plan).all())
        .events(events)
        .communication(new CommunicationPlan(blueprint, plan).all())
        .suggestions(suggestions)
        .warnings(warnings)
        .issues(new ProjectRisks(blueprint, plan, warnings).all())
        .build();
  }

  /** What a rescheduling by status reports has shown. */
  private static boolean isByReports(Explanation warning) {
    return warning.code().equals(PlanGenerator.COMMITTED)
        || warning.code().startsWith(PlanGenerator.REPORTED);
  }

  /**
   * The promises that are broken, what is to be doubted in reports, and the work that the project
   * has now and the plan does not.
   */
  static ImmutableList<Explanation> news(
      Blueprint blueprint, WorkBreakdown breakdown, ImplementationPlan plan) {
    ImmutableList.Builder<Explanation> news = ImmutableList.builder();
    plan.warnings().stream().filter(PlanReview::isByReports).forEach(news::add);
    List<String> further = new ArrayList<>();
    for (DraftTask task : breakdown.draft().tasks()) {
      if (!plan.tasks().has(task.id())) {
        further.add(task.name());
      }
    }
    List<String> needless =
        plan.tasks().stream()
            .filter(task -> task.kind() != TaskKind.COORDINATION)
            .filter(task -> !breakdown.draft().has(task.id()))
            .map(Task::name)
            .toList();
    if (!further.isEmpty()) {
      news.add(Explanation.of("warning.plan.further", further.size(), blueprint.few(further)));
    }
    if (!needless.isEmpty()) {
      news.add(Explanation.of("warning.plan.needless", needless.size(), blueprint.few(needless)));
    }
    return news.build();
  }
}
