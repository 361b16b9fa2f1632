package org.ismskit.plan.follow;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.entity.Problem;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.plan.Forecast;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.LinkType;
import org.ismskit.model.plan.StatusReport;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.plan.TaskKind;
import org.ismskit.model.plan.TaskLink;
import org.ismskit.plan.generate.PlanGenerator;
import org.ismskit.plan.schedule.Conditions;
import org.ismskit.plan.schedule.CriticalPath;
import org.ismskit.plan.schedule.FeasibleSchedule;
import org.ismskit.plan.schedule.Floats;
import org.ismskit.plan.schedule.Levelling;
import org.ismskit.plan.schedule.Network;
import org.ismskit.plan.schedule.ScheduleRisk;

/**
 * Plans again from what was reached: what is finished keeps its dates, what has begun goes on from
 * the status date with what remains of it, and nothing else starts before the day after the status
 * date, or before the day that was reported for it.
 *
 * <p>Stable: a task moves only if it has to, because a link or the status date pushes it; what
 * could start earlier than planned keeps its date, unless the rescheduling {@linkplain
 * #pullingForward() pulls forward}.
 *
 * <p>{@linkplain #under Under conditions} it keeps meetings and the time of people, and forecasts
 * anew. Without them buffers are kept: the day by which a task or the plan is likely finished moves
 * as its finish does; whether people are overloaded by what has moved, {@link StaffingCurve} tells.
 *
 * <p>A task that goes on all through the plan and has no links, such as leading the project, ends
 * with the plan.
 *
 * <p>What was said of the dates that the plan had before is left out: warnings and suggestions.
 * {@link org.ismskit.plan.generate.PlanGenerator#review} says again what follows from the dates it
 * has now, such as events and the plans of controls.
 *
 * <p>Immutable, and a pure function of the plan and the report.
 */
public final class Rescheduling {

  private static final String PROMISE = "warning.promise";

  /** What was said of the dates that the plan had before. */
  static final ImmutableSet<String> DATED =
      ImmutableSet.of(
          "warning.absence.outside",
          "warning.attendance",
          "warning.commitment",
          "warning.deadline",
          "warning.decided-afterwards",
          "warning.duration",
          "warning.freeze.audit",
          "warning.freeze.outside",
          "warning.meeting.beyond",
          "warning.meeting.none",
          "warning.meeting.rhythm");

  private final boolean override;
  private final boolean forward;
  private final Optional<ImplementationPlan> baseline;
  private final Optional<Conditions> conditions;

  private Rescheduling(
      boolean override,
      boolean forward,
      Optional<ImplementationPlan> baseline,
      Optional<Conditions> conditions) {
    this.override = override;
    this.forward = forward;
    this.baseline = baseline;
    this.conditions = conditions;
  }

  /** Whether a warning says no more than how dates lie. */
  static boolean isDated(Explanation warning) {
    return DATED.contains(warning.code())
        || warning.code().equals(PROMISE)
        || warning.code().equals(PlanGenerator.COMMITTED)
        || warning.code().startsWith(PlanGenerator.REPORTED);
  }

  /**
   * Work that began out of sequence waits with what remains for its unfinished predecessors: the
   * usual logic.
   *
   * @return a rescheduling
   */
  public static Rescheduling retainedLogic() {
    return new Rescheduling(false, false, Optional.empty(), Optional.empty());
  }

  /**
   * Work that began out of sequence goes on, since its beginning shows that the links to its
   * predecessors do not hold.
   *
   * @return a rescheduling
   */
  public static Rescheduling progressOverride() {
    return new Rescheduling(true, false, Optional.empty(), Optional.empty());
  }

  /**
   * Lets tasks start earlier than planned where their predecessors are finished earlier. A task
   * that was planned later than its links demand keeps its date all the same: something else, such
   * as a meeting, was the reason.
   *
   * @return a new rescheduling
   */
  public Rescheduling pullingForward() {
    return new Rescheduling(override, true, baseline, conditions);
  }

  /**
   * Goes by the dates of the plan that was agreed, where the plan itself has been rescheduled
   * before: the promised dates are those of the baseline, and what was pushed later than there
   * comes back as soon as it can. Of tasks that only the baseline has, reports may say something:
   * nothing is left to plan of them.
   *
   * @param agreed the baseline
   * @return a new rescheduling
   */
  public Rescheduling against(ImplementationPlan agreed) {
    return new Rescheduling(override, forward, Optional.of(agreed), conditions);
  }

