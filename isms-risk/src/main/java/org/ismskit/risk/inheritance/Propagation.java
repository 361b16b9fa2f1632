package org.ismskit.risk.inheritance;

import java.util.Arrays;
import java.util.PriorityQueue;
import org.ismskit.model.asset.SecurityPropertyId;
import org.jspecify.annotations.Nullable;

/**
 * Hands the levels of one property down the dependencies, in one pass over the assets in an order
 * in which each comes after those that depend on it. Assets that depend on each other are settled
 * together.
 */
final class Propagation {

  private static final int NONE = -1;

  private final AssetGraph graph;
  private final InheritanceRule rule;
  private final double[] own;
  private final double @Nullable [] degrees;

  /** The level of each asset, NaN if it is unknown. */
  final double[] values;

  /** The asset from which each asset has most of its level, {@link #NONE} if from itself. */
  final int[] via;

  /** Which assets have dependants, directly or not, of which no level is known. */
  final boolean[] open;

  /** The greatest contribution to each asset so far, where it is not the value itself. */
  private final double[] most;

  Propagation(AssetGraph graph, InheritanceRule rule, SecurityPropertyId property) {
    this.graph = graph;
    this.rule = rule;
    this.own = graph.own(property);
    this.degrees = graph.degrees(property);
    this.values = own.clone();
    this.via = new int[own.length];
    Arrays.fill(via, NONE);
    this.open = new boolean[own.length];
    if (rule == InheritanceRule.SUM) {
      this.most = new double[own.length];
      Arrays.fill(most, Double.NaN);
    } else {
      this.most = values;
    }
    if (graph.condensation.isAcyclic()) {
      for (int asset : graph.condensation.nodes) {
        handDown(asset, null);
      }
    } else {
      // An asset with a level of its own inherits nothing, which may cut a cycle open.
      inGroups(Condensation.of(graph.starts, graph.targets, this::inherits));
    }
  }

  private boolean inherits(int link) {
    return Double.isNaN(own[graph.targets[link]]) && (degrees == null || degrees[link] > 0);
  }

  private void inGroups(Condensation condensation) {
    int[] groups = condensation.groups();
    for (int group = 0; group < condensation.size(); group++) {
      int start = condensation.start(group);
      int end = condensation.end(group);
      if (end - start > 1) {
        settle(Arrays.copyOfRange(condensation.nodes, start, end), groups);
      }
      for (int i = start; i < end; i++) {
        handDown(condensation.nodes[i], groups);
      }
    }
  }

  /** Hands the level of an asset to those it depends on outside its group. */
  private void handDown(int asset, int @Nullable [] groups) {
    double value = values[asset];
    boolean unknown = Double.isNaN(value);
    boolean passesOpen = unknown || open[asset];
    for (int link = graph.starts[asset]; link < graph.starts[asset + 1]; link++) {
      int target = graph.targets[link];
      if (!inherits(link) || (groups != null && groups[target] == groups[asset])) {
        continue;
      }
      open[target] |= passesOpen;
      if (!unknown) {
        double contribution = contribution(value, link);
        if (!(most[target] >= contribution)) { // also if there is none yet
          most[target] = contribution;
          via[target] = asset;
        }
        if (rule == InheritanceRule.SUM) {
          values[target] =
              Double.isNaN(values[target]) ? contribution : values[target] + contribution;
        }
      }
    }
  }

  private double contribution(double value, int link) {
    return rule == InheritanceRule.MAXIMUM || degrees == null ? value : value * degrees[link];
  }

  private record Reached(int asset, double value) {}

  /**
   * Settles assets that depend on each other, best first: what enters the group at one asset
   * reaches all others, and a way around a cycle never adds to a level.
   */
  private void settle(int[] members, int[] groups) {
    double sum = Double.NaN;
    boolean anyOpen = false;
    PriorityQueue<Reached> queue =
        new PriorityQueue<>(
            (a, b) ->
                a.value() != b.value()
                    ? Double.compare(b.value(), a.value())
                    : Integer.compare(a.asset(), b.asset()));
    for (int member : members) {
      anyOpen |= open[member];
      if (!Double.isNaN(values[member])) {
        sum = Double.isNaN(sum) ? values[member] : sum + values[member];
        queue.add(new Reached(member, most[member]));
      }
    }
    while (!queue.isEmpty()) {
      Reached best = queue.remove();
      if (best.value() < most[best.asset()]) {
        continue;
      }
      for (int link = graph.starts[best.asset()]; link < graph.starts[best.asset() + 1]; link++) {
        int target = graph.targets[link];
        if (!inherits(link) || groups[target] != groups[best.asset()]) {
          continue;
        }
        double contribution =
            rule == InheritanceRule.SUM ? best.value() : contribution(best.value(), link);
        if (!(most[target] >= contribution)) {
          most[target] = contribution;
          via[target] = best.asset();
          queue.add(new Reached(target, contribution));
        }
      }
    }
    for (int member : members) {
      open[member] = anyOpen;
      if (rule == InheritanceRule.SUM) {
        values[member] = sum;
      }
    }
  }
}
