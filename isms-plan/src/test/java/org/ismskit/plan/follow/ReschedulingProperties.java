package org.ismskit.plan.follow;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.StatusReport;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.plan.TaskKind;
import org.ismskit.model.plan.TaskLink;
import org.ismskit.model.plan.TaskProgress;
import org.ismskit.plan.Samples;
import org.ismskit.plan.generate.PlanGenerator;
import org.ismskit.plan.schedule.WorkingDays;

/** What must hold of every plan that is planned again, whatever was reported. */
class ReschedulingProperties {

  private static final Rescheduling USUAL = Rescheduling.retainedLogic();

  @Provide
  Arbitrary<ImplementationPlan> plans() {
    return RandomPlan.plans();
  }

  private static StatusReport nothing(LocalDate on) {
    return StatusReport.builder().on(on).build();
  }

  @Property(tries = 300)
  void beforeTheStartNothingMoves(@ForAll("plans") ImplementationPlan plan) {
    Rescheduled result = USUAL.reschedule(plan, nothing(plan.startOn().minusDays(1)));

    assertThat(result.plan().withStatusOn(Optional.empty())).isEqualTo(plan);
    assertThat(result.missed()).isEmpty();
  }

  /**
   * Floats apart: without conditions nobody knows what else people do. Nor does anybody know here
   * what the project would say of the dates: a review does.
   */
  @Property(tries = 2)
  void beforeTheStartNothingMovesInAGeneratedPlanEither(@ForAll Random random) {
    ImplementationPlan plan = generated(random);
    ImplementationPlan again = USUAL.reschedule(plan, nothing(plan.startOn().minusDays(1))).plan();

    assertThat(undated(again.withStatusOn(Optional.empty()))).isEqualTo(undated(plan));
    for (Task task : plan.tasks()) {
      assertThat(again.tasks().get(task.id()).orElseThrow().totalFloat())
          .as(task.name())
          .isGreaterThanOrEqualTo(task.totalFloat());
    }
  }

  private static ImplementationPlan undated(ImplementationPlan plan) {
    return ImplementationPlan.builder()
        .from(plan)
        .tasks(
            Entities.copyOf(
                plan.tasks().stream()
                    .map(task -> task.withTotalFloat(0).withFreeFloat(0).withCritical(false))
                    .toList()))
        .suggestions(ImmutableList.of())
        .warnings(
            plan.warnings().stream()
                .filter(warning -> !Rescheduling.DATED.contains(warning.code()))
                .toList())
        .build();
  }

  static ImplementationPlan generated(Random random) {
    return PlanGenerator.iso27003()
        .generate(
            Samples.withControls(Samples.project(Samples.SMALL), 0, random.ints(9, 0, 3).toArray()),
            Samples.NO_RISKS);
  }

  @Property(tries = 500)
  void whatIsFinishedKeepsItsDatesAndNothingElseIsBeforeTheStatusDate(
      @ForAll("plans") ImplementationPlan plan, @ForAll Random random) {
    StatusReport report = RandomPlan.report(plan, random);
    ImplementationPlan again = USUAL.reschedule(plan, report).plan();
    ImmutableMap<TaskId, TaskProgress> reported = byTask(report);

    for (Task task : again.tasks()) {
      Optional<TaskProgress> progress = Optional.ofNullable(reported.get(task.id()));
      if (progress.flatMap(TaskProgress::finished).isPresent()) {
        assertThat(Optional.of(task.finish())).isEqualTo(progress.get().finished());
        assertThat(task.donePercent()).isEqualTo(OptionalInt.of(100));
        assertThat(task.critical()).isFalse();
      } else if (progress.flatMap(TaskProgress::started).isPresent()) {
        assertThat(Optional.of(task.start())).isEqualTo(progress.get().started());
        assertThat(task.finish()).isAfter(report.on());
      } else if (!task.donePercent().equals(OptionalInt.of(100))
          && task.kind() != TaskKind.COORDINATION) {
        assertThat(task.start()).as(task.id().value()).isAfter(report.on());
      }
    }
  }

