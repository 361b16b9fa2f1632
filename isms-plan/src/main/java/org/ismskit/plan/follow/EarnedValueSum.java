package org.ismskit.plan.follow;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.TaskKind;

/** Adds up the tasks of a phase or of the whole plan, in person-days or in money. */
final class EarnedValueSum {

  private record Part(Task task, BigDecimal budget) {}

  private final PlanDays days;
  private final int now;
  private final List<Part> parts = new ArrayList<>();
  private Optional<BigDecimal> earned = Optional.of(BigDecimal.ZERO);
  private Optional<BigDecimal> spent = Optional.of(BigDecimal.ZERO);
  private boolean unpriced;
  private boolean over = true;
  private int lastDone;

  EarnedValueSum(PlanDays days, int now) {
    this.days = days;
    this.now = now;
  }

  void add(
      Task task,
      TaskState state,
      Optional<BigDecimal> budget,
      Optional<Fraction> done,
      Optional<BigDecimal> paid) {
    if (budget.isEmpty()) {
      unpriced = true;
      return;
    }
    if (state instanceof TaskState.Finished finished) {
      lastDone = Math.max(lastDone, days.after(finished.finish()));
    } else {
      over &= task.kind() == TaskKind.COORDINATION;
    }
    spent = spent.flatMap(sum -> paid.map(sum::add));
    parts.add(new Part(task, budget.get()));
    // What is worth nothing earns nothing, however far it is.
    if (budget.get().signum() != 0) {
      earned = earned.flatMap(sum -> done.map(d -> sum.add(d.times(budget.get()))));
    }
  }

  /** How much of a task was to be done before a working day begins. */
  static Fraction planned(Task task, PlanDays days, int day) {
    int length = days.length(task);
    if (length == 0) {
      return days.finish(task) <= day && day > 0 ? Fraction.ALL : Fraction.NONE;
    }
    return new Fraction(Math.min(length, Math.max(0, day - days.on(task.start()))), length);
  }

  private BigDecimal planned(int day) {
    return parts.stream()
        .map(part -> planned(part.task(), days, day).times(part.budget()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The measures of what has a budget, empty if nothing else than what is worth nothing has. */
  Optional<EarnedValueMeasures> measures() {
    BigDecimal budget = parts.stream().map(Part::budget).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (unpriced && budget.signum() == 0) {
      return Optional.empty();
    }
    OptionalInt first = parts.stream().mapToInt(part -> begin(part.task())).min();
    int start = first.orElse(0);
    int end = parts.stream().mapToInt(part -> days.finish(part.task())).max().orElse(start);
    return Optional.of(
        new EarnedValueMeasures(
            budget,
            planned(now),
            earned,
            spent,
            Math.max(0, end - start),
            Math.max(0, (over && lastDone > 0 ? Math.min(now, lastDone) : now) - start),
            earned.map(value -> schedule(value, start, end))));
  }

  private int begin(Task task) {
    return task.duration() == 0 ? days.finish(task) : days.on(task.start());
  }

  /**
   * The working days after which as much was to be done as is done (Lipke 2003): whole days by
   * search, as what is planned never falls, and the rest of the next day in proportion. While
   * nothing is planned, several days fit; who is where they should be is on time.
   */
  private BigDecimal schedule(BigDecimal value, int start, int end) {
    int today = Math.max(start, Math.min(now, end));
    if (planned(today).compareTo(value) == 0) {
      return BigDecimal.valueOf((long) today - start);
    }
    int low = start;
    int high = end;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (planned(middle).compareTo(value) <= 0) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    BigDecimal whole = BigDecimal.valueOf((long) low - start);
    if (low == end) {
      return whole;
    }
    BigDecimal at = planned(low);
    BigDecimal step = planned(low + 1).subtract(at);
    return whole.add(EarnedValueMeasures.ratio(value.subtract(at), step).orElse(BigDecimal.ZERO));
  }
}
