package org.ismskit.plan.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.ismskit.model.plan.ConstraintKind;
import org.ismskit.model.plan.Holiday;
import org.ismskit.model.plan.LinkType;
import org.ismskit.model.plan.WorkingCalendar;
import org.mpxj.ActivityType;
import org.mpxj.ConstraintType;
import org.mpxj.Duration;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectFile;
import org.mpxj.Relation;
import org.mpxj.RelationType;
import org.mpxj.Task;
import org.mpxj.TimeUnit;
import org.mpxj.cpm.CpmException;
import org.mpxj.cpm.MicrosoftScheduler;
import org.mpxj.cpm.PrimaveraScheduler;
import org.mpxj.cpm.Scheduler;

/** Dates and floats agree with those of MPXJ's schedulers, which nobody here wrote. */
class MpxjAgreementProperties {

  private static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);
  private static final LocalDateTime START = MONDAY.atTime(8, 0);

  @Provide
  Arbitrary<RandomNetwork> forwardPlans() {
    return plans(0, LinkType.FS, LinkType.SS, LinkType.FF);
  }

  @Provide
  Arbitrary<RandomNetwork> leadingPlans() {
    return plans(-3, LinkType.FS, LinkType.SS, LinkType.FF);
  }

  @Provide
  Arbitrary<RandomNetwork> allPlans() {
    return plans(-3, LinkType.values());
  }

  private static Arbitrary<RandomNetwork> plans(int leastLag, LinkType... types) {
    return Arbitraries.integers()
        .between(2, 25)
        .flatMap(
            size ->
                Combinators.combine(
                        Arbitraries.integers().between(1, 9).list().ofSize(size),
                        Combinators.combine(
                                Arbitraries.integers().between(0, size - 1),
                                Arbitraries.integers().between(0, size - 1),
                                Arbitraries.of(types),
                                Arbitraries.integers().between(leastLag, 4))
                            .as(RandomNetwork.Link::new)
                            .filter(link -> link.from() < link.to())
                            .list()
                            .uniqueElements(link -> link.from() * 100 + link.to())
                            .ofMaxSize(size * 2))
                    .as(RandomNetwork::new))
        .withoutEdgeCases();
  }

  @Property(tries = 300)
  void microsoftSchedulerGivesTheSameDatesAndFloats(
      @ForAll("forwardPlans") RandomNetwork plan,
      @ForAll @Size(max = 8) Set<@IntRange(max = 60) Integer> holidays)
      throws CpmException {
    assertSame(plan, holidays, LeadPolicy.HELD_AT_START, new MicrosoftScheduler());
  }

  @Property(tries = 300)
  void primaveraSchedulerGivesTheSameDatesAndFloats(
      @ForAll("forwardPlans") RandomNetwork plan,
      @ForAll @Size(max = 8) Set<@IntRange(max = 60) Integer> holidays)
      throws CpmException {
    assertSame(plan, holidays, LeadPolicy.HELD_AT_START, new PrimaveraScheduler());
  }

  @Property(tries = 300)
  void microsoftSchedulerLetsLeadsStartBeforeTheProject(
      @ForAll("allPlans") RandomNetwork plan,
      @ForAll @Size(max = 8) Set<@IntRange(max = 60) Integer> holidays)
      throws CpmException {
    assertSame(plan, holidays, LeadPolicy.BEFORE_START, new MicrosoftScheduler());
  }

  @Property(tries = 300)
  void primaveraSchedulerHoldsLeadsAtTheStart(
      @ForAll("leadingPlans") RandomNetwork plan,
      @ForAll @Size(max = 8) Set<@IntRange(max = 60) Integer> holidays)
      throws CpmException {
    assertSame(plan, holidays, LeadPolicy.HELD_AT_START, new PrimaveraScheduler());
  }

  /** A date of some task: so many calendar days after the first. */
  private record Dated(int task, ConstraintKind kind, int day) {

    Constraint constraint() {
      return new Constraint(kind, MONDAY.plusDays(day));
    }

    void onto(Task peer) {
      switch (kind) {
        case START_NO_EARLIER -> {
          peer.setConstraintType(ConstraintType.START_NO_EARLIER_THAN);
          peer.setConstraintDate(constraint().date().atTime(8, 0));
        }
        case FINISH_NO_EARLIER -> {
          peer.setConstraintType(ConstraintType.FINISH_NO_EARLIER_THAN);
          peer.setConstraintDate(constraint().date().atTime(17, 0));
        }
        case DEADLINE -> peer.setDeadline(constraint().date().atTime(17, 0));
        default -> throw new IllegalArgumentException(kind.name());
      }
    }
  }

  @Provide
  Arbitrary<List<Dated>> dated() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 24),
            Arbitraries.of(
                ConstraintKind.START_NO_EARLIER,
                ConstraintKind.FINISH_NO_EARLIER,
                ConstraintKind.DEADLINE),
            Arbitraries.integers().between(25, 80))
        .as(Dated::new)
        .list()
        .uniqueElements(Dated::task)
        .ofMaxSize(6);
  }

  @Property(tries = 300)
  void microsoftSchedulerKeepsTheSameDates(
      @ForAll("forwardPlans") RandomNetwork plan,
      @ForAll @Size(max = 8) Set<@IntRange(max = 60) Integer> holidays,
      @ForAll("dated") List<Dated> dated)
      throws CpmException {
    assertSame(
        plan,
        holidays,
        dated.stream()
            .filter(d -> d.task() < plan.durations().size())
            .filter(d -> d.kind() == ConstraintKind.DEADLINE || isWorked(d, holidays))
            .toList(),
        LeadPolicy.HELD_AT_START,
        new MicrosoftScheduler());
  }

  /**
   * MPXJ lets a task with a date start or end on a weekend; here it waits for the next worked day.
   */
  private static boolean isWorked(Dated dated, Set<Integer> holidays) {
    WorkingDays days = WorkingDays.of(calendar(holidays), MONDAY);
    LocalDate date = dated.constraint().date();
    return days.date(days.index(date)).equals(date);
  }

  private static void assertSame(
      RandomNetwork plan, Set<Integer> holidays, LeadPolicy leads, Scheduler scheduler)
      throws CpmException {
    assertSame(plan, holidays, List.of(), leads, scheduler);
  }

  private static void assertSame(
      RandomNetwork plan,
      Set<Integer> holidays,
      List<Dated> dated,
      LeadPolicy leads,
      Scheduler scheduler)
      throws CpmException {
    WorkingDays days = WorkingDays.of(calendar(holidays), MONDAY);
    Network.Builder builder = Network.builder().on(days).leading(leads);
    for (int task = 0; task < plan.durations().size(); task++) {
      builder.task(RandomNetwork.id(task), plan.durations().get(task));
    }
    plan.links()
        .forEach(
            l ->
                builder.link(
                    RandomNetwork.id(l.from()), RandomNetwork.id(l.to()), l.type(), l.lag()));
    dated.forEach(d -> builder.constrain(RandomNetwork.id(d.task()), d.constraint()));
    CriticalPath dates = CriticalPath.of(builder.build());
    List<Task> peers = schedule(plan, holidays, dated, scheduler);

    for (int task = 0; task < peers.size(); task++) {
      Task peer = peers.get(task);
      int start = dates.start(RandomNetwork.id(task));
      int finish = dates.finish(RandomNetwork.id(task));
      assertThat(days.date(start))
          .as("start of %s", task)
          .isEqualTo(peer.getEarlyStart().toLocalDate());
      assertThat(days.date(finish - 1))
          .as("finish of %s", task)
          .isEqualTo(peer.getEarlyFinish().toLocalDate());
      assertThat(dates.totalFloat(RandomNetwork.id(task)))
          .as("total float of %s", task)
          .isEqualTo((int) Math.round(days(peer.getTotalSlack(), peer)));
    }
  }

  private static double days(Duration duration, Task of) {
    return duration
        .convertUnits(TimeUnit.DAYS, of.getParentFile().getProjectProperties())
        .getDuration();
  }

  private static WorkingCalendar calendar(Set<Integer> holidays) {
    return new WorkingCalendar(
        ImmutableSet.of(
            DayOfWeek.MONDAY,
            DayOfWeek.TUESDAY,
            DayOfWeek.WEDNESDAY,
            DayOfWeek.THURSDAY,
            DayOfWeek.FRIDAY),
        holidays.stream()
            .filter(day -> day > 0)
            .map(day -> new Holiday(MONDAY.plusDays(day), Optional.empty()))
            .collect(ImmutableList.toImmutableList()));
  }

  private static List<Task> schedule(
      RandomNetwork plan, Set<Integer> holidays, List<Dated> dated, Scheduler scheduler)
      throws CpmException {
    ProjectFile file = new ProjectFile();
    ProjectCalendar calendar = file.addDefaultBaseCalendar();
    file.setDefaultCalendar(calendar);
    file.getProjectProperties().setStartDate(START);
    holidays.stream()
        .filter(day -> day > 0)
        .forEach(day -> calendar.addCalendarException(MONDAY.plusDays(day)));
    List<Task> tasks = new ArrayList<>();
    for (int days : plan.durations()) {
      Task task = file.addTask();
      task.setName("t" + tasks.size());
      Duration duration = Duration.getInstance(days, TimeUnit.DAYS);
      task.setDuration(duration);
      task.setActualDuration(Duration.getInstance(0, TimeUnit.DAYS));
      task.setRemainingDuration(duration);
      task.setActivityType(ActivityType.TASK_DEPENDENT);
      tasks.add(task);
    }
    for (RandomNetwork.Link l : plan.links()) {
      tasks
          .get(l.to())
          .addPredecessor(
              new Relation.Builder()
                  .predecessorTask(tasks.get(l.from()))
                  .type(
                      switch (l.type()) {
                        case FS -> RelationType.FINISH_START;
                        case SS -> RelationType.START_START;
                        case FF -> RelationType.FINISH_FINISH;
                        case SF -> RelationType.START_FINISH;
                      })
                  .lag(Duration.getInstance(l.lag(), TimeUnit.DAYS)));
    }
    dated.forEach(d -> d.onto(tasks.get(d.task())));
    scheduler.schedule(file, START);
    return tasks;
  }
}
