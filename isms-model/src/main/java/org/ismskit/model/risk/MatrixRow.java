package org.ismskit.model.risk;

import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import com.google.common.collect.ImmutableList;
import org.immutables.value.Value;

/**
 * One row of a risk matrix.
 *
 * @param likelihood the key of the likelihood the row is for
 * @param risk the key of the level of risk for each consequence, lowest consequence first
 */
@Value.Builder
public record MatrixRow(String likelihood, ImmutableList<String> risk) implements WithMatrixRow {

  /** Refuses missing values of required components. */
  public MatrixRow {
    required("likelihood", likelihood);
    risk = orEmpty(risk);
  }

  /**
   * Starts a {@code MatrixRow}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link MatrixRow}. */
  public static final class Builder extends MatrixRowBuilder {
    Builder() {}
  }
}
