package org.ismskit.benchmarks;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.LinkType;
import org.ismskit.model.plan.PlanId;
import org.ismskit.model.plan.StatusReport;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.plan.TaskKind;
import org.ismskit.model.plan.TaskLink;
import org.ismskit.model.plan.TaskProgress;
import org.ismskit.model.plan.WorkingCalendar;
import org.ismskit.plan.follow.PlanDiff;
import org.ismskit.plan.follow.Rescheduled;
import org.ismskit.plan.follow.Rescheduling;
import org.ismskit.plan.schedule.CriticalPath;
import org.ismskit.plan.schedule.Network;
import org.ismskit.plan.schedule.WorkingDays;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Rescheduling and comparing plans of a thousand and of ten thousand tasks with two predecessors
 * each. The limit is the critical path alone over the same network, and making the records of the
 * plan again, which checks every reference.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class FollowBenchmark {

  /** How many tasks. */
  @Param({"1000", "10000"})
  int tasks;

  private Network network;
  private ImplementationPlan plan;
  private ImplementationPlan rescheduled;
  private StatusReport report;

  /** A plan in layers of fifty, and a report on its first tenth. */
  @Setup
  public void setUp() {
    Random random = new Random(27003);
    Network.Builder builder = Network.builder();
    List<TaskLink> links = new ArrayList<>();
    int[] durations = new int[tasks];
    for (int i = 0; i < tasks; i++) {
      durations[i] = 1 + random.nextInt(10);
      builder.task(TaskId.of("t" + i), durations[i]);
      for (int k = 0; i >= 50 && k < 2; k++) {
        TaskId before = TaskId.of("t" + (i - 1 - random.nextInt(50)));
        TaskId after = TaskId.of("t" + i);
        builder.link(before, after, LinkType.FS, 0);
        links.add(new TaskLink(before, after, LinkType.FS, 0, ImmutableList.of()));
      }
    }
    network = builder.build();
    CriticalPath path = CriticalPath.of(network);
    WorkingCalendar calendar =
        new WorkingCalendar(ImmutableSet.copyOf(DayOfWeek.values()), ImmutableList.of());
    WorkingDays days = WorkingDays.of(calendar, LocalDate.of(2027, 1, 4));
    List<Task> all = new ArrayList<>();
    StatusReport.Builder status = StatusReport.builder().on(days.date(path.finish() / 10));
    for (int i = 0; i < tasks; i++) {
      TaskId id = TaskId.of("t" + i);
      all.add(
          Task.builder()
              .id(id)
              .name("Task " + i)
              .kind(TaskKind.ACTIVITY)
              .start(days.date(path.start(id)))
              .finish(days.date(path.finish(id) - 1))
              .duration(durations[i])
              .effort(BigDecimal.ONE)
              .totalFloat(path.totalFloat(id))
              .freeFloat(path.freeFloat(id))
              .critical(path.totalFloat(id) == 0)
              .driver(path.driver(id))
              .build());
      if (path.finish(id) <= path.finish() / 10) {
        status.addTask(
            TaskProgress.builder()
                .task(id)
                .finished(days.date(Math.min(path.finish() / 10, path.finish(id))))
                .build());
      }
    }
    plan =
        ImplementationPlan.builder()
            .id(PlanId.of("plan"))
            .name("Plan")
            .startOn(days.date(0))
            .finishOn(days.date(path.finish() - 1))
            .calendar(calendar)
            .tasks(Entities.copyOf(all))
            .links(links)
            .build();
    report = status.build();
    rescheduled = Rescheduling.retainedLogic().reschedule(plan, report).plan();
  }

  /** The limit: nothing but the dates. */
  @Benchmark
  public CriticalPath criticalPathAlone() {
    return CriticalPath.of(network);
  }

  /** The limit: nothing but the records. */
  @Benchmark
  public ImplementationPlan recordsAlone() {
    return ImplementationPlan.builder().from(plan).tasks(Entities.copyOf(plan.tasks())).build();
  }

  /** From a plan and a report to the plan that follows. */
  @Benchmark
  public Rescheduled reschedule() {
    return Rescheduling.retainedLogic().reschedule(plan, report);
  }

  /** Every move with its cause. */
  @Benchmark
  public PlanDiff diff() {
    return PlanDiff.between(plan, rescheduled);
  }
}
