package org.ismskit.plan.generate;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.immutables.value.Value;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.control.ControlCatalog;
import org.ismskit.model.control.Iso27001;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.entity.Problem;
import org.ismskit.model.explanation.Wording;
import org.ismskit.model.plan.Forecast;
import org.ismskit.model.plan.GivenEffort;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.PlanId;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.plan.WorkingCalendar;
import org.ismskit.model.risk.RiskRegister;
import org.ismskit.model.standard.ActivityId;
import org.ismskit.model.standard.Iso27003;
import org.ismskit.model.standard.ProcessDescription;
import org.ismskit.plan.PlanTexts;
import org.ismskit.plan.estimate.Calibration;
import org.ismskit.plan.estimate.Drivers;
import org.ismskit.plan.estimate.EstimationModel;
import org.ismskit.plan.estimate.EstimationSetting;
import org.ismskit.plan.schedule.Conditions;
import org.ismskit.plan.schedule.Levelling;
import org.ismskit.plan.schedule.ScheduleRisk;
import org.ismskit.plan.schedule.WorkingDays;

/**
 * Generates the plan of an ISMS project (27003, 9.5): the activities of a process description and
 * the work on the selected controls, with estimates, roles, dates, the critical path and
 * milestones.
 *
 * <p>Immutable: each method that sets something gives a new generator. A pure function: the same
 * project, register and settings always give the same plan, in whatever order the project lists
 * what it says. An order counts only where it is meant: waves follow each other, the first of
 * several bodies that could decide does, and the first of several people in a role has its work; of
 * what would have to wait for that person, others who fill the role do some if the plan then ends
 * earlier.
 */
public final class PlanGenerator {

  /** The runs of a forecast. */
  public static final int RUNS = Timetable.RUNS;

  /** The seed of a forecast. */
  public static final int SEED = Timetable.SEED;

  /**
   * The code of the warning that a promise is broken, which a rescheduling gives and a {@link
   * #review} keeps. Its arguments are the name of the task, the day that was promised, the one that
   * is expected, and the working days between them.
   */
  public static final String COMMITTED = "warning.committed";

  /**
   * What the codes of warnings begin with that doubt status reports, which a rescheduling gives and
   * a {@link #review} keeps.
   */
  public static final String REPORTED = "warning.report.";

  /** How to generate. */
  @Value.Builder
  record Settings(
      ProcessDescription description,
      Optional<LocalDate> start,
      Optional<DependencyPolicy> policy,
      EstimationModel model,
      ImmutableList<GivenEffort> efforts,
      Optional<Levelling> levelling,
      Optional<ImplementationPlan> incumbent,
      boolean keeping,
      ImmutableList<ControlCatalog> catalogs,
      Locale locale,
      boolean suggesting)
      implements WithSettings {}

  private final Settings settings;

