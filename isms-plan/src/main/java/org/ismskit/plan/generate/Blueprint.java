package org.ismskit.plan.generate;

import java.util.Optional;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.explanation.Wording;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.scope.Scope;
import org.ismskit.model.standard.ProcessDescription;
import org.ismskit.plan.estimate.EstimationModel;
import org.ismskit.plan.estimate.EstimationSetting;
import org.ismskit.plan.schedule.WorkingDays;

/**
 * What all parts of a plan in the making are made from.
 *
 * @param project the project
 * @param description the process it follows
 * @param policy which activities may overlap
 * @param model how long things take
 * @param setting the project as the model sees it
 * @param packages the controls there is work on
 * @param waves the parts of the organization
 * @param days the working days
 * @param decisions who decides, and when
 * @param assignees who has which role
 * @param variation what is done otherwise than usual
 * @param wording the words
 */
record Blueprint(
    IsmsProject project,
    ProcessDescription description,
    DependencyPolicy policy,
    EstimationModel model,
    EstimationSetting setting,
    ControlPackages packages,
    Waves waves,
    WorkingDays days,
    Decisions decisions,
    Assignees assignees,
    Variation variation,
    Wording wording) {

  /** The longest id of a task. */
  private static final int LONGEST = 64;

  /** A name, with that of the part of the organization it is for. */
  String named(String name, Optional<Scope> part) {
    return part.map(scope -> wording.of("task.part", name, scope.name())).orElse(name);
  }

  /** The id of the task for something that has an id; one that gets too long is cut. */
  static TaskId id(String prefix, String id, int number) {
    String whole = prefix + id;
    String end = "-" + number;
    return TaskId.of(
        whole.length() <= LONGEST ? whole : whole.substring(0, LONGEST - end.length()) + end);
  }
}
