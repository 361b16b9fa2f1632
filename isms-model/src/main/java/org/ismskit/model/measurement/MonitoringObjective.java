package org.ismskit.model.measurement;

import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.ismskit.model.asset.AssetId;
import org.ismskit.model.control.ControlId;
import org.ismskit.model.document.RecordKindId;
import org.ismskit.model.entity.Entity;
import org.ismskit.model.recurrence.Recurrence;
import org.ismskit.model.role.RoleId;

/**
 * What monitoring is to detect (27003, Annex E).
 *
 * @param id identifies the objective
 * @param name what people call it
 * @param detect what to detect
 * @param when when it shows
 * @param against against what it is held
 * @param check by what kind of check
 * @param assets the assets that are watched
 * @param controls the controls that are checked
 * @param recurrence how often
 * @param responsible the role that does it
 * @param recordKind what is recorded
 * @param agreedOn when it was agreed with management
 */
@Value.Builder
@SuppressWarnings(
    "immutables:from") // Entity.id() has a wider type; from(..) copies the id all the same.
public record MonitoringObjective(
    MonitoringObjectiveId id,
    String name,
    Optional<String> detect,
    Optional<String> when,
    Optional<String> against,
    Optional<CheckKind> check,
    ImmutableSet<AssetId> assets,
    ImmutableSet<ControlId> controls,
    Optional<Recurrence> recurrence,
    Optional<RoleId> responsible,
    Optional<RecordKindId> recordKind,
    Optional<LocalDate> agreedOn)
    implements Entity, WithMonitoringObjective {

  /** Refuses missing values of required components. */
  public MonitoringObjective {
    required("id", id, "name", name);
    detect = orEmpty(detect);
    when = orEmpty(when);
    against = orEmpty(against);
    check = orEmpty(check);
    assets = orEmpty(assets);
    controls = orEmpty(controls);
    recurrence = orEmpty(recurrence);
    responsible = orEmpty(responsible);
    recordKind = orEmpty(recordKind);
    agreedOn = orEmpty(agreedOn);
  }

  /**
   * Starts a {@code MonitoringObjective}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link MonitoringObjective}. */
  public static final class Builder extends MonitoringObjectiveBuilder {
    Builder() {}
  }
}
