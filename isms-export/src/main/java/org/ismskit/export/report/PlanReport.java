package org.ismskit.export.report;

import com.google.common.collect.ImmutableMap;
import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.ismskit.export.picture.ActivityDiagram;
import org.ismskit.export.picture.GanttChart;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.standard.ProcessDescription;
import org.ismskit.plan.graph.ActivityGraph;
import org.ismskit.risk.RiskAssessment;

/**
 * The plan of an ISMS project as a document: what is planned, from when to when, what drives it,
 * the risks, and what the reader should know. The same plan always gives the same text.
 */
public final class PlanReport {

  private final IsmsProject project;
  private final ImplementationPlan plan;
  private final ProcessDescription description;
  private final Map<String, Object> context;

  private PlanReport(
      IsmsProject project,
      RiskAssessment assessment,
      ImplementationPlan plan,
      ProcessDescription description,
      Locale locale) {
    this.project = project;
    this.plan = plan;
    this.description = description;
    this.context = new PlanView(project, assessment, plan, description, locale).context();
  }

  /**
   * A report in English.
   *
   * @param project the project
   * @param assessment its assessed risks
   * @param plan its plan
   * @param description the process description that the plan follows
   * @return the report
   */
  public static PlanReport of(
      IsmsProject project,
      RiskAssessment assessment,
      ImplementationPlan plan,
      ProcessDescription description) {
    return new PlanReport(project, assessment, plan, description, Locale.ENGLISH);
  }

  /**
   * What matters most, in plain text for one screen.
   *
   * @return about thirty lines
   */
  public String summary() {
    return render("summary.txt", Escapers.NONE, Map.of());
  }

  /**
   * The plan as Markdown.
   *
   * @return the text of a file
   */
  public String markdown() {
    return render("plan.md", MarkdownText::escape, Map.of());
  }

  /**
   * The plan as one page of HTML that needs nothing else: no script, no style sheet, no picture
   * from elsewhere.
   *
   * @return the text of a file
   */
  public String html() {
    return render(
        "plan.html",
        Escapers.HTML,
        ImmutableMap.of(
            "gantt", GanttChart.of(plan, project, description),
            "graph", ActivityDiagram.of(description, ActivityGraph.of(description)),
            "style", GanttChart.style() + ActivityDiagram.style()));
  }

  private String render(String template, Mustache.Escaper escaper, Map<String, String> pictures) {
    Map<String, Object> all = new HashMap<>(context);
    all.putAll(pictures);
    return ReportTemplate.render(template, escaper, all);
  }
}
