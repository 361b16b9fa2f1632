package org.ismskit.model.risk;

import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.immutables.value.Value;
import org.ismskit.model.asset.SecurityPropertyId;

/**
 * The risks of one part taken together (27003, Annex A, step 16: aggregated results).
 *
 * @param object the part
 * @param property the security property, if only its risks are meant
 * @param level the level of risk of the part, empty if it is unknown
 * @param risks the risks that were taken together
 */
@Value.Builder
public record RiskAggregate(
    AssessedObject object,
    Optional<SecurityPropertyId> property,
    Optional<String> level,
    ImmutableSet<RiskId> risks)
    implements WithRiskAggregate {

  /** Refuses missing values of required components. */
  public RiskAggregate {
    required("object", object);
    property = orEmpty(property);
    level = orEmpty(level);
    risks = orEmpty(risks);
  }

  /**
   * Starts a {@code RiskAggregate}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link RiskAggregate}. */
  public static final class Builder extends RiskAggregateBuilder {
    Builder() {}
  }
}
