package org.ismskit.plan.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ismskit.model.plan.LinkType;
import org.ismskit.model.plan.TaskId;
import org.ismskit.plan.schedule.ScheduleRisk.Uncertainty;
import org.junit.jupiter.api.Test;

class ScheduleRiskTest {

  private static final TaskId A = TaskId.of("a");
  private static final TaskId B = TaskId.of("b");
  private static final TaskId END = TaskId.of("end");

  private static Network parallel(int a, int b) {
    return Network.builder()
        .task(A, a)
        .task(B, b)
        .task(END, 0)
        .link(A, END, LinkType.FS, 0)
        .link(B, END, LinkType.FS, 0)
        .build();
  }

  private static Uncertainty uncertain(Spread spread) {
    return new Uncertainty(ImmutableMap.of(A, spread, B, spread), Spread.NONE, ImmutableSet.of());
  }

  @Test
  void certainDurationsGiveTheCriticalPath() {
    Network network = parallel(10, 7);

    ScheduleRisk risk =
        ScheduleRisk.of(
            network,
            new Uncertainty(ImmutableMap.of(), Spread.NONE, ImmutableSet.of(A, B)),
            100,
            1);

    assertThat(risk.finish(END, 1)).isEqualTo(10);
    assertThat(risk.finish(END, 100)).isEqualTo(10);
    assertThat(risk.criticality(A)).isEqualTo(1);
    assertThat(risk.criticality(B)).isZero();
  }

  /** Nobody works on the days 4 to 8: a task that has begun by then goes on after them. */
  @Test
  void aTaskThatPausesIsFinishedLater() {
    Opening attendance =
        new Opening() {
          @Override
          public int from(int earliest, int days) {
            return earliest >= 4 && earliest < 9 ? 9 : earliest;
          }

          @Override
          public int finish(int start, int days) {
            return start < 4 && start + days > 4 ? start + days + 5 : start + days;
          }
        };

    ScheduleRisk risk =
        ScheduleRisk.of(
            parallel(10, 3),
            new Uncertainty(ImmutableMap.of(), Spread.NONE, ImmutableSet.of()),
            ImmutableMap.of(A, attendance, B, attendance),
            10,
            1);

    assertThat(risk.finish(B, 100)).isEqualTo(3);
    assertThat(risk.finish(A, 1)).isEqualTo(15);
    assertThat(risk.finish(END, 1)).isEqualTo(15);
  }

  @Test
  void aDrawHasTheMeanOfTheModifiedPertDistribution() {
    PertTable table = new PertTable(new Spread(0.7, 2));

    double mean =
        IntStream.range(0, 100_000)
            .mapToDouble(i -> table.quantile((i + 0.5) / 100_000))
            .average()
            .orElseThrow();

    assertThat(mean).isCloseTo((0.7 + 4 * 1 + 2) / 6, within(0.0005));
    assertThat(table.quantile(0)).isCloseTo(0.7, within(1e-9));
    assertThat(table.quantile(1)).isCloseTo(2, within(1e-3));
  }

  /**
   * For the symmetric spread 0.5 to 1.5 the variance is that of Beta(3, 3): 1/28 of the width
   * squared.
   */
  @Test
  void aDrawHasTheVarianceOfTheModifiedPertDistribution() {
    PertTable table = new PertTable(new Spread(0.5, 1.5));

    double variance =
        IntStream.range(0, 100_000)
            .mapToDouble(i -> table.quantile((i + 0.5) / 100_000) - 1)
            .map(x -> x * x)
            .average()
            .orElseThrow();

    assertThat(variance).isCloseTo(1 / 28.0, within(1e-4));
  }

  /** Two equal parallel chains finish later than either of them alone: the merge bias. */
  @Test
  void meetingChainsFinishLaterThanEitherAlone() {
    ScheduleRisk risk =
        ScheduleRisk.of(parallel(100, 100), uncertain(new Spread(0.5, 1.5)), 20_000, 7);

    assertThat(risk.finish(A, 50)).isBetween(99, 102);
    // P(max <= x) = F(x)^2, so the median of both is the quantile of one at the root of a half.
    double expected = 100 * new PertTable(new Spread(0.5, 1.5)).quantile(Math.sqrt(0.5));
    assertThat((double) risk.finish(END, 50)).isCloseTo(expected, within(1.5));
    assertThat(risk.criticality(A)).isCloseTo(0.5, within(0.02));
    assertThat(risk.criticality(END)).isEqualTo(1);
  }

