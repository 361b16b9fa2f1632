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
import java.util.function.Function;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.standard.PhaseId;
import org.ismskit.plan.estimate.Cost;

/**
 * What a plan costs over time, money that goes out apart from the time of the organization's own
 * people. A task costs what it says or, if it says nothing, its effort at the daily rates of those
 * who do it and the budgets of its resources; the cost is spread evenly over its working days.
 *
 * @param currency the currency of all amounts, ISO 4217; empty if there is no money in the plan
 * @param months one row for each month, part of the work and phase in which something costs, in
 *     this order
 * @param cost what all tasks cost whose cost is known
 * @param unpriced the tasks whose cost is not known: they are in no amount
 * @param missingRates the currencies of which the exchange rate would be needed
 * @param tasks what each task costs whose cost is known, in the order of the plan
 */
public record Budget(
    Optional<String> currency,
    ImmutableList<Month> months,
    Cost cost,
    ImmutableSet<TaskId> unpriced,
    ImmutableSet<String> missingRates,
    ImmutableMap<TaskId, Cost> tasks) {

  /**
   * What a part of the work costs.
   *
   * @param part the part
   * @param phase the phase, empty for what belongs to none, such as controls
   */
  public record Item(WorkPart part, Optional<PhaseId> phase) {
    private static final Comparator<Item> ORDER =
        Comparator.comparing(Item::part)
            .thenComparing(item -> item.phase().map(PhaseId::value).orElse("\uffff"));
  }

  /**
   * What one part of the work costs in one month.
   *
   * @param month the month
   * @param item the part
   * @param cost what it costs
   * @param cumulative the cost of all parts up to and with this row
   */
  public record Month(YearMonth month, Item item, Cost cost, BigDecimal cumulative) {

    /**
     * The phase of the row.
     *
     * @return the phase, empty for what belongs to none
     */
    public Optional<PhaseId> phase() {
      return item.phase();
    }

    /**
     * Money and time together.
     *
     * @return the cost of the row
     */
    public BigDecimal amount() {
      return cost.total();
    }
  }

  private record Cell(YearMonth month, Item item) {
    private static final Comparator<Cell> ORDER =
        Comparator.comparing(Cell::month).thenComparing(Cell::item, Item.ORDER);
  }

  /**
   * The budget of a plan.
   *
   * @param plan the plan
   * @param project says daily rates, who is from outside, the currency and exchange rates; without
   *     a currency the only one that occurs counts
   * @return its budget
   * @throws org.ismskit.model.entity.InvalidDocument if there is money in several currencies and it
   *     is not said which one counts
   */
  public static Budget of(ImplementationPlan plan, IsmsProject project) {
    Prices prices = new Prices(plan, project);
    PlanDays days = new PlanDays(plan);
    Map<Cell, Cost> cells = new TreeMap<>(Cell.ORDER);
    ImmutableSet.Builder<TaskId> unpriced = ImmutableSet.builder();
    ImmutableMap.Builder<TaskId, Cost> tasks = ImmutableMap.builder();
    for (Task task : plan.tasks()) {
      Optional<Cost> cost = prices.of(task);
      if (cost.isEmpty()) {
        unpriced.add(task.id());
      } else {
        tasks.put(task.id(), cost.get());
        spread(cost.get().external(), part -> new Cost(part, BigDecimal.ZERO), task, days, cells);
        spread(cost.get().internal(), part -> new Cost(BigDecimal.ZERO, part), task, days, cells);
      }
    }
    ImmutableList.Builder<Month> months = ImmutableList.builder();
    Cost sum = Cost.NONE;
    for (Map.Entry<Cell, Cost> cell : cells.entrySet()) {
      sum = sum.plus(cell.getValue());
      months.add(
          new Month(cell.getKey().month(), cell.getKey().item(), cell.getValue(), sum.total()));
    }
    return new Budget(
        prices.currency(),
        months.build(),
        sum,
        unpriced.build(),
        prices.missing(),
        tasks.buildOrThrow());
  }

  private static void spread(
      BigDecimal amount,
      Function<BigDecimal, Cost> kind,
      Task task,
      PlanDays days,
      Map<Cell, Cost> cells) {
    if (amount.signum() != 0) {
      Item item = new Item(WorkPart.of(task), task.phase());
      Evenly.spread(
          amount,
          task,
          days,
          (day, part) ->
              cells.merge(new Cell(YearMonth.from(day), item), kind.apply(part), Cost::plus));
    }
  }

  /**
   * Money and time together.
   *
   * @return what all tasks cost whose cost is known
   */
  public BigDecimal total() {
    return cost.total();
  }

  /**
   * What each month costs, over all parts.
   *
   * @return the months in which something costs, in their order
   */
  public ImmutableMap<YearMonth, Cost> byMonth() {
    return sums(Month::month);
  }

  /**
   * What each phase and each other part of the work costs, over all months.
   *
   * @return the parts that cost something, phases in their order, then planning of no phase,
   *     controls and what follows
   */
  public ImmutableMap<Item, Cost> byItem() {
    Map<Item, Cost> ordered = new TreeMap<>(Item.ORDER);
    ordered.putAll(sums(Month::item));
    return ImmutableMap.copyOf(ordered);
  }

  private <K> ImmutableMap<K, Cost> sums(Function<Month, K> key) {
    Map<K, Cost> sums = new LinkedHashMap<>();
    months.forEach(row -> sums.merge(key.apply(row), row.cost(), Cost::plus));
    return ImmutableMap.copyOf(sums);
  }
}
