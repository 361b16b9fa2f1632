package org.ismskit.plan.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableIntArray;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.ismskit.model.plan.LinkType;
import org.ismskit.model.plan.TaskId;

/** Floats are what a task really can slip, seen by letting it slip. */
class FloatsProperties {

  private static final Opening EVERY_DAY = (earliest, days) -> earliest;

  @Provide
  Arbitrary<RandomNetwork> plans() {
    return RandomNetwork.networks();
  }

  /** Meetings every so many days, a time in which nothing begins, or no meeting that is dated. */
  @Provide
  Arbitrary<Opening> openings() {
    return Arbitraries.oneOf(
        Arbitraries.just(EVERY_DAY),
        Arbitraries.integers()
            .between(2, 9)
            .map(every -> (earliest, days) -> (earliest + every - 1) / every * every),
        Arbitraries.integers()
            .between(0, 12)
            .map(
                first ->
                    (earliest, days) ->
                        earliest < first ? earliest : Math.max(earliest, first + 6)),
        Arbitraries.integers().between(1, 5).map(usual -> (earliest, days) -> earliest + usual));
  }

  /** When each task starts if one of them is not ready before a day. */
  private static int[] starts(
      RandomNetwork plan, List<Opening> openings, int held, int day, int[] ready) {
    int[] start = new int[plan.durations().size()];
    for (int task = 0; task < start.length; task++) {
      ready[task] = task == held ? Math.max(0, day) : 0;
      for (RandomNetwork.Link link : plan.links()) {
        if (link.to() == task) {
          int before = start[link.from()] + (isFromFinish(link) ? length(plan, link.from()) : 0);
          int own = isToFinish(link) ? length(plan, task) : 0;
          ready[task] = Math.max(ready[task], before + link.lag() - own);
        }
      }
      start[task] = openings.get(task).from(ready[task], length(plan, task));
    }
    return start;
  }

  private static boolean isFromFinish(RandomNetwork.Link link) {
    return link.type() == LinkType.FS || link.type() == LinkType.FF;
  }

  private static boolean isToFinish(RandomNetwork.Link link) {
    return link.type() == LinkType.FF || link.type() == LinkType.SF;
  }

  private static int length(RandomNetwork plan, int task) {
    return plan.durations().get(task);
  }

  private static int finish(RandomNetwork plan, int[] start) {
    int finish = 0;
    for (int task = 0; task < start.length; task++) {
      finish = Math.max(finish, start[task] + length(plan, task));
    }
    return finish;
  }

  private static int[] without(int[] starts, int task) {
    int[] others = starts.clone();
    others[task] = 0;
    return others;
  }

  @Property(tries = 2_000)
  void aTaskCanSlipByItsFloatAndNoFurther(
      @ForAll("plans") RandomNetwork plan,
      @ForAll @Size(10) List<@From("openings") Opening> openings,
      @ForAll @IntRange(max = 9) int any) {
    int task = any % plan.durations().size();
    ImmutableMap.Builder<TaskId, Opening> byTask = ImmutableMap.builder();
    for (int i = 0; i < plan.durations().size(); i++) {
      if (openings.get(i) != EVERY_DAY) {
        byTask.put(RandomNetwork.id(i), openings.get(i));
      }
    }
    FeasibleSchedule schedule =
        FeasibleSchedule.of(
            lengths -> builder(plan),
            new Conditions(
                byTask.buildOrThrow(),
                ImmutableMap.of(),
                ImmutableList.of(),
                ImmutableMap.of(),
                Conditions.NONE.uncertainty(),
                Conditions.NONE.reasons()),
            Levelling.byRule());
    int[] ready = new int[plan.durations().size()];
    int[] planned = starts(plan, openings, -1, 0, ready);
    for (int i = 0; i < planned.length; i++) {
      assertThat(schedule.dates().start(RandomNetwork.id(i))).isEqualTo(planned[i]);
    }

    // Where no meeting is dated a delay counts from the day on which the papers are ready.
    int start = planned[task];
    int from = openings.get(task).from(start, length(plan, task)) == start ? start : ready[task];
    int[] unused = new int[planned.length];
    Floats floats = schedule.floats();
    int total = floats.total(RandomNetwork.id(task));
    int free = floats.free(RandomNetwork.id(task));
    int finish = finish(plan, planned);

    assertThat(total).isGreaterThanOrEqualTo(free);
    assertThat(free).isNotNegative();
    assertThat(finish(plan, starts(plan, openings, task, from + total, unused))).isEqualTo(finish);
    assertThat(finish(plan, starts(plan, openings, task, from + total + 1, unused)))
        .isGreaterThan(finish);
    int[] slipped = starts(plan, openings, task, from + free, unused);
    assertThat(without(slipped, task)).isEqualTo(without(planned, task));
    assertThat(finish(plan, slipped)).isEqualTo(finish);
    int[] further = starts(plan, openings, task, from + free + 1, unused);
    assertThat(
            finish(plan, further) > finish
                || !Arrays.equals(without(further, task), without(planned, task)))
        .isTrue();
  }

