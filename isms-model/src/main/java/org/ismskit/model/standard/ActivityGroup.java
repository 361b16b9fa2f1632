package org.ismskit.model.standard;

import static org.ismskit.model.entity.Components.required;

import org.immutables.value.Value;
import org.ismskit.model.entity.Entity;

/**
 * Activities that share a clause.
 *
 * @param id identifies the group: its clause number
 * @param phase the phase it belongs to
 * @param title its title
 */
@Value.Builder
@SuppressWarnings(
    "immutables:from") // Entity.id() has a wider type; from(..) copies the id all the same.
public record ActivityGroup(ActivityGroupId id, PhaseId phase, String title)
    implements Entity, WithActivityGroup {

  /** Refuses missing values of required components. */
  public ActivityGroup {
    required("id", id, "phase", phase, "title", title);
  }

  /**
   * Starts an {@code ActivityGroup}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of an {@link ActivityGroup}. */
  public static final class Builder extends ActivityGroupBuilder {
    Builder() {}
  }
}
