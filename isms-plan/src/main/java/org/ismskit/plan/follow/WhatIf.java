package org.ismskit.plan.follow;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.entity.Problem;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.StatusReport;
import org.ismskit.model.plan.Task;
import org.ismskit.model.risk.RiskRegister;
import org.ismskit.plan.generate.PlanGenerator;
import org.ismskit.risk.RiskAssessor;

/**
 * Answers what would happen if a project went otherwise: makes the changes, assesses the risks and
 * plans again near the present plan, and says how the plan differs from it and why. Nothing is
 * changed in the project or the plan themselves.
 *
 * <p>Of an alternative with several changes a plan is made after each, so that it can be told which
 * of them moves what.
 *
 * <p>If the present plan has a status date, the other plans start from the project's status reports
 * until then as well, as far as they have the tasks that these name.
 */
public final class WhatIf {

  private final IsmsProject project;
  private final ImplementationPlan present;
  private final PlanGenerator generator;
  private final RiskAssessor assessor;
  private final Rescheduling rescheduling;

  private WhatIf(
      IsmsProject project,
      ImplementationPlan present,
      PlanGenerator generator,
      RiskAssessor assessor,
      Rescheduling rescheduling) {
    this.project = project;
    this.present = present;
    this.generator = generator;
    this.assessor = assessor;
    this.rescheduling = rescheduling;
  }

  /**
   * Asks about a project that is planned after ISO/IEC 27003, with the risk methodology that it
   * says itself and retained logic.
   *
   * @param project the project as it is
   * @param present its present plan
   * @return what answers
   */
  public static WhatIf of(IsmsProject project, ImplementationPlan present) {
    return new WhatIf(
        project,
        present,
        PlanGenerator.iso27003(),
        RiskAssessor.asProjectSays(),
        Rescheduling.retainedLogic());
  }

  /**
   * Plans in another way; it should be the one in which the present plan was made.
   *
   * @param other the generator
   * @return a new what-if
   */
  public WhatIf generatingBy(PlanGenerator other) {
    return new WhatIf(project, present, other, assessor, rescheduling);
  }

  /**
   * Assesses risks in another way.
   *
   * @param other the assessor
   * @return a new what-if
   */
  public WhatIf assessingBy(RiskAssessor other) {
    return new WhatIf(project, present, generator, other, rescheduling);
  }

  /**
   * Takes status reports in in another way; it should be the one in which the present plan was
   * rescheduled.
   *
   * @param other the rescheduling; if it has conditions, those of the changed project take their
   *     place
   * @return a new what-if
   */
  public WhatIf reschedulingBy(Rescheduling other) {
    return new WhatIf(project, present, generator, assessor, other);
  }

  /**
   * What an alternative leads to.
   *
   * @param alternative the alternative
   * @return the plan it leads to, beside the present one
   * @throws InvalidDocument naming every part of the alternative that the project does not have and
   *     all that would be inconsistent, with pointers that begin with the change; or what stands in
   *     the way of a plan of the changed project
   */
  public Outcome of(Alternative alternative) {
    return of(alternative, known());
  }

  /**
   * What all alternatives are compared with.
   *
   * @param register the risks of the project as it is
   * @param incumbent the plan that others stay near to
   */
  private record Known(RiskRegister register, ImplementationPlan incumbent) {}

  /** Since other plans start without status reports, so does the one they stay near to. */
  private Known known() {
    RiskRegister register = assessor.assess(project).register();
    PlanGenerator again = Rescheduling.agreed(project).map(generator::keepingTo).orElse(generator);
    return new Known(
        register,
        present.statusOn().isEmpty()
            ? present
            : again.withoutSuggestions().generate(project, register));
  }

