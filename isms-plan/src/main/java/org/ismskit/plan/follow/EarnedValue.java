package org.ismskit.plan.follow;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.StatusReport;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.plan.TaskKind;
import org.ismskit.model.plan.TaskProgress;
import org.ismskit.model.standard.PhaseId;
import org.ismskit.plan.estimate.Cost;

/**
 * What was to be done, what is done and what was spent, on a status date against a baseline (earned
 * value management; the terms are those of the PMI Practice Standard for Earned Value Management).
 *
 * <p>The budget of a task is its effort, or its cost, and is planned evenly over its working days;
 * it is earned as far as the task is done. Leading the project has no result of its own and earns
 * what was planned (level of effort), unless it is reported how much of it is done. What nobody
 * reported is not done; but what has begun and of which nobody said how far it is, or what was
 * spent on it, makes the sums it would be part of unknown.
 *
 * @param on the status date
 * @param work in person-days
 * @param workByPhase in person-days for each phase; tasks of no phase, such as controls, are only
 *     in the whole
 * @param currency the currency of the amounts, empty if there is no money in the plan
 * @param money in money, of the tasks of which it is known what they cost; the actual cost is the
 *     person-days spent at the daily rates of those who do the work, and what was paid to others:
 *     as reported or, as long as nobody says it, what was to be paid as far as it is done. Empty if
 *     nothing is known to cost anything
 * @param moneyByPhase the same for each phase
 * @param doneUnknown tasks that have begun and of which it is not known how far they are
 * @param spentUnknown tasks that have begun and of which it is not known how many person-days were
 *     spent
 * @param unpriced tasks of which it is not known what they cost: they are in no amount of money
 * @param actualCostUnknown tasks with a budget in money of which it is not known what they have
 *     cost so far
 * @param missingRates the currencies of which the exchange rate would be needed
 */
