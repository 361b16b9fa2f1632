package org.ismskit.plan.follow;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.ismskit.model.approval.Money;
import org.ismskit.model.entity.Problem;
import org.ismskit.model.entity.Problem.Code;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.LinkType;
import org.ismskit.model.plan.StatusReport;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.plan.TaskKind;
import org.ismskit.model.plan.TaskLink;
import org.ismskit.model.plan.TaskProgress;
import org.ismskit.plan.generate.PlanGenerator;
import org.ismskit.plan.schedule.FeasibleSchedule;

/**
 * What status reports say that is possible and yet unlikely, as a slip of the pen makes it: work
 * that is done before what it waits for, and reports that contradict earlier ones.
 */
final class StatusDoubts {

  /** What a report says of a task, and how a later one may contradict it. */
  private record Aspect<V>(
      String name, Function<TaskProgress, Optional<V>> of, BiPredicate<V, V> isContradicted) {

    Optional<Explanation> doubt(String task, Said before, Said now) {
      Optional<V> was = of.apply(before.progress());
      Optional<V> is = of.apply(now.progress());
      return was.isPresent() && is.isPresent() && isContradicted.test(was.get(), is.get())
          ? Optional.of(
              Explanation.of(
                  PlanGenerator.REPORTED + name,
                  task,
                  text(was.get()),
                  before.on(),
                  text(is.get()),
                  now.on()))
          : Optional.empty();
    }
  }

  private static String text(Object value) {
    return value instanceof Money money
        ? money.amount().toPlainString() + " " + money.currency()
        : value.toString();
  }

  private record Said(LocalDate on, TaskProgress progress) {}

  private static final ImmutableList<Aspect<?>> ASPECTS =
      ImmutableList.of(
          new Aspect<>("started", TaskProgress::started, (was, is) -> !is.equals(was)),
          new Aspect<>("over", StatusDoubts::isOver, (was, is) -> was && !is),
          new Aspect<>("finished", TaskProgress::finished, (was, is) -> !is.equals(was)),
          new Aspect<>("done", StatusDoubts::donePercent, (was, is) -> was < 100 && is < was),
          new Aspect<>("spent", TaskProgress::spentDays, (was, is) -> is.compareTo(was) < 0),
          new Aspect<>(
              "paid",
              TaskProgress::paid,
              (was, is) ->
                  is.currency().equals(was.currency()) && is.amount().compareTo(was.amount()) < 0));

  private final ImplementationPlan plan;
  private final ImmutableListMultimap<TaskId, TaskLink> into;
  private final Map<TaskId, List<Said>> said = new LinkedHashMap<>();

  StatusDoubts(ImplementationPlan plan) {
    this.plan = plan;
    this.into =
        plan.links().stream()
            .filter(link -> !FeasibleSchedule.isWait(link))
            .collect(
                ImmutableListMultimap.toImmutableListMultimap(TaskLink::successor, link -> link));
  }

  /**
   * Takes in the next report.
   *
   * @param report a report that is later than all before
   * @return what in it cannot be, with what those before it say
   */
  ImmutableList<Problem> next(StatusReport report) {
    ImmutableList.Builder<Problem> problems = ImmutableList.builder();
    int index = 0;
    for (TaskProgress progress : report.tasks()) {
      if (plan.tasks().has(progress.task())) {
        List<Said> before = said.computeIfAbsent(progress.task(), task -> new ArrayList<>());
        reversed(
                progress,
                before.stream().filter(earlier -> earlier.on().isBefore(report.on())).toList(),
                "/tasks/" + index)
            .ifPresent(problems::add);
        before.add(new Said(report.on(), progress));
      }
      index++;
    }
    return problems.build();
  }

  /** A beginning after the end, of which a report before said one and this one says the other. */
  private static Optional<Problem> reversed(
      TaskProgress progress, List<Said> before, String place) {
    boolean isOpen = isOver(progress).or(() -> isOver(before)).filter(over -> !over).isPresent();
    Optional<Said> began = last(before, TaskProgress::started);
    Optional<Said> ended = isOpen ? Optional.empty() : last(before, TaskProgress::finished);
    if (progress.started().isPresent() == progress.finished().isPresent()) {
      return Optional.empty(); // both are held against each other where they stand
    } else if (progress.finished().isPresent()) {
      LocalDate end = progress.finished().get();
      return began
          .filter(said -> end.isBefore(said.progress().started().orElseThrow()))
          .map(
              said ->
                  Problem.of(
                      Code.INVALID_VALUE,
                      place + "/finished",
                      end.toString(),
                      "a day not before "
                          + said.progress().started().orElseThrow()
                          + ", on which task "
                          + progress.task()
                          + " began by the report of "
                          + said.on()));
    }
    LocalDate start = progress.started().orElseThrow();
    return ended
        .filter(said -> start.isAfter(said.progress().finished().orElseThrow()))
        .map(
            said ->
                Problem.of(
                    Code.INVALID_VALUE,
                    place + "/started",
                    start.toString(),
                    "a day not after "
                        + said.progress().finished().orElseThrow()
                        + ", on which task "
                        + progress.task()
                        + " was finished by the report of "
                        + said.on()));
  }

  /** Whether a task was finished by what was said last of that. */
  private static Optional<Boolean> isOver(List<Said> before) {
    return latest(before, StatusDoubts::isOver);
  }