  @Test
  void theSameSeedGivesTheSameDates() {
    Spread spread = new Spread(0.7, 2);
    ScheduleRisk first = ScheduleRisk.of(parallel(30, 40), uncertain(spread), 1_000, 42);
    ScheduleRisk second = ScheduleRisk.of(parallel(30, 40), uncertain(spread), 1_000, 42);
    ScheduleRisk other = ScheduleRisk.of(parallel(30, 40), uncertain(spread), 1_000, 43);

    assertThat(IntStream.rangeClosed(1, 100).map(p -> first.finish(END, p)))
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 100).map(p -> second.finish(END, p)).boxed().toList());
    assertThat(
            IntStream.rangeClosed(1, 100).anyMatch(p -> first.finish(A, p) != other.finish(A, p)))
        .isTrue();
  }

  /** What is drawn for a task depends on its id, not on which other tasks there are. */
  @Test
  void anotherTaskChangesNothingForTheOthers() {
    Spread spread = new Spread(0.7, 2);
    Network more = Network.builder().task(TaskId.of("new"), 5).task(B, 40).task(A, 30).build();

    ScheduleRisk without = ScheduleRisk.of(parallel(30, 40), uncertain(spread), 1_000, 42);
    ScheduleRisk with = ScheduleRisk.of(more, uncertain(spread), 1_000, 42);

    for (int percent = 1; percent <= 100; percent++) {
      assertThat(with.finish(A, percent)).isEqualTo(without.finish(A, percent));
      assertThat(with.finish(B, percent)).isEqualTo(without.finish(B, percent));
    }
  }

  @Test
  void thePaceMovesWorkAndNotWaits() {
    Uncertainty onlyPace =
        new Uncertainty(ImmutableMap.of(), new Spread(0.8, 1.4), ImmutableSet.of(A));

    ScheduleRisk risk = ScheduleRisk.of(parallel(100, 100), onlyPace, 2_000, 3);

    assertThat(risk.finish(A, 90)).isGreaterThan(risk.finish(A, 10));
    assertThat(risk.finish(B, 1)).isEqualTo(risk.finish(B, 100)).isEqualTo(100);
  }

  /** A chain takes as long as the sum of its parts: means and variances add up. */
  @Test
  void aChainTakesAsLongAsTheSumOfItsParts() {
    Network.Builder builder = Network.builder();
    ImmutableMap.Builder<TaskId, Spread> spreads = ImmutableMap.builder();
    for (int i = 0; i < 50; i++) {
      builder.task(TaskId.of("t" + i), 20);
      spreads.put(TaskId.of("t" + i), new Spread(0.5, 1.5));
      if (i > 0) {
        builder.link(TaskId.of("t" + (i - 1)), TaskId.of("t" + i), LinkType.FS, 0);
      }
    }
    ScheduleRisk risk =
        ScheduleRisk.of(
            builder.build(),
            new Uncertainty(spreads.buildOrThrow(), Spread.NONE, ImmutableSet.of()),
            10_000,
            5);

    // 50 tasks of 20 days, each with variance 20^2 / 28; the sum is nearly normal.
    double deviation = Math.sqrt(50 * 400 / 28.0);
    double error = 3 * 1.4 * deviation / 100;
    assertThat((double) risk.finish(50)).isCloseTo(1_000, within(error + 1));
    assertThat((double) risk.finish(80)).isCloseTo(1_000 + 0.8416 * deviation, within(error + 1));
    assertThat(risk.finish(80)).isEqualTo(risk.finish(TaskId.of("t49"), 80));
    // Of fifty equal parts each explains a fiftieth of the variance of the whole.
    assertThat(risk.cruciality(TaskId.of("t7"))).isCloseTo(Math.sqrt(1 / 50.0), within(0.03));
    assertThat(risk.criticality(TaskId.of("t7"))).isEqualTo(1);
  }

  /** What is long and certain is critical, but it is the uncertain that is crucial. */
  @Test
  void crucialIsWhatMovesTheFinish() {
    Network network = Network.builder().task(A, 50).task(B, 50).link(A, B, LinkType.FS, 0).build();

    ScheduleRisk risk =
        ScheduleRisk.of(
            network,
            new Uncertainty(ImmutableMap.of(B, new Spread(0.5, 2)), Spread.NONE, ImmutableSet.of()),
            2_000,
            1);

    assertThat(risk.criticality(A)).isEqualTo(1);
    assertThat(risk.cruciality(A)).isZero();
    assertThat(risk.cruciality(B)).isCloseTo(1, within(1e-9));
  }

  @Test
  void theNumberOfThreadsChangesNothing() {
    Uncertainty uncertainty = uncertain(new Spread(0.6, 2));
    ScheduleRisk one = ScheduleRisk.of(parallel(30, 33), uncertainty, 2_345, 11);
    for (int threads = 2; threads <= 5; threads++) {
      ScheduleRisk many = ScheduleRisk.of(parallel(30, 33), uncertainty, 2_345, 11, threads);
      for (int percent = 1; percent <= 100; percent++) {
        assertThat(many.finish(A, percent)).isEqualTo(one.finish(A, percent));
        assertThat(many.finish(percent)).isEqualTo(one.finish(percent));
      }
      assertThat(many.criticality(A)).isEqualTo(one.criticality(A));
      assertThat(many.cruciality(B)).isEqualTo(one.cruciality(B));
    }
  }

  /** Links of all types with lags: certain durations give the dates of the critical path. */
  @Property(tries = 200)
  void withoutUncertaintyItIsTheCriticalPath(@ForAll("plans") RandomNetwork plan) {
    Network network = plan.network();
    CriticalPath dates = CriticalPath.of(network);

    ScheduleRisk risk =
        ScheduleRisk.of(
            network, new Uncertainty(ImmutableMap.of(), Spread.NONE, ImmutableSet.of()), 3, 1);

    for (TaskId task : network.tasks()) {
      assertThat(risk.finish(task, 50)).isEqualTo(dates.finish(task));
    }
    assertThat(risk.finish(100)).isEqualTo(dates.finish());
  }

  @Provide
  Arbitrary<RandomNetwork> plans() {
    return RandomNetwork.networks();
  }

  /** A run that misses a day on which a task may begin waits for the next. */
  @Test
  void aRunThatMissesAMeetingWaitsForTheNext() {
    Network network = Network.builder().task(A, 18).task(B, 3).link(A, B, LinkType.FS, 0).build();
    Opening everyTwentyDays = (earliest, days) -> (earliest + 19) / 20 * 20;
    Uncertainty uncertain =
        new Uncertainty(ImmutableMap.of(A, new Spread(0.5, 2)), Spread.NONE, ImmutableSet.of());

    ScheduleRisk risk =
        ScheduleRisk.of(network, uncertain, ImmutableMap.of(B, everyTwentyDays), 2_000, 5);

    for (int percent = 1; percent <= 100; percent++) {
      assertThat((risk.finish(B, percent) - 3) % 20).isZero();
      assertThat(risk.finish(B, percent) - 3).isGreaterThanOrEqualTo(risk.finish(A, percent));
    }
    assertThat(risk.finish(B, 10)).isEqualTo(23);
    assertThat(risk.finish(B, 90)).isEqualTo(43);
  }

  /** Also where what was drawn for the other network does not fit, or does not suffice. */
  @Test
  void aVariantHasTheDatesOfANetworkOfItsOwn() {
    ScheduleRisk risk = ScheduleRisk.of(parallel(30, 20), uncertain(new Spread(0.7, 2)), 100, 9);
    Network variant = parallel(30, 25);
    Set<TaskId> both = ImmutableSet.of(END, A);

    for (Spread spread : List.of(new Spread(0.7, 2), new Spread(0.5, 3), Spread.NONE)) {
      for (int runs : List.of(1, 63, 64, 65, 100, 500)) {
        for (long seed : List.of(9L, 10L)) {
          ScheduleRisk own = ScheduleRisk.of(variant, uncertain(spread), runs, seed);
          for (int percent = 1; percent <= 100; percent += 11) {
            assertThat(
                    risk.finishes(
                        variant, uncertain(spread), ImmutableMap.of(), runs, seed, both, percent))
                .isEqualTo(
                    ImmutableMap.of(END, own.finish(END, percent), A, own.finish(A, percent)));
          }
        }
      }
    }
    assertThatThrownBy(
            () -> risk.finishes(variant, uncertain(Spread.NONE), ImmutableMap.of(), 0, 9, both, 80))
        .hasMessageContaining("runs: 0");
    assertThatThrownBy(
            () ->
                risk.finishes(variant, uncertain(Spread.NONE), ImmutableMap.of(), 10, 9, both, 101))
        .hasMessageContaining("percent: 101");
  }

  @Test
  void refusesWhatMakesNoSense() {
    assertThatThrownBy(() -> new Spread(1.1, 2)).hasMessageContaining("spread: 1.1 to 2.0");
    assertThatThrownBy(() -> new Spread(0.5, Double.NaN)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> ScheduleRisk.of(parallel(1, 1), uncertain(Spread.NONE), 0, 1))
        .hasMessageContaining("runs: 0");
    assertThatThrownBy(() -> ScheduleRisk.of(parallel(1, 1), uncertain(Spread.NONE), 1, 1, 0))
        .hasMessageContaining("threads: 0");
    ScheduleRisk risk = ScheduleRisk.of(parallel(1, 1), uncertain(Spread.NONE), 10, 1);
    assertThatThrownBy(() -> risk.finish(END, 0)).hasMessageContaining("percent: 0");
    assertThatThrownBy(() -> risk.finish(TaskId.of("x"), 50)).hasMessageContaining("'x'");
  }
}
