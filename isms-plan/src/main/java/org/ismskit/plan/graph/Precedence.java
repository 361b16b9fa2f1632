package org.ismskit.plan.graph;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jgrapht.Graph;
import org.jgrapht.Graphs;
import org.jgrapht.alg.TransitiveReduction;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.graph.AsUnmodifiableGraph;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.traverse.TopologicalOrderIterator;

/**
 * A directed graph over things that come in a given order, with the questions one asks about what
 * comes before what. Answers do not depend on the order in which edges were added.
 *
 * @param <V> the vertices
 * @param <E> the edges
 */
final class Precedence<V, E> {

  private final Graph<V, E> graph;
  private final ImmutableMap<V, Integer> positions;

  /**
   * Builds the graph. The plain directed graph of JGraphT is the one to use: its acyclic graph
   * takes quadratic time to load, and a printed checklist need not be acyclic.
   */
  Precedence(
      Iterable<V> vertices, Iterable<E> edges, Function<E, V> source, Function<E, V> target) {
    this.graph = new DefaultDirectedGraph<>(null, null, false);
    Map<V, Integer> order = new LinkedHashMap<>();
    for (V vertex : vertices) {
      graph.addVertex(vertex);
      order.put(vertex, order.size());
    }
    this.positions = ImmutableMap.copyOf(order);
    List<E> sorted = new ArrayList<>();
    edges.forEach(sorted::add);
    sorted.sort(
        Comparator.comparing((E edge) -> positions.get(target.apply(edge)))
            .thenComparing(edge -> positions.get(source.apply(edge))));
    for (E edge : sorted) {
      graph.addEdge(source.apply(edge), target.apply(edge), edge);
    }
  }

  private Precedence(Graph<V, E> graph, ImmutableMap<V, Integer> positions) {
    this.graph = graph;
    this.positions = positions;
  }

  Graph<V, E> asGraph() {
    return new AsUnmodifiableGraph<>(graph);
  }

  ImmutableSet<V> vertices() {
    return positions.keySet();
  }

  ImmutableList<E> edges() {
    return ImmutableList.copyOf(graph.edgeSet());
  }

  ImmutableList<E> into(V vertex) {
    return ImmutableList.copyOf(graph.incomingEdgesOf(known(vertex)));
  }

  ImmutableList<E> outOf(V vertex) {
    return ImmutableList.copyOf(graph.outgoingEdgesOf(known(vertex)));
  }

  private V known(V vertex) {
    if (!positions.containsKey(vertex)) {
      throw new IllegalArgumentException("not in the graph: '" + vertex + "'");
    }
    return vertex;
  }

  /** The vertices so that each comes after those it needs; ties in the given order. */
  ImmutableList<V> order() {
    refuseCycle();
    return ImmutableList.copyOf(
        new TopologicalOrderIterator<>(graph, Comparator.comparing(positions::get)));
  }

  /** The vertices by the length of the longest chain before them. */
  ImmutableList<ImmutableSet<V>> stages() {
    Map<V, Integer> stage = new LinkedHashMap<>();
    Map<Integer, ImmutableSet.Builder<V>> stages = new TreeMap<>();
    for (V vertex : order()) {
      int own = 0;
      for (V before : Graphs.predecessorListOf(graph, vertex)) {
        own = Math.max(own, requireNonNull(stage.get(before)) + 1);
      }
      stage.put(vertex, own);
      stages.computeIfAbsent(own, k -> ImmutableSet.builder()).add(vertex);
    }
    return stages.values().stream()
        .map(ImmutableSet.Builder::build)
        .collect(ImmutableList.toImmutableList());
  }

  ImmutableSet<V> before(V vertex) {
    return reach(vertex, v -> Graphs.predecessorListOf(graph, v));
  }

  ImmutableSet<V> after(V vertex) {
    return reach(vertex, v -> Graphs.successorListOf(graph, v));
  }

  private ImmutableSet<V> reach(V start, Function<V, List<V>> step) {
    Set<V> reached = new HashSet<>();
    Deque<V> open = new ArrayDeque<>(step.apply(known(start)));
    while (!open.isEmpty()) {
      V vertex = open.pop();
      if (reached.add(vertex)) {
        open.addAll(step.apply(vertex));
      }
    }
    return inOrder(reached);
  }

  /** Some of the vertices in the given order. */
  ImmutableSet<V> inOrder(Set<V> some) {
    return vertices().stream().filter(some::contains).collect(ImmutableSet.toImmutableSet());
  }

  /** The graph without some vertices and the edges at them. */
  Precedence<V, E> without(Set<V> some) {
    Graph<V, E> copy = copy();
    copy.removeAllVertices(some);
    return new Precedence<>(
        copy, ImmutableMap.copyOf(Maps.filterKeys(positions, vertex -> !some.contains(vertex))));
  }

  private Graph<V, E> copy() {
    Graph<V, E> copy = new DefaultDirectedGraph<>(null, null, false);
    Graphs.addGraph(copy, graph);
    return copy;
  }

  /** The fewest edges that imply all others. */
  Precedence<V, E> reduction() {
    refuseCycle();
    Graph<V, E> copy = copy();
    TransitiveReduction.INSTANCE.reduce(copy);
    return new Precedence<>(copy, positions);
  }

  /** The vertices of one cycle in their order, the first not repeated at the end. */
  Optional<ImmutableList<V>> cycle() {
    for (V vertex : vertices()) {
      if (graph.containsEdge(vertex, vertex)) {
        return Optional.of(ImmutableList.of(vertex));
      }
    }
    return new KosarajuStrongConnectivityInspector<>(graph)
        .stronglyConnectedSets().stream()
            .filter(component -> component.size() > 1)
            .findFirst()
            .map(this::cycleIn);
  }

  /** Walks within a component, where every vertex has a successor, until a vertex comes again. */
  private ImmutableList<V> cycleIn(Set<V> component) {
    List<V> path = new ArrayList<>();
    V vertex = inOrder(component).iterator().next();
    while (!path.contains(vertex)) {
      path.add(vertex);
      vertex =
          Graphs.successorListOf(graph, vertex).stream()
              .filter(component::contains)
              .findFirst()
              .orElseThrow();
    }
    return ImmutableList.copyOf(path.subList(path.indexOf(vertex), path.size()));
  }

  private void refuseCycle() {
    cycle()
        .ifPresent(
            cycle -> {
              throw new IllegalStateException("no order exists, since there is a cycle: " + cycle);
            });
  }
}