  /**
   * Keeps meetings, freezes and the time of people too, and forecasts anew: what misses a meeting
   * waits for the next, tasks pause while somebody is away, and wait for each other where the same
   * people do them. Without conditions waits for people are links like all others, meetings are not
   * known, and buffers are kept instead of a forecast.
   *
   * @param now the conditions of the tasks of the plan, as {@link
   *     org.ismskit.plan.generate.PlanGenerator#conditions} gives them; those of tasks that the
   *     plan does not have do not matter
   * @return a new rescheduling
   */
  public Rescheduling under(Conditions now) {
    return new Rescheduling(override, forward, baseline, Optional.of(now));
  }

  boolean hasConditions() {
    return conditions.isPresent();
  }

  /**
   * Plans again.
   *
   * @param plan the plan as it is, with or without a status date
   * @param report what was reached; what it does not name is as it was in the plan
   * @return the plan with new dates, floats and critical path, and the promises it breaks; these
   *     are among the warnings of the plan too
   * @throws InvalidDocument naming everything that is wrong with the report: tasks that the plan
   *     does not have or that stand in it twice, a status date before the day before the start or
   *     before the one of the plan, dates after the status date or before the start of the plan,
   *     and shares that contradict what remains
   */
  public Rescheduled reschedule(ImplementationPlan plan, StatusReport report) {
    StatusDefects.check(plan, baseline, report);
    return new Pass(plan, report).result();
  }

  /**
   * Plans again from each of several reports in turn, in the order of their dates. The dates that
   * were agreed are those of the first plan, unless others were asked for. Among the warnings of a
   * plan is what the reports up to it say that is possible and yet unlikely: work that is done
   * before what it waits for, and what contradicts an earlier report.
   *
   * @param agreed the plan as it was agreed
   * @param reports the reports, in any order, of different days
   * @return the plan after each report
   * @throws InvalidDocument naming everything that is wrong with any of the reports, as for one,
   *     and what begins after it was finished by another, with pointers into their list
   */
  public ImmutableList<Rescheduled> follow(ImplementationPlan agreed, List<StatusReport> reports) {
    Rescheduling way = this.baseline.isPresent() ? this : against(agreed);
    ImmutableList.Builder<Problem> problems = ImmutableList.builder();
    ImmutableList.Builder<Rescheduled> followed = ImmutableList.builder();
    ImplementationPlan plan = agreed;
    StatusDoubts doubts = new StatusDoubts(agreed);
    Set<LocalDate> dates = new HashSet<>();
    for (StatusReport report :
        ImmutableList.sortedCopyOf(Comparator.comparing(StatusReport::on), reports)) {
      String place = "/" + reports.indexOf(report);
      if (!dates.add(report.on())) {
        problems.add(
            Problem.of(
                Problem.Code.DUPLICATE_ID,
                "/" + reports.lastIndexOf(report) + "/on",
                report.on().toString(),
                "each status date once"));
        continue;
      }
      doubts.next(report).forEach(problem -> problems.add(problem.under(place)));
      try {
        Rescheduled next = way.reschedule(plan, report);
        plan = next.plan();
        followed.add(new Rescheduled(warning(plan, doubts.all(plan)), next.missed()));
      } catch (InvalidDocument e) {
        e.problems().forEach(problem -> problems.add(problem.under(place)));
      }
    }
    InvalidDocument.throwIfAny(problems.build());
    return followed.build();
  }

  private static ImmutableList<Explanation> and(List<Explanation> some, List<Explanation> others) {
    return ImmutableList.<Explanation>builder().addAll(some).addAll(others).build();
  }

  private static ImplementationPlan warning(ImplementationPlan plan, List<Explanation> doubts) {
    return plan.withWarnings(and(doubts, plan.warnings()));
  }

