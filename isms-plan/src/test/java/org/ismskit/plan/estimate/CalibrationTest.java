package org.ismskit.plan.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.standard.Activity;
import org.ismskit.model.standard.ActivityId;
import org.ismskit.model.standard.Iso27003;
import org.ismskit.plan.Samples;
import org.ismskit.plan.estimate.Calibration.PastEffort;

/** Past projects correct the estimates, the fewer the less. */
class CalibrationTest {

  private static List<PastEffort> past(List<Integer> percents) {
    return percents.stream()
        .map(p -> new PastEffort("8", BigDecimal.valueOf(100), BigDecimal.valueOf(p)))
        .toList();
  }

  @Example
  void aSingleProjectThatTookTwiceAsLongRaisesTheEstimateByAQuarter() {
    Calibration calibration = Calibration.of(past(List.of(200)));

    assertThat(calibration.factor("8")).isEqualByComparingTo("1.25");
    assertThat(calibration.projects("8")).isEqualTo(1);
    assertThat(calibration.factor("5")).isEqualByComparingTo("1");
  }

  /** Drawn towards 1: never farther from it than the mean of what was observed. */
  @Property
  void theFactorLiesBetweenOneAndTheMean(
      @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 20, max = 500) Integer> percents) {
    double mean = percents.stream().mapToInt(p -> p).average().orElseThrow() / 100;
    double factor = Calibration.of(past(percents)).factor("8").doubleValue();

    assertThat(factor).isBetween(Math.min(1, mean) - 0.001, Math.max(1, mean) + 0.001);
  }

  @Property
  void theOrderOfProjectsDoesNotMatter(
      @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 20, max = 500) Integer> percents,
      @ForAll Random random) {
    List<Integer> shuffled = new ArrayList<>(percents);
    Collections.shuffle(shuffled, random);

    Calibration one = Calibration.of(past(percents));
    Calibration other = Calibration.of(past(shuffled));
    assertThat(one.factor("8")).isEqualTo(other.factor("8"));
    assertThat(one.spread("8")).isEqualTo(other.spread("8"));
  }

  @Example
  void theSpreadIsTakenFromEightProjectsOrMore() {
    assertThat(Calibration.of(past(Collections.nCopies(7, 150))).spread("8")).isEmpty();
    assertThat(Calibration.of(past(List.of(80, 100, 100, 100, 120, 120, 150, 200))).spread("8"))
        .hasValueSatisfying(
            spread -> {
              assertThat(spread.optimistic()).isLessThan(1);
              assertThat(spread.pessimistic()).isGreaterThan(1.5);
            });
  }

  @Example
  void aCalibratedModelSaysWhatItDid() {
    IsmsProject project = Samples.project(Samples.SMALL);
    Drivers drivers = Drivers.of(project, 12, 10);
    EstimationModel plain = EstimationModel.standard();
    EstimationSetting setting = EstimationSetting.of(project, drivers, plain.size(drivers));
    EstimationModel calibrated = plain.calibratedBy(Calibration.of(past(List.of(200))));

    for (Activity activity : Iso27003.description().activities()) {
      ActivityEstimate before = plain.activity(activity, setting);
      ActivityEstimate after = calibrated.activity(activity, setting);
      if (activity.phase().value().equals("8")) {
        assertThat(after.effort().doubleValue())
            .isBetween(before.effort().doubleValue() * 1.24, before.effort().doubleValue() * 1.26);
        assertThat(after.because()).anyMatch(b -> b.code().equals("estimate.calibrated"));
      } else {
        assertThat(after).isEqualTo(before);
      }
    }
  }

  @Example
  void oneActivityCanBeOverridden() {
    IsmsProject project = Samples.project(Samples.SMALL);
    Drivers drivers = Drivers.of(project, 12, 10);
    EstimationModel plain = EstimationModel.standard();
    EstimationSetting setting = EstimationSetting.of(project, drivers, plain.size(drivers));
    EstimationModel own = plain.overriding(ActivityId.of("8.2"), new BigDecimal("20"));

    Activity activity = Iso27003.description().activities().get(ActivityId.of("8.2")).orElseThrow();
    assertThat(own.activity(activity, setting).effort()).isEqualByComparingTo("20");
    assertThat(own.activity(activity, setting).workDays())
        .isGreaterThan(plain.activity(activity, setting).workDays());
    assertThatThrownBy(() -> plain.overriding(ActivityId.of("8.2"), BigDecimal.ZERO))
        .hasMessage("personDays: not 0, expected a number greater than 0");
  }

  @Example
  void pastEffortsHaveToBeEfforts() {
    assertThatThrownBy(() -> new PastEffort("8", BigDecimal.ZERO, BigDecimal.ONE))
        .hasMessageContaining("past effort of 8: 1 instead of 0 person-days");
  }
}
