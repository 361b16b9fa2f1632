package org.ismskit.model.approval;

import static org.ismskit.model.entity.Components.notNegative;
import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.ismskit.model.organization.PersonId;

/**
 * Something that management provides: people, money, rooms or technology.
 *
 * @param what what is provided
 * @param person who is provided, if it is a person
 * @param personDays how much of their time, in person-days
 * @param budget how much money
 * @param until until when
 */
@Value.Builder
public record AllocatedResource(
    String what,
    Optional<PersonId> person,
    Optional<BigDecimal> personDays,
    Optional<Money> budget,
    Optional<LocalDate> until)
    implements WithAllocatedResource {

  /** Refuses missing values of required components and negative times. */
  public AllocatedResource {
    required("what", what);
    person = orEmpty(person);
    personDays = orEmpty(personDays);
    budget = orEmpty(budget);
    until = orEmpty(until);
    personDays.ifPresent(days -> notNegative("personDays", days));
  }

  /**
   * Starts an {@code AllocatedResource}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of an {@link AllocatedResource}. */
  public static final class Builder extends AllocatedResourceBuilder {
    Builder() {}
  }
}
