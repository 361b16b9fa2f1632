package org.ismskit.model.risk;

import static org.ismskit.model.entity.Components.orEmpty;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.immutables.value.Value;
import org.ismskit.model.entity.InvalidValue;
import org.ismskit.model.shape.Nearest;

/**
 * How risks are evaluated and which are accepted (27003, 6.6 e and 8.2 h).
 *
 * @param matrix the matrix to use
 * @param accepted the highest level of risk that is accepted without treatment
 * @param tolerated the highest level that the risk owner may accept; above it a risk is treated
 * @param evaluation the criteria for evaluating risks, in words
 * @param inDepthFrom the level of risk from which a high-level assessment calls for an in-depth one
 * @param thresholds criteria that hold for one part only
 * @param delegations who may accept up to which limit
 */
@Value.Builder
public record RiskCriteria(
    Optional<RiskMatrix> matrix,
    Optional<String> accepted,
    Optional<String> tolerated,
    ImmutableList<String> evaluation,
    Optional<String> inDepthFrom,
    ImmutableList<AcceptanceThreshold> thresholds,
    ImmutableList<AcceptanceDelegation> delegations)
    implements WithRiskCriteria {

  /** Refuses a level that the scale of the matrix does not have. */
  public RiskCriteria {
    matrix = orEmpty(matrix);
    accepted = orEmpty(accepted);
    tolerated = orEmpty(tolerated);
    evaluation = orEmpty(evaluation);
    inDepthFrom = orEmpty(inDepthFrom);
    thresholds = orEmpty(thresholds);
    delegations = orEmpty(delegations);
    if (matrix.isPresent()) {
      Scale scale = matrix.get().risk();
      onScale("accepted", accepted, scale);
      onScale("tolerated", tolerated, scale);
      onScale("inDepthFrom", inDepthFrom, scale);
      for (int i = 0; i < thresholds.size(); i++) {
        onScale("thresholds/" + i + "/accepted", thresholds.get(i).accepted(), scale);
        onScale("thresholds/" + i + "/tolerated", thresholds.get(i).tolerated(), scale);
      }
      for (int i = 0; i < delegations.size(); i++) {
        onScale("delegations/" + i + "/upToLevel", delegations.get(i).upToLevel(), scale);
      }
    }
  }

  /**
   * Starts a {@code RiskCriteria}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  private static void onScale(String component, Optional<String> level, Scale scale) {
    if (level.isPresent() && scale.position(level.get()).isEmpty()) {
      throw new InvalidValue(component, level.get(), Nearest.oneOf(scale.keys(), level.get()));
    }
  }

  /** Collects the parts of a {@link RiskCriteria}. */
  public static final class Builder extends RiskCriteriaBuilder {
    Builder() {}
  }
}
