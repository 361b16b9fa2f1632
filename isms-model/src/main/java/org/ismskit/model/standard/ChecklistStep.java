package org.ismskit.model.standard;

import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.immutables.value.Value;
import org.ismskit.model.entity.Entity;

/**
 * A step of the checklist in Annex A.
 *
 * @param id identifies the step: its number
 * @param phase the phase it belongs to, in the reading taken
 * @param printedPhase the phase as printed, if that differs
 * @param title what is done
 * @param clause the clause it refers to, in the reading taken
 * @param printedClause the clause as printed, if that differs; "none" if none is printed
 * @param prerequisites the steps that come first, in the reading taken
 * @param printedPrerequisites the steps that come first as printed, if they differ
 * @param activities the activities it stands for
 * @param outputs the documents it calls for
 * @param anomalies why the reading differs from the print
 */
@Value.Builder
@SuppressWarnings(
    "immutables:from") // Entity.id() has a wider type; from(..) copies the id all the same.
public record ChecklistStep(
    StepId id,
    PhaseId phase,
    Optional<PhaseId> printedPhase,
    String title,
    Optional<String> clause,
    Optional<String> printedClause,
    ImmutableSet<StepId> prerequisites,
    Optional<ImmutableSet<StepId>> printedPrerequisites,
    ImmutableSet<ActivityId> activities,
    ImmutableList<StepOutput> outputs,
    ImmutableSet<AnomalyId> anomalies)
    implements Entity, WithChecklistStep {

  /** Refuses missing values of required components. */
  public ChecklistStep {
    required("id", id, "phase", phase, "title", title);
    printedPhase = orEmpty(printedPhase);
    clause = orEmpty(clause);
    printedClause = orEmpty(printedClause);
    prerequisites = orEmpty(prerequisites);
    printedPrerequisites = orEmpty(printedPrerequisites);
    activities = orEmpty(activities);
    outputs = orEmpty(outputs);
    anomalies = orEmpty(anomalies);
  }

  /**
   * Starts a {@code ChecklistStep}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The steps that come first in a reading.
   *
   * @param reading the reading
   * @return their ids
   */
  public ImmutableSet<StepId> prerequisites(Reading reading) {
    return reading == Reading.PRINTED ? printedPrerequisites.orElse(prerequisites) : prerequisites;
  }

  /** Collects the parts of a {@link ChecklistStep}. */
  public static final class Builder extends ChecklistStepBuilder {
    Builder() {}
  }
}
