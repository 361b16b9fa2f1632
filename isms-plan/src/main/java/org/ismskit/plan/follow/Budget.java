package org.ismskit.plan.follow;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.Planning;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.standard.PhaseId;

/**
 * What a plan costs over time. A task costs what it says or, if it says nothing, its effort at the
 * daily rate of whoever is responsible and the budgets of its resources; the cost is spread evenly
 * over its working days.
 *
 * @param currency the currency of all amounts, ISO 4217; empty if there is no money in the plan
 * @param months one row for each month and phase in which something costs, by month and phase
 * @param total what all tasks cost whose cost is known
 * @param unpriced the tasks whose cost is not known: they are in no amount
 * @param missingRates the currencies of which the exchange rate would be needed
 */
public record Budget(
    Optional<String> currency,
    ImmutableList<Month> months,
    BigDecimal total,
    ImmutableSet<TaskId> unpriced,
    ImmutableSet<String> missingRates) {

  /**
   * What one phase costs in one month.
   *
   * @param month the month
   * @param phase the phase, empty for what belongs to none, such as controls
   * @param amount the cost
   * @param cumulative the cost of all phases up to and with this row
   */
  public record Month(
      YearMonth month, Optional<PhaseId> phase, BigDecimal amount, BigDecimal cumulative) {}

  private record Cell(YearMonth month, Optional<PhaseId> phase) {}

  /**
   * The budget of a plan.
   *
   * @param plan the plan
   * @param planning says daily rates, the currency and exchange rates; without a currency the only
   *     one that occurs counts
   * @return its budget
   * @throws org.ismskit.model.entity.InvalidDocument if there is money in several currencies and it
   *     is not said which one counts
   */
  public static Budget of(ImplementationPlan plan, Planning planning) {
    Prices prices = new Prices(plan, planning);
    PlanDays days = new PlanDays(plan);
    Map<Cell, BigDecimal> cells =
        new TreeMap<>(
            Comparator.comparing(Cell::month)
                .thenComparing(cell -> cell.phase().map(PhaseId::value).orElse("\uffff")));
    ImmutableSet.Builder<TaskId> unpriced = ImmutableSet.builder();
    for (Task task : plan.tasks()) {
      Optional<BigDecimal> cost = prices.of(task);
      if (cost.isEmpty()) {
        unpriced.add(task.id());
      } else if (cost.get().signum() != 0) {
        Evenly.spread(
            cost.get(),
            task,
            days,
            (day, part) ->
                cells.merge(new Cell(YearMonth.from(day), task.phase()), part, BigDecimal::add));
      }
    }
    ImmutableList.Builder<Month> months = ImmutableList.builder();
    BigDecimal sum = BigDecimal.ZERO;
    for (Map.Entry<Cell, BigDecimal> cell : cells.entrySet()) {
      sum = sum.add(cell.getValue());
      months.add(new Month(cell.getKey().month(), cell.getKey().phase(), cell.getValue(), sum));
    }
    return new Budget(prices.currency(), months.build(), sum, unpriced.build(), prices.missing());
  }

  /**
   * What each month costs, over all phases.
   *
   * @return the months in which something costs, in their order
   */
  public ImmutableMap<YearMonth, BigDecimal> byMonth() {
    Map<YearMonth, BigDecimal> sums = new LinkedHashMap<>();
    months.forEach(row -> sums.merge(row.month(), row.amount(), BigDecimal::add));
    return ImmutableMap.copyOf(sums);
  }
}