public record EarnedValue(
    LocalDate on,
    EarnedValueMeasures work,
    ImmutableMap<PhaseId, EarnedValueMeasures> workByPhase,
    Optional<String> currency,
    Optional<EarnedValueMeasures> money,
    ImmutableMap<PhaseId, EarnedValueMeasures> moneyByPhase,
    ImmutableSet<TaskId> doneUnknown,
    ImmutableSet<TaskId> spentUnknown,
    ImmutableSet<TaskId> unpriced,
    ImmutableSet<TaskId> actualCostUnknown,
    ImmutableSet<String> missingRates) {

  /**
   * The earned value on a status date.
   *
   * @param baseline the plan as it was agreed
   * @param report what was reached
   * @param project says daily rates, who is from outside, currency and exchange rates
   * @return planned value, earned value and actual cost
   * @throws org.ismskit.model.entity.InvalidDocument naming everything that is wrong with the
   *     report, as for {@link Rescheduling#reschedule}, or if there is money in several currencies
   *     and it is not said which one counts
   */
  public static EarnedValue of(
      ImplementationPlan baseline, StatusReport report, IsmsProject project) {
    StatusDefects.check(baseline, project.design().plan(), report);
    return new Sums(baseline, report, new Prices(baseline, project)).result();
  }

  private static final class Sums {

    private final ImplementationPlan plan;
    private final PlanDays days;
    private final int now;
    private final StatusReport report;
    private final Prices prices;
    private final Standing standing;
    private final Map<TaskId, TaskProgress> progress = new LinkedHashMap<>();
    private final TreeSet<TaskId> doneUnknown = new TreeSet<>(Comparator.comparing(TaskId::value));
    private final TreeSet<TaskId> spentUnknown = new TreeSet<>(Comparator.comparing(TaskId::value));
    private final TreeSet<TaskId> unpriced = new TreeSet<>(Comparator.comparing(TaskId::value));
    private final TreeSet<TaskId> actualCostUnknown =
        new TreeSet<>(Comparator.comparing(TaskId::value));

    Sums(ImplementationPlan plan, StatusReport report, Prices prices) {
      this.plan = plan;
      this.days = new PlanDays(plan);
      this.now = days.after(report.on());
      this.report = report;
      this.prices = prices;
      this.standing = new Standing(plan, days, report, task -> false, Map.of());
      report.tasks().forEach(p -> progress.put(p.task(), p));
    }

    EarnedValue result() {
      Map<Optional<PhaseId>, EarnedValueSum> work = new LinkedHashMap<>();
      Map<Optional<PhaseId>, EarnedValueSum> money = new LinkedHashMap<>();
      EarnedValueSum allWork = new EarnedValueSum(days, now);
      EarnedValueSum allMoney = new EarnedValueSum(days, now);
      for (Task task : plan.tasks()) {
        TaskState state = standing.of(task.id());
        Optional<Fraction> done = done(task);
        Optional<BigDecimal> spent = spent(task);
        EarnedValueSum phase =
            work.computeIfAbsent(task.phase(), p -> new EarnedValueSum(days, now));
        EarnedValueSum phaseMoney =
            money.computeIfAbsent(task.phase(), p -> new EarnedValueSum(days, now));
        phase.add(task, state, Optional.of(task.effort()), done, spent);
        allWork.add(task, state, Optional.of(task.effort()), done, spent);
        Optional<BigDecimal> cost = prices.of(task).map(Cost::total);
        if (cost.isEmpty()) {
          unpriced.add(task.id());
        }
        Optional<BigDecimal> paid =
            cost.flatMap(
                budget ->
                    prices
                        .actual(task, spent, done, reported(task, TaskProgress::paid))
                        .map(Cost::total));
        if (cost.isPresent() && paid.isEmpty()) {
          actualCostUnknown.add(task.id());
        }
        phaseMoney.add(task, state, cost, done, paid);
        allMoney.add(task, state, cost, done, paid);
      }
      return new EarnedValue(
          report.on(),
          allWork.measures().orElseThrow(),
          byPhase(work),
          prices.currency(),
          prices.currency().flatMap(currency -> allMoney.measures()),
          prices.currency().isPresent() ? byPhase(money) : ImmutableMap.of(),
          ImmutableSet.copyOf(doneUnknown),
          ImmutableSet.copyOf(spentUnknown),
          ImmutableSet.copyOf(unpriced),
          ImmutableSet.copyOf(actualCostUnknown),
          prices.missing());
    }

    private static ImmutableMap<PhaseId, EarnedValueMeasures> byPhase(
        Map<Optional<PhaseId>, EarnedValueSum> sums) {
      ImmutableMap.Builder<PhaseId, EarnedValueMeasures> measures = ImmutableMap.builder();
      sums.forEach(
          (phase, sum) ->
              phase.ifPresent(id -> sum.measures().ifPresent(m -> measures.put(id, m))));
      return measures.buildOrThrow();
    }

    /** How much of a task is done: as reported or, of its days, those that do not remain. */
    private Optional<Fraction> done(Task task) {
      TaskState state = standing.of(task.id());
      if (state instanceof TaskState.Finished) {
        return Optional.of(Fraction.ALL);
      }
      TaskProgress reported = progress.get(task.id());
      if (reported != null && reported.donePercent().isPresent()) {
        return Optional.of(new Fraction(reported.donePercent().getAsInt(), 100));
      }
      if (task.kind() == TaskKind.COORDINATION) {
        return Optional.of(EarnedValueSum.planned(task, days, now));
      }
      if (state instanceof TaskState.Open) {
        return Optional.of(Fraction.NONE);
      }
      TaskState.Begun begun = (TaskState.Begun) state;
      if (reported != null && reported.remainingDays().isPresent()) {
        int worked = now - days.on(begun.start());
        return Optional.of(new Fraction(worked, worked + begun.remaining()));
      }
      doneUnknown.add(task.id());
      return Optional.empty();
    }

    private <T> Optional<T> reported(Task task, Function<TaskProgress, Optional<T>> what) {
      return Optional.ofNullable(progress.get(task.id())).flatMap(what);
    }

    private Optional<BigDecimal> spent(Task task) {
      Optional<BigDecimal> spent = reported(task, TaskProgress::spentDays);
      boolean nothing =
          task.effort().signum() == 0
              || (standing.of(task.id()) instanceof TaskState.Open
                  && task.kind() != TaskKind.COORDINATION);
      if (spent.isEmpty() && !nothing) {
        spentUnknown.add(task.id());
        return Optional.empty();
      }
      return Optional.of(spent.orElse(BigDecimal.ZERO));
    }
  }
}
