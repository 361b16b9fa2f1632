package org.ismskit.model.standard;

import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import com.google.common.collect.ImmutableList;
import org.immutables.value.Value;

/**
 * A line in an organization chart.
 *
 * @param source where it starts
 * @param target where it ends
 * @param labels what is written on it
 * @param inferred whether its ends were inferred from the text
 */
@Value.Builder
public record ChartLine(
    ChartNodeId source, ChartNodeId target, ImmutableList<String> labels, boolean inferred)
    implements WithChartLine {

  /** Refuses missing values of required components. */
  public ChartLine {
    required("source", source, "target", target);
    labels = orEmpty(labels);
  }

  /**
   * Starts a {@code ChartLine}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link ChartLine}. */
  public static final class Builder extends ChartLineBuilder {
    Builder() {
      inferred(false);
    }
  }
}
