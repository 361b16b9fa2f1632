package org.ismskit.model.standard;

import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import com.google.common.collect.ImmutableList;
import org.immutables.value.Value;
import org.ismskit.model.entity.Entity;

/**
 * A list in the guidance of an activity or phase.
 *
 * @param id identifies the list
 * @param label what the list is of
 * @param items its items
 */
@Value.Builder
@SuppressWarnings(
    "immutables:from") // Entity.id() has a wider type; from(..) copies the id all the same.
public record GuidanceList(GuidanceListId id, String label, ImmutableList<Item> items)
    implements Entity, WithGuidanceList {

  /** Refuses missing values of required components. */
  public GuidanceList {
    required("id", id, "label", label);
    items = orEmpty(items);
  }

  /**
   * Starts a {@code GuidanceList}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link GuidanceList}. */
  public static final class Builder extends GuidanceListBuilder {
    Builder() {}
  }
}
