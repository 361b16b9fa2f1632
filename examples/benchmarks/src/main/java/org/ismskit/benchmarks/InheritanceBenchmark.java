package org.ismskit.benchmarks;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.ismskit.model.asset.Asset;
import org.ismskit.model.asset.AssetDependency;
import org.ismskit.model.asset.AssetId;
import org.ismskit.model.asset.AssetKind;
import org.ismskit.model.asset.SecurityPropertyId;
import org.ismskit.risk.inheritance.AssetGraph;
import org.ismskit.risk.inheritance.Inheritance;
import org.ismskit.risk.inheritance.InheritanceRule;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Inheritance of three security properties over 10,000 assets with 100,000 dependencies, beside the
 * least that has to be done for it: an order of the assets and one pass for each property over
 * integer arrays. And, on a ladder of 41 assets, beside what walking every path takes.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class InheritanceBenchmark {

  private static final int ASSETS = 10_000;
  private static final int DEPENDENCIES = 100_000;
  private static final int RUNGS = 20;
  private static final List<SecurityPropertyId> PROPERTIES =
      List.of(
          SecurityPropertyId.of("confidentiality"),
          SecurityPropertyId.of("integrity"),
          SecurityPropertyId.of("availability"));

  /**
   * Whether one dependency in a thousand leads back up, which makes most of the graph one group.
   */
  @Param({"false", "true"})
  public boolean cyclic;

  private List<Asset> assets = List.of();
  private List<Asset> ladder = List.of();
  private AssetGraph graph = AssetGraph.of(List.of());
  private int[] starts = new int[0];
  private int[] targets = new int[0];
  private int[][] own = new int[0][];

  /** Makes the graph in both forms from one sequence of numbers. */
  @Setup
  public void setUp() {
    SplittableRandom random = new SplittableRandom(27003);
    List<List<Integer>> links = new ArrayList<>();
    for (int i = 0; i < ASSETS; i++) {
      links.add(new ArrayList<>());
    }
    for (int i = 0; i < DEPENDENCIES; i++) {
      int a = random.nextInt(ASSETS);
      int b = (a + 1 + random.nextInt(ASSETS - 1)) % ASSETS;
      boolean up = cyclic && i % 1000 == 0;
      links.get(up ? Math.max(a, b) : Math.min(a, b)).add(up ? Math.min(a, b) : Math.max(a, b));
    }
    starts = new int[ASSETS + 1];
    targets = new int[DEPENDENCIES];
    own = new int[PROPERTIES.size()][ASSETS];
    assets = new ArrayList<>();
    for (int i = 0; i < ASSETS; i++) {
      starts[i + 1] = starts[i] + links.get(i).size();
      ImmutableMap.Builder<SecurityPropertyId, Integer> levels = ImmutableMap.builder();
      for (int p = 0; p < own.length; p++) {
        own[p][i] = random.nextInt(20) == 0 ? 1 + random.nextInt(4) : -1;
        if (own[p][i] >= 0) {
          levels.put(PROPERTIES.get(p), own[p][i]);
        }
      }
      Asset.Builder asset = Asset.builder();
      asset.id(id(i)).name("Asset").kind(AssetKind.SOFTWARE);
      asset.classification(levels.buildOrThrow());
      int link = starts[i];
      for (int target : links.get(i)) {
        targets[link++] = target;
        asset.addDependency(
            AssetDependency.builder()
                .asset(id(target))
                .degree(
                    random.nextInt(4) == 0
                        ? ImmutableMap.of(PROPERTIES.get(0), new BigDecimal("0.5"))
                        : ImmutableMap.of())
                .build());
      }
      assets.add(asset.build());
    }
    graph = AssetGraph.of(assets);
    ladder = ladder();
  }

  /** Two assets on each rung, each on both of the next: 41 assets, 2^20 ways from top to bottom. */
  private static List<Asset> ladder() {
    List<Asset> ladder = new ArrayList<>();
    for (int i = 0; i <= 2 * RUNGS; i++) {
      Asset.Builder asset = Asset.builder();
      asset.id(id(i)).name("Asset").kind(AssetKind.SOFTWARE);
      if (i == 0) {
        asset.classification(ImmutableMap.of(PROPERTIES.get(0), 4));
      }
      int next = (i + 1) / 2 * 2 + 1;
      for (int target = next; target < next + 2 && target <= 2 * RUNGS; target++) {
        asset.addDependency(AssetDependency.builder().asset(id(target)).build());
      }
      ladder.add(asset.build());
    }
    return ladder;
  }

  private static AssetId id(int number) {
    return AssetId.of(String.format("a%05d", number));
  }

  /** All three properties on the graph at hand. */
  @Benchmark
  public Inheritance maximum() {
    return Inheritance.of(graph, InheritanceRule.MAXIMUM);
  }

  /** All three properties on the graph at hand, with degrees. */
  @Benchmark
  public Inheritance weighted() {
    return Inheritance.of(graph, InheritanceRule.WEIGHTED_MAXIMUM);
  }

  /** From the records: sorting, looking up ids, finding groups, inheriting. */
  @Benchmark
  public Inheritance fromRecords() {
    return Inheritance.of(AssetGraph.of(assets), InheritanceRule.MAXIMUM);
  }

  /** The floor: A. B. Kahn's order and a maximum for each property; it cannot pass a cycle. */
  @Benchmark
  public int[][] topologicalPass() {
    int[] open = new int[ASSETS];
    for (int target : targets) {
      open[target]++;
    }
    int[] order = new int[ASSETS];
    int filled = 0;
    for (int i = 0; i < ASSETS; i++) {
      if (open[i] == 0) {
        order[filled++] = i;
      }
    }
    for (int i = 0; i < filled; i++) {
      for (int link = starts[order[i]]; link < starts[order[i] + 1]; link++) {
        if (--open[targets[link]] == 0) {
          order[filled++] = targets[link];
        }
      }
    }
    int[][] levels = new int[own.length][];
    for (int p = 0; p < own.length; p++) {
      int[] level = own[p].clone();
      for (int i = 0; i < filled; i++) {
        int value = level[order[i]];
        for (int link = starts[order[i]]; link < starts[order[i] + 1]; link++) {
          int target = targets[link];
          if (own[p][target] < 0 && value > level[target]) {
            level[target] = value;
          }
        }
      }
      levels[p] = level;
    }
    return levels;
  }

  /** The ladder by the library, from the records. */
  @Benchmark
  public Inheritance ladderByPass() {
    return Inheritance.of(AssetGraph.of(ladder), InheritanceRule.MAXIMUM);
  }

  /** The ladder as tools do it that walk every path. */
  @Benchmark
  public int ladderByPaths() {
    return walk(0, 4);
  }

  private int walk(int asset, int level) {
    int visits = level > 0 ? 1 : 0;
    for (AssetDependency dependency : ladder.get(asset).dependencies()) {
      visits += walk(Integer.parseInt(dependency.asset().value().substring(1)), level);
    }
    return visits;
  }
}
