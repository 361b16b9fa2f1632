package org.ismskit.plan.follow;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.approval.Money;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.plan.Availability;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.Planning;
import org.ismskit.model.plan.StatusReport;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.TaskProgress;
import org.ismskit.plan.estimate.Cost;

/** What adds up. */
class MoneyAndPeopleProperties {

  private static final Planning PLANNING =
      Planning.builder()
          .availabilities(ImmutableList.of(priced(0, 300), priced(1, 450), priced(2, 1000)))
          .build();

  private static final IsmsProject PROJECT = MoneyAndPeopleTest.project(PLANNING);

  private static Availability priced(int person, int rate) {
    return Availability.builder()
        .person(RandomPlan.person(person))
        .allocation(new BigDecimal("0.5"))
        .dailyRate(new Money(BigDecimal.valueOf(rate), "EUR"))
        .build();
  }

  @Provide
  Arbitrary<ImplementationPlan> plans() {
    return RandomPlan.plans();
  }

  private static BigDecimal sum(Iterable<BigDecimal> amounts) {
    BigDecimal sum = BigDecimal.ZERO;
    for (BigDecimal amount : amounts) {
      sum = sum.add(amount);
    }
    return sum;
  }

  /** Who has no rate costs the mean of 300, 450 and 1000. */
  @Property(tries = 200)
  void theMonthsAddUpToWhatThePlanCosts(@ForAll("plans") ImplementationPlan plan) {
    Budget budget = Budget.of(plan, PROJECT);
    BigDecimal expected = BigDecimal.ZERO;
    for (Task task : plan.tasks()) {
      expected =
          expected.add(
              task.cost()
                  .map(Money::amount)
                  .orElseGet(
                      () ->
                          task.effort()
                              .multiply(
                                  new BigDecimal(
                                      switch (task.responsible().map(p -> p.value()).orElse("")) {
                                        case "p0" -> "300";
                                        case "p1" -> "450";
                                        case "p2" -> "1000";
                                        default -> "583.33";
                                      }))));
    }

    assertThat(sum(budget.months().stream().map(Budget.Month::amount).toList()))
        .isEqualByComparingTo(expected);
    assertThat(sum(budget.byMonth().values().stream().map(Cost::total).toList()))
        .isEqualByComparingTo(budget.total());
    assertThat(budget.total()).isEqualByComparingTo(expected);
    assertThat(sum(budget.byItem().values().stream().map(Cost::total).toList()))
        .isEqualByComparingTo(expected);
    assertThat(budget.cost().external()).as("nobody is from outside").isEqualByComparingTo("0");
    assertThat(budget.unpriced()).isEmpty();
  }

  @Property(tries = 200)
  void theWeeksAddUpToTheEffort(@ForAll("plans") ImplementationPlan plan) {
    StaffingCurve curve = StaffingCurve.of(plan, PLANNING);

    assertThat(sum(curve.weeks().stream().map(StaffingCurve.Week::personDays).toList()))
        .isEqualByComparingTo(sum(plan.tasks().stream().map(Task::effort).toList()));
    assertThat(curve.overloads()).allMatch(overload -> overload.excess().signum() > 0);
  }

  @Property(tries = 300)
  void earnedValueLiesBetweenNothingAndTheBudget(
      @ForAll("plans") ImplementationPlan plan, @ForAll Random random) {
    StatusReport report = RandomPlan.report(plan, random);
    EarnedValue value = EarnedValue.of(plan, report, PROJECT);

    assertSound(value.work());
    value.workByPhase().values().forEach(MoneyAndPeopleProperties::assertSound);
    value.money().ifPresent(MoneyAndPeopleProperties::assertSound);
    assertThat(value.work().budgetAtCompletion())
        .isEqualByComparingTo(sum(plan.tasks().stream().map(Task::effort).toList()));
  }

  private static void assertSound(EarnedValueMeasures measures) {
    BigDecimal budget = measures.budgetAtCompletion();
    assertThat(measures.plannedValue()).isBetween(BigDecimal.ZERO, budget);
    measures.earnedValue().ifPresent(v -> assertThat(v).isBetween(BigDecimal.ZERO, budget));
    measures
        .earnedSchedule()
        .ifPresent(
            v ->
                assertThat(v)
                    .isBetween(BigDecimal.ZERO, BigDecimal.valueOf(measures.plannedDuration())));
  }

  /** Who does everything on the planned days is on time on every day, and earns the budget. */
  @Property(tries = 200)
  void doingAllAsPlannedIsOnTime(@ForAll("plans") ImplementationPlan plan, @ForAll Random random) {
    List<TaskProgress> done = new ArrayList<>();
    for (Task task : plan.tasks()) {
      done.add(
          TaskProgress.builder()
              .task(task.id())
              .started(task.start())
              .finished(task.finish())
              .spentDays(task.effort())
              .build());
    }
    Collections.shuffle(done, random);
    EarnedValueMeasures work =
        EarnedValue.of(plan, new StatusReport(plan.finishOn(), ImmutableList.copyOf(done)), PROJECT)
            .work();

    assertThat(work.scheduleVariance().orElseThrow()).isEqualByComparingTo("0");
    assertThat(work.costVariance().orElseThrow()).isEqualByComparingTo("0");
    assertThat(work.timeVariance().orElseThrow()).isEqualByComparingTo("0");
    assertThat(work.estimateAtCompletion().orElseThrow())
        .isEqualByComparingTo(work.budgetAtCompletion());
  }

  @Property(tries = 100)
  void theOrderOfTasksDoesNotMatter(
      @ForAll("plans") ImplementationPlan plan, @ForAll Random random) {
    List<Task> tasks = new ArrayList<>(plan.tasks());
    Collections.shuffle(tasks, random);
    ImplementationPlan shuffled = plan.withTasks(Entities.copyOf(tasks));
    StatusReport report = RandomPlan.report(plan, random);

    assertThat(Budget.of(shuffled, PROJECT).months())
        .usingRecursiveComparison()
        .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
        .isEqualTo(Budget.of(plan, PROJECT).months());
    assertThat(EarnedValue.of(shuffled, report, PROJECT).work())
        .usingRecursiveComparison()
        .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
        .isEqualTo(EarnedValue.of(plan, report, PROJECT).work());
  }
}