  private static Optional<Said> last(
      List<Said> before, Function<TaskProgress, Optional<LocalDate>> day) {
    return before.stream()
        .filter(said -> day.apply(said.progress()).isPresent())
        .reduce((earlier, later) -> later);
  }

  /**
   * All that is to be doubted in the reports so far.
   *
   * @param now the plan after the last of them
   * @return warnings that name the tasks and the reports
   */
  ImmutableList<Explanation> all(ImplementationPlan now) {
    ImmutableList.Builder<Explanation> doubts = ImmutableList.builder();
    doubts.addAll(
        sequence(
            now,
            "begun",
            id ->
                !isFinished(id)
                    && now.tasks().get(id).filter(task -> isBegun(task, now)).isPresent()));
    doubts.addAll(sequence(now, "early", this::isFinished));
    doubts.addAll(order());
    said.forEach((task, reports) -> contradictions(name(task), reports, doubts));
    return doubts.build();
  }

  private static void contradictions(
      String task, List<Said> reports, ImmutableList.Builder<Explanation> doubts) {
    for (Aspect<?> aspect : ASPECTS) {
      Optional<Said> before = Optional.empty();
      for (Said report : reports) {
        before.flatMap(earlier -> aspect.doubt(task, earlier, report)).ifPresent(doubts::add);
        before = aspect.of().apply(report.progress()).isPresent() ? Optional.of(report) : before;
      }
    }
  }

  /** Tasks that have come further than what they wait for allows, those of the same together. */
  private List<Explanation> sequence(
      ImplementationPlan now, String name, Predicate<TaskId> isSoFar) {
    Map<Set<TaskId>, List<TaskId>> early = new LinkedHashMap<>();
    for (TaskId task : said.keySet()) {
      if (isSoFar.test(task)) {
        Set<TaskId> open = new LinkedHashSet<>();
        open(task, isFinished(task), now, open);
        if (!open.isEmpty()) {
          early.computeIfAbsent(open, tasks -> new ArrayList<>()).add(task);
        }
      }
    }
    return early.entrySet().stream()
        .map(
            entry ->
                Explanation.of(
                    PlanGenerator.REPORTED + name,
                    names(entry.getValue()),
                    entry.getValue().size(),
                    names(entry.getKey()),
                    entry.getKey().size()))
        .toList();
  }

  /** Notes what a task that has begun or is finished should have waited for. */
  private void open(TaskId task, boolean finished, ImplementationPlan now, Set<TaskId> open) {
    for (TaskLink link : into.get(task)) {
      TaskId id = link.predecessor();
      Task before = now.tasks().get(id).orElseThrow();
      boolean over = before.donePercent().orElse(0) == 100;
      boolean early =
          switch (link.type()) {
            case FS -> !over && (finished || link.lag() >= 0);
            case FF -> !over && finished;
            case SS -> !over && !isBegun(before, now);
            case SF -> false;
          };
      if (early) {
        open.add(id);
      } else if (over && before.kind() == TaskKind.WAIT && !said.containsKey(id)) {
        open(id, true, now, open); // over only since what comes after it has begun
      }
    }
  }

  /** Tasks that were finished on an earlier day than what they wait for. */
  private List<Explanation> order() {
    List<Explanation> doubts = new ArrayList<>();
    for (TaskId task : said.keySet()) {
      for (TaskLink link : into.get(task)) {
        if (link.type() == LinkType.FS || link.type() == LinkType.FF) {
          Optional<LocalDate> first = finishedOn(link.predecessor());
          finishedOn(task)
              .filter(day -> first.filter(day::isBefore).isPresent())
              .ifPresent(
                  day ->
                      doubts.add(
                          Explanation.of(
                              PlanGenerator.REPORTED + "order",
                              name(task),
                              day,
                              name(link.predecessor()),
                              first.orElseThrow())));
        }
      }
    }
    return doubts;
  }

  private boolean isFinished(TaskId task) {
    return isOver(said.getOrDefault(task, List.of())).orElse(false);
  }

  /** Work that has begun is planned from when it began; all other lies ahead. */
  private static boolean isBegun(Task task, ImplementationPlan now) {
    return now.statusOn().filter(on -> !task.start().isAfter(on)).isPresent();
  }

  private Optional<LocalDate> finishedOn(TaskId task) {
    return isFinished(task)
        ? latest(said.getOrDefault(task, List.of()), TaskProgress::finished)
        : Optional.empty();
  }

  private static <V> Optional<V> latest(
      List<Said> reports, Function<TaskProgress, Optional<V>> of) {
    return reports.stream()
        .flatMap(report -> of.apply(report.progress()).stream())
        .reduce((earlier, later) -> later);
  }

  private static Optional<Integer> donePercent(TaskProgress progress) {
    return progress.finished().isPresent()
        ? Optional.of(100)
        : progress.donePercent().stream().boxed().findFirst();
  }

  /** Whether a report says that a task is finished; empty if it says nothing of that. */
  private static Optional<Boolean> isOver(TaskProgress progress) {
    return donePercent(progress)
        .map(done -> done == 100)
        .or(
            () ->
                progress.remainingDays().isPresent()
                    ? Optional.of(progress.remainingDays().getAsInt() == 0)
                    : Optional.empty());
  }

  private String name(TaskId task) {
    return plan.tasks().get(task).map(Task::name).orElse(task.value());
  }

  private String names(Collection<TaskId> tasks) {
    return tasks.stream().map(this::name).collect(Collectors.joining(", "));
  }
}
