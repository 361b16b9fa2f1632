package org.ismskit.model.risk;

import static org.ismskit.model.entity.Components.orEmpty;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An estimate of a risk under stated circumstances: without controls, or once planned controls work
 * (27003, 8.2 e to g).
 *
 * @param likelihood the level on the likelihood scale
 * @param consequence the level on the consequence scale
 * @param factors the values of further factors, as for the risk itself
 */
@Value.Builder
public record RiskEstimate(
    Optional<String> likelihood, Optional<String> consequence, ImmutableMap<String, String> factors)
    implements WithRiskEstimate {

  /** Reads missing components as empty ones. */
  public RiskEstimate {
    likelihood = orEmpty(likelihood);
    consequence = orEmpty(consequence);
    factors = orEmpty(factors);
  }

  /**
   * Starts a {@code RiskEstimate}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link RiskEstimate}. */
  public static final class Builder extends RiskEstimateBuilder {
    Builder() {}
  }
}
