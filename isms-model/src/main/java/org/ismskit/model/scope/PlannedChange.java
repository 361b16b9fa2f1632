package org.ismskit.model.scope;

import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A change to come that information processing will feel (27003, 7.2 b: visions of the
 * organization).
 *
 * @param what what will change
 * @param due when
 * @param items what it touches
 * @param effect what it means for information processing
 */
@Value.Builder
public record PlannedChange(
    String what, Optional<LocalDate> due, Optional<ScopeItems> items, Optional<String> effect)
    implements WithPlannedChange {

  /** Refuses missing values of required components. */
  public PlannedChange {
    required("what", what);
    due = orEmpty(due);
    items = orEmpty(items);
    effect = orEmpty(effect);
  }

  /**
   * Starts a {@code PlannedChange}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link PlannedChange}. */
  public static final class Builder extends PlannedChangeBuilder {
    Builder() {}
  }
}
