package org.ismskit.plan.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.ismskit.model.Initiation;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.ProjectId;
import org.ismskit.model.approval.Money;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.organization.Organization;
import org.ismskit.model.organization.Person;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.organization.ThirdParty;
import org.ismskit.model.organization.ThirdPartyId;
import org.ismskit.model.plan.Availability;
import org.ismskit.model.plan.ExchangeRate;
import org.ismskit.model.plan.Planning;
import org.ismskit.model.role.Assignment;
import org.ismskit.model.role.Role;
import org.ismskit.model.role.RoleId;
import org.junit.jupiter.api.Test;

class DailyRatesTest {

  private static final PersonId ADA = PersonId.of("ada");
  private static final PersonId BEN = PersonId.of("ben");
  private static final PersonId EVE = PersonId.of("eve");
  private static final ThirdPartyId FIRM = ThirdPartyId.of("firm");

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

  private static DailyRates rates(Planning planning) {
    return DailyRates.of(
        IsmsProject.builder()
            .id(ProjectId.of("p"))
            .name("P")
            .organization(
                Organization.builder()
                    .persons(
                        Entities.of(
                            person("ada", Optional.empty()), person("ben", Optional.empty())))
                    .build())
            .planning(planning)
            .build());
  }

  @Test
  void knowsTheRateOfEachPerson() {
    DailyRates rates = rates(PLANNING);

    assertThat(rates.of(ADA)).contains(money("600", "EUR"));
    assertThat(rates.of(EVE)).isEmpty();
    assertThat(rates.all()).containsExactly(money("600", "EUR"), money("1001", "USD"));
  }

  @Test
  void theStaffCostsTheMeanOfOwnPeopleInTheCurrencyOfThePlan() {
    assertThat(rates(PLANNING).staff("EUR")).contains(new BigDecimal("750.45"));
    assertThat(rates(Planning.empty()).staff("EUR")).isEmpty();
  }

  @Test
  void whatTheProjectSaysOfItsStaffCountsMoreThanAMean() {
    DailyRates rates = rates(PLANNING.withStaffDailyRate(money("300", "USD")));

    assertThat(rates.staff("EUR").orElseThrow()).isEqualByComparingTo("270");
    assertThat(rates.all()).endsWith(money("300", "USD"));
  }

  /** Ada at 600 euros is own, Ben at 1001 dollars is not, and nor is Eve, whose rate is unknown. */
  @Test
  void peopleFromOutsideAreNoStaff() {
    IsmsProject project =
        IsmsProject.builder()
            .id(ProjectId.of("p"))
            .name("P")
            .organization(
                Organization.builder()
                    .persons(
                        Entities.of(
                            person("ada", Optional.empty()),
                            person("ben", Optional.of(FIRM)),
                            person("eve", Optional.empty()),
                            person("kim", Optional.empty())))
                    .thirdParties(Entities.of(ThirdParty.builder().id(FIRM).name("Firm").build()))
                    .build())
            .initiation(
                Initiation.builder()
                    .roles(Entities.of(Role.builder().id(RoleId.of("r")).name("R").build()))
                    .addAssignments(
                        filling(EVE, Optional.of("External")), filling(ADA, Optional.of("interim")))
                    .build())
            .planning(PLANNING)
            .build();

    DailyRates rates = DailyRates.of(project);

    assertThat(rates.staff("EUR").orElseThrow()).isEqualByComparingTo("600");
    assertThat(rates.isExternal(ADA)).isFalse();
    assertThat(rates.isExternal(BEN)).isTrue();
    assertThat(rates.isExternal(EVE)).isTrue();
    assertThat(rates.isStaff(Optional.of(ADA))).as("has a rate").isFalse();
    assertThat(rates.isStaff(Optional.of(EVE))).as("from outside").isFalse();
    assertThat(rates.isStaff(Optional.of(PersonId.of("kim")))).isTrue();
    assertThat(rates.isStaff(Optional.empty())).isTrue();
  }

  private static Person person(String id, Optional<ThirdPartyId> employer) {
    return Person.builder().id(PersonId.of(id)).name(id).employer(employer).build();
  }

  private static Assignment filling(PersonId person, Optional<String> capacity) {
    return Assignment.builder().role(RoleId.of("r")).person(person).capacity(capacity).build();
  }

  @Test
  void convertsIntoTheCurrencyOfThePlanAlone() {
    DailyRates rates = rates(PLANNING);

    assertThat(rates.amount(money("10", "USD"), "EUR")).contains(new BigDecimal("9.0"));
    assertThat(rates.amount(money("10", "USD"), "USD")).contains(new BigDecimal("10"));
    assertThat(rates.amount(money("10", "EUR"), "USD")).isEmpty();
    assertThat(rates.amount(money("10", "PLN"), "EUR")).isEmpty();
  }
}
