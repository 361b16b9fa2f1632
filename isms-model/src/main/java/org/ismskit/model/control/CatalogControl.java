package org.ismskit.model.control;

import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import java.util.Optional;
import org.immutables.value.Value;
import org.ismskit.model.entity.Entity;

/**
 * An entry of a control catalog.
 *
 * @param id identifies the entry, as the catalog numbers it
 * @param title its short label
 * @param group the group it stands in
 * @param parent the control it enhances
 * @param controlClass what kind of work implementing it is, for estimates
 */
@Value.Builder
@SuppressWarnings(
    "immutables:from") // Entity.id() has a wider type; from(..) copies the id all the same.
public record CatalogControl(
    CatalogControlId id,
    String title,
    Optional<CatalogGroupId> group,
    Optional<CatalogControlId> parent,
    Optional<ControlClass> controlClass)
    implements Entity, WithCatalogControl {

  /** Refuses missing values of required components. */
  public CatalogControl {
    required("id", id, "title", title);
    group = orEmpty(group);
    parent = orEmpty(parent);
    controlClass = orEmpty(controlClass);
  }

  /**
   * Starts a {@code CatalogControl}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link CatalogControl}. */
  public static final class Builder extends CatalogControlBuilder {
    Builder() {}
  }
}
