package org.ismskit.export.report;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ismskit.model.approval.AllocatedResource;
import org.ismskit.model.approval.Money;
import org.ismskit.model.plan.ControlPlan;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.Task;
import org.ismskit.plan.estimate.PersonDays;

/** How each control is put in place, with all that 9.3 of 27003 wants to know of it. */
final class ControlPlanRows {

  private static final String NOBODY = "nobody yet";

  private final ImplementationPlan plan;
  private final Names names;

  ControlPlanRows(ImplementationPlan plan, Names names) {
    this.plan = plan;
    this.names = names;
  }

  List<Map<String, Object>> all() {
    return plan.controlPlans().stream().map(this::row).toList();
  }

  private Map<String, Object> row(ControlPlan control) {
    List<Task> tasks = plan.tasksByControl().get(control.control());
    return ImmutableMap.<String, Object>builder()
        .put("name", names.control(control.control()))
        .put("priority", control.priority().map(Enum::name).orElse(""))
        .put("description", control.description().orElse(""))
        .put("design", names.person(control.designResponsible()).orElse(NOBODY))
        .put("implementation", names.person(control.responsible()).orElse(NOBODY))
        .put("start", date(control.start()))
        .put("due", date(control.due()))
        .put(
            "tasks",
            control.tasks().stream()
                .map(task -> names.withoutControl(task, control.control()))
                .toList())
        .put("resources", control.resources().stream().map(this::resource).toList())
        .put("reportTo", names.person(control.reportTo()).orElse(NOBODY))
        .put("space", control.space().orElse("not said"))
        .put("expectedState", control.expectedState().orElse("not said"))
        .put("integration", control.integration().orElse("not said"))
        .put("consulted", names.roles(ResponsibilityRows.union(tasks, Task::consulted)))
        .put("informed", names.roles(ResponsibilityRows.union(tasks, Task::informed)))
        .buildOrThrow();
  }

  private static String date(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("");
  }

  private String resource(AllocatedResource resource) {
    List<String> parts = new ArrayList<>();
    parts.add(resource.what());
    names
        .person(resource.person())
        .filter(person -> !person.equals(resource.what()))
        .ifPresent(parts::add);
    resource.personDays().ifPresent(days -> parts.add(PersonDays.told(days) + " person-days"));
    resource.budget().map(ControlPlanRows::money).ifPresent(parts::add);
    resource.until().ifPresent(day -> parts.add("until " + day));
    return String.join(", ", parts);
  }

  private static String money(Money money) {
    return money.amount().toPlainString() + " " + money.currency();
  }
}
