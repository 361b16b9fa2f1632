package org.ismskit.export.report;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.explanation.Wording;
import org.ismskit.model.organization.Person;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.plan.Absence;
import org.ismskit.model.plan.Forecast;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.plan.TaskKind;
import org.ismskit.plan.PlanTexts;
import org.ismskit.plan.estimate.PersonDays;
import org.ismskit.plan.follow.Lateness;
import org.ismskit.plan.follow.MilestoneTrend;
import org.ismskit.plan.follow.PlanDiff;
import org.ismskit.plan.follow.Rescheduled;
import org.ismskit.plan.follow.StaffingCurve;
import org.ismskit.plan.follow.WorkList;
import org.ismskit.plan.generate.PlanGenerator;
import org.ismskit.plan.schedule.WorkingDays;

/** What the templates show of a followed plan: texts and lists of texts. */
final class ProgressView {

  /** How many status dates of the trend fit beside each other. */
  private static final int DATES = 6;

  private final IsmsProject project;
  private final ImplementationPlan baseline;
  private final List<Rescheduled> followed;
  private final Rescheduled last;
  private final ImplementationPlan now;
  private final int weeks;
  private final Wording wording;

  ProgressView(
      IsmsProject project,
      ImplementationPlan baseline,
      List<Rescheduled> followed,
      int weeks,
      Locale locale) {
    this.project = project;
    this.baseline = baseline;
    this.weeks = weeks;
    this.wording = PlanTexts.in(locale);
    this.followed = followed;
    this.last = followed.get(followed.size() - 1);
    this.now = last.plan();
  }

  Map<String, Object> context() {
    LocalDate on = now.statusOn().orElseThrow();
    PlanDiff diff = PlanDiff.between(baseline, now);
    ImmutableMap.Builder<String, Object> context = ImmutableMap.builder();
    context.put("name", now.name());
    context.put("organization", project.organization().name().orElse(project.name()));
    context.put("on", on.toString());
    context.put("planned", baseline.finishOn().toString());
    context.put("finish", now.finishOn().toString());
    context.put("shift", Counts.later(diff.finishShift()));
    context.put("likely", now.forecast().map(Forecast::likely).orElse(now.finishOn()).toString());
    context.put("finished", now.tasks().stream().filter(ProgressView::isFinished).count());
    context.put("taskCount", Counts.of(now.tasks().size(), "task"));
    context.put("broken", !last.missed().isEmpty());
    context.put("missed", missed(diff));
    context.put(
        "doubtful",
        Promise.all(baseline, now).stream().filter(Promise::isDoubtful).map(Promise::row).toList());
    context.put(
        "doubts",
        now.warnings().stream()
            .filter(warning -> warning.code().startsWith(PlanGenerator.REPORTED))
            .map(wording::of)
            .toList());
    context.put("dates", dates());
    context.put("milestones", milestones());
    context.put("late", late());
    context.put("causes", causes(diff));
    context.put("work", work(on));
    context.put("overloads", overloads(on));
    context.putAll(new EarnedValueRows(project, baseline).all());
    return context.buildOrThrow();
  }

  private static boolean isFinished(Task task) {
    return task.donePercent().orElse(0) == 100;
  }

  private List<Map<String, Object>> missed(PlanDiff diff) {
    return last.missed().stream()
        .map(
            m ->
                Map.<String, Object>of(
                    "name", name(m.task()),
                    "promised", m.promised().toString(),
                    "expected", m.expected().toString(),
                    "delay", Counts.later(m.workingDays()),
                    "chain",
                        String.join(" > ", m.chain().stream().map(t -> held(diff, t)).toList())))
        .toList();
  }

  /** A task of a chain, with the meeting, freeze or absence that holds it besides. */
  private String held(PlanDiff diff, TaskId task) {
    String why =
        diff.change(task).stream()
            .flatMap(change -> change.held().stream())
            .map(wording::of)
            .collect(Collectors.joining(" "));
    return why.isEmpty() ? name(task) : name(task) + " (" + why + ")";
  }

  private String name(TaskId task) {
    return now.tasks().get(task).map(Task::name).orElse(task.value());
  }

  private List<Rescheduled> shown() {
    return followed.subList(Math.max(0, followed.size() - DATES), followed.size());
  }

