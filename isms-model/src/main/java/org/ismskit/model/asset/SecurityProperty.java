package org.ismskit.model.asset;

import static org.ismskit.model.entity.Components.required;

import org.immutables.value.Value;
import org.ismskit.model.entity.Entity;

/**
 * A quality of information that may have to be preserved. Which ones count is data:
 * confidentiality, integrity and availability as a rule, others as needed.
 *
 * @param id identifies the property
 * @param name its name
 */
@Value.Builder
@SuppressWarnings(
    "immutables:from") // Entity.id() has a wider type; from(..) copies the id all the same.
public record SecurityProperty(SecurityPropertyId id, String name)
    implements Entity, WithSecurityProperty {

  /** Refuses missing values of required components. */
  public SecurityProperty {
    required("id", id, "name", name);
  }

  /**
   * Starts a {@code SecurityProperty}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link SecurityProperty}. */
  public static final class Builder extends SecurityPropertyBuilder {
    Builder() {}
  }
}
