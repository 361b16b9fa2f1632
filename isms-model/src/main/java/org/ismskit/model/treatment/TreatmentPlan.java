package org.ismskit.model.treatment;

import static org.ismskit.model.entity.Components.orEmpty;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.ismskit.model.approval.ApprovalId;

/**
 * The risk treatment plan (27003, 8.3 output b): how the risks relate to options, control
 * objectives and controls.
 *
 * @param version its version
 * @param date the date of that version
 * @param methodology the methodology that the levels come from
 * @param actions what is done about each risk
 * @param approval the decision by which it was approved
 */
@Value.Builder
public record TreatmentPlan(
    Optional<String> version,
    Optional<LocalDate> date,
    Optional<String> methodology,
    ImmutableList<TreatmentAction> actions,
    Optional<ApprovalId> approval)
    implements WithTreatmentPlan {

  /** Reads missing components as empty ones. */
  public TreatmentPlan {
    version = orEmpty(version);
    date = orEmpty(date);
    methodology = orEmpty(methodology);
    actions = orEmpty(actions);
    approval = orEmpty(approval);
  }

  /**
   * Starts a {@code TreatmentPlan}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link TreatmentPlan}. */
  public static final class Builder extends TreatmentPlanBuilder {
    Builder() {}
  }
}
