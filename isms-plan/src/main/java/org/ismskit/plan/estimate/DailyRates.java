package org.ismskit.plan.estimate;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.ismskit.model.approval.Money;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.plan.Availability;
import org.ismskit.model.plan.ExchangeRate;
import org.ismskit.model.plan.Planning;

/**
 * What a day of people costs, and what money of other currencies counts. Nothing is converted into
 * another currency than that of the plan, since the rates of exchange are for that one.
 *
 * <p>Immutable.
 */
public final class DailyRates {

  private final ImmutableMap<PersonId, Money> byPerson;
  private final ImmutableMap<String, BigDecimal> exchange;
  private final Optional<String> currency;

  private DailyRates(
      ImmutableMap<PersonId, Money> byPerson,
      ImmutableMap<String, BigDecimal> exchange,
      Optional<String> currency) {
    this.byPerson = byPerson;
    this.exchange = exchange;
    this.currency = currency;
  }

  /**
   * The rates that a planning names.
   *
   * @param planning says them; of several rates of one person or currency the last counts
   * @return the rates
   */
  public static DailyRates of(Planning planning) {
    ImmutableMap.Builder<PersonId, Money> byPerson = ImmutableMap.builder();
    for (Availability availability : planning.availabilities()) {
      availability.dailyRate().ifPresent(rate -> byPerson.put(availability.person(), rate));
    }
    ImmutableMap.Builder<String, BigDecimal> exchange = ImmutableMap.builder();
    for (ExchangeRate rate : planning.exchangeRates()) {
      exchange.put(rate.currency(), rate.rate());
    }
    return new DailyRates(
        byPerson.buildKeepingLast(), exchange.buildKeepingLast(), planning.currency());
  }

  /**
   * What a day of somebody costs.
   *
   * @param person who
   * @return the rate, empty if it is not known
   */
  public Optional<Money> of(PersonId person) {
    return Optional.ofNullable(byPerson.get(requireNonNull(person)));
  }

  /**
   * All rates that are known.
   *
   * @return the rates, in the order of the planning
   */
  public ImmutableCollection<Money> all() {
    return byPerson.values();
  }

  /**
   * What a day of those costs who are not named: the mean of all rates that are known.
   *
   * @param in the currency to count in, ISO 4217
   * @return the mean, rounded to two places; empty if no rate is known in that currency
   */
  public Optional<BigDecimal> mean(String in) {
    List<BigDecimal> known =
        byPerson.values().stream().flatMap(rate -> amount(rate, in).stream()).toList();
    return known.stream()
        .reduce(BigDecimal::add)
        .map(sum -> sum.divide(BigDecimal.valueOf(known.size()), 2, RoundingMode.HALF_UP));
  }

  /**
   * What money counts in a currency.
   *
   * @param money the money
   * @param in the currency to count in, ISO 4217
   * @return the amount, not rounded; empty if there is no rate of exchange for it
   */
  public Optional<BigDecimal> amount(Money money, String in) {
    return money.currency().equals(in)
        ? Optional.of(money.amount())
        : Optional.ofNullable(exchange.get(money.currency()))
            .filter(rate -> currency.equals(Optional.of(in)))
            .map(money.amount()::multiply);
  }
}
