package org.ismskit.export.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.ProjectId;
import org.ismskit.model.approval.DecisionBody;
import org.ismskit.model.approval.DecisionBodyId;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.organization.Organization;
import org.ismskit.model.organization.Person;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.plan.Absence;
import org.ismskit.model.plan.Availability;
import org.ismskit.model.plan.ConstraintKind;
import org.ismskit.model.plan.DateConstraint;
import org.ismskit.model.plan.Holiday;
import org.ismskit.model.plan.MilestoneKind;
import org.ismskit.model.plan.Planning;
import org.ismskit.model.plan.ScheduleCompression;
import org.ismskit.model.plan.WorkingCalendar;
import org.junit.jupiter.api.Test;

/** Ann is there for half of the time and away in July; the board meets ten times. */
class ChangeWordsTest {

  private static final LocalDate JULY = LocalDate.of(2027, 7, 1);
  private static final PersonId ANN = PersonId.of("ann");

  private static final IsmsProject PROJECT =
      IsmsProject.builder()
          .id(ProjectId.of("p"))
          .name("P")
          .organization(
              Organization.builder()
                  .persons(Entities.of(Person.builder().id(ANN).name("Ann").build()))
                  .build())
          .planning(
              Planning.builder()
                  .startOn(LocalDate.of(2027, 1, 4))
                  .addAvailabilities(
                      Availability.builder()
                          .person(ANN)
                          .allocation(new BigDecimal("0.5"))
                          .addAbsences(Absence.builder().first(JULY).last(JULY.plusDays(8)).build())
                          .build())
                  .drivers(ImmutableMap.of("scenarios", 24))
                  .decisionBodies(Entities.of(board(10)))
                  .build())
          .build();

  private static DecisionBody board(int meetings) {
    DecisionBody.Builder board =
        DecisionBody.builder().id(DecisionBodyId.of("board")).name("Board");
    for (int week = 0; week < meetings; week++) {
      board.addMeeting(LocalDate.of(2027, 1, 6).plusWeeks(week));
    }
    return board.build();
  }

  private static List<String> words(UnaryOperator<Planning> change) {
    return words(PROJECT.planning(), change.apply(PROJECT.planning()));
  }

  private static List<String> words(Planning before, Planning after) {
    return PROJECT.withPlanning(before).diff(PROJECT.withPlanning(after)).changes().stream()
        .flatMap(c -> ChangeWords.of(c).stream())
        .toList();
  }

  private static Availability ann(Planning planning) {
    return planning.availabilities().get(0);
  }

  @Test
  void ofAListOnlyWhatDiffersIsSaid() {
    assertThat(
            words(
                planning ->
                    planning.withAvailabilities(
                        ann(planning)
                            .withAllocation(new BigDecimal("0.8"))
                            .withAbsences(
                                ann(planning).absences().get(0).withLast(JULY.plusDays(15)),
                                Absence.builder()
                                    .first(LocalDate.of(2027, 3, 1))
                                    .last(LocalDate.of(2027, 3, 5))
                                    .why("Course")
                                    .build()))))
        .containsExactly(
            "/planning/availabilities/ann/allocation: 0.5 to 0.8",
            "/planning/availabilities/ann/absences/2027-07-01/last: 2027-07-09 to 2027-07-16",
            "/planning/availabilities/ann/absences: added:"
                + " {first: 2027-03-01, last: 2027-03-05, why: Course}");
  }

  @Test
  void valuesAreWrittenAsInADocument() {
    assertThat(
            words(
                planning ->
                    planning
                        .withDrivers(ImmutableMap.of("scenarios", 30, "sites", 2))
                        .withCompression(ScheduleCompression.SHORT_EVIDENCE)))
        .containsExactlyInAnyOrder(
            "/planning/drivers/scenarios: 24 to 30",
            "/planning/drivers/sites: added: 2",
            "/planning/compression: added: short-evidence");
  }

  @Test
  void ofManyMembersTheFirstAreNamed() {
    assertThat(words(planning -> planning.withDecisionBodies(Entities.of(board(2)))))
        .containsExactly(
            "/planning/decisionBodies/board/meetings: left out: 2027-01-20, 2027-01-27,"
                + " 2027-02-03, 2027-02-10, 2027-02-17, 2027-02-24 and 2 more");
  }

  @Test
  void whatGoesIsKnownByItsName() {
    IsmsProject without = PROJECT.edit(edit -> edit.remove(DecisionBodyId.of("board")));

    assertThat(ChangeWords.of(PROJECT.diff(without).changes().get(0)))
        .containsExactly("/planning/decisionBodies/board: left out: Board");
  }

  @Test
  void whatMayBeAboutSeveralThingsIsKnownByThatWhichItIsAbout() {
    DateConstraint ofReview =
        DateConstraint.builder()
            .milestone(MilestoneKind.REVIEW_DONE)
            .kind(ConstraintKind.DEADLINE)
            .date(JULY)
            .build();
    DateConstraint ofAudit = ofReview.withMilestone(MilestoneKind.AUDIT_DONE);
    Planning before = PROJECT.planning().withConstraints(ofReview, ofAudit);

    assertThat(
            words(
                before,
                before.withConstraints(
                    ofReview.withDate(JULY.plusDays(1)), ofAudit.withDate(JULY.plusDays(2)))))
        .containsExactly(
            "/planning/constraints/review-done/date: 2027-07-01 to 2027-07-02",
            "/planning/constraints/audit-done/date: 2027-07-01 to 2027-07-03");
  }

  @Test
  void whatMayHaveANameIsKnownByItOrByAllThatItSays() {
    Holiday known = Holiday.builder().date(JULY.minusDays(1)).build();
    WorkingCalendar calendar =
        WorkingCalendar.builder().addWorkingDay(DayOfWeek.MONDAY).addHoliday(known).build();
    Planning before = PROJECT.planning().withCalendar(calendar);

    assertThat(
            words(
                before,
                before.withCalendar(
                    calendar.withHolidays(
                        known,
                        Holiday.builder().date(JULY).name("May Day").build(),
                        Holiday.builder().date(JULY.plusDays(1)).build()))))
        .containsExactly("/planning/calendar/holidays: added: May Day, {date: 2027-07-02}");
  }
}
