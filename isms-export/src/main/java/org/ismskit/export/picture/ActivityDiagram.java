package org.ismskit.export.picture;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ismskit.model.standard.Activity;
import org.ismskit.model.standard.ActivityId;
import org.ismskit.model.standard.Phase;
import org.ismskit.model.standard.PhaseId;
import org.ismskit.model.standard.ProcessDescription;
import org.ismskit.plan.graph.ActivityGraph;
import org.ismskit.plan.graph.Dependency;

/**
 * Draws the activities of a process description: phases from left to right, stages from top to
 * bottom, and an arrow wherever one activity directly needs another. Arrows that follow from others
 * are left out.
 */
public final class ActivityDiagram {

  private static final int BOX_WIDTH = 172;
  private static final int BOX_HEIGHT = 36;
  private static final int COLUMN = 190;
  private static final int ROW = 52;
  private static final int HEAD = 58;

  private final ProcessDescription description;
  private final ActivityGraph graph;
  private final ImmutableList<ImmutableSet<ActivityId>> stages;
  private final Map<PhaseId, Integer> firstColumn = new HashMap<>();
  private final Map<ActivityId, int[]> positions = new HashMap<>();
  private int columns;

  private ActivityDiagram(ProcessDescription description, ActivityGraph graph) {
    this.description = description;
    this.graph = graph.reduction();
    this.stages = graph.stages();
    arrange();
  }

  /**
   * Draws the activities of a process description.
   *
   * @param description the process description
   * @param graph its activity graph, without a cycle
   * @return an SVG element that needs the style of {@link #style()}
   * @throws IllegalStateException if the graph has a cycle, naming it
   */
  public static String of(ProcessDescription description, ActivityGraph graph) {
    return new ActivityDiagram(description, graph).draw();
  }

  /** Each phase gets as many columns as it has activities in one stage. */
  private void arrange() {
    for (Phase phase : description.phases()) {
      int width = 1;
      for (ImmutableSet<ActivityId> stage : stages) {
        width = Math.max(width, inPhase(stage, phase.id()).size());
      }
      firstColumn.put(phase.id(), columns);
      columns += width;
    }
    for (int row = 0; row < stages.size(); row++) {
      for (Phase phase : description.phases()) {
        int column = column(phase);
        for (ActivityId activity : inPhase(stages.get(row), phase.id())) {
          positions.put(activity, new int[] {column++ * COLUMN + 8, HEAD + row * ROW});
        }
      }
    }
  }

  private int column(Phase phase) {
    return requireNonNull(firstColumn.get(phase.id()));
  }

  private List<ActivityId> inPhase(ImmutableSet<ActivityId> stage, PhaseId phase) {
    List<ActivityId> found = new ArrayList<>();
    for (ActivityId id : stage) {
      if (description.activities().get(id).filter(a -> a.phase().equals(phase)).isPresent()) {
        found.add(id);
      }
    }
    return found;
  }

  private String draw() {
    Svg svg =
        new Svg(
            columns * COLUMN, HEAD + stages.size() * ROW, "Activities of " + description.title());
    svg.start("defs")
        .start(
            "marker",
            "id",
            "a-arrow",
            "viewBox",
            "0 0 8 8",
            "refX",
            7,
            "refY",
            4,
            "markerWidth",
            7,
            "markerHeight",
            7,
            "orient",
            "auto")
        .empty("path", "d", "M0 0L8 4L0 8z", "class", "a-head")
        .end()
        .end();
    for (Phase phase : description.phases()) {
      int x = column(phase) * COLUMN;
      svg.start("g").title(phase.title());
      svg.label(x + 8, 16, "a-phase", phase.id().value());
      List<String> title = wrapped(phase.title());
      for (int line = 0; line < title.size(); line++) {
        svg.label(x + 8, 32 + 13 * line, "a-title", title.get(line));
      }
      svg.end();
    }
    graph.dependencies().forEach(dependency -> arrow(svg, dependency));
    description.activities().forEach(activity -> box(svg, activity));
    return svg.finish();
  }

