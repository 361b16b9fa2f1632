package org.ismskit.export.report;

import com.google.common.collect.ImmutableMap;
import com.samskivert.mustache.Escapers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.explanation.Wording;
import org.ismskit.model.plan.Forecast;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.TaskKind;
import org.ismskit.model.standard.Iso27003;
import org.ismskit.plan.PlanTexts;
import org.ismskit.plan.estimate.PersonDays;
import org.ismskit.plan.follow.PlanDiff;
import org.ismskit.plan.schedule.WorkingDays;

/**
 * How two plans of a project differ: when all is finished, which promises break, how milestones
 * move, and for each cause what it moves by how much. The same plans always give the same text.
 */
public final class PlanDiffReport {

  private final Map<String, Object> context;

  private PlanDiffReport(Map<String, Object> context) {
    this.context = context;
  }

  /**
   * A report in English.
   *
   * @param project the project, which knows the names of people
   * @param before the first plan
   * @param after the second plan
   * @return the report
   */
  public static PlanDiffReport of(
      IsmsProject project, ImplementationPlan before, ImplementationPlan after) {
    Wording wording = PlanTexts.in(Locale.ENGLISH);
    PlanDiff diff = PlanDiff.between(before, after);
    DiffRows rows = new DiffRows(diff, new Names(project, Iso27003.description()), wording);
    ImmutableMap.Builder<String, Object> context = ImmutableMap.builder();
    context.put("name", after.name());
    context.put("organization", project.organization().name().orElse(project.name()));
    context.put("facts", facts(before, after, diff));
    context.put("same", diff.isEmpty());
    context.put("promises", Promise.all(before, after).stream().map(Promise::row).toList());
    context.put("milestones", milestones(before, after));
    context.put("causes", rows.causes());
    context.put("added", rows.added());
    context.put("removed", rows.removed());
    context.put("others", rows.others());
    context.put("grounds", new GroundRows(before, after, wording).all());
    return new PlanDiffReport(context.buildOrThrow());
  }

  private static List<Map<String, Object>> facts(
      ImplementationPlan before, ImplementationPlan after, PlanDiff diff) {
    List<Map<String, Object>> facts = new ArrayList<>();
    if (before.statusOn().isPresent() || after.statusOn().isPresent()) {
      facts.add(fact("Status date", statusOn(before), statusOn(after), ""));
    }
    facts.add(
        fact(
            "Finish, if nothing slips",
            before.finishOn().toString(),
            after.finishOn().toString(),
            Counts.later(diff.finishShift())));
    LocalDate likelyBefore = likely(before);
    LocalDate likelyAfter = likely(after);
    facts.add(
        fact(
            "Finish in 80 of 100 runs",
            likelyBefore.toString(),
            likelyAfter.toString(),
            Counts.later(shift(after, likelyBefore, likelyAfter))));
    facts.add(
        fact(
            "Tasks",
            String.valueOf(before.tasks().size()),
            String.valueOf(after.tasks().size()),
            ""));
    facts.add(
        fact("Person-days", PersonDays.told(effort(before)), PersonDays.told(effort(after)), ""));
    facts.add(fact("Cost of the tasks", cost(before), cost(after), ""));
    return facts;
  }

  private static Map<String, Object> fact(String what, String before, String after, String moved) {
    return Map.of("what", what, "before", before, "after", after, "moved", moved);
  }

  private static String statusOn(ImplementationPlan plan) {
    return plan.statusOn().map(LocalDate::toString).orElse("none");
  }

  static LocalDate likely(ImplementationPlan plan) {
    return plan.forecast().map(Forecast::likely).orElse(plan.finishOn());
  }

  static BigDecimal effort(ImplementationPlan plan) {
    return plan.tasks().stream().map(Task::effort).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static String cost(ImplementationPlan plan) {
    Map<String, BigDecimal> sums = new TreeMap<>();
    plan.tasks().stream()
        .flatMap(task -> task.cost().stream())
        .forEach(cost -> sums.merge(cost.currency(), cost.amount(), BigDecimal::add));
    return sums.isEmpty()
        ? "not known"
        : sums.entrySet().stream()
            .map(
                sum ->
                    sum.getValue().setScale(0, RoundingMode.HALF_UP).toPlainString()
                        + " "
                        + sum.getKey())
            .collect(Collectors.joining(", "));
  }

  /** By how many working days a finish is later, by the calendar of a plan. */
  static int shift(ImplementationPlan plan, LocalDate before, LocalDate after) {
    WorkingDays days = WorkingDays.of(plan.calendar(), before.isBefore(after) ? before : after);
    return days.index(after.plusDays(1)) - days.index(before.plusDays(1));
  }

  private static List<Map<String, Object>> milestones(
      ImplementationPlan before, ImplementationPlan after) {
    return after.tasks().stream()
        .filter(task -> task.kind() == TaskKind.MILESTONE)
        .map(task -> milestone(before.tasks().get(task.id()), task, after))
        .toList();
  }

  private static Map<String, Object> milestone(
      Optional<Task> before, Task after, ImplementationPlan plan) {
    return Map.of(
        "name", after.name(),
        "before", before.map(task -> task.finish().toString()).orElse("not planned"),
        "after", after.finish().toString(),
        "shift",
            before
                .map(task -> Counts.later(shift(plan, task.finish(), after.finish())))
                .orElse(""));
  }

  /**
   * The report as Markdown.
   *
   * @return the text of a file
   */
  public String markdown() {
    return ReportTemplate.render("diff.md", MarkdownText::escape, context);
  }

  /**
   * The report as one page of HTML that needs nothing else.
   *
   * @return the text of a file
   */
  public String html() {
    return ReportTemplate.render("diff.html", Escapers.HTML, context);
  }
}
