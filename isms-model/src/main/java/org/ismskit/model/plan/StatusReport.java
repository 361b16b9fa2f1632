package org.ismskit.model.plan;

import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.immutables.value.Value;

/**
 * What a project has reached on one day.
 *
 * @param on the status date: all until the end of this day
 * @param tasks the tasks that were begun or finished
 */
@Value.Builder
public record StatusReport(LocalDate on, ImmutableList<TaskProgress> tasks)
    implements WithStatusReport {

  /** Refuses missing values of required components. */
  public StatusReport {
    required("on", on);
    tasks = orEmpty(tasks);
  }

  /**
   * Starts a {@code StatusReport}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link StatusReport}. */
  public static final class Builder extends StatusReportBuilder {
    Builder() {}
  }
}
