package org.ismskit.model.scope;

import static org.ismskit.model.entity.Components.orEmpty;

import com.google.common.collect.ImmutableSet;
import org.immutables.value.Value;
import org.ismskit.model.asset.AssetId;
import org.ismskit.model.organization.SiteId;
import org.ismskit.model.organization.ThirdPartyId;
import org.ismskit.model.organization.UnitId;
import org.ismskit.model.process.ProcessId;
import org.ismskit.model.process.SystemId;

/**
 * Parts of the organization, its technology and its places, by id (27003, 6.2 to 6.4).
 *
 * @param units organizational units
 * @param processes business processes
 * @param systems information systems
 * @param assets assets
 * @param sites sites
 * @param thirdParties third parties whose services are meant
 */
@Value.Builder
public record ScopeItems(
    ImmutableSet<UnitId> units,
    ImmutableSet<ProcessId> processes,
    ImmutableSet<SystemId> systems,
    ImmutableSet<AssetId> assets,
    ImmutableSet<SiteId> sites,
    ImmutableSet<ThirdPartyId> thirdParties)
    implements WithScopeItems {

  /** Reads missing components as empty ones. */
  public ScopeItems {
    units = orEmpty(units);
    processes = orEmpty(processes);
    systems = orEmpty(systems);
    assets = orEmpty(assets);
    sites = orEmpty(sites);
    thirdParties = orEmpty(thirdParties);
  }

  /**
   * Starts a {@code ScopeItems}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * A {@code ScopeItems} of which nothing is known.
   *
   * @return a record of empty components
   */
  public static ScopeItems empty() {
    return builder().build();
  }

  /** Collects the parts of a {@link ScopeItems}. */
  public static final class Builder extends ScopeItemsBuilder {
    Builder() {}
  }
}
