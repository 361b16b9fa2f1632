package org.ismskit.model.plan;

import static org.ismskit.model.entity.Components.inRange;
import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.ismskit.model.control.ControlId;
import org.ismskit.model.entity.InvalidValue;
import org.ismskit.model.standard.ActivityId;

/**
 * What an activity or the work on a control takes, where somebody knows better than an estimation
 * model. It is about one of them, and about nothing yet if it names none.
 *
 * @param activity the activity it is about
 * @param control the control on which the work is
 * @param personDays the effort of everybody together, greater than 0
 * @param workingDays how many working days the work takes without its waits, at least 1, those of
 *     the parts of the work on a control added up; in proportion to the effort if this is not said
 * @param why the reason for it
 */
@Value.Builder
public record GivenEffort(
    Optional<ActivityId> activity,
    Optional<ControlId> control,
    BigDecimal personDays,
    OptionalInt workingDays,
    Optional<String> why)
    implements WithGivenEffort {

  /**
   * Refuses a missing effort and one that is not greater than 0, less than one working day, and
   * what is about both an activity and a control.
   */
  public GivenEffort {
    required("personDays", personDays);
    activity = orEmpty(activity);
    control = orEmpty(control);
    workingDays = orEmpty(workingDays);
    why = orEmpty(why);
    if (personDays.signum() <= 0) {
      throw new InvalidValue("personDays", personDays, "a number greater than 0");
    }
    inRange("workingDays", workingDays, 1, Integer.MAX_VALUE);
    if (activity.isPresent() && control.isPresent()) {
      throw new InvalidValue("control", control.get(), "an activity or a control, not both");
    }
  }

  /**
   * Starts a {@code GivenEffort}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link GivenEffort}. */
  public static final class Builder extends GivenEffortBuilder {
    Builder() {}
  }
}
