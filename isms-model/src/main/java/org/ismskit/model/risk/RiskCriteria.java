package org.ismskit.model.risk;

import static org.ismskit.model.entity.Components.orEmpty;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.immutables.value.Value;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.entity.Problem;
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

  /** Refuses levels that the scale of the matrix does not have, and names all of them. */
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
      ImmutableList.Builder<Problem> problems = ImmutableList.builder();
      levels(accepted, tolerated, inDepthFrom, thresholds, delegations)
          .forEach(
              (component, level) -> {
                if (scale.position(level).isEmpty()) {
                  problems.add(
                      Problem.of(
                          Problem.Code.INVALID_VALUE,
                          "/" + component,
                          level,
                          Nearest.oneOf(scale.keys(), level)));
                }
              });
      InvalidDocument.throwIfAny(problems.build());
    }
  }

  private static ImmutableMap<String, String> levels(
      Optional<String> accepted,
      Optional<String> tolerated,
      Optional<String> inDepthFrom,
      ImmutableList<AcceptanceThreshold> thresholds,
      ImmutableList<AcceptanceDelegation> delegations) {
    ImmutableMap.Builder<String, String> levels = ImmutableMap.builder();
    accepted.ifPresent(level -> levels.put("accepted", level));
    tolerated.ifPresent(level -> levels.put("tolerated", level));
    inDepthFrom.ifPresent(level -> levels.put("inDepthFrom", level));
    for (int i = 0; i < thresholds.size(); i++) {
      String place = "thresholds/" + i;
      thresholds.get(i).accepted().ifPresent(level -> levels.put(place + "/accepted", level));
      thresholds.get(i).tolerated().ifPresent(level -> levels.put(place + "/tolerated", level));
    }
    for (int i = 0; i < delegations.size(); i++) {
      String place = "delegations/" + i + "/upToLevel";
      delegations.get(i).upToLevel().ifPresent(level -> levels.put(place, level));
    }
    return levels.buildOrThrow();
  }

  /**
   * All levels of risk that are named, also for one part only.
   *
   * @return the keys of levels by their place in the criteria, such as {@code
   *     thresholds/0/accepted}
   */
  public ImmutableMap<String, String> levels() {
    return levels(accepted, tolerated, inDepthFrom, thresholds, delegations);
  }

  /**
   * Starts a {@code RiskCriteria}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link RiskCriteria}. */
  public static final class Builder extends RiskCriteriaBuilder {
    Builder() {}
  }
}
