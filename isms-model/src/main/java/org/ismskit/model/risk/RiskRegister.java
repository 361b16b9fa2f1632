package org.ismskit.model.risk;

import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import com.google.common.collect.ImmutableList;
import org.immutables.value.Value;

/**
 * The results of a risk assessment (27003, 8.2 output b).
 *
 * @param methodology the name of the methodology that was used
 * @param methodologyVersion its version
 * @param risks the risks, highest level first, unknown ones last
 */
@Value.Builder
public record RiskRegister(
    String methodology, String methodologyVersion, ImmutableList<EvaluatedRisk> risks)
    implements WithRiskRegister {

  /** Refuses missing values of required components. */
  public RiskRegister {
    required("methodology", methodology, "methodologyVersion", methodologyVersion);
    risks = orEmpty(risks);
  }

  /**
   * Starts a {@code RiskRegister}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link RiskRegister}. */
  public static final class Builder extends RiskRegisterBuilder {
    Builder() {}
  }
}
