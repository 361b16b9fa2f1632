package org.ismskit.plan.estimate;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.ismskit.model.approval.AllocatedResource;
import org.ismskit.model.approval.Money;
import org.ismskit.model.plan.Task;

/**
 * What tasks cost by daily rates and budgets, in one currency: the responsible's own days at that
 * person's rate, the rest at that of the staff, and the money that resources take. What has no rate
 * has no price; nothing counts as free.
 *
 * <p>Remembers which exchange rates were wanting.
 */
public final class Pricing {

  private final DailyRates daily;
  private final Optional<String> currency;
  private final Set<String> missing = new TreeSet<>();

  /**
   * Prices in a currency.
   *
   * @param daily what a day of people costs
   * @param currency the currency to count in, ISO 4217; empty if there is no money at all
   */
  public Pricing(DailyRates daily, Optional<String> currency) {
    this.daily = requireNonNull(daily);
    this.currency = requireNonNull(currency);
  }

  /**
   * The currency of all prices.
   *
   * @return the currency, empty if there is no money at all
   */
  public Optional<String> currency() {
    return currency;
  }

  /**
   * The currencies that something would have had to be converted from so far, without a rate.
   *
   * @return their codes, sorted
   */
  public ImmutableSet<String> missing() {
    return ImmutableSet.copyOf(missing);
  }

  /**
   * What the effort and the budgets of a task cost, whatever it says itself.
   *
   * @param task the task
   * @return the cost, empty if anything of it has no price
   */
  public Optional<Cost> of(Task task) {
    return work(task, task.effort())
        .flatMap(work -> bought(task).map(money -> work.plus(external(money))));
  }

  /**
   * What person-days on a task cost: of them the same share is the responsible's own as of the
   * effort, the rest costs the rate of the staff. Nothing costs nothing, whoever does it. Somebody
   * from outside who is no person of the project gets what is allocated for it.
   *
   * @param task the task
   * @param personDays how many, at least 0
   * @return the cost, empty if anything of it has no price
   */
  public Optional<Cost> work(Task task, BigDecimal personDays) {
    if (DailyRates.isHired(task)) {
      return budgets(task, Pricing::isWork)
          .map(budget -> external(share(budget, personDays, task.effort())));
    }
    BigDecimal own = atOwnRate(task, personDays);
    Optional<BigDecimal> ownCost = times(own, () -> ownRate(task));
    Optional<BigDecimal> others = ofStaff(personDays.subtract(own));
    boolean external = isExternal(task);
    return ownCost.flatMap(
        cost ->
            others.map(
                rest ->
                    external ? new Cost(cost, rest) : new Cost(BigDecimal.ZERO, cost.add(rest))));
  }

  /**
   * What person-days of the staff cost.
   *
   * @param personDays how many, at least 0
   * @return the cost, empty if there are any and the rate is not known
   */
  public Optional<BigDecimal> ofStaff(BigDecimal personDays) {
    return times(personDays, this::staffRate);
  }

  /**
   * What of person-days on a task costs the rate of whoever is responsible, and not that of the
   * staff.
   *
   * @param task the task
   * @param personDays how many, at least 0
   * @return person-days
   */
  public BigDecimal atOwnRate(Task task, BigDecimal personDays) {
    if (daily.isStaff(task.responsible())) {
      return BigDecimal.ZERO;
    }
    return task.effort().signum() == 0
        ? personDays
        : share(task.ownEffort().orElse(task.effort()), personDays, task.effort());
  }

  /**
   * What a day of whoever is responsible costs.
   *
   * @param task the task
   * @return the rate, empty if it is not known or cannot be converted
   */
  public Optional<BigDecimal> ownRate(Task task) {
    return task.responsible().flatMap(daily::of).flatMap(this::converted);
  }

  /**
   * What a day of the staff costs.
   *
   * @return the rate, empty if it is not known or cannot be converted
   */
  public Optional<BigDecimal> staffRate() {
    daily.staffRates().forEach(this::converted);
    return currency.flatMap(daily::staff);
  }

  /**
   * What is bought besides work.
   *
   * @param task the task
   * @return the sum of the budgets, empty if one cannot be converted
   */
  public Optional<BigDecimal> bought(Task task) {
    boolean hired = DailyRates.isHired(task);
    return budgets(task, resource -> !hired || !isWork(resource));
  }

  /**
   * Whether the responsible person is from outside.
   *
   * @param task the task
   * @return whether what that person does is paid to others
   */
  public boolean isExternal(Task task) {
    return task.responsible().filter(daily::isExternal).isPresent();
  }

  /**
   * Converts money.
   *
   * @param money the money
   * @return the amount in the currency of all prices, empty if there is no rate of exchange
   */
  public Optional<BigDecimal> converted(Money money) {
    Optional<BigDecimal> amount = currency.flatMap(in -> daily.amount(money, in));
    if (amount.isEmpty()) {
      missing.add(money.currency());
    }
    return amount;
  }

  /** The part of what all days are for, for so many of them. */
  private static BigDecimal share(BigDecimal whole, BigDecimal days, BigDecimal all) {
    return whole.multiply(days).divide(all, days.scale() + 4, RoundingMode.HALF_UP);
  }

  private static Cost external(BigDecimal amount) {
    return new Cost(amount, BigDecimal.ZERO);
  }

  private Optional<BigDecimal> budgets(Task task, Predicate<AllocatedResource> which) {
    Optional<BigDecimal> sum = Optional.of(BigDecimal.ZERO);
    for (AllocatedResource resource : task.resources()) {
      if (resource.budget().isPresent() && which.test(resource)) {
        Optional<BigDecimal> budget = converted(resource.budget().get());
        sum = sum.flatMap(s -> budget.map(s::add));
      }
    }
    return sum;
  }

  private static boolean isWork(AllocatedResource resource) {
    return resource.personDays().isPresent();
  }

  private static Optional<BigDecimal> times(
      BigDecimal personDays, Supplier<Optional<BigDecimal>> rate) {
    return personDays.signum() == 0
        ? Optional.of(BigDecimal.ZERO)
        : rate.get().map(personDays::multiply);
  }
}
