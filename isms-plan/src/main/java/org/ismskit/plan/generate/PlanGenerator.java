package org.ismskit.plan.generate;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.control.ControlCatalog;
import org.ismskit.model.control.Iso27001;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.explanation.Wording;
import org.ismskit.model.plan.Forecast;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.LinkType;
import org.ismskit.model.plan.PlanId;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.plan.TaskKind;
import org.ismskit.model.plan.WorkingCalendar;
import org.ismskit.model.risk.RiskRegister;
import org.ismskit.model.standard.Iso27003;
import org.ismskit.model.standard.ProcessDescription;
import org.ismskit.model.standard.RoleDescriptionId;
import org.ismskit.plan.PlanTexts;
import org.ismskit.plan.estimate.Drivers;
import org.ismskit.plan.estimate.EstimationModel;
import org.ismskit.plan.estimate.EstimationSetting;
import org.ismskit.plan.schedule.Availability;
import org.ismskit.plan.schedule.CriticalPath;
import org.ismskit.plan.schedule.LevelledSchedule;
import org.ismskit.plan.schedule.Levelling;
import org.ismskit.plan.schedule.Network;
import org.ismskit.plan.schedule.ScheduleRisk;
import org.ismskit.plan.schedule.WorkingDays;
import org.ismskit.plan.schedule.Workload;

/**
 * Generates the plan of an ISMS project (27003, 9.5): the activities of a process description and
 * the work on the selected controls, with estimates, roles, dates, the critical path and
 * milestones.
 *
 * <p>Immutable: each method that sets something gives a new generator. A pure function: the same
 * project, register and settings always give the same plan.
 */
public final class PlanGenerator {

  private static final String IMPLEMENTERS = "implementers";
  private static final int FORECAST_RUNS = 5_000;
  private static final int FORECAST_SEED = 27003;

  private final ProcessDescription description;
  private final Optional<LocalDate> start;
  private final DependencyPolicy policy;
  private final EstimationModel model;
  private final ImmutableList<ControlCatalog> catalogs;
  private final Locale locale;

  private PlanGenerator(
      ProcessDescription description,
      Optional<LocalDate> start,
      DependencyPolicy policy,
      EstimationModel model,
      ImmutableList<ControlCatalog> catalogs,
      Locale locale) {
    this.description = description;
    this.start = start;
    this.policy = policy;
    this.model = model;
    this.catalogs = catalogs;
    this.locale = locale;
  }

  /**
   * A generator for projects after ISO/IEC 27003:2010, with overlapping work, the standard
   * estimation model, the catalogs of ISO/IEC 27001 and English texts.
   *
   * @return a generator
   */
  public static PlanGenerator iso27003() {
    return of(Iso27003.description());
  }

  /**
   * A generator for projects after any process description.
   *
   * @param description the process description
   * @return a generator
   */
  public static PlanGenerator of(ProcessDescription description) {
    return new PlanGenerator(
        description,
        Optional.empty(),
        DependencyPolicy.overlapped(),
        EstimationModel.standard(),
        ImmutableList.of(Iso27001.annexA2005(), Iso27001.annexA2013(), Iso27001.annexA2022()),
        Locale.ENGLISH);
  }

  /**
   * Starts the project on a date, whatever the project says.
   *
   * @param date the first day
   * @return a new generator
   */
  public PlanGenerator startingOn(LocalDate date) {
    return new PlanGenerator(description, Optional.of(date), policy, model, catalogs, locale);
  }

  /**
   * Ties activities together by another policy.
   *
   * @param other the policy
   * @return a new generator
   */
  public PlanGenerator dependingBy(DependencyPolicy other) {
    return new PlanGenerator(description, start, other, model, catalogs, locale);
  }

  /**
   * Estimates with another model.
   *
   * @param other the model
   * @return a new generator
   */
  public PlanGenerator estimatingBy(EstimationModel other) {
    return new PlanGenerator(description, start, policy, other, catalogs, locale);
  }

  /**
   * Knows a further control catalog.
   *
   * @param catalog the catalog; replaces one with the same id
   * @return a new generator
   */
  public PlanGenerator knowing(ControlCatalog catalog) {
    return new PlanGenerator(
        description,
        start,
        policy,
        model,
        ImmutableList.<ControlCatalog>builder().addAll(catalogs).add(catalog).build(),
        locale);
  }

