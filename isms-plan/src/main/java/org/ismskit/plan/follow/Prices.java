package org.ismskit.plan.follow;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.approval.AllocatedResource;
import org.ismskit.model.approval.Money;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.entity.Problem;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.Task;
import org.ismskit.plan.estimate.Cost;
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
  Prices(ImplementationPlan plan, IsmsProject project) {
    this.daily = DailyRates.of(project);
    this.currency = project.planning().currency().or(() -> only(plan));
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
  Optional<Cost> of(Task task) {
    return task.cost().isEmpty()
        ? byRates(task)
        : converted(task.cost().get()).map(total -> parted(task, total));
  }

  private Optional<Cost> byRates(Task task) {
    return work(task, task.effort())
        .flatMap(work -> bought(task).map(money -> work.plus(external(money))));
  }

  /**
   * What of a cost is paid to others: what the task says or, if it says nothing, as much as would
   * be by the rates. Where they are not known either, who is responsible tells.
   */
  private Cost parted(Task task, BigDecimal total) {
    BigDecimal external =
        task.externalCost()
            .flatMap(part -> converted(new Money(part, task.cost().orElseThrow().currency())))
            .or(() -> byRates(task).map(cost -> cost.external().min(total)))
            .orElseGet(
                () -> DailyRates.isHired(task) || isExternal(task) ? total : BigDecimal.ZERO);
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
        ? converted(paid.get())
            .flatMap(external -> ownTime(task, spentDays).map(time -> new Cost(external, time)))
        : spentDays.flatMap(days -> work(task, days)).flatMap(work -> besides(task, done, work));
  }

  /** What the time of the organization's own people costs; what others do of it has no say. */
  private Optional<BigDecimal> ownTime(Task task, Optional<BigDecimal> spentDays) {
    if (DailyRates.isHired(task)) {
      return Optional.of(BigDecimal.ZERO);
    }
    if (!isExternal(task)) {
      return spentDays.flatMap(days -> work(task, days)).map(Cost::internal);
    }
    boolean alone = atOwnRate(task, task.effort()).compareTo(task.effort()) == 0;
    return alone
        ? Optional.of(BigDecimal.ZERO)
        : spentDays.flatMap(days -> ofStaff(days.subtract(atOwnRate(task, days))));
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
    return isExternal(task) || task.resources().stream().anyMatch(r -> r.budget().isPresent())
        ? bought(task)
        : of(task).map(Cost::external);
  }

  /**
   * What person-days on a task cost: of them the same share is the responsible's own as of the
   * effort, the rest costs the rate of the staff. Nothing costs nothing, whoever does it. Somebody
   * from outside who is no person of the project gets what is allocated for it.
   */
  private Optional<Cost> work(Task task, BigDecimal personDays) {
    if (DailyRates.isHired(task)) {
      return budgets(task, Prices::isWork)
          .map(budget -> external(share(budget, personDays, task.effort())));
    }
    BigDecimal own = atOwnRate(task, personDays);
    Optional<BigDecimal> ownCost =
        paid(own, () -> task.responsible().flatMap(daily::of).flatMap(this::converted));
    Optional<BigDecimal> others = ofStaff(personDays.subtract(own));
    boolean external = isExternal(task);
    return ownCost.flatMap(
        cost -> others.map(rest -> external ? new Cost(cost, rest) : internal(cost.add(rest))));
  }

  private BigDecimal atOwnRate(Task task, BigDecimal personDays) {
    if (daily.isStaff(task.responsible())) {
      return BigDecimal.ZERO;
    }
    return task.effort().signum() == 0
        ? personDays
        : share(task.ownEffort().orElse(task.effort()), personDays, task.effort());
  }

  /** The part of what all days are for, for so many of them. */
  private static BigDecimal share(BigDecimal whole, BigDecimal days, BigDecimal all) {
    return whole.multiply(days).divide(all, days.scale() + 4, RoundingMode.HALF_UP);
  }

  private static Cost external(BigDecimal amount) {
    return new Cost(amount, BigDecimal.ZERO);
  }

  private static Cost internal(BigDecimal amount) {
    return new Cost(BigDecimal.ZERO, amount);
  }

  /** What is bought besides work. */
  private Optional<BigDecimal> bought(Task task) {
    boolean hired = DailyRates.isHired(task);
    return budgets(task, resource -> !hired || !isWork(resource));
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

  private boolean isExternal(Task task) {
    return task.responsible().filter(daily::isExternal).isPresent();
  }

  private static Optional<BigDecimal> paid(
      BigDecimal personDays, Supplier<Optional<BigDecimal>> rate) {
    return personDays.signum() == 0
        ? Optional.of(BigDecimal.ZERO)
        : rate.get().map(personDays::multiply);
  }

  /** What days of the staff cost; a rate that cannot be converted is missing. */
  private Optional<BigDecimal> ofStaff(BigDecimal personDays) {
    return paid(
        personDays,
        () -> {
          daily.staffRates().forEach(this::converted);
          return currency.flatMap(daily::staff);
        });
  }

  private Optional<BigDecimal> converted(Money money) {
    Optional<BigDecimal> amount = currency.flatMap(in -> daily.amount(money, in));
    if (amount.isEmpty()) {
      missing.add(money.currency());
    }
    return amount;
  }
}
