package org.ismskit.plan.graph;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ismskit.model.standard.ChecklistStep;
import org.ismskit.model.standard.ProcessDescription;
import org.ismskit.model.standard.Reading;
import org.ismskit.model.standard.StepId;
import org.jgrapht.Graph;

/**
 * The steps of a checklist, each after its prerequisites (27003, Annex A). Immutable.
 *
 * <p>As printed, the checklist of ISO/IEC 27003:2010 has a cycle, since step 28 names itself.
 */
public final class ChecklistGraph {

  private final Precedence<StepId, StepDependency> graph;

  private ChecklistGraph(Precedence<StepId, StepDependency> graph) {
    this.graph = graph;
  }

  /**
   * The graph of a checklist.
   *
   * @param description the process description
   * @param reading whether to follow the print or its correction
   * @return the graph; it may have a cycle
   */
  public static ChecklistGraph of(ProcessDescription description, Reading reading) {
    List<StepId> steps = new ArrayList<>();
    List<StepDependency> edges = new ArrayList<>();
    for (ChecklistStep step : description.steps()) {
      steps.add(step.id());
      step.prerequisites(reading).forEach(p -> edges.add(new StepDependency(p, step.id())));
    }
    return new ChecklistGraph(
        new Precedence<>(steps, edges, StepDependency::source, StepDependency::target));
  }

  /**
   * The steps in an order in which they can be done.
   *
   * @return every step after its prerequisites
   * @throws IllegalStateException if the graph has a cycle, naming it
   */
  public ImmutableList<StepId> order() {
    return graph.order();
  }

  /**
   * The steps by the earliest stage at which they can be done.
   *
   * @return in the first set the steps without prerequisites, and so on
   * @throws IllegalStateException if the graph has a cycle, naming it
   */
  public ImmutableList<ImmutableSet<StepId>> stages() {
    return graph.stages();
  }

  /**
   * All pairs of a prerequisite and a step.
   *
   * @return the edges, by target and then by source
   */
  public ImmutableList<StepDependency> dependencies() {
    return graph.edges();
  }

  /**
   * All steps that have to be done before a step.
   *
   * @param step the step
   * @return its prerequisites, direct and indirect
   * @throws IllegalArgumentException if there is no such step
   */
  public ImmutableSet<StepId> before(StepId step) {
    return graph.before(step);
  }

  /**
   * All steps that can only be done after a step.
   *
   * @param step the step
   * @return the steps that need it, directly or not
   * @throws IllegalArgumentException if there is no such step
   */
  public ImmutableSet<StepId> after(StepId step) {
    return graph.after(step);
  }

  /**
   * The graph without the dependencies that follow from others.
   *
   * @return the transitive reduction
   * @throws IllegalStateException if the graph has a cycle, naming it
   */
  public ChecklistGraph reduction() {
    return new ChecklistGraph(graph.reduction());
  }

  /**
   * A cycle, if there is one.
   *
   * @return its steps in order, the first not repeated at the end
   */
  public Optional<ImmutableList<StepId>> cycle() {
    return graph.cycle();
  }

  /**
   * The graph as JGraphT sees it.
   *
   * @return a view that cannot be changed
   */
  public Graph<StepId, StepDependency> asGraph() {
    return graph.asGraph();
  }
}
