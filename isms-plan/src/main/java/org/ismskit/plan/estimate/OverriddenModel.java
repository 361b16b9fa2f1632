package org.ismskit.plan.estimate;

import java.math.BigDecimal;
import java.util.Optional;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.standard.Activity;
import org.ismskit.model.standard.ActivityId;

/** A model in which somebody knows better about one activity. */
final class OverriddenModel extends AdjustedModel {

  private final ActivityId which;
  private final BigDecimal own;

  OverriddenModel(EstimationModel model, ActivityId which, BigDecimal own) {
    super(model);
    if (own.signum() <= 0) {
      throw new IllegalArgumentException(
          "effort of "
              + which
              + ": "
              + own.toPlainString()
              + " person-days, expected a number greater than 0");
    }
    this.which = which;
    this.own = own;
  }

  @Override
  Optional<Adjustment> activity(Activity activity, BigDecimal effort) {
    return activity.id().equals(which) && effort.signum() > 0
        ? Optional.of(
            new Adjustment(
                own.doubleValue() / effort.doubleValue(),
                Optional.empty(),
                Explanation.of("estimate.overridden", own, effort)))
        : Optional.empty();
  }
}
