package org.ismskit.model.standard;

import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.immutables.value.Value;
import org.ismskit.model.entity.Entity;

/**
 * A deliverable of an activity.
 *
 * @param id identifies the output: the activity, a hyphen, and the letter or 1
 * @param letter the letter in the standard, if it has one
 * @param name what it is
 * @param contents what has to be in it, item by item
 * @param operational whether it arises in operation and is not needed to finish the plan
 * @param anomalies what is wrong with it in print
 */
@Value.Builder
@SuppressWarnings(
    "immutables:from") // Entity.id() has a wider type; from(..) copies the id all the same.
public record Output(
    OutputId id,
    Optional<String> letter,
    String name,
    ImmutableList<Item> contents,
    boolean operational,
    ImmutableSet<AnomalyId> anomalies)
    implements Entity, WithOutput {

  /** Refuses missing values of required components. */
  public Output {
    required("id", id, "name", name);
    letter = orEmpty(letter);
    contents = orEmpty(contents);
    anomalies = orEmpty(anomalies);
  }

  /**
   * Starts an {@code Output}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of an {@link Output}. */
  public static final class Builder extends OutputBuilder {
    Builder() {
      operational(false);
    }
  }
}
