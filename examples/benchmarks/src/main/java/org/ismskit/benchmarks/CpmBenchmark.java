package org.ismskit.benchmarks;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.ismskit.model.plan.Holiday;
import org.ismskit.model.plan.LinkType;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.plan.WorkingCalendar;
import org.ismskit.plan.schedule.CriticalPath;
import org.ismskit.plan.schedule.Network;
import org.ismskit.plan.schedule.WorkingDays;
import org.mpxj.Duration;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectFile;
import org.mpxj.Relation;
import org.mpxj.RelationType;
import org.mpxj.Task;
import org.mpxj.cpm.CpmException;
import org.mpxj.cpm.MicrosoftScheduler;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The critical path method beside MPXJ's and beside a bare pass over arrays of numbers.
 *
 * <p>Ours starts from ids and ends with dates: the network and the working days are built every
 * time. MPXJ starts from a project file that exists. About 2.45 links a task, of all four types,
 * with lags, ten holidays.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
    value = 1,
    jvmArgs = {"-Xmx3g", "-Xss16m"})
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class CpmBenchmark {

  private static final LocalDate START = LocalDate.of(2027, 1, 4);

  /** How many tasks there are. */
  @Param({"10000"})
  public int tasks;

  /** Links to the layer before (wide), or among the fifty tasks before (deep). */
  @Param({"wide", "deep"})
  public String shape;

  private static final LinkType[] TYPES = LinkType.values();

  private record Link(int from, int to, LinkType type, int lag) {}

  private int[] durations;
  private List<Link> links;
  private TaskId[] ids;
  private WorkingCalendar calendar;
  private Network network;
  private final Bare bare = new Bare();

  /** Makes the project, the same for all. */
  @Setup
  public void setUp() {
    Random random = new Random(42);
    // A deep project of very many tasks has to be short of days to end within the calendar.
    boolean many = tasks > 10_000;
    durations = random.ints(tasks, 1, many ? 2 : 6).toArray();
    ids = new TaskId[tasks];
    links = new ArrayList<>();
    int layer = tasks / 50;
    for (int task = 0; task < tasks; task++) {
      ids[task] = TaskId.of("task-" + task);
      int first = shape.equals("wide") ? (task / layer - 1) * layer : task - 50;
      int last = shape.equals("wide") ? task / layer * layer : task;
      int count = last <= 0 ? 0 : 2 + (task % 20 < 9 ? 1 : 0);
      int[] before = random.ints(count, Math.max(0, first), Math.max(1, last)).distinct().toArray();
      for (int from : before) {
        LinkType type = TYPES[random.nextInt(TYPES.length)];
        links.add(new Link(from, task, type, many ? 0 : random.nextInt(3)));
      }
    }
    calendar =
        new WorkingCalendar(
            ImmutableSet.of(
                DayOfWeek.MONDAY,
                DayOfWeek.TUESDAY,
                DayOfWeek.WEDNESDAY,
                DayOfWeek.THURSDAY,
                DayOfWeek.FRIDAY),
            random
                .ints(10, 1, 300)
                .distinct()
                .mapToObj(day -> new Holiday(START.plusDays(day), Optional.empty()))
                .collect(ImmutableList.toImmutableList()));
    network = network();
    bare.compile();
  }

  private Network network() {
    Network.Builder builder = Network.builder();
    for (int task = 0; task < tasks; task++) {
      builder.task(ids[task], durations[task]);
    }
    for (Link link : links) {
      builder.link(ids[link.from()], ids[link.to()], link.type(), link.lag());
    }
    return builder.build();
  }

  /** From ids, links and holidays to the dates and floats of all tasks. */
  @Benchmark
  public void fromIdsToDates(Blackhole hole) {
    WorkingDays days = WorkingDays.of(calendar, START);
    CriticalPath dates = CriticalPath.of(network());
    for (TaskId id : ids) {
      hole.consume(days.date(dates.start(id)));
      hole.consume(days.date(dates.finish(id) - 1));
      hole.consume(dates.totalFloat(id));
      hole.consume(dates.freeFloat(id));
    }
  }

  /** The dates of a compiled network. */
  @Benchmark
  public CriticalPath compiled() {
    return CriticalPath.of(network);
  }

  /** The limit: both passes and both floats over arrays in order, links from finish to start. */
  @Benchmark
  public int bareArrays() {
    return bare.pass();
  }

  /** The dates by MPXJ's scheduler. */
  @Benchmark
  public ProjectFile mpxj(MpxjProject project) throws CpmException {
    new MicrosoftScheduler().schedule(project.file, START.atTime(8, 0));
    return project.file;
  }

  /** The same, and the slack of every task is read. */
  @Benchmark
  public void mpxjWithSlack(MpxjProject project, Blackhole hole) throws CpmException {
    new MicrosoftScheduler().schedule(project.file, START.atTime(8, 0));
    for (Task task : project.file.getTasks()) {
      hole.consume(task.getTotalSlack());
      hole.consume(task.getFreeSlack());
    }
  }

  /** The project as a file of MPXJ, made anew each time: it keeps what it has computed. */
  @State(Scope.Benchmark)
  public static class MpxjProject {

    private ProjectFile file;

    /** Makes the file. */
    @Setup(Level.Invocation)
    public void setUp(CpmBenchmark project) {
      file = new ProjectFile();
      ProjectCalendar calendar = file.addDefaultBaseCalendar();
      file.setDefaultCalendar(calendar);
      file.getProjectProperties().setStartDate(START.atTime(8, 0));
      project.calendar.holidays().forEach(h -> calendar.addCalendarException(h.date()));
      Task[] tasks = new Task[project.tasks];
      for (int i = 0; i < tasks.length; i++) {
        Duration duration = Duration.getInstance(project.durations[i], org.mpxj.TimeUnit.DAYS);
        tasks[i] = file.addTask();
        tasks[i].setName("task-" + i);
        tasks[i].setDuration(duration);
        tasks[i].setActualDuration(Duration.getInstance(0, org.mpxj.TimeUnit.DAYS));
        tasks[i].setRemainingDuration(duration);
      }
      for (Link link : project.links) {
        tasks[link.to()].addPredecessor(
            new Relation.Builder()
                .predecessorTask(tasks[link.from()])
                .type(
                    switch (link.type()) {
                      case FS -> RelationType.FINISH_START;
                      case SS -> RelationType.START_START;
                      case FF -> RelationType.FINISH_FINISH;
                      case SF -> RelationType.START_FINISH;
                    })
                .lag(Duration.getInstance(link.lag(), org.mpxj.TimeUnit.DAYS)));
      }
    }
  }

  /** What no scheduler can do without. */
  private final class Bare {
    private int[] first;
    private int[] before;
    private int[] start;
    private int[] late;
    private int[] free;

    void compile() {
      first = new int[tasks + 1];
      before = new int[links.size()];
      int at = 0;
      for (int task = 0; task < tasks; task++) {
        first[task] = at;
        while (at < before.length && links.get(at).to() == task) {
          before[at] = links.get(at).from();
          at++;
        }
      }
      first[tasks] = at;
    }

    int pass() {
      start = new int[tasks];
      late = new int[tasks];
      free = new int[tasks];
      int finish = 0;
      for (int task = 0; task < tasks; task++) {
        int soonest = 0;
        for (int link = first[task]; link < first[task + 1]; link++) {
          soonest = Math.max(soonest, start[before[link]] + durations[before[link]]);
        }
        start[task] = soonest;
        finish = Math.max(finish, soonest + durations[task]);
      }
      for (int task = 0; task < tasks; task++) {
        late[task] = finish - durations[task];
        free[task] = late[task] - start[task];
      }
      int slack = 0;
      for (int task = tasks - 1; task >= 0; task--) {
        for (int link = first[task]; link < first[task + 1]; link++) {
          int from = before[link];
          late[from] = Math.min(late[from], late[task] - durations[from]);
          free[from] = Math.min(free[from], start[task] - start[from] - durations[from]);
        }
        slack += late[task] - start[task] + free[task];
      }
      return slack;
    }
  }
}
