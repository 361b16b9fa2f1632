package org.ismskit.model.measurement;

import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;
import org.ismskit.model.control.ControlId;
import org.ismskit.model.document.DocumentId;
import org.ismskit.model.entity.Entity;
import org.ismskit.model.objective.ObjectiveId;
import org.ismskit.model.recurrence.Recurrence;
import org.ismskit.model.role.RoleId;
import org.ismskit.model.treatment.ControlObjectiveId;

/**
 * A measure of the measurement programme (27003, Annex E).
 *
 * @param id identifies the measure
 * @param name what is measured
 * @param object the object of measurement
 * @param objectives the objectives it informs on
 * @param controlObjectives the control objectives it informs on
 * @param controls the controls it informs on
 * @param unit the unit of its values
 * @param method how it is measured
 * @param external whether somebody from outside measures
 * @param target the value that is wanted
 * @param recurrence how often
 * @param responsible the role that measures
 * @param collectedBy the role that collects the data
 * @param reportTo the role that gets the results
 * @param measuringPoint the description of an own measuring point
 */
@Value.Builder
@SuppressWarnings(
    "immutables:from") // Entity.id() has a wider type; from(..) copies the id all the same.
public record Measure(
    MeasureId id,
    String name,
    Optional<String> object,
    ImmutableSet<ObjectiveId> objectives,
    ImmutableSet<ControlObjectiveId> controlObjectives,
    ImmutableSet<ControlId> controls,
    Optional<String> unit,
    Optional<String> method,
    boolean external,
    Optional<BigDecimal> target,
    Optional<Recurrence> recurrence,
    Optional<RoleId> responsible,
    Optional<RoleId> collectedBy,
    Optional<RoleId> reportTo,
    Optional<DocumentId> measuringPoint)
    implements Entity, WithMeasure {

  /** Refuses missing values of required components. */
  public Measure {
    required("id", id, "name", name);
    object = orEmpty(object);
    objectives = orEmpty(objectives);
    controlObjectives = orEmpty(controlObjectives);
    controls = orEmpty(controls);
    unit = orEmpty(unit);
    method = orEmpty(method);
    target = orEmpty(target);
    recurrence = orEmpty(recurrence);
    responsible = orEmpty(responsible);
    collectedBy = orEmpty(collectedBy);
    reportTo = orEmpty(reportTo);
    measuringPoint = orEmpty(measuringPoint);
  }

  /**
   * Starts a {@code Measure}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link Measure}. */
  public static final class Builder extends MeasureBuilder {
    Builder() {
      external(false);
    }
  }
}
