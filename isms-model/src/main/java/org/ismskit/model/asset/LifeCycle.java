package org.ismskit.model.asset;

import static org.ismskit.model.entity.Components.notBefore;
import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Where something stands in its life, so that plans and risks can look ahead (27003, 7.2 b).
 *
 * @param stage the stage
 * @param since since when or from when
 * @param until until when, such as the end of support
 */
@Value.Builder
public record LifeCycle(LifeCycleStage stage, Optional<LocalDate> since, Optional<LocalDate> until)
    implements WithLifeCycle {

  /** Refuses a missing stage and an end before the beginning. */
  public LifeCycle {
    required("stage", stage);
    since = orEmpty(since);
    until = orEmpty(until);
    notBefore("until", until, "since", since);
  }

  /**
   * Starts a {@code LifeCycle}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link LifeCycle}. */
  public static final class Builder extends LifeCycleBuilder {
    Builder() {}
  }
}
