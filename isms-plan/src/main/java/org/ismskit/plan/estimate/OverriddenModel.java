package org.ismskit.plan.estimate;

import java.math.BigDecimal;
import java.util.Optional;
import org.ismskit.model.control.Control;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.plan.GivenEffort;
import org.ismskit.model.standard.Activity;

/** A model in which somebody knows better about one activity or control. */
final class OverriddenModel extends AdjustedModel {

  private final GivenEffort given;

  OverriddenModel(EstimationModel model, GivenEffort given) {
    super(model);
    this.given = given;
  }

  /** What is given holds for those who repeat the work too. */
  @Override
  public EstimationModel repeated() {
    return new OverriddenModel(model.repeated(), given);
  }

  @Override
  Optional<Adjustment> activity(Activity activity, ActivityEstimate plain) {
    return given.activity().equals(Optional.of(activity.id()))
        ? instead(plain.effort(), plain.workDays())
        : Optional.empty();
  }

  @Override
  Optional<Adjustment> control(Control control, ControlEstimate plain) {
    return given.control().equals(Optional.of(control.id()))
        ? instead(
            plain.stages().stream()
                .map(ControlEstimate.Part::effort)
                .reduce(BigDecimal.ZERO, BigDecimal::add),
            plain.stages().stream().mapToInt(ControlEstimate.Part::days).sum())
        : Optional.empty();
  }

  private Optional<Adjustment> instead(BigDecimal effort, int days) {
    if (effort.signum() == 0 || days == 0) {
      return Optional.empty(); // nothing that could be more or less
    }
    double factor = given.personDays().doubleValue() / effort.doubleValue();
    return Optional.of(
        given.workingDays().isPresent()
            ? new Adjustment(
                factor,
                (double) given.workingDays().getAsInt() / days,
                Optional.empty(),
                because("estimate.overridden.days", effort, days))
            : new Adjustment(
                factor, Optional.empty(), because("estimate.overridden", effort, days)));
  }

  private Explanation because(String code, BigDecimal effort, int days) {
    int instead = given.workingDays().orElse(0);
    String estimated = PersonDays.told(effort);
    return given
        .why()
        .map(
            why -> Explanation.of(code + ".why", given.personDays(), estimated, instead, days, why))
        .orElseGet(() -> Explanation.of(code, given.personDays(), estimated, instead, days));
  }
}
