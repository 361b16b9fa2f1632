package org.ismskit.model.standard;

import static org.ismskit.model.entity.Components.orEmpty;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.immutables.value.Value;
import org.ismskit.model.entity.Entities;

/**
 * How the bodies of an organization are related (27003, Figure B.1).
 *
 * @param bodies the bodies
 * @param lines the lines between them
 * @param note what to know about the chart
 */
@Value.Builder
public record OrganizationChart(
    Entities<ChartNode> bodies, ImmutableList<ChartLine> lines, Optional<String> note)
    implements WithOrganizationChart {

  /** Reads missing components as empty ones. */
  public OrganizationChart {
    bodies = orEmpty(bodies);
    lines = orEmpty(lines);
    note = orEmpty(note);
  }

  /**
   * Starts an {@code OrganizationChart}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of an {@link OrganizationChart}. */
  public static final class Builder extends OrganizationChartBuilder {
    Builder() {
      bodies(Entities.of());
    }
  }
}
