package org.ismskit.model.process;

import static org.ismskit.model.entity.Components.lettered;
import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.immutables.value.Value;
import org.ismskit.model.asset.AssetId;
import org.ismskit.model.asset.LifeCycle;
import org.ismskit.model.entity.Entity;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.organization.SiteId;
import org.ismskit.model.organization.ThirdPartyId;
import org.ismskit.model.role.RoleId;

/**
 * Applications and equipment that process information together (27003, 6.3 and 7.2 output a).
 *
 * @param id identifies the system
 * @param name what people call it
 * @param description what it does
 * @param owner who answers for it
 * @param location where it runs
 * @param provider who runs it, if not the organization
 * @param assets the assets it consists of or holds
 * @param responsibilities what roles answer for in it (6.3 d)
 * @param considerations if it spans organizations or countries, the considerations of 6.3, by
 *     letter a to d
 * @param lifeCycle where it stands in its life
 */
@Value.Builder
@SuppressWarnings(
    "immutables:from") // Entity.id() has a wider type; from(..) copies the id all the same.
public record InformationSystem(
    SystemId id,
    String name,
    Optional<String> description,
    Optional<PersonId> owner,
    Optional<SiteId> location,
    Optional<ThirdPartyId> provider,
    ImmutableSet<AssetId> assets,
    ImmutableMap<RoleId, String> responsibilities,
    ImmutableMap<String, String> considerations,
    Optional<LifeCycle> lifeCycle)
    implements Entity, WithInformationSystem {

  /** Refuses missing values of required components. */
  public InformationSystem {
    required("id", id, "name", name);
    description = orEmpty(description);
    owner = orEmpty(owner);
    location = orEmpty(location);
    provider = orEmpty(provider);
    assets = orEmpty(assets);
    responsibilities = orEmpty(responsibilities);
    considerations = orEmpty(considerations);
    lifeCycle = orEmpty(lifeCycle);
    lettered("considerations", considerations.keySet(), 'd');
  }

  /**
   * Starts an {@code InformationSystem}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of an {@link InformationSystem}. */
  public static final class Builder extends InformationSystemBuilder {
    Builder() {}
  }
}
