package org.ismskit.export.report;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Multimaps;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.Task;
import org.ismskit.plan.estimate.PersonDays;
import org.ismskit.plan.generate.DateReason;
import org.ismskit.plan.schedule.WorkingDays;

/**
 * Task by task, what other tables sum up: when it is planned, when it has to be at latest, why it
 * is there and what it waits for.
 */
final class TaskRows {

  private final ImplementationPlan plan;
  private final Names names;
  private final Reasons reasons;
  private final WorkingDays days;

  TaskRows(ImplementationPlan plan, Names names, Reasons reasons) {
    this.plan = plan;
    this.names = names;
    this.reasons = reasons;
    this.days = WorkingDays.of(plan.calendar(), plan.startOn());
  }

  List<Map<String, Object>> all() {
    return plan.tasks().stream().map(task -> row("", task.name(), task)).toList();
  }

  /** The tasks of each control, controls by their first task. */
  List<Map<String, Object>> ofControls() {
    List<Map<String, Object>> rows = new ArrayList<>();
    Multimaps.asMap(plan.tasksByControl())
        .forEach(
            (control, tasks) ->
                tasks.forEach(
                    task ->
                        rows.add(
                            row(
                                names.control(control),
                                names.withoutControl(task.name(), control),
                                task))));
    return rows;
  }

  private Map<String, Object> row(String control, String name, Task task) {
    return ImmutableMap.<String, Object>builder()
        .put("control", control)
        .put("name", name)
        .put("who", names.who(task.responsible(), task.responsibleRole()))
        .put("start", task.start().toString())
        .put("finish", task.finish().toString())
        .put("lateStart", pauses(task) ? "" : later(task.start(), task.totalFloat()))
        .put("lateFinish", pauses(task) ? "" : later(task.finish(), task.totalFloat()))
        .put("float", task.totalFloat())
        .put("effort", PersonDays.told(task.effort()))
        .put("why", reasons.brief(task))
        .put("waitsFor", reasons.waitsFor(task))
        .buildOrThrow();
  }

  /** On other days it would not pause, or longer: its late dates do not follow from its float. */
  private static boolean pauses(Task task) {
    return task.because().stream().anyMatch(DateReason.PAUSE::is);
  }

  private String later(LocalDate day, int workingDays) {
    return (workingDays == 0 ? day : days.date(days.index(day) + workingDays)).toString();
  }
}
