package org.ismskit.model.plan;

import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import com.google.common.collect.ImmutableList;
import org.immutables.value.Value;
import org.ismskit.model.explanation.Explanation;

/**
 * Says that one task has to wait for another.
 *
 * @param predecessor the task that comes first
 * @param successor the task that waits
 * @param type which ends are tied
 * @param lag how many working days lie between, negative for a lead
 * @param because why
 */
@Value.Builder
public record TaskLink(
    TaskId predecessor,
    TaskId successor,
    LinkType type,
    int lag,
    ImmutableList<Explanation> because)
    implements WithTaskLink {

  /** Refuses missing values of required components. */
  public TaskLink {
    required("predecessor", predecessor, "successor", successor, "type", type);
    because = orEmpty(because);
  }

  /**
   * Starts a {@code TaskLink}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link TaskLink}. */
  public static final class Builder extends TaskLinkBuilder {
    Builder() {}
  }
}
