package org.ismskit.plan.follow;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.ismskit.model.approval.Money;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.plan.Forecast;
import org.ismskit.model.plan.Holiday;
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
import org.ismskit.model.standard.PhaseId;
import org.ismskit.plan.Samples;
import org.ismskit.plan.schedule.CriticalPath;
import org.ismskit.plan.schedule.Network;
import org.ismskit.plan.schedule.WorkingDays;

/**
 * Plans and status reports of all shapes: links of all types, leads, milestones, holidays, and
 * tasks that something other than a link holds back.
 */
final class RandomPlan {

  static final WorkingCalendar CALENDAR =
      new WorkingCalendar(
          ImmutableSet.of(
              DayOfWeek.MONDAY,
              DayOfWeek.TUESDAY,
              DayOfWeek.WEDNESDAY,
              DayOfWeek.THURSDAY,
              DayOfWeek.FRIDAY),
          ImmutableList.of(new Holiday(LocalDate.of(2027, 1, 13), Optional.empty())));

  private static final TaskId HELD = TaskId.of("held");

  private RandomPlan() {}

  static TaskId id(int task) {
    return TaskId.of("t" + task);
  }

  static Arbitrary<ImplementationPlan> plans() {
    return Arbitraries.longs().map(seed -> plan(new Random(seed))).withoutEdgeCases();
  }

  static ImplementationPlan plan(Random random) {
    int size = 2 + random.nextInt(11);
    List<Task.Builder> drafts = new ArrayList<>();
    int[] durations = new int[size];
    Network.Builder network = Network.builder().task(HELD, 0);
    for (int i = 0; i < size; i++) {
      durations[i] = random.nextInt(4) == 0 ? 0 : 1 + random.nextInt(7);
      network.task(id(i), durations[i]);
    }
    List<TaskLink> links = new ArrayList<>();
    for (int i = random.nextInt(2 * size); i > 0; i--) {
      int to = 1 + random.nextInt(size - 1);
      links.add(
          TaskLink.builder()
              .predecessor(id(random.nextInt(to)))
              .successor(id(to))
              .type(LinkType.values()[random.nextInt(4)])
              .lag(random.nextInt(7) - 2)
              .build());
    }
    links.forEach(l -> network.link(l.predecessor(), l.successor(), l.type(), l.lag()));
    for (int i = 0; i < size; i++) {
      if (durations[i] > 0 && random.nextInt(4) == 0) {
        network.link(HELD, id(i), LinkType.SS, random.nextInt(20));
      }
    }
    CriticalPath path = CriticalPath.of(network.build());
    WorkingDays days = WorkingDays.of(CALENDAR, Samples.START);
    LocalDate end = Samples.START;
    for (int i = 0; i < size; i++) {
      LocalDate finish = days.date(Math.max(0, path.finish(id(i)) - 1));
      end = finish.isAfter(end) ? finish : end;
      drafts.add(
          Task.builder()
              .id(id(i))
              .name("Task " + i)
              .kind(durations[i] == 0 ? TaskKind.MILESTONE : TaskKind.ACTIVITY)
              .phase(PhaseId.of("" + (5 + i % 3)))
              .responsible(i % 4 == 3 ? Optional.empty() : Optional.of(person(i % 4)))
              .start(durations[i] == 0 ? finish : days.date(path.start(id(i))))
              .finish(finish)
              .duration(durations[i])
              .effort(
                  durations[i] == 0 ? BigDecimal.ZERO : BigDecimal.valueOf(random.nextInt(90), 1))
              .cost(
                  random.nextBoolean()
                      ? Optional.empty()
                      : Optional.of(new Money(BigDecimal.valueOf(random.nextInt(5000)), "EUR")))
              .totalFloat(path.totalFloat(id(i)))
              .freeFloat(path.freeFloat(id(i)))
              .critical(path.totalFloat(id(i)) == 0)
              .driver(path.driver(id(i)).filter(driver -> !driver.equals(HELD)))
              .likelyFinish(days.date(days.index(finish) + random.nextInt(5)))
              .committed(random.nextInt(6) == 0));
    }
    List<Task> tasks = new ArrayList<>(drafts.stream().map(Task.Builder::build).toList());
    tasks.add(
        Task.builder()
            .id(TaskId.of("lead"))
            .name("Leading")
            .kind(TaskKind.COORDINATION)
            .start(days.date(0))
            .finish(end)
            .duration(days.index(end) + 1)
            .effort(new BigDecimal("2.5"))
            .responsible(person(0))
            .totalFloat(0)
            .freeFloat(0)
            .build());
    tasks.sort(java.util.Comparator.comparing(Task::start));
    return ImplementationPlan.builder()
        .id(PlanId.of("plan"))
        .name("Plan")
        .startOn(days.date(0))
        .finishOn(end)
        .calendar(CALENDAR)
        .tasks(Entities.copyOf(tasks))
        .links(links)
        .forecast(
            Optional.of(
                new Forecast(
                    1,
                    1,
                    days.date(days.index(end) + 2),
                    days.date(days.index(end) + 4),
                    days.date(days.index(end) + 6))))
        .build();
  }

  static PersonId person(int number) {
    return PersonId.of("p" + number);
  }

  /** A report of a random day, from the day before the start on, on about half of the tasks. */
  static StatusReport report(ImplementationPlan plan, Random random) {
    int span = (int) (plan.finishOn().toEpochDay() - plan.startOn().toEpochDay()) + 10;
    return report(plan, plan.startOn().plusDays(random.nextInt(span) - 1L), random);
  }

  static StatusReport report(ImplementationPlan plan, LocalDate on, Random random) {
    StatusReport.Builder report = StatusReport.builder().on(on);
    for (Task task : plan.tasks()) {
      boolean work = task.duration() > 0 && task.kind() != TaskKind.COORDINATION;
      TaskProgress.Builder progress = TaskProgress.builder().task(task.id());
      int choice = random.nextInt(6);
      if (choice == 0 && work) {
        report.addTask(progress.remainingDays(1 + random.nextInt(9)).build());
      } else if (choice > 2 && !on.isBefore(plan.startOn())) {
        LocalDate started = between(plan.startOn(), on, random);
        if (choice == 3 || !work) {
          progress.started(started).finished(between(started, on, random));
        } else if (choice == 4) {
          progress.started(started).donePercent(random.nextInt(100));
        } else {
          progress.started(started).remainingDays(1 + random.nextInt(9));
        }
        report.addTask(progress.spentDays(BigDecimal.valueOf(random.nextInt(50), 1)).build());
      }
    }
    return report.build();
  }

  private static LocalDate between(LocalDate first, LocalDate last, Random random) {
    return first.plusDays(random.nextInt((int) (last.toEpochDay() - first.toEpochDay()) + 1));
  }
}