  @Property(tries = 500)
  void whatHasNotBegunRespectsEveryLink(
      @ForAll("plans") ImplementationPlan plan, @ForAll Random random) {
    StatusReport report = RandomPlan.report(plan, random);
    for (Rescheduling way :
        List.of(USUAL, USUAL.pullingForward(), Rescheduling.progressOverride())) {
      ImplementationPlan again = way.reschedule(plan, report).plan();
      ImmutableMap<TaskId, TaskProgress> reported = byTask(report);
      WorkingDays days = WorkingDays.of(plan.calendar(), plan.startOn());
      for (TaskLink link : again.links()) {
        Task after = again.tasks().get(link.successor()).orElseThrow();
        boolean begun =
            Optional.ofNullable(reported.get(after.id())).flatMap(p -> p.started()).isPresent();
        if (!begun && !after.donePercent().equals(OptionalInt.of(100))) {
          assertKept(link, again, days);
        }
      }
    }
  }

  /**
   * Said in dates, and not in the numbers of the scheduler. A milestone of the first day may lie
   * before its work, so one day is allowed there.
   */
  private static void assertKept(TaskLink link, ImplementationPlan plan, WorkingDays days) {
    Task before = plan.tasks().get(link.predecessor()).orElseThrow();
    Task after = plan.tasks().get(link.successor()).orElseThrow();
    int end =
        switch (link.type()) {
          case FS, FF -> end(before, before.finish(), days);
          case SS, SF ->
              before.duration() == 0
                  ? end(before, before.finish(), days)
                  : days.index(before.start());
        };
    int start =
        switch (link.type()) {
          case FF, SF -> days.index(after.finish().plusDays(1));
          case FS, SS ->
              after.duration() == 0
                  ? days.index(after.finish().plusDays(1))
                  : days.index(after.start());
        };
    assertThat(start)
        .as("%s in %s", link, plan.tasks().asMap())
        .isGreaterThanOrEqualTo(end + link.lag());
  }

  private static int end(Task task, LocalDate finish, WorkingDays days) {
    boolean firstDay = task.duration() == 0 && days.index(finish) == 0;
    return firstDay ? 0 : days.index(finish.plusDays(1));
  }

  @Property(tries = 300)
  void nothingMovesThatIsNotPushed(
      @ForAll("plans") ImplementationPlan plan, @ForAll Random random) {
    StatusReport report = RandomPlan.report(plan, random);
    ImplementationPlan again = USUAL.reschedule(plan, report).plan();
    WorkingDays days = WorkingDays.of(plan.calendar(), plan.startOn());
    int now = days.index(report.on().plusDays(1));
    ImmutableMap<TaskId, TaskProgress> reported = byTask(report);

    for (Task task : again.tasks()) {
      Task before = plan.tasks().get(task.id()).orElseThrow();
      boolean open =
          !reported.containsKey(task.id()) && !task.donePercent().equals(OptionalInt.of(100));
      if (open && task.kind() != TaskKind.COORDINATION) {
        assertThat(task.start()).isAfterOrEqualTo(before.start());
        boolean pushed = task.driver().isPresent() || days.index(before.start()) < now + 1;
        assertThat(task.start().equals(before.start()) || pushed).as("%s", task).isTrue();
      }
    }
  }

  @Property(tries = 300)
  void theSameReportTwiceChangesNothingMore(
      @ForAll("plans") ImplementationPlan plan, @ForAll Random random) {
    StatusReport report = RandomPlan.report(plan, random);
    ImplementationPlan once = USUAL.reschedule(plan, report).plan();

    assertThat(dates(USUAL.reschedule(once, report).plan())).isEqualTo(dates(once));
    assertThat(dates(USUAL.reschedule(once, nothing(report.on())).plan())).isEqualTo(dates(once));
  }

