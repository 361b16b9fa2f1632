package org.ismskit.model;

import static org.ismskit.model.entity.Components.orEmpty;

import com.google.common.collect.ImmutableList;
import org.immutables.value.Value;
import org.ismskit.model.audit.Audit;
import org.ismskit.model.audit.Finding;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.evidence.ControlException;
import org.ismskit.model.evidence.Evidence;
import org.ismskit.model.incident.Incident;
import org.ismskit.model.measurement.Measure;
import org.ismskit.model.measurement.MonitoringObjective;
import org.ismskit.model.measurement.MonitoringReport;
import org.ismskit.model.programme.ManagementReview;
import org.ismskit.model.programme.Programme;
import org.ismskit.model.programme.TrainingAudience;
import org.ismskit.model.programme.TrainingSession;

/**
 * What shows that the ISMS works once it runs, and what keeps it going (27003, 9.4 and Annexes C
 * and E).
 *
 * @param programmes the plans of the seven ISMS-specific activities
 * @param audits the internal audits
 * @param findings what they found
 * @param reviews the management reviews
 * @param monitoring what monitoring is to detect
 * @param reports what it showed
 * @param measures what is measured
 * @param audiences who is trained
 * @param sessions the trainings
 * @param incidents what went wrong
 * @param exceptions what was allowed to be otherwise
 * @param evidence what shows that controls work
 */
@Value.Builder
public record Operation(
    Entities<Programme> programmes,
    Entities<Audit> audits,
    Entities<Finding> findings,
    Entities<ManagementReview> reviews,
    Entities<MonitoringObjective> monitoring,
    ImmutableList<MonitoringReport> reports,
    Entities<Measure> measures,
    Entities<TrainingAudience> audiences,
    Entities<TrainingSession> sessions,
    Entities<Incident> incidents,
    Entities<ControlException> exceptions,
    Entities<Evidence> evidence)
    implements WithOperation {

  /** Reads missing components as empty ones. */
  public Operation {
    programmes = orEmpty(programmes);
    audits = orEmpty(audits);
    findings = orEmpty(findings);
    reviews = orEmpty(reviews);
    monitoring = orEmpty(monitoring);
    reports = orEmpty(reports);
    measures = orEmpty(measures);
    audiences = orEmpty(audiences);
    sessions = orEmpty(sessions);
    incidents = orEmpty(incidents);
    exceptions = orEmpty(exceptions);
    evidence = orEmpty(evidence);
  }

  /**
   * Starts an {@code Operation}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * An {@code Operation} of which nothing is known.
   *
   * @return a record of empty components
   */
  public static Operation empty() {
    return builder().build();
  }

  /** Collects the parts of an {@link Operation}. */
  public static final class Builder extends OperationBuilder {
    Builder() {
      programmes(Entities.of());
      audits(Entities.of());
      findings(Entities.of());
      reviews(Entities.of());
      monitoring(Entities.of());
      measures(Entities.of());
      audiences(Entities.of());
      sessions(Entities.of());
      incidents(Entities.of());
      exceptions(Entities.of());
      evidence(Entities.of());
    }
  }
}
