package org.ismskit.plan.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.ismskit.model.plan.LinkType;
import org.ismskit.model.plan.TaskId;

/** What must hold of the dates of every network, checked without the scheduler's own code. */
class CriticalPathProperties {

  record Link(int from, int to, LinkType type, int lag) {}

  /** A plan whose links go from earlier to later tasks. */
  record Plan(List<Integer> durations, List<Link> links) {

    static TaskId id(int task) {
      return TaskId.of("t" + task);
    }

    Network network() {
      return network(durations);
    }

    Network network(List<Integer> with) {
      Network.Builder builder = Network.builder();
      for (int task = 0; task < with.size(); task++) {
        builder.task(id(task), with.get(task));
      }
      links.forEach(l -> builder.link(id(l.from()), id(l.to()), l.type(), l.lag()));
      return builder.build();
    }

    /** Whether starts keep a link, said in the words of its type. */
    boolean keeps(Link link, int[] start) {
      int startBefore = start[link.from()];
      int finishBefore = startBefore + durations.get(link.from());
      int startAfter = start[link.to()];
      int finishAfter = startAfter + durations.get(link.to());
      return switch (link.type()) {
        case FS -> startAfter >= finishBefore + link.lag();
        case SS -> startAfter >= startBefore + link.lag();
        case FF -> finishAfter >= finishBefore + link.lag();
        case SF -> finishAfter >= startBefore + link.lag();
      };
    }

    /** Starts everything at 0 and pushes later, one day at a time, until every link is kept. */
    int[] earliest() {
      int[] start = new int[durations.size()];
      boolean moved = true;
      while (moved) {
        moved = false;
        for (Link link : links) {
          while (!keeps(link, start)) {
            start[link.to()]++;
            moved = true;
          }
        }
      }
      return start;
    }
  }

  @Provide
  Arbitrary<Plan> plans() {
    return Arbitraries.integers()
        .between(2, 10)
        .flatMap(
            size ->
                Combinators.combine(
                        Arbitraries.integers().between(0, 6).list().ofSize(size),
                        Combinators.combine(
                                Arbitraries.integers().between(0, size - 1),
                                Arbitraries.integers().between(0, size - 1),
                                Arbitraries.of(LinkType.class),
                                Arbitraries.integers().between(-3, 4))
                            .as(Link::new)
                            .filter(link -> link.from() < link.to())
                            .list()
                            .ofMaxSize(size * 2))
                    .as(Plan::new));
  }

  private static int[] starts(Plan plan, CriticalPath dates) {
    int[] start = new int[plan.durations().size()];
    for (int task = 0; task < start.length; task++) {
      start[task] = dates.start(Plan.id(task));
    }
    return start;
  }

  @Property(tries = 1_000)
  void earliestDatesAreTheLeastThatKeepEveryLink(@ForAll("plans") Plan plan) {
    assertThat(starts(plan, CriticalPath.of(plan.network()))).isEqualTo(plan.earliest());
  }

  /** A task that starts later by its total float does not move the end, by one day more it does. */
  @Property(tries = 500)
  void totalFloatIsHowFarATaskCanSlip(
      @ForAll("plans") Plan plan, @ForAll @IntRange(max = 9) int any) {
    int task = any % plan.durations().size();
    CriticalPath dates = CriticalPath.of(plan.network());
    int slack = dates.totalFloat(Plan.id(task));

    assertThat(slack).isNotNegative();
    assertThat(finishIfStartedAt(plan, task, dates.start(Plan.id(task)) + slack))
        .isEqualTo(dates.finish());
    assertThat(finishIfStartedAt(plan, task, dates.start(Plan.id(task)) + slack + 1))
        .isGreaterThan(dates.finish());
  }

  /** A further task of so many days before the start of this one holds it back. */
  private static int finishIfStartedAt(Plan plan, int task, int day) {
    List<Integer> durations = new ArrayList<>(plan.durations());
    List<Link> links = new ArrayList<>();
    durations.add(0, day);
    plan.links().forEach(l -> links.add(new Link(l.from() + 1, l.to() + 1, l.type(), l.lag())));
    links.add(new Link(0, task + 1, LinkType.FS, 0));
    Plan held = new Plan(durations, links);
    int[] start = held.earliest();
    int finish = 0;
    for (int i = 1; i < start.length; i++) {
      finish = Math.max(finish, start[i] + durations.get(i));
    }
    return finish;
  }

