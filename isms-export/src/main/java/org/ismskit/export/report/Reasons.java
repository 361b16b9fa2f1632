package org.ismskit.export.report;

import com.google.common.collect.ImmutableListMultimap;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.explanation.Wording;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.plan.TaskLink;
import org.ismskit.plan.generate.DateReason;
import org.ismskit.plan.schedule.FeasibleSchedule;
import org.ismskit.plan.schedule.WorkingDays;

/** Why tasks are there, how long they take, and what their start waits for. */
final class Reasons {

  private static final String CONSTRAINT = "why.constraint.";
  private static final String NOT_BEFORE = "why.not-before";
  private static final String REPORTED = "why.reported";

  private final ImplementationPlan plan;
  private final Names names;
  private final Wording wording;
  private final WorkingDays days;
  private final ImmutableListMultimap<TaskId, TaskLink> into;

  Reasons(ImplementationPlan plan, Names names, Wording wording) {
    this.plan = plan;
    this.names = names;
    this.wording = wording;
    this.days = WorkingDays.of(plan.calendar(), plan.startOn());
    this.into =
        plan.links().stream()
            .collect(
                ImmutableListMultimap.toImmutableListMultimap(TaskLink::successor, link -> link));
  }

  /** Why a task is there and what its length rests on; what it costs is a number of its own. */
  List<String> all(Task task) {
    return said(task, why -> !isCost(why) && DateReason.of(why).isEmpty());
  }

  /** The first of the reasons why a task is there, and how many more there are. */
  String brief(Task task) {
    List<Explanation> reasons =
        task.because().stream()
            .filter(why -> !isCost(why) && !isDate(why) && !isEstimate(why))
            .filter(why -> !why.code().equals(REPORTED)) // of its progress
            .toList();
    if (reasons.isEmpty()) {
      return "";
    }
    String first = wording.of(reasons.get(0));
    return task.control().isPresent() && reasons.size() > 1
        ? wording.of("why.more", first, reasons.size() - 1)
        : first;
  }

  /** The task that determines when another starts, and what holds that start besides. */
  String waitsFor(Task task) {
    Optional<Task> driver = task.driver().flatMap(plan.tasks()::get);
    return Stream.concat(driver.map(by -> after(by, task)).stream(), heldBack(task).stream())
        .collect(Collectors.joining("; "));
  }

  /** What holds the start of a task apart from other tasks; pauses come later in it. */
  List<String> heldBack(Task task) {
    return held(task, why -> !DateReason.PAUSE.is(why) && !DateReason.FREEZE.is(why));
  }

  /**
   * What gives a task its days apart from other tasks: meetings, freezes, absences and what the
   * project or a report demands. What no task determines either begins with the project or after
   * the last report.
   */
  List<String> held(Task task) {
    return held(task, why -> true);
  }

  private List<String> held(Task task, Predicate<Explanation> which) {
    List<String> held =
        new ArrayList<>(
            said(task, which.and(why -> DateReason.of(why).isPresent() || isBinding(why, task))));
    if (held.isEmpty() && task.driver().isEmpty()) {
      if (days.index(task.start()) == 0) {
        held.add(wording.of("hold.start", plan.startOn()));
      } else {
        plan.statusOn()
            .filter(on -> days.index(task.start()) == days.index(on.plusDays(1)))
            .ifPresent(on -> held.add(wording.of("hold.status", on)));
      }
    }
    return held;
  }

  private List<String> said(Task task, Predicate<Explanation> which) {
    return task.because().stream().filter(which).map(wording::of).toList();
  }

  private static boolean isCost(Explanation why) {
    return why.code().startsWith("cost.");
  }

  private static boolean isEstimate(Explanation why) {
    return why.code().startsWith("estimate.");
  }

  private static boolean isDate(Explanation why) {
    return DateReason.of(why).isPresent()
        || why.code().startsWith(CONSTRAINT)
        || why.code().startsWith(NOT_BEFORE);
  }

  /** Whether a day that was demanded is the one on which a task starts or ends. */
  private boolean isBinding(Explanation why, Task task) {
    if (why.code().startsWith(NOT_BEFORE) || why.code().startsWith(CONSTRAINT + "START_")) {
      return isNext(why, task.duration() > 0 ? task.start() : task.finish());
    }
    return why.code().startsWith(CONSTRAINT + "FINISH_") && isNext(why, task.finish());
  }

  private boolean isNext(Explanation why, LocalDate day) {
    return why.args().stream()
        .findFirst()
        .flatMap(Reasons::day)
        .filter(demanded -> !demanded.isBefore(plan.startOn()))
        .filter(demanded -> days.index(demanded) == days.index(day))
        .isPresent();
  }

  /** A plan may have been written by others, who say such things in words. */
  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private String after(Task by, Task task) {
    String name =
        by.control().equals(task.control())
            ? task.control()
                .map(control -> names.withoutControl(by.name(), control))
                .orElse(by.name())
            : by.name();
    Optional<TaskLink> link =
        into.get(task.id()).stream()
            .filter(l -> l.predecessor().equals(by.id()))
            .max(Comparator.comparingInt(l -> demanded(l, by, task)));
    if (link.filter(FeasibleSchedule::isWaitForPerson).isPresent()) {
      return wording.of("wait.person", names.who(by.responsible(), by.responsibleRole()), name);
    } else if (link.filter(FeasibleSchedule::isWait).isPresent()) {
      return wording.of("wait.people", name);
    }
    return link.map(l -> after(l, name)).orElse(name);
  }

  private String after(TaskLink link, String name) {
    String code = "wait." + link.type();
    return link.lag() == 0
        ? wording.of(code, name)
        : wording.of(code + (link.lag() > 0 ? ".after" : ".before"), name, Math.abs(link.lag()));
  }

  /** The day on which a link lets a task begin. */
  private int demanded(TaskLink link, Task by, Task task) {
    int from =
        switch (link.type()) {
          case FS, FF -> days.index(by.finish().plusDays(1));
          case SS, SF -> days.index(by.start());
        };
    return switch (link.type()) {
      case FS, SS -> from + link.lag();
      case FF, SF -> from + link.lag() - task.duration();
    };
  }
}
