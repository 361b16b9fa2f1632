package org.ismskit.plan.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.plan.ConstraintKind;
import org.ismskit.model.plan.Holiday;
import org.ismskit.model.plan.LinkType;
import org.ismskit.model.plan.WorkingCalendar;
import org.junit.jupiter.api.Assumptions;

/**
 * Whoever asks less of a plan gets no later dates, and lags in calendar days are kept on the wall
 * calendar, with people to wait for and without.
 */
class RelaxationProperties {

  private static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);

  private static final WorkingDays DAYS =
      WorkingDays.of(
          new WorkingCalendar(
              ImmutableSet.of(
                  DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY),
              ImmutableList.of(new Holiday(MONDAY.plusDays(9), Optional.empty()))),
          MONDAY);

  private record Dated(int task, Constraint constraint) {}

  /** A network with dates to keep; which of its lags are calendar days depends on their place. */
  private record Plan(RandomNetwork links, List<Dated> dates, int people) {

    int tasks() {
      return links.durations().size();
    }

    static boolean isElapsed(int link) {
      return link % 2 == 0;
    }

    Network network() {
      Network.Builder builder = Network.builder().on(DAYS);
      for (int task = 0; task < tasks(); task++) {
        builder.task(RandomNetwork.id(task), links.durations().get(task));
      }
      for (int i = 0; i < links.links().size(); i++) {
        RandomNetwork.Link l = links.links().get(i);
        builder.link(
            RandomNetwork.id(l.from()),
            RandomNetwork.id(l.to()),
            l.type(),
            isElapsed(i) ? new Lag.Elapsed(l.lag()) : new Lag.Working(l.lag()));
      }
      for (Dated date : dates) {
        builder.constrain(RandomNetwork.id(date.task() % tasks()), date.constraint());
      }
      return builder.build();
    }

    Workload workload() {
      Workload.Builder workload =
          Workload.builder(network()).resource("people", Availability.of(people));
      for (int task = 0; task < tasks(); task++) {
        workload.demand(RandomNetwork.id(task), "people", task % (people + 1));
      }
      return workload.build();
    }

    Optional<CriticalPath> criticalPath() {
      try {
        return Optional.of(CriticalPath.of(network()));
      } catch (InvalidDocument e) {
        return Optional.empty();
      }
    }
  }

  @Provide
  Arbitrary<Plan> plans() {
    Arbitrary<Dated> dated =
        Combinators.combine(
                Arbitraries.integers().between(0, 9),
                Arbitraries.of(ConstraintKind.class),
                Arbitraries.integers().between(0, 40))
            .as((task, kind, day) -> new Dated(task, new Constraint(kind, MONDAY.plusDays(day))));
    return Combinators.combine(
            RandomNetwork.networks(),
            dated.list().ofMaxSize(3),
            Arbitraries.integers().between(1, 4))
        .as(Plan::new);
  }

  private static <T> List<T> without(List<T> all, int any) {
    List<T> fewer = new ArrayList<>(all);
    if (!fewer.isEmpty()) {
      fewer.remove(any % fewer.size());
    }
    return fewer;
  }

  private static void isNotWorse(Plan relaxed, Plan plan) {
    Optional<CriticalPath> before = plan.criticalPath();
    Assumptions.assumeTrue(before.isPresent());
    CriticalPath after = relaxed.criticalPath().orElseThrow();

    assertThat(after.finish()).isLessThanOrEqualTo(before.get().finish());
    for (int task = 0; task < plan.tasks(); task++) {
      assertThat(after.start(RandomNetwork.id(task)))
          .isLessThanOrEqualTo(before.get().start(RandomNetwork.id(task)));
    }
  }

  @Property(tries = 500)
  void oneDateFewerMakesNothingLater(
      @ForAll("plans") Plan plan, @ForAll @IntRange(max = 9) int any) {
    isNotWorse(new Plan(plan.links(), without(plan.dates(), any), plan.people()), plan);
  }

  /** The last link, since the places of the others say what their lags mean. */
  @Property(tries = 500)
  void oneLinkFewerMakesNothingLater(@ForAll("plans") Plan plan) {
    List<RandomNetwork.Link> links = plan.links().links();
    RandomNetwork fewer =
        new RandomNetwork(plan.links().durations(), without(links, Math.max(0, links.size() - 1)));

    isNotWorse(new Plan(fewer, plan.dates(), plan.people()), plan);
  }

  @Property(tries = 500)
  void aShorterLagMakesNothingLater(
      @ForAll("plans") Plan plan, @ForAll @IntRange(max = 9) int any) {
    List<RandomNetwork.Link> links = new ArrayList<>(plan.links().links());
    Assumptions.assumeFalse(links.isEmpty());
    links.replaceAll(
        l ->
            links.indexOf(l) == any % links.size()
                ? new RandomNetwork.Link(l.from(), l.to(), l.type(), l.lag() - 1)
                : l);

    isNotWorse(
        new Plan(new RandomNetwork(plan.links().durations(), links), plan.dates(), plan.people()),
        plan);
  }

  /** Seen on the wall: from the morning of a start and the evening of a finish, day by day. */
  @Property(tries = 500)
  void lagsInCalendarDaysAreKeptWhereTasksWaitForPeople(
      @ForAll("plans") Plan plan, @ForAll long seed) {
    Assumptions.assumeTrue(plan.criticalPath().isPresent());
    LevelledSchedule schedule = Levelling.byRule().searching(100, seed).level(plan.workload());

    for (int i = 0; i < plan.links().links().size(); i++) {
      RandomNetwork.Link link = plan.links().links().get(i);
      boolean fromFinish = link.type() == LinkType.FS || link.type() == LinkType.FF;
      boolean toFinish = link.type() == LinkType.FF || link.type() == LinkType.SF;
      int from = end(schedule, link.from(), fromFinish);
      int to = end(schedule, link.to(), toFinish);
      if (Plan.isElapsed(i)) {
        assertThat(morning(to, toFinish))
            .isAfterOrEqualTo(morning(from, fromFinish).plusDays(link.lag()));
      } else {
        assertThat(to).isGreaterThanOrEqualTo(from + link.lag());
      }
    }
  }

  private static int end(LevelledSchedule schedule, int task, boolean isFinish) {
    return isFinish
        ? schedule.finish(RandomNetwork.id(task))
        : schedule.start(RandomNetwork.id(task));
  }

  /** The end of a day is the morning of the next. */
  private static LocalDate morning(int end, boolean isFinish) {
    return isFinish ? DAYS.date(end - 1).plusDays(1) : DAYS.date(end);
  }

  @Property(tries = 300)
  void wherePeopleAreEnoughLevellingGivesTheDatesOfTheCriticalPath(@ForAll("plans") Plan plan) {
    Optional<CriticalPath> dates = plan.criticalPath();
    Assumptions.assumeTrue(dates.isPresent());
    LevelledSchedule schedule =
        Levelling.byRule().level(new Plan(plan.links(), plan.dates(), 100).workload());

    for (int task = 0; task < plan.tasks(); task++) {
      assertThat(schedule.start(RandomNetwork.id(task)))
          .isEqualTo(dates.get().start(RandomNetwork.id(task)));
    }
  }
}
