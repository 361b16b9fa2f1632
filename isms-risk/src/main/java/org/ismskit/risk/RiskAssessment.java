package org.ismskit.risk;

import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import com.google.common.collect.ImmutableMap;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.risk.RiskId;
import org.ismskit.model.risk.RiskRegister;

/**
 * The result of assessing the risks of a project.
 *
 * @param register the risks with their levels, as they can be approved and kept in the project
 * @param explanations where each level comes from
 */
public record RiskAssessment(
    RiskRegister register, ImmutableMap<RiskId, Explanation> explanations) {

  /** Refuses an assessment without a register. */
  public RiskAssessment {
    required("register", register);
    explanations = orEmpty(explanations);
  }
}
