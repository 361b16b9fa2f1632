package org.ismskit.model.standard;

import static org.ismskit.model.entity.Components.required;

import org.immutables.value.Value;
import org.ismskit.model.entity.Entity;

/**
 * A place where a printed standard is wrong or contradicts itself, and how to read it.
 *
 * @param id identifies the anomaly
 * @param kind what is the matter
 * @param weight how much it matters
 * @param location where it is
 * @param finding what the print has
 * @param reading how to read it
 * @param affectsGraph whether the order of activities or steps depends on it
 */
@Value.Builder
@SuppressWarnings(
    "immutables:from") // Entity.id() has a wider type; from(..) copies the id all the same.
public record Anomaly(
    AnomalyId id,
    AnomalyKind kind,
    AnomalyWeight weight,
    String location,
    String finding,
    String reading,
    boolean affectsGraph)
    implements Entity, WithAnomaly {

  /** Refuses missing values of required components. */
  public Anomaly {
    required(
        "id",
        id,
        "kind",
        kind,
        "weight",
        weight,
        "location",
        location,
        "finding",
        finding,
        "reading",
        reading);
  }

  /**
   * Starts an {@code Anomaly}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of an {@link Anomaly}. */
  public static final class Builder extends AnomalyBuilder {
    Builder() {
      affectsGraph(false);
    }
  }
}
