package org.ismskit.plan.graph;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ismskit.model.standard.Activity;
import org.ismskit.model.standard.ActivityGroup;
import org.ismskit.model.standard.ActivityId;
import org.ismskit.model.standard.Input;
import org.ismskit.model.standard.InputSource;
import org.ismskit.model.standard.OutputId;
import org.ismskit.model.standard.Phase;
import org.ismskit.model.standard.ProcessDescription;
import org.ismskit.model.standard.Reading;
import org.jgrapht.Graph;

/**
 * The activities of a process description, each after those whose outputs it needs.
 *
 * <p>Immutable. Ties are broken by the order in which the description lists its activities, so all
 * answers come in one and the same order.
 */
public final class ActivityGraph {

  private final ProcessDescription description;
  private final Precedence<ActivityId, Dependency> graph;

  private ActivityGraph(ProcessDescription description, Precedence<ActivityId, Dependency> graph) {
    this.description = description;
    this.graph = graph;
  }

  /**
   * The graph to plan by: corrected, and with references to groups narrowed to what is meant.
   *
   * @param description the process description
   * @return the graph
   */
  public static ActivityGraph of(ProcessDescription description) {
    return of(description, Reading.CORRECTED, ReferenceForm.NARROWED);
  }

  /**
   * The graph in a given reading and form.
   *
   * @param description the process description
   * @param reading whether to follow the print or its correction
   * @param form how to take references to groups and whole clauses
   * @return the graph; it may have a cycle if the description has one
   */
  public static ActivityGraph of(
      ProcessDescription description, Reading reading, ReferenceForm form) {
    Edges edges = new Edges(description, reading, form);
    return new ActivityGraph(
        description,
        new Precedence<>(
            edges.vertices(), edges.dependencies(), Dependency::source, Dependency::target));
  }

  /**
   * The activities in an order in which they can be done.
   *
   * @return every activity after those it needs
   * @throws IllegalStateException if the graph has a cycle, naming it
   */
  public ImmutableList<ActivityId> order() {
    return graph.order();
  }

  /**
   * The activities by the earliest stage at which they can be done.
   *
   * @return in the first set the activities that need no other, then those that need only these,
   *     and so on
   * @throws IllegalStateException if the graph has a cycle, naming it
   */
  public ImmutableList<ImmutableSet<ActivityId>> stages() {
    return graph.stages();
  }

  /**
   * All dependencies.
   *
   * @return the edges, by target and then by source
   */
  public ImmutableList<Dependency> dependencies() {
    return graph.edges();
  }

  /**
   * What an activity needs directly.
   *
   * @param activity the activity
   * @return the dependencies with their reasons
   * @throws IllegalArgumentException if the graph has no such activity
   */
  public ImmutableList<Dependency> predecessors(ActivityId activity) {
    return graph.into(activity);
  }

  /**
   * What needs an activity directly.
   *
   * @param activity the activity
   * @return the dependencies with their reasons
   * @throws IllegalArgumentException if the graph has no such activity
   */
  public ImmutableList<Dependency> successors(ActivityId activity) {
    return graph.outOf(activity);
  }

  /**
   * All activities that have to be done before an activity.
   *
   * @param activity the activity
   * @return what it needs, directly or not
   * @throws IllegalArgumentException if the graph has no such activity
   */
  public ImmutableSet<ActivityId> before(ActivityId activity) {
    return graph.before(activity);
  }

  /**
   * All activities that can only be done after an activity.
   *
   * @param activity the activity
   * @return what needs it, directly or not
   * @throws IllegalArgumentException if the graph has no such activity
   */
  public ImmutableSet<ActivityId> after(ActivityId activity) {
    return graph.after(activity);
  }

  /**
   * The graph of what is left to do when some activities are done. Nothing waits for these any
   * more; what the others need of each other stays.
   *
   * @param done the activities that are done
   * @return the graph without them
   */
  public ActivityGraph without(Set<ActivityId> done) {
    return new ActivityGraph(description, graph.without(done));
  }

  /**
   * The graph without the dependencies that follow from others.
   *
   * @return the transitive reduction
   * @throws IllegalStateException if the graph has a cycle, naming it
   */
  public ActivityGraph reduction() {
    return new ActivityGraph(description, graph.reduction());
  }

  /**
   * A cycle, if there is one.
   *
   * @return its activities in order, the first not repeated at the end
   */
  public Optional<ImmutableList<ActivityId>> cycle() {
    return graph.cycle();
  }

  /**
   * What a change of a deliverable touches.
   *
   * @param output the deliverable
   * @return the activities that use it and everything that comes after them
   * @throws IllegalArgumentException if no activity yields it
   */
  public Impact impactOf(OutputId output) {
    Activity producer =
        description.activities().stream()
            .filter(activity -> activity.outputs().has(output))
            .findFirst()
            .orElseThrow(
                () -> new IllegalArgumentException("output: no activity yields '" + output + "'"));
    Set<ActivityId> direct = new LinkedHashSet<>();
    for (Dependency dependency : graph.outOf(producer.id())) {
      if (dependency.reasons().stream().anyMatch(r -> r.deliverables().contains(output))) {
        direct.add(dependency.target());
      }
    }
    Set<ActivityId> later = new LinkedHashSet<>();
    direct.forEach(activity -> later.addAll(graph.after(activity)));
    later.removeAll(direct);
    ImmutableSet<ActivityId> indirect = graph.inOrder(later);
    ImmutableSet.Builder<OutputId> outputs = ImmutableSet.builder();
    for (ActivityId activity : graph.vertices()) {
      if (direct.contains(activity) || indirect.contains(activity)) {
        description
            .activities()
            .get(activity)
            .ifPresent(a -> a.outputs().forEach(o -> outputs.add(o.id())));
      }
    }
    return new Impact(producer.id(), graph.inOrder(direct), indirect, outputs.build());
  }

