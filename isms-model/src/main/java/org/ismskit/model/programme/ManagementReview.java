package org.ismskit.model.programme;

import static org.ismskit.model.entity.Components.lettered;
import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.ismskit.model.approval.DecisionBodyId;
import org.ismskit.model.assessment.ActionItemId;
import org.ismskit.model.audit.AuditId;
import org.ismskit.model.document.DocumentId;
import org.ismskit.model.entity.Entity;
import org.ismskit.model.journal.DecisionId;
import org.ismskit.model.measurement.MeasureId;
import org.ismskit.model.role.Participation;

/**
 * One management review, planned or held (27003, 9.4.1). Reviews may begin with the business case.
 *
 * @param id identifies the review
 * @param name what people call it
 * @param body the body that reviews
 * @param on when
 * @param inputs the information it has, by letter a to d of 9.4.1
 * @param audits the audits whose results it uses
 * @param measures the measures whose results it uses
 * @param riskAssessment whether it covers the methodology and the results of the risk assessment
 * @param participants who takes part
 * @param decisions what was decided
 * @param actions what is to be done
 * @param minutes the minutes
 */
@Value.Builder
@SuppressWarnings(
    "immutables:from") // Entity.id() has a wider type; from(..) copies the id all the same.
public record ManagementReview(
    ReviewId id,
    String name,
    Optional<DecisionBodyId> body,
    Optional<LocalDate> on,
    ImmutableSet<String> inputs,
    ImmutableSet<AuditId> audits,
    ImmutableSet<MeasureId> measures,
    boolean riskAssessment,
    ImmutableList<Participation> participants,
    ImmutableSet<DecisionId> decisions,
    ImmutableSet<ActionItemId> actions,
    Optional<DocumentId> minutes)
    implements Entity, WithManagementReview {

  /** Refuses missing values of required components and what is no letter of the list. */
  public ManagementReview {
    required("id", id, "name", name);
    body = orEmpty(body);
    on = orEmpty(on);
    inputs = orEmpty(inputs);
    audits = orEmpty(audits);
    measures = orEmpty(measures);
    participants = orEmpty(participants);
    decisions = orEmpty(decisions);
    actions = orEmpty(actions);
    minutes = orEmpty(minutes);
    lettered("inputs", inputs, 'd');
  }

  /**
   * Starts a {@code ManagementReview}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link ManagementReview}. */
  public static final class Builder extends ManagementReviewBuilder {
    Builder() {
      riskAssessment(false);
    }
  }
}
