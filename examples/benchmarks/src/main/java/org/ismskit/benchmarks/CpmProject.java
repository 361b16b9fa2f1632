package org.ismskit.benchmarks;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.ismskit.model.plan.Holiday;
import org.ismskit.model.plan.LinkType;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.plan.WorkingCalendar;
import org.ismskit.plan.schedule.CriticalPath;
import org.ismskit.plan.schedule.Network;
import org.ismskit.plan.schedule.TaskTimes;
import org.ismskit.plan.schedule.WorkingDays;
import org.mpxj.Duration;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectFile;
import org.mpxj.Relation;
import org.mpxj.RelationType;
import org.mpxj.Task;
import org.mpxj.TimeUnit;
import org.mpxj.cpm.CpmException;
import org.mpxj.cpm.MicrosoftScheduler;

/**
 * A project of random tasks, the same for ISMS Kit and for MPXJ: about 2.45 links a task, from
 * finish to start, start to start and finish to finish, with lags, and ten holidays. For links from
 * start to finish the two have different rules at the start of a project, so there are none.
 */
final class CpmProject {

  private static final LocalDate START = LocalDate.of(2027, 1, 4);
  private static final LinkType[] TYPES = {LinkType.FS, LinkType.SS, LinkType.FF};

  private record Link(int from, int to, LinkType type, int lag) {}

  private final int[] durations;
  private final List<Link> links = new ArrayList<>();
  private final TaskId[] ids;
  private final WorkingCalendar calendar;

  /**
   * @param tasks how many
   * @param deep whether links lead from any of the fifty tasks before; otherwise from the layer
   *     before, of fifty layers
   */
  CpmProject(int tasks, boolean deep) {
    Random random = new Random(42);
    // A deep project of very many tasks would last for thousands of years otherwise.
    boolean many = tasks > 10_000;
    durations = random.ints(tasks, 1, many ? 2 : 6).toArray();
    ids = new TaskId[tasks];
    int layer = tasks / 50;
    for (int task = 0; task < tasks; task++) {
      ids[task] = TaskId.of("task-" + task);
      int first = deep ? task - 50 : (task / layer - 1) * layer;
      int last = deep ? task : task / layer * layer;
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
  }

  Network network() {
    Network.Builder builder = Network.builder();
    for (int task = 0; task < ids.length; task++) {
      builder.task(ids[task], durations[task]);
    }
    for (Link link : links) {
      builder.link(ids[link.from()], ids[link.to()], link.type(), link.lag());
    }
    return builder.build();
  }

  /** From ids, links and holidays to the dates and floats of all tasks. */
  void dates(Consumer<Object> reader) {
    WorkingDays days = WorkingDays.of(calendar, START);
    CriticalPath dates = CriticalPath.of(network());
    for (TaskId id : ids) {
      TaskTimes times = dates.times(id);
      reader.accept(days.date(times.earlyStart()));
      reader.accept(days.date(times.earlyFinish() - 1));
      reader.accept(times.totalFloat());
      reader.accept(times.freeFloat());
    }
  }

  static void schedule(ProjectFile file) throws CpmException {
    new MicrosoftScheduler().schedule(file, START.atTime(8, 0));
  }

  /** Schedules by MPXJ and reads what {@link #dates} reads. */
  static void dates(ProjectFile file, Consumer<Object> reader) throws CpmException {
    schedule(file);
    for (Task task : file.getTasks()) {
      reader.accept(task.getStart());
      reader.accept(task.getFinish());
      reader.accept(task.getTotalSlack());
      reader.accept(task.getFreeSlack());
    }
  }

  /** Two schedulers that give different dates cannot be compared. */
  void requireSameDates(ProjectFile scheduled) {
    WorkingDays days = WorkingDays.of(calendar, START);
    CriticalPath dates = CriticalPath.of(network());
    for (int task = 0; task < ids.length; task++) {
      LocalDate ours = days.date(dates.start(ids[task]));
      LocalDate theirs = scheduled.getTasks().get(task).getStart().toLocalDate();
      if (!ours.equals(theirs)) {
        throw new IllegalStateException(ids[task] + " starts on " + ours + ", by MPXJ " + theirs);
      }
    }
  }

  /** The project as a file of MPXJ, not scheduled. */
  ProjectFile file() {
    ProjectFile file = new ProjectFile();
    ProjectCalendar base = file.addDefaultBaseCalendar();
    file.setDefaultCalendar(base);
    file.getProjectProperties().setStartDate(START.atTime(8, 0));
    calendar.holidays().forEach(h -> base.addCalendarException(h.date()));
    Task[] tasks = new Task[ids.length];
    for (int i = 0; i < tasks.length; i++) {
      Duration duration = Duration.getInstance(durations[i], TimeUnit.DAYS);
      tasks[i] = file.addTask();
      tasks[i].setName("task-" + i);
      tasks[i].setDuration(duration);
      tasks[i].setActualDuration(Duration.getInstance(0, TimeUnit.DAYS));
      tasks[i].setRemainingDuration(duration);
    }
    for (Link link : links) {
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
              .lag(Duration.getInstance(link.lag(), TimeUnit.DAYS)));
    }
    return file;
  }

  /** The network as arrays, links from finish to start: what no scheduler can do without. */
  Bare bare() {
    return new Bare();
  }

  final class Bare {
    private final int tasks = ids.length;
    private final int[] first = new int[tasks + 1];
    private final int[] before = new int[links.size()];

    private Bare() {
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

    /** Both passes and both floats. */
    int pass() {
      int[] start = new int[tasks];
      int[] late = new int[tasks];
      int[] free = new int[tasks];
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