  /**
   * Plans the agreed plan of a project again from all its status reports, as it was agreed. What
   * the project says otherwise by now does not count: {@link FollowedPlan} plans by that too.
   *
   * @param project a project with status reports and a {@linkplain #agreed plan that was agreed}
   * @return the plan after each report
   * @throws InvalidDocument if there are no status reports or nothing to hold them against, or
   *     naming everything that is wrong with the reports, with pointers into the project
   */
  public ImmutableList<Rescheduled> follow(IsmsProject project) {
    ImplementationPlan plan = agreedWithReports(project);
    return inProject(() -> follow(plan, project.planning().status()));
  }

  /** The agreed plan of a project that has status reports too. */
  static ImplementationPlan agreedWithReports(IsmsProject project) {
    Optional<ImplementationPlan> plan = agreed(project);
    ImmutableList.Builder<Problem> problems = ImmutableList.builder();
    if (plan.isEmpty()) {
      problems.add(missing("/design/baseline", "the plan as it was agreed"));
    }
    if (project.planning().status().isEmpty()) {
      problems.add(missing("/planning/status", "at least one status report"));
    }
    InvalidDocument.throwIfAny(problems.build());
    return plan.orElseThrow();
  }

  /** What is wrong with reports is wrong with the project that holds them. */
  static ImmutableList<Rescheduled> inProject(Supplier<ImmutableList<Rescheduled>> followed) {
    try {
      return followed.get();
    } catch (InvalidDocument e) {
      throw new InvalidDocument(
          e.problems().stream()
              .map((Problem problem) -> problem.under("/planning/status"))
              .collect(ImmutableList.toImmutableList()));
    }
  }

  /**
   * The plan that the status reports of a project are about.
   *
   * @param project the project
   * @return its baseline or, without one, its plan; empty if it has neither
   */
  public static Optional<ImplementationPlan> agreed(IsmsProject project) {
    return project.design().baseline().or(() -> project.design().plan());
  }

  private static Problem missing(String pointer, String expected) {
    return new Problem(Problem.Code.MISSING, pointer, Optional.empty(), Optional.empty(), expected);
  }

  /** One application to one plan. */
  private final class Pass {

    private final ImplementationPlan plan;
    private final StatusReport report;
    private final PlanDays days;
    private final Standing standing;
    private final int now;
    private final TaskId origin;
    private final ImmutableSet<TaskId> linked;
    private final Conditions known;

    /** The links of the plan but, under conditions, those that are found anew. */
    private final ImmutableList<TaskLink> links;

    private final ImmutableListMultimap<TaskId, TaskLink> into;

    /** The earliest start that finished and begun predecessors leave to a task, and whose it is. */
    private final Map<TaskId, Bound> bounds = new HashMap<>();

    /** What links alone demand of a task, from the dates that were agreed. */
    private final Map<TaskId, Integer> demanded = new HashMap<>();

    private record Bound(int start, TaskId by) {}

    Pass(ImplementationPlan plan, StatusReport report) {
      this.plan = plan;
      this.report = report;
      this.days = new PlanDays(plan);
      this.known = conditions.orElse(Conditions.NONE).of(plan.tasks()::has);
      ImmutableSet<TaskId> pausing =
          known.demands().stream()
              .map(Conditions.Demand::task)
              .collect(ImmutableSet.toImmutableSet());
      this.standing = new Standing(plan, days, report, pausing::contains, known.openings());
      this.links =
          conditions.isPresent()
              ? plan.links().stream()
                  .filter(link -> !FeasibleSchedule.isWait(link))
                  .collect(ImmutableList.toImmutableList())
              : plan.links();
      this.into = Multimaps.index(links, TaskLink::successor);
      this.now = days.after(report.on());
      this.linked =
          plan.links().stream()
              .flatMap(link -> Stream.of(link.predecessor(), link.successor()))
              .collect(ImmutableSet.toImmutableSet());
      this.origin = freeId();
    }

    private TaskId freeId() {
      String id = "status";
      while (plan.tasks().has(TaskId.of(id))) {
        id += "-";
      }
      return TaskId.of(id);
    }

    private boolean goesAllThrough(Task task) {
      return task.kind() == TaskKind.COORDINATION && !linked.contains(task.id());
    }

    private boolean isScheduled(Task task) {
      return !goesAllThrough(task) && !(standing.of(task.id()) instanceof TaskState.Finished);
    }

