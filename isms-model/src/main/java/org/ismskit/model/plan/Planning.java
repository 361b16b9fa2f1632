package org.ismskit.model.plan;

import static org.ismskit.model.entity.Components.currencyCode;
import static org.ismskit.model.entity.Components.inRange;
import static org.ismskit.model.entity.Components.orEmpty;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.ismskit.model.approval.DecisionBody;
import org.ismskit.model.approval.Money;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.organization.SiteId;
import org.ismskit.model.standard.ActivityId;

/**
 * What a plan is made from, besides what the other sections say.
 *
 * @param startOn when the project starts
 * @param calendar when people work
 * @param drivers numbers that estimates depend on, by the name the estimation model gives them,
 *     where counting the project would not give them
 * @param staffing how many people there are for it
 * @param decisionBodies the bodies that approve
 * @param commitments the dates already promised
 * @param done the activities that are finished
 * @param availabilities how much of each person there is
 * @param siteCalendars when people work, where a site differs from the rest
 * @param freezes when nothing may be changed
 * @param gates whom outside the project it waits for
 * @param waves which scopes go together, in their order
 * @param currency the currency of the plan, ISO 4217 code of three letters
 * @param exchangeRates what money of other currencies counts
 * @param horizonMonths for how many months after its end events are planned, 1 to 120
 * @param certification whether the plan leads to a certification
 * @param status what was reached, by status date
 * @param constraints the dates that parts of the plan have to keep
 * @param efforts what activities and controls take, where the project knows better than the
 *     estimation model
 * @param dependencies how far activities may overlap, besides what the overlaps say
 * @param overlaps further activities that may overlap, or others of the same pairs
 * @param compression what is done to be finished earlier, at its price
 * @param staffDailyRate what a day of the organization's own people costs of whom no daily rate is
 *     known: those who attend, teams, roles that nobody fills; the mean of the known rates of its
 *     own people if it is not given
 */
@Value.Builder
public record Planning(
    Optional<LocalDate> startOn,
    Optional<WorkingCalendar> calendar,
    ImmutableMap<String, Integer> drivers,
    Optional<Staffing> staffing,
    Entities<DecisionBody> decisionBodies,
    ImmutableList<Commitment> commitments,
    ImmutableSet<ActivityId> done,
    ImmutableList<Availability> availabilities,
    ImmutableMap<SiteId, WorkingCalendar> siteCalendars,
    ImmutableList<FreezeWindow> freezes,
    Entities<ExternalGate> gates,
    ImmutableList<Wave> waves,
    Optional<String> currency,
    ImmutableList<ExchangeRate> exchangeRates,
    OptionalInt horizonMonths,
    boolean certification,
    ImmutableList<StatusReport> status,
    ImmutableList<DateConstraint> constraints,
    ImmutableList<GivenEffort> efforts,
    Optional<DependencyBasis> dependencies,
    ImmutableList<ActivityOverlap> overlaps,
    ImmutableSet<ScheduleCompression> compression,
    Optional<Money> staffDailyRate)
    implements WithPlanning {

  /**
   * Reads missing components as empty ones and refuses a horizon outside 1 to 120 months and a
   * malformed currency.
   */
  public Planning {
    startOn = orEmpty(startOn);
    calendar = orEmpty(calendar);
    drivers = orEmpty(drivers);
    staffing = orEmpty(staffing);
    decisionBodies = orEmpty(decisionBodies);
    commitments = orEmpty(commitments);
    done = orEmpty(done);
    availabilities = orEmpty(availabilities);
    siteCalendars = orEmpty(siteCalendars);
    freezes = orEmpty(freezes);
    gates = orEmpty(gates);
    waves = orEmpty(waves);
    currency = orEmpty(currency);
    exchangeRates = orEmpty(exchangeRates);
    horizonMonths = orEmpty(horizonMonths);
    status = orEmpty(status);
    constraints = orEmpty(constraints);
    efforts = orEmpty(efforts);
    dependencies = orEmpty(dependencies);
    overlaps = orEmpty(overlaps);
    compression = orEmpty(compression);
    staffDailyRate = orEmpty(staffDailyRate);
    inRange("horizonMonths", horizonMonths, 1, 120);
    currency.ifPresent(code -> currencyCode("currency", code));
  }

  /**
   * Starts a {@code Planning}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * A {@code Planning} of which nothing is known.
   *
   * @return a record of empty components
   */
  public static Planning empty() {
    return builder().build();
  }

  /** Collects the parts of a {@link Planning}. */
  public static final class Builder extends PlanningBuilder {
    Builder() {
      gates(Entities.of());
      certification(false);
      decisionBodies(Entities.of());
    }
  }
}
