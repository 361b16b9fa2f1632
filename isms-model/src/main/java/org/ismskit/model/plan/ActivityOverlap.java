package org.ismskit.model.plan;

import static org.ismskit.model.entity.Components.inRange;
import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.ismskit.model.standard.ActivityId;

/**
 * Says that an activity may begin on the draft of another's result.
 *
 * @param predecessor the activity whose result is used
 * @param successor the activity that uses it
 * @param startAfterPercent how much of the predecessor's time has to be over, 0 to 100; all of its
 *     work, but not its comments and approvals, if this is not said
 * @param why the reason for it
 */
@Value.Builder
public record ActivityOverlap(
    ActivityId predecessor,
    ActivityId successor,
    OptionalInt startAfterPercent,
    Optional<String> why)
    implements WithActivityOverlap {

  /** Refuses missing values of required components and a percentage outside 0 to 100. */
  public ActivityOverlap {
    required("predecessor", predecessor, "successor", successor);
    startAfterPercent = orEmpty(startAfterPercent);
    why = orEmpty(why);
    inRange("startAfterPercent", startAfterPercent, 0, 100);
  }

  /**
   * Starts an {@code ActivityOverlap}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of an {@link ActivityOverlap}. */
  public static final class Builder extends ActivityOverlapBuilder {
    Builder() {}
  }
}
