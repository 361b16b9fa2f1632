package org.ismskit.model.process;

import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.immutables.value.Value;
import org.ismskit.model.asset.AssetId;
import org.ismskit.model.asset.LifeCycle;
import org.ismskit.model.entity.Entity;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.organization.SiteId;
import org.ismskit.model.organization.ThirdPartyId;
import org.ismskit.model.organization.UnitId;

/**
 * Something the organization does again and again (27003, 7.3 a to g).
 *
 * @param id identifies the process
 * @param name its unique name
 * @param description what is done, and how information is created, stored, transmitted and deleted
 * @param criticality how much depends on it
 * @param ownerUnit the unit that owns it
 * @param owner the person who answers for it
 * @param feeds the processes that take its results
 * @param systems the systems that support it
 * @param assets the assets it works with
 * @param sites where it is done
 * @param outsourcedTo who does it, if not the organization
 * @param inputs the information it takes
 * @param outputs the information it gives
 * @param protectionLevel the level of protection decided for its information (7.2)
 * @param protectionBecause why that level
 * @param lifeCycle where it stands in its life
 */
@Value.Builder
@SuppressWarnings(
    "immutables:from") // Entity.id() has a wider type; from(..) copies the id all the same.
public record BusinessProcess(
    ProcessId id,
    String name,
    Optional<String> description,
    Optional<Criticality> criticality,
    Optional<UnitId> ownerUnit,
    Optional<PersonId> owner,
    ImmutableSet<ProcessId> feeds,
    ImmutableSet<SystemId> systems,
    ImmutableSet<AssetId> assets,
    ImmutableSet<SiteId> sites,
    Optional<ThirdPartyId> outsourcedTo,
    ImmutableSet<AssetId> inputs,
    ImmutableSet<AssetId> outputs,
    Optional<String> protectionLevel,
    Optional<String> protectionBecause,
    Optional<LifeCycle> lifeCycle)
    implements Entity, WithBusinessProcess {

  /** Refuses missing values of required components. */
  public BusinessProcess {
    required("id", id, "name", name);
    description = orEmpty(description);
    criticality = orEmpty(criticality);
    ownerUnit = orEmpty(ownerUnit);
    owner = orEmpty(owner);
    feeds = orEmpty(feeds);
    systems = orEmpty(systems);
    assets = orEmpty(assets);
    sites = orEmpty(sites);
    outsourcedTo = orEmpty(outsourcedTo);
    inputs = orEmpty(inputs);
    outputs = orEmpty(outputs);
    protectionLevel = orEmpty(protectionLevel);
    protectionBecause = orEmpty(protectionBecause);
    lifeCycle = orEmpty(lifeCycle);
  }

  /**
   * Starts a {@code BusinessProcess}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link BusinessProcess}. */
  public static final class Builder extends BusinessProcessBuilder {
    Builder() {}
  }
}
