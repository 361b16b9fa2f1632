package org.ismskit.plan.follow;

import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import com.google.common.collect.ImmutableList;

/**
 * A way in which a project could go otherwise.
 *
 * @param name what people call it
 * @param changes what is done otherwise, in this order; nothing if empty
 */
public record Alternative(String name, ImmutableList<ProjectChange> changes) {

  /** Refuses an alternative without a name. */
  public Alternative {
    required("name", name);
    changes = orEmpty(changes);
  }

  /**
   * An alternative.
   *
   * @param name what people call it
   * @param changes what is done otherwise
   * @return the alternative
   */
  public static Alternative of(String name, ProjectChange... changes) {
    return new Alternative(name, ImmutableList.copyOf(changes));
  }
}
