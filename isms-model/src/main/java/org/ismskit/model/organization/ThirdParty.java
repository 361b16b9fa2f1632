package org.ismskit.model.organization;

import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import java.util.Optional;
import org.immutables.value.Value;
import org.ismskit.model.entity.Entity;

/**
 * Somebody outside on whom the organization depends (27003, 6.2 and 6.3).
 *
 * @param id identifies the third party
 * @param name its name
 * @param service what it does for the organization
 * @param critical whether the organization could not work without it
 * @param contract the agreement that governs the dependency, empty if none is documented
 * @param country ISO 3166-1 code of two letters
 */
@Value.Builder
@SuppressWarnings(
    "immutables:from") // Entity.id() has a wider type; from(..) copies the id all the same.
public record ThirdParty(
    ThirdPartyId id,
    String name,
    Optional<String> service,
    boolean critical,
    Optional<String> contract,
    Optional<String> country)
    implements Entity, WithThirdParty {

  /** Refuses missing values of required components. */
  public ThirdParty {
    required("id", id, "name", name);
    service = orEmpty(service);
    contract = orEmpty(contract);
    country = orEmpty(country);
  }

  /**
   * Starts a {@code ThirdParty}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link ThirdParty}. */
  public static final class Builder extends ThirdPartyBuilder {
    Builder() {
      critical(false);
    }
  }
}
