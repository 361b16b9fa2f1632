package org.ismskit.model.audit;

import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.ismskit.model.assessment.ActionItemId;
import org.ismskit.model.control.ControlId;
import org.ismskit.model.entity.Entity;
import org.ismskit.model.evidence.EvidenceId;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.organization.UnitId;
import org.ismskit.model.requirement.RequirementId;

/**
 * What an audit found (27003, Annex C).
 *
 * @param id identifies the finding
 * @param name what was found
 * @param audit the audit that found it
 * @param kind what kind of finding it is
 * @param criterion what was tested
 * @param requirement the requirement concerned
 * @param control the control concerned
 * @param unit the unit concerned
 * @param evidence what shows it
 * @param owner the manager who sees to it
 * @param cause the cause of a nonconformity
 * @param actions the corrective and preventive actions
 * @param closedOn when it was closed
 */
@Value.Builder
@SuppressWarnings(
    "immutables:from") // Entity.id() has a wider type; from(..) copies the id all the same.
public record Finding(
    FindingId id,
    String name,
    Optional<AuditId> audit,
    FindingKind kind,
    Optional<AuditCriterion> criterion,
    Optional<RequirementId> requirement,
    Optional<ControlId> control,
    Optional<UnitId> unit,
    ImmutableSet<EvidenceId> evidence,
    Optional<PersonId> owner,
    Optional<String> cause,
    ImmutableSet<ActionItemId> actions,
    Optional<LocalDate> closedOn)
    implements Entity, WithFinding {

  /** Refuses missing values of required components. */
  public Finding {
    required("id", id, "name", name, "kind", kind);
    audit = orEmpty(audit);
    criterion = orEmpty(criterion);
    requirement = orEmpty(requirement);
    control = orEmpty(control);
    unit = orEmpty(unit);
    evidence = orEmpty(evidence);
    owner = orEmpty(owner);
    cause = orEmpty(cause);
    actions = orEmpty(actions);
    closedOn = orEmpty(closedOn);
  }

  /**
   * Starts a {@code Finding}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link Finding}. */
  public static final class Builder extends FindingBuilder {
    Builder() {}
  }
}
