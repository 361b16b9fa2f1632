package org.ismskit.risk.inheritance;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ismskit.model.asset.Asset;
import org.ismskit.model.asset.AssetDependency;
import org.ismskit.model.asset.AssetId;
import org.ismskit.model.asset.SecurityPropertyId;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.entity.InvalidValue;
import org.ismskit.model.entity.Problem;
import org.jgrapht.Graph;
import org.jgrapht.graph.AsUnmodifiableGraph;
import org.jgrapht.graph.DirectedMultigraph;
import org.jspecify.annotations.Nullable;

/**
 * Assets and what they depend on (ISO/IEC 27003, 7.3). Assets may depend on each other; such a
 * group shares its fate.
 *
 * <p>Immutable. Assets are kept in the order of their ids, so that no answer depends on the order
 * of a document. Two dependencies of one asset on another are two ways in which it depends.
 */
public final class AssetGraph {

  private final Asset[] assets;
  private final Map<AssetId, Integer> index;
  private final ImmutableSortedMap<SecurityPropertyId, double[]> own;
  private final Map<SecurityPropertyId, double[]> degrees;

  /**
   * The links of asset {@code i} are those from {@code starts[i]} to before {@code starts[i+1]}.
   */
  final int[] starts;

  /** The asset that each link leads to, ascending for each asset. */
  final int[] targets;

  /** All assets, each after those that depend on it, by all links of whatever degree. */
  final Condensation condensation;

  private AssetGraph(Asset[] assets, Map<AssetId, Integer> index, int[] starts, long[] links) {
    this.assets = assets;
    this.index = index;
    this.starts = starts;
    this.targets = new int[links.length];
    this.degrees = new HashMap<>();
    Map<SecurityPropertyId, double[]> levels = new HashMap<>();
    for (int i = 0; i < assets.length; i++) {
      int asset = i;
      assets[i]
          .classification()
          .forEach(
              (property, level) ->
                  levels.computeIfAbsent(property, p -> filled(assets.length, Double.NaN))[asset] =
                      level);
      ImmutableList<AssetDependency> dependencies = assets[i].dependencies();
      for (int j = starts[i]; j < starts[i + 1]; j++) {
        int link = j;
        targets[link] = (int) (links[link] >>> Integer.SIZE);
        dependencies
            .get((int) links[link])
            .degree()
            .forEach(
                (property, degree) ->
                    degrees.computeIfAbsent(property, p -> filled(links.length, 1))[link] =
                        degree.doubleValue());
      }
    }
    this.own = ImmutableSortedMap.copyOf(levels, Comparator.comparing(SecurityPropertyId::value));
    this.condensation = Condensation.of(starts, targets, link -> true);
  }

  private static double[] filled(int length, double value) {
    double[] array = new double[length];
    Arrays.fill(array, value);
    return array;
  }

  /**
   * The graph of some assets.
   *
   * @param assets the assets, such as those of a project
   * @return their graph
   * @throws InvalidDocument naming every asset that is there twice and every dependency on an asset
   *     that is not there, with a pointer into the list
   */
  public static AssetGraph of(Collection<Asset> assets) {
    Asset[] sorted = assets.toArray(Asset[]::new);
    Arrays.sort(sorted, Comparator.comparing(asset -> asset.id().value()));
    Map<AssetId, Integer> index = new HashMap<>(sorted.length * 2);
    int[] starts = new int[sorted.length + 1];
    boolean sound = true;
    for (int i = 0; i < sorted.length; i++) {
      sound &= index.put(sorted[i].id(), i) == null;
      starts[i + 1] = starts[i] + sorted[i].dependencies().size();
    }
    // Each link as the asset it leads to and, below that, its place among its asset's dependencies.
    long[] links = new long[starts[sorted.length]];
    for (int i = 0; i < sorted.length; i++) {
      int link = starts[i];
      for (AssetDependency dependency : sorted[i].dependencies()) {
        Integer target = index.get(dependency.asset());
        sound &= target != null;
        links[link] = (long) (target == null ? 0 : target) << Integer.SIZE | (link - starts[i]);
        link++;
      }
      Arrays.sort(links, starts[i], starts[i + 1]);
    }
    if (!sound) {
      throw new InvalidDocument(problems(assets, index));
    }
    return new AssetGraph(sorted, index, starts, links);
  }

  private static ImmutableList<Problem> problems(
      Collection<Asset> assets, Map<AssetId, Integer> index) {
    ImmutableList.Builder<Problem> problems = ImmutableList.builder();
    Set<AssetId> seen = new LinkedHashSet<>();
    int i = 0;
    for (Asset asset : assets) {
      if (!seen.add(asset.id())) {
        problems.add(
            Problem.of(
                Problem.Code.DUPLICATE_ID,
                "/" + i + "/id",
                asset.id().value(),
                "an id that no other asset has"));
      }
      int j = 0;
      for (AssetDependency dependency : asset.dependencies()) {
        if (!index.containsKey(dependency.asset())) {
          problems.add(
              Problem.of(
                  Problem.Code.DANGLING_REFERENCE,
                  "/" + i + "/dependencies/" + j + "/asset",
                  dependency.asset().value(),
                  "the id of an asset"));
        }
        j++;
      }
      i++;
    }
    return problems.build();
  }

  /**
   * The properties for which at least one asset has a level of its own.
   *
   * @return the properties in the order of their ids
   */
  public ImmutableSet<SecurityPropertyId> properties() {
    return ImmutableSet.copyOf(own.keySet());
  }

  /**
   * The groups of assets that depend on each other, directly or not.
   *
   * @return groups of at least two, each before those that depend on none of its assets
   */
  public ImmutableList<ImmutableSet<AssetId>> mutualDependencies() {
    ImmutableList.Builder<ImmutableSet<AssetId>> groups = ImmutableList.builder();
    for (int group = 0; group < condensation.size(); group++) {
      if (condensation.end(group) - condensation.start(group) > 1) {
        groups.add(
            Arrays.stream(condensation.nodes, condensation.start(group), condensation.end(group))
                .sorted()
                .mapToObj(this::id)
                .collect(ImmutableSet.toImmutableSet()));
      }
    }
    return groups.build();
  }

  /**
   * The graph for the algorithms of JGraphT.
   *
   * @return an unmodifiable graph, each edge from an asset to one it depends on
   */
  public Graph<AssetId, AssetLink> asGraph() {
    Graph<AssetId, AssetLink> graph = new DirectedMultigraph<>(AssetLink.class);
    for (Asset asset : assets) {
      graph.addVertex(asset.id());
    }
    for (Asset asset : assets) {
      for (AssetDependency dependency : asset.dependencies()) {
        graph.addEdge(asset.id(), dependency.asset(), new AssetLink(asset.id(), dependency));
      }
    }
    return new AsUnmodifiableGraph<>(graph);
  }

  int size() {
    return assets.length;
  }

  AssetId id(int asset) {
    return assets[asset].id();
  }

  int index(AssetId asset) {
    return Optional.ofNullable(index.get(asset))
        .orElseThrow(() -> new InvalidValue("asset", asset, "an asset of the graph"));
  }

  /** The levels that assets have of their own, NaN where they have none; not to be changed. */
  double[] own(SecurityPropertyId property) {
    double[] levels = own.get(property);
    return levels == null ? filled(assets.length, Double.NaN) : levels;
  }

  /** The degree of every link, null if all of them are 1; not to be changed. */
  double @Nullable [] degrees(SecurityPropertyId property) {
    return degrees.get(property);
  }
}
