package org.ismskit.plan.generate;

import java.util.List;
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

  /** How many of several things a message names: nobody reads more. */
  private static final int NAMED = 5;

  /** A name, with that of the part of the organization it is for. */
  String named(String name, Optional<Scope> part) {
    return part.map(scope -> wording.of("task.part", name, scope.name())).orElse(name);
  }

  /** The first of some things, and how many more there are. */
  String few(List<String> all) {
    String first = String.join("; ", all.subList(0, Math.min(NAMED, all.size())));
    return all.size() <= NAMED ? first : wording.of("list.more", first, all.size() - NAMED);
  }

  /** The id of the task for something that has an id; one that gets too long is cut. */
  static TaskId id(String prefix, String id, int number) {
    String whole = prefix + id;
    String end = "-" + number;
    return TaskId.of(
        whole.length() <= LONGEST ? whole : whole.substring(0, LONGEST - end.length()) + end);
  }
}
