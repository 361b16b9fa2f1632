package org.ismskit.model.risk;

import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.immutables.value.Value;
import org.ismskit.model.asset.SecurityPropertyId;
import org.ismskit.model.entity.Entity;

/**
 * A potential cause of an unwanted incident (27003, 8.2 a).
 *
 * @param id identifies the threat
 * @param name what it is
 * @param source who or what it comes from
 * @param origin where it comes from
 * @param properties the security properties it can violate; empty if all
 */
@Value.Builder
@SuppressWarnings(
    "immutables:from") // Entity.id() has a wider type; from(..) copies the id all the same.
public record Threat(
    ThreatId id,
    String name,
    Optional<String> source,
    Optional<ThreatOrigin> origin,
    ImmutableSet<SecurityPropertyId> properties)
    implements Entity, WithThreat {

  /** Refuses missing values of required components. */
  public Threat {
    required("id", id, "name", name);
    source = orEmpty(source);
    origin = orEmpty(origin);
    properties = orEmpty(properties);
  }

  /**
   * Starts a {@code Threat}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link Threat}. */
  public static final class Builder extends ThreatBuilder {
    Builder() {}
  }
}
