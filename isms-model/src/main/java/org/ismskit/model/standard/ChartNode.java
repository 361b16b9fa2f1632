package org.ismskit.model.standard;

import static org.ismskit.model.entity.Components.required;

import org.immutables.value.Value;
import org.ismskit.model.entity.Entity;

/**
 * A body in an organization chart.
 *
 * @param id identifies the body
 * @param label its name
 */
@Value.Builder
@SuppressWarnings(
    "immutables:from") // Entity.id() has a wider type; from(..) copies the id all the same.
public record ChartNode(ChartNodeId id, String label) implements Entity, WithChartNode {

  /** Refuses missing values of required components. */
  public ChartNode {
    required("id", id, "label", label);
  }

  /**
   * Starts a {@code ChartNode}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link ChartNode}. */
  public static final class Builder extends ChartNodeBuilder {
    Builder() {}
  }
}
