package org.ismskit.model.risk;

import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * One line of a risk register: a risk with its level and what the criteria say (27003, 8.2 g and
 * h).
 *
 * @param risk the risk
 * @param level the level of risk, empty if it is unknown
 * @param rank the place in the order of levels, 1 for the highest; equal levels share a place
 * @param verdict what the criteria say
 * @param value the number behind the level, where the methodology has one
 * @param inherent the level without controls
 * @param residual the level once the planned controls work
 * @param residualVerdict what the criteria say of that
 */
@Value.Builder
public record EvaluatedRisk(
    RiskId risk,
    Optional<String> level,
    OptionalInt rank,
    RiskVerdict verdict,
    Optional<BigDecimal> value,
    Optional<String> inherent,
    Optional<String> residual,
    Optional<RiskVerdict> residualVerdict)
    implements WithEvaluatedRisk {

  /** Refuses missing values of required components. */
  public EvaluatedRisk {
    required("risk", risk, "verdict", verdict);
    level = orEmpty(level);
    rank = orEmpty(rank);
    value = orEmpty(value);
    inherent = orEmpty(inherent);
    residual = orEmpty(residual);
    residualVerdict = orEmpty(residualVerdict);
  }

  /**
   * Starts an {@code EvaluatedRisk}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of an {@link EvaluatedRisk}. */
  public static final class Builder extends EvaluatedRiskBuilder {
    Builder() {}
  }
}
