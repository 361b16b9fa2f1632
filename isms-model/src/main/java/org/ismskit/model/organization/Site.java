package org.ismskit.model.organization;

import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import java.util.Optional;
import org.immutables.value.Value;
import org.ismskit.model.entity.Entity;
import org.ismskit.model.entity.InvalidValue;

/**
 * A place at which the organization works (27003, 6.4).
 *
 * @param id identifies the site
 * @param name what people call it
 * @param parent the site it is a part of, as a room is of a building
 * @param country ISO 3166-1 code of two letters
 * @param controlledBy who controls it if the organization does not, as a landlord
 * @param description what is there and what protects it
 * @param facilities special facilities that hold technology or information in scope (6.4 b)
 */
@Value.Builder
@SuppressWarnings(
    "immutables:from") // Entity.id() has a wider type; from(..) copies the id all the same.
public record Site(
    SiteId id,
    String name,
    Optional<SiteId> parent,
    Optional<String> country,
    Optional<ThirdPartyId> controlledBy,
    Optional<String> description,
    Optional<String> facilities)
    implements Entity, WithSite {

  /** Refuses missing values of required components and a malformed country code. */
  public Site {
    required("id", id, "name", name);
    parent = orEmpty(parent);
    country = orEmpty(country);
    controlledBy = orEmpty(controlledBy);
    description = orEmpty(description);
    facilities = orEmpty(facilities);
    if (country.isPresent() && !country.get().matches("[A-Z]{2}")) {
      throw new InvalidValue("country", country.get(), "a country code of two capital letters");
    }
  }

  /**
   * Starts a {@code Site}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link Site}. */
  public static final class Builder extends SiteBuilder {
    Builder() {}
  }
}
