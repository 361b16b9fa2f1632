package org.ismskit.export.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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
import org.ismskit.model.plan.PlannedEvent;
import org.ismskit.model.plan.Task;
import org.ismskit.model.standard.ProcessDescription;
import org.ismskit.plan.estimate.Cost;
import org.ismskit.plan.estimate.PersonDays;
import org.ismskit.plan.follow.Budget;
import org.ismskit.plan.follow.WorkPart;

/**
 * What a plan costs by phase and month, money that goes out apart from the time of own people, and
 * what would have to be known for the rest of it.
 */
final class CostRows {

  private final IsmsProject project;
  private final ImplementationPlan plan;
  private final ProcessDescription description;
  private final Names names;
  private final Optional<Budget> budget;
  private final ImmutableList<Problem> problems;

  CostRows(
      IsmsProject project, ImplementationPlan plan, ProcessDescription description, Names names) {
    this.project = project;
    this.plan = plan;
    this.description = description;
    this.names = names;
    Optional<Budget> money = Optional.empty();
    ImmutableList<Problem> wanting = ImmutableList.of();
    try {
      money = Optional.of(Budget.of(plan, project));
    } catch (InvalidDocument e) {
      wanting = e.problems();
    }
    this.budget = money;
    this.problems = wanting;
  }

  /** A plan whose money cannot be added up is a plan all the same: the report says why. */
  Map<String, Object> all() {
    if (budget.isEmpty()) {
      return context(
          ImmutableList.of(),
          ImmutableList.of(),
          "",
          Cost.NONE,
          problems.stream()
              .map((Problem problem) -> problem.pointer() + ": expected " + problem.expected())
              .toList());
    }
    return of(budget.get());
  }

  /** What tasks cost together; of what is not known it says how much that is. */
  Map<String, Object> of(Collection<Task> tasks) {
    Cost sum = Cost.NONE;
    int unknown = 0;
    int known = 0;
    for (Task task : tasks) {
      Optional<Cost> cost = budget.flatMap(b -> Optional.ofNullable(b.tasks().get(task.id())));
      sum = sum.plus(cost.orElse(Cost.NONE));
      unknown += cost.isPresent() ? 0 : 1;
      known += cost.filter(c -> !c.equals(Cost.NONE)).isPresent() ? 1 : 0;
    }
    if (unknown > 0 && known == 0) {
      return Map.of("external", "", "internal", "", "amount", "not known");
    }
    Map<String, Object> row = new HashMap<>(row("", sum));
    row.remove("name");
    if (unknown > 0) {
      row.put("amount", amount(sum.total()) + ", without " + Counts.of(unknown, "task"));
    }
    return row;
  }

  private Map<String, Object> of(Budget budget) {
    if (budget.currency().isEmpty()) {
      return context(
          ImmutableList.of(),
          ImmutableList.of(),
          "",
          Cost.NONE,
          ImmutableList.of("No daily rate and no budget is known."));
    }
    List<Map<String, Object>> rows = new ArrayList<>();
    budget.byItem().forEach((item, cost) -> rows.add(row(name(item), cost)));
    return context(rows, months(budget), budget.currency().get(), budget.cost(), gaps(budget));
  }

  private String name(Budget.Item item) {
    if (item.part() == WorkPart.PLANNING) {
      return item.phase()
          .map(id -> id + description.phases().get(id).map(p -> " " + p.title()).orElse(""))
          .orElse("Planning of no single clause: second passes, hand-over");
    }
    return Names.part(item.part());
  }

  private static Map<String, Object> context(
      List<Map<String, Object>> rows,
      List<Map<String, Object>> months,
      String currency,
      Cost all,
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
        "costAll",
        row("All", all),
        "costGaps",
        gaps);
  }

  /** Each month beside all until its end, which is what a budget is drawn from. */
  private static List<Map<String, Object>> months(Budget budget) {
    List<Map<String, Object>> rows = new ArrayList<>();
    Cost sum = Cost.NONE;
    for (Map.Entry<YearMonth, Cost> month : budget.byMonth().entrySet()) {
      sum = sum.plus(month.getValue());
      Map<String, Object> row = new HashMap<>(row(month.getKey().toString(), month.getValue()));
      row.put("externalUntil", amount(sum.external()));
      row.put("until", amount(sum.total()));
      rows.add(row);
    }
    return rows;
  }

  private static Map<String, Object> row(String name, Cost cost) {
    return Map.of(
        "name", name,
        "external", amount(cost.external()),
        "internal", amount(cost.internal()),
        "amount", amount(cost.total()));
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
              + PersonDays.told(effort)
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
    afterwards().ifPresent(gaps::add);
    if (!budget.missingRates().isEmpty()) {
      gaps.add("No exchange rate is known of " + String.join(", ", budget.missingRates()) + ".");
    }
    return gaps;
  }

  /** What the operation of the ISMS takes once the plan is over. */
  private Optional<String> afterwards() {
    List<PlannedEvent> later =
        plan.events().stream().filter(event -> event.on().isAfter(plan.finishOn())).toList();
    BigDecimal effort =
        later.stream()
            .flatMap(event -> event.effort().stream())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return effort.signum() == 0
        ? Optional.empty()
        : Optional.of(
            "Not in these amounts either: what happens after "
                + plan.finishOn()
                + ", "
                + Counts.of(later.size(), "event")
                + " of "
                + PersonDays.told(effort)
                + " person-days.");
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
