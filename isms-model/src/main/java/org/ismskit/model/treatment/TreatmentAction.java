package org.ismskit.model.treatment;

import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.ismskit.model.approval.AllocatedResource;
import org.ismskit.model.control.ControlId;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.risk.RiskId;

/**
 * One line of a risk treatment plan: what is done about a risk, by whom and until when (27003, 8.3
 * output b).
 *
 * @param risk the risk
 * @param option what is done about it
 * @param objectives what its controls are to achieve
 * @param controls the controls that do it
 * @param action what is done where no control does it: a contract, an insurance, an end of the
 *     activity
 * @param responsible who does it
 * @param due until when
 * @param resources what it needs
 * @param currentLevel the level of risk now
 * @param residualLevel the level of risk that remains
 */
@Value.Builder
public record TreatmentAction(
    RiskId risk,
    TreatmentOption option,
    ImmutableSet<ControlObjectiveId> objectives,
    ImmutableSet<ControlId> controls,
    Optional<String> action,
    Optional<PersonId> responsible,
    Optional<LocalDate> due,
    ImmutableList<AllocatedResource> resources,
    Optional<String> currentLevel,
    Optional<String> residualLevel)
    implements WithTreatmentAction {

  /** Refuses missing values of required components. */
  public TreatmentAction {
    required("risk", risk, "option", option);
    objectives = orEmpty(objectives);
    controls = orEmpty(controls);
    action = orEmpty(action);
    responsible = orEmpty(responsible);
    due = orEmpty(due);
    resources = orEmpty(resources);
    currentLevel = orEmpty(currentLevel);
    residualLevel = orEmpty(residualLevel);
  }

  /**
   * Starts a {@code TreatmentAction}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link TreatmentAction}. */
  public static final class Builder extends TreatmentActionBuilder {
    Builder() {}
  }
}