  /** Otherwise a delay that was made up would stay in the plan for ever. */
  @Property(tries = 300)
  void followingReportsAgainstTheBaselineForgetsWhatWasMadeUp(
      @ForAll("plans") ImplementationPlan plan, @ForAll Random random) {
    LocalDate on = plan.startOn().plusDays(random.nextInt(10));
    StatusReport nothingYet = nothing(on);
    StatusReport allAsPlanned =
        StatusReport.builder()
            .on(on.plusDays(1))
            .addAllTasks(
                plan.tasks().stream()
                    .filter(t -> !t.finish().isAfter(on.plusDays(1)))
                    .map(
                        t ->
                            TaskProgress.builder()
                                .task(t.id())
                                .started(t.start())
                                .finished(t.finish())
                                .build())
                    .toList())
            .build();
    List<Rescheduled> followed = USUAL.follow(plan, List.of(nothingYet, allAsPlanned));

    assertThat(dates(followed.get(1).plan()))
        .isEqualTo(dates(USUAL.reschedule(plan, allAsPlanned).plan()));
  }

  private static List<String> dates(ImplementationPlan plan) {
    return plan.tasks().stream()
        .map(t -> t.id() + " " + t.start() + " " + t.finish() + " " + t.totalFloat())
        .sorted()
        .toList();
  }

  @Property(tries = 200)
  void theOrderOfTasksLinksAndReportDoesNotMatter(
      @ForAll("plans") ImplementationPlan plan, @ForAll Random random) {
    StatusReport report = RandomPlan.report(plan, random);
    List<Task> tasks = new ArrayList<>(plan.tasks());
    List<TaskLink> links = new ArrayList<>(plan.links());
    List<TaskProgress> progress = new ArrayList<>(report.tasks());
    Collections.shuffle(tasks, random);
    Collections.shuffle(links, random);
    Collections.shuffle(progress, random);
    ImplementationPlan shuffled =
        ImplementationPlan.builder().from(plan).tasks(Entities.copyOf(tasks)).links(links).build();

    assertThat(dates(USUAL.reschedule(shuffled, report.withTasks(progress)).plan()))
        .isEqualTo(dates(USUAL.reschedule(plan, report).plan()));
  }

  @Property(tries = 300)
  void noPromiseIsBrokenSilently(@ForAll("plans") ImplementationPlan plan, @ForAll Random random) {
    Rescheduled result = USUAL.reschedule(plan, RandomPlan.report(plan, random));
    List<TaskId> late =
        plan.tasks().stream()
            .filter(Task::committed)
            .filter(
                t -> result.plan().tasks().get(t.id()).orElseThrow().finish().isAfter(t.finish()))
            .map(Task::id)
            .toList();

    assertThat(result.missed()).extracting(MissedCommitment::task).containsExactlyElementsOf(late);
    assertThat(result.missed()).allMatch(m -> m.workingDays() > 0 || isFree(m.expected()));
    assertThat(result.plan().warnings()).hasSameSizeAs(late);
  }

  private static boolean isFree(LocalDate date) {
    return !RandomPlan.CALENDAR.workingDays().contains(date.getDayOfWeek())
        || RandomPlan.CALENDAR.holidays().stream().anyMatch(day -> day.date().equals(date));
  }

  @Property(tries = 300)
  void pullingForwardIsNeverLater(@ForAll("plans") ImplementationPlan plan, @ForAll Random random) {
    StatusReport report = RandomPlan.report(plan, random);
    ImplementationPlan stable = USUAL.reschedule(plan, report).plan();
    ImplementationPlan pulled = USUAL.pullingForward().reschedule(plan, report).plan();

    for (Task task : pulled.tasks()) {
      assertThat(task.finish())
          .isBeforeOrEqualTo(stable.tasks().get(task.id()).orElseThrow().finish());
    }
  }

  private static ImmutableMap<TaskId, TaskProgress> byTask(StatusReport report) {
    return report.tasks().stream()
        .collect(ImmutableMap.toImmutableMap(TaskProgress::task, progress -> progress));
  }
}
