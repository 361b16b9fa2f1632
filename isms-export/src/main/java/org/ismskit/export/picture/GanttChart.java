package org.ismskit.export.picture;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.control.ControlId;
import org.ismskit.model.explanation.Wording;
import org.ismskit.model.plan.FreezeWindow;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.plan.TaskKind;
import org.ismskit.model.standard.Activity;
import org.ismskit.model.standard.ActivityId;
import org.ismskit.model.standard.Phase;
import org.ismskit.model.standard.ProcessDescription;
import org.ismskit.plan.PlanTexts;
import org.ismskit.plan.generate.DateReason;

/**
 * Draws a plan as bars over time (Gantt): one line for each activity with its waits, one for each
 * control with its parts, and one for each thing that follows. What determines the finish stands
 * out, which is more than what is critical: it has float where a meeting comes after. Behind the
 * bars are the days on which nothing may be changed.
 */
public final class GanttChart {

  private static final int LABELS = 300;
  private static final int WIDTH = 860;
  private static final int LINE = 20;

  /** The width of the name of a month. */
  private static final int MONTH = 48;

  private static final int HEAD = 34;

  private static final Wording WORDING = PlanTexts.in(Locale.ENGLISH);

  private final LocalDate first;
  private final LocalDate end;
  private final List<Line> lines;
  private final Set<TaskId> driving;
  private final List<FreezeWindow> freezes;

  /** A line of the chart: a heading without tasks, or a name with the tasks to draw. */
  private record Line(String name, List<Task> tasks) {}

  private GanttChart(
      LocalDate first,
      LocalDate end,
      List<Line> lines,
      List<Task> driving,
      List<FreezeWindow> freezes) {
    this.first = first;
    this.end = end;
    this.lines = lines;
    this.driving = driving.stream().map(Task::id).collect(Collectors.toSet());
    this.freezes = freezes;
  }

  /**
   * Draws a plan.
   *
   * @param plan the plan
   * @param project the project it is for, which knows the names of controls
   * @param description the process description it follows, which knows the names of phases
   * @return an SVG element that needs the style of {@link #style()}
   */
  public static String of(
      ImplementationPlan plan, IsmsProject project, ProcessDescription description) {
    List<Line> lines = new ArrayList<>();
    activities(plan, description, lines);
    controls(plan, project, lines);
    others(plan, lines);
    LocalDate first = plan.startOn().withDayOfMonth(1);
    LocalDate end = YearMonth.from(plan.finishOn()).plusMonths(1).atDay(1);
    return new GanttChart(first, end, lines, plan.drivingPath(), project.planning().freezes())
        .draw("Bars of all tasks of " + plan.name());
  }

  private static void activities(
      ImplementationPlan plan, ProcessDescription description, List<Line> lines) {
    ImmutableListMultimap<ActivityId, Task> byActivity = plan.tasksByActivity();
    for (Phase phase : description.phases()) {
      List<Line> inPhase = new ArrayList<>();
      for (Activity activity : description.activities()) {
        List<Task> tasks = byActivity.get(activity.id());
        if (activity.phase().equals(phase.id()) && !tasks.isEmpty()) {
          inPhase.add(new Line(activity.id() + " " + activity.title(), tasks));
        }
      }
      if (!inPhase.isEmpty()) {
        lines.add(new Line(phase.id() + " " + phase.title(), List.of()));
        lines.addAll(inPhase);
      }
    }
  }

  private static void controls(ImplementationPlan plan, IsmsProject project, List<Line> lines) {
    Map<ControlId, List<Task>> byControl = Multimaps.asMap(plan.tasksByControl());
    if (!byControl.isEmpty()) {
      lines.add(new Line("Controls", List.of()));
      byControl.forEach(
          (id, tasks) ->
              lines.add(
                  new Line(
                      project.risk().controls().get(id).map(c -> c.name()).orElse(id.value()),
                      tasks)));
    }
  }

  private static void others(ImplementationPlan plan, List<Line> lines) {
    lines.add(new Line("Operation, audit and review", List.of()));
    for (Task task : plan.tasks()) {
      if (task.activity().isEmpty()
          && task.control().isEmpty()
          && task.kind() != TaskKind.COORDINATION) {
        lines.add(new Line(task.name(), List.of(task)));
      }
    }
  }

