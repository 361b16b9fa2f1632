package org.ismskit.plan.estimate;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.ismskit.model.control.Control;
import org.ismskit.model.control.ControlClass;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.standard.Activity;
import org.ismskit.plan.schedule.Spread;

/** A model whose estimates are multiplied with something. */
abstract class AdjustedModel implements EstimationModel {

  final EstimationModel model;

  AdjustedModel(EstimationModel model) {
    this.model = model;
  }

  /**
   * What to do to an estimate.
   *
   * @param factor what effort is multiplied with
   * @param daysFactor what days are multiplied with
   * @param spread how far the days may be from that, if it is known better than the model does
   * @param because why
   */
  record Adjustment(
      double factor, double daysFactor, Optional<Spread> spread, Explanation because) {

    /** Days that go with the effort. */
    Adjustment(double factor, Optional<Spread> spread, Explanation because) {
      this(factor, factor, spread, because);
    }
  }

  abstract Optional<Adjustment> activity(Activity activity, ActivityEstimate plain);

  Optional<Adjustment> control(Control control, ControlEstimate plain) {
    return Optional.empty();
  }

  @Override
  public ProjectSize size(Drivers drivers) {
    return model.size(drivers);
  }

  @Override
  public ProjectSize subScope(Drivers drivers) {
    return model.subScope(drivers);
  }

  @Override
  public boolean isTechnical(ControlClass controlClass) {
    return model.isTechnical(controlClass);
  }

  @Override
  public Spread waits() {
    return model.waits();
  }

  @Override
  public Spread pace() {
    return model.pace();
  }

  @Override
  public ActivityEstimate activity(Activity activity, EstimationSetting setting) {
    ActivityEstimate plain = model.activity(activity, setting);
    return activity(activity, plain)
        .map(
            adjustment ->
                new ActivityEstimate(
                    effort(plain.effort(), adjustment),
                    days(plain.workDays(), adjustment),
                    plain.waits(),
                    plain.responsible(),
                    plain.accountable(),
                    adjustment.spread().orElse(plain.spread()),
                    and(plain.because(), adjustment)))
        .orElse(plain);
  }

  @Override
  public ControlEstimate control(
      Control control, ControlClass controlClass, EstimationSetting setting) {
    ControlEstimate plain = model.control(control, controlClass, setting);
    PersonDays whole = new PersonDays();
    return control(control, plain)
        .map(
            adjustment ->
                new ControlEstimate(
                    plain.stages().stream()
                        .map(
                            part ->
                                new ControlEstimate.Part(
                                    part.stage(),
                                    whole.part(part.effort().doubleValue() * adjustment.factor()),
                                    days(part.days(), adjustment)))
                        .collect(ImmutableList.toImmutableList()),
                    plain.procurementDays(),
                    plain.operationDays(),
                    plain.responsible(),
                    adjustment.spread().orElse(plain.spread()),
                    and(plain.because(), adjustment)))
        .orElse(plain);
  }

  private static BigDecimal effort(BigDecimal effort, Adjustment adjustment) {
    return effort
        .multiply(BigDecimal.valueOf(adjustment.factor()))
        .setScale(2, RoundingMode.HALF_UP);
  }

  private static int days(int days, Adjustment adjustment) {
    return (int) Math.max(1, Math.ceil(days * adjustment.daysFactor() - 1e-9));
  }

  private static ImmutableList<Explanation> and(
      ImmutableList<Explanation> because, Adjustment adjustment) {
    return ImmutableList.<Explanation>builder().addAll(because).add(adjustment.because()).build();
  }
}
