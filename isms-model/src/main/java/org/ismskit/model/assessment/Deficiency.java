package org.ismskit.model.assessment;

import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.immutables.value.Value;
import org.ismskit.model.asset.AssetId;
import org.ismskit.model.control.CatalogReference;
import org.ismskit.model.control.ControlId;
import org.ismskit.model.control.Priority;
import org.ismskit.model.entity.Entity;
import org.ismskit.model.requirement.RequirementId;

/**
 * A control that is missing or too weak, against a known requirement (27003, 7.4).
 *
 * @param id identifies the deficiency
 * @param name what is missing
 * @param assessment the assessment that found it
 * @param requirement the requirement that is not met
 * @param reference the entry of a catalog that is not met
 * @param control the control that is too weak
 * @param assets the assets concerned
 * @param priority how urgent it is
 * @param description more about it
 */
@Value.Builder
@SuppressWarnings(
    "immutables:from") // Entity.id() has a wider type; from(..) copies the id all the same.
public record Deficiency(
    DeficiencyId id,
    String name,
    Optional<AssessmentId> assessment,
    Optional<RequirementId> requirement,
    Optional<CatalogReference> reference,
    Optional<ControlId> control,
    ImmutableSet<AssetId> assets,
    Optional<Priority> priority,
    Optional<String> description)
    implements Entity, WithDeficiency {

  /** Refuses missing values of required components. */
  public Deficiency {
    required("id", id, "name", name);
    assessment = orEmpty(assessment);
    requirement = orEmpty(requirement);
    reference = orEmpty(reference);
    control = orEmpty(control);
    assets = orEmpty(assets);
    priority = orEmpty(priority);
    description = orEmpty(description);
  }

  /**
   * Starts a {@code Deficiency}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link Deficiency}. */
  public static final class Builder extends DeficiencyBuilder {
    Builder() {}
  }
}
