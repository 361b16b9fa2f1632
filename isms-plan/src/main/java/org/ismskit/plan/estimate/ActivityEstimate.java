package org.ismskit.plan.estimate;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.standard.RoleDescriptionId;
import org.ismskit.plan.schedule.Spread;

/**
 * What an activity takes.
 *
 * @param effort person-days of everybody who has a part in it
 * @param workDays working days, without the waits
 * @param waits what is waited for, in this order; waits for scheduling come before the work, the
 *     others after it
 * @param responsible the role that does it
 * @param accountable the role that answers for it
 * @param spread how far the working days may be from what is estimated
 * @param because what the numbers rest on
 */
public record ActivityEstimate(
    BigDecimal effort,
    int workDays,
    ImmutableList<Wait> waits,
    RoleDescriptionId responsible,
    RoleDescriptionId accountable,
    Spread spread,
    ImmutableList<Explanation> because) {}
