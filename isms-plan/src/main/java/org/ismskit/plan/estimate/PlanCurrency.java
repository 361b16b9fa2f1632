package org.ismskit.plan.estimate;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ismskit.model.approval.Money;
import org.ismskit.model.entity.Problem;
import org.ismskit.model.plan.Availability;
import org.ismskit.model.plan.Planning;

/**
 * The one currency that the money of a plan is counted in: the one that the planning names or, if
 * it names none, the only one that occurs.
 */
public final class PlanCurrency {

  private final Optional<String> given;

  /** By currency, the first place where it occurs. */
  private final TreeMap<String, String> used = new TreeMap<>();

  private PlanCurrency(Optional<String> given) {
    this.given = given;
  }

  /**
   * Finds the currency.
   *
   * @param planning names it, or has daily rates
   * @param others other money of the plan, by where it stands; the order tells which place is named
   * @return the currency
   */
  public static PlanCurrency of(Planning planning, ImmutableMap<String, Money> others) {
    PlanCurrency currency = new PlanCurrency(planning.currency());
    int index = 0;
    for (Availability availability : planning.availabilities()) {
      String place = "/planning/availabilities/" + index + "/dailyRate";
      availability.dailyRate().ifPresent(rate -> currency.add(place, rate));
      index++;
    }
    planning.staffDailyRate().ifPresent(rate -> currency.add("/planning/staffDailyRate", rate));
    others.forEach(currency::add);
    return currency;
  }

  private void add(String place, Money money) {
    used.putIfAbsent(money.currency(), place);
  }

  /**
   * What is wrong if money cannot be counted in one currency.
   *
   * @return that there are several and none is named, with a place of each; empty if there is one
   */
  public Optional<Problem> problem() {
    if (given.isPresent() || used.size() < 2) {
      return Optional.empty();
    }
    return Optional.of(
        new Problem(
            Problem.Code.MISSING,
            "/planning/currency",
            Optional.empty(),
            Optional.empty(),
            used.entrySet().stream()
                .map(PlanCurrency::words)
                .collect(
                    Collectors.joining(
                        ", ", "the one currency to count in, since there is money in ", ""))));
  }

  private static String words(Map.Entry<String, String> use) {
    return use.getKey() + " (" + use.getValue() + ")";
  }

  /**
   * The currency.
   *
   * @return its ISO 4217 code, the first of the alphabet if there is a {@link #problem}; empty if
   *     there is no money
   */
  public Optional<String> code() {
    return given.or(() -> used.keySet().stream().findFirst());
  }
}
