package org.ismskit.plan.follow;

import com.google.common.collect.ImmutableList;
import org.ismskit.model.plan.ImplementationPlan;

/**
 * A plan after a status report.
 *
 * @param plan the plan with its new dates and its status date
 * @param missed the promised dates that it cannot keep, in the order of the tasks
 */
public record Rescheduled(ImplementationPlan plan, ImmutableList<MissedCommitment> missed) {}