    Rescheduled result() {
      links.forEach(this::demand);
      Conditions left = known.of(this::isConditioned);
      FeasibleSchedule schedule =
          FeasibleSchedule.of(
              lengths -> network(lengths, links, bounds),
              left,
              Levelling.byRule().keeping(floors(), waitsBefore()));
      CriticalPath path = schedule.dates();
      Floats floats = schedule.floats();
      ImmutableList<TaskLink> waits = schedule.waits(id -> task(id).name());
      Optional<ScheduleRisk> risk = conditions.map(c -> risk(left, waits));
      List<Task> tasks = new ArrayList<>();
      LocalDate last = plan.startOn();
      for (Task task : plan.tasks()) {
        Task moved = goesAllThrough(task) ? task : dated(task, schedule, floats, risk);
        tasks.add(moved);
        last = goesAllThrough(task) || moved.finish().isBefore(last) ? last : moved.finish();
      }
      LocalDate finish = tasks.stream().allMatch(this::goesAllThrough) ? plan.finishOn() : last;
      tasks.replaceAll(task -> goesAllThrough(task) ? allThrough(task, finish) : task);
      tasks.sort(Comparator.comparing(Task::start));
      Entities<Task> entities = Entities.copyOf(tasks);
      ImmutableList<MissedCommitment> missed = missed(entities);
      Optional<Forecast> forecast =
          risk.isPresent()
              ? forecast(path, risk.get())
              : plan.forecast().map(before -> shifted(before, finish));
      return new Rescheduled(
          ImplementationPlan.builder()
              .from(plan)
              .tasks(entities)
              .links(ImmutableList.<TaskLink>builder().addAll(links).addAll(waits).build())
              .finishOn(finish)
              .forecast(forecast)
              .warnings(warnings(missed, entities, finish, forecast))
              .suggestions(ImmutableList.of())
              .statusOn(report.on())
              .build(),
          missed);
    }

    private ImmutableList<Explanation> warnings(
        List<MissedCommitment> missed,
        Entities<Task> tasks,
        LocalDate finish,
        Optional<Forecast> forecast) {
      ImmutableList.Builder<Explanation> warnings = ImmutableList.builder();
      missed.forEach(m -> warnings.add(warning(m, tasks)));
      for (Explanation warning : plan.warnings()) {
        if (warning.code().equals(PROMISE)) {
          forecast
              .filter(by -> by.likely().isAfter(finish))
              .ifPresent(by -> warnings.add(Explanation.of(PROMISE, finish, by.likely())));
        } else if (!isDated(warning)) {
          warnings.add(warning);
        }
      }
      return warnings.build();
    }

    /** A decision whose papers are in is on its way to a meeting, whichever comes next. */
    private boolean isConditioned(TaskId task) {
      return isScheduled(task(task))
          && !(standing.of(task) instanceof TaskState.Begun && task(task).decidedBy().isPresent());
    }

    private Map<TaskId, Integer> floors() {
      Map<TaskId, Integer> floors = new HashMap<>();
      floors.put(origin, 0);
      for (Task task : plan.tasks()) {
        if (isScheduled(task)) {
          floors.put(task.id(), earliest(task.id(), Map.of()));
        }
      }
      return floors;
    }

    /** Who waited for whom, also where the date that is kept does not show it. */
    private ImmutableList<TaskLink> waitsBefore() {
      return plan.links().stream().filter(FeasibleSchedule::isWait).collect(toImmutableList());
    }

    /**
     * The days on which the rest may be finished. In the runs as in the plan nothing begins before
     * the date that was agreed: else what is planned could be finished before it is planned to be.
     */
    private ScheduleRisk risk(Conditions left, ImmutableList<TaskLink> waits) {
      return ScheduleRisk.of(
          network(
                  Map.of(),
                  ImmutableList.<TaskLink>builder().addAll(links).addAll(waits).build(),
                  new HashMap<>())
              .build(),
          known.uncertainty(),
          left.openings(),
          runs(),
          seed());
    }

    private int runs() {
      return plan.forecast().map(Forecast::runs).orElse(PlanGenerator.RUNS);
    }

    private int seed() {
      return plan.forecast().map(Forecast::seed).orElse(PlanGenerator.SEED);
    }

