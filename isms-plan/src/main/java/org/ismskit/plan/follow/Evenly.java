package org.ismskit.plan.follow;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.ismskit.model.plan.Task;

/**
 * Spreads an amount evenly over the working days of a task. Rounded so that the parts add up to the
 * amount.
 */
final class Evenly {

  private static final int SCALE = 4;

  private Evenly() {}

  /** Hands out the part of each working day; all at once on its day for a milestone. */
  static void spread(
      BigDecimal amount, Task task, PlanDays days, BiConsumer<LocalDate, BigDecimal> to) {
    spread(amount, task, days, day -> true, to);
  }

  /** Hands out the parts on those working days on which there is work; on all if there is none. */
  static void spread(
      BigDecimal amount,
      Task task,
      PlanDays days,
      Predicate<LocalDate> works,
      BiConsumer<LocalDate, BigDecimal> to) {
    int first = days.on(task.start());
    int length = days.length(task);
    if (length == 0) {
      to.accept(task.finish(), amount);
      return;
    }
    List<LocalDate> all = new ArrayList<>();
    for (int day = first; day < first + length; day++) {
      all.add(days.date(day));
    }
    List<LocalDate> worked = all.stream().filter(works).toList();
    List<LocalDate> on = worked.isEmpty() ? all : worked;
    BigDecimal given = BigDecimal.ZERO;
    for (int day = 1; day <= on.size(); day++) {
      BigDecimal until = day == on.size() ? amount : part(amount, day, on.size());
      to.accept(on.get(day - 1), until.subtract(given));
      given = until;
    }
  }

  /** The part of an amount for so many of all days. */
  static BigDecimal part(BigDecimal amount, int days, int of) {
    return days >= of
        ? amount
        : amount
            .multiply(BigDecimal.valueOf(days))
            .divide(BigDecimal.valueOf(of), Math.max(SCALE, amount.scale()), RoundingMode.HALF_UP);
  }
}
