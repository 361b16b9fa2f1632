package org.ismskit.plan.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.plan.LinkType;
import org.ismskit.model.plan.TaskLink;
import org.junit.jupiter.api.Test;

/**
 * What every levelled schedule keeps, seen by a verifier that shares no code with the scheduler,
 * and how good it is, measured against trying everything.
 */
class LevelledScheduleProperties {

  /** Two people, one of whom is away for some days, and what the tasks need of them. */
  record Team(RandomNetwork plan, List<Integer> first, List<Integer> second, int from, int days) {

    static final int UNITS = 4;

    Availability availability(int person) {
      Availability there = Availability.of(UNITS);
      return person == 0 ? there.during(from, from + days, 0) : there.during(from, from + days, 2);
    }

    int there(int person, int day) {
      boolean limited = from <= day && day < from + days;
      return !limited ? UNITS : person == 0 ? 0 : 2;
    }

    int demand(int person, int task) {
      return (person == 0 ? first : second).get(task);
    }

    boolean pauses(int task, int day) {
      return demand(0, task) > 0 && there(0, day) == 0;
    }

    Workload.Builder workload(Network network) {
      Workload.Builder workload =
          Workload.builder(network)
              .resource("ada", availability(0))
              .resource("tom", availability(1));
      for (int task = 0; task < plan.durations().size(); task++) {
        workload.demand(RandomNetwork.id(task), "ada", demand(0, task));
        workload.demand(RandomNetwork.id(task), "tom", demand(1, task));
      }
      return workload;
    }

    Workload workload() {
      return workload(plan.network()).build();
    }

    /** Says what is wrong with a schedule, nothing if it is right. */
    List<String> broken(int[] start, int[] finish) {
      List<String> broken = new ArrayList<>();
      for (RandomNetwork.Link l : plan.links()) {
        int from =
            l.type() == LinkType.FS || l.type() == LinkType.FF ? finish[l.from()] : start[l.from()];
        int to =
            l.type() == LinkType.FF || l.type() == LinkType.SF ? finish[l.to()] : start[l.to()];
        if (to < from + l.lag()) {
          broken.add("link " + l);
        }
      }
      for (int task = 0; task < start.length; task++) {
        int worked = 0;
        for (int day = start[task]; day < finish[task]; day++) {
          worked += pauses(task, day) ? 0 : 1;
        }
        if (worked != plan.durations().get(task) || start[task] < 0) {
          broken.add("days of " + task);
        }
      }
      for (int day = 0; day < 300; day++) {
        for (int person = 0; person < 2; person++) {
          int used = 0;
          for (int task = 0; task < start.length; task++) {
            if (start[task] <= day && day < finish[task] && !pauses(task, day)) {
              used += demand(person, task);
            }
          }
          if (used > there(person, day)) {
            broken.add("person " + person + " on day " + day);
          }
        }
      }
      return broken;
    }

    List<String> broken(LevelledSchedule schedule) {
      int tasks = plan.durations().size();
      int[] start = new int[tasks];
      int[] finish = new int[tasks];
      for (int task = 0; task < tasks; task++) {
        start[task] = schedule.start(RandomNetwork.id(task));
        finish[task] = schedule.finish(RandomNetwork.id(task));
      }
      return broken(start, finish);
    }
  }

  private static Arbitrary<Team> teams(Arbitrary<RandomNetwork> plans) {
    return plans.flatMap(
        plan ->
            Combinators.combine(
                    Arbitraries.integers().between(0, 4).list().ofSize(plan.durations().size()),
                    Arbitraries.integers().between(0, 4).list().ofSize(plan.durations().size()),
                    Arbitraries.integers().between(0, 12),
                    Arbitraries.integers().between(0, 5))
                .as((first, second, from, days) -> new Team(plan, first, second, from, days)));
  }

  @Provide
  Arbitrary<Team> teams() {
    return teams(RandomNetwork.networks());
  }

