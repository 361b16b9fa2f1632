package org.ismskit.plan.generate;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ismskit.plan.schedule.Availability;
import org.ismskit.plan.schedule.Opening;

/** Somebody who is away now and then must not end while nothing may be changed. */
class ClosedDaysProperties {

  private static final int LAST = 80;

  private static boolean isIn(int[] spans, int day) {
    return (spans[0] <= day && day < spans[1]) || (spans[2] <= day && day < spans[3]);
  }

  private static int[] spans(Random random) {
    int first = random.nextInt(30);
    int second = first + random.nextInt(30);
    return new int[] {first, first + random.nextInt(12), second, second + random.nextInt(12)};
  }

  @Property(tries = 1000)
  void theFirstDayIsFoundOnWhichWorkMayBeginAndAfterItsPausesEnd(
      @ForAll Random random,
      @ForAll @IntRange(max = 40) int earliest,
      @ForAll @IntRange(min = 1, max = 9) int work) {
    int[] away = spans(random);
    int[] frozen = spans(random);
    Opening both =
        ClosedDays.both(
            new ClosedDays(
                ImmutableList.of(),
                ImmutableList.of(
                    new ClosedDays.Span(frozen[0], frozen[1]),
                    new ClosedDays.Span(frozen[2], frozen[3]))),
            new Attendance(
                Availability.of(100).during(away[0], away[1], 0).during(away[2], away[3], 0)));

    int first = earliest;
    while (isIn(away, first) || isIn(frozen, last(away, first, work))) {
      first++;
    }

    assertThat(both.from(earliest, work)).isEqualTo(first).isLessThan(LAST);
    assertThat(both.finish(first, work)).isEqualTo(last(away, first, work) + 1);
  }

  private static int last(int[] away, int start, int work) {
    int day = start - 1;
    for (int left = work; left > 0; left--) {
      do {
        day++;
      } while (isIn(away, day));
    }
    return day;
  }
}