    private Optional<Forecast> forecast(CriticalPath path, ScheduleRisk risk) {
      List<TaskId> driving = path.drivingPath();
      TaskId last = driving.get(driving.size() - 1);
      return last.equals(origin)
          ? plan.forecast()
          : Optional.of(
              new Forecast(
                  runs(),
                  seed(),
                  days.lastDay(risk.finish(last, 50)),
                  days.lastDay(risk.finish(last, 80)),
                  days.lastDay(risk.finish(last, 90))));
    }

    /**
     * What is left to do, tied to an origin at day 0 by all that is not a link between two tasks of
     * what is left: the status date, planned dates, and what finished and begun tasks demand.
     */
    private Network.Builder network(
        Map<TaskId, Integer> pausing, Iterable<TaskLink> tying, Map<TaskId, Bound> bounds) {
      bounds.clear();
      Network.Builder network = Network.builder().task(origin, 0);
      Map<TaskId, Integer> lengths = new HashMap<>();
      for (Task task : plan.tasks()) {
        if (isScheduled(task)) {
          int length = pausing.getOrDefault(task.id(), standing.of(task.id()).remaining());
          lengths.put(task.id(), length);
          network.task(task.id(), length);
        }
      }
      for (TaskLink link : tying) {
        Integer length = lengths.get(link.successor());
        if (length != null && !isOverridden(link.successor())) {
          tie(network, link, length, bounds);
        }
      }
      // Last, so that of two reasons for the same day the link is the one that is named.
      for (TaskId task : lengths.keySet()) {
        network.link(origin, task, LinkType.SS, earliest(task, bounds));
      }
      return network;
    }

    private boolean isOverridden(TaskId task) {
      return override && standing.of(task) instanceof TaskState.Begun;
    }

    private void tie(
        Network.Builder network, TaskLink link, int length, Map<TaskId, Bound> bounds) {
      if (isLive(link)) {
        network.link(link.predecessor(), link.successor(), link.type(), link.lag());
        return;
      }
      TaskState before = standing.of(link.predecessor());
      int end =
          before instanceof TaskState.Finished finished
              ? finished.end(leavesStart(link), days)
              : days.on(((TaskState.Begun) before).start());
      boolean toFinish = link.type() == LinkType.FF || link.type() == LinkType.SF;
      Bound bound = new Bound(end + link.lag() - (toFinish ? length : 0), link.predecessor());
      bounds.merge(link.successor(), bound, (a, b) -> b.start() > a.start() ? b : a);
    }

    /** Whether the end that a link leaves is still to come. */
    private boolean isLive(TaskLink link) {
      TaskState before = standing.of(link.predecessor());
      return before instanceof TaskState.Open
          || (before instanceof TaskState.Begun && !leavesStart(link));
    }

    private static boolean leavesStart(TaskLink link) {
      return link.type() == LinkType.SS || link.type() == LinkType.SF;
    }

    private void demand(TaskLink link) {
      if (!forward) {
        return;
      }
      Task before = agreed(task(link.predecessor()));
      int length = days.length(agreed(task(link.successor())));
      int start = startAfter(link, days.start(before), days.finish(before), length);
      demanded.merge(link.successor(), start, Math::max);
    }

    /** The start that a link leaves to a successor of a length, after its predecessor's dates. */
    private static int startAfter(TaskLink link, int start, int finish, int length) {
      return link.lag()
          + switch (link.type()) {
            case FS -> finish;
            case SS -> start;
            case FF -> finish - length;
            case SF -> start - length;
          };
    }

    private Task task(TaskId id) {
      return plan.tasks().get(id).orElseThrow();
    }

    private Task agreed(Task task) {
      return baseline.flatMap(agreed -> agreed.tasks().get(task.id())).orElse(task);
    }

    private int earliest(TaskId id, Map<TaskId, Bound> bounds) {
      Task task = task(id);
      int bound = bounds.containsKey(id) ? requireNonNull(bounds.get(id)).start() : 0;
      if (standing.of(id) instanceof TaskState.Begun) {
        return Math.max(bound, now);
      }
      // A milestone lies at the end of its day: one that is not reached ends a day to come.
      int floor =
          task.duration() == 0 && now > 0
              ? now + 1
              : Math.max(now, standing.notBefore(task).map(days::on).orElse(0));
      int planned = days.start(agreed(task));
      boolean keepsDate = !forward || planned > demanded.getOrDefault(id, 0);
      return Math.max(bound, keepsDate ? Math.max(floor, planned) : floor);
    }