  /**
   * Five tasks, links from finish to start, everybody always there: small enough for all orders.
   */
  @Provide
  Arbitrary<Team> small() {
    return teams(
            Combinators.combine(
                    Arbitraries.integers().between(1, 4).list().ofSize(5),
                    Combinators.combine(
                            Arbitraries.integers().between(0, 4),
                            Arbitraries.integers().between(0, 4))
                        .as((a, b) -> new RandomNetwork.Link(a, b, LinkType.FS, 0))
                        .filter(l -> l.from() < l.to())
                        .list()
                        .ofMaxSize(4))
                .as(RandomNetwork::new))
        .map(team -> new Team(team.plan(), team.first(), team.second(), 0, 0));
  }

  @Property(tries = 500)
  void everyLinkAbsenceAndCapacityIsKept(@ForAll("teams") Team team, @ForAll long seed) {
    Workload workload = team.workload();

    assertThat(team.broken(Levelling.byRule().level(workload))).isEmpty();
    LevelledSchedule searched = Levelling.byRule().searching(200, seed).level(workload);
    assertThat(team.broken(searched)).isEmpty();
    assertThat(searched.finish()).isGreaterThanOrEqualTo(searched.lowerBound());
    assertThat(searched.schedules()).isLessThanOrEqualTo(202);
  }

  @Property(tries = 300)
  void searchingIsNeverWorseThanTheRule(@ForAll("teams") Team team, @ForAll long seed) {
    assertThat(Levelling.byRule().searching(100, seed).level(team.workload()).finish())
        .isLessThanOrEqualTo(Levelling.byRule().level(team.workload()).finish());
  }

  /** Every combination of starts is tried. */
  @Property(tries = 60)
  void aSmallPlanIsAsShortAsCanBe(@ForAll("small") Team team) {
    LevelledSchedule schedule = Levelling.byRule().searching(500, 1).level(team.workload());
    int shortest = shortest(team, new int[5], 0, schedule.finish());

    assertThat(schedule.finish()).isEqualTo(shortest);
    assertThat(schedule.lowerBound()).isLessThanOrEqualTo(shortest);
  }

  private static int shortest(Team team, int[] start, int task, int best) {
    int[] finish = new int[start.length];
    for (int i = 0; i < start.length; i++) {
      finish[i] = start[i] + team.plan().durations().get(i);
    }
    if (task == start.length) {
      int last = Arrays.stream(finish).max().orElseThrow();
      return last < best && team.broken(start, finish).isEmpty() ? last : best;
    }
    int shortest = best;
    for (int day = 0; day + team.plan().durations().get(task) < shortest; day++) {
      start[task] = day;
      boolean kept = true;
      for (RandomNetwork.Link l : team.plan().links()) {
        kept &= l.to() != task || team.plan().keeps(l, start);
      }
      if (kept) {
        shortest = shortest(team, start, task + 1, shortest);
      }
    }
    start[task] = 0;
    return shortest;
  }

  /** Nothing the search finds is shorter, whatever the links and however few people there are. */
  @Property(tries = 1_000)
  void noScheduleIsShorterThanTheLowerBound(@ForAll("teams") Team team, @ForAll long seed) {
    Workload.Builder workload = team.workload(team.plan().network());
    workload.resource(
        "ada", Availability.of(Team.UNITS + 1).during(team.from(), team.from() + team.days(), 4));
    int lowerBound = Levelling.byRule().level(workload.build()).lowerBound();

    LevelledSchedule schedule = Levelling.byRule().searching(300, seed).level(workload.build());

    assertThat(schedule.finish()).isGreaterThanOrEqualTo(lowerBound);
    assertThat(schedule.lowerBound()).isEqualTo(lowerBound);
  }

