package org.ismskit.model.plan;

import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;
import static org.ismskit.model.entity.Components.share;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;
import org.ismskit.model.approval.Money;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.organization.SiteId;

/**
 * How much of a person the project has, and what a day costs.
 *
 * @param person who
 * @param allocation the share of the working time, from 0 to 1; all of it if it is not known
 * @param absences when the person is away
 * @param site the site whose calendar the person follows
 * @param dailyRate what a day of work costs
 */
@Value.Builder
public record Availability(
    PersonId person,
    Optional<BigDecimal> allocation,
    ImmutableList<Absence> absences,
    Optional<SiteId> site,
    Optional<Money> dailyRate)
    implements WithAvailability {

  /** Refuses a missing person and an allocation outside 0 to 1. */
  public Availability {
    required("person", person);
    allocation = orEmpty(allocation);
    absences = orEmpty(absences);
    site = orEmpty(site);
    dailyRate = orEmpty(dailyRate);
    share("allocation", allocation);
  }

  /**
   * Starts an {@code Availability}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of an {@link Availability}. */
  public static final class Builder extends AvailabilityBuilder {
    Builder() {}
  }
}
