package org.ismskit.plan.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What must hold of every graph, against the closure computed the slow way. */
class PrecedenceProperties {

  private record Edge(int source, int target) {}

  /** A graph whose edges all go from a smaller to a greater vertex. */
  private record Dag(int size, List<Edge> edges) {
    Precedence<Integer, Edge> graph() {
      return graph(edges);
    }

    Precedence<Integer, Edge> graph(List<Edge> in) {
      return new Precedence<>(
          IntStream.range(0, size).boxed().toList(), in, Edge::source, Edge::target);
    }

    /** Floyd and Warshall. */
    boolean[][] closure() {
      boolean[][] reach = new boolean[size][size];
      edges.forEach(e -> reach[e.source()][e.target()] = true);
      for (int k = 0; k < size; k++) {
        for (int i = 0; i < size; i++) {
          for (int j = 0; j < size; j++) {
            reach[i][j] |= reach[i][k] && reach[k][j];
          }
        }
      }
      return reach;
    }
  }

  @Provide
  Arbitrary<Dag> dags() {
    return Arbitraries.integers()
        .between(2, 12)
        .flatMap(
            size ->
                Arbitraries.integers()
                    .between(0, size - 1)
                    .tuple2()
                    .filter(pair -> pair.get1() < pair.get2())
                    .map(pair -> new Edge(pair.get1(), pair.get2()))
                    .set()
                    .ofMaxSize(size * 2)
                    .map(edges -> new Dag(size, new ArrayList<>(edges))))
        .withoutEdgeCases();
  }

  @Property(tries = 300)
  void orderRespectsEveryEdge(@ForAll("dags") Dag dag) {
    List<Integer> order = dag.graph().order();

    assertThat(order).hasSize(dag.size());
    dag.edges()
        .forEach(e -> assertThat(order.indexOf(e.source())).isLessThan(order.indexOf(e.target())));
  }

  @Property(tries = 300)
  void beforeAndAfterAreTheClosure(@ForAll("dags") Dag dag) {
    boolean[][] closure = dag.closure();
    Precedence<Integer, Edge> graph = dag.graph();

    for (int i = 0; i < dag.size(); i++) {
      for (int j = 0; j < dag.size(); j++) {
        assertThat(graph.after(i).contains(j)).isEqualTo(closure[i][j]);
        assertThat(graph.before(j).contains(i)).isEqualTo(closure[i][j]);
      }
    }
  }

  @Property(tries = 300)
  void reductionKeepsTheClosureAndNothingMore(@ForAll("dags") Dag dag) {
    List<Edge> reduced = dag.graph().reduction().edges();

    assertThat(dag.edges()).containsAll(reduced);
    assertThat(new Dag(dag.size(), reduced).closure()).isDeepEqualTo(dag.closure());
    for (Edge edge : reduced) {
      List<Edge> fewer = new ArrayList<>(reduced);
      fewer.remove(edge);
      assertThat(new Dag(dag.size(), fewer).closure()[edge.source()][edge.target()]).isFalse();
    }
  }

  /** Among the vertices that stay, all edges stay; what led through the others is gone. */
  @Property(tries = 300)
  void withoutSomeVerticesTheOtherEdgesStay(@ForAll("dags") Dag dag, @ForAll Random random) {
    Set<Integer> gone = new HashSet<>();
    for (int vertex = 0; vertex < dag.size(); vertex++) {
      if (random.nextInt(3) == 0) {
        gone.add(vertex);
      }
    }

    Precedence<Integer, Edge> left = dag.graph().without(gone);

    assertThat(left.vertices())
        .containsExactlyElementsOf(
            IntStream.range(0, dag.size()).boxed().filter(v -> !gone.contains(v)).toList());
    assertThat(left.edges())
        .containsExactlyInAnyOrderElementsOf(
            dag.edges().stream()
                .filter(e -> !gone.contains(e.source()) && !gone.contains(e.target()))
                .toList());
    assertThat(left.order()).hasSize(dag.size() - gone.size());
  }

  @Property(tries = 300)
  void aStageIsTheLongestChainBefore(@ForAll("dags") Dag dag) {
    int[] longest = new int[dag.size()];
    for (int vertex = 0; vertex < dag.size(); vertex++) {
      for (Edge edge : dag.edges()) {
        if (edge.target() == vertex) {
          longest[vertex] = Math.max(longest[vertex], longest[edge.source()] + 1);
        }
      }
    }
    List<? extends Set<Integer>> stages = dag.graph().stages();

    for (int stage = 0; stage < stages.size(); stage++) {
      for (int vertex : stages.get(stage)) {
        assertThat(longest[vertex]).isEqualTo(stage);
      }
    }
  }

  @Property(tries = 200)
  void theOrderOfEdgesChangesNothing(@ForAll("dags") Dag dag, @ForAll Random random) {
    List<Edge> shuffled = new ArrayList<>(dag.edges());
    Collections.shuffle(shuffled, random);

    Precedence<Integer, Edge> graph = dag.graph(shuffled);

    assertThat(graph.order()).isEqualTo(dag.graph().order());
    assertThat(graph.edges()).isEqualTo(dag.graph().edges());
    assertThat(graph.stages()).isEqualTo(dag.graph().stages());
  }

  @Property(tries = 200)
  void aCycleIsFoundAndNamed(
      @ForAll("dags") Dag dag,
      @ForAll @IntRange(max = 11) int a,
      @ForAll @IntRange(max = 11) int b) {
    int low = Math.min(a, b) % dag.size();
    int high = Math.max(a, b) % dag.size();
    List<Edge> cyclic = new ArrayList<>(new HashSet<>(dag.edges()));
    cyclic.remove(new Edge(Math.min(low, high), Math.max(low, high)));
    cyclic.add(new Edge(Math.min(low, high), Math.max(low, high)));
    if (low != high) {
      cyclic.add(new Edge(Math.max(low, high), Math.min(low, high)));
    }

    Precedence<Integer, Edge> graph = dag.graph(cyclic);
    List<Integer> cycle = graph.cycle().orElseThrow();

    for (int i = 0; i < cycle.size(); i++) {
      assertThat(cyclic).contains(new Edge(cycle.get(i), cycle.get((i + 1) % cycle.size())));
    }
    assertThatThrownBy(graph::order).hasMessageContaining(cycle.toString());
  }
}
