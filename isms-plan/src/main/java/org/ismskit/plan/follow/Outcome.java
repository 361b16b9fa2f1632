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
 * @param diff how that differs from the present plan, and why
 * @param moreEffort by how many person-days it is more work, negative if less
 * @param budget what it costs over time
 * @param standstill why the finish stays where it is, in words for each kind of change; empty if it
 *     moves or nothing is changed
 * @param risks the risks that change or that other controls modify, the highest first
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
    ImmutableList<RiskChange> risks) {}
