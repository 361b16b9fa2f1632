package org.ismskit.export.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Multimaps;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.control.Control;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.explanation.Wording;
import org.ismskit.model.plan.Forecast;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.TaskKind;
import org.ismskit.model.standard.Activity;
import org.ismskit.model.standard.ActivityId;
import org.ismskit.model.standard.Phase;
import org.ismskit.model.standard.ProcessDescription;
import org.ismskit.plan.PlanTexts;
import org.ismskit.plan.estimate.PersonDays;
import org.ismskit.plan.follow.WorkPart;
import org.ismskit.plan.generate.DateReason;
import org.ismskit.plan.schedule.WorkingDays;
import org.ismskit.risk.RiskAssessment;
import org.ismskit.risk.RiskTexts;

/** What the templates show of a plan: texts and lists of texts, nothing to be worked out there. */
final class PlanView {

  private static final int TOP = 5;

  /** In how many of 100 runs something has to determine the finish to be worth a line. */
  private static final int OFTEN = 20;

  private final IsmsProject project;
  private final RiskAssessment assessment;
  private final ImplementationPlan plan;
  private final ProcessDescription description;
  private final Wording wording;
  private final WorkingDays days;
  private final Names names;
  private final Reasons reasons;
  private final CostRows costs;
  private final List<Task> path;

  PlanView(
      IsmsProject project,
      RiskAssessment assessment,
      ImplementationPlan plan,
      ProcessDescription description,
      Locale locale) {
    this.project = project;
    this.assessment = assessment;
    this.plan = plan;
    this.description = description;
    this.wording = PlanTexts.in(locale).and(RiskTexts.in(locale));
    this.days = WorkingDays.of(plan.calendar(), plan.startOn());
    this.names = new Names(project, description);
    this.reasons = new Reasons(plan, names, wording);
    this.costs = new CostRows(project, plan, description, names);
    this.path = plan.drivingPath();
  }

  Map<String, Object> context() {
    RiskRows riskRows = new RiskRows(project, assessment, names, wording);
    List<Map<String, Object>> risks = riskRows.all();
    List<Map<String, Object>> controls = controls();
    int waiting = waiting(path);
    ImmutableMap.Builder<String, Object> context = ImmutableMap.builder();
    context.put("name", plan.name());
    context.put("organization", project.organization().name().orElse(project.name()));
    context.put("about", project.organization().description().orElse(""));
    context.put("start", plan.startOn().toString());
    context.put("finish", plan.finishOn().toString());
    context.put("status", status());
    Optional<Forecast> forecast = plan.forecast();
    LocalDate likely = forecast.map(Forecast::likely).orElse(plan.finishOn());
    context.put("likely", likely.toString());
    context.put("median", forecast.map(Forecast::median).orElse(plan.finishOn()).toString());
    context.put("runs", forecast.map(Forecast::runs).orElse(0));
    context.put("workingDays", Counts.of(days.index(plan.finishOn()) + 1, "working day"));
    context.put("months", days.months(likely).toPlainString());
    context.put("effort", effort(plan.tasks()).setScale(0, RoundingMode.HALF_UP).toPlainString());
    context.put("taskCount", Counts.of(plan.tasks().size(), "task"));
    context.put("activityCount", Counts.of(plannedActivities(), "activity", "activities"));
    context.put("controlCount", Counts.of(controls.size(), "control"));
    context.put("milestones", milestones());
    context.put("path", path.stream().map(this::step).toList());
    context.put("contenders", contenders());
    context.put(
        "pathLine",
        path.stream()
            .filter(task -> !isPartOfComments(task))
            .map(this::shortName)
            .distinct()
            .collect(Collectors.joining(" > ")));
    context.put("pathHeld", heldFromOutside(path));
    context.put("pathWaiting", waiting);
    context.put("warnings", sentences(plan.warnings()));
    context.put("suggestions", sentences(plan.suggestions()));
    context.put("assumptions", sentences(plan.assumptions()));
    context.put("phases", phases());
    context.put("controls", controls);
    context.put("others", others());
    context.put("risks", risks);
    context.put("topRisks", risks.stream().limit(TOP).toList());
    context.put("methodology", assessment.register().methodology());
    context.put("methodologyVersion", assessment.register().methodologyVersion());
    context.put("efforts", efforts());
    context.put("scopes", new ScopeRows(project, names).all());
    context.put("treatments", riskRows.treatments());
    context.put("treatmentHints", riskRows.treatmentHints());
    context.put("responsibilities", new ResponsibilityRows(plan, description, names).all());
    context.put("controlPlans", new ControlPlanRows(plan, names).all());
    CalendarRows calendar = new CalendarRows(plan, names, wording);
    context.put("streams", calendar.streams());
    context.put("communication", calendar.communication());
    context.put("issues", issues());
    context.putAll(costs.all());
    TreatmentPlanRows treatmentPlan = new TreatmentPlanRows(project, names);
    context.put("treatmentActions", treatmentPlan.actions());
    context.put("acceptances", treatmentPlan.acceptances());
    context.put("pauses", held(DateReason.PAUSE));
    context.put("heldByFreeze", held(DateReason.FREEZE, DateReason.FREEZE_OF_SESSIONS));
    context.put("frozen", !project.planning().freezes().isEmpty());
    AbsenceRows absences = new AbsenceRows(project, plan, names);
    context.put("absences", absences.absences());
    context.put("freezes", absences.freezes());
    PeopleRows people = new PeopleRows(project, plan, names, absences);
    context.put("people", people.all());
    context.put("overloads", people.overloads());
    TaskRows tasks = new TaskRows(plan, names, reasons);
    context.put("tasks", tasks.all());
    context.put("controlTasks", tasks.ofControls());
    return context.buildOrThrow();
  }

