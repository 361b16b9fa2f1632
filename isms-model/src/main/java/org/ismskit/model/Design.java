package org.ismskit.model;

import static org.ismskit.model.entity.Components.orEmpty;

import java.util.Optional;
import org.immutables.value.Value;
import org.ismskit.model.plan.ImplementationPlan;

/**
 * How the ISMS is to be built (27003, clause 9).
 *
 * @param plan the final project plan, once approved
 */
@Value.Builder
public record Design(Optional<ImplementationPlan> plan) implements WithDesign {

  /** Reads missing components as empty ones. */
  public Design {
    plan = orEmpty(plan);
  }

  /**
   * Starts a {@code Design}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * A {@code Design} of which nothing is known.
   *
   * @return a record of empty components
   */
  public static Design empty() {
    return builder().build();
  }

  /** Collects the parts of a {@link Design}. */
  public static final class Builder extends DesignBuilder {
    Builder() {}
  }
}