  /**
   * Names tasks in another language.
   *
   * @param language the language; English where there is no wording for it
   * @return a new generator
   */
  public PlanGenerator speaking(Locale language) {
    return new PlanGenerator(description, start, policy, model, catalogs, language);
  }

  /**
   * Generates the plan of a project.
   *
   * @param project the project
   * @param register its assessed risks
   * @return the plan
   * @throws org.ismskit.model.entity.InvalidDocument naming everything that is in the way: no start
   *     or one after 9899, drivers that the estimation model does not know, activities and roles
   *     that the process description does not have
   */
  public ImplementationPlan generate(IsmsProject project, RiskRegister register) {
    Optional<LocalDate> first = start.or(() -> project.planning().startOn());
    PlanningDefects.check(project, description, first);
    LocalDate from = first.orElseThrow();
    ControlPackages packages = new ControlPackages(project, catalogs, register);
    EstimationSetting setting = setting(project, packages);
    Wording wording = PlanTexts.in(locale);
    WorkBreakdown breakdown =
        new WorkBreakdown(project, description, policy, model, setting, packages, wording);
    Draft draft = breakdown.draft();
    level(breakdown, setting);
    Network network = draft.network();
    CriticalPath dates = CriticalPath.of(network);
    ScheduleRisk risk =
        ScheduleRisk.of(network, breakdown.uncertainty(), FORECAST_RUNS, FORECAST_SEED);
    WorkingCalendar calendar = project.planning().calendar().orElseGet(PlanGenerator::weekdays);
    WorkingDays days = WorkingDays.of(calendar, from);
    Entities<Task> tasks =
        Entities.copyOf(tasks(draft, dates, risk, days, breakdown.assignees(), setting, wording));
    ImplementationPlan plan =
        ImplementationPlan.builder()
            .id(PlanId.of("plan"))
            .name(wording.of("plan.name", project.name()))
            .startOn(days.date(0))
            .finishOn(lastDay(dates.finish(), days))
            .calendar(calendar)
            .tasks(tasks)
            .addAllLinks(draft.links())
            .addAllAssumptions(assumptions(project, setting))
            .forecast(forecast(dates, risk, days))
            .build();
    return plan.withWarnings(
        new PlanWarnings(project, register, plan, description, setting, packages).all());
  }

  private EstimationSetting setting(IsmsProject project, ControlPackages packages) {
    int technical =
        (int)
            packages.all().stream().filter(item -> model.isTechnical(item.controlClass())).count();
    Drivers drivers = Drivers.of(project, packages.all().size() - technical, technical);
    return EstimationSetting.of(project, drivers, model.size(drivers));
  }

  /** Lets the work on controls wait where there are not people enough for all at once. */
  private static void level(WorkBreakdown breakdown, EstimationSetting setting) {
    Draft draft = breakdown.draft();
    int capacity = setting.implementers().multiply(BigDecimal.valueOf(100)).intValue();
    Workload.Builder workload =
        Workload.builder(draft.network()).resource(IMPLEMENTERS, Availability.of(capacity));
    // A task that needs more people than there are is done by all of them.
    breakdown
        .demand()
        .forEach((task, units) -> workload.demand(task, IMPLEMENTERS, Math.min(capacity, units)));
    LevelledSchedule levelled =
        Levelling.byRule().preferring(breakdown.urgency()).level(workload.build());
    for (Levelling.Wait wait : levelled.waits()) {
      TaskId released = wait.released().orElseThrow();
      draft.link(
          released,
          wait.waiting(),
          LinkType.FS,
          0,
          Explanation.of("link.people", draft.task(released).name()));
    }
  }

  private static WorkingCalendar weekdays() {
    return new WorkingCalendar(
        ImmutableSet.of(
            DayOfWeek.MONDAY,
            DayOfWeek.TUESDAY,
            DayOfWeek.WEDNESDAY,
            DayOfWeek.THURSDAY,
            DayOfWeek.FRIDAY),
        ImmutableList.of());
  }

