package org.ismskit.plan.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.ismskit.model.plan.LinkType;
import org.ismskit.model.plan.TaskId;

/** What waits for people, checked day by day and against a slow schedule made by the same rule. */
class LevellingProperties {

  private static final int DAYS = 200;

  /** A network whose tasks need 0 to 3 people each; its urgencies differ too. */
  private record Crew(RandomNetwork plan, int capacity) {

    int demand(int task) {
      return Math.min(capacity, (task * 5 + plan.links().size()) % 4);
    }

    int urgency(int task) {
      return task * 7 % 3;
    }

    Workload workload() {
      Workload.Builder workload =
          Workload.builder(plan.network()).resource("people", Availability.of(capacity));
      for (int task = 0; task < plan.durations().size(); task++) {
        workload.demand(RandomNetwork.id(task), "people", demand(task));
      }
      return workload.build();
    }

    List<Levelling.Wait> waits() {
      return waits(Levelling.byRule());
    }

    List<Levelling.Wait> waits(Levelling settings) {
      Map<TaskId, Integer> urgency = new HashMap<>();
      for (int task = 0; task < plan.durations().size(); task++) {
        urgency.put(RandomNetwork.id(task), urgency(task));
      }
      return settings.preferring(urgency).level(workload()).waits();
    }

    RandomNetwork levelled() {
      return plan.and(
          waits().stream()
              .map(
                  w ->
                      new RandomNetwork.Link(
                          RandomNetwork.number(w.released().orElseThrow()),
                          RandomNetwork.number(w.waiting()),
                          LinkType.FS,
                          0))
              .toList());
    }

    /** The starts by the serial scheme: next is who has to start first, on the first free days. */
    int[] bySerialScheme() {
      Network network = plan.network();
      CriticalPath dates = CriticalPath.of(network);
      Comparator<Integer> next =
          Comparator.comparingInt(
                  (Integer t) ->
                      dates.start(RandomNetwork.id(t)) + dates.totalFloat(RandomNetwork.id(t)))
              .thenComparingInt(this::urgency)
              .thenComparingInt(t -> network.tasks().indexOf(RandomNetwork.id(t)));
      int[] start = new int[plan.durations().size()];
      int[] used = new int[DAYS];
      List<Integer> open = new ArrayList<>();
      for (int task = 0; task < start.length; task++) {
        open.add(task);
      }
      while (!open.isEmpty()) {
        int task =
            open.stream()
                .filter(
                    t ->
                        plan.links().stream()
                            .noneMatch(l -> l.to() == t && open.contains(l.from())))
                .min(next)
                .orElseThrow();
        while (!fits(task, start, used)) {
          start[task]++;
        }
        for (int day = start[task]; day < start[task] + plan.durations().get(task); day++) {
          used[day] += demand(task);
        }
        open.remove(Integer.valueOf(task));
      }
      return start;
    }

    private boolean fits(int task, int[] start, int[] used) {
      boolean kept = plan.links().stream().allMatch(l -> l.to() != task || plan.keeps(l, start));
      for (int day = start[task]; day < start[task] + plan.durations().get(task); day++) {
        kept &= used[day] + demand(task) <= capacity;
      }
      return kept;
    }
  }

  @Provide
  Arbitrary<RandomNetwork> plans() {
    return RandomNetwork.networks();
  }

  @Property(tries = 1_000)
  void linksAndCapacityAreKept(
      @ForAll("plans") RandomNetwork plan, @ForAll @IntRange(min = 1, max = 4) int capacity) {
    Crew crew = new Crew(plan, capacity);
    int[] start = crew.levelled().earliest();

    assertThat(plan.links()).allMatch(l -> plan.keeps(l, start));
    for (int day = 0; day < DAYS; day++) {
      int used = 0;
      for (int task = 0; task < start.length; task++) {
        if (start[task] <= day && day < start[task] + plan.durations().get(task)) {
          used += crew.demand(task);
        }
      }
      assertThat(used).isLessThanOrEqualTo(capacity);
    }
  }

  /** The dates of the network with the waits as links are those of the schedule itself. */
  @Property(tries = 1_000)
  void waitsAsLinksGiveTheScheduleOfTheSerialScheme(
      @ForAll("plans") RandomNetwork plan, @ForAll @IntRange(min = 1, max = 4) int capacity) {
    Crew crew = new Crew(plan, capacity);
    int[] expected = crew.bySerialScheme();
    CriticalPath dates = CriticalPath.of(crew.levelled().network());

    for (int task = 0; task < expected.length; task++) {
      assertThat(dates.start(RandomNetwork.id(task))).isEqualTo(expected[task]);
    }
  }

  @Property(tries = 500)
  void aTaskWaitsOnceAndOnlyIfItHasTo(
      @ForAll("plans") RandomNetwork plan, @ForAll @IntRange(min = 1, max = 4) int capacity) {
    Crew crew = new Crew(plan, capacity);
    int[] start = crew.levelled().earliest();

    assertThat(crew.waits()).extracting(Levelling.Wait::waiting).doesNotHaveDuplicates();
    for (Levelling.Wait wait : crew.waits()) {
      int[] earlier = start.clone();
      int task = RandomNetwork.number(wait.waiting());
      earlier[task]--;
      assertThat(plan.links())
          .filteredOn(l -> l.to() == task)
          .allMatch(l -> plan.keeps(l, earlier));
      assertThat(crew.demand(task)).isPositive();
      assertThat(crew.demand(RandomNetwork.number(wait.released().orElseThrow()))).isPositive();
    }
  }

  @Property(tries = 200)
  void whereThereArePeopleEnoughForAllNobodyWaits(@ForAll("plans") RandomNetwork plan) {
    assertThat(new Crew(plan, 3 * plan.durations().size()).waits()).isEmpty();
  }
}
