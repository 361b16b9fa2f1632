package org.ismskit.plan.generate;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.ismskit.model.scope.ScopeId;
import org.ismskit.plan.estimate.Driver;
import org.ismskit.plan.estimate.EstimationSetting;

/**
 * People who are made aware together: those of a part of a group, or of the whole.
 *
 * @param part the part, empty for those of the whole who are in no part
 * @param people how many they are, at least 0
 */
record Attendees(Optional<ScopeId> part, int people) {

  /** All people in scope, each once. */
  static ImmutableList<Attendees> of(
      Blueprint plan, ImmutableMap<ScopeId, EstimationSetting> parts) {
    ImmutableList.Builder<Attendees> all = ImmutableList.builder();
    int rest =
        plan.project().organization().people().orElse(plan.setting().drivers().get(Driver.PEOPLE));
    for (ScopeId part : parts.keySet()) {
      int people = parts.get(part).drivers().get(Driver.PEOPLE);
      if (people > 0) {
        all.add(new Attendees(Optional.of(part), people));
      }
      rest -= people;
    }
    if (rest > 0 || parts.isEmpty()) {
      all.add(new Attendees(Optional.empty(), rest));
    }
    return all.build();
  }
}
