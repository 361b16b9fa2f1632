package org.ismskit.model.standard;

import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A document that a checklist step calls for.
 *
 * @param label what it is
 * @param reference the clause of ISO/IEC 27001:2005 that asks for it, in the reading taken
 * @param printedReference the clause as printed, if that differs
 * @param printedStep the step in whose row it is printed, if that is another
 * @param anomalies why the reading differs from the print
 */
@Value.Builder
public record StepOutput(
    String label,
    Optional<String> reference,
    Optional<String> printedReference,
    Optional<StepId> printedStep,
    ImmutableSet<AnomalyId> anomalies)
    implements WithStepOutput {

  /** Refuses missing values of required components. */
  public StepOutput {
    required("label", label);
    reference = orEmpty(reference);
    printedReference = orEmpty(printedReference);
    printedStep = orEmpty(printedStep);
    anomalies = orEmpty(anomalies);
  }

  /**
   * Starts a {@code StepOutput}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link StepOutput}. */
  public static final class Builder extends StepOutputBuilder {
    Builder() {}
  }
}
