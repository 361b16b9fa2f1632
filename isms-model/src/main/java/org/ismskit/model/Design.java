package org.ismskit.model;

import static org.ismskit.model.entity.Components.orEmpty;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.immutables.value.Value;
import org.ismskit.model.document.DocumentationFramework;
import org.ismskit.model.document.ManagedDocument;
import org.ismskit.model.document.RecordKind;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.plan.ControlPlan;
import org.ismskit.model.plan.ImplementationPlan;

/**
 * How the ISMS is to be built (27003, clause 9).
 *
 * @param plan the final project plan, once approved
 * @param documentation how documents are designed
 * @param documents the documents, of all phases
 * @param recordKinds the kinds of records that are kept
 * @param controlPlans how each control is put in place
 * @param baseline the plan as it was agreed, to hold later ones against
 */
@Value.Builder
public record Design(
    Optional<ImplementationPlan> plan,
    Optional<DocumentationFramework> documentation,
    Entities<ManagedDocument> documents,
    Entities<RecordKind> recordKinds,
    ImmutableList<ControlPlan> controlPlans,
    Optional<ImplementationPlan> baseline)
    implements WithDesign {

  /** Reads missing components as empty ones. */
  public Design {
    plan = orEmpty(plan);
    documentation = orEmpty(documentation);
    documents = orEmpty(documents);
    recordKinds = orEmpty(recordKinds);
    controlPlans = orEmpty(controlPlans);
    baseline = orEmpty(baseline);
  }

  /**
   * Starts a {@code Design}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * A {@code Design} of which nothing is known.
   *
   * @return a record of empty components
   */
  public static Design empty() {
    return builder().build();
  }

  /** Collects the parts of a {@link Design}. */
  public static final class Builder extends DesignBuilder {
    Builder() {
      documents(Entities.of());
      recordKinds(Entities.of());
    }
  }
}
