package org.ismskit.plan.follow;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.plan.Forecast;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.TaskKind;
import org.ismskit.plan.schedule.WorkingDays;

/**
 * Why all is finished on another day in 80 of 100 runs where the dates that hold if nothing slips
 * do not say it: from which task of the path on that day is another, and what determines the finish
 * in more or fewer of the runs.
 */
final class Odds {

  /** So many tasks are named, each in so many more or fewer of 100 runs. */
  private static final int NAMED = 3;

  private static final int NOTABLE = 5;

  private final ImplementationPlan before;
  private final ImplementationPlan after;
  private final WorkingDays days;

  private Odds(ImplementationPlan before, ImplementationPlan after) {
    this.before = before;
    this.after = after;
    LocalDate first =
        before.startOn().isBefore(after.startOn()) ? before.startOn() : after.startOn();
    this.days = WorkingDays.of(after.calendar(), first);
  }

  /** The reasons; none if both finishes move alike or there are no forecasts. */
  static ImmutableList<Explanation> between(ImplementationPlan before, ImplementationPlan after) {
    Optional<LocalDate> was = before.forecast().map(Forecast::likely);
    Optional<LocalDate> is = after.forecast().map(Forecast::likely);
    if (was.isEmpty() || is.isEmpty()) {
      return ImmutableList.of();
    }
    Odds odds = new Odds(before, after);
    int shift = odds.shift(was.get(), is.get());
    return shift == odds.shift(before.finishOn(), after.finishOn())
        ? ImmutableList.of()
        : odds.because(shift);
  }

  private ImmutableList<Explanation> because(int shift) {
    if (shift == 0) {
      return ImmutableList.of(Explanation.of("odds.same"));
    }
    ImmutableList.Builder<Explanation> because = ImmutableList.builder();
    from(shift).ifPresent(because::add);
    critical().forEach(because::add);
    return because.build();
  }

  private int shift(LocalDate was, LocalDate is) {
    return days.index(is.plusDays(1)) - days.index(was.plusDays(1));
  }

  /** The first task of the path that makes most of the way. */
  private Optional<Explanation> from(int shift) {
    for (Task task : after.drivingPath()) {
      Optional<LocalDate> was = before.tasks().get(task.id()).flatMap(Task::likelyFinish);
      Optional<LocalDate> is = task.likelyFinish();
      if (was.isPresent() && is.isPresent()) {
        int moved = shift(was.get(), is.get());
        if (moved != 0
            && Integer.signum(moved) == Integer.signum(shift)
            && 2 * Math.abs(moved) >= Math.abs(shift)) {
          return Optional.of(Explanation.of("odds.from", task.name(), was.get(), is.get()));
        }
      }
    }
    return Optional.empty();
  }

  /** What determines the finish in other numbers of runs, the greatest difference first. */
  private List<Explanation> critical() {
    return before.tasks().stream()
        .filter(task -> task.kind() != TaskKind.MILESTONE)
        .filter(task -> after.tasks().has(task.id()))
        .filter(task -> Math.abs(difference(task)) >= NOTABLE)
        .sorted(Comparator.comparingInt((Task task) -> -Math.abs(difference(task))))
        .limit(NAMED)
        .map(task -> Explanation.of("odds.critical", task.name(), percent(task), then(task)))
        .toList();
  }

  private int difference(Task task) {
    return then(task) - percent(task);
  }

  private int then(Task task) {
    return after.tasks().get(task.id()).map(Odds::percent).orElse(0);
  }

  private static int percent(Task task) {
    return task.criticalityPercent().orElse(0);
  }
}