  private String draw(String description) {
    int height = HEAD + lines.size() * LINE + 6;
    Svg svg = new Svg(LABELS + WIDTH, height, description);
    freezes.forEach(window -> freeze(svg, window, height));
    months(svg, height);
    int y = HEAD;
    for (Line line : lines) {
      if (line.tasks().isEmpty()) {
        svg.empty(
            "rect", "x", 0, "y", y, "width", LABELS + WIDTH, "height", LINE, "class", "g-head");
        svg.label(4, y + 14, "g-phase", Svg.fit(line.name(), 110));
      } else {
        svg.label(10, y + 14, "g-name", Svg.fit(line.name(), 46));
        for (Task task : line.tasks()) {
          bar(svg, task, y);
        }
      }
      y += LINE;
    }
    return svg.finish();
  }

  private void freeze(Svg svg, FreezeWindow window, int height) {
    if (window.last().isBefore(first) || !window.first().isBefore(end)) {
      return;
    }
    int from = Math.max(LABELS, x(window.first()));
    int to = Math.min(LABELS + WIDTH, x(window.last().plusDays(1)));
    svg.start(
        "rect",
        "x",
        from,
        "y",
        HEAD,
        "width",
        Math.max(2, to - from),
        "height",
        height - HEAD,
        "class",
        "g-freeze");
    svg.title(window.name() + ": " + window.first() + " to " + window.last()).end();
  }

  private void months(Svg svg, int height) {
    for (YearMonth month = YearMonth.from(first);
        month.atDay(1).isBefore(end);
        month = month.plusMonths(1)) {
      int x = x(month.atDay(1));
      svg.empty("line", "x1", x, "y1", 8, "x2", x, "y2", height, "class", "g-grid");
      boolean room = ChronoUnit.MONTHS.between(first, end) <= 16 || month.getMonthValue() % 3 == 1;
      if (room && x + MONTH <= LABELS + WIDTH) {
        svg.label(x + 3, 20, "g-month", month.toString());
      }
    }
  }

  private void bar(Svg svg, Task task, int y) {
    String critical = driving.contains(task.id()) ? " g-critical" : "";
    String dates =
        task.kind() == TaskKind.MILESTONE
            ? task.finish().toString()
            : task.start() + " to " + task.finish() + ", " + workingDays(task);
    if (task.kind() == TaskKind.MILESTONE) {
      int x = x(task.finish().plusDays(1));
      String diamond =
          x + "," + (y + 3) + " " + (x + 6) + "," + (y + 9) + " " + x + "," + (y + 15) + " "
              + (x - 6) + "," + (y + 9);
      svg.start("polygon", "points", diamond, "class", "g-milestone");
    } else {
      int x = x(task.start());
      boolean waiting = task.kind() == TaskKind.WAIT || task.kind() == TaskKind.EVIDENCE;
      svg.start(
          "rect",
          "x",
          x,
          "y",
          waiting ? y + 7 : y + 4,
          "width",
          Math.max(2, x(task.finish().plusDays(1)) - x),
          "height",
          waiting ? 5 : 11,
          "rx",
          2,
          "class",
          (waiting ? "g-wait" : "g-work") + critical);
    }
    svg.title(task.name() + ": " + dates + reasons(task)).end();
  }

  private static String workingDays(Task task) {
    return task.duration() + (task.duration() == 1 ? " working day" : " working days");
  }

  private static String reasons(Task task) {
    return task.because().stream()
        .filter(reason -> DateReason.of(reason).isPresent())
        .map(reason -> " " + WORDING.of(reason))
        .collect(
            Collectors.collectingAndThen(
                Collectors.joining(), all -> all.isEmpty() ? "" : "." + all));
  }

  private int x(LocalDate date) {
    long days = ChronoUnit.DAYS.between(first, date);
    return LABELS + (int) (days * WIDTH / ChronoUnit.DAYS.between(first, end));
  }

  /**
   * The style that charts need.
   *
   * @return CSS rules
   */
  public static String style() {
    return """
        .g-name, .g-month { font-size: 11px; fill: #333; }
        .g-phase { font-size: 11px; font-weight: 600; fill: #1d3557; }
        .g-head { fill: #eef2f7; }
        .g-grid { stroke: #d9dee5; stroke-width: 1; }
        .g-freeze { fill: #f3e3c0; }
        .g-work { fill: #5b8db8; }
        .g-wait { fill: #c3d3e2; }
        .g-work.g-critical { fill: #c0504d; }
        .g-wait.g-critical { fill: #e3b0ae; }
        .g-milestone { fill: #1d3557; }
        """;
  }
}
