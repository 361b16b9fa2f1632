package org.ismskit.export.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.entity.Problem;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.Task;
import org.ismskit.model.standard.Phase;
import org.ismskit.model.standard.PhaseId;
import org.ismskit.model.standard.ProcessDescription;
import org.ismskit.plan.follow.Budget;

/** What a plan costs by phase, and what would have to be known for the rest of it. */
final class CostRows {

  private final IsmsProject project;
  private final ImplementationPlan plan;
  private final ProcessDescription description;
  private final Names names;

  CostRows(
      IsmsProject project, ImplementationPlan plan, ProcessDescription description, Names names) {
    this.project = project;
    this.plan = plan;
    this.description = description;
    this.names = names;
  }

  /** A plan whose money cannot be added up is a plan all the same: the report says why. */
  Map<String, Object> all() {
    try {
      return of(Budget.of(plan, project.planning()));
    } catch (InvalidDocument e) {
      return context(
          ImmutableList.of(),
          ImmutableList.of(),
          "",
          "",
          e.problems().stream()
              .map((Problem problem) -> problem.pointer() + ": expected " + problem.expected())
              .toList());
    }
  }

  private Map<String, Object> of(Budget budget) {
    if (budget.currency().isEmpty()) {
      return context(
          ImmutableList.of(),
          ImmutableList.of(),
          "",
          "",
          ImmutableList.of("No daily rate and no budget is known."));
    }
    Map<Optional<PhaseId>, BigDecimal> byPhase = new LinkedHashMap<>();
    budget.months().forEach(m -> byPhase.merge(m.phase(), m.amount(), BigDecimal::add));
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Phase phase : description.phases()) {
      Optional.ofNullable(byPhase.remove(Optional.of(phase.id())))
          .ifPresent(amount -> rows.add(row(phase.id() + " " + phase.title(), amount)));
    }
    byPhase.forEach(
        (phase, amount) ->
            rows.add(
                row(phase.map(PhaseId::value).orElse("Controls, and what has no phase"), amount)));
    return context(
        rows,
        months(budget),
        budget.currency().get(),
        amount(budget.total()) + " " + budget.currency().get(),
        gaps(budget));
  }

  private static Map<String, Object> context(
      List<Map<String, Object>> rows,
      List<Map<String, Object>> months,
      String currency,
      String total,
      List<String> gaps) {
    return ImmutableMap.of(
        "costs",
        rows,
        "costMonths",
        months,
        "costKnown",
        !rows.isEmpty(),
        "costCurrency",
        currency,
        "costTotal",
        total,
        "costGaps",
        gaps);
  }

  /** Each month beside all until its end, which is what a budget is drawn from. */
  private static List<Map<String, Object>> months(Budget budget) {
    List<Map<String, Object>> rows = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    for (Map.Entry<YearMonth, BigDecimal> month : budget.byMonth().entrySet()) {
      sum = sum.add(month.getValue());
      rows.add(
          Map.of(
              "month",
              month.getKey().toString(),
              "amount",
              amount(month.getValue()),
              "until",
              amount(sum)));
    }
    return rows;
  }

  private static Map<String, Object> row(String name, BigDecimal amount) {
    return Map.of("name", name, "amount", amount(amount));
  }

  private static String amount(BigDecimal money) {
    return money.setScale(0, RoundingMode.HALF_UP).toPlainString();
  }

  /** What is in no amount, and which rates are wanting. */
  private List<String> gaps(Budget budget) {
    List<Task> unpriced =
        plan.tasks().stream().filter(task -> budget.unpriced().contains(task.id())).toList();
    List<String> gaps = new ArrayList<>();
    if (!unpriced.isEmpty()) {
      BigDecimal effort =
          unpriced.stream().map(Task::effort).reduce(BigDecimal.ZERO, BigDecimal::add);
      gaps.add(
          "Not in these amounts: "
              + unpriced.size()
              + (unpriced.size() == 1 ? " task of " : " tasks of ")
              + effort.setScale(1, RoundingMode.HALF_UP).toPlainString()
              + " person-days.");
    }
    add(
        gaps,
        "No daily rate is known of ",
        unpriced,
        task -> names.person(task.responsible().filter(person -> !hasRate(person))));
    add(
        gaps,
        "Nobody is named yet, so there is no rate either, for ",
        unpriced,
        task ->
            task.responsible().isPresent()
                ? Optional.empty()
                : task.responsibleRole().map(names::role));
    if (!budget.missingRates().isEmpty()) {
      gaps.add("No exchange rate is known of " + String.join(", ", budget.missingRates()) + ".");
    }
    return gaps;
  }

  private boolean hasRate(PersonId person) {
    return project.planning().availabilities().stream()
        .anyMatch(a -> a.person().equals(person) && a.dailyRate().isPresent());
  }

  private static void add(
      List<String> gaps, String sentence, List<Task> tasks, Function<Task, Optional<String>> name) {
    String all =
        tasks.stream()
            .map(name)
            .flatMap(Optional::stream)
            .distinct()
            .collect(Collectors.joining(", "));
    if (!all.isEmpty()) {
      gaps.add(sentence + all + ".");
    }
  }
}
