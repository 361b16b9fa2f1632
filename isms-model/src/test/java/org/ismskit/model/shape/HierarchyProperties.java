package org.ismskit.model.shape;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ismskit.model.entity.Problem;
import org.junit.jupiter.api.Test;

/** Cycles are found all, once each, however they are reached. */
class HierarchyProperties {

  @Provide
  Arbitrary<Map<Integer, Integer>> parents() {
    return Arbitraries.maps(
            Arbitraries.integers().between(0, 12), Arbitraries.integers().between(0, 12))
        .ofMaxSize(12)
        .withoutEdgeCases();
  }

  private static Hierarchy<Integer> hierarchy(Map<Integer, Integer> parents) {
    Hierarchy<Integer> hierarchy = new Hierarchy<>();
    parents.forEach((child, parent) -> hierarchy.put(child, parent, "/" + child));
    return hierarchy;
  }

  /** Whoever comes back to itself within as many steps as there are elements is on a cycle. */
  private static Set<Integer> onCycles(Map<Integer, Integer> parents) {
    Set<Integer> on = new HashSet<>();
    for (Integer start : parents.keySet()) {
      Integer at = parents.get(start);
      for (int step = 0; step <= parents.size() && at != null; step++) {
        if (at.equals(start)) {
          on.add(start);
        }
        at = parents.get(at);
      }
    }
    return on;
  }

  @Property(tries = 1_000)
  void everyCycleIsReportedOnceWithAllItsElements(
      @ForAll("parents") Map<Integer, Integer> parents) {
    Set<Integer> named = new HashSet<>();
    for (Problem problem : hierarchy(parents).cycles()) {
      List<Integer> trail =
          Splitter.on(" > ")
              .splitToStream(problem.value().orElseThrow())
              .map(Integer::valueOf)
              .toList();
      assertThat(problem.code()).isEqualTo(Problem.Code.CYCLE);
      assertThat(problem.pointer()).isEqualTo("/" + trail.get(0));
      assertThat(trail.get(trail.size() - 1)).isEqualTo(trail.get(0));
      for (int i = 1; i < trail.size(); i++) {
        assertThat(parents.get(trail.get(i - 1))).isEqualTo(trail.get(i));
        assertThat(named.add(trail.get(i))).isTrue();
      }
    }
    assertThat(named).isEqualTo(onCycles(parents));
  }

  @Test
  void aLongLineOfParentsIsNoCycleAndTakesNoLongTime() {
    Map<Integer, Integer> parents = new LinkedHashMap<>();
    for (int i = 0; i < 200_000; i++) {
      parents.put(i, i + 1);
    }

    assertThat(hierarchy(parents).cycles()).isEmpty();
    parents.put(200_000, 199_999);
    assertThat(hierarchy(parents).cycles()).hasSize(1);
  }
}
