package org.ismskit.model.standard;

import static org.ismskit.model.entity.Components.required;

import org.immutables.value.Value;
import org.ismskit.model.entity.Entity;

/**
 * A role that a process description proposes.
 *
 * @param id identifies the role
 * @param title its name
 * @param responsibility what it answers for
 */
@Value.Builder
@SuppressWarnings(
    "immutables:from") // Entity.id() has a wider type; from(..) copies the id all the same.
public record RoleDescription(RoleDescriptionId id, String title, String responsibility)
    implements Entity, WithRoleDescription {

  /** Refuses missing values of required components. */
  public RoleDescription {
    required("id", id, "title", title, "responsibility", responsibility);
  }

  /**
   * Starts a {@code RoleDescription}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link RoleDescription}. */
  public static final class Builder extends RoleDescriptionBuilder {
    Builder() {}
  }
}