  @Property(tries = 500)
  void freeFloatMovesNoOther(@ForAll("plans") Plan plan, @ForAll @IntRange(max = 9) int any) {
    int task = any % plan.durations().size();
    CriticalPath dates = CriticalPath.of(plan.network());
    int[] start = starts(plan, dates);
    start[task] += dates.freeFloat(Plan.id(task));

    assertThat(dates.freeFloat(Plan.id(task))).isBetween(0, dates.totalFloat(Plan.id(task)));
    assertThat(plan.links()).filteredOn(l -> l.from() == task).allMatch(l -> plan.keeps(l, start));
  }

  @Property(tries = 300)
  void theDriverHoldsBackItsSuccessor(@ForAll("plans") Plan plan) {
    CriticalPath dates = CriticalPath.of(plan.network());
    for (int task = 0; task < plan.durations().size(); task++) {
      int at = task;
      dates
          .driver(Plan.id(task))
          .ifPresent(
              driver -> {
                int[] start = starts(plan, dates);
                start[at]--;
                int before = Integer.parseInt(driver.value().substring(1));
                assertThat(plan.links())
                    .filteredOn(l -> l.to() == at && l.from() == before)
                    .anyMatch(l -> !plan.keeps(l, start));
              });
      if (dates.start(Plan.id(task)) > 0) {
        assertThat(dates.driver(Plan.id(task))).isPresent();
      }
    }
  }

  @Property(tries = 300)
  void aLongerTaskNeverMakesTheWholeShorterWithoutStartToFinishOrFinishLinks(
      @ForAll("plans") Plan plan, @ForAll @IntRange(max = 9) int any) {
    List<Link> links =
        plan.links().stream()
            .filter(l -> l.type() == LinkType.FS || l.type() == LinkType.SS)
            .toList();
    Plan simple = new Plan(plan.durations(), links);
    List<Integer> longer = new ArrayList<>(plan.durations());
    longer.set(any % longer.size(), longer.get(any % longer.size()) + 1);

    assertThat(CriticalPath.of(simple.network(longer)).finish())
        .isGreaterThanOrEqualTo(CriticalPath.of(simple.network()).finish());
  }

  /** Links are kept and nobody works more than there are people, checked day by day. */
  @Property(tries = 500)
  void levellingKeepsLinksAndCapacity(
      @ForAll("plans") Plan plan, @ForAll @IntRange(min = 1, max = 3) int capacity) {
    Map<TaskId, Integer> demand = new HashMap<>();
    for (int task = 0; task < plan.durations().size(); task++) {
      demand.put(Plan.id(task), task % (capacity + 1));
    }
    List<Levelling.Wait> waits =
        Levelling.of(plan.network(), ImmutableMap.copyOf(demand), capacity, Map.of());

    List<Link> links = new ArrayList<>(plan.links());
    waits.forEach(
        w -> links.add(new Link(number(w.released()), number(w.waiting()), LinkType.FS, 0)));
    int[] start = new Plan(plan.durations(), links).earliest();

    assertThat(plan.links()).allMatch(l -> plan.keeps(l, start));
    for (int day = 0; day < 100; day++) {
      int used = 0;
      for (int task = 0; task < start.length; task++) {
        if (start[task] <= day && day < start[task] + plan.durations().get(task)) {
          used += task % (capacity + 1);
        }
      }
      assertThat(used).isLessThanOrEqualTo(capacity);
    }
  }

  private static int number(TaskId id) {
    return Integer.parseInt(id.value().substring(1));
  }

  @Property(tries = 200)
  void whereThereArePeopleEnoughNobodyWaits(@ForAll("plans") Plan plan) {
    ImmutableMap.Builder<TaskId, Integer> demand = ImmutableMap.builder();
    for (int task = 0; task < plan.durations().size(); task++) {
      demand.put(Plan.id(task), 1);
    }

    assertThat(
            Levelling.of(plan.network(), demand.buildOrThrow(), plan.durations().size(), Map.of()))
        .isEmpty();
  }
}
