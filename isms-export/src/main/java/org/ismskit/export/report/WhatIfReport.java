package org.ismskit.export.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Streams;
import com.samskivert.mustache.Escapers;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.explanation.Wording;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.plan.TaskKind;
import org.ismskit.model.standard.Iso27003;
import org.ismskit.plan.PlanTexts;
import org.ismskit.plan.estimate.PersonDays;
import org.ismskit.plan.follow.Budget;
import org.ismskit.plan.follow.ChangeStep;
import org.ismskit.plan.follow.Outcome;
import org.ismskit.plan.follow.PlanDiff;
import org.ismskit.plan.follow.TaskChange;

/**
 * What alternatives would lead to, side by side beside the present plan: dates, promises, work and
 * money, and for each what it changes, what is to be known then, why dates move or why the finish
 * does not, and which risks lose controls or change. The same outcomes always give the same text.
 */
public final class WhatIfReport {

  private final Map<String, Object> context;

  private WhatIfReport(Map<String, Object> context) {
    this.context = context;
  }

  /**
   * A report in English.
   *
   * @param project the project as it is
   * @param present its present plan
   * @param outcomes what the alternatives lead to, in the order in which they are shown
   * @return the report
   * @throws org.ismskit.model.entity.InvalidDocument if the money of the present plan cannot be
   *     added up
   */
  public static WhatIfReport of(
      IsmsProject project, ImplementationPlan present, Collection<Outcome> outcomes) {
    Wording wording = PlanTexts.in(Locale.ENGLISH);
    Names names = new Names(project, Iso27003.description());
    List<RiskChangeRows> risks =
        outcomes.stream().map(outcome -> new RiskChangeRows(project, outcome)).toList();
    ImmutableMap.Builder<String, Object> context = ImmutableMap.builder();
    context.put("name", present.name());
    context.put("organization", project.organization().name().orElse(project.name()));
    context.put("rows", rows(project, present, ImmutableList.copyOf(outcomes), risks));
    context.put(
        "alternatives",
        Streams.zip(
                outcomes.stream(),
                risks.stream(),
                (outcome, change) -> alternative(outcome, present, names, wording, change.all()))
            .toList());
    return new WhatIfReport(context.buildOrThrow());
  }

  private static List<Map<String, Object>> rows(
      IsmsProject project,
      ImplementationPlan present,
      List<Outcome> outcomes,
      List<RiskChangeRows> risks) {
    List<ImplementationPlan> plans = new ArrayList<>();
    plans.add(present);
    outcomes.forEach(outcome -> plans.add(outcome.plan()));
    List<Budget> budgets = new ArrayList<>();
    budgets.add(Budget.of(present, project));
    outcomes.forEach(outcome -> budgets.add(outcome.budget()));

    List<Map<String, Object>> rows = new ArrayList<>();
    rows.add(row("Finish, if nothing slips", plans, plan -> plan.finishOn().toString()));
    rows.add(
        row("Finish in 80 of 100 runs", plans, plan -> PlanDiffReport.likely(plan).toString()));
    rows.add(row("Compared with the plan", comparisons(present, outcomes), Function.identity()));
    rows.add(row("Promises missed", plans, plan -> missed(present, plan)));
    rows.add(row("Promises kept only if nothing slips", plans, plan -> doubtful(present, plan)));
    rows.add(row("Person-days", plans, plan -> PersonDays.told(PlanDiffReport.effort(plan))));
    rows.add(row("Cost", budgets, WhatIfReport::cost));
    rows.add(row("Tasks", plans, plan -> String.valueOf(plan.tasks().size())));
    rows.add(row("Risks that lose a control", losses(risks), Function.identity()));
    milestones(plans).forEach((id, name) -> rows.add(row(name, plans, plan -> finish(id, plan))));
    return rows;
  }

  private static List<String> comparisons(ImplementationPlan present, List<Outcome> outcomes) {
    List<String> comparisons = new ArrayList<>();
    comparisons.add("");
    for (Outcome outcome : outcomes) {
      ImplementationPlan plan = outcome.plan();
      comparisons.add(
          Counts.later(
              PlanDiffReport.shift(
                  plan, PlanDiffReport.likely(present), PlanDiffReport.likely(plan))));
    }
    return comparisons;
  }

  private static List<String> losses(List<RiskChangeRows> risks) {
    List<String> losses = new ArrayList<>();
    losses.add("");
    risks.forEach(change -> losses.add(change.losses()));
    return losses;
  }

