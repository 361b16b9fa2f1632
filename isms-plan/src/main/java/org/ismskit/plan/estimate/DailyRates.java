package org.ismskit.plan.estimate;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.approval.Money;
import org.ismskit.model.organization.Person;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.plan.Availability;
import org.ismskit.model.plan.ExchangeRate;
import org.ismskit.model.plan.Planning;
import org.ismskit.model.plan.Task;
import org.ismskit.model.role.Assignment;

/**
 * What a day of people costs, and what money of other currencies counts. Nothing is converted into
 * another currency than that of the plan, since the rates of exchange are for that one.
 *
 * <p>People from outside are those with an employer of their own, or with a role in the capacity
 * "external". They are paid; the time of all others is the organization's own.
 *
 * <p>Immutable.
 */
public final class DailyRates {

  private static final String EXTERNAL = "external";

  private final ImmutableMap<PersonId, Money> byPerson;
  private final ImmutableSet<PersonId> external;
  private final Optional<Money> staff;
  private final ImmutableMap<String, BigDecimal> exchange;
  private final Optional<String> currency;

  private DailyRates(Planning planning, ImmutableSet<PersonId> external) {
    ImmutableMap.Builder<PersonId, Money> rates = ImmutableMap.builder();
    for (Availability availability : planning.availabilities()) {
      availability.dailyRate().ifPresent(rate -> rates.put(availability.person(), rate));
    }
    ImmutableMap.Builder<String, BigDecimal> exchanges = ImmutableMap.builder();
    for (ExchangeRate rate : planning.exchangeRates()) {
      exchanges.put(rate.currency(), rate.rate());
    }
    this.byPerson = rates.buildKeepingLast();
    this.external = external;
    this.staff = planning.staffDailyRate();
    this.exchange = exchanges.buildKeepingLast();
    this.currency = planning.currency();
  }

  /**
   * The rates of a project.
   *
   * @param project says them, and who is from outside; of several rates of one person or currency
   *     the last counts
   * @return the rates
   */
  public static DailyRates of(IsmsProject project) {
    Stream<PersonId> employed =
        project.organization().persons().stream()
            .filter(person -> person.employer().isPresent())
            .map(Person::id);
    Stream<PersonId> called =
        project.initiation().assignments().stream()
            .filter(a -> a.capacity().filter(EXTERNAL::equalsIgnoreCase).isPresent())
            .map(Assignment::person);
    return new DailyRates(
        project.planning(), Stream.concat(employed, called).collect(ImmutableSet.toImmutableSet()));
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
   * Whether somebody is from outside.
   *
   * @param person who
   * @return whether what the person does is paid to others
   */
  public boolean isExternal(PersonId person) {
    return external.contains(requireNonNull(person));
  }

  /**
   * Whether a day of somebody costs what one of the organization's own people does: there is no
   * rate of that person alone, and the person is not from outside.
   *
   * @param person who; empty for nobody in particular, such as a team or a role that nobody fills
   * @return whether {@link #staff} is the rate
   */
  public boolean isStaff(Optional<PersonId> person) {
    return person.filter(p -> byPerson.containsKey(p) || isExternal(p)).isEmpty();
  }

  /**
   * Whether the work of a task is done by somebody from outside who is no person of the project,
   * such as an auditor yet to be found, and is paid with what is allocated for it.
   *
   * @param task the task
   * @return whether no daily rate counts for it
   */
  public static boolean isHired(Task task) {
    return task.effort().signum() > 0
        && task.responsible().isEmpty()
        && task.resources().stream()
            .anyMatch(r -> r.personDays().isPresent() && r.budget().isPresent());
  }

  /**
   * All rates that are known.
   *
   * @return those of persons in the order of the planning, then that of the staff
   */
  public ImmutableList<Money> all() {
    return Stream.concat(byPerson.values().stream(), staff.stream())
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Whether it is said what a day of the organization's own people costs.
   *
   * @return whether {@link #staff} is given, and not the mean of what is known
   */
  public boolean isStaffRateGiven() {
    return staff.isPresent();
  }

  /**
   * The rates that {@link #staff} is made from.
   *
   * @return the rate that is given, else those of the organization's own people
   */
  public ImmutableList<Money> staffRates() {
    return staff
        .map(ImmutableList::of)
        .orElseGet(
            () ->
                byPerson.entrySet().stream()
                    .filter(rate -> !isExternal(rate.getKey()))
                    .map(rate -> rate.getValue())
                    .collect(ImmutableList.toImmutableList()));
  }

  /**
   * What a day of the organization's own people costs of whom no rate is known: what the planning
   * says or, if it says nothing, the mean of those that are known.
   *
   * @param in the currency to count in, ISO 4217
   * @return the rate, a mean rounded to two places; empty if none is known in that currency
   */
  public Optional<BigDecimal> staff(String in) {
    List<BigDecimal> known =
        staffRates().stream().flatMap(rate -> amount(rate, in).stream()).toList();
    return known.size() == 1
        ? Optional.of(known.get(0))
        : known.stream()
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
