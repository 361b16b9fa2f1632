package org.ismskit.plan.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ismskit.plan.follow.ReschedulingTest.PLAN;
import static org.ismskit.plan.follow.ReschedulingTest.day;
import static org.ismskit.plan.follow.ReschedulingTest.progress;
import static org.ismskit.plan.follow.ReschedulingTest.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.ismskit.model.approval.Money;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.plan.Absence;
import org.ismskit.model.plan.Availability;
import org.ismskit.model.plan.ExchangeRate;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.Planning;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.standard.PhaseId;
import org.junit.jupiter.api.Test;

/** Ada does it all: design 5 days, build 5 days and documents 3 days of work beside it. */
class MoneyAndPeopleTest {

  private static final PersonId ADA = PersonId.of("ada");

  private static final ImplementationPlan ADAS =
      PLAN.withTasks(
          Entities.copyOf(
              PLAN.tasks().stream()
                  .map(
                      t ->
                          Task.builder()
                              .from(t)
                              .responsible(ADA)
                              .phase(PhaseId.of(t.id().value().equals("design") ? "8" : "9"))
                              .build())
                  .toList()));

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }

  private static Availability rate(String amount, String currency) {
    return Availability.builder()
        .person(ADA)
        .dailyRate(new Money(number(amount), currency))
        .build();
  }

  private static Planning planning(Availability... availabilities) {
    return Planning.builder().addAvailabilities(availabilities).build();
  }

  private static ImplementationPlan costing(String task, Money cost) {
    return ADAS.withTasks(
        Entities.copyOf(
            ADAS.tasks().stream()
                .map(t -> t.id().value().equals(task) ? t.withCost(cost) : t)
                .toList()));
  }

  @Test
  void workCostsItsEffortAtTheDailyRate() {
    Budget budget = Budget.of(ADAS, planning(rate("400", "EUR")));

    assertThat(budget.currency()).contains("EUR");
    assertThat(budget.total()).isEqualByComparingTo("5200");
    assertThat(budget.months()).hasSize(2);
    assertThat(budget.months().get(0).phase()).contains(PhaseId.of("8"));
    assertThat(budget.months().get(0).amount()).isEqualByComparingTo("2000");
    assertThat(budget.months().get(1).cumulative()).isEqualByComparingTo("5200");
    assertThat(budget.unpriced()).isEmpty();
  }

  /** Ada costs 400 a day, somebody else 200: so those who are not named cost 300. */
  @Test
  void whatIsNotTheResponsiblesOwnCostsTheMeanOfTheKnownRates() {
    ImplementationPlan shared =
        ADAS.withTasks(
            Entities.copyOf(
                ADAS.tasks().stream()
                    .map(t -> t.withOwnEffort(t.effort().divide(BigDecimal.valueOf(2))))
                    .toList()));
    Availability other = rate("200", "EUR").withPerson(PersonId.of("tom"));

    assertThat(Budget.of(ADAS, planning(rate("400", "EUR"), other)).total())
        .isEqualByComparingTo("5200");
    assertThat(Budget.of(shared, planning(rate("400", "EUR"), other)).total())
        .isEqualByComparingTo("4550");
    assertThat(Budget.of(shared, planning(other)).unpriced()).hasSize(3);
  }

  @Test
  void aCostIsSpreadOverTheMonthsInWhichItIsWorkedOn() {
    Task design = ADAS.tasks().get(TaskId.of("design")).orElseThrow();
    ImplementationPlan plan =
        ImplementationPlan.builder()
            .from(ADAS)
            .links(ImmutableList.of())
            .tasks(
                Entities.of(
                    Task.builder()
                        .from(design)
                        .start(LocalDate.of(2027, 1, 28))
                        .finish(LocalDate.of(2027, 2, 3))
                        .cost(new Money(number("1000"), "EUR"))
                        .build()))
            .build();

    assertThat(Budget.of(plan, planning()).byMonth())
        .isEqualTo(
            ImmutableMap.of(
                YearMonth.of(2027, 1), number("400.0000"),
                YearMonth.of(2027, 2), number("600.0000")));
  }

  @Test
  void moneyIsConvertedOnlyAtARateThatIsGiven() {
    ImplementationPlan plan = costing("design", new Money(number("1000"), "CHF"));
    Planning euros = planning(rate("400", "EUR")).withCurrency("EUR");
    Budget without = Budget.of(plan, euros);
    Budget with =
        Budget.of(
            plan,
            euros.withExchangeRates(new ExchangeRate("CHF", number("1.1"), Optional.empty())));

    assertThat(without.missingRates()).containsExactly("CHF");
    assertThat(without.unpriced()).containsExactly(TaskId.of("design"));
    assertThat(without.total()).isEqualByComparingTo("3200");
    assertThat(with.missingRates()).isEmpty();
    assertThat(with.total()).isEqualByComparingTo("4300");
  }

  @Test
  void severalCurrenciesNeedOneThatCounts() {
    ImplementationPlan plan = costing("design", new Money(number("1000"), "CHF"));

    assertThatThrownBy(() -> Budget.of(plan, planning(rate("400", "EUR"))))
        .isInstanceOf(InvalidDocument.class)
        .hasMessageContaining("/planning/currency")
        .hasMessageContaining("CHF, EUR");
  }

  @Test
  void whatNobodyKnowsThePriceOfIsNotFree() {
    assertThat(Budget.of(ADAS, planning()).unpriced())
        .containsExactly(TaskId.of("design"), TaskId.of("build"), TaskId.of("document"));
    assertThat(Budget.of(ADAS, planning()).currency()).isEmpty();
  }

  @Test
  void aWeekWithMoreWorkThanTimeIsAnOverload() {
    Availability most =
        Availability.builder()
            .person(ADA)
            .allocation(number("0.9"))
            .addAbsence(new Absence(day(11), day(11), Optional.empty()))
            .build();
    StaffingCurve curve = StaffingCurve.of(ADAS, planning(most));

    assertThat(curve.weeks())
        .extracting(StaffingCurve.Week::monday)
        .containsExactly(day(4), day(11));
    assertThat(curve.weeks().get(0).personDays()).isEqualByComparingTo("5");
    assertThat(curve.overloads()).hasSize(2);
    StaffingCurve.Overload second = curve.overloads().get(1);
    assertThat(second.person()).isEqualTo(ADA);
    assertThat(second.monday()).isEqualTo(day(11));
    assertThat(second.personDays()).isEqualByComparingTo("8");
    assertThat(second.available()).isEqualByComparingTo("3.6");
    assertThat(second.excess()).isEqualByComparingTo("4.4");
    assertThat(second.tasks())
        .isEqualTo(ImmutableSet.of(TaskId.of("build"), TaskId.of("document")));
  }

  @Test
  void nobodyWorksWhileAway() {
    Availability away =
        Availability.builder()
            .person(ADA)
            .addAbsence(new Absence(day(4), day(4), Optional.empty()))
            .build();
    Task design = ADAS.tasks().get(TaskId.of("design")).orElseThrow();
    ImplementationPlan plan =
        ImplementationPlan.builder()
            .from(ADAS)
            .links(ImmutableList.of())
            .tasks(Entities.of(design.withStart(day(4)).withFinish(day(11))))
            .build();

    StaffingCurve curve = StaffingCurve.of(plan, planning(away));

    // Five of six days are worked on, four of them in the first week.
    BigDecimal daily = design.effort().divide(BigDecimal.valueOf(5));
    assertThat(curve.weeks().get(0).personDays())
        .isEqualByComparingTo(daily.multiply(BigDecimal.valueOf(4)));
    assertThat(curve.weeks().get(1).personDays()).isEqualByComparingTo(daily);
  }

  @Test
  void nobodyIsOverloadedOfWhomItIsNotKnownHowMuchThereIs() {
    assertThat(StaffingCurve.of(ADAS, planning()).overloads()).isEmpty();
  }

  /** Three days of design were planned and one is done, at the price of two. */
  @Test
  void earnedValueFollowsThePractice() {
    EarnedValue value =
        EarnedValue.of(
            ADAS,
            report(6, progress("design").donePercent(20).spentDays(number("2")).build()),
            planning(rate("400", "EUR")));
    EarnedValueMeasures work = value.work();

    assertThat(work.budgetAtCompletion()).isEqualByComparingTo("13");
    assertThat(work.plannedValue()).isEqualByComparingTo("3");
    assertThat(work.earnedValue().orElseThrow()).isEqualByComparingTo("1");
    assertThat(work.actualCost().orElseThrow()).isEqualByComparingTo("2");
    assertThat(work.scheduleVariance().orElseThrow()).isEqualByComparingTo("-2");
    assertThat(work.costVariance().orElseThrow()).isEqualByComparingTo("-1");
    assertThat(work.schedulePerformanceIndex().orElseThrow()).isEqualByComparingTo("0.3333");
    assertThat(work.costPerformanceIndex().orElseThrow()).isEqualByComparingTo("0.5");
    assertThat(work.estimateAtCompletion().orElseThrow()).isEqualByComparingTo("26");
    assertThat(work.varianceAtCompletion().orElseThrow()).isEqualByComparingTo("-13");
    assertThat(work.earnedSchedule().orElseThrow()).isEqualByComparingTo("1");
    assertThat(work.timeVariance().orElseThrow()).isEqualByComparingTo("-2");
    assertThat(work.timePerformanceIndex().orElseThrow()).isEqualByComparingTo("0.3333");
    assertThat(work.durationAtCompletion().orElseThrow()).isEqualByComparingTo("30");
    assertThat(value.money().orElseThrow().earnedValue().orElseThrow()).isEqualByComparingTo("400");
    assertThat(value.money().orElseThrow().actualCost().orElseThrow()).isEqualByComparingTo("800");
    assertThat(value.workByPhase().get(PhaseId.of("9")).plannedValue()).isEqualByComparingTo("0");
  }

  @Test
  void whatNobodySaidStaysUnknown() {
    EarnedValue value =
        EarnedValue.of(ADAS, report(6, progress("design").started(day(4)).build()), planning());

    assertThat(value.work().earnedValue()).isEmpty();
    assertThat(value.work().actualCost()).isEmpty();
    assertThat(value.work().estimateAtCompletion()).isEmpty();
    assertThat(value.doneUnknown()).containsExactly(TaskId.of("design"));
    assertThat(value.spentUnknown()).containsExactly(TaskId.of("design"));
    assertThat(value.workByPhase().get(PhaseId.of("9")).earnedValue().orElseThrow())
        .isEqualByComparingTo("0");
    assertThat(value.money()).isEmpty();
    assertThat(value.unpriced()).hasSize(3);
  }

  @Test
  void whatIsFinishedDoesNotFallBehindAnyMore() {
    EarnedValue value =
        EarnedValue.of(
            ADAS,
            report(29, progress("design").finished(day(12)).spentDays(number("6")).build()),
            planning());
    EarnedValueMeasures phase = value.workByPhase().get(PhaseId.of("8"));

    assertThat(phase.actualTime()).as("from the 4th to the 12th").isEqualTo(7);
    assertThat(phase.timeVariance().orElseThrow()).isEqualByComparingTo("-2");
    assertThat(phase.durationAtCompletion().orElseThrow()).isEqualByComparingTo("7");
  }

  @Test
  void whatWasNotToBeginYetIsNotAhead() {
    EarnedValueMeasures phase =
        EarnedValue.of(ADAS, report(5), planning()).workByPhase().get(PhaseId.of("9"));

    assertThat(phase.earnedSchedule().orElseThrow()).isEqualByComparingTo("0");
    assertThat(phase.timeVariance().orElseThrow()).isEqualByComparingTo("0");
  }

  @Test
  void daysThatRemainTellHowMuchIsDone() {
    EarnedValue value =
        EarnedValue.of(
            ADAS,
            report(6, progress("design").started(day(4)).remainingDays(9).build()),
            planning());

    assertThat(value.work().earnedValue().orElseThrow())
        .as("3 of 12 days")
        .isEqualByComparingTo("1.25");
  }
}