  /** How far the plan has come, if it has been followed. */
  private List<Map<String, Object>> status() {
    long finished = plan.tasks().stream().filter(PlanView::isFinished).count();
    return plan.statusOn().stream()
        .map(on -> Map.<String, Object>of("on", on.toString(), "finished", finished))
        .toList();
  }

  private static boolean isFinished(Task task) {
    return task.donePercent().orElse(0) == 100;
  }

  /** How many activities of the standard are planned; parts of a group repeat some of them. */
  private long plannedActivities() {
    return plan.tasks().stream()
        .filter(task -> task.kind() == TaskKind.ACTIVITY)
        .flatMap(task -> task.activity().stream())
        .distinct()
        .count();
  }

  private static BigDecimal effort(Iterable<Task> tasks) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Task task : tasks) {
      sum = sum.add(task.effort());
    }
    return sum;
  }

  private List<String> sentences(ImmutableList<Explanation> explanations) {
    return explanations.stream().map(wording::of).toList();
  }

  private List<Map<String, Object>> milestones() {
    return plan.tasks().stream()
        .filter(task -> task.kind() == TaskKind.MILESTONE)
        .map(
            task ->
                Map.<String, Object>of(
                    "name", isFinished(task) ? task.name() + " (reached)" : task.name(),
                    "promised", promised(task),
                    "date", task.finish().toString(),
                    "likely", task.likelyFinish().orElse(task.finish()).toString(),
                    "float", task.totalFloat()))
        .toList();
  }

  private String promised(Task milestone) {
    return project.planning().commitments().stream()
        .filter(c -> Optional.of(c.milestone()).equals(milestone.milestone()))
        .map(c -> c.date().toString())
        .findFirst()
        .orElse("");
  }

  /** How many working days pass on a path while nobody works on it. */
  private int waiting(List<Task> path) {
    int waiting = 0;
    for (int i = 0; i < path.size(); i++) {
      Task task = path.get(i);
      if (task.kind() == TaskKind.WAIT || task.kind() == TaskKind.EVIDENCE) {
        Task next = path.get(Math.min(i + 1, path.size() - 1));
        int until = days.index(next.start()) + (next.kind() == TaskKind.MILESTONE ? 1 : 0);
        waiting += until - days.index(task.start());
      }
    }
    return waiting;
  }

  private Map<String, Object> step(Task task) {
    return Map.of(
        "name", task.name(),
        "start", task.start().toString(),
        "finish", task.finish().toString(),
        "days", task.duration(),
        "float", task.totalFloat(),
        "held", String.join(" ", reasons.held(task)),
        "often",
            task.criticalityPercent().isPresent()
                ? String.valueOf(task.criticalityPercent().getAsInt())
                : "");
  }

  /** What the first task of a path waits for, if that is not the start of the project. */
  private List<String> heldFromOutside(List<Task> path) {
    return path.stream()
        .limit(1)
        .filter(first -> days.index(first.start()) > 0)
        .flatMap(first -> reasons.heldBack(first).stream())
        .toList();
  }

  /** What does not determine the finish if nothing slips, but often does otherwise. */
  private List<Map<String, Object>> contenders() {
    return plan.tasks().stream()
        .filter(task -> task.kind() != TaskKind.MILESTONE && !path.contains(task))
        .filter(task -> task.criticalityPercent().orElse(0) >= OFTEN)
        .sorted(
            Comparator.comparingInt((Task task) -> task.criticalityPercent().orElse(0)).reversed())
        .map(this::step)
        .toList();
  }

  /** Comments are answered at the end of an activity that stands in the line already. */
  private static boolean isPartOfComments(Task task) {
    return task.because().stream().anyMatch(reason -> reason.code().equals("why.answered"));
  }

  private String shortName(Task task) {
    return task.activity()
        .map(Object::toString)
        .or(() -> task.control().flatMap(project.risk().controls()::get).map(Control::name))
        .orElse(task.name());
  }

  private List<Map<String, Object>> phases() {
    ImmutableListMultimap<ActivityId, Task> byActivity = plan.tasksByActivity();
    List<Map<String, Object>> phases = new ArrayList<>();
    for (Phase phase : description.phases()) {
      List<Map<String, Object>> activities = new ArrayList<>();
      for (Activity activity : description.activities()) {
        List<Task> tasks =
            byActivity.get(activity.id()).stream()
                .filter(task -> task.kind() != TaskKind.MILESTONE)
                .toList();
        if (activity.phase().equals(phase.id()) && !tasks.isEmpty()) {
          activities.add(row(activity.id() + " " + activity.title(), tasks, TaskKind.ACTIVITY));
        }
      }
      if (!activities.isEmpty()) {
        phases.add(Map.of("title", phase.id() + " " + phase.title(), "activities", activities));
      }
    }
    return phases;
  }

  private List<Map<String, Object>> controls() {
    List<Map<String, Object>> rows = new ArrayList<>();
    Multimaps.asMap(plan.tasksByControl())
        .forEach(
            (id, tasks) -> {
              // What was agreed may be about a control that the project has given up since.
              Optional<Control> control = project.risk().controls().get(id);
              Map<String, Object> row = row(names.control(id), tasks, TaskKind.CONTROL);
              row.put(
                  "reference",
                  control
                      .flatMap(Control::reference)
                      .map(reference -> reference.catalog() + " " + reference.control())
                      .orElse(""));
              row.put("priority", control.flatMap(Control::priority).map(Enum::name).orElse("B"));
              rows.add(row);
            });
    return rows;
  }

  private List<Map<String, Object>> others() {
    return plan.tasks().stream()
        .filter(task -> task.activity().isEmpty() && task.control().isEmpty())
        .filter(task -> task.kind() != TaskKind.MILESTONE)
        .map(task -> row(task.name(), List.of(task), task.kind()))
        .toList();
  }

  /** One line for several tasks; who is responsible and why comes from those that are the work. */
  private Map<String, Object> row(String name, List<Task> tasks, TaskKind work) {
    Task main = tasks.stream().filter(task -> task.kind() == work).findFirst().orElse(tasks.get(0));
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("name", name);
    row.put(
        "start",
        tasks.stream().map(Task::start).min(Comparator.naturalOrder()).orElseThrow().toString());
    row.put(
        "finish",
        tasks.stream().map(Task::finish).max(Comparator.naturalOrder()).orElseThrow().toString());
    row.put("effort", PersonDays.told(effort(tasks)));
    row.put("float", tasks.stream().mapToInt(Task::totalFloat).min().orElse(0));
    row.put("critical", tasks.stream().anyMatch(path::contains));
    row.put("responsible", names.who(main.responsible(), main.responsibleRole()));
    row.put("accountable", names.who(main.accountable(), main.accountableRole()));
    row.put("because", reasons.all(main));
    row.put("waitsFor", reasons.waitsFor(tasks.get(0)));
    row.putAll(costs.of(tasks));
    return row;
  }

  /**
   * The tasks that something outside the plan keeps from other days, such as somebody's absence.
   */
  private List<Map<String, Object>> held(DateReason... reasons) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Task task : plan.tasks()) {
      task.because().stream()
          .filter(why -> Arrays.stream(reasons).anyMatch(reason -> reason.is(why)))
          .forEach(
              why ->
                  rows.add(
                      Map.of(
                          "name", task.name(),
                          "start", task.start().toString(),
                          "finish", task.finish().toString(),
                          "why", wording.of(why))));
    }
    return rows;
  }

  /** What the project wrote down itself, then what its plan shows. */
  private List<Map<String, Object>> issues() {
    return Stream.concat(project.journal().issues().stream(), plan.issues().stream())
        .distinct()
        .map(
            issue ->
                Map.<String, Object>of(
                    "kind", Names.words(issue.kind()),
                    "name", issue.name(),
                    "status", Names.words(issue.status()),
                    "owner", names.person(issue.owner()).orElse("nobody"),
                    "due", issue.due().map(LocalDate::toString).orElse(""),
                    "touches",
                        Stream.concat(
                                issue.activities().stream().map(ActivityId::value),
                                issue.controls().stream().map(names::control))
                            .collect(Collectors.joining(", ")),
                    "resolution", issue.resolution().orElse("")))
        .toList();
  }

  /** What the work consists of, in person-days. */
  private List<Map<String, Object>> efforts() {
    Map<WorkPart, BigDecimal> sums = new EnumMap<>(WorkPart.class);
    for (Task task : plan.tasks()) {
      sums.merge(WorkPart.of(task), task.effort(), BigDecimal::add);
    }
    List<Map<String, Object>> rows = new ArrayList<>();
    sums.forEach(
        (part, sum) -> rows.add(Map.of("name", Names.part(part), "effort", PersonDays.told(sum))));
    return rows;
  }
}
