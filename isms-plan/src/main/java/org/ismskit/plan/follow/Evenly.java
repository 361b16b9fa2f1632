package org.ismskit.plan.follow;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.function.BiConsumer;
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
    int first = days.on(task.start());
    int length = days.length(task);
    if (length == 0) {
      to.accept(task.finish(), amount);
      return;
    }
    BigDecimal given = BigDecimal.ZERO;
    for (int day = 1; day <= length; day++) {
      BigDecimal until = day == length ? amount : part(amount, day, length);
      to.accept(days.date(first + day - 1), until.subtract(given));
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
