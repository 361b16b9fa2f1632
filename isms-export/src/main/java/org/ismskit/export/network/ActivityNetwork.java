package org.ismskit.export.network;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.ismskit.model.standard.Activity;
import org.ismskit.model.standard.ChecklistStep;
import org.ismskit.model.standard.InputSource;
import org.ismskit.model.standard.Item;
import org.ismskit.model.standard.Output;
import org.ismskit.model.standard.ProcessDescription;
import org.ismskit.model.standard.Reading;
import org.ismskit.model.standard.RoleDescription;
import org.ismskit.model.standard.StepId;
import org.ismskit.plan.graph.ActivityGraph;
import org.ismskit.plan.graph.Dependency;
import org.ismskit.plan.graph.ReferenceForm;

/**
 * A process description as a network, for programs that want to draw or check it. References to
 * groups and whole clauses are narrowed to the activities that are meant.
 *
 * @param reading the reading of {@code edges} and {@code prerequisites}
 * @param activities the activities in their order
 * @param edges what comes before what in the reading, sorted
 * @param printedEdges what comes before what as printed, sorted
 * @param steps the checklist
 * @param roles the roles in their order
 */
public record ActivityNetwork(
    String reading,
    ImmutableList<Node> activities,
    ImmutableList<Edge> edges,
    ImmutableList<Edge> printedEdges,
    ImmutableList<Step> steps,
    ImmutableList<RoleDescription> roles) {

  /**
   * An activity.
   *
   * @param id its clause number
   * @param title its title
   * @param phase the number of its phase
   * @param inputs what it needs
   * @param outputs what it yields
   */
  public record Node(
      String id,
      String title,
      String phase,
      ImmutableList<In> inputs,
      ImmutableList<Out> outputs) {}

  /**
   * An input.
   *
   * @param letter its letter, if it has one
   * @param from where it comes from in the reading taken: activities, a group, a clause, a
   *     document, or the organization
   * @param printedFrom where it comes from as printed, if that differs
   * @param what what is needed
   * @param deliverables the outputs that are meant
   */
  public record In(
      Optional<String> letter,
      String from,
      Optional<String> printedFrom,
      Optional<String> what,
      ImmutableList<String> deliverables) {}

  /**
   * An output.
   *
   * @param id its id
   * @param name what it is
   * @param contents what has to be in it
   */
  public record Out(String id, String name, ImmutableList<String> contents) {}

  /**
   * Says that one activity comes before another.
   *
   * @param from the earlier
   * @param to the later
   */
  public record Edge(String from, String to) {}

  /**
   * A step of the checklist.
   *
   * @param step its number
   * @param title what is done
   * @param prerequisites the steps that come first
   * @param printedPrerequisites the steps that come first as printed
   */
  public record Step(
      int step,
      String title,
      ImmutableList<Integer> prerequisites,
      ImmutableList<Integer> printedPrerequisites) {}

  /**
   * The network of a process description whose steps are numbered.
   *
   * @param description the process description
   * @return its network in the corrected reading, with the printed one beside it
   */
  public static ActivityNetwork of(ProcessDescription description) {
    return new ActivityNetwork(
        Reading.CORRECTED.name().toLowerCase(Locale.ROOT),
        description.activities().stream()
            .map(ActivityNetwork::node)
            .collect(ImmutableList.toImmutableList()),
        edges(description, Reading.CORRECTED),
        edges(description, Reading.PRINTED),
        description.steps().stream()
            .map(ActivityNetwork::step)
            .collect(ImmutableList.toImmutableList()),
        description.roles().asList());
  }

  private static Node node(Activity activity) {
    return new Node(
        activity.id().value(),
        activity.title(),
        activity.phase().value(),
        activity.inputs().stream()
            .map(
                input ->
                    new In(
                        input.letter(),
                        source(input.source()),
                        input.printedSource().map(ActivityNetwork::source),
                        input.what(),
                        input.deliverables().stream()
                            .map(Object::toString)
                            .collect(ImmutableList.toImmutableList())))
            .collect(ImmutableList.toImmutableList()),
        activity.outputs().stream()
            .map(ActivityNetwork::out)
            .collect(ImmutableList.toImmutableList()));
  }

  private static Out out(Output output) {
    return new Out(
        output.id().value(),
        output.name(),
        output.contents().stream().map(Item::label).collect(ImmutableList.toImmutableList()));
  }

  private static String source(InputSource source) {
    if (source instanceof InputSource.Activities cited) {
      return String.join(", ", cited.activities().stream().map(Object::toString).toList());
    } else if (source instanceof InputSource.Group cited) {
      return "group " + cited.group();
    } else if (source instanceof InputSource.Clause cited) {
      return "clause " + cited.phase();
    } else if (source instanceof InputSource.Document cited) {
      return cited.title();
    } else if (source instanceof InputSource.Organization) {
      return "organization";
    }
    return "unnamed";
  }

  private static ImmutableList<Edge> edges(ProcessDescription description, Reading reading) {
    return ActivityGraph.of(description, reading, ReferenceForm.NARROWED).dependencies().stream()
        .map(ActivityNetwork::edge)
        .sorted(Comparator.comparing(Edge::from).thenComparing(Edge::to))
        .collect(ImmutableList.toImmutableList());
  }

  private static Edge edge(Dependency dependency) {
    return new Edge(dependency.source().value(), dependency.target().value());
  }

  private static Step step(ChecklistStep step) {
    return new Step(
        Integer.parseInt(step.id().value()),
        step.title(),
        numbers(step.prerequisites(Reading.CORRECTED)),
        numbers(step.prerequisites(Reading.PRINTED)));
  }

  private static ImmutableList<Integer> numbers(ImmutableSet<StepId> steps) {
    return steps.stream()
        .map(id -> Integer.valueOf(id.value()))
        .collect(ImmutableList.toImmutableList());
  }
}