  private List<String> dates() {
    return shown().stream().map(r -> r.plan().statusOn().orElseThrow().toString()).toList();
  }

  private List<Map<String, Object>> milestones() {
    return MilestoneTrend.of(baseline, shown()).milestones().stream()
        .map(
            line ->
                Map.<String, Object>of(
                    "name", line.name(),
                    "planned", line.planned().toString(),
                    "points", line.points().stream().map(ProgressView::point).toList()))
        .toList();
  }

  private static String point(MilestoneTrend.Point point) {
    return point.expected() + (point.reached() ? " reached" : "");
  }

  private List<Map<String, Object>> late() {
    return Lateness.of(baseline, now).tasks().stream()
        .map(
            late ->
                Map.<String, Object>of(
                    "name", late.name(),
                    "days", late.workingDays(),
                    "delay", Counts.later(late.workingDays()),
                    "moves",
                        late.endShift() == 0
                            ? "does not move the end"
                            : "moves the end by " + Counts.of(late.endShift(), "working day"),
                    "float", late.floatBefore(),
                    "pushed", late.pushed().size(),
                    "why", late.why().orElse(""),
                    "end", late.endShift()))
        .toList();
  }

  private List<Map<String, Object>> causes(PlanDiff diff) {
    return diff.causes().stream()
        .map(
            cause ->
                Map.<String, Object>of(
                    "why", wording.of(cause.cause().because()), "moved", cause.moved().size()))
        .toList();
  }

  private List<Map<String, Object>> work(LocalDate on) {
    WorkingDays days = WorkingDays.of(now.calendar(), on.plusDays(1));
    return WorkList.of(now, days.date(0), weeks).items().stream()
        .filter(item -> !leadsFromAfar(item))
        .map(
            item ->
                Map.<String, Object>of(
                    "week", item.monday().toString(),
                    "who", who(item),
                    "name", item.task().name(),
                    "start", item.task().start().toString(),
                    "finish", item.task().finish().toString(),
                    "todo", todo(item),
                    "waits", String.join(", ", item.waitsFor().stream().map(this::name).toList())))
        .toList();
  }

  /** Nobody goes on leading the project in a week in which they are away throughout. */
  private boolean leadsFromAfar(WorkList.Item item) {
    return item.task().kind() == TaskKind.COORDINATION
        && !item.starts()
        && !item.finishes()
        && item.person().filter(person -> isAway(person, item.monday())).isPresent();
  }

  private boolean isAway(PersonId person, LocalDate monday) {
    WorkingDays days = WorkingDays.of(now.calendar(), monday);
    List<Absence> absences =
        project.planning().availabilities().stream()
            .filter(availability -> availability.person().equals(person))
            .flatMap(availability -> availability.absences().stream())
            .toList();
    return IntStream.range(0, days.index(monday.plusWeeks(1)))
        .mapToObj(days::date)
        .allMatch(day -> absences.stream().anyMatch(absence -> covers(absence, day)));
  }

  private static boolean covers(Absence absence, LocalDate day) {
    return !day.isBefore(absence.first()) && !day.isAfter(absence.last());
  }

  private static String todo(WorkList.Item item) {
    if (item.task().kind() == TaskKind.MILESTONE) {
      return "reach";
    }
    return item.starts()
        ? item.finishes() ? "start and finish" : "start"
        : item.finishes() ? "finish" : "go on";
  }

  private String who(WorkList.Item item) {
    return item.person()
        .map(this::person)
        .or(() -> item.role().map(role -> role.value() + " (nobody yet)"))
        .orElse("");
  }

  private String person(PersonId id) {
    return project.organization().persons().get(id).map(Person::name).orElse(id.value());
  }

  private List<Map<String, Object>> overloads(LocalDate on) {
    return StaffingCurve.of(now, project.planning()).overloads().stream()
        .filter(overload -> overload.monday().plusDays(6).isAfter(on))
        .map(
            overload ->
                Map.<String, Object>of(
                    "week", overload.monday().toString(),
                    "who", person(overload.person()),
                    "days", PersonDays.told(overload.personDays()),
                    "available", PersonDays.told(overload.available()),
                    "tasks", String.join(", ", overload.tasks().stream().map(this::name).toList())))
        .toList();
  }
}
