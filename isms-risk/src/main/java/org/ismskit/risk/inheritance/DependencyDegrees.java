package org.ismskit.risk.inheritance;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import org.ismskit.model.asset.AssetId;
import org.ismskit.model.asset.SecurityPropertyId;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.entity.InvalidValue;
import org.ismskit.model.entity.Problem;
import org.jspecify.annotations.Nullable;

/**
 * How far assets depend on each other for one property, over all ways together, and what that makes
 * of values and impacts, as in MAGERIT version 3, book III, 2.2 [recalled: the formulas were not
 * read again in the print].
 *
 * <p>The degree of A on C is {@code 1 - prod(1 - degree(A, B) * d(B, C))} over all B that depend on
 * C directly with degree d, and 1 of A on itself. So several ways add like independent
 * probabilities, and none takes the degree above 1. This is defined only where no asset depends on
 * itself over others.
 */
public final class DependencyDegrees {

  private final AssetGraph graph;
  private final double[] own;
  private final double @Nullable [] direct;

  /** The assets, each after those that depend on it with a degree above 0. */
  private final int[] order;

  private DependencyDegrees(AssetGraph graph, SecurityPropertyId property) {
    this.graph = graph;
    this.own = graph.own(property);
    this.direct = graph.degrees(property);
    Condensation groups = Condensation.of(graph.starts, graph.targets, link -> direct(link) > 0);
    refuseCycles(groups, property);
    this.order = groups.nodes;
  }

  /**
   * The degrees for a property.
   *
   * @param graph the assets
   * @param property the security property
   * @return the degrees
   * @throws InvalidDocument naming every group of assets that depend on each other for the property
   */
  public static DependencyDegrees of(AssetGraph graph, SecurityPropertyId property) {
    return new DependencyDegrees(graph, property);
  }

  private void refuseCycles(Condensation groups, SecurityPropertyId property) {
    ImmutableList.Builder<Problem> problems = ImmutableList.builder();
    for (int group = 0; group < groups.size(); group++) {
      if (groups.end(group) - groups.start(group) > 1) {
        List<String> members = new ArrayList<>();
        for (int i = groups.start(group); i < groups.end(group); i++) {
          members.add(graph.id(groups.nodes[i]).value());
        }
        Collections.sort(members);
        problems.add(
            Problem.of(
                Problem.Code.CYCLE,
                "",
                String.join(", ", members),
                "assets that do not depend on each other for " + property));
      }
    }
    InvalidDocument.throwIfAny(problems.build());
  }

  private double direct(int link) {
    return direct == null ? 1 : direct[link];
  }

  /**
   * How far an asset depends on another.
   *
   * @param dependant an asset of the graph
   * @param asset another
   * @return the degree, from 0 (not at all) to 1 (wholly)
   * @throws InvalidValue if the graph has no such asset
   */
  public double degree(AssetId dependant, AssetId asset) {
    return from(graph.index(dependant))[graph.index(asset)];
  }

  /** How far an asset depends on every other; one pass over the graph. */
  private double[] from(int dependant) {
    double[] degrees = new double[graph.size()];
    degrees[dependant] = 1;
    for (int asset : order) {
      if (degrees[asset] > 0) {
        for (int link = graph.starts[asset]; link < graph.starts[asset + 1]; link++) {
          int target = graph.targets[link];
          degrees[target] = 1 - (1 - degrees[target]) * (1 - degrees[asset] * direct(link));
        }
      }
    }
    return degrees;
  }

  /**
   * The value of an asset together with what depends on it.
   *
   * @param asset an asset of the graph
   * @param rule {@link InheritanceRule#MAXIMUM} for the highest value of the asset and of all that
   *     depend on it (qualitative), {@link InheritanceRule#SUM} for its own value and those of its
   *     dependants times their degrees (quantitative), {@link InheritanceRule#WEIGHTED_MAXIMUM} for
   *     the highest of these products
   * @return the accumulated value, empty if neither the asset nor anything that depends on it has
   *     one
   * @throws InvalidValue if the graph has no such asset
   */
  public OptionalDouble accumulated(AssetId asset, InheritanceRule rule) {
    OptionalDouble result = OptionalDouble.empty();
    for (Share share : shares(asset)) {
      double part =
          rule == InheritanceRule.MAXIMUM ? share.value() : share.value() * share.degree();
      if (result.isEmpty()) {
        result = OptionalDouble.of(part);
      } else {
        double before = result.getAsDouble();
        result =
            OptionalDouble.of(rule == InheritanceRule.SUM ? before + part : Math.max(before, part));
      }
    }
    return result;
  }

  /**
   * The impact that harm to an asset has on each asset with a value of its own (deflected impact):
   * its value times the degradation times its degree of dependency.
   *
   * @param harmed an asset of the graph
   * @param degradation the share of its value that the harmed asset loses, from 0 to 1
   * @return the impact on the harmed asset and on those that depend on it, as far as they have a
   *     value, in the order of their ids
   * @throws InvalidValue if the graph has no such asset, or if the degradation is outside 0 to 1
   */
  public ImmutableMap<AssetId, Double> deflected(AssetId harmed, double degradation) {
    if (!(degradation >= 0 && degradation <= 1)) {
      throw new InvalidValue("degradation", degradation, "a number from 0 to 1");
    }
    ImmutableMap.Builder<AssetId, Double> impacts = ImmutableMap.builder();
    for (Share share : shares(harmed)) {
      impacts.put(graph.id(share.asset()), share.value() * degradation * share.degree());
    }
    return impacts.buildOrThrow();
  }

  private record Share(int asset, double value, double degree) {}

  /** The assets that have a value and depend on one, itself included; one pass for each of them. */
  private List<Share> shares(AssetId asset) {
    int index = graph.index(asset);
    List<Share> shares = new ArrayList<>();
    for (int dependant = 0; dependant < graph.size(); dependant++) {
      if (!Double.isNaN(own[dependant])) {
        double degree = from(dependant)[index];
        if (degree > 0) {
          shares.add(new Share(dependant, own[dependant], degree));
        }
      }
    }
    return shares;
  }
}
