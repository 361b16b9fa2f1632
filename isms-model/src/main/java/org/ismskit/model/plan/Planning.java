package org.ismskit.model.plan;

import static org.ismskit.model.entity.Components.orEmpty;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.ismskit.model.entity.Entities;
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
 */
@Value.Builder
public record Planning(
    Optional<LocalDate> startOn,
    Optional<WorkingCalendar> calendar,
    ImmutableMap<String, Integer> drivers,
    Optional<Staffing> staffing,
    Entities<DecisionBody> decisionBodies,
    ImmutableList<Commitment> commitments,
    ImmutableSet<ActivityId> done)
    implements WithPlanning {

  /** Reads missing components as empty ones. */
  public Planning {
    startOn = orEmpty(startOn);
    calendar = orEmpty(calendar);
    drivers = orEmpty(drivers);
    staffing = orEmpty(staffing);
    decisionBodies = orEmpty(decisionBodies);
    commitments = orEmpty(commitments);
    done = orEmpty(done);
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
      decisionBodies(Entities.of());
    }
  }
}
