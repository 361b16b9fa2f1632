package org.ismskit.plan.follow;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.ismskit.model.approval.AllocatedResource;
import org.ismskit.model.approval.Money;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.entity.Problem;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.Planning;
import org.ismskit.model.plan.Task;
import org.ismskit.plan.estimate.DailyRates;

/** What the tasks of a plan cost, in the one currency of the plan. */
final class Prices {

  private final Optional<String> currency;
  private final DailyRates daily;
  private final Set<String> missing = new TreeSet<>();

  /**
   * The prices of a plan.
   *
   * @throws InvalidDocument if there are several currencies and none of them is the plan's
   */
  Prices(ImplementationPlan plan, Planning planning) {
    this.daily = DailyRates.of(planning);
    this.currency = planning.currency().or(() -> only(plan));
  }

  private Optional<String> only(ImplementationPlan plan) {
    Set<String> used = new TreeSet<>();
    daily.all().forEach(rate -> used.add(rate.currency()));
    for (Task task : plan.tasks()) {
      task.cost().ifPresent(cost -> used.add(cost.currency()));
      task.resources().stream()
          .flatMap(resource -> resource.budget().stream())
          .forEach(budget -> used.add(budget.currency()));
    }
    if (used.size() > 1) {
      throw new InvalidDocument(
          ImmutableList.of(
              new Problem(
                  Problem.Code.MISSING,
                  "/planning/currency",
                  Optional.empty(),
                  Optional.empty(),
                  "the one currency to count in, since there is money in "
                      + String.join(", ", used))));
    }
    return used.stream().findFirst();
  }

  /** The currency, empty if there is no money at all. */
  Optional<String> currency() {
    return currency;
  }

  /** The currencies that something would have had to be converted from, without a rate. */
  ImmutableSet<String> missing() {
    return ImmutableSet.copyOf(missing);
  }

  /**
   * What a task costs: what it says or, if it says nothing, its effort at the daily rates of those
   * who do it and the budgets of what it needs besides. Empty if that is not known.
   */
  Optional<BigDecimal> of(Task task) {
    if (task.cost().isPresent()) {
      return converted(task.cost().get());
    }
    Optional<BigDecimal> sum = work(task, task.effort());
    for (AllocatedResource resource : task.resources()) {
      if (resource.budget().isPresent()) {
        Optional<BigDecimal> budget = converted(resource.budget().get());
        sum = sum.flatMap(s -> budget.map(s::add));
      }
    }
    return sum;
  }

  /**
   * What person-days on a task cost: of them the same share is the responsible's own as of the
   * effort, the rest costs the mean of the daily rates that are known. Nothing costs nothing,
   * whoever does it.
   */
  Optional<BigDecimal> work(Task task, BigDecimal personDays) {
    BigDecimal own =
        task.effort().signum() == 0
            ? personDays
            : task.ownEffort()
                .orElse(task.effort())
                .multiply(personDays)
                .divide(task.effort(), personDays.scale() + 4, RoundingMode.HALF_UP);
    Optional<BigDecimal> ownCost =
        paid(own, () -> task.responsible().flatMap(daily::of).flatMap(this::converted));
    return ownCost.flatMap(cost -> paid(personDays.subtract(own), this::meanRate).map(cost::add));
  }

  private static Optional<BigDecimal> paid(
      BigDecimal personDays, Supplier<Optional<BigDecimal>> rate) {
    return personDays.signum() == 0
        ? Optional.of(BigDecimal.ZERO)
        : rate.get().map(personDays::multiply);
  }

  /** What a day of those costs who are not named; a rate that cannot be converted is missing. */
  private Optional<BigDecimal> meanRate() {
    daily.all().forEach(this::converted);
    return currency.flatMap(daily::mean);
  }

  private Optional<BigDecimal> converted(Money money) {
    Optional<BigDecimal> amount = currency.flatMap(in -> daily.amount(money, in));
    if (amount.isEmpty()) {
      missing.add(money.currency());
    }
    return amount;
  }
}