  private Outcome of(Alternative alternative, Known known) {
    ImmutableList.Builder<Problem> problems = ImmutableList.builder();
    List<IsmsProject> changes = new ArrayList<>();
    IsmsProject changed = project;
    int index = 0;
    for (ProjectChange change : alternative.changes()) {
      try {
        changed = change.in(changed);
      } catch (InvalidDocument e) {
        String pointer = "/changes/" + index;
        e.problems().forEach(problem -> problems.add(problem.under(pointer)));
      }
      changes.add(changed);
      index++;
    }
    InvalidDocument.throwIfAny(problems.build());
    RiskRegister register = assessor.assess(changed).register();
    ImplementationPlan plan = plan(changed, register, known, generator);
    return new Outcome(
        alternative,
        changed,
        project.diff(changed),
        plan,
        PlanDiff.between(present, plan),
        effort(plan).subtract(effort(present)),
        Budget.of(plan, changed),
        new Standstill(project, present, plan).of(alternative),
        RiskChange.all(project, known.register(), changed, register),
        Odds.between(present, plan),
        steps(alternative, changes, plan, known));
  }

  private ImplementationPlan plan(
      IsmsProject changed, RiskRegister register, Known known, PlanGenerator by) {
    PlanGenerator near =
        present.statusOn().isEmpty() ? by.near(known.incumbent()) : by.keepingTo(known.incumbent());
    return followed(changed, register, near.generate(changed, register));
  }

  /**
   * Makes a plan after each of several changes but the last. What there is no plan with is a step
   * together with the next.
   */
  private ImmutableList<ChangeStep> steps(
      Alternative alternative, List<IsmsProject> changes, ImplementationPlan plan, Known known) {
    int last = changes.size() - 1;
    if (last < 1) {
      return ImmutableList.of();
    }
    ChangeNames names = new ChangeNames(project, changes.get(last), plan);
    ImmutableList.Builder<ChangeStep> steps = ImmutableList.builder();
    List<Explanation> together = new ArrayList<>();
    ImplementationPlan before = present;
    for (int i = 0; i <= last; i++) {
      together.add(names.of(alternative.changes().get(i)));
      Optional<ImplementationPlan> with =
          i == last ? Optional.of(plan) : planned(changes.get(i), known);
      if (with.isPresent()) {
        steps.add(new ChangeStep(ImmutableList.copyOf(together), before, with.get()));
        together.clear();
        before = with.get();
      }
    }
    return steps.build();
  }

  /** The plan of a project, if there can be one. */
  private Optional<ImplementationPlan> planned(IsmsProject changed, Known known) {
    try {
      RiskRegister register = assessor.assess(changed).register();
      return Optional.of(plan(changed, register, known, generator.withoutSuggestions()));
    } catch (InvalidDocument e) {
      return Optional.empty();
    }
  }

  /**
   * What several alternatives lead to, side by side.
   *
   * @param alternatives the alternatives
   * @return their outcomes in the same order
   * @throws InvalidDocument as for a single alternative
   */
  public ImmutableList<Outcome> compare(Alternative... alternatives) {
    Known known = known();
    ImmutableList.Builder<Outcome> outcomes = ImmutableList.builder();
    for (Alternative alternative : alternatives) {
      outcomes.add(of(alternative, known));
    }
    return outcomes.build();
  }

  private ImplementationPlan followed(
      IsmsProject changed, RiskRegister register, ImplementationPlan plan) {
    List<StatusReport> reports =
        project.planning().status().stream()
            .filter(report -> present.statusOn().filter(on -> !report.on().isAfter(on)).isPresent())
            .sorted(Comparator.comparing(StatusReport::on))
            .toList();
    if (reports.isEmpty()) {
      return plan;
    }
    Rescheduling way =
        rescheduling.against(
            Rescheduling.agreed(project)
                .map(agreed -> FollowedPlan.earliest(plan, agreed, project.design().plan()))
                .orElse(plan));
    if (rescheduling.hasConditions()) {
      way = way.under(generator.conditions(changed, register, plan));
    }
    ImplementationPlan followed = plan;
    for (StatusReport report : reports) {
      followed = way.reschedule(followed, report).plan();
    }
    return followed;
  }

  private static BigDecimal effort(ImplementationPlan plan) {
    return plan.tasks().stream().map(Task::effort).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
