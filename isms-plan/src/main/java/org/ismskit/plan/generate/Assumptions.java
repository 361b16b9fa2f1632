package org.ismskit.plan.generate;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.approval.Money;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.plan.Staffing;
import org.ismskit.plan.estimate.Driver;
import org.ismskit.plan.estimate.EstimationSetting;

/** What a plan takes for granted, for whoever knows better. */
final class Assumptions {

  private Assumptions() {}

  /**
   * The assumptions of a plan.
   *
   * @param start the day on which the project was to start
   */
  static ImmutableList<Explanation> of(
      Blueprint blueprint, WorkBreakdown breakdown, LocalDate start) {
    IsmsProject project = blueprint.project();
    EstimationSetting setting = blueprint.setting();
    ImmutableList.Builder<Explanation> assumptions = ImmutableList.builder();
    assumptions.add(
        Explanation.of(
            "assumption.size",
            setting.size().name(),
            setting.size().commentDays(),
            setting.size().boardDays(),
            setting.size().schedulingDays(),
            setting.size().evidenceDays()));
    assumptions.add(
        Explanation.of(
            "assumption.staffing", setting.core(), setting.participants(), setting.implementers()));
    if (setting.firstTimer()) {
      assumptions.add(Explanation.of("assumption.first-timer"));
    }
    project
        .planning()
        .staffing()
        .flatMap(Staffing::coachDays)
        .ifPresent(
            coach -> assumptions.add(Explanation.of("assumption.coach", coach.toPlainString())));
    Reuse.of(blueprint).ifPresent(assumptions::add);
    if (!start.equals(blueprint.days().date(0))) {
      assumptions.add(Explanation.of("assumption.start", start, blueprint.days().date(0)));
    }
    if (project.planning().calendar().isEmpty()) {
      assumptions.add(Explanation.of("assumption.calendar"));
    }
    assumptions.add(Explanation.of("assumption.policy", blueprint.policy().name()));
    blueprint
        .policy()
        .overlaps()
        .forEach(overlap -> assumptions.add(overlap.because("assumption.overlap")));
    project
        .planning()
        .compression()
        .forEach(way -> assumptions.add(Explanation.of("assumption." + Anchors.name(way))));
    if (!breakdown.supplied().isEmpty()) {
      assumptions.add(
          Explanation.of("assumption.supplied", String.join(", ", breakdown.supplied())));
    }
    if (breakdown.auditors().nobodyIsLeft()) {
      Money rate = OperationTasks.outsiderRate();
      assumptions.add(
          Explanation.of("assumption.outsider", rate.amount().toPlainString(), rate.currency()));
    }
    assumptions.addAll(setting.drivers().explanations());
    breakdown
        .parts()
        .forEach(
            (scope, part) ->
                assumptions.add(
                    Explanation.of(
                        "assumption.part",
                        project.scoping().scopes().get(scope).orElseThrow().name(),
                        part.drivers().get(Driver.PEOPLE),
                        part.core(),
                        part.participants(),
                        part.implementers())));
    return assumptions.build();
  }
}
