package org.ismskit.plan.follow;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ismskit.model.approval.AllocatedResource;
import org.ismskit.model.approval.Money;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.entity.Problem;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.plan.Availability;
import org.ismskit.model.plan.ExchangeRate;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.Planning;
import org.ismskit.model.plan.Task;

/** What the tasks of a plan cost, in the one currency of the plan. */
final class Prices {

  private final Optional<String> currency;
  private final ImmutableMap<String, BigDecimal> rates;
  private final ImmutableMap<PersonId, Money> dailyRates;
  private final Set<String> missing = new TreeSet<>();

  /**
   * The prices of a plan.
   *
   * @throws InvalidDocument if there are several currencies and none of them is the plan's
   */
  Prices(ImplementationPlan plan, Planning planning) {
    this.rates =
        planning.exchangeRates().stream()
            .collect(
                ImmutableMap.toImmutableMap(
                    ExchangeRate::currency, ExchangeRate::rate, (first, second) -> second));
    ImmutableMap.Builder<PersonId, Money> byPerson = ImmutableMap.builder();
    for (Availability availability : planning.availabilities()) {
      availability.dailyRate().ifPresent(rate -> byPerson.put(availability.person(), rate));
    }
    this.dailyRates = byPerson.buildKeepingLast();
    this.currency = planning.currency().or(() -> only(plan));
  }

  private Optional<String> only(ImplementationPlan plan) {
    Set<String> used = new TreeSet<>();
    dailyRates.values().forEach(rate -> used.add(rate.currency()));
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
   * What a task costs: what it says or, if it says nothing, its effort at the daily rate of whoever
   * does it and the budgets of what it needs besides. Empty if that is not known.
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

  /** What person-days on a task cost; nothing costs nothing, whoever does it. */
  Optional<BigDecimal> work(Task task, BigDecimal personDays) {
    return personDays.signum() == 0
        ? Optional.of(BigDecimal.ZERO)
        : task.responsible()
            .map(dailyRates::get)
            .flatMap(this::converted)
            .map(rate -> rate.multiply(personDays));
  }

  private Optional<BigDecimal> converted(Money money) {
    if (currency.equals(Optional.of(money.currency()))) {
      return Optional.of(money.amount());
    }
    Optional<BigDecimal> rate = Optional.ofNullable(rates.get(money.currency()));
    if (rate.isEmpty()) {
      missing.add(money.currency());
    }
    return rate.map(money.amount()::multiply);
  }
}
