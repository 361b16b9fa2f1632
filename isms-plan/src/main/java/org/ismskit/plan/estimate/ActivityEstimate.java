package org.ismskit.plan.estimate;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.standard.RoleDescriptionId;

/**
 * What an activity takes.
 *
 * @param effort person-days of everybody who has a part in it
 * @param workDays working days, without the waits
 * @param waits what is waited for, in this order; waits for scheduling come before the work, the
 *     others after it
 * @param responsible the role that does it
 * @param accountable the role that answers for it
 * @param because what the numbers rest on
 */
public record ActivityEstimate(
    BigDecimal effort,
    int workDays,
    ImmutableList<Wait> waits,
    RoleDescriptionId responsible,
    RoleDescriptionId accountable,
    ImmutableList<Explanation> because) {}
