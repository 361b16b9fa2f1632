package org.ismskit.plan.graph;

import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import com.google.common.collect.ImmutableSet;
import org.ismskit.model.standard.ActivityId;

/**
 * Says that an activity needs something of another one.
 *
 * @param source the activity that comes first
 * @param target the activity that needs it
 * @param reasons what is needed and by which inputs
 */
public record Dependency(ActivityId source, ActivityId target, ImmutableSet<Reason> reasons) {

  /** Refuses missing ends. */
  public Dependency {
    required("source", source, "target", target);
    reasons = orEmpty(reasons);
  }
}
