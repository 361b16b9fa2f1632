package org.ismskit.model.control;

import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import java.util.Optional;
import org.immutables.value.Value;
import org.ismskit.model.entity.Entity;

/**
 * A chapter of a control catalog.
 *
 * @param id identifies the group
 * @param title its heading
 * @param parent the group it belongs to
 */
@Value.Builder
@SuppressWarnings(
    "immutables:from") // Entity.id() has a wider type; from(..) copies the id all the same.
public record CatalogGroup(CatalogGroupId id, String title, Optional<CatalogGroupId> parent)
    implements Entity, WithCatalogGroup {

  /** Refuses missing values of required components. */
  public CatalogGroup {
    required("id", id, "title", title);
    parent = orEmpty(parent);
  }

  /**
   * Starts a {@code CatalogGroup}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link CatalogGroup}. */
  public static final class Builder extends CatalogGroupBuilder {
    Builder() {}
  }
}
