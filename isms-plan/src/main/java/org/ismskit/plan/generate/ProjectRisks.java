package org.ismskit.plan.generate;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.journal.IssueId;
import org.ismskit.model.journal.IssueKind;
import org.ismskit.model.journal.IssueStatus;
import org.ismskit.model.journal.ProjectIssue;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.TaskKind;

/** Risks of the project itself, as far as the plan shows them; whoever leads it owns them. */
final class ProjectRisks {

  /** A single wait of so many working days on the way to the finish is a risk of its own. */
  private static final int LONG_WAIT = 15;

  private static final ImmutableSet<String> FROM_WARNINGS =
      ImmutableSet.of(
          "warning.role",
          "warning.accountable",
          "warning.commitment",
          "warning.commitment.none",
          "warning.deadline",
          "warning.meeting.none",
          "warning.auditor",
          "warning.auditor.action",
          "warning.auditor.nobody",
          "warning.auditor.planner");

  private final Blueprint plan;
  private final ImplementationPlan dated;
  private final List<Explanation> warnings;

  ProjectRisks(Blueprint plan, ImplementationPlan dated, List<Explanation> warnings) {
    this.plan = plan;
    this.dated = dated;
    this.warnings = warnings;
  }

  Entities<ProjectIssue> all() {
    List<ProjectIssue> issues = new ArrayList<>();
    warnings.stream()
        .filter(warning -> FROM_WARNINGS.contains(warning.code()))
        .forEach(
            warning ->
                issues.add(
                    issue(
                        issues.size(),
                        plan.wording().of(warning),
                        Optional.empty(),
                        Optional.empty())));
    for (Task task : dated.drivingPath()) {
      if (task.kind() == TaskKind.WAIT
          && task.duration() >= LONG_WAIT
          && !Actuals.isFinished(task)) {
        issues.add(
            issue(
                issues.size(),
                plan.wording().of("issue.wait", task.name(), task.duration()),
                Optional.of(task),
                Optional.of(task.finish())));
      }
    }
    return Entities.copyOf(issues);
  }

  private ProjectIssue issue(
      int number, String name, Optional<Task> about, Optional<LocalDate> due) {
    return ProjectIssue.builder()
        .id(IssueId.of("project-risk-" + (number + 1)))
        .name(name)
        .kind(IssueKind.RISK)
        .status(IssueStatus.OPEN)
        .raisedOn(Optional.empty())
        .owner(plan.assignees().of(Assignees.CISO))
        .activities(about.flatMap(Task::activity).stream().collect(ImmutableSet.toImmutableSet()))
        .controls(about.flatMap(Task::control).stream().collect(ImmutableSet.toImmutableSet()))
        .due(due)
        .build();
  }
}
