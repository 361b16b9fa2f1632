package org.ismskit.model.treatment;

import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.ismskit.model.control.ControlId;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.risk.RiskId;

/**
 * What is to be done about a risk (27003, 8.3 output b).
 *
 * @param risk the risk
 * @param option what is done
 * @param controls the controls that do it
 * @param rationale why this option
 * @param residualLikelihood the likelihood that will remain
 * @param residualConsequence the consequence that will remain
 * @param decidedBy who decided
 * @param decidedOn when
 */
@Value.Builder
public record TreatmentDecision(
    RiskId risk,
    TreatmentOption option,
    ImmutableSet<ControlId> controls,
    Optional<String> rationale,
    Optional<String> residualLikelihood,
    Optional<String> residualConsequence,
    Optional<PersonId> decidedBy,
    Optional<LocalDate> decidedOn)
    implements WithTreatmentDecision {

  /** Refuses missing values of required components. */
  public TreatmentDecision {
    required("risk", risk, "option", option);
    controls = orEmpty(controls);
    rationale = orEmpty(rationale);
    residualLikelihood = orEmpty(residualLikelihood);
    residualConsequence = orEmpty(residualConsequence);
    decidedBy = orEmpty(decidedBy);
    decidedOn = orEmpty(decidedOn);
  }

  /**
   * Starts a {@code TreatmentDecision}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link TreatmentDecision}. */
  public static final class Builder extends TreatmentDecisionBuilder {
    Builder() {}
  }
}
