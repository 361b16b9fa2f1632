package org.ismskit.model.plan;

import static org.ismskit.model.entity.Components.inRange;
import static org.ismskit.model.entity.Components.notNegative;
import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.ismskit.model.approval.Money;
import org.ismskit.model.entity.Components;
import org.ismskit.model.entity.InvalidValue;

/**
 * How far a task has come on a status date.
 *
 * @param task the task
 * @param donePercent how much of it is done, 0 to 100
 * @param started when it began
 * @param finished when it ended
 * @param remainingDays how many working days it will take yet, at least 0
 * @param spentDays how many person-days were spent, at least 0
 * @param notBefore the first day on which it can begin, such as when a supplier comes, if it has
 *     not begun; holds until a later report names another
 * @param why the reason for that or, without such a day, for how far the task is, such as why it is
 *     late
 * @param paid what was paid to others for it until then; if it is not known, what was planned to be
 *     paid, as far as it is done
 */
@Value.Builder
public record TaskProgress(
    TaskId task,
    OptionalInt donePercent,
    Optional<LocalDate> started,
    Optional<LocalDate> finished,
    OptionalInt remainingDays,
    Optional<BigDecimal> spentDays,
    Optional<LocalDate> notBefore,
    Optional<String> why,
    Optional<Money> paid)
    implements WithTaskProgress {

  /**
   * Refuses a missing task, shares outside 0 to 100, negative numbers, an end before the beginning,
   * and a finished task that is not done.
   */
  public TaskProgress {
    required("task", task);
    donePercent = orEmpty(donePercent);
    started = orEmpty(started);
    finished = orEmpty(finished);
    remainingDays = orEmpty(remainingDays);
    spentDays = orEmpty(spentDays);
    notBefore = orEmpty(notBefore);
    why = orEmpty(why);
    paid = orEmpty(paid);
    inRange("donePercent", donePercent, 0, 100);
    inRange("remainingDays", remainingDays, 0, Integer.MAX_VALUE);
    spentDays.ifPresent(days -> notNegative("spentDays", days));
    Components.notBefore("finished", finished, "started", started);
    if (finished.isPresent() && donePercent.orElse(100) < 100) {
      throw new InvalidValue("donePercent", donePercent.getAsInt(), "100 for what is finished");
    }
  }

  /**
   * Starts a {@code TaskProgress}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link TaskProgress}. */
  public static final class Builder extends TaskProgressBuilder {
    Builder() {}
  }
}