  private static Network.Builder builder(RandomNetwork plan) {
    Network.Builder builder = Network.builder();
    for (int task = 0; task < plan.durations().size(); task++) {
      builder.task(RandomNetwork.id(task), plan.durations().get(task));
    }
    plan.links()
        .forEach(
            l ->
                builder.link(
                    RandomNetwork.id(l.from()), RandomNetwork.id(l.to()), l.type(), l.lag()));
    return builder;
  }

  /** One person does three things; links alone would let the first slip to the end. */
  @Example
  void whatThePersonDoesNextLimitsHowFarATaskCanSlip() {
    TaskId one = TaskId.of("one");
    TaskId two = TaskId.of("two");
    TaskId long1 = TaskId.of("long");
    FeasibleSchedule schedule =
        FeasibleSchedule.of(
            lengths -> Network.builder().task(one, 3).task(two, 4).task(long1, 12),
            new Conditions(
                ImmutableMap.of(),
                ImmutableMap.of(
                    "p", new Conditions.Resource(Availability.of(100), Optional.of("P"))),
                ImmutableList.of(
                    new Conditions.Demand(one, "p", 100), new Conditions.Demand(two, "p", 100)),
                ImmutableMap.of(),
                Conditions.NONE.uncertainty(),
                Conditions.NONE.reasons()),
            Levelling.byRule());

    assertThat(schedule.dates().finish()).isEqualTo(12);
    TaskId first = schedule.dates().start(one) == 0 ? one : two;
    TaskId second = first.equals(one) ? two : one;
    assertThat(schedule.floats().total(first)).isEqualTo(5);
    assertThat(schedule.floats().free(first)).isEqualTo(0);
    assertThat(schedule.floats().total(second)).isEqualTo(5);
    assertThat(schedule.floats().free(second)).isEqualTo(5);
    assertThat(schedule.floats().total(long1)).isEqualTo(0);
  }

  /** Who is away in the second week and half done before it, is done after it. */
  @Example
  void anAbsenceAheadTakesFloatAway() {
    TaskId task = TaskId.of("task");
    TaskId after = TaskId.of("after");
    Availability there =
        new Availability(ImmutableIntArray.of(100, 100, 100, 100, 0, 0, 0, 0, 0, 100), 100);
    Opening present =
        new Opening() {
          @Override
          public int from(int earliest, int days) {
            return there.on(earliest) > 0 ? earliest : from(earliest + 1, days);
          }

          @Override
          public int finish(int start, int days) {
            return days == 0 ? start : finish(from(start, days) + 1, days - 1);
          }
        };
    FeasibleSchedule schedule =
        FeasibleSchedule.of(
            lengths ->
                Network.builder()
                    .task(task, lengths.getOrDefault(task, 3))
                    .task(after, 2)
                    .task(TaskId.of("long"), 12)
                    .link(task, after, LinkType.FS, 0),
            new Conditions(
                ImmutableMap.of(task, present),
                ImmutableMap.of("p", new Conditions.Resource(there, Optional.of("P"))),
                ImmutableList.of(new Conditions.Demand(task, "p", 100)),
                ImmutableMap.of(),
                Conditions.NONE.uncertainty(),
                Conditions.NONE.reasons()),
            Levelling.byRule());

    // From day 2 on it takes days 2, 3 and 9, and what comes after it 10 and 11.
    assertThat(schedule.dates().finish()).isEqualTo(12);
    assertThat(schedule.floats().total(task)).isEqualTo(2);
    assertThat(schedule.dates().totalFloat(task)).isEqualTo(7);
  }

  /** An opening is asked with the work alone, as when dates are worked out, not with its pauses. */
  @Example
  void pausesAreNoWork() {
    TaskId before = TaskId.of("before");
    TaskId task = TaskId.of("task");
    Availability there =
        new Availability(ImmutableIntArray.of(100, 100, 100, 100, 0, 0, 0, 0, 0, 100), 100);
    Opening together =
        new Opening() {
          @Override
          public int from(int earliest, int days) {
            int start = there.on(earliest) > 0 ? earliest : from(earliest + 1, days);
            return (start + days) % 2 == 0 ? start : from(start + 1, days);
          }

          @Override
          public int finish(int start, int days) {
            int day = start;
            for (int left = days; left > 0; day++) {
              left -= there.on(day) > 0 ? 1 : 0;
            }
            return day;
          }
        };
    FeasibleSchedule schedule =
        FeasibleSchedule.of(
            lengths ->
                Network.builder()
                    .task(before, 3)
                    .task(task, lengths.getOrDefault(task, 3))
                    .task(TaskId.of("long"), 20)
                    .link(before, task, LinkType.FS, 0),
            new Conditions(
                ImmutableMap.of(task, together),
                ImmutableMap.of("p", new Conditions.Resource(there, Optional.of("P"))),
                ImmutableList.of(new Conditions.Demand(task, "p", 100)),
                ImmutableMap.of(),
                Conditions.NONE.uncertainty(),
                Conditions.NONE.reasons()),
            Levelling.byRule());

    // Days 3, 9 and 10, since three days of work begin on odd days; at the latest 17, 18 and 19.
    assertThat(schedule.dates().start(task)).isEqualTo(3);
    assertThat(schedule.dates().finish(task)).isEqualTo(11);
    assertThat(schedule.floats().total(task)).isEqualTo(14);
  }
}
