package org.ismskit.model.asset;

import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.immutables.value.Value;
import org.ismskit.model.entity.Entity;
import org.ismskit.model.entity.InvalidValue;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.organization.SiteId;
import org.ismskit.model.organization.ThirdPartyId;

/**
 * Something of value that the organization wants to protect (27003, 7.3).
 *
 * @param id identifies the asset
 * @param name what people call it
 * @param kind what it is
 * @param description more about it
 * @param owner who answers for it
 * @param custodian who looks after it day by day
 * @param location where it is
 * @param provider who provides it, if not the organization
 * @param classification how much protection it needs, per property; a property that is not named is
 *     inherited from what depends on the asset
 * @param dependencies the assets it cannot do without
 * @param lifeCycle where it stands in its life
 */
@Value.Builder
@SuppressWarnings(
    "immutables:from") // Entity.id() has a wider type; from(..) copies the id all the same.
public record Asset(
    AssetId id,
    String name,
    AssetKind kind,
    Optional<String> description,
    Optional<PersonId> owner,
    Optional<PersonId> custodian,
    Optional<SiteId> location,
    Optional<ThirdPartyId> provider,
    ImmutableMap<SecurityPropertyId, Integer> classification,
    ImmutableList<AssetDependency> dependencies,
    Optional<LifeCycle> lifeCycle)
    implements Entity, WithAsset {

  /**
   * Refuses missing values of required components, a negative level and an asset that depends on
   * itself.
   */
  public Asset {
    required("id", id, "name", name, "kind", kind);
    description = orEmpty(description);
    owner = orEmpty(owner);
    custodian = orEmpty(custodian);
    location = orEmpty(location);
    provider = orEmpty(provider);
    classification = orEmpty(classification);
    dependencies = orEmpty(dependencies);
    lifeCycle = orEmpty(lifeCycle);
    classification.forEach(
        (property, level) -> {
          if (level < 0) {
            throw new InvalidValue("classification", level, "levels of at least 0");
          }
        });
    for (AssetDependency dependency : dependencies) {
      if (dependency.asset().equals(id)) {
        throw new InvalidValue("dependencies", id, "other assets");
      }
    }
  }

  /**
   * Starts an {@code Asset}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of an {@link Asset}. */
  public static final class Builder extends AssetBuilder {
    Builder() {}
  }
}