    private Task dated(
        Task task, FeasibleSchedule schedule, Floats floats, Optional<ScheduleRisk> risk) {
      CriticalPath path = schedule.dates();
      Task.Builder dated = Task.builder().from(task).donePercent(standing.donePercent(task));
      if (standing.of(task.id()) instanceof TaskState.Finished finished) {
        int length = Math.max(1, days.after(finished.finish()) - days.on(finished.start()));
        return dated
            .start(finished.start())
            .finish(finished.finish())
            .duration(task.duration() == 0 ? 0 : length)
            .totalFloat(0)
            .freeFloat(0)
            .critical(false)
            .criticalityPercent(OptionalInt.empty())
            .likelyFinish(task.likelyFinish().map(likely -> finished.finish()))
            .because(
                finished.start().equals(task.start()) && finished.finish().equals(task.finish())
                    ? standing.because(task)
                    : unheld(task))
            .driver(task.driver().filter(this::hasBegun))
            .build();
      } else if (standing.of(task.id()) instanceof TaskState.Begun begun) {
        dated
            .start(begun.start())
            .duration(now - days.on(begun.start()) + begun.remaining())
            .because(
                begun.start().equals(task.start())
                    ? held(task, path, pauses(schedule.because(task.id())))
                    : and(unheld(task), pauses(schedule.because(task.id()))))
            .driver(
                schedule
                    .driver(task.id())
                    .filter(driver -> !driver.equals(origin))
                    .or(() -> task.driver().filter(this::hasBegun)));
      } else {
        int length = standing.of(task.id()).remaining();
        dated
            .start(start(task, path))
            .duration(length == days.length(task) ? task.duration() : length)
            .notBefore(standing.notBefore(task))
            .because(held(task, path, schedule.because(task.id())))
            .driver(driver(task, schedule));
      }
      LocalDate finish = finish(task, path);
      return dated
          .finish(finish)
          .totalFloat(floats.total(task.id()))
          .freeFloat(floats.free(task.id()))
          .critical(floats.total(task.id()) == 0)
          .criticalityPercent(
              risk.isPresent()
                  ? OptionalInt.of((int) Math.round(100 * risk.get().criticality(task.id())))
                  : task.criticalityPercent())
          .likelyFinish(
              risk.isPresent()
                  ? Optional.of(days.lastDay(risk.get().finish(task.id(), 80)))
                  : task.likelyFinish().map(day -> shifted(day, task.finish(), finish)))
          .build();
    }

    /** Why a task is there and when; what has moved is held by what holds it now. */
    private ImmutableList<Explanation> held(
        Task task, CriticalPath path, List<Explanation> holding) {
      ImmutableList<Explanation> because = standing.because(task);
      return start(task, path).equals(task.start()) && finish(task, path).equals(task.finish())
          ? because
          : and(unheld(task), holding);
    }

    /** Why a task is there, without what would have held it on days on which it was not done. */
    private ImmutableList<Explanation> unheld(Task task) {
      return standing.because(task).stream()
          .filter(why -> !Held.is(why))
          .collect(ImmutableList.toImmutableList());
    }

    /** Of what has begun only the rest can be held. */
    private static ImmutableList<Explanation> pauses(List<Explanation> holding) {
      return holding.stream().filter(Held::pauses).collect(ImmutableList.toImmutableList());
    }

    /** What has not moved keeps its very date, even one on which only some people work. */
    private LocalDate start(Task task, CriticalPath path) {
      int start = path.start(task.id());
      if (start == days.start(task)) {
        return task.start();
      }
      return task.duration() == 0 ? days.lastDay(start) : days.date(start);
    }

    private LocalDate finish(Task task, CriticalPath path) {
      int finish = path.finish(task.id());
      return finish == days.finish(task) ? task.finish() : days.lastDay(finish);
    }

