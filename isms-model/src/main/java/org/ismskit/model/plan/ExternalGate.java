package org.ismskit.model.plan;

import static org.ismskit.model.entity.Components.inRange;
import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.ismskit.model.control.ControlId;
import org.ismskit.model.entity.Entity;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.organization.ThirdPartyId;
import org.ismskit.model.requirement.RequirementId;

/**
 * A wait for somebody outside the project, before controls may operate or a milestone counts
 * (27003, 6.3 b and Annex E).
 *
 * @param id identifies the gate
 * @param name what is waited for
 * @param kind whom it waits for
 * @param workingDays how many working days it takes as a rule, at least 0
 * @param longestDays how many it takes if things go badly, not less than as a rule
 * @param controls the controls that may not operate before, or that cannot be built before what is
 *     bought is there
 * @param milestone the milestone that does not count before
 * @param person who brings it about
 * @param thirdParty who is waited for
 * @param requirement the requirement that demands it
 */
@Value.Builder
@SuppressWarnings(
    "immutables:from") // Entity.id() has a wider type; from(..) copies the id all the same.
public record ExternalGate(
    GateId id,
    String name,
    GateKind kind,
    int workingDays,
    OptionalInt longestDays,
    ImmutableSet<ControlId> controls,
    Optional<MilestoneKind> milestone,
    Optional<PersonId> person,
    Optional<ThirdPartyId> thirdParty,
    Optional<RequirementId> requirement)
    implements Entity, WithExternalGate {

  /**
   * Refuses missing values of required components, a negative number of days, and a longest wait
   * below the usual one.
   */
  public ExternalGate {
    required("id", id, "name", name, "kind", kind);
    longestDays = orEmpty(longestDays);
    controls = orEmpty(controls);
    milestone = orEmpty(milestone);
    person = orEmpty(person);
    thirdParty = orEmpty(thirdParty);
    requirement = orEmpty(requirement);
    inRange("workingDays", OptionalInt.of(workingDays), 0, Integer.MAX_VALUE);
    inRange("longestDays", longestDays, workingDays, Integer.MAX_VALUE);
  }

  /**
   * Starts an {@code ExternalGate}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of an {@link ExternalGate}. */
  public static final class Builder extends ExternalGateBuilder {
    Builder() {}
  }
}
