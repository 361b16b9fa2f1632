package org.ismskit.plan.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.plan.LinkType;
import org.ismskit.model.plan.TaskId;

/** What must hold of the dates of every network, checked without the scheduler's own code. */
class CriticalPathProperties {

  @Provide
  Arbitrary<RandomNetwork> plans() {
    return RandomNetwork.networks();
  }

  private static int[] starts(RandomNetwork plan, CriticalPath dates) {
    int[] start = new int[plan.durations().size()];
    for (int task = 0; task < start.length; task++) {
      start[task] = dates.start(RandomNetwork.id(task));
    }
    return start;
  }

  @Property(tries = 1_000)
  void earliestDatesAreTheLeastThatKeepEveryLink(@ForAll("plans") RandomNetwork plan) {
    assertThat(starts(plan, CriticalPath.of(plan.network()))).isEqualTo(plan.earliest());
  }

  /** A task that starts later by its total float does not move the end, by one day more it does. */
  @Property(tries = 500)
  void totalFloatIsHowFarATaskCanSlip(
      @ForAll("plans") RandomNetwork plan, @ForAll @IntRange(max = 9) int any) {
    int task = any % plan.durations().size();
    CriticalPath dates = CriticalPath.of(plan.network());
    int slack = dates.totalFloat(RandomNetwork.id(task));

    assertThat(slack).isNotNegative();
    assertThat(finishIfStartedAt(plan, task, dates.start(RandomNetwork.id(task)) + slack))
        .isEqualTo(dates.finish());
    assertThat(finishIfStartedAt(plan, task, dates.start(RandomNetwork.id(task)) + slack + 1))
        .isGreaterThan(dates.finish());
  }

  /** A further task of so many days before the start of this one holds it back. */
  private static int finishIfStartedAt(RandomNetwork plan, int task, int day) {
    List<Integer> durations = new ArrayList<>(plan.durations());
    List<RandomNetwork.Link> links = new ArrayList<>();
    durations.add(0, day);
    plan.links()
        .forEach(
            l -> links.add(new RandomNetwork.Link(l.from() + 1, l.to() + 1, l.type(), l.lag())));
    links.add(new RandomNetwork.Link(0, task + 1, LinkType.FS, 0));
    RandomNetwork held = new RandomNetwork(durations, links);
    int[] start = held.earliest();
    int finish = 0;
    for (int i = 1; i < start.length; i++) {
      finish = Math.max(finish, start[i] + durations.get(i));
    }
    return finish;
  }

  /** By its free float a task slips and nothing else moves, by one day more something has to. */
  @Property(tries = 500)
  void freeFloatIsHowFarATaskCanSlipAlone(
      @ForAll("plans") RandomNetwork plan, @ForAll @IntRange(max = 9) int any) {
    int task = any % plan.durations().size();
    CriticalPath dates = CriticalPath.of(plan.network());
    int slack = dates.freeFloat(RandomNetwork.id(task));
    int[] start = starts(plan, dates);

    assertThat(slack).isBetween(0, dates.totalFloat(RandomNetwork.id(task)));
    start[task] += slack;
    assertThat(disturbs(plan, task, start, dates.finish())).isFalse();
    start[task]++;
    assertThat(disturbs(plan, task, start, dates.finish())).isTrue();
  }

  private static boolean disturbs(RandomNetwork plan, int task, int[] start, int finish) {
    return start[task] + plan.durations().get(task) > finish
        || plan.links().stream().anyMatch(l -> l.from() == task && !plan.keeps(l, start));
  }

  @Property(tries = 300)
  void theDriverHoldsBackItsSuccessor(@ForAll("plans") RandomNetwork plan) {
    CriticalPath dates = CriticalPath.of(plan.network());
    for (int task = 0; task < plan.durations().size(); task++) {
      int at = task;
      dates
          .driver(RandomNetwork.id(task))
          .ifPresent(
              driver -> {
                int[] start = starts(plan, dates);
                start[at]--;
                int before = RandomNetwork.number(driver);
                assertThat(plan.links())
                    .filteredOn(l -> l.to() == at && l.from() == before)
                    .anyMatch(l -> !plan.keeps(l, start));
              });
      if (dates.start(RandomNetwork.id(task)) > 0) {
        assertThat(dates.driver(RandomNetwork.id(task))).isPresent();
      }
    }
  }

  /** Each task on the path holds back the next, from the first day to the last. */
  @Property(tries = 300)
  void theDrivingPathLeadsFromTheFirstDayToTheLast(@ForAll("plans") RandomNetwork plan) {
    CriticalPath dates = CriticalPath.of(plan.network());
    List<TaskId> path = dates.drivingPath();

    assertThat(dates.start(path.get(0))).isZero();
    assertThat(dates.finish(path.get(path.size() - 1))).isEqualTo(dates.finish());
    for (int i = 1; i < path.size(); i++) {
      assertThat(dates.driver(path.get(i))).contains(path.get(i - 1));
    }
  }

  @Property(tries = 300)
  void criticalIsWhatCannotSlip(@ForAll("plans") RandomNetwork plan) {
    CriticalPath dates = CriticalPath.of(plan.network());

    for (int task = 0; task < plan.durations().size(); task++) {
      int start = dates.start(RandomNetwork.id(task));
      assertThat(dates.critical().contains(RandomNetwork.id(task)))
          .isEqualTo(finishIfStartedAt(plan, task, start + 1) > dates.finish());
    }
  }

  /** One link more that leads back makes a cycle, and the cycle named is one. */
  @Property(tries = 300)
  void aCycleIsFoundAndNamed(@ForAll("plans") RandomNetwork plan) {
    if (plan.links().isEmpty()) {
      return;
    }
    RandomNetwork.Link any = plan.links().get(plan.links().size() / 2);
    RandomNetwork cyclic =
        plan.and(List.of(new RandomNetwork.Link(any.to(), any.from(), LinkType.SS, 0)));

    assertThatThrownBy(cyclic::network)
        .isInstanceOfSatisfying(
            InvalidDocument.class,
            e -> {
              List<Integer> cycle =
                  Splitter.on(" > ")
                      .splitToStream(e.problems().get(0).value().orElseThrow())
                      .map(id -> RandomNetwork.number(TaskId.of(id)))
                      .toList();
              assertThat(cycle).hasSizeGreaterThan(2);
              assertThat(cycle.get(cycle.size() - 1)).isEqualTo(cycle.get(0));
              for (int i = 1; i < cycle.size(); i++) {
                int from = cycle.get(i - 1);
                int to = cycle.get(i);
                assertThat(cyclic.links()).anyMatch(l -> l.from() == from && l.to() == to);
              }
            });
  }

  @Property(tries = 300)
  void aLongerTaskNeverMakesTheWholeShorterWithoutStartToFinishOrFinishLinks(
      @ForAll("plans") RandomNetwork plan, @ForAll @IntRange(max = 9) int any) {
    List<RandomNetwork.Link> links =
        plan.links().stream()
            .filter(l -> l.type() == LinkType.FS || l.type() == LinkType.SS)
            .toList();
    RandomNetwork simple = new RandomNetwork(plan.durations(), links);
    List<Integer> longer = new ArrayList<>(plan.durations());
    longer.set(any % longer.size(), longer.get(any % longer.size()) + 1);

    assertThat(CriticalPath.of(simple.network(longer)).finish())
        .isGreaterThanOrEqualTo(CriticalPath.of(simple.network()).finish());
  }
}