  /** Two tasks of three days for three of four people: 18 days of work, but six days. */
  @Test
  void theLowerBoundSeesThatTwoTasksCannotOverlap() {
    Network network =
        Network.builder().task(RandomNetwork.id(0), 3).task(RandomNetwork.id(1), 3).build();
    Workload.Builder workload = Workload.builder(network).resource("team", Availability.of(4));
    network.tasks().forEach(task -> workload.demand(task, "team", 3));

    LevelledSchedule schedule = Levelling.byRule().level(workload.build());

    assertThat(schedule.lowerBound()).isEqualTo(6);
    assertThat(schedule.isProvedOptimal()).isTrue();
  }

  /** What is possible stays possible, so what is impossible with more was so with less. */
  @Property(tries = 300)
  void morePeopleOrFewerLinksNeverRaiseTheLowerBound(
      @ForAll("teams") Team team, @ForAll @IntRange(max = 3) int more) {
    int before = Levelling.byRule().level(team.workload()).lowerBound();
    Workload.Builder richer = team.workload(team.plan().network());
    richer.resource("tom", team.availability(1).during(0, 30, Team.UNITS + more));
    RandomNetwork fewer =
        new RandomNetwork(
            team.plan().durations(),
            team.plan().links().subList(0, team.plan().links().size() / 2));

    assertThat(Levelling.byRule().level(richer.build()).lowerBound()).isLessThanOrEqualTo(before);
    assertThat(Levelling.byRule().level(team.workload(fewer.network()).build()).lowerBound())
        .isLessThanOrEqualTo(before);
  }

  /** The earlier schedule stays possible when people are there for longer. */
  @Property(tries = 300)
  void morePeopleNeverMakeAPlanLongerThatKnowsItsPredecessor(
      @ForAll("teams") Team team, @ForAll @IntRange(max = 3) int more) {
    LevelledSchedule before = Levelling.byRule().searching(60, 7).level(team.workload());
    Workload.Builder richer = team.workload(team.plan().network());
    richer.resource("tom", team.availability(1).during(0, 30, Team.UNITS + more));

    LevelledSchedule after =
        Levelling.byRule().improving(before.starts()).searching(60, 8).level(richer.build());

    assertThat(after.finish()).isLessThanOrEqualTo(before.finish());
  }

  @Property(tries = 200)
  void fewerLinksNeverMakeAPlanLongerThatKnowsItsPredecessor(@ForAll("teams") Team team) {
    LevelledSchedule before = Levelling.byRule().searching(60, 7).level(team.workload());
    RandomNetwork fewer =
        new RandomNetwork(
            team.plan().durations(),
            team.plan().links().subList(0, team.plan().links().size() / 2));

    LevelledSchedule after =
        Levelling.byRule()
            .improving(before.starts())
            .searching(60, 8)
            .level(team.workload(fewer.network()).build());

    assertThat(after.finish()).isLessThanOrEqualTo(before.finish());
  }

  /** In the same order each has what it had, if nothing begins before what it follows. */
  @Property(tries = 300)
  void morePeopleMakeNothingLaterInTheOrderOfBefore(
      @ForAll("teams") Team team, @ForAll @IntRange(max = 3) int more) {
    Network network =
        new RandomNetwork(
                team.plan().durations(),
                team.plan().links().stream()
                    .filter(link -> link.type() == LinkType.FS && link.lag() >= 0)
                    .toList())
            .network();
    LevelledSchedule before = Levelling.byRule().level(team.workload(network).build());
    Workload.Builder richer = team.workload(network);
    richer.resource("tom", team.availability(1).during(0, 30, Team.UNITS + more));

    LevelledSchedule after = Levelling.byRule().following(before.starts()).level(richer.build());

    before
        .starts()
        .forEach((task, start) -> assertThat(after.start(task)).isLessThanOrEqualTo(start));
  }

  @Property(tries = 200)
  void aPlanThatKeepsItsPredecessorDoesNotMove(@ForAll("teams") Team team, @ForAll long seed) {
    LevelledSchedule before = Levelling.byRule().searching(60, seed).level(team.workload());

    assertThat(Levelling.byRule().keeping(before.starts()).level(team.workload()).starts())
        .isEqualTo(before.starts());
  }

