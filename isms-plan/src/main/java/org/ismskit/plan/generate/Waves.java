package org.ismskit.plan.generate;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.plan.Wave;
import org.ismskit.model.scope.Scope;
import org.ismskit.model.scope.ScopeId;

/** The parts of an organization with layered scopes, in the order in which they are taken. */
final class Waves {

  /** The longest id of a scope that can stand before the ids of its tasks. */
  private static final int LONGEST = 10;

  private final ImmutableList<Wave> waves;
  private final ImmutableMap<ScopeId, String> prefixes;

  /** Parts that no wave names come in a last one of their own. */
  Waves(IsmsProject project) {
    Map<ScopeId, String> prefixes = new LinkedHashMap<>();
    Set<ScopeId> open = new HashSet<>();
    int number = 0;
    for (Scope scope : project.scoping().scopes()) {
      number++;
      if (scope.parent().isPresent()) {
        String id = scope.id().value();
        prefixes.put(scope.id(), (id.length() <= LONGEST ? id : "scope-" + number) + ".");
        open.add(scope.id());
      }
    }
    List<Wave> all = new ArrayList<>();
    for (Wave wave : project.planning().waves()) {
      ImmutableSet<ScopeId> parts =
          wave.scopes().stream().filter(open::remove).collect(ImmutableSet.toImmutableSet());
      if (!parts.isEmpty()) {
        all.add(wave.withScopes(parts));
      }
    }
    if (!open.isEmpty()) {
      all.add(
          new Wave(
              String.valueOf(all.size() + 1),
              prefixes.keySet().stream()
                  .filter(open::contains)
                  .collect(ImmutableSet.toImmutableSet()),
              false));
    }
    this.waves = ImmutableList.copyOf(all);
    this.prefixes = ImmutableMap.copyOf(prefixes);
  }

  ImmutableList<Wave> all() {
    return waves;
  }

  /** Whether a scope is a part of another. */
  boolean has(ScopeId scope) {
    return prefixes.containsKey(scope);
  }

  /** What the ids of a part's tasks begin with. */
  String prefix(ScopeId part) {
    return prefixes.getOrDefault(part, "");
  }
}
