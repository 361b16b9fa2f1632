package org.ismskit.plan.generate;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.approval.AllocatedResource;
import org.ismskit.model.approval.Money;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.plan.ControlPlan;
import org.ismskit.model.plan.Task;
import org.ismskit.model.treatment.TreatmentAction;
import org.ismskit.plan.estimate.Cost;
import org.ismskit.plan.estimate.DailyRates;
import org.ismskit.plan.estimate.PersonDays;
import org.ismskit.plan.estimate.PlanCurrency;
import org.ismskit.plan.estimate.Pricing;

/**
 * What tasks cost, in one currency: the responsible's own effort at that person's daily rate, the
 * rest at that of the staff, and the money that their resources take. What has no rate has no cost;
 * nothing counts as free.
 */
final class Costs {

  private final DailyRates daily;
  private final Optional<String> currency;

  Costs(IsmsProject project) {
    this.daily = DailyRates.of(project);
    this.currency = currency(project).code();
  }

  /** The currency of a project whose tasks take the resources that it says. */
  static PlanCurrency currency(IsmsProject project) {
    Map<String, Money> budgets = new LinkedHashMap<>();
    int index = 0;
    for (TreatmentAction action :
        project.risk().treatmentPlan().stream().flatMap(plan -> plan.actions().stream()).toList()) {
      put("/risk/treatmentPlan/actions/" + index, action.resources(), budgets);
      index++;
    }
    index = 0;
    for (ControlPlan own : project.design().controlPlans()) {
      put("/design/controlPlans/" + index, own.resources(), budgets);
      index++;
    }
    return PlanCurrency.of(project.planning(), ImmutableMap.copyOf(budgets));
  }

  private static void put(
      String pointer, List<AllocatedResource> resources, Map<String, Money> budgets) {
    int index = 0;
    for (AllocatedResource resource : resources) {
      String place = pointer + "/resources/" + index + "/budget";
      resource.budget().ifPresent(budget -> budgets.put(place, budget));
      index++;
    }
  }

  /** The task with its cost, if all that it consists of has a price. */
  Task priced(Task task) {
    boolean any =
        task.effort().signum() > 0
            || task.resources().stream().anyMatch(resource -> resource.budget().isPresent());
    Optional<String> in = currency(task);
    if (!any || in.isEmpty()) {
      return task;
    }
    Pricing pricing = new Pricing(daily, in);
    return pricing
        .of(task)
        .map(
            cost ->
                task.withBecause(because(task, pricing, in.get()))
                    .withCost(new Money(cents(cost.total()), in.get()))
                    .withExternalCost(part(cost)))
        .orElse(task);
  }

  /** What is paid to others, if it is a part of the cost: it is not where money comes in. */
  private static Optional<BigDecimal> part(Cost cost) {
    return Optional.of(cents(cost.external()))
        .filter(part -> part.signum() >= 0 && part.compareTo(cents(cost.total())) <= 0);
  }

  private static BigDecimal cents(BigDecimal amount) {
    return amount.setScale(2, RoundingMode.HALF_UP);
  }

  /** At which rates the work of a task is counted, besides why the task is there. */
  private static ImmutableList<Explanation> because(Task task, Pricing pricing, String in) {
    ImmutableList.Builder<Explanation> because = ImmutableList.builder();
    because.addAll(task.because());
    if (!DailyRates.isHired(task)) {
      BigDecimal own = pricing.atOwnRate(task, task.effort());
      BigDecimal others = task.effort().subtract(own);
      if (own.signum() > 0) {
        String code = pricing.isExternal(task) ? "cost.effort.external" : "cost.effort";
        because.add(paid(code, own, pricing.ownRate(task).orElseThrow(), in, task));
      }
      if (others.signum() > 0) {
        because.add(
            paid("cost.effort.others", others, pricing.staffRate().orElseThrow(), in, task));
      }
    }
    return because.build();
  }

  /** At which rates the work is counted that has a cost. */
  ImmutableList<Explanation> assumptions(Iterable<Task> tasks) {
    Pricing pricing = new Pricing(daily, currency);
    BigDecimal own = BigDecimal.ZERO;
    BigDecimal outside = BigDecimal.ZERO;
    BigDecimal others = BigDecimal.ZERO;
    for (Task task : tasks) {
      if (task.cost().isPresent() && !DailyRates.isHired(task)) {
        BigDecimal atOwnRate = pricing.atOwnRate(task, task.effort());
        own = own.add(atOwnRate);
        outside = pricing.isExternal(task) ? outside.add(atOwnRate) : outside;
        others = others.add(task.effort().subtract(atOwnRate));
      }
    }
    ImmutableList.Builder<Explanation> assumptions = ImmutableList.builder();
    if (own.signum() > 0) {
      assumptions.add(
          Explanation.of("assumption.own-rate", PersonDays.told(own), PersonDays.told(outside)));
    }
    Optional<BigDecimal> rate = currency.flatMap(daily::staff);
    if (others.signum() > 0 && rate.isPresent()) {
      assumptions.add(
          daily.isStaffRateGiven()
              ? Explanation.of(
                  "assumption.staff-rate",
                  PersonDays.told(others),
                  plain(rate.get()),
                  currency.get())
              : Explanation.of(
                  "assumption.staff-rate.mean",
                  PersonDays.told(others),
                  plain(rate.get()),
                  currency.get(),
                  daily.staffRates().stream()
                      .filter(money -> daily.amount(money, currency.get()).isPresent())
                      .count()));
    }
    return assumptions.build();
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static BigDecimal ownEffort(Task task) {
    return task.ownEffort().orElse(task.effort());
  }

  /** With the name of the task, since it also stands where several tasks make one line. */
  private static Explanation paid(
      String code, BigDecimal effort, BigDecimal rate, String in, Task task) {
    return Explanation.of(code, plain(effort), plain(rate), in, task.name());
  }

  /**
   * The currency of the plan or, where the project speaks of no money, that of what a task needs
   * all the same, such as an auditor from outside.
   */
  private Optional<String> currency(Task task) {
    return currency.or(
        () ->
            task.resources().stream()
                .flatMap(resource -> resource.budget().stream())
                .map(Money::currency)
                .findFirst());
  }

  /** Whether anything is said about prices at all. */
  boolean areKnown() {
    return !daily.all().isEmpty();
  }

  /**
   * The responsible persons whose work has no price: not even that of the staff counts for them.
   */
  ImmutableSet<PersonId> withoutRate(Iterable<Task> tasks) {
    boolean staffKnown = currency.flatMap(daily::staff).isPresent();
    Set<PersonId> unknown = new LinkedHashSet<>();
    for (Task task : tasks) {
      if (ownEffort(task).signum() > 0) {
        task.responsible()
            .filter(person -> daily.of(person).isEmpty())
            .filter(person -> !staffKnown || daily.isExternal(person))
            .ifPresent(unknown::add);
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
