package org.ismskit.plan.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.ImmutableIntArray;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.entity.InvalidValue;
import org.ismskit.model.plan.ConstraintKind;
import org.ismskit.model.plan.Holiday;
import org.ismskit.model.plan.LinkType;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.plan.WorkingCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates that tasks have to keep: a draft of 5 days, a review of 3, then a milestone. */
class ConstraintTest {

  private static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);
  private static final TaskId DRAFT = TaskId.of("draft");
  private static final TaskId REVIEW = TaskId.of("review");
  private static final TaskId APPROVED = TaskId.of("approved");

  private static final WorkingDays DAYS =
      WorkingDays.of(
          new WorkingCalendar(
              ImmutableSet.of(
                  DayOfWeek.MONDAY,
                  DayOfWeek.TUESDAY,
                  DayOfWeek.WEDNESDAY,
                  DayOfWeek.THURSDAY,
                  DayOfWeek.FRIDAY),
              ImmutableList.of(new Holiday(LocalDate.of(2027, 1, 6), Optional.of("Epiphany")))),
          MONDAY);

  private static Network.Builder plan(Lag lag) {
    return Network.builder()
        .on(DAYS)
        .task(DRAFT, new WorkDuration(5))
        .task(REVIEW, new WorkDuration(3))
        .task(APPROVED, new WorkDuration(0))
        .link(DRAFT, REVIEW, LinkType.FS, lag)
        .link(REVIEW, APPROVED, LinkType.FS, Lag.NONE);
  }

  private static CriticalPath dates(TaskId task, ConstraintKind kind, String date) {
    return CriticalPath.of(
        plan(Lag.NONE).constrain(task, new Constraint(kind, LocalDate.parse(date))).build());
  }

  private static LocalDate first(CriticalPath dates, TaskId task) {
    return DAYS.date(dates.start(task));
  }

  private static LocalDate last(CriticalPath dates, TaskId task) {
    return DAYS.date(dates.finish(task) - 1);
  }

  /** Without a date: draft 4 to 11 January (the 6th is a holiday), review 12 to 14. */
  @ParameterizedTest
  @CsvSource({
    "START_NO_EARLIER, 2027-01-13, 2027-01-13, 2027-01-15",
    "START_NO_EARLIER, 2027-01-16, 2027-01-18, 2027-01-20",
    "START_NO_EARLIER, 2027-01-05, 2027-01-12, 2027-01-14",
    "FINISH_NO_EARLIER, 2027-01-18, 2027-01-14, 2027-01-18",
    "START_ON, 2027-01-13, 2027-01-13, 2027-01-15",
    "FINISH_ON, 2027-01-18, 2027-01-14, 2027-01-18",
    "START_NO_LATER, 2027-01-12, 2027-01-12, 2027-01-14",
    "FINISH_NO_LATER, 2027-01-14, 2027-01-12, 2027-01-14",
    "DEADLINE, 2027-01-05, 2027-01-12, 2027-01-14"
  })
  void movesTheReviewToItsDate(ConstraintKind kind, String date, String first, String last) {
    CriticalPath dates = dates(REVIEW, kind, date);

    assertThat(first(dates, REVIEW)).isEqualTo(first);
    assertThat(last(dates, REVIEW)).isEqualTo(last);
    assertThat(last(dates, APPROVED)).isEqualTo(last);
  }

  @Test
  void aMilestoneIsReachedInTheEveningOfItsDate() {
    assertThat(last(dates(APPROVED, ConstraintKind.START_NO_EARLIER, "2027-01-20"), APPROVED))
        .isEqualTo("2027-01-20");
    assertThat(last(dates(APPROVED, ConstraintKind.FINISH_ON, "2027-01-20"), APPROVED))
        .isEqualTo("2027-01-20");
  }

  @Test
  void aDeadlineMovesNothingButMakesTheFloatNegative() {
    CriticalPath dates = dates(APPROVED, ConstraintKind.DEADLINE, "2027-01-12");

    assertThat(last(dates, APPROVED)).isEqualTo("2027-01-14");
    assertThat(dates.totalFloat(APPROVED)).isEqualTo(-2);
    assertThat(dates.totalFloat(DRAFT)).isEqualTo(-2);
    assertThat(dates.critical()).containsExactly(DRAFT, REVIEW, APPROVED);
  }

  @Test
  void aLatestDateTakesFloatFromWhatComesBefore() {
    TaskId other = TaskId.of("other");
    CriticalPath dates =
        CriticalPath.of(
            plan(Lag.NONE)
                .task(other, 1)
                .constrain(
                    other, new Constraint(ConstraintKind.FINISH_NO_LATER, MONDAY.plusDays(1)))
                .build());

    assertThat(dates.totalFloat(other)).isEqualTo(1);
    assertThat(dates.freeFloat(other)).isEqualTo(7);
    assertThat(dates.critical(1)).contains(other, DRAFT);
    assertThat(dates.critical(0)).doesNotContain(other);
  }

  /** Two weeks pass over weekends, ten working days do not. */
  @Test
  void aLagIsInCalendarDaysOrInWorkingDays() {
    CriticalPath elapsed = CriticalPath.of(plan(new Lag.Elapsed(14)).build());
    CriticalPath working = CriticalPath.of(plan(new Lag.Working(14)).build());

    assertThat(first(elapsed, REVIEW)).isEqualTo("2027-01-26");
    assertThat(first(working, REVIEW)).isEqualTo("2027-02-01");
    assertThat(elapsed.totalFloat(DRAFT)).isZero();
    assertThat(elapsed.driver(REVIEW)).contains(DRAFT);
  }

  /** From Monday 11 January five days lead to Saturday; so the draft could end two days later. */
  @Test
  void aLagThatEndsOnAWeekendLeavesFloat() {
    CriticalPath dates = CriticalPath.of(plan(new Lag.Elapsed(4)).build());

    assertThat(first(dates, REVIEW)).isEqualTo("2027-01-18");
    assertThat(dates.totalFloat(DRAFT)).isEqualTo(2);
    assertThat(dates.freeFloat(DRAFT)).isEqualTo(2);
  }

  @Test
  void datesThatContradictTheLinksAreExplainedByTheChainBetweenThem() {
    Network network =
        plan(Lag.NONE)
            .task(TaskId.of("unrelated"), 1)
            .constrain(
                DRAFT, new Constraint(ConstraintKind.START_NO_EARLIER, LocalDate.of(2027, 1, 11)))
            .constrain(
                REVIEW, new Constraint(ConstraintKind.FINISH_NO_LATER, LocalDate.of(2027, 1, 19)))
            .constrain(
                APPROVED, new Constraint(ConstraintKind.FINISH_ON, LocalDate.of(2027, 1, 19)))
            .build();

    assertThatThrownBy(() -> CriticalPath.of(network))
        .isInstanceOfSatisfying(InvalidDocument.class, e -> assertThat(e.problems()).hasSize(1))
        .hasMessageContaining("/tasks/review: found 'draft > review'")
        .hasMessageContaining("to keep finish-no-later 2027-01-19")
        .hasMessageContaining("after draft keeps start-no-earlier 2027-01-11")
        .hasMessageContaining("1 working day too late")
        .hasMessageNotContaining("unrelated");
  }

  @Test
  void aTaskCannotStartOnAHoliday() {
    assertThatThrownBy(() -> dates(DRAFT, ConstraintKind.START_ON, "2027-01-06"))
        .hasMessageContaining("'draft', expected to keep start-on 2027-01-06");
  }

  @Test
  void allDatesBeforeTheProjectAreNamedAtOnce() {
    Network.Builder builder =
        plan(Lag.NONE)
            .constrain(DRAFT, new Constraint(ConstraintKind.DEADLINE, LocalDate.of(2026, 12, 1)))
            .constrain(REVIEW, new Constraint(ConstraintKind.START_ON, LocalDate.of(2026, 12, 2)));

    assertThatThrownBy(builder::build)
        .hasMessageContaining("/tasks/draft/DEADLINE: found '2026-12-01'")
        .hasMessageContaining("/tasks/review/START_ON: found '2026-12-02'")
        .hasMessageContaining("not before the first working day, 2027-01-04");
  }

  @Test
  void datesNeedWorkingDays() {
    Network.Builder builder =
        Network.builder()
            .task(DRAFT, 1)
            .task(REVIEW, 1)
            .link(DRAFT, REVIEW, LinkType.FS, new Lag.Elapsed(3))
            .constrain(DRAFT, new Constraint(ConstraintKind.DEADLINE, MONDAY));

    assertThatThrownBy(builder::build)
        .hasMessageContaining("working days for lags in calendar days")
        .hasMessageContaining("working days for the constraint of task draft");
  }

  @Test
  void effortAndAllocationMakeADuration() {
    assertThat(new Effort(new BigDecimal("4.5")).at(new Allocation(50)).days()).isEqualTo(9);
    assertThat(new Effort(new BigDecimal("4.6")).at(new Allocation(200)).days()).isEqualTo(3);
    assertThat(new Effort(BigDecimal.ZERO).at(new Allocation(1)).days()).isZero();
    assertThatThrownBy(() -> new Allocation(0)).isInstanceOf(InvalidValue.class);
    assertThatThrownBy(() -> new Effort(BigDecimal.valueOf(-1))).isInstanceOf(InvalidValue.class);
    assertThatThrownBy(() -> new WorkDuration(-1)).isInstanceOf(InvalidValue.class);
  }

  /** What nobody can do is named, all at once. */
  @Test
  void aWorkloadThatNobodyCanDoIsRefused() {
    Workload.Builder builder =
        Workload.builder(plan(Lag.NONE).build())
            .resource("ada", Availability.of(100))
            .resource("nobody", Availability.of(0))
            .resource("leaver", Availability.of(0).during(0, 10, 100))
            .demand(DRAFT, "ada", 150)
            .demand(REVIEW, "nobody", 50)
            .demand(REVIEW, "tom", 50)
            .demand(DRAFT, "leaver", 100)
            .demand(TaskId.of("x"), "ada", 1)
            .commit(TaskId.of("y"), 3);

    assertThatThrownBy(builder::build)
        .hasMessageContaining("/tasks/draft/demand: found '150 of ada', expected 0 to 100")
        .hasMessageContaining("/tasks/review/demand: found '50 of nobody', expected 0 to 0")
        .hasMessageContaining("found 'tom', expected one of ada, nobody, leaver")
        .hasMessageContaining("'100 of leaver', expected at most 0")
        .hasMessageContaining("/tasks/x/demand: found 'x'")
        .hasMessageContaining("/commitments: found 'y'");
  }

  @Test
  void commitmentsToMoreThanThereIsNameTheTasks() {
    Workload.Builder builder =
        Workload.builder(plan(Lag.NONE).build())
            .resource("ada", Availability.of(100))
            .demand(DRAFT, "ada", 60)
            .demand(REVIEW, "ada", 60)
            .commit(DRAFT, 2)
            .commit(REVIEW, 4);

    assertThatThrownBy(builder::build)
        .hasMessageContaining("found 'draft, review'")
        .hasMessageContaining("at most 100 of ada on working day 4");
  }

  @Test
  void whatIsTakenAwayEveryDayLeavesNothingOfNothing() {
    Availability left = Availability.of(100).during(2, 4, 0).during(4, 5, 20).less(30);

    assertThat(left.on(0)).isEqualTo(70);
    assertThat(left.on(2)).isZero();
    assertThat(left.on(4)).isZero();
    assertThat(left.thereafter()).isEqualTo(70);
    assertThatThrownBy(() -> Availability.of(1).less(-1)).isInstanceOf(InvalidValue.class);
  }

  /** Somebody who is there on Mondays and Tuesdays takes more than a week for three days. */
  @Test
  void aTaskPausesOnTheDaysOffOfItsPeople() {
    Availability mondaysAndTuesdays =
        Availability.of(100)
            .on(
                DAYS,
                new WorkingCalendar(
                    ImmutableSet.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY), ImmutableList.of()),
                260);
    LevelledSchedule schedule =
        Levelling.byRule()
            .level(
                Workload.builder(plan(Lag.NONE).build())
                    .resource("ada", mondaysAndTuesdays)
                    .demand(REVIEW, "ada", 100)
                    .build());

    assertThat(DAYS.date(schedule.start(REVIEW))).isEqualTo("2027-01-12");
    assertThat(DAYS.date(schedule.finish(REVIEW) - 1)).isEqualTo("2027-01-19");
    assertThat(schedule.waits()).isEmpty();
  }

  /** A calendar that tasks have besides their people is a resource. */
  @Test
  void aCalendarOfTasksIsAResourceAndAnUnknownOneIsNamed() {
    Availability fridays =
        Availability.of(1)
            .on(
                DAYS,
                new WorkingCalendar(ImmutableSet.of(DayOfWeek.FRIDAY), ImmutableList.of()),
                260);
    Workload.Builder builder =
        Workload.builder(plan(Lag.NONE).build())
            .resource("ada", Availability.of(100))
            .resource("change days", fridays)
            .demand(REVIEW, "ada", 100)
            .demand(REVIEW, "change days", 1);

    LevelledSchedule schedule = Levelling.byRule().level(builder.build());
    assertThat(DAYS.date(schedule.start(REVIEW))).isEqualTo("2027-01-15");
    assertThat(DAYS.date(schedule.finish(REVIEW) - 1)).isEqualTo("2027-01-29");

    builder.demand(DRAFT, "release days", 1);
    assertThatThrownBy(builder::build)
        .hasMessageContaining("/tasks/draft/demand: found 'release days'")
        .hasMessageContaining("expected one of ada, change days");
  }

  @Test
  void aDeadlineMissedForWantOfPeopleIsMissedByADeterminedNumberOfDays() {
    TaskId training = TaskId.of("training");
    Network network =
        plan(Lag.NONE)
            .task(training, new WorkDuration(4))
            .constrain(REVIEW, new Constraint(ConstraintKind.DEADLINE, LocalDate.of(2027, 1, 14)))
            .build();
    Workload.Builder workload =
        Workload.builder(network)
            .resource("editor", Availability.of(1))
            .demand(DRAFT, "editor", 1)
            .demand(training, "editor", 1);

    LevelledSchedule free = Levelling.byRule().level(workload.build());
    LevelledSchedule busy = Levelling.byRule().level(workload.commit(training, 0).build());

    assertThat(free.late()).isEmpty();
    assertThat(free.lateness(REVIEW)).isZero();
    assertThat(busy.late()).containsExactly(REVIEW);
    assertThat(busy.lateness(REVIEW)).isEqualTo(4);
    assertThat(busy.lateness(DRAFT)).isZero();
    assertThat(busy.waits())
        .containsExactly(new Levelling.Wait(DRAFT, "editor", Optional.of(training)));
  }

  /** A review that pauses for two days can start before its finish has to wait for the draft. */
  @Test
  void aTaskThatPausesDoesNotRaiseTheLowerBound() {
    Network network =
        Network.builder()
            .task(DRAFT, 1)
            .task(REVIEW, 2)
            .task(APPROVED, 0)
            .link(DRAFT, REVIEW, LinkType.FF, 3)
            .link(REVIEW, APPROVED, LinkType.SS, 4)
            .build();
    Workload workload =
        Workload.builder(network)
            .resource("editor", new Availability(ImmutableIntArray.of(1, 0, 0), 1))
            .demand(REVIEW, "editor", 1)
            .build();

    LevelledSchedule schedule = Levelling.byRule().level(workload);

    assertThat(schedule.finish()).isEqualTo(4);
    assertThat(schedule.isProvedOptimal()).isTrue();
  }
}
