package org.ismskit.plan.estimate;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.standard.RoleDescriptionId;
import org.ismskit.plan.schedule.Spread;

/**
 * What implementing a control takes.
 *
 * @param stages its parts in their order, those without work left out
 * @param procurementDays working days of waiting for a delivery or a contract after the design, 0
 *     if there is no such wait
 * @param operationDays working days in which the control operates before it is verified, 0 if there
 *     is nothing to operate
 * @param responsible the role that does it
 * @param spread how far the days of each part may be from what is estimated
 * @param because what the numbers rest on
 */
public record ControlEstimate(
    ImmutableList<Part> stages,
    int procurementDays,
    int operationDays,
    RoleDescriptionId responsible,
    Spread spread,
    ImmutableList<Explanation> because) {

  /** The stages of implementing a control. */
  public enum Stage {
    /** Deciding how it is done here. */
    DESIGN,
    /** Setting it up. */
    BUILD,
    /** Writing down how it works. */
    DOCUMENT,
    /** Teaching those who use it. */
    TRAIN,
    /** Making sure that it works. */
    VERIFY
  }

  /**
   * One part of the work.
   *
   * @param stage which part
   * @param effort person-days
   * @param days working days
   */
  public record Part(Stage stage, BigDecimal effort, int days) {}
}
