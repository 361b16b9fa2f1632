package org.ismskit.plan.estimate;

import java.util.Optional;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.standard.Activity;

/** A model for those who repeat what others have done before them: there are templates. */
final class RepeatedModel extends AdjustedModel {

  private static final double SHARE = 0.8;

  RepeatedModel(EstimationModel model) {
    super(model);
  }

  @Override
  Optional<Adjustment> activity(Activity activity, ActivityEstimate plain) {
    return Optional.of(
        new Adjustment(SHARE, Optional.empty(), Explanation.of("estimate.repeated", SHARE)));
  }
}
