package org.ismskit.plan.follow;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.approval.AllocatedResource;
import org.ismskit.model.approval.Money;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.Task;
import org.ismskit.plan.estimate.Cost;
import org.ismskit.plan.estimate.DailyRates;
import org.ismskit.plan.estimate.PlanCurrency;
import org.ismskit.plan.estimate.Pricing;

/** What the tasks of a plan cost, in the one currency of the plan. */
final class Prices {

  private final Pricing pricing;

  /**
   * The prices of a plan.
   *
   * @throws InvalidDocument if there are several currencies and none of them is the plan's
   */
  Prices(ImplementationPlan plan, IsmsProject project) {
    DailyRates daily = DailyRates.of(project);
    this.pricing = new Pricing(daily, currency(plan, project));
  }

  private static Optional<String> currency(ImplementationPlan plan, IsmsProject project) {
    Map<String, Money> money = new LinkedHashMap<>();
    for (Task task : plan.tasks()) {
      task.cost().ifPresent(cost -> money.put("cost of task " + task.id(), cost));
      for (AllocatedResource resource : task.resources()) {
        resource
            .budget()
            .ifPresent(budget -> money.put(resource.what() + " of task " + task.id(), budget));
      }
    }
    PlanCurrency currency = PlanCurrency.of(project.planning(), ImmutableMap.copyOf(money));
    InvalidDocument.throwIfAny(ImmutableList.copyOf(currency.problem().stream().toList()));
    return currency.code();
  }

  /** The currency, empty if there is no money at all. */
  Optional<String> currency() {
    return pricing.currency();
  }

  /** The currencies that something would have had to be converted from, without a rate. */
  ImmutableSet<String> missing() {
    return pricing.missing();
  }

  /**
   * What a task costs: what it says or, if it says nothing, its effort at the daily rates of those
   * who do it and the budgets of what it needs besides. Empty if that is not known.
   */
  Optional<Cost> of(Task task) {
    return task.cost().isEmpty()
        ? pricing.of(task)
        : pricing.converted(task.cost().get()).map(total -> parted(task, total));
  }

  /**
   * What of a cost is paid to others: what the task says or, if it says nothing, as much as would
   * be by the rates. Where they are not known either, who is responsible tells.
   */
  private Cost parted(Task task, BigDecimal total) {
    BigDecimal external =
        task.externalCost()
            .flatMap(
                part -> pricing.converted(new Money(part, task.cost().orElseThrow().currency())))
            .or(() -> pricing.of(task).map(cost -> cost.external().min(total)))
            .orElseGet(
                () ->
                    DailyRates.isHired(task) || pricing.isExternal(task) ? total : BigDecimal.ZERO);
    return new Cost(external, total.subtract(external));
  }

  /**
   * What a task has cost: the person-days spent at the rates of those who do it, and what was paid
   * to others. As long as nobody says what that is, the work of people from outside counts at their
   * rates, and what else was to be paid counts as far as the task is done.
   *
   * @param spentDays empty if it is not known
   */
  Optional<Cost> actual(
      Task task, Optional<BigDecimal> spentDays, Optional<Fraction> done, Optional<Money> paid) {
    return paid.isPresent()
        ? pricing
            .converted(paid.get())
            .flatMap(external -> ownTime(task, spentDays).map(time -> new Cost(external, time)))
        : spentDays
            .flatMap(days -> pricing.work(task, days))
            .flatMap(work -> besides(task, done, work));
  }

  /** What the time of the organization's own people costs; what others do of it has no say. */
  private Optional<BigDecimal> ownTime(Task task, Optional<BigDecimal> spentDays) {
    if (DailyRates.isHired(task)) {
      return Optional.of(BigDecimal.ZERO);
    }
    if (!pricing.isExternal(task)) {
      return spentDays.flatMap(days -> pricing.work(task, days)).map(Cost::internal);
    }
    boolean alone = pricing.atOwnRate(task, task.effort()).compareTo(task.effort()) == 0;
    return alone
        ? Optional.of(BigDecimal.ZERO)
        : spentDays.flatMap(days -> pricing.ofStaff(days.subtract(pricing.atOwnRate(task, days))));
  }

  private Optional<Cost> besides(Task task, Optional<Fraction> done, Cost work) {
    return besides(task)
        .flatMap(
            amount ->
                amount.signum() == 0
                    ? Optional.of(work)
                    : done.map(d -> work.plus(external(d.times(amount)))));
  }

  /** What is to be paid to others besides work: budgets, or what the task says if there is none. */
  private Optional<BigDecimal> besides(Task task) {
    return pricing.isExternal(task)
            || task.resources().stream().anyMatch(r -> r.budget().isPresent())
        ? pricing.bought(task)
        : of(task).map(Cost::external);
  }

  private static Cost external(BigDecimal amount) {
    return new Cost(amount, BigDecimal.ZERO);
  }
}
