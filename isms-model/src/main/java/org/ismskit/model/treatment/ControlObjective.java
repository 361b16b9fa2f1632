package org.ismskit.model.treatment;

import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.immutables.value.Value;
import org.ismskit.model.control.CatalogReference;
import org.ismskit.model.control.ControlId;
import org.ismskit.model.entity.Entity;
import org.ismskit.model.requirement.RequirementId;
import org.ismskit.model.risk.RiskId;

/**
 * What controls are to achieve (27003, 8.3 output a and 9.3).
 *
 * @param id identifies the control objective
 * @param name what is to be achieved
 * @param reference the entry of a catalog it comes from
 * @param risks the risks it answers
 * @param requirements the requirements it answers
 * @param expectedState by what its achievement is seen
 * @param controls the controls that achieve it
 */
@Value.Builder
@SuppressWarnings(
    "immutables:from") // Entity.id() has a wider type; from(..) copies the id all the same.
public record ControlObjective(
    ControlObjectiveId id,
    String name,
    Optional<CatalogReference> reference,
    ImmutableSet<RiskId> risks,
    ImmutableSet<RequirementId> requirements,
    Optional<String> expectedState,
    ImmutableSet<ControlId> controls)
    implements Entity, WithControlObjective {

  /** Refuses missing values of required components. */
  public ControlObjective {
    required("id", id, "name", name);
    reference = orEmpty(reference);
    risks = orEmpty(risks);
    requirements = orEmpty(requirements);
    expectedState = orEmpty(expectedState);
    controls = orEmpty(controls);
  }

  /**
   * Starts a {@code ControlObjective}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link ControlObjective}. */
  public static final class Builder extends ControlObjectiveBuilder {
    Builder() {}
  }
}