  private List<Task> tasks(
      Draft draft,
      CriticalPath dates,
      ScheduleRisk risk,
      WorkingDays days,
      Assignees assignees,
      EstimationSetting setting,
      Wording wording) {
    List<Task> tasks = new ArrayList<>();
    BigDecimal effort = BigDecimal.ZERO;
    for (DraftTask task : draft.tasks()) {
      effort = effort.add(task.effort());
      TaskId id = task.id();
      tasks.add(
          task.undated(assignees)
              .start(
                  task.duration() > 0 ? days.date(dates.start(id)) : lastDay(dates.start(id), days))
              .finish(lastDay(dates.finish(id), days))
              .totalFloat(dates.totalFloat(id))
              .freeFloat(dates.freeFloat(id))
              .critical(dates.totalFloat(id) == 0)
              .driver(dates.driver(id))
              .likelyFinish(lastDay(risk.finish(id, 80), days))
              .build());
    }
    tasks.sort(
        Comparator.comparing(Task::start)
            .thenComparing(Task::finish)
            .thenComparing(task -> task.kind() == TaskKind.MILESTONE));
    tasks.add(0, coordination(effort, dates, days, assignees, setting, wording));
    return tasks;
  }

  /** The day before a finish, which is exclusive; a milestone is reached on that day too. */
  private static LocalDate lastDay(int finish, WorkingDays days) {
    return days.date(Math.max(0, finish - 1));
  }

  private static Forecast forecast(CriticalPath dates, ScheduleRisk risk, WorkingDays days) {
    TaskId last = dates.drivingPath().get(dates.drivingPath().size() - 1);
    return new Forecast(
        FORECAST_RUNS,
        FORECAST_SEED,
        days.date(risk.finish(last, 50) - 1),
        days.date(risk.finish(last, 80) - 1),
        days.date(risk.finish(last, 90) - 1));
  }

  private static Task coordination(
      BigDecimal effort,
      CriticalPath dates,
      WorkingDays days,
      Assignees assignees,
      EstimationSetting setting,
      Wording wording) {
    int percent = setting.size().managementPercent();
    RoleDescriptionId lead = RoleDescriptionId.of("ciso");
    RoleDescriptionId management = RoleDescriptionId.of("senior-management");
    return Task.builder()
        .id(TaskId.of("coordination"))
        .name(wording.of("task.coordination"))
        .kind(TaskKind.COORDINATION)
        .start(days.date(0))
        .finish(lastDay(dates.finish(), days))
        .duration(dates.finish())
        .effort(
            effort
                .multiply(BigDecimal.valueOf(percent))
                .divide(BigDecimal.valueOf(100), 1, RoundingMode.HALF_UP))
        .responsibleRole(lead)
        .responsible(assignees.of(lead))
        .accountableRole(management)
        .accountable(assignees.of(management))
        .totalFloat(0)
        .freeFloat(0)
        .critical(false)
        .addBecause(Explanation.of("why.coordination", percent))
        .build();
  }

  private ImmutableList<Explanation> assumptions(IsmsProject project, EstimationSetting setting) {
    ImmutableList.Builder<Explanation> assumptions = ImmutableList.builder();
    assumptions.add(
        Explanation.of(
            "assumption.size",
            setting.size().name(),
            setting.size().commentDays(),
            setting.size().boardDays(),
            setting.size().schedulingDays(),
            setting.size().evidenceDays()));
    assumptions.add(
        Explanation.of(
            "assumption.staffing", setting.core(), setting.participants(), setting.implementers()));
    if (setting.certifiedSystem()) {
      assumptions.add(Explanation.of("assumption.reuse"));
    }
    if (project.planning().calendar().isEmpty()) {
      assumptions.add(Explanation.of("assumption.calendar"));
    }
    assumptions.add(Explanation.of("assumption.policy", policy.name()));
    policy
        .overlaps()
        .forEach(
            overlap ->
                assumptions.add(
                    Explanation.of(
                        "assumption.overlap",
                        overlap.predecessor(),
                        overlap.successor(),
                        overlap.clause())));
    return assumptions.addAll(setting.drivers().explanations()).build();
  }
}
