package org.ismskit.export.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.organization.Person;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.TaskId;
import org.ismskit.plan.follow.StaffingCurve;

/** The weeks in which people have more to do than time. */
final class OverloadRows {

  private OverloadRows() {}

  /** Those of the weeks that are not over before a day. */
  static List<Map<String, Object>> from(
      LocalDate day, ImplementationPlan plan, IsmsProject project) {
    return StaffingCurve.of(plan, project.planning()).overloads().stream()
        .filter(overload -> !overload.monday().plusDays(6).isBefore(day))
        .map(
            overload ->
                Map.<String, Object>of(
                    "week", overload.monday().toString(),
                    "who", person(project, overload.person()),
                    "days", rounded(overload.personDays()),
                    "available", rounded(overload.available()),
                    "tasks",
                        overload.tasks().stream()
                            .map(task -> name(plan, task))
                            .collect(Collectors.joining(", "))))
        .toList();
  }

  private static String person(IsmsProject project, PersonId id) {
    return project.organization().persons().get(id).map(Person::name).orElse(id.value());
  }

  private static String name(ImplementationPlan plan, TaskId id) {
    return plan.tasks().get(id).map(Task::name).orElse(id.value());
  }

  private static String rounded(BigDecimal number) {
    return number.setScale(1, RoundingMode.HALF_UP).toPlainString();
  }
}