  /**
   * The graph as JGraphT sees it, for its algorithms and exporters.
   *
   * @return a view that cannot be changed
   */
  public Graph<ActivityId, Dependency> asGraph() {
    return graph.asGraph();
  }

  /**
   * What a change of a deliverable touches.
   *
   * @param producer the activity that yields the deliverable
   * @param users the activities that use it
   * @param later the activities that come after those
   * @param outputs all deliverables that may have to be revised
   */
  public record Impact(
      ActivityId producer,
      ImmutableSet<ActivityId> users,
      ImmutableSet<ActivityId> later,
      ImmutableSet<OutputId> outputs) {}

  /** Turns the inputs of activities into edges, one for each pair, with all its reasons. */
  private static final class Edges {

    private final ProcessDescription description;
    private final Reading reading;
    private final ReferenceForm form;
    private final Map<List<ActivityId>, Set<Reason>> reasons = new LinkedHashMap<>();
    private final Set<ActivityId> containers = new LinkedHashSet<>();

    Edges(ProcessDescription description, Reading reading, ReferenceForm form) {
      this.description = description;
      this.reading = reading;
      this.form = form;
      for (Activity activity : description.activities()) {
        activity.inputs().forEach(input -> add(activity, input));
      }
    }

    private void add(Activity activity, Input input) {
      InputSource source = input.source(reading);
      if (source instanceof InputSource.Activities cited) {
        cited.activities().forEach(a -> add(a, activity, input));
      } else if (source instanceof InputSource.Group cited) {
        ActivityGroup group = description.groups().get(cited.group()).orElseThrow();
        addAll(group.id().value(), membersOf(group), cited.narrowedTo(), activity, input);
      } else if (source instanceof InputSource.Clause cited) {
        Phase phase = description.phases().get(cited.phase()).orElseThrow();
        addAll(phase.id().value(), membersOf(phase), cited.narrowedTo(), activity, input);
      }
    }

    private void addAll(
        String container,
        List<ActivityId> members,
        ImmutableSet<ActivityId> narrowed,
        Activity activity,
        Input input) {
      if (form == ReferenceForm.RAW) {
        ActivityId vertex = ActivityId.of(container);
        containers.add(vertex);
        for (ActivityId member : members) {
          reasons
              .computeIfAbsent(List.of(member, vertex), k -> new LinkedHashSet<>())
              .add(new Reason(Optional.empty(), ImmutableSet.of(), ImmutableSet.of()));
        }
        reason(vertex, activity.id(), input.deliverables(), input);
      } else {
        (form == ReferenceForm.EXPANDED ? members : narrowed)
            .forEach(member -> add(member, activity, input));
      }
    }

    private void add(ActivityId source, Activity target, Input input) {
      ImmutableSet<OutputId> handedOver =
          description.activities().get(source).orElseThrow().outputs().stream()
              .map(output -> output.id())
              .filter(input.deliverables()::contains)
              .collect(ImmutableSet.toImmutableSet());
      reason(source, target.id(), handedOver, input);
    }

    private void reason(
        ActivityId source, ActivityId target, ImmutableSet<OutputId> deliverables, Input input) {
      reasons
          .computeIfAbsent(List.of(source, target), k -> new LinkedHashSet<>())
          .add(new Reason(input.letter(), deliverables, input.anomalies()));
    }

    private List<ActivityId> membersOf(ActivityGroup group) {
      return description.activities().stream()
          .filter(activity -> activity.group().equals(Optional.of(group.id())))
          .map(Activity::id)
          .toList();
    }

    private List<ActivityId> membersOf(Phase phase) {
      return description.activities().stream()
          .filter(activity -> activity.phase().equals(phase.id()))
          .map(Activity::id)
          .toList();
    }

    /** The activities in their order, in the raw form with each container after its last member. */
    List<ActivityId> vertices() {
      List<ActivityId> vertices = new ArrayList<>();
      description.activities().forEach(activity -> vertices.add(activity.id()));
      for (ActivityId container : containers) {
        int last = 0;
        for (List<ActivityId> pair : reasons.keySet()) {
          if (pair.get(1).equals(container)) {
            last = Math.max(last, vertices.indexOf(pair.get(0)));
          }
        }
        vertices.add(last + 1, container);
      }
      return vertices;
    }

    List<Dependency> dependencies() {
      return reasons.entrySet().stream()
          .map(
              entry ->
                  new Dependency(
                      entry.getKey().get(0),
                      entry.getKey().get(1),
                      ImmutableSet.copyOf(entry.getValue())))
          .toList();
    }
  }
}