  private PlanGenerator(Settings settings) {
    this.settings = settings;
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
        new Settings(
            description,
            Optional.empty(),
            Optional.empty(),
            EstimationModel.standard(),
            ImmutableList.of(),
            Optional.empty(),
            Optional.empty(),
            false,
            ImmutableList.of(Iso27001.annexA2005(), Iso27001.annexA2013(), Iso27001.annexA2022()),
            Locale.ENGLISH,
            true));
  }

  /**
   * Starts the project on a date, whatever the project says.
   *
   * @param date the first day
   * @return a new generator
   */
  public PlanGenerator startingOn(LocalDate date) {
    return new PlanGenerator(settings.withStart(date));
  }

  /**
   * Ties activities together by another policy, whatever the project says.
   *
   * @param other the policy
   * @return a new generator
   * @throws InvalidDocument naming everything that is wrong with the policy, with pointers into it:
   *     activities that the process description does not have, pairs of which the second does not
   *     need the result of the first or that stand in it twice, and shares outside 0 to 100
   */
  public PlanGenerator dependingBy(DependencyPolicy other) {
    InvalidDocument.throwIfAny(other.problems(settings.description()));
    return new PlanGenerator(settings.withPolicy(Optional.of(other)));
  }

  /**
   * Estimates with another model.
   *
   * @param other the model
   * @return a new generator
   */
  public PlanGenerator estimatingBy(EstimationModel other) {
    return new PlanGenerator(settings.withModel(other));
  }

  /**
   * Lets tasks wait for people in another way: a search may find a plan that finishes earlier than
   * the rule's, for the time it takes.
   *
   * @param other the way; {@link Levelling#byRule()} if this is not called
   * @return a new generator
   */
  public PlanGenerator levellingBy(Levelling other) {
    return new PlanGenerator(settings.withLevelling(other));
  }

  /**
   * Stays near an earlier plan: tasks wait for people in the order they have there and keep their
   * dates and people unless they have to move. A plan that is made anew is only taken if it ends
   * earlier than one near the earlier plan or, if both end on the same day, does so in 80 of 100
   * runs. So where less has to be kept than for the earlier plan, the new one does not end later
   * and, unless it is made anew, no work in it starts later.
   *
   * @param earlier a plan of the same project, or of one much like it: tasks correspond by their
   *     ids
   * @return a new generator
   */
  public PlanGenerator near(ImplementationPlan earlier) {
    return new PlanGenerator(settings.withIncumbent(earlier).withKeeping(false));
  }

  /**
   * Keeps to an agreed plan: as {@link #near} does, but plans anew only if neither the dates nor
   * the order of the agreed plan can be kept. Work that is under way is not put into another order
   * for a few days.
   *
   * @param agreed the plan that is followed
   * @return a new generator
   */
  public PlanGenerator keepingTo(ImplementationPlan agreed) {
    return new PlanGenerator(settings.withIncumbent(agreed).withKeeping(true));
  }

  /**
   * Knows a further control catalog.
   *
   * @param catalog the catalog; replaces one with the same id
   * @return a new generator
   */
  public PlanGenerator knowing(ControlCatalog catalog) {
    return new PlanGenerator(
        settings.withCatalogs(
            ImmutableList.<ControlCatalog>builder()
                .addAll(settings.catalogs())
                .add(catalog)
                .build()));
  }

  /**
   * Names tasks in another language.
   *
   * @param language the language; English where there is no wording for it
   * @return a new generator
   */
  public PlanGenerator speaking(Locale language) {
    return new PlanGenerator(settings.withLocale(language));
  }

  /**
   * Leaves out what would make plans earlier, which takes most of the time: for plans that nobody
   * reads as they are, such as one that is rescheduled or stayed near to.
   *
   * @return a new generator
   */
  public PlanGenerator withoutSuggestions() {
    return new PlanGenerator(settings.withSuggesting(false));
  }

  /**
   * Corrects the estimates by what past projects took.
   *
   * @param calibration what they took
   * @return a new generator
   */
  public PlanGenerator calibratedBy(Calibration calibration) {
    return estimatingBy(settings.model().calibratedBy(calibration));
  }

  /**
   * Plans one activity with another effort than the model estimates, whatever the project says.
   *
   * @param activity the activity
   * @param effort its effort in person-days, greater than 0
   * @return a new generator
   * @throws IllegalArgumentException if the effort is not greater than 0
   */
  public PlanGenerator overriding(ActivityId activity, BigDecimal effort) {
    return overriding(GivenEffort.builder().activity(activity).personDays(effort).build());
  }

  /**
   * Plans one activity or the work on one control with another effort than the model estimates,
   * whatever the project says. Of a control that parts of an organization take over, each part has
   * its share.
   *
   * @param given what it takes; if it is about nothing, nothing changes
   * @return a new generator
   */
  public PlanGenerator overriding(GivenEffort given) {
    return new PlanGenerator(
        settings.withEfforts(
            ImmutableList.<GivenEffort>builder().addAll(settings.efforts()).add(given).build()));
  }

  /** What is given counts as it is, also if a calibration corrects the estimates. */
  private EstimationModel model(IsmsProject project) {
    EstimationModel model = settings.model();
    for (GivenEffort given : Iterables.concat(project.planning().efforts(), settings.efforts())) {
      model = model.overriding(given);
    }
    return model;
  }

  /**
   * Generates the plan of a project.
   *
   * @param project the project
   * @param register its assessed risks
   * @return the plan
   * @throws InvalidDocument naming everything that is in the way: no start or one after 9899,
   *     drivers that the estimation model does not know, activities and roles that the process
   *     description does not have, efforts and overlaps of nothing or given twice, meetings and
   *     deadlines that are over before the start, several currencies of which none is the plan's,
   *     gates that nothing waits for, constraints on what there is no work on, those to just a day
   *     on which nobody works, those that contradict each other or what comes before, with the
   *     tasks that push each there, and what keeps tasks from being done within ten years: people
   *     who are not there, too few of them, windows and meetings far away
   */
  public ImplementationPlan generate(IsmsProject project, RiskRegister register) {
    Optional<LocalDate> first = settings.start().or(() -> project.planning().startOn());
    ImmutableList<Problem> unplanned = PlanningDefects.of(project, settings.description(), first);
    LocalDate from = first.orElseThrow();
    IsmsProject ordered = CanonicalOrder.of(project);
    RiskRegister risks = CanonicalOrder.of(register);
    WorkingCalendar calendar = ordered.planning().calendar().orElseGet(PlanGenerator::weekdays);
    WorkingDays days = WorkingDays.of(calendar, from);
    Function<Variation, Blueprint> blueprints = blueprints(ordered, risks, days);
    Variation shared = new Sharing(blueprints).of(settings.incumbent());
    Blueprint blueprint = blueprints.apply(shared);
    WorkBreakdown breakdown = new WorkBreakdown(blueprint);
    ImmutableList<Problem> defects = and(unplanned, breakdown.problems());
    Timetable timetable;
    try {
      timetable = timetable(breakdown);
    } catch (InvalidDocument conflicts) {
      throw new InvalidDocument(and(defects, conflicts.problems()));
    }
    Obstacles obstacles =
        new Obstacles(
            project,
            days,
            other ->
                dated(
                    new WorkBreakdown(
                        blueprints(CanonicalOrder.of(other), risks, days).apply(shared))));
    InvalidDocument.throwIfAny(and(defects, obstacles.problems(timetable.dates())));
    ScheduleRisk risk = timetable.forecast();
    Entities<Task> tasks =
        Entities.copyOf(new PlannedTasks(blueprint, breakdown, timetable, risk).all());
    ImplementationPlan plan =
        ImplementationPlan.builder()
            .id(PlanId.of("plan"))
            .name(blueprint.wording().of("plan.name", project.name()))
            .startOn(days.date(0))
            .finishOn(PlannedTasks.lastDay(timetable.dates().finish(), days))
            .calendar(calendar)
            .tasks(tasks)
            .addAllLinks(timetable.links())
            .addAllAssumptions(Assumptions.of(blueprint, breakdown, from))
            .addAllAssumptions(new Costs(ordered).assumptions(tasks))
            .forecast(forecast(timetable.last(), risk, days))
            .build();
    PlanReview review = new PlanReview(plan, blueprint, breakdown, risks, ImmutableList.of());
    return settings.suggesting()
        ? review.reviewed(
            variation -> new WorkBreakdown(blueprints.apply(shared.and(variation))),
            isByRule() ? timetable : breakdown.dated(Levelling.byRule()))
        : review.reviewed();
  }

  /**
   * Says of a plan that has been rescheduled what is to be known of it now, as {@link #generate}
   * does of a new one: the plans of its controls, its events, who is told what, warnings,
   * suggestions for what is left, and risks of the project. Tasks, links, dates and forecast stay
   * as they are; where the project has other work by now than the plan, a warning names it.
   *
   * @param project the project as it is now
   * @param register its assessed risks
   * @param plan a plan with a status date, as {@link org.ismskit.plan.follow.Rescheduling} gives it
   * @return the plan with what follows from its dates
   * @throws InvalidDocument as {@link #generate} does, but for what only dates show
   * @throws IllegalArgumentException if the plan has no status date
   */
  public ImplementationPlan review(
      IsmsProject project, RiskRegister register, ImplementationPlan plan) {
    if (plan.statusOn().isEmpty()) {
      throw new IllegalArgumentException("statusOn: none, expected a plan with a status date");
    }
    RiskRegister risks = CanonicalOrder.of(register);
    Present present = present(project, risks, plan);
    PlanReview review =
        new PlanReview(
            plan,
            present.blueprint(),
            present.breakdown(),
            risks,
            PlanReview.news(present.blueprint(), present.breakdown(), plan));
    if (!settings.suggesting()) {
      return review.reviewed();
    }
    Actuals actuals = new Actuals(plan, present.blueprint().days());
    Function<Variation, WorkBreakdown> rest =
        variation -> {
          WorkBreakdown work = present.breakdown(variation);
          actuals.apply(work.draft());
          return work;
        };
    return review.reviewed(rest, rest.apply(Variation.NONE).dated(Levelling.byRule()));
  }

  /**
   * What keeps the tasks of a plan from being done at any time: the meetings, freezes, people and
   * uncertainties that the project knows now. With them a plan is rescheduled as it was generated.
   *
   * @param project the project
   * @param register its assessed risks
   * @param plan a plan of it, by this generator or an earlier one; its start and calendar count
   * @return the conditions of the tasks that a plan of the project has today
   * @throws InvalidDocument as {@link #generate} does, but for what only dates show
   */
  public Conditions conditions(
      IsmsProject project, RiskRegister register, ImplementationPlan plan) {
    Present present = present(project, CanonicalOrder.of(register), plan);
    Draft draft = present.breakdown().draft();
    draft.openByDates();
    return Timetable.conditions(draft, present.blueprint().model());
  }

  /**
   * A project as it is by now, with a plan of it.
   *
   * @param blueprints what plans are made from, by what is done otherwise
   * @param shared who does what as in the plan
   * @param blueprint what plans are made from with that
   * @param breakdown the work that there is
   */
  private record Present(
      Function<Variation, Blueprint> blueprints,
      Variation shared,
      Blueprint blueprint,
      WorkBreakdown breakdown) {

    WorkBreakdown breakdown(Variation variation) {
      return new WorkBreakdown(blueprints.apply(shared.and(variation)));
    }
  }

  private Present present(IsmsProject project, RiskRegister risks, ImplementationPlan plan) {
    ImmutableList<Problem> unplanned =
        PlanningDefects.of(project, settings.description(), Optional.of(plan.startOn()));
    Function<Variation, Blueprint> blueprints =
        blueprints(
            CanonicalOrder.of(project), risks, WorkingDays.of(plan.calendar(), plan.startOn()));
    Variation shared = new Sharing(blueprints).asIn(Optional.of(plan));
    Blueprint blueprint = blueprints.apply(shared);
    WorkBreakdown breakdown = new WorkBreakdown(blueprint);
    InvalidDocument.throwIfAny(and(unplanned, breakdown.problems()));
    return new Present(blueprints, shared, blueprint, breakdown);
  }

  /** What plans of a project in its canonical order are made from, by what is done otherwise. */
  private Function<Variation, Blueprint> blueprints(
      IsmsProject ordered, RiskRegister risks, WorkingDays days) {
    Wording wording = PlanTexts.in(settings.locale());
    return variation -> blueprint(ordered, risks, days, wording, variation);
  }

  private static ImmutableList<Problem> and(List<Problem> some, List<Problem> others) {
    return ImmutableList.<Problem>builder().addAll(some).addAll(others).build();
  }

  private boolean isByRule() {
    return settings.levelling().isEmpty() && settings.incumbent().isEmpty();
  }

  private Timetable timetable(WorkBreakdown breakdown) {
    Levelling levelling = settings.levelling().orElseGet(Levelling::byRule);
    return settings.incumbent().isPresent()
        ? new Incumbent(settings.incumbent().get(), settings.keeping()).dated(breakdown, levelling)
        : breakdown.dated(levelling);
  }

  /** By the rule: what never ends does not end sooner by a search. */
  private Obstacles.Dated dated(WorkBreakdown breakdown) {
    return new Obstacles.Dated(
        breakdown.draft(),
        Timetable.of(breakdown.draft(), settings.model(), Levelling.byRule()).dates());
  }

  private Blueprint blueprint(
      IsmsProject project,
      RiskRegister register,
      WorkingDays days,
      Wording wording,
      Variation tried) {
    Variation variation = Variation.of(project.planning().compression()).and(tried);
    Waves waves = new Waves(project);
    ControlPackages packages = new ControlPackages(project, settings.catalogs(), register, waves);
    return new Blueprint(
        project,
        settings.description(),
        settings.policy().orElseGet(() -> DependencyPolicy.of(project.planning())),
        model(project),
        setting(project, packages).with(variation.furtherCore(), variation.furtherImplementers()),
        packages,
        waves,
        days,
        new Decisions(project.planning().decisionBodies(), days, variation),
        new Assignees(project),
        variation,
        wording);
  }

  private EstimationSetting setting(IsmsProject project, ControlPackages packages) {
    List<ControlPackages.WorkPackage> whole = packages.of(Optional.empty());
    int technical =
        (int)
            whole.stream()
                .filter(item -> settings.model().isTechnical(item.controlClass()))
                .count();
    Drivers drivers = Drivers.of(project, whole.size() - technical, technical);
    return EstimationSetting.of(project, drivers, settings.model().size(drivers));
  }

  /** Monday to Friday, without holidays. */
  static WorkingCalendar weekdays() {
    return new WorkingCalendar(
        ImmutableSet.of(
            DayOfWeek.MONDAY,
            DayOfWeek.TUESDAY,
            DayOfWeek.WEDNESDAY,
            DayOfWeek.THURSDAY,
            DayOfWeek.FRIDAY),
        ImmutableList.of());
  }

  private static Forecast forecast(TaskId last, ScheduleRisk risk, WorkingDays days) {
    return new Forecast(
        Timetable.RUNS,
        Timetable.SEED,
        days.date(risk.finish(last, 50) - 1),
        days.date(risk.finish(last, 80) - 1),
        days.date(risk.finish(last, 90) - 1));
  }
}