    private Optional<TaskId> driver(Task task, FeasibleSchedule schedule) {
      CriticalPath path = schedule.dates();
      Optional<TaskId> driver = schedule.driver(task.id());
      if (!driver.equals(Optional.of(origin))) {
        // Of several that demand the same day, the one that was named before is named still.
        return task.driver().filter(named -> determines(named, task, path)).or(() -> driver);
      }
      int start = path.start(task.id());
      if (start == days.start(task)) {
        return task.driver().filter(named -> mayDetermine(named, task, path));
      }
      return Optional.ofNullable(bounds.get(task.id()))
          .filter(bound -> bound.start() == start)
          .map(Bound::by);
    }

    /** What began out of sequence was not determined by what has not begun. */
    private boolean hasBegun(TaskId task) {
      return !(standing.of(task) instanceof TaskState.Open);
    }

    /** Not if the same people do it later by now: then it waits for the task perhaps. */
    private boolean mayDetermine(TaskId by, Task task, CriticalPath path) {
      return hasBegun(by)
          || (isScheduled(task(by)) && path.finish(by) <= path.start(task.id()))
          || into.get(task.id()).stream().anyMatch(link -> link.predecessor().equals(by));
    }

    private boolean determines(TaskId by, Task task, CriticalPath path) {
      int start = path.start(task.id());
      int length = path.finish(task.id()) - start;
      return into.get(task.id()).stream()
          .filter(link -> link.predecessor().equals(by) && isLive(link))
          .anyMatch(link -> startAfter(link, path.start(by), path.finish(by), length) == start);
    }

    private Task allThrough(Task task, LocalDate finish) {
      Task.Builder builder = Task.builder().from(task).donePercent(standing.donePercent(task));
      LocalDate start = task.start();
      LocalDate end = finish;
      if (standing.of(task.id()) instanceof TaskState.Finished finished) {
        start = finished.start();
        end = finished.finish();
      } else if (standing.of(task.id()) instanceof TaskState.Begun begun) {
        start = begun.start();
      }
      end = end.isBefore(start) ? start : end;
      return builder
          .start(start)
          .finish(end)
          .duration(
              task.duration() == 0 || (start.equals(task.start()) && end.equals(task.finish()))
                  ? task.duration()
                  : Math.max(1, days.after(end) - days.on(start)))
          .build();
    }

    private LocalDate shifted(LocalDate likely, LocalDate before, LocalDate after) {
      return days.lastDay(days.after(after) + days.after(likely) - days.after(before));
    }

    private Forecast shifted(Forecast forecast, LocalDate finish) {
      return Forecast.builder()
          .from(forecast)
          .median(shifted(forecast.median(), plan.finishOn(), finish))
          .likely(shifted(forecast.likely(), plan.finishOn(), finish))
          .safe(shifted(forecast.safe(), plan.finishOn(), finish))
          .build();
    }

    private ImmutableList<MissedCommitment> missed(Entities<Task> now) {
      ImmutableList.Builder<MissedCommitment> missed = ImmutableList.builder();
      for (Task promise : baseline.orElse(plan).tasks()) {
        Optional<Task> task = now.get(promise.id()).filter(t -> promise.committed());
        LocalDate promised = promise.promised().orElse(promise.finish());
        task.filter(t -> t.finish().isAfter(promised))
            .ifPresent(
                t ->
                    missed.add(
                        new MissedCommitment(
                            t.id(),
                            promised,
                            t.finish(),
                            days.after(t.finish()) - days.after(promised),
                            chain(t, now))));
      }
      return missed.build();
    }

    /** Back along the drivers, as far as the work that is not finished. */
    private static ImmutableList<TaskId> chain(Task task, Entities<Task> tasks) {
      List<TaskId> chain = new ArrayList<>();
      Optional<Task> next = Optional.of(task);
      while (next.isPresent()) {
        chain.add(0, next.get().id());
        next =
            next.get()
                .driver()
                .flatMap(tasks::get)
                .filter(driver -> driver.donePercent().orElse(0) < 100);
      }
      return ImmutableList.copyOf(chain);
    }

    private static Explanation warning(MissedCommitment missed, Entities<Task> tasks) {
      return Explanation.of(
          PlanGenerator.COMMITTED,
          tasks.get(missed.task()).orElseThrow().name(),
          missed.promised(),
          missed.expected(),
          missed.workingDays());
    }
  }
}
