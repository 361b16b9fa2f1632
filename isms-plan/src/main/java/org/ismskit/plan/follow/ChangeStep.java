package org.ismskit.plan.follow;

import com.google.common.collect.ImmutableList;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.plan.ImplementationPlan;

/**
 * What the changes of an alternative lead to up to one of them, so that each date can be told by
 * which it is moved.
 *
 * @param changes the change in words; several if there is no plan with fewer of them, so that they
 *     cannot be told apart
 * @param before the plan with the changes before it
 * @param plan the plan with it too
 */
public record ChangeStep(
    ImmutableList<Explanation> changes, ImplementationPlan before, ImplementationPlan plan) {

  /**
   * What this step moves, and why.
   *
   * @return how the two plans differ
   */
  public PlanDiff diff() {
    return PlanDiff.between(before, plan);
  }
}
