package org.ismskit.model.risk;

import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.immutables.value.Value;
import org.ismskit.model.entity.Entity;

/**
 * A table that gives each pair of likelihood and consequence a level of risk. Part of the
 * description of the risk assessment methodology (27003, 8.2 output a).
 *
 * @param id identifies the matrix
 * @param version changes when a scale or a cell does
 * @param title what people call it
 * @param likelihood the likelihood scale
 * @param consequence the consequence scale
 * @param risk the scale of levels of risk
 * @param rows one row for each likelihood, in any order
 * @param source where the table comes from
 */
@Value.Builder
@SuppressWarnings(
    "immutables:from") // Entity.id() has a wider type; from(..) copies the id all the same.
public record RiskMatrix(
    MatrixId id,
    String version,
    Optional<String> title,
    Scale likelihood,
    Scale consequence,
    Scale risk,
    ImmutableList<MatrixRow> rows,
    Optional<String> source)
    implements Entity, WithRiskMatrix {

  /** Refuses a matrix with a hole, a ragged row or an unknown level, and names every such cell. */
  public RiskMatrix {
    required(
        "id",
        id,
        "version",
        version,
        "likelihood",
        likelihood,
        "consequence",
        consequence,
        "risk",
        risk);
    title = orEmpty(title);
    rows = orEmpty(rows);
    source = orEmpty(source);
    MatrixDefects.check(likelihood, consequence, risk, rows);
  }

  /**
   * Starts a {@code RiskMatrix}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link RiskMatrix}. */
  public static final class Builder extends RiskMatrixBuilder {
    Builder() {}
  }
}
