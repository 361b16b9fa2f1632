package org.ismskit.model.plan;

import static org.ismskit.model.entity.Components.orEmpty;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.DayOfWeek;
import org.immutables.value.Value;
import org.ismskit.model.entity.InvalidValue;

/**
 * On which days people work.
 *
 * @param workingDays the days of the week on which they do, at least one
 * @param holidays the days on which they do not
 */
@Value.Builder
public record WorkingCalendar(ImmutableSet<DayOfWeek> workingDays, ImmutableList<Holiday> holidays)
    implements WithWorkingCalendar {

  /** Refuses a calendar without a working day. */
  public WorkingCalendar {
    workingDays = orEmpty(workingDays);
    holidays = orEmpty(holidays);
    if (workingDays.isEmpty()) {
      throw new InvalidValue("workingDays", null, "at least one day of the week");
    }
  }

  /**
   * Starts a {@code WorkingCalendar}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link WorkingCalendar}. */
  public static final class Builder extends WorkingCalendarBuilder {
    Builder() {}
  }
}
