package org.ismskit.model.assessment;

import static org.ismskit.model.entity.Components.notBefore;
import static org.ismskit.model.entity.Components.notNegative;
import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.ismskit.model.approval.Money;
import org.ismskit.model.control.ControlId;
import org.ismskit.model.control.Priority;
import org.ismskit.model.document.DocumentId;
import org.ismskit.model.entity.Entity;
import org.ismskit.model.incident.IncidentId;
import org.ismskit.model.organization.PersonId;

/**
 * Something to be done: about a deficiency (27003, 7.4), a nonconformity (Annex C), an incident, or
 * on a report of monitoring (Annex E). An action that puts a control in place is never planned
 * twice: it is a part of the control's work.
 *
 * @param id identifies the action
 * @param name what is to be done
 * @param priority how urgent it is
 * @param status what became of it
 * @param deficiencies the deficiencies it removes
 * @param incidents the incidents it follows
 * @param controls the controls it puts in place or mends
 * @param responsible who does it
 * @param due until when
 * @param personDays how much work it is, in person-days, at least 0
 * @param cost what it costs
 * @param doneOn when it was done
 * @param verifiedBy who checked that it works
 * @param verifiedOn when
 * @param verification the report on the check
 */
@Value.Builder
@SuppressWarnings(
    "immutables:from") // Entity.id() has a wider type; from(..) copies the id all the same.
public record ActionItem(
    ActionItemId id,
    String name,
    Optional<Priority> priority,
    Optional<ActionStatus> status,
    ImmutableSet<DeficiencyId> deficiencies,
    ImmutableSet<IncidentId> incidents,
    ImmutableSet<ControlId> controls,
    Optional<PersonId> responsible,
    Optional<LocalDate> due,
    Optional<BigDecimal> personDays,
    Optional<Money> cost,
    Optional<LocalDate> doneOn,
    Optional<PersonId> verifiedBy,
    Optional<LocalDate> verifiedOn,
    Optional<DocumentId> verification)
    implements Entity, WithActionItem {

  /**
   * Refuses missing values of required components, negative work, and a check before the action was
   * done.
   */
  public ActionItem {
    required("id", id, "name", name);
    priority = orEmpty(priority);
    status = orEmpty(status);
    deficiencies = orEmpty(deficiencies);
    incidents = orEmpty(incidents);
    controls = orEmpty(controls);
    responsible = orEmpty(responsible);
    due = orEmpty(due);
    personDays = orEmpty(personDays);
    cost = orEmpty(cost);
    doneOn = orEmpty(doneOn);
    verifiedBy = orEmpty(verifiedBy);
    verifiedOn = orEmpty(verifiedOn);
    verification = orEmpty(verification);
    personDays.ifPresent(days -> notNegative("personDays", days));
    notBefore("verifiedOn", verifiedOn, "doneOn", doneOn);
  }

  /**
   * Starts an {@code ActionItem}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of an {@link ActionItem}. */
  public static final class Builder extends ActionItemBuilder {
    Builder() {}
  }
}
