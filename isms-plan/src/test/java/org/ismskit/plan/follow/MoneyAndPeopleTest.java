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
import org.ismskit.model.IsmsProject;
import org.ismskit.model.ProjectId;
import org.ismskit.model.approval.AllocatedResource;
import org.ismskit.model.approval.Money;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.organization.Organization;
import org.ismskit.model.organization.Person;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.organization.ThirdParty;
import org.ismskit.model.organization.ThirdPartyId;
import org.ismskit.model.plan.Absence;
import org.ismskit.model.plan.Availability;
import org.ismskit.model.plan.ExchangeRate;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.Planning;
import org.ismskit.model.plan.StatusReport;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.plan.TaskKind;
import org.ismskit.model.plan.TaskProgress;
import org.ismskit.model.standard.PhaseId;
import org.ismskit.plan.estimate.Cost;
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

  private static final AllocatedResource TOOL =
      AllocatedResource.builder()
          .what("Tool")
          .budget(new Money(new BigDecimal("1000"), "EUR"))
          .build();

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

  /** A project of which nobody is from outside. */
  static IsmsProject project(Planning planning) {
    return IsmsProject.builder()
        .id(ProjectId.of("p"))
        .name("P")
        .organization(
            Organization.builder()
                .persons(
                    Entities.copyOf(
                        planning.availabilities().stream()
                            .map(Availability::person)
                            .map(who -> Person.builder().id(who).name(who.value()).build())
                            .toList()))
                .build())
        .planning(planning)
        .build();
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
    Budget budget = Budget.of(ADAS, project(planning(rate("400", "EUR"))));

    assertThat(budget.currency()).contains("EUR");
    assertThat(budget.total()).isEqualByComparingTo("5200");
    assertThat(budget.months()).hasSize(2);
    assertThat(budget.months().get(0).phase()).contains(PhaseId.of("8"));
    assertThat(budget.months().get(0).amount()).isEqualByComparingTo("2000");
    assertThat(budget.months().get(1).cumulative()).isEqualByComparingTo("5200");
    assertThat(budget.unpriced()).isEmpty();
  }

  /** Ada costs 400 a day, somebody else 200: so those without a rate cost 300. */
  @Test
  void whoHasNoRateCostsTheMeanOfTheKnownRates() {
    ImplementationPlan shared =
        ADAS.withTasks(
            Entities.copyOf(
                ADAS.tasks().stream()
                    .map(t -> t.withOwnEffort(t.effort().divide(BigDecimal.valueOf(2))))
                    .toList()));
    Availability other = rate("200", "EUR").withPerson(PersonId.of("tom"));

    assertThat(Budget.of(ADAS, project(planning(rate("400", "EUR"), other))).total())
        .isEqualByComparingTo("5200");
    assertThat(Budget.of(shared, project(planning(rate("400", "EUR"), other))).total())
        .isEqualByComparingTo("4550");
    assertThat(Budget.of(shared, project(planning(other))).total()).isEqualByComparingTo("2600");
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

    assertThat(Budget.of(plan, project(planning())).byMonth())
        .isEqualTo(
            ImmutableMap.of(
                YearMonth.of(2027, 1), new Cost(BigDecimal.ZERO, number("400.0000")),
                YearMonth.of(2027, 2), new Cost(BigDecimal.ZERO, number("600.0000"))));
  }

  @Test
  void moneyIsConvertedOnlyAtARateThatIsGiven() {
    ImplementationPlan plan = costing("design", new Money(number("1000"), "CHF"));
    Planning euros = planning(rate("400", "EUR")).withCurrency("EUR");
    Budget without = Budget.of(plan, project(euros));
    Budget with =
        Budget.of(
            plan,
            project(
                euros.withExchangeRates(new ExchangeRate("CHF", number("1.1"), Optional.empty()))));

    assertThat(without.missingRates()).containsExactly("CHF");
    assertThat(without.unpriced()).containsExactly(TaskId.of("design"));
    assertThat(without.total()).isEqualByComparingTo("3200");
    assertThat(with.missingRates()).isEmpty();
    assertThat(with.total()).isEqualByComparingTo("4300");
  }

  @Test
  void severalCurrenciesNeedOneThatCounts() {
    ImplementationPlan plan = costing("design", new Money(number("1000"), "CHF"));

    assertThatThrownBy(() -> Budget.of(plan, project(planning(rate("400", "EUR")))))
        .isInstanceOf(InvalidDocument.class)
        .hasMessageContaining("/planning/currency")
        .hasMessageContaining(
            "CHF (cost of task design), EUR (/planning/availabilities/0/dailyRate)");
  }

  @Test
  void whatNobodyKnowsThePriceOfIsNotFree() {
    assertThat(Budget.of(ADAS, project(planning())).unpriced())
        .containsExactly(TaskId.of("design"), TaskId.of("build"), TaskId.of("document"));
    assertThat(Budget.of(ADAS, project(planning())).currency()).isEmpty();
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
            project(planning(rate("400", "EUR"))));
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

  private static final ThirdPartyId FIRM = ThirdPartyId.of("firm");

  /** Ada is from outside at 800 a day, Tom and Eve are own people at 200 and 400. */
  private static IsmsProject withOutsider(Planning planning) {
    return IsmsProject.builder()
        .id(ProjectId.of("p"))
        .name("P")
        .organization(
            Organization.builder()
                .persons(
                    Entities.of(
                        Person.builder().id(ADA).name("Ada").employer(FIRM).build(),
                        Person.builder().id(PersonId.of("tom")).name("Tom").build(),
                        Person.builder().id(PersonId.of("eve")).name("Eve").build()))
                .thirdParties(Entities.of(ThirdParty.builder().id(FIRM).name("Firm").build()))
                .build())
        .planning(planning)
        .build();
  }

  private static final Planning RATES =
      planning(
          rate("800", "EUR"),
          rate("200", "EUR").withPerson(PersonId.of("tom")),
          rate("400", "EUR").withPerson(PersonId.of("eve")));

  /** Half of the work is Ada's; design needs a tool of 1000 besides. */
  private static final ImplementationPlan SHARED =
      ADAS.withTasks(
          Entities.copyOf(
              ADAS.tasks().stream()
                  .map(t -> t.withOwnEffort(t.effort().divide(BigDecimal.valueOf(2))))
                  .map(t -> t.id().value().equals("design") ? t.withResources(TOOL) : t)
                  .toList()));

  private static ImplementationPlan alone(Task task) {
    return ImplementationPlan.builder()
        .from(ADAS)
        .links(ImmutableList.of())
        .tasks(Entities.of(task.withDriver(Optional.empty())))
        .build();
  }

  private static void assertCost(Cost cost, String external, String internal) {
    assertThat(cost.external()).isEqualByComparingTo(external);
    assertThat(cost.internal()).isEqualByComparingTo(internal);
  }

  /**
   * Ada: 2.5, 2.5 and 1.5 days at 800 and the tool, which is paid. Others: as many days at 300, the
   * mean of Tom and Eve.
   */
  @Test
  void moneyThatGoesOutIsApartFromTheTimeOfOwnPeople() {
    Budget budget = Budget.of(SHARED, withOutsider(RATES));

    assertCost(budget.cost(), "6200", "1950");
    assertThat(budget.total()).isEqualByComparingTo("8150");
    assertThat(budget.byItem().keySet())
        .containsExactly(
            new Budget.Item(WorkPart.PLANNING, Optional.of(PhaseId.of("8"))),
            new Budget.Item(WorkPart.PLANNING, Optional.of(PhaseId.of("9"))));
    assertCost(budget.byItem().values().asList().get(0), "3000", "750");
    assertCost(budget.byItem().values().asList().get(1), "3200", "1200");
    assertCost(budget.byMonth().get(YearMonth.of(2027, 1)), "6200", "1950");
    assertCost(
        Budget.of(SHARED, withOutsider(RATES.withStaffDailyRate(new Money(number("240"), "EUR"))))
            .cost(),
        "6200",
        "1560");
  }

  @Test
  void whatATaskSaysIsPaidToOthersStands() {
    ImplementationPlan plan = costing("design", new Money(number("1000"), "EUR"));
    Task design = plan.tasks().get(TaskId.of("design")).orElseThrow();
    Planning euros = planning(rate("400", "EUR"));

    assertCost(Budget.of(plan, project(euros)).cost(), "0", "4200");
    assertCost(
        Budget.of(alone(design.withExternalCost(number("700"))), project(euros)).cost(),
        "700",
        "300");
    assertCost(Budget.of(alone(design), withOutsider(planning())).cost(), "1000", "0");
  }

  /** No rate of Ada is known, and she is from outside: what own people cost does not count. */
  @Test
  void whoIsFromOutsideDoesNotCostWhatTheStaffDoes() {
    Planning others = planning(rate("200", "EUR").withPerson(PersonId.of("tom")));

    assertThat(Budget.of(ADAS, withOutsider(others)).unpriced()).hasSize(3);
    assertThat(Budget.of(ADAS, project(others)).unpriced()).isEmpty();
  }

  @Test
  void anAuditorYetToBeFoundCostsWhatIsAllocatedAndNoRateBesides() {
    Task audit =
        ADAS.tasks()
            .get(TaskId.of("document"))
            .orElseThrow()
            .withResponsible(Optional.empty())
            .withResources(
                AllocatedResource.builder()
                    .what("Auditor")
                    .personDays(number("3"))
                    .budget(new Money(number("3000"), "EUR"))
                    .build());
    ImplementationPlan plan = alone(audit);
    EarnedValue value =
        EarnedValue.of(
            plan,
            report(12, progress("document").donePercent(50).spentDays(number("2")).build()),
            project(RATES));

    assertCost(Budget.of(plan, project(RATES)).cost(), "3000", "0");
    assertThat(value.money().orElseThrow().earnedValue().orElseThrow())
        .isEqualByComparingTo("1500");
    assertThat(value.money().orElseThrow().actualCost().orElseThrow())
        .as("2 of 3 days")
        .isEqualByComparingTo("2000");
  }

  /**
   * Design of 2750 and its tool of 1000 were to be done for three of five days; a fifth is done, at
   * the price of a day of Ada's (800) and one of others (300), and a fifth of the tool counts.
   */
  @Test
  void earnedValueInMoneyCountsWorkAtItsRatesAndWhatIsPaid() {
    TaskProgress.Builder design = progress("design").donePercent(20).spentDays(number("2"));
    EarnedValueMeasures money =
        EarnedValue.of(SHARED, report(6, design.build()), withOutsider(RATES))
            .money()
            .orElseThrow();
    EarnedValueMeasures billed =
        EarnedValue.of(
                SHARED,
                report(6, design.paid(new Money(number("950"), "EUR")).build()),
                withOutsider(RATES))
            .money()
            .orElseThrow();

    assertThat(money.budgetAtCompletion()).isEqualByComparingTo("8150");
    assertThat(money.plannedValue()).isEqualByComparingTo("2250");
    assertThat(money.earnedValue().orElseThrow()).isEqualByComparingTo("750");
    assertThat(money.actualCost().orElseThrow()).isEqualByComparingTo("1300");
    assertThat(money.estimateAtCompletion().orElseThrow()).isEqualByComparingTo("14126.6667");
    assertThat(billed.actualCost().orElseThrow())
        .as("what was paid, and the day of others")
        .isEqualByComparingTo("1250");
  }

  private static EarnedValue paidFor(Task task, TaskProgress.Builder progress, Planning planning) {
    return EarnedValue.of(
        alone(task),
        report(6, progress.donePercent(20).paid(new Money(number("950"), "EUR")).build()),
        withOutsider(planning));
  }

  private static BigDecimal actualCost(EarnedValue value) {
    return value.money().orElseThrow().actualCost().orElseThrow();
  }

  /** Nobody knows what a day of Ada's costs, who is from outside, or how many days she took. */
  @Test
  void whatIsPaidToOthersNeedsNoRateOfTheirs() {
    Task all =
        costing("design", new Money(number("1000"), "EUR"))
            .tasks()
            .get(TaskId.of("design"))
            .orElseThrow()
            .withExternalCost(number("1000"));
    Task half = all.withOwnEffort(number("2.5"));
    Planning own = planning(rate("300", "EUR").withPerson(PersonId.of("tom")));

    EarnedValue value = paidFor(all, progress("design").spentDays(number("2")), Planning.empty());
    EarnedValue withoutDays = paidFor(all, progress("design"), Planning.empty());

    assertThat(actualCost(value)).isEqualByComparingTo("950");
    assertThat(value.actualCostUnknown()).isEmpty();
    assertThat(actualCost(withoutDays)).isEqualByComparingTo("950");
    assertThat(withoutDays.spentUnknown()).containsExactly(TaskId.of("design"));
    assertThat(withoutDays.actualCostUnknown()).isEmpty();
    assertThat(actualCost(paidFor(half, progress("design").spentDays(number("2")), own)))
        .as("and a day of Tom's")
        .isEqualByComparingTo("1250");
    assertThat(paidFor(half, progress("design"), own).actualCostUnknown())
        .as("nobody knows how many days of Tom's")
        .containsExactly(TaskId.of("design"));
  }

  @Test
  void whatAnAuditorYetToBeFoundWasPaidNeedsNoDays() {
    Task audit =
        ADAS.tasks()
            .get(TaskId.of("design"))
            .orElseThrow()
            .withResponsible(Optional.empty())
            .withResources(
                AllocatedResource.builder()
                    .what("Auditor")
                    .personDays(number("5"))
                    .budget(new Money(number("3000"), "EUR"))
                    .build());

    assertThat(actualCost(paidFor(audit, progress("design"), Planning.empty())))
        .isEqualByComparingTo("950");
  }

  /** Ada's rate is not known, and nobody says what she was paid. */
  @Test
  void whatATaskHasCostIsNamedWhereItIsNotKnown() {
    Task design =
        costing("design", new Money(number("1000"), "EUR"))
            .tasks()
            .get(TaskId.of("design"))
            .orElseThrow();
    EarnedValue value =
        EarnedValue.of(
            alone(design),
            report(6, progress("design").donePercent(20).spentDays(number("2")).build()),
            withOutsider(Planning.empty()));

    assertThat(value.money().orElseThrow().actualCost()).isEmpty();
    assertThat(value.spentUnknown()).isEmpty();
    assertThat(value.unpriced()).isEmpty();
    assertThat(value.actualCostUnknown()).containsExactly(TaskId.of("design"));
  }

  @Test
  void aRateIsNotMissingWhereATaskSaysAllOfItsCost() {
    Task design =
        costing("design", new Money(number("1000"), "EUR"))
            .tasks()
            .get(TaskId.of("design"))
            .orElseThrow();
    Planning dollars = planning(rate("400", "USD")).withCurrency("EUR");

    assertThat(
            Budget.of(alone(design.withExternalCost(number("700"))), withOutsider(dollars))
                .missingRates())
        .isEmpty();
    assertThat(Budget.of(alone(design), withOutsider(dollars)).missingRates())
        .as("nobody says what of it goes out")
        .containsExactly("USD");
    assertThat(EarnedValue.of(ADAS, report(5), withOutsider(dollars)).missingRates())
        .containsExactly("USD");
  }

  /** Of Ada's tasks only the documents have a price: 900, of which a third is done. */
  @Test
  void earnedValueInMoneyIsThatOfTheTasksWithAPrice() {
    EarnedValue value =
        EarnedValue.of(
            costing("document", new Money(number("900"), "EUR")),
            report(
                11,
                progress("design").donePercent(100).spentDays(number("5")).build(),
                progress("document").donePercent(33).spentDays(BigDecimal.ZERO).build()),
            withOutsider(planning()));
    EarnedValueMeasures money = value.money().orElseThrow();

    assertThat(value.unpriced()).containsExactly(TaskId.of("build"), TaskId.of("design"));
    assertThat(money.budgetAtCompletion()).isEqualByComparingTo("900");
    assertThat(money.plannedValue()).isEqualByComparingTo("300");
    assertThat(money.earnedValue().orElseThrow()).isEqualByComparingTo("297");
    assertThat(value.moneyByPhase()).containsOnlyKeys(PhaseId.of("9"));
  }

  /** Leading for three days from the 11th; on the 12th two of them were planned. */
  @Test
  void leadingEarnsWhatWasPlannedUnlessItIsReportedHowMuchIsDone() {
    ImplementationPlan led =
        ADAS.withTasks(
            Entities.copyOf(
                ADAS.tasks().stream()
                    .map(
                        t ->
                            t.id().value().equals("document")
                                ? t.withKind(TaskKind.COORDINATION)
                                : t)
                    .toList()));

    assertThat(earned(led, report(12, progress("document").started(day(11)).build())))
        .isEqualByComparingTo("2");
    assertThat(earned(led, report(12, progress("document").donePercent(50).build())))
        .isEqualByComparingTo("1.5");
    assertThat(earned(led, report(12, progress("document").donePercent(0).build())))
        .isEqualByComparingTo("0");
  }

  private static BigDecimal earned(ImplementationPlan plan, StatusReport report) {
    return EarnedValue.of(plan, report, project(planning())).work().earnedValue().orElseThrow();
  }

  @Test
  void whatNobodySaidStaysUnknown() {
    EarnedValue value =
        EarnedValue.of(
            ADAS, report(6, progress("design").started(day(4)).build()), project(planning()));

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
            project(planning()));
    EarnedValueMeasures phase = value.workByPhase().get(PhaseId.of("8"));

    assertThat(phase.actualTime()).as("from the 4th to the 12th").isEqualTo(7);
    assertThat(phase.timeVariance().orElseThrow()).isEqualByComparingTo("-2");
    assertThat(phase.durationAtCompletion().orElseThrow()).isEqualByComparingTo("7");
  }

  @Test
  void whatWasNotToBeginYetIsNotAhead() {
    EarnedValueMeasures phase =
        EarnedValue.of(ADAS, report(5), project(planning())).workByPhase().get(PhaseId.of("9"));

    assertThat(phase.earnedSchedule().orElseThrow()).isEqualByComparingTo("0");
    assertThat(phase.timeVariance().orElseThrow()).isEqualByComparingTo("0");
  }

  @Test
  void daysThatRemainTellHowMuchIsDone() {
    EarnedValue value =
        EarnedValue.of(
            ADAS,
            report(6, progress("design").started(day(4)).remainingDays(9).build()),
            project(planning()));

    assertThat(value.work().earnedValue().orElseThrow())
        .as("3 of 12 days")
        .isEqualByComparingTo("1.25");
  }
}
