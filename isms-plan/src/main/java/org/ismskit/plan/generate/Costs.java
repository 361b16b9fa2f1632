package org.ismskit.plan.generate;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.approval.AllocatedResource;
import org.ismskit.model.approval.Money;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.plan.Task;
import org.ismskit.plan.estimate.DailyRates;

/**
 * What tasks cost, in one currency: the responsible's own effort at that person's daily rate, the
 * rest at the mean of all daily rates that are known, and the money that their resources take. What
 * has no rate has no cost; nothing counts as free.
 */
final class Costs {

  private final DailyRates daily;
  private final Optional<String> currency;

  Costs(IsmsProject project) {
    this.daily = DailyRates.of(project.planning());
    this.currency =
        project
            .planning()
            .currency()
            .or(() -> daily.all().stream().map(Money::currency).findFirst());
  }

  /** The task with its cost, if all that it consists of has a price. */
  Task priced(Task task) {
    Optional<String> in = currency(task);
    if (in.isEmpty()) {
      return task;
    }
    BigDecimal sum = BigDecimal.ZERO;
    boolean any = false;
    for (AllocatedResource resource : task.resources()) {
      Optional<BigDecimal> price =
          resource.budget().flatMap(money -> daily.amount(money, in.get()));
      if (resource.budget().isPresent() && price.isEmpty()) {
        return task;
      }
      if (price.isPresent()) {
        sum = sum.add(price.get());
        any = true;
      }
    }
    ImmutableList.Builder<Explanation> because = ImmutableList.builder();
    because.addAll(task.because());
    if (task.effort().signum() > 0 && !isPaidOtherwise(task)) {
      Optional<BigDecimal> work = work(task, in.get(), because);
      if (work.isEmpty()) {
        return task;
      }
      sum = sum.add(work.get());
      any = true;
    }
    return any
        ? task.withBecause(because.build())
            .withCost(new Money(sum.setScale(2, RoundingMode.HALF_UP), in.get()))
        : task;
  }

  private Optional<BigDecimal> work(
      Task task, String in, ImmutableList.Builder<Explanation> because) {
    BigDecimal own = ownEffort(task);
    BigDecimal others = task.effort().subtract(own);
    BigDecimal sum = BigDecimal.ZERO;
    if (own.signum() > 0) {
      Optional<BigDecimal> rate =
          task.responsible().flatMap(daily::of).flatMap(money -> daily.amount(money, in));
      if (rate.isEmpty()) {
        return Optional.empty();
      }
      because.add(paid("cost.effort", own, rate.get(), in, task));
      sum = own.multiply(rate.get());
    }
    if (others.signum() > 0) {
      Optional<BigDecimal> mean = daily.mean(in);
      if (mean.isEmpty()) {
        return Optional.empty();
      }
      because.add(paid("cost.effort.others", others, mean.get(), in, task));
      sum = sum.add(others.multiply(mean.get()));
    }
    return Optional.of(sum);
  }

  private static BigDecimal ownEffort(Task task) {
    return task.ownEffort().orElse(task.effort());
  }

  /** With the name of the task, since it also stands where several tasks make one line. */
  private static Explanation paid(
      String code, BigDecimal effort, BigDecimal rate, String in, Task task) {
    return Explanation.of(
        code,
        effort.stripTrailingZeros().toPlainString(),
        rate.stripTrailingZeros().toPlainString(),
        in,
        task.name());
  }

  /** The currency of the plan or, if there is none, that of the task's own money. */
  private Optional<String> currency(Task task) {
    return currency.or(
        () ->
            task.resources().stream()
                .flatMap(resource -> resource.budget().stream())
                .map(Money::currency)
                .findFirst());
  }

  /** Somebody from outside is paid for the work with what is allocated for it. */
  private static boolean isPaidOtherwise(Task task) {
    return task.responsible().isEmpty()
        && task.resources().stream()
            .anyMatch(r -> r.personDays().isPresent() && r.budget().isPresent());
  }

  /** Whether anything is said about prices at all. */
  boolean areKnown() {
    return !daily.all().isEmpty();
  }

  /** The responsible persons whose rate is not known. */
  ImmutableSet<PersonId> withoutRate(Iterable<Task> tasks) {
    Set<PersonId> unknown = new LinkedHashSet<>();
    for (Task task : tasks) {
      if (ownEffort(task).signum() > 0) {
        task.responsible().filter(person -> daily.of(person).isEmpty()).ifPresent(unknown::add);
      }
    }
    return ImmutableSet.copyOf(unknown);
  }

  /** The currencies for which there is no rate of exchange. */
  ImmutableSet<String> withoutExchange(Iterable<Task> tasks) {
    Set<String> unknown = new LinkedHashSet<>();
    currency.ifPresent(
        in -> {
          for (Money rate : daily.all()) {
            if (daily.amount(rate, in).isEmpty()) {
              unknown.add(rate.currency());
            }
          }
          for (Task task : tasks) {
            task.resources().stream()
                .flatMap(resource -> resource.budget().stream())
                .filter(money -> daily.amount(money, in).isEmpty())
                .forEach(money -> unknown.add(money.currency()));
          }
        });
    return unknown.stream().sorted().collect(ImmutableSet.toImmutableSet());
  }
}
