package org.ismskit.model.plan;

import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A day on which nobody works.
 *
 * @param date the day
 * @param name what it is
 */
@Value.Builder
public record Holiday(LocalDate date, Optional<String> name) implements WithHoliday {

  /** Refuses missing values of required components. */
  public Holiday {
    required("date", date);
    name = orEmpty(name);
  }

  /**
   * Starts a {@code Holiday}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link Holiday}. */
  public static final class Builder extends HolidayBuilder {
    Builder() {}
  }
}
