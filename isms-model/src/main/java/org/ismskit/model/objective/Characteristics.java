package org.ismskit.model.objective;

import static org.ismskit.model.entity.Components.orEmpty;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * The five characteristics from which a scope is drawn (27003, 5.2 output c and 5.3.1 f).
 *
 * @param business of the business
 * @param organization of the organization
 * @param location of its location
 * @param assets of its assets
 * @param technology of its technology
 */
@Value.Builder
public record Characteristics(
    Optional<String> business,
    Optional<String> organization,
    Optional<String> location,
    Optional<String> assets,
    Optional<String> technology)
    implements WithCharacteristics {

  /** Reads missing components as empty ones. */
  public Characteristics {
    business = orEmpty(business);
    organization = orEmpty(organization);
    location = orEmpty(location);
    assets = orEmpty(assets);
    technology = orEmpty(technology);
  }

  /**
   * Starts a {@code Characteristics}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * A {@code Characteristics} of which nothing is known.
   *
   * @return a record of empty components
   */
  public static Characteristics empty() {
    return builder().build();
  }

  /** Collects the parts of a {@link Characteristics}. */
  public static final class Builder extends CharacteristicsBuilder {
    Builder() {}
  }
}
