package org.ismskit.model.risk;

import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;
import static org.ismskit.model.entity.Components.share;

import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;
import org.ismskit.model.control.ControlId;

/**
 * How far a control lowers a risk, and how (27003, 8.3: which risks a control mitigates and how).
 *
 * @param control the control
 * @param onLikelihood the share of the likelihood it takes away, from 0 (nothing) to 1 (all)
 * @param onConsequence the share of the consequence it takes away, from 0 (nothing) to 1 (all)
 * @param how in what way
 */
@Value.Builder
public record ControlEffect(
    ControlId control,
    Optional<BigDecimal> onLikelihood,
    Optional<BigDecimal> onConsequence,
    Optional<String> how)
    implements WithControlEffect {

  /** Refuses a missing control and a share outside 0 to 1. */
  public ControlEffect {
    required("control", control);
    onLikelihood = orEmpty(onLikelihood);
    onConsequence = orEmpty(onConsequence);
    how = orEmpty(how);
    share("onLikelihood", onLikelihood);
    share("onConsequence", onConsequence);
  }

  /**
   * Starts a {@code ControlEffect}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link ControlEffect}. */
  public static final class Builder extends ControlEffectBuilder {
    Builder() {}
  }
}
