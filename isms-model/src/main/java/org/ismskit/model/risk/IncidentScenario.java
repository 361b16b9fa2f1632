package org.ismskit.model.risk;

import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.immutables.value.Value;
import org.ismskit.model.asset.AssetId;
import org.ismskit.model.asset.SecurityPropertyId;
import org.ismskit.model.entity.Entity;

/**
 * A threat that exploits vulnerabilities in an incident (27003, 8.2).
 *
 * @param id identifies the scenario
 * @param name what happens
 * @param threat what causes it
 * @param vulnerabilities the weaknesses it exploits
 * @param assets the assets it harms
 * @param properties the security properties it violates
 * @param description how it comes about
 */
@Value.Builder
@SuppressWarnings(
    "immutables:from") // Entity.id() has a wider type; from(..) copies the id all the same.
public record IncidentScenario(
    ScenarioId id,
    String name,
    Optional<ThreatId> threat,
    ImmutableSet<VulnerabilityId> vulnerabilities,
    ImmutableSet<AssetId> assets,
    ImmutableSet<SecurityPropertyId> properties,
    Optional<String> description)
    implements Entity, WithIncidentScenario {

  /** Refuses missing values of required components. */
  public IncidentScenario {
    required("id", id, "name", name);
    threat = orEmpty(threat);
    vulnerabilities = orEmpty(vulnerabilities);
    assets = orEmpty(assets);
    properties = orEmpty(properties);
    description = orEmpty(description);
  }

  /**
   * Starts an {@code IncidentScenario}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of an {@link IncidentScenario}. */
  public static final class Builder extends IncidentScenarioBuilder {
    Builder() {}
  }
}
