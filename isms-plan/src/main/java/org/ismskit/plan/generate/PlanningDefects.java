package org.ismskit.plan.generate;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.entity.Problem;
import org.ismskit.model.entity.Problem.Code;
import org.ismskit.model.role.Role;
import org.ismskit.model.standard.ActivityId;
import org.ismskit.model.standard.ProcessDescription;
import org.ismskit.model.standard.RoleDescriptionId;
import org.ismskit.plan.estimate.Drivers;

/** Everything in a project that stands in the way of a plan. */
final class PlanningDefects {

  /** Leaves a hundred years for the project. */
  private static final LocalDate LAST_START = LocalDate.of(9899, 12, 31);

  private PlanningDefects() {}

  static void check(
      IsmsProject project, ProcessDescription description, Optional<LocalDate> start) {
    ImmutableList.Builder<Problem> problems = ImmutableList.builder();
    if (start.isEmpty()) {
      problems.add(
          new Problem(
              Code.MISSING,
              "/planning/startOn",
              Optional.empty(),
              Optional.empty(),
              "the day the project starts"));
    } else if (start.get().isAfter(LAST_START)) {
      problems.add(
          Problem.of(
              Code.INVALID_VALUE,
              "/planning/startOn",
              start.get().toString(),
              "a day up to " + LAST_START + ", since documents have none after the year 9999"));
    }
    int index = 0;
    for (ActivityId done : project.planning().done()) {
      if (!description.activities().has(done)) {
        problems.add(
            unknown(
                "/planning/done/" + index, done.value(), "an activity of " + description.title()));
      }
      index++;
    }
    roles(project, description, problems);
    problems.addAll(Drivers.problems(project.planning().drivers()));
    InvalidDocument.throwIfAny(problems.build());
  }

  private static void roles(
      IsmsProject project,
      ProcessDescription description,
      ImmutableList.Builder<Problem> problems) {
    int position = 0;
    for (Role role : project.initiation().roles()) {
      int index = 0;
      for (RoleDescriptionId standard : role.standardRoles()) {
        if (!description.roles().has(standard)) {
          problems.add(
              unknown(
                  "/initiation/roles/" + position + "/standardRoles/" + index,
                  standard.value(),
                  "one of "
                      + String.join(
                          ", ", description.roles().stream().map(r -> r.id().value()).toList())));
        }
        index++;
      }
      position++;
    }
  }

  private static Problem unknown(String pointer, String value, String expected) {
    return Problem.of(Code.DANGLING_REFERENCE, pointer, value, expected);
  }
}
