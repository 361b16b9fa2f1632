package org.ismskit.model.assessment;

import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.ismskit.model.control.ControlId;
import org.ismskit.model.document.DocumentId;
import org.ismskit.model.entity.Entity;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.process.ProcessId;
import org.ismskit.model.requirement.RequirementId;
import org.ismskit.model.role.Participation;
import org.ismskit.model.scope.ScopeId;

/**
 * An assessment of the present state of information security (27003, 7.4).
 *
 * @param id identifies the assessment
 * @param name what people call it
 * @param scope the scope that was assessed
 * @param on when it was finished
 * @param assessors who assessed
 * @param independence why the assessors are independent of what they assess
 * @param participants who was asked
 * @param processes the processes that were chosen
 * @param references the standards and documents it was held against
 * @param requirements the known control requirements
 * @param controls the controls that exist
 * @param summary how information security stands
 * @param report the report
 */
@Value.Builder
@SuppressWarnings(
    "immutables:from") // Entity.id() has a wider type; from(..) copies the id all the same.
public record SecurityAssessment(
    AssessmentId id,
    String name,
    Optional<ScopeId> scope,
    Optional<LocalDate> on,
    ImmutableSet<PersonId> assessors,
    Optional<String> independence,
    ImmutableList<Participation> participants,
    ImmutableSet<ProcessId> processes,
    ImmutableList<String> references,
    ImmutableSet<RequirementId> requirements,
    ImmutableSet<ControlId> controls,
    Optional<String> summary,
    Optional<DocumentId> report)
    implements Entity, WithSecurityAssessment {

  /** Refuses missing values of required components. */
  public SecurityAssessment {
    required("id", id, "name", name);
    scope = orEmpty(scope);
    on = orEmpty(on);
    assessors = orEmpty(assessors);
    independence = orEmpty(independence);
    participants = orEmpty(participants);
    processes = orEmpty(processes);
    references = orEmpty(references);
    requirements = orEmpty(requirements);
    controls = orEmpty(controls);
    summary = orEmpty(summary);
    report = orEmpty(report);
  }

  /**
   * Starts a {@code SecurityAssessment}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link SecurityAssessment}. */
  public static final class Builder extends SecurityAssessmentBuilder {
    Builder() {}
  }
}
