package org.ismskit.risk.inheritance;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
  private final AssetDependency[] links;
  private final ImmutableSet<SecurityPropertyId> properties;

  /**
   * The links of asset {@code i} are those from {@code starts[i]} to before {@code starts[i+1]}.
   */
  final int[] starts;

  /** The asset that each link leads to. */
  final int[] targets;

  /** All assets, each after those that depend on it, by all links of whatever degree. */
  final Condensation condensation;

  private AssetGraph(
      Asset[] assets, Map<AssetId, Integer> index, AssetDependency[] links, int[] starts) {
    this.assets = assets;
    this.index = index;
    this.links = links;
    this.starts = starts;
    this.targets = new int[links.length];
    for (int link = 0; link < links.length; link++) {
      targets[link] = index.get(links[link].asset());
    }
    this.condensation = Condensation.of(starts, targets, link -> true);
    Set<SecurityPropertyId> named = new TreeSet<>(Comparator.comparing(SecurityPropertyId::value));
    for (Asset asset : assets) {
      named.addAll(asset.classification().keySet());
    }
    this.properties = ImmutableSet.copyOf(named);
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
    AssetDependency[] links = new AssetDependency[starts[sorted.length]];
    int link = 0;
    for (Asset asset : sorted) {
      int first = link;
      for (AssetDependency dependency : asset.dependencies()) {
        links[link++] = dependency;
        sound &= index.containsKey(dependency.asset());
      }
      Arrays.sort(
          links, first, link, Comparator.comparing(dependency -> dependency.asset().value()));
    }
    if (!sound) {
      throw new InvalidDocument(problems(assets, index));
    }
    return new AssetGraph(sorted, index, links, starts);
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
    return properties;
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

  /** The levels that assets have of their own; NaN where they have none. */
  double[] own(SecurityPropertyId property) {
    double[] own = new double[assets.length];
    for (int i = 0; i < own.length; i++) {
      Integer level = assets[i].classification().get(property);
      own[i] = level == null ? Double.NaN : level;
    }
    return own;
  }

  /** The degree of every link, null if all of them are 1. */
  double @Nullable [] degrees(SecurityPropertyId property) {
    double[] degrees = null;
    for (int link = 0; link < links.length; link++) {
      ImmutableMap<SecurityPropertyId, BigDecimal> named = links[link].degree();
      BigDecimal degree = named.isEmpty() ? null : named.get(property);
      if (degree != null) {
        if (degrees == null) {
          degrees = new double[links.length];
          Arrays.fill(degrees, 1);
        }
        degrees[link] = degree.doubleValue();
      }
    }
    return degrees;
  }
}
