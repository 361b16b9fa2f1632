package org.ismskit.plan.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.ismskit.model.approval.Money;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.plan.Availability;
import org.ismskit.model.plan.ExchangeRate;
import org.ismskit.model.plan.Planning;
import org.junit.jupiter.api.Test;

class DailyRatesTest {

  private static final PersonId ADA = PersonId.of("ada");
  private static final PersonId BEN = PersonId.of("ben");

  private static final Planning PLANNING =
      Planning.builder()
          .addAvailabilities(
              Availability.builder().person(ADA).dailyRate(money("600", "EUR")).build())
          .addAvailabilities(
              Availability.builder().person(BEN).dailyRate(money("1001", "USD")).build())
          .addExchangeRates(
              ExchangeRate.builder().currency("USD").rate(new BigDecimal("0.9")).build())
          .currency("EUR")
          .build();

  private static Money money(String amount, String currency) {
    return new Money(new BigDecimal(amount), currency);
  }

  @Test
  void knowsTheRateOfEachPerson() {
    DailyRates rates = DailyRates.of(PLANNING);

    assertThat(rates.of(ADA)).contains(money("600", "EUR"));
    assertThat(rates.of(PersonId.of("eve"))).isEmpty();
    assertThat(rates.all()).containsExactly(money("600", "EUR"), money("1001", "USD"));
  }

  @Test
  void othersCostTheMeanOfAllInTheCurrencyOfThePlan() {
    assertThat(DailyRates.of(PLANNING).mean("EUR")).contains(new BigDecimal("750.45"));
    assertThat(DailyRates.of(Planning.empty()).mean("EUR")).isEmpty();
  }

  @Test
  void convertsIntoTheCurrencyOfThePlanAlone() {
    DailyRates rates = DailyRates.of(PLANNING);

    assertThat(rates.amount(money("10", "USD"), "EUR")).contains(new BigDecimal("9.0"));
    assertThat(rates.amount(money("10", "USD"), "USD")).contains(new BigDecimal("10"));
    assertThat(rates.amount(money("10", "EUR"), "USD")).isEmpty();
    assertThat(rates.amount(money("10", "PLN"), "EUR")).isEmpty();
  }
}
