package org.ismskit.plan.estimate;

import java.math.BigDecimal;
import java.util.Optional;
import org.ismskit.model.control.Control;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.standard.Activity;

/** A model corrected by what past projects took. */
final class CalibratedModel extends AdjustedModel {

  private final Calibration calibration;

  CalibratedModel(EstimationModel model, Calibration calibration) {
    super(model);
    this.calibration = calibration;
  }

  @Override
  Optional<Adjustment> activity(Activity activity, ActivityEstimate plain) {
    return of(activity.phase().value());
  }

  @Override
  Optional<Adjustment> control(Control control, ControlEstimate plain) {
    return of(Calibration.CONTROLS);
  }

  private Optional<Adjustment> of(String group) {
    int projects = calibration.projects(group);
    BigDecimal factor = calibration.factor(group);
    return projects == 0
        ? Optional.empty()
        : Optional.of(
            new Adjustment(
                factor.doubleValue(),
                calibration.spread(group),
                Explanation.of("estimate.calibrated", factor, projects)));
  }
}