  /**
   * The order in which people do things stays, also where the dates that are kept hide it. Where a
   * lead lets a task start before the one that it follows, the order of starts is another.
   */
  @Property(tries = 200)
  void aPlanThatKeepsItsPredecessorStillHasItsWaits(@ForAll("teams") Team team) {
    LevelledSchedule before = Levelling.byRule().level(team.workload());
    Assume.that(
        team.plan().links().stream()
            .allMatch(
                link ->
                    before.start(RandomNetwork.id(link.from()))
                        <= before.start(RandomNetwork.id(link.to()))));
    List<TaskLink> waits =
        before.waits().stream()
            .filter(wait -> wait.released().isPresent())
            .map(
                wait ->
                    new TaskLink(
                        wait.released().get(), wait.waiting(), LinkType.FS, 0, ImmutableList.of()))
            .toList();

    LevelledSchedule after =
        Levelling.byRule().keeping(before.starts(), waits).level(team.workload());

    assertThat(after.starts()).isEqualTo(before.starts());
    assertThat(after.waits())
        .extracting(wait -> wait.released().orElse(wait.waiting()), Levelling.Wait::waiting)
        .containsAll(
            waits.stream().map(link -> tuple(link.predecessor(), link.successor())).toList());
  }

  /** Committed dates stay whatever else happens. */
  @Property(tries = 200)
  void aCommittedTaskDoesNotMove(
      @ForAll("teams") Team team,
      @ForAll @IntRange(max = 9) int any,
      @ForAll @IntRange(max = 20) int day) {
    int task = any % team.plan().durations().size();
    Workload workload;
    try {
      workload = team.workload(team.plan().network()).commit(RandomNetwork.id(task), day).build();
    } catch (InvalidDocument e) {
      assertThat(team.demand(1, task)).isGreaterThan(2);
      return;
    }

    LevelledSchedule schedule = Levelling.byRule().searching(60, 3).level(workload);

    assertThat(schedule.start(RandomNetwork.id(task))).isEqualTo(day);
    assertThat(team.broken(schedule))
        .allMatch(what -> what.startsWith("link") && what.contains("to=" + task + ","));
    assertThat(team.broken(schedule).isEmpty())
        .isEqualTo(!schedule.late().contains(RandomNetwork.id(task)));
    assertThat(schedule.lateness(RandomNetwork.id(task)) > 0)
        .isEqualTo(schedule.late().contains(RandomNetwork.id(task)));
  }

  @Property(tries = 100)
  void theSameSeedGivesTheSameSchedule(@ForAll("teams") Team team, @ForAll long seed) {
    Levelling settings = Levelling.byRule().searching(100, seed);

    assertThat(settings.level(team.workload()).starts())
        .isEqualTo(settings.level(team.workload()).starts());
  }

  /** In which order links and demands are said does not matter. */
  @Property(tries = 100)
  void theOrderOfTheInputDoesNotMatter(@ForAll("teams") Team team, @ForAll long seed) {
    List<RandomNetwork.Link> shuffled = new ArrayList<>(team.plan().links());
    Collections.shuffle(shuffled, new Random(seed));
    RandomNetwork other = new RandomNetwork(team.plan().durations(), shuffled);
    Levelling settings = Levelling.byRule().searching(100, seed);
    Map<?, ?> starts = settings.level(team.workload()).starts();

    assertThat(settings.level(team.workload(other.network()).build()).starts()).isEqualTo(starts);
  }

  @Property(tries = 20)
  void aCancelledSearchGivesTheBestSoFar(@ForAll("teams") Team team) {
    LevelledSchedule schedule =
        Levelling.byRule()
            .searching(100_000, 1)
            .observedBy((schedules, finish, lowerBound) -> false)
            .level(team.workload());

    assertThat(team.broken(schedule)).isEmpty();
    assertThat(schedule.schedules()).isLessThan(5_000);
    assertThat(ImmutableMap.copyOf(schedule.starts())).hasSize(team.plan().durations().size());
  }
}
