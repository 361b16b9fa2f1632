package org.ismskit.model.control;

import static org.ismskit.model.entity.Components.required;

import org.immutables.value.Value;

/**
 * Points to an entry of a control catalog.
 *
 * @param catalog the catalog
 * @param control the entry
 */
@Value.Builder
public record CatalogReference(CatalogId catalog, CatalogControlId control)
    implements WithCatalogReference {

  /** Refuses missing values of required components. */
  public CatalogReference {
    required("catalog", catalog, "control", control);
  }

  /**
   * Starts a {@code CatalogReference}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link CatalogReference}. */
  public static final class Builder extends CatalogReferenceBuilder {
    Builder() {}
  }
}
