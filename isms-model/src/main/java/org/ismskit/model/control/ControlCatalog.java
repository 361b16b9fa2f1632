package org.ismskit.model.control;

import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import java.util.Optional;
import org.immutables.value.Value;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.entity.Entity;
import org.ismskit.model.shape.References;

/**
 * A list of controls to choose from, such as ISO/IEC 27001 Annex A or NIST SP 800-53.
 *
 * @param id identifies the catalog
 * @param title its title
 * @param edition its version or year
 * @param groups its chapters
 * @param controls its entries
 */
@Value.Builder
@SuppressWarnings(
    "immutables:from") // Entity.id() has a wider type; from(..) copies the id all the same.
public record ControlCatalog(
    CatalogId id,
    String title,
    Optional<String> edition,
    Entities<CatalogGroup> groups,
    Entities<CatalogControl> controls)
    implements Entity, WithControlCatalog {

  /** Refuses missing values of required components. */
  public ControlCatalog {
    required("id", id, "title", title);
    edition = orEmpty(edition);
    groups = orEmpty(groups);
    controls = orEmpty(controls);
    References.check(ControlCatalog.class, id, title, edition, groups, controls);
  }

  /**
   * Starts a {@code ControlCatalog}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link ControlCatalog}. */
  public static final class Builder extends ControlCatalogBuilder {
    Builder() {
      groups(Entities.of());
      controls(Entities.of());
    }
  }
}
