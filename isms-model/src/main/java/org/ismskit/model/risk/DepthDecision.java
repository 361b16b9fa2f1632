package org.ismskit.model.risk;

import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.ismskit.model.organization.PersonId;

/**
 * The decision how deep to look, which leads from the high-level assessment to the in-depth one
 * (27003, Annex A, step 16).
 *
 * @param object what was decided on
 * @param depth how deep to look
 * @param because why
 * @param decidedBy who decided
 * @param decidedOn when
 */
@Value.Builder
public record DepthDecision(
    AssessedObject object,
    AssessmentDepth depth,
    Optional<String> because,
    Optional<PersonId> decidedBy,
    Optional<LocalDate> decidedOn)
    implements WithDepthDecision {

  /** Refuses missing values of required components. */
  public DepthDecision {
    required("object", object, "depth", depth);
    because = orEmpty(because);
    decidedBy = orEmpty(decidedBy);
    decidedOn = orEmpty(decidedOn);
  }

  /**
   * Starts a {@code DepthDecision}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link DepthDecision}. */
  public static final class Builder extends DepthDecisionBuilder {
    Builder() {}
  }
}
