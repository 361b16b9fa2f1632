package org.ismskit.model.plan;

import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.ismskit.model.control.ControlId;
import org.ismskit.model.entity.InvalidValue;
import org.ismskit.model.standard.ActivityId;

/**
 * A date that a part of the plan has to keep whatever its links allow, such as a delivery that does
 * not come before October (27003, 9.5). It is about one of an activity, a control, a gate and a
 * milestone, and about nothing yet if it names none: what starts is the first of its tasks, what
 * finishes the last.
 *
 * @param activity the activity that keeps the date
 * @param control the control on which work keeps it
 * @param gate the wait for somebody outside that keeps it
 * @param milestone the milestone that keeps it
 * @param kind what about the date
 * @param date the date, inclusive
 * @param why the reason for it
 */
@Value.Builder
public record DateConstraint(
    Optional<ActivityId> activity,
    Optional<ControlId> control,
    Optional<GateId> gate,
    Optional<MilestoneKind> milestone,
    ConstraintKind kind,
    LocalDate date,
    Optional<String> why)
    implements WithDateConstraint {

  /** Refuses missing values of required components, and what is about several things. */
  public DateConstraint {
    required("kind", kind, "date", date);
    activity = orEmpty(activity);
    control = orEmpty(control);
    gate = orEmpty(gate);
    milestone = orEmpty(milestone);
    why = orEmpty(why);
    long subjects =
        Stream.of(activity, control, gate, milestone).filter(Optional::isPresent).count();
    if (subjects > 1) {
      throw new InvalidValue(
          "kind", kind, "at most one of activity, control, gate and milestone beside it");
    }
  }

  /**
   * Starts a {@code DateConstraint}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link DateConstraint}. */
  public static final class Builder extends DateConstraintBuilder {
    Builder() {}
  }
}