  private void arrow(Svg svg, Dependency dependency) {
    int[] from = positions.get(dependency.source());
    int[] to = positions.get(dependency.target());
    if (from == null || to == null) {
      return; // a group or clause, which has no box
    }
    String path = to[1] - from[1] > ROW && to[0] != from[0] ? around(from, to) : straight(from, to);
    svg.start("path", "d", path, "class", "a-edge", "marker-end", "url(#a-arrow)");
    List<String> outputs = new ArrayList<>();
    dependency.reasons().forEach(r -> r.deliverables().forEach(o -> outputs.add(name(o.value()))));
    svg.title(
        dependency.source() + " > " + dependency.target() + ": " + String.join("; ", outputs));
    svg.end();
  }

  private static String straight(int[] from, int[] to) {
    int x1 = from[0] + BOX_WIDTH / 2;
    int y1 = from[1] + BOX_HEIGHT;
    int x2 = to[0] + BOX_WIDTH / 2;
    int y2 = to[1] - 1;
    int bend = Math.max(10, (y2 - y1) / 2);
    return "M"
        + x1
        + " "
        + y1
        + "C"
        + x1
        + " "
        + (y1 + bend)
        + " "
        + x2
        + " "
        + (y2 - bend)
        + " "
        + x2
        + " "
        + y2;
  }

  /** Down the gap between two columns, so that the arrow does not pass behind other boxes. */
  private static String around(int[] from, int[] to) {
    int right = from[0] + BOX_WIDTH;
    int y1 = from[1] + BOX_HEIGHT / 2;
    int gap = right + 8;
    int x2 = to[0] + BOX_WIDTH / 2;
    int y2 = to[1] - 1;
    return "M" + right + " " + y1 + "Q" + gap + " " + y1 + " " + gap + " " + (y1 + 8) + "V"
        + (y2 - 12) + "C" + gap + " " + (y2 - 4) + " " + x2 + " " + (y2 - 14) + " " + x2 + " " + y2;
  }

  private String name(String output) {
    return description.activities().stream()
        .flatMap(activity -> activity.outputs().stream())
        .filter(o -> o.id().value().equals(output))
        .map(o -> o.name())
        .findFirst()
        .orElse(output);
  }

  private void box(Svg svg, Activity activity) {
    int[] at = requireNonNull(positions.get(activity.id()));
    svg.start("g").title(activity.id() + " " + activity.title());
    svg.empty(
        "rect",
        "x",
        at[0],
        "y",
        at[1],
        "width",
        BOX_WIDTH,
        "height",
        BOX_HEIGHT,
        "rx",
        4,
        "class",
        "a-box");
    List<String> lines = wrapped(activity.id() + " " + activity.title());
    svg.label(at[0] + 7, at[1] + (lines.size() == 1 ? 22 : 15), "a-text", lines.get(0));
    if (lines.size() > 1) {
      svg.label(at[0] + 7, at[1] + 29, "a-text", lines.get(1));
    }
    svg.end();
  }

  /** One or two lines of at most as many characters as a box is wide. */
  private static List<String> wrapped(String words) {
    int width = 27;
    if (words.length() <= width) {
      return List.of(words);
    }
    int blank = words.lastIndexOf(' ', width);
    int cut = blank < 10 ? width : blank;
    return List.of(words.substring(0, cut), Svg.fit(words.substring(cut).strip(), width));
  }

  /**
   * The style that diagrams need.
   *
   * @return CSS rules
   */
  public static String style() {
    return """
        .a-box { fill: #fff; stroke: #5b8db8; stroke-width: 1.2; }
        .a-text { font-size: 10.5px; fill: #222; }
        .a-phase { font-size: 14px; font-weight: 600; fill: #1d3557; }
        .a-title { font-size: 10.5px; fill: #1d3557; }
        .a-edge { fill: none; stroke: #8a97a8; stroke-width: 1.2; }
        .a-head { fill: #8a97a8; }
        """;
  }
}
