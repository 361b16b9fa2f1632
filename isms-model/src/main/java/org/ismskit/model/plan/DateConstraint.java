package org.ismskit.model.plan;

import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    // The milestone leads: only ids, which look the same in every file, are named as too many.
    ImmutableMap<String, Optional<?>> subjects =
        ImmutableMap.of(
            "milestone", milestone, "activity", activity, "control", control, "gate", gate);
    List<Map.Entry<String, Optional<?>>> named =
        subjects.entrySet().stream().filter(subject -> subject.getValue().isPresent()).toList();
    if (named.size() > 1) {
      throw new InvalidValue(
          named.get(1).getKey(),
          named.get(1).getValue().orElseThrow(),
          "nothing, since the constraint names its " + named.get(0).getKey() + " already");
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
