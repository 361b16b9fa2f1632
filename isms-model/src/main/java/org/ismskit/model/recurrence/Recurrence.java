package org.ismskit.model.recurrence;

import static org.ismskit.model.entity.Components.inRange;
import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * How often something happens.
 *
 * @param every how many units lie between two times, at least 1
 * @param unit what is counted
 * @param first the first time
 */
@Value.Builder
public record Recurrence(int every, TimeUnit unit, Optional<LocalDate> first)
    implements WithRecurrence {

  /** Refuses a missing unit and an interval below 1. */
  public Recurrence {
    required("unit", unit);
    first = orEmpty(first);
    inRange("every", OptionalInt.of(every), 1, Integer.MAX_VALUE);
  }

  /**
   * Starts a {@code Recurrence}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link Recurrence}. */
  public static final class Builder extends RecurrenceBuilder {
    Builder() {}
  }
}
