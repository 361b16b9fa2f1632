package org.ismskit.model.risk;

import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The results of a risk assessment (27003, 8.2 output b).
 *
 * @param methodology the name of the methodology that was used
 * @param methodologyVersion its version
 * @param risks the risks, highest level first, unknown ones last
 * @param depth how deep the assessment went
 * @param assessedOn when
 * @param aggregates the risks of parts taken together
 */
@Value.Builder
public record RiskRegister(
    String methodology,
    String methodologyVersion,
    ImmutableList<EvaluatedRisk> risks,
    Optional<AssessmentDepth> depth,
    Optional<LocalDate> assessedOn,
    ImmutableList<RiskAggregate> aggregates)
    implements WithRiskRegister {

  /** Refuses missing values of required components. */
  public RiskRegister {
    required("methodology", methodology, "methodologyVersion", methodologyVersion);
    risks = orEmpty(risks);
    depth = orEmpty(depth);
    assessedOn = orEmpty(assessedOn);
    aggregates = orEmpty(aggregates);
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
