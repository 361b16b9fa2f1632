package org.ismskit.model.audit;

import static org.ismskit.model.entity.Components.notBefore;
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
import org.ismskit.model.scope.ScopeId;
import org.ismskit.model.scope.ScopeItems;

/**
 * One internal audit, planned or done (27003, 9.4.1 and Annex C).
 *
 * @param id identifies the audit
 * @param name what people call it
 * @param criteria what it tests conformity with
 * @param scope the scope it is about
 * @param items the parts it looks at
 * @param controls the controls it looks at
 * @param method how it is done
 * @param priorityBasis the status and importance of what is audited, and earlier results
 * @param auditors who audits
 * @param evidenceFrom from when evidence is gathered
 * @param start its first day
 * @param finish its last day
 * @param report the report
 * @param combinedWith the other audit it is combined with
 */
@Value.Builder
@SuppressWarnings(
    "immutables:from") // Entity.id() has a wider type; from(..) copies the id all the same.
public record Audit(
    AuditId id,
    String name,
    ImmutableSet<AuditCriterion> criteria,
    Optional<ScopeId> scope,
    Optional<ScopeItems> items,
    ImmutableSet<ControlId> controls,
    Optional<String> method,
    Optional<String> priorityBasis,
    ImmutableList<Auditor> auditors,
    Optional<LocalDate> evidenceFrom,
    Optional<LocalDate> start,
    Optional<LocalDate> finish,
    Optional<DocumentId> report,
    Optional<String> combinedWith)
    implements Entity, WithAudit {

  /**
   * Refuses missing values of required components and days out of order: evidence is gathered, then
   * the audit begins, then it ends.
   */
  public Audit {
    required("id", id, "name", name);
    criteria = orEmpty(criteria);
    scope = orEmpty(scope);
    items = orEmpty(items);
    controls = orEmpty(controls);
    method = orEmpty(method);
    priorityBasis = orEmpty(priorityBasis);
    auditors = orEmpty(auditors);
    evidenceFrom = orEmpty(evidenceFrom);
    start = orEmpty(start);
    finish = orEmpty(finish);
    report = orEmpty(report);
    combinedWith = orEmpty(combinedWith);
    notBefore("start", start, "evidenceFrom", evidenceFrom);
    notBefore("finish", finish, "start", start);
  }

  /**
   * Starts an {@code Audit}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of an {@link Audit}. */
  public static final class Builder extends AuditBuilder {
    Builder() {}
  }
}
