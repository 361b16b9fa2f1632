package org.ismskit.risk;

import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import com.google.common.collect.ImmutableSet;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.risk.DepthDecision;
import org.ismskit.model.risk.RiskId;

/**
 * A decision to look deeper that an assessment calls for (27003, Annex A, step 16). Somebody has to
 * take it.
 *
 * @param decision the decision, without a date and a person
 * @param risks the risks that call for it
 * @param because why
 */
public record DepthProposal(
    DepthDecision decision, ImmutableSet<RiskId> risks, Explanation because) {

  /** Refuses missing values. */
  public DepthProposal {
    required("decision", decision, "because", because);
    risks = orEmpty(risks);
  }
}