  private static <T> Map<String, Object> row(
      String what, List<T> columns, Function<T, String> value) {
    return Map.of("what", what, "values", columns.stream().map(value).toList());
  }

  private static String missed(ImplementationPlan present, ImplementationPlan plan) {
    String missed =
        Promise.all(present, plan).stream()
            .filter(Promise::isMissed)
            .map(promise -> promise.name() + " by " + Counts.of(promise.missed(), "working day"))
            .collect(Collectors.joining("; "));
    return missed.isEmpty() ? "none" : missed;
  }

  private static String doubtful(ImplementationPlan present, ImplementationPlan plan) {
    String doubtful =
        Promise.all(present, plan).stream()
            .filter(Promise::isDoubtful)
            .map(
                promise ->
                    promise.name() + ", in 80 of 100 runs by " + promise.likely().orElseThrow())
            .collect(Collectors.joining("; "));
    return doubtful.isEmpty() ? "none" : doubtful;
  }

  private static String cost(Budget budget) {
    return budget
        .currency()
        .map(
            currency ->
                budget.total().setScale(0, RoundingMode.HALF_UP).toPlainString()
                    + " "
                    + currency
                    + (budget.unpriced().isEmpty()
                        ? ""
                        : ", without " + Counts.of(budget.unpriced().size(), "task")))
        .orElse("not known");
  }

  private static Map<TaskId, String> milestones(List<ImplementationPlan> plans) {
    Map<TaskId, String> milestones = new LinkedHashMap<>();
    plans.stream()
        .flatMap(plan -> plan.tasks().stream())
        .filter(task -> task.kind() == TaskKind.MILESTONE)
        .forEach(task -> milestones.putIfAbsent(task.id(), task.name()));
    return milestones;
  }

  private static String finish(TaskId id, ImplementationPlan plan) {
    return plan.tasks().get(id).map(task -> task.finish().toString()).orElse("not planned");
  }

  private static Map<String, Object> alternative(
      Outcome outcome,
      ImplementationPlan present,
      Names names,
      Wording wording,
      List<Map<String, String>> risks) {
    return ImmutableMap.<String, Object>builder()
        .put("name", outcome.alternative().name())
        .put("standstill", sentences(outcome.standstill(), wording))
        .put("odds", sentences(outcome.odds(), wording))
        .put("steps", outcome.steps().stream().map(step -> step(step, names, wording)).toList())
        .put("warnings", sentences(outcome.warnings(present), wording))
        .put("risks", risks)
        .put("hasRisks", !risks.isEmpty())
        .put(
            "changes",
            outcome.changes().changes().stream()
                .flatMap(change -> ChangeWords.of(change).stream())
                .toList())
        .put("moves", outcome.steps().isEmpty())
        .put("causes", new DiffRows(outcome.diff(), names, wording).causes())
        .put("added", list(outcome.diff().added()))
        .put("removed", list(outcome.diff().removed()))
        .buildOrThrow();
  }

  private static Map<String, Object> step(ChangeStep step, Names names, Wording wording) {
    LocalDate before = PlanDiffReport.likely(step.before());
    LocalDate likely = PlanDiffReport.likely(step.plan());
    PlanDiff diff = step.diff();
    return Map.of(
        "what", String.join("; ", sentences(step.changes(), wording)),
        "finish", step.plan().finishOn().toString(),
        "likely", likely.toString(),
        "gain", Counts.later(PlanDiffReport.shift(step.plan(), before, likely)),
        "moved", diff.changed().stream().filter(TaskChange::isMoved).count(),
        "causes", new DiffRows(diff, names, wording).causes());
  }

  private static List<String> sentences(List<Explanation> explanations, Wording wording) {
    return explanations.stream().map(wording::of).toList();
  }

  private static String list(List<Task> tasks) {
    return tasks.isEmpty()
        ? "none"
        : tasks.stream().map(Task::name).collect(Collectors.joining("; "));
  }

  /**
   * The report as Markdown.
   *
   * @return the text of a file
   */
  public String markdown() {
    return ReportTemplate.render("what-if.md", MarkdownText::escape, context);
  }

  /**
   * The report as one page of HTML that needs nothing else.
   *
   * @return the text of a file
   */
  public String html() {
    return ReportTemplate.render("what-if.html", Escapers.HTML, context);
  }
}
