package org.ismskit.plan.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ismskit.plan.follow.ReschedulingTest.PLAN;
import static org.ismskit.plan.follow.ReschedulingTest.day;
import static org.ismskit.plan.follow.ReschedulingTest.progress;
import static org.ismskit.plan.follow.ReschedulingTest.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.ismskit.model.approval.Money;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.plan.StatusReport;
import org.ismskit.plan.PlanTexts;
import org.junit.jupiter.api.Test;

/**
 * What status reports say that is possible and yet unlikely. In the plan design comes before build
 * and document, and both before the release, a milestone.
 */
class StatusDoubtsTest {

  private static List<String> doubts(StatusReport... reports) {
    ImmutableList<Rescheduled> followed =
        Rescheduling.retainedLogic().follow(PLAN, ImmutableList.copyOf(reports));
    return Iterables.getLast(followed).plan().warnings().stream()
        .filter(warning -> warning.code().startsWith("warning.report."))
        .map((Explanation warning) -> PlanTexts.in(Locale.ENGLISH).of(warning))
        .toList();
  }

  @Test
  void workAfterWhatItWaitsForIsNotDoubted() {
    assertThat(
            doubts(
                report(11, progress("design").finished(day(8)).build()),
                report(
                    22,
                    progress("build").started(day(11)).finished(day(18)).build(),
                    progress("document").finished(day(20)).build(),
                    progress("release").finished(day(20)).build())))
        .isEmpty();
  }

  @Test
  void workBeforeWhatItWaitsForIsNamedWithThat() {
    assertThat(
            doubts(
                report(
                    12,
                    progress("build").started(day(11)).build(),
                    progress("document").donePercent(10).build())))
        .containsExactly(
            "build, document are reported as begun before what they wait for: design. Report that"
                + " too if it is done; otherwise what is left goes on after it.");
    assertThat(
            doubts(
                report(
                    15,
                    progress("design").finished(day(8)).build(),
                    progress("document").finished(day(13)).build(),
                    progress("release").finished(day(15)).build())))
        .containsExactly(
            "release is reported as finished before what it waits for: build. Report that too if it"
                + " is done.");
  }

  @Test
  void aDoubtIsGoneOnceALaterReportSaysWhatWasMissing() {
    StatusReport early = report(12, progress("build").started(day(11)).build());

    assertThat(doubts(early, report(13))).hasSize(1);
    assertThat(doubts(early, report(13, progress("design").finished(day(11)).build()))).isEmpty();
  }

  @Test
  void workThatIsFinishedOnAnEarlierDayThanWhatItWaitsForIsDoubted() {
    assertThat(
            doubts(
                report(
                    15,
                    progress("design").finished(day(14)).build(),
                    progress("build").started(day(11)).finished(day(13)).build())))
        .containsExactly(
            "build is reported as finished on 2027-01-13, before design, which it waits for, on"
                + " 2027-01-14. Are the days right?");
  }

  @Test
  void aReportThatSaysOtherwiseThanOneBeforeIsDoubtedAndCounts() {
    assertThat(
            doubts(
                report(
                    8, progress("design").started(day(4)).donePercent(60).spentDays(two()).build()),
                report(
                    11,
                    progress("design")
                        .started(day(5))
                        .donePercent(40)
                        .spentDays(BigDecimal.ONE)
                        .build())))
        .containsExactly(
            "design began on 2027-01-05 by the report of 2027-01-11, on 2027-01-04 by that of"
                + " 2027-01-08. The later one counts; correct the one that is wrong.",
            "Of design, 40 % is done by the report of 2027-01-11, less than the 60 % of that of"
                + " 2027-01-08. The later one counts; correct the one that is wrong.",
            "1 person-day was spent on design by the report of 2027-01-11, less than the 2 of that"
                + " of 2027-01-08: what was spent is counted from the beginning.");
    assertThat(
            doubts(
                report(8, progress("design").finished(day(7)).paid(money(2)).build()),
                report(11, progress("design").finished(day(8)).paid(money(1)).build()),
                report(12, progress("design").donePercent(90).build())))
        .containsExactly(
            "design is not finished by the report of 2027-01-12, though it was by that of"
                + " 2027-01-11. The later one counts; correct the one that is wrong.",
            "design was finished on 2027-01-08 by the report of 2027-01-11, on 2027-01-07 by that of"
                + " 2027-01-08. The later one counts; correct the one that is wrong.",
            "1 EUR was paid for design by the report of 2027-01-11, less than the 2 EUR of that of"
                + " 2027-01-08: what was paid is counted from the beginning.");
  }

  private static BigDecimal two() {
    return BigDecimal.valueOf(2);
  }

  private static Money money(int euros) {
    return new Money(BigDecimal.valueOf(euros), "EUR");
  }

  @Test
  void nothingEndsBeforeItBeginsWhicheverReportSaysTheOne() {
    assertThatThrownBy(
            () ->
                doubts(
                    report(
                        11,
                        progress("design").started(day(7)).build(),
                        progress("document").finished(day(7)).build()),
                    report(
                        13,
                        progress("document").started(day(8)).build(),
                        progress("design").finished(day(6)).build())))
        .isInstanceOf(InvalidDocument.class)
        .hasMessage(
            """
            2 problems:
              /1/tasks/0/started: found '2027-01-08', expected a day not after 2027-01-07, on \
            which task document was finished by the report of 2027-01-11 [INVALID_VALUE]
              /1/tasks/1/finished: found '2027-01-06', expected a day not before 2027-01-07, on \
            which task design began by the report of 2027-01-11 [INVALID_VALUE]""");
  }

  @Test
  void whatWasFoundUnfinishedMayBeginAnew() {
    assertThat(
            doubts(
                report(8, progress("design").finished(day(7)).build()),
                report(11, progress("design").donePercent(50).build()),
                report(12, progress("design").started(day(12)).build())))
        .singleElement()
        .asString()
        .startsWith("design is not finished by the report of 2027-01-11, though it was by that of");
  }

  @Test
  void whatHasOnlyTakenTimeHasBegunToo() {
    assertThat(doubts(report(12, progress("build").spentDays(BigDecimal.ONE).build())))
        .singleElement()
        .asString()
        .startsWith("build is reported as begun before what it waits for: design.");
  }

  @Test
  void aTaskThatIsThereTwiceIsToldOnce() {
    assertThatThrownBy(
            () ->
                doubts(
                    report(
                        11,
                        progress("design").finished(day(7)).build(),
                        progress("design").started(day(8)).build())))
        .isInstanceOf(InvalidDocument.class)
        .hasMessageStartingWith("1 problem:")
        .hasMessageContaining("each task once");
  }

  /** Whoever follows on from a plan that is followed already says each doubt once. */
  @Test
  void doubtsOfBeforeAreNotSaidAgain() {
    StatusReport early = report(12, progress("build").started(day(11)).build());
    Rescheduling way = Rescheduling.retainedLogic();
    ImmutableList<StatusReport> reports = ImmutableList.of(early);

    Rescheduled again =
        Iterables.getLast(way.follow(Iterables.getLast(way.follow(PLAN, reports)).plan(), reports));

    assertThat(again.plan().warnings())
        .filteredOn(warning -> warning.code().startsWith("warning.report."))
        .hasSize(1);
  }
}
