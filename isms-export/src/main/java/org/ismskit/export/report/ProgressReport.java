package org.ismskit.export.report;

import com.google.common.collect.ImmutableList;
import com.samskivert.mustache.Escapers;
import java.util.Locale;
import java.util.Map;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.plan.follow.FollowedPlan;
import org.ismskit.plan.follow.Rescheduled;
import org.ismskit.plan.follow.Rescheduling;
import org.ismskit.risk.RiskAssessor;

/**
 * Where a project stands on its last status date, on a page or two: when it will be finished, which
 * promises break, how milestones have moved, what is late and what that does to the end, and who
 * has what to do next. The same project always gives the same text.
 */
public final class ProgressReport {

  private static final int WEEKS = 3;

  private final Map<String, Object> context;

  private ProgressReport(Map<String, Object> context) {
    this.context = context;
  }

  /**
   * A report in English of the next three weeks, by retained logic and under the conditions that
   * the project has after ISO/IEC 27003: its meetings, freezes and people.
   *
   * @param project a project with status reports and a baseline or, without one, a plan
   * @return the report
   * @throws InvalidDocument if there are no status reports or nothing to hold them against, or
   *     naming everything that is wrong with the reports or keeps the project from being planned
   */
  public static ProgressReport of(IsmsProject project) {
    return of(
        project, FollowedPlan.of(project, RiskAssessor.asProjectSays().assess(project).register()));
  }

  /**
   * A report in English of the next three weeks.
   *
   * @param project a project with status reports and a baseline or, without one, a plan
   * @param rescheduling how to plan again from the reports
   * @return the report
   * @throws InvalidDocument if there are no status reports or nothing to hold them against, or
   *     naming everything that is wrong with the reports
   */
  public static ProgressReport of(IsmsProject project, Rescheduling rescheduling) {
    ImmutableList<Rescheduled> reports = rescheduling.follow(project);
    return of(project, new FollowedPlan(Rescheduling.agreed(project).orElseThrow(), reports));
  }

  /**
   * A report in English of the next three weeks on a plan that was followed already.
   *
   * @param project the project
   * @param followed its plan as it is now
   * @return the report
   */
  public static ProgressReport of(IsmsProject project, FollowedPlan followed) {
    return new ProgressReport(
        new ProgressView(project, followed.agreed(), followed.reports(), WEEKS, Locale.ENGLISH)
            .context());
  }

  /**
   * What matters most, in plain text.
   *
   * @return a few lines
   */
  public String summary() {
    return ReportTemplate.render("progress.txt", Escapers.NONE, context);
  }

  /**
   * The report as Markdown.
   *
   * @return the text of a file
   */
  public String markdown() {
    return ReportTemplate.render("progress.md", MarkdownText::escape, context);
  }

  /**
   * The report as one page of HTML that needs nothing else.
   *
   * @return the text of a file
   */
  public String html() {
    return ReportTemplate.render("progress.html", Escapers.HTML, context);
  }
}
