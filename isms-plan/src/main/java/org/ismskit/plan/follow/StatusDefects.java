package org.ismskit.plan.follow;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.entity.Problem;
import org.ismskit.model.entity.Problem.Code;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.StatusReport;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.plan.TaskProgress;

/** Everything in a status report that contradicts itself or the plan it is on. */
final class StatusDefects {

  private final ImplementationPlan plan;
  private final StatusReport report;
  private final ImmutableList.Builder<Problem> problems = ImmutableList.builder();

  private StatusDefects(ImplementationPlan plan, StatusReport report) {
    this.plan = plan;
    this.report = report;
  }

  /**
   * Checks a report.
   *
   * @param agreed a plan that may have further tasks, of which nothing is left
   * @throws InvalidDocument naming all defects
   */
  static void check(
      ImplementationPlan plan, Optional<ImplementationPlan> agreed, StatusReport report) {
    StatusDefects defects = new StatusDefects(plan, report);
    defects.statusDate();
    Set<TaskId> seen = new HashSet<>();
    int index = 0;
    for (TaskProgress progress : report.tasks()) {
      String place = "/tasks/" + index;
      TaskId id = progress.task();
      Optional<Task> task = plan.tasks().get(id);
      if (task.isEmpty() && agreed.filter(a -> a.tasks().has(id)).isEmpty()) {
        defects.refuse(
            Code.DANGLING_REFERENCE, place + "/task", id, "a task of plan '" + plan.id() + "'");
      }
      if (!seen.add(id)) {
        defects.refuse(Code.DUPLICATE_ID, place + "/task", id, "each task once");
      }
      defects.dates(place, progress);
      defects.shares(place, progress);
      task.filter(t -> t.duration() == 0).ifPresent(t -> defects.milestone(place, progress));
      task.ifPresent(t -> defects.hold(place, progress, t));
      index++;
    }
    InvalidDocument.throwIfAny(defects.problems.build());
  }

  /** At the earliest the day before the start, when nothing has happened yet. */
  private void statusDate() {
    LocalDate eve = plan.startOn().minusDays(1);
    LocalDate earliest = plan.statusOn().filter(eve::isBefore).orElse(eve);
    if (report.on().isBefore(earliest)) {
      refuse(
          Code.INVALID_VALUE,
          "/on",
          report.on(),
          "a day not before "
              + earliest
              + (earliest.equals(eve) ? ", the day before plan '" : ", the status date of plan '")
              + plan.id()
              + (earliest.equals(eve) ? "' starts" : "'"));
    }
  }

  private void dates(String place, TaskProgress progress) {
    date(place + "/started", progress.started(), progress.task());
    date(place + "/finished", progress.finished(), progress.task());
  }

  private void date(String place, Optional<LocalDate> date, TaskId task) {
    date.filter(day -> day.isBefore(plan.startOn()) || day.isAfter(report.on()))
        .ifPresent(
            day ->
                refuse(
                    Code.INVALID_VALUE,
                    place,
                    day,
                    "a day from the start of the plan, "
                        + plan.startOn()
                        + ", to the status date, "
                        + report.on()
                        + ", for task "
                        + task));
  }

  private void shares(String place, TaskProgress progress) {
    OptionalInt done = progress.donePercent();
    OptionalInt remaining = progress.remainingDays();
    boolean over = progress.finished().isPresent() || done.equals(OptionalInt.of(100));
    if (over && remaining.orElse(0) > 0) {
      refuse(
          Code.INVALID_VALUE,
          place + "/remainingDays",
          remaining.getAsInt(),
          "0, since task " + progress.task() + " is finished");
    }
    if (done.orElse(100) < 100 && remaining.equals(OptionalInt.of(0))) {
      refuse(
          Code.INVALID_VALUE,
          place + "/remainingDays",
          0,
          "at least 1, since only "
              + done.getAsInt()
              + " % of task "
              + progress.task()
              + " is done");
    }
    if (report.on().isBefore(plan.startOn())
        && (done.orElse(0) > 0 || remaining.equals(OptionalInt.of(0)))) {
      refuse(
          Code.INVALID_VALUE,
          place + "/donePercent",
          done.orElse(100),
          "nothing done of task "
              + progress.task()
              + " on a status date before the start of the plan, "
              + plan.startOn());
    }
  }

  private void milestone(String place, TaskProgress progress) {
    int done = progress.donePercent().orElse(0);
    if (done > 0 && done < 100) {
      refuse(
          Code.INVALID_VALUE,
          place + "/donePercent",
          done,
          "0 or 100, since task " + progress.task() + " is a milestone");
    }
    if (progress.remainingDays().orElse(0) > 0) {
      refuse(
          Code.INVALID_VALUE,
          place + "/remainingDays",
          progress.remainingDays().getAsInt(),
          "0, since task " + progress.task() + " is a milestone");
    }
  }

  private void hold(String place, TaskProgress progress, Task task) {
    if (progress.notBefore().isEmpty()) {
      return;
    }
    boolean begunBefore =
        task.donePercent().orElse(0) > 0
            || plan.statusOn().filter(day -> !task.start().isAfter(day)).isPresent();
    boolean begun =
        progress.started().isPresent()
            || progress.finished().isPresent()
            || progress.donePercent().orElse(0) > 0
            || progress.spentDays().filter(spent -> spent.signum() > 0).isPresent();
    if (task.duration() == 0 || begunBefore || begun) {
      refuse(
          Code.INVALID_VALUE,
          place + "/notBefore",
          progress.notBefore().get(),
          "no such day, since task "
              + progress.task()
              + (task.duration() == 0 ? " is a milestone" : " has begun"));
    }
  }

  private void refuse(Code code, String pointer, Object value, String expected) {
    problems.add(Problem.of(code, pointer, value.toString(), expected));
  }
}
