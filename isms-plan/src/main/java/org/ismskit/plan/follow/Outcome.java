package org.ismskit.plan.follow;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.ProjectDiff;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.plan.ImplementationPlan;

/**
 * What an alternative leads to.
 *
 * @param alternative the alternative
 * @param project the project with its changes
 * @param changes what that changes in the project, with all that follows
 * @param plan the plan it leads to
 * @param diff how that differs from the present plan, and why; of several changes the steps say
 *     which moves what
 * @param moreEffort by how many person-days it is more work, negative if less
 * @param budget what it costs over time
 * @param standstill why the finish stays where it is, in words for each kind of change; empty if it
 *     moves or nothing is changed
 * @param risks the risks that change or that other controls modify, the highest first
 * @param odds why all is finished on another day in 80 of 100 runs, where the dates that hold if
 *     nothing slips do not say it
 * @param steps of several changes what each adds on top of those before it; empty if there is one
 *     alone or none
 */
public record Outcome(
    Alternative alternative,
    IsmsProject project,
    ProjectDiff changes,
    ImplementationPlan plan,
    PlanDiff diff,
    BigDecimal moreEffort,
    Budget budget,
    ImmutableList<Explanation> standstill,
    ImmutableList<RiskChange> risks,
    ImmutableList<Explanation> odds,
    ImmutableList<ChangeStep> steps) {

  /**
   * What is to be known of its plan and not of the present one, such as tasks that nobody does any
   * more. What is said of dates alone is left out: the dates of both plans say it.
   *
   * @param present the present plan
   * @return the warnings, in the order of its plan
   */
  public ImmutableList<Explanation> warnings(ImplementationPlan present) {
    return plan.warnings().stream()
        .filter(warning -> !Rescheduling.isDated(warning))
        .filter(warning -> !present.warnings().contains(warning))
        .collect(ImmutableList.toImmutableList());
  }
}
