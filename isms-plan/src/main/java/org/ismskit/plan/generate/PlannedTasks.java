package org.ismskit.plan.generate;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ismskit.model.approval.AllocatedResource;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.plan.Commitment;
import org.ismskit.model.plan.Staffing;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.plan.TaskKind;
import org.ismskit.model.shape.Table;
import org.ismskit.model.standard.RoleDescriptionId;
import org.ismskit.plan.schedule.CriticalPath;
import org.ismskit.plan.schedule.Floats;
import org.ismskit.plan.schedule.ScheduleRisk;
import org.ismskit.plan.schedule.WorkingDays;

/** The tasks of a draft with their dates, and with who is asked, told and paid. */
final class PlannedTasks {

  /** Who is asked before and told after each kind of work. */
  private static final ImmutableMap<String, Table.Row> CONCERNED =
      Table.read(PlannedTasks.class, "default-practice/concerned.tsv").rows().stream()
          .collect(ImmutableMap.toImmutableMap(row -> row.text("work"), row -> row));

  private final Blueprint plan;
  private final Draft draft;
  private final Timetable timetable;
  private final CriticalPath dates;
  private final Floats floats;
  private final ScheduleRisk risk;
  private final WorkingDays days;
  private final Costs costs;
  private final People people;

  PlannedTasks(Blueprint plan, WorkBreakdown breakdown, Timetable timetable, ScheduleRisk risk) {
    this.plan = plan;
    this.draft = breakdown.draft();
    this.timetable = timetable;
    this.dates = timetable.dates();
    this.floats = timetable.floats();
    this.risk = risk;
    this.days = plan.days();
    this.costs = new Costs(plan.project());
    this.people = new People(plan);
  }

  /** All tasks in the order of their start, with that of leading the project as the first. */
  List<Task> all() {
    List<Task> tasks = new ArrayList<>();
    for (DraftTask task : draft.tasks()) {
      tasks.add(dated(task));
    }
    tasks.sort(
        Comparator.comparing(Task::start)
            .thenComparing(Task::finish)
            .thenComparing(task -> task.kind() == TaskKind.MILESTONE));
    tasks.add(0, coordination());
    return tasks;
  }

  private Task dated(DraftTask task) {
    TaskId id = task.id();
    Task.Builder builder =
        task.undated(plan.assignees())
            .start(
                task.duration() > 0 ? days.date(dates.start(id)) : lastDay(dates.start(id), days))
            .finish(lastDay(dates.finish(id), days))
            .totalFloat(floats.total(id))
            .freeFloat(floats.free(id))
            .critical(floats.total(id) == 0)
            .driver(timetable.driver(id))
            .likelyFinish(lastDay(risk.finish(id, 80), days))
            .criticalityPercent((int) Math.round(100 * risk.criticality(id)));
    if (task.kind() == TaskKind.MILESTONE) {
      builder.because(reached(task));
    }
    builder.addAllBecause(timetable.because(id));
    return concerning(builder.build());
  }

  /** A milestone is reached with the last task before it, which nobody knows without dates. */
  private ImmutableList<Explanation> reached(DraftTask task) {
    Optional<String> last = timetable.driver(task.id()).map(driver -> draft.task(driver).name());
    return task.because().stream()
        .map(
            reason ->
                reason.code().equals("why.milestone") && last.isPresent()
                    ? Explanation.of("why.milestone", last.get())
                    : reason)
        .collect(ImmutableList.toImmutableList());
  }

  private Task concerning(Task task) {
    Optional<Table.Row> row = Optional.ofNullable(CONCERNED.get(work(task)));
    ImmutableSet<RoleDescriptionId> consulted = roles(row, "consulted");
    ImmutableSet<RoleDescriptionId> informed = roles(row, "informed");
    return costs.priced(
        task.withConsulted(Sets.union(task.consulted(), consulted))
            .withInformed(informed)
            .withReportTo(reportTo(task))
            .withCommitted(promised(task).isPresent())
            .withPromised(promised(task)));
  }

  /** The earliest of the days by which a milestone was promised. */
  private Optional<LocalDate> promised(Task task) {
    return plan.project().planning().commitments().stream()
        .filter(commitment -> task.milestone().equals(Optional.of(commitment.milestone())))
        .map(Commitment::date)
        .min(Comparator.naturalOrder());
  }

  private ImmutableSet<RoleDescriptionId> roles(Optional<Table.Row> row, String column) {
    return row.stream()
        .flatMap(r -> r.list(column, " ", RoleDescriptionId::of).stream())
        .filter(plan.description().roles()::has)
        .collect(ImmutableSet.toImmutableSet());
  }

  /** What a task counts as in the table of those concerned. */
  private String work(Task task) {
    return switch (task.kind()) {
      case ACTIVITY -> task.activity().map(Object::toString).orElse("project");
      case CONTROL ->
          task.control()
              .flatMap(
                  control ->
                      plan.packages().all().stream()
                          .filter(item -> item.control().id().equals(control))
                          .findFirst())
              .map(item -> "control." + Anchors.name(item.controlClass()))
              .orElse("action");
      default -> Anchors.name(task.kind());
    };
  }

  /** The one who answers for it or, if that is the same person, the next one up. */
  private Optional<PersonId> reportTo(Task task) {
    if (task.kind() == TaskKind.MILESTONE || task.kind() == TaskKind.EVIDENCE) {
      return Optional.empty();
    }
    return Stream.of(
            task.accountable(),
            plan.assignees().of(Assignees.CISO, task.scope()),
            plan.assignees().of(Assignees.CISO),
            plan.assignees().of(Assignees.MANAGEMENT, task.scope()),
            plan.assignees().of(Assignees.MANAGEMENT))
        .flatMap(Optional::stream)
        .filter(person -> !task.responsible().equals(Optional.of(person)))
        .findFirst();
  }

  /** The day before a finish, which is exclusive; a milestone is reached on that day too. */
  static LocalDate lastDay(int finish, WorkingDays days) {
    return days.date(Math.max(0, finish - 1));
  }

  /** The day by which a task is finished in 80 of 100 runs; the planned one without a forecast. */
  static LocalDate likely(Task task) {
    return task.likelyFinish().orElse(task.finish());
  }

  private ImmutableList<AllocatedResource> coach() {
    return plan.project().planning().staffing().flatMap(Staffing::coachDays).stream()
        .map(days -> OperationTasks.outsider(plan.wording().of("resource.coach"), days))
        .collect(ImmutableList.toImmutableList());
  }

  private Task coordination() {
    int percent = plan.setting().size().managementPercent();
    BigDecimal effort = people.coordination(draft);
    return concerning(
        Task.builder()
            .id(TaskId.of("coordination"))
            .name(plan.wording().of("task.coordination"))
            .kind(TaskKind.COORDINATION)
            .start(days.date(0))
            .finish(lastDay(dates.finish(), days))
            .duration(dates.finish())
            .effort(effort)
            .ownEffort(people.leading(effort, dates.finish()))
            .responsibleRole(Assignees.CISO)
            .responsible(plan.assignees().of(Assignees.CISO))
            .accountableRole(Assignees.MANAGEMENT)
            .accountable(plan.assignees().of(Assignees.MANAGEMENT))
            .totalFloat(0)
            .freeFloat(0)
            .critical(false)
            .resources(coach())
            .addBecause(Explanation.of("why.coordination", percent))
            .build());
  }
}
