package org.ismskit.model.businesscase;

import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.immutables.value.Value;
import org.ismskit.model.approval.Money;
import org.ismskit.model.objective.ObjectiveId;

/**
 * Something that the organization gains.
 *
 * @param name what it gains
 * @param quantified how much that is worth each year
 * @param objectives the objectives it serves
 */
@Value.Builder
public record Benefit(String name, Optional<Money> quantified, ImmutableSet<ObjectiveId> objectives)
    implements WithBenefit {

  /** Refuses missing values of required components. */
  public Benefit {
    required("name", name);
    quantified = orEmpty(quantified);
    objectives = orEmpty(objectives);
  }

  /**
   * Starts a {@code Benefit}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link Benefit}. */
  public static final class Builder extends BenefitBuilder {
    Builder() {}
  }
}
