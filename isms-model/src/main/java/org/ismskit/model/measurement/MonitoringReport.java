package org.ismskit.model.measurement;

import static org.ismskit.model.entity.Components.orEmpty;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.ismskit.model.approval.DecisionBodyId;
import org.ismskit.model.assessment.ActionItemId;
import org.ismskit.model.document.DocumentId;

/**
 * A report to management on what monitoring showed (27003, Annex E): it ends with actions, their
 * priority and cost.
 *
 * @param document the report
 * @param on when it was given
 * @param to to whom
 * @param objectives what it reports on
 * @param summary what was seen
 * @param actions the actions it recommends
 */
@Value.Builder
public record MonitoringReport(
    Optional<DocumentId> document,
    Optional<LocalDate> on,
    ImmutableSet<DecisionBodyId> to,
    ImmutableSet<MonitoringObjectiveId> objectives,
    Optional<String> summary,
    ImmutableSet<ActionItemId> actions)
    implements WithMonitoringReport {

  /** Reads missing components as empty ones. */
  public MonitoringReport {
    document = orEmpty(document);
    on = orEmpty(on);
    to = orEmpty(to);
    objectives = orEmpty(objectives);
    summary = orEmpty(summary);
    actions = orEmpty(actions);
  }

  /**
   * Starts a {@code MonitoringReport}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link MonitoringReport}. */
  public static final class Builder extends MonitoringReportBuilder {
    Builder() {}
  }
}
