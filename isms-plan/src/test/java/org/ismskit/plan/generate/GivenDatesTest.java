package org.ismskit.plan.generate;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.approval.DecisionBody;
import org.ismskit.model.approval.DecisionBodyId;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.organization.Person;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.plan.Absence;
import org.ismskit.model.plan.Availability;
import org.ismskit.model.plan.Commitment;
import org.ismskit.model.plan.ConstraintKind;
import org.ismskit.model.plan.DateConstraint;
import org.ismskit.model.plan.FreezeWindow;
import org.ismskit.model.plan.Holiday;
import org.ismskit.model.plan.MilestoneKind;
import org.ismskit.model.plan.Planning;
import org.ismskit.model.standard.ActivityId;
import org.ismskit.plan.PlanTexts;
import org.ismskit.plan.Samples;
import org.junit.jupiter.api.Test;

/** Days of a project that change nothing in its plan, where nothing else would show a slip. */
class GivenDatesTest {

  private static final PersonId ADA = PersonId.of("ada");
  private static final IsmsProject PROJECT = project();

  private static IsmsProject project() {
    IsmsProject project = Samples.project(Samples.SMALL);
    return project.withOrganization(
        project
            .organization()
            .withPersons(Entities.of(Person.builder().id(ADA).name("Ada").build())));
  }

  private static List<String> said(Planning planning, String code) {
    return PlanGenerator.iso27003()
        .generate(PROJECT.withPlanning(planning), Samples.NO_RISKS)
        .warnings()
        .stream()
        .filter(warning -> warning.code().startsWith(code))
        .map(PlanTexts.in(Locale.ENGLISH)::of)
        .toList();
  }

  private static List<String> meetings(LocalDate... days) {
    return said(meeting(ImmutableSet.copyOf(days)), "warning.meeting").stream()
        .filter(text -> !text.startsWith("No meeting"))
        .toList();
  }

  private static Planning meeting(ImmutableSet<LocalDate> days) {
    return PROJECT
        .planning()
        .withDecisionBodies(
            Entities.of(
                DecisionBody.builder()
                    .id(DecisionBodyId.of("board"))
                    .name("Board")
                    .meetings(days)
                    .build()));
  }

  private static LocalDate day(int month, int day) {
    return LocalDate.of(2027, month, day);
  }

  @Test
  void daysOnWhichNobodyWorksAreNamedTogether() {
    assertThat(meetings(day(2, 10), day(3, 13), day(4, 14), day(5, 16)))
        .containsExactly(
            "Meetings of Board lie on days on which nobody works: Saturday, 2027-03-13 (the plan"
                + " takes 2027-03-15); Sunday, 2027-05-16 (the plan takes 2027-05-17). Are the days"
                + " right?");
    Planning holiday =
        meeting(ImmutableSet.of(day(2, 10), day(4, 14)))
            .withCalendar(
                Optional.of(
                    PlanGenerator.weekdays()
                        .withHolidays(
                            Holiday.builder().date(day(4, 14)).name("Founders' day").build())));
    assertThat(said(holiday, "warning.meeting.off"))
        .singleElement()
        .asString()
        .contains("Wednesday, 2027-04-14 (the plan takes 2027-04-15)");
  }

  @Test
  void meetingsBeforeTheStartAreNamedTogether() {
    assertThat(meetings(day(2, 10), LocalDate.of(2026, 12, 9), LocalDate.of(2026, 11, 11)))
        .containsExactly(
            "Meetings of Board lie before the start, "
                + Samples.START
                + ", and only tell how often it meets: 2026-11-11; 2026-12-09.");
    assertThat(meetings(day(2, 10), LocalDate.of(2017, 3, 10), LocalDate.of(2017, 4, 12)))
        .containsExactly(
            "Meetings of Board lie more than a year before the start, "
                + Samples.START
                + ", and count for nothing: 2017-03-10; 2017-04-12. Is the year right?");
  }

  /** A calendar that is longer than the plan is no slip. */
  @Test
  void aMeetingLongAfterTheOthersIsNamed() {
    ImmutableSet<LocalDate> monthly =
        day(1, 13)
            .datesUntil(LocalDate.of(2032, 1, 1), Period.ofDays(28))
            .collect(ImmutableSet.toImmutableSet());
    assertThat(said(meeting(monthly), "warning.meeting")).isEmpty();

    ImmutableSet<LocalDate> wrong =
        ImmutableSet.<LocalDate>builder().addAll(monthly).add(LocalDate.of(2037, 4, 14)).build();
    assertThat(said(meeting(wrong), "warning.meeting"))
        .singleElement()
        .asString()
        .startsWith("Meetings of Board lie after all that is planned, up to 20")
        .endsWith(", and long after the others: 2037-04-14. Is the year right?");
  }

  @Test
  void absencesOutsideThePlannedTimeAreNamedByPerson() {
    Absence wrong =
        Absence.builder().first(LocalDate.of(2037, 8, 2)).last(LocalDate.of(2037, 8, 13)).build();
    Absence over =
        Absence.builder().first(LocalDate.of(2026, 8, 3)).last(LocalDate.of(2026, 8, 3)).build();
    Absence right = Absence.builder().first(day(8, 2)).last(day(8, 13)).build();

    assertThat(absent(wrong, right, over))
        .singleElement()
        .asString()
        .startsWith("Absences of Ada lie outside what is planned, " + Samples.START + " to 20")
        .endsWith(
            ", and count for nothing: 2026-08-03; 2037-08-02 to 2037-08-13. Is the year right?");
    assertThat(absent(right)).isEmpty();
  }

  private static List<String> absent(Absence... absences) {
    return said(
        PROJECT
            .planning()
            .withAvailabilities(
                Availability.builder()
                    .person(ADA)
                    .absences(ImmutableList.copyOf(absences))
                    .build()),
        "warning.absence");
  }

  @Test
  void freezesOutsideThePlannedTimeAreNamedTogether() {
    FreezeWindow wrong =
        FreezeWindow.builder()
            .name("Sale")
            .first(LocalDate.of(2037, 11, 1))
            .last(LocalDate.of(2037, 11, 30))
            .build();
    FreezeWindow right = wrong.withFirst(day(11, 1)).withLast(day(11, 30));

    assertThat(said(PROJECT.planning().withFreezes(wrong, right), "warning.freeze"))
        .singleElement()
        .asString()
        .startsWith("Freezes lie outside what is planned, " + Samples.START + " to 20")
        .endsWith("count for nothing: Sale, 2037-11-01 to 2037-11-30. Is the year right?");
    assertThat(said(PROJECT.planning().withFreezes(right), "warning.freeze")).isEmpty();
  }

  /** By a day that is free what is meant is reached on the working day before. */
  @Test
  void datesOnDaysOnWhichNobodyWorksAreNamedWithTheDaysThatCount() {
    DateConstraint from =
        DateConstraint.builder()
            .activity(ActivityId.of("8.2"))
            .kind(ConstraintKind.START_NO_EARLIER)
            .date(day(5, 2))
            .build();
    DateConstraint until =
        DateConstraint.builder()
            .milestone(MilestoneKind.REVIEW_DONE)
            .kind(ConstraintKind.DEADLINE)
            .date(LocalDate.of(2028, 1, 1))
            .build();
    Commitment promise =
        Commitment.builder()
            .milestone(MilestoneKind.AUDIT_DONE)
            .date(LocalDate.of(2028, 1, 2))
            .build();
    Planning given =
        PROJECT
            .planning()
            .withStartOn(day(1, 2))
            .withConstraints(from, until)
            .withCommitments(promise);

    assertThat(said(given, "warning.day.off"))
        .containsExactly(
            "Days on which nobody works are given for: 8.2 (start-no-earlier): Sunday, 2027-05-02 (the plan"
                + " takes 2027-05-03); First management review done (deadline): Saturday, 2028-01-01"
                + " (the plan takes 2027-12-31); promise of \"First internal audit done\": Sunday,"
                + " 2028-01-02 (the plan takes 2027-12-31). Are the days right?");
    assertThat(said(given.withConstraints().withCommitments(), "warning.day"))
        .as("that nobody works on the day of the start is an assumption of the plan")
        .isEmpty();
  }

  /** Whoever writes a calendar for one year may not see that the plan goes on in the next. */
  @Test
  void yearsWithoutHolidaysAreToldWhereOthersHaveSome() {
    LocalDate late = LocalDate.of(2027, 9, 1);
    Planning planning = PROJECT.planning().withStartOn(late);

    assertThat(said(planning, "warning.holidays")).isEmpty();
    assertThat(said(holidays(planning, LocalDate.of(2027, 12, 24)), "warning.holidays"))
        .singleElement()
        .asString()
        .startsWith("The calendar has holidays, but none in 2028, though the plan goes from ");
    assertThat(
            said(
                holidays(planning, LocalDate.of(2027, 12, 24), LocalDate.of(2028, 12, 25)),
                "warning.holidays"))
        .isEmpty();
  }

  private static Planning holidays(Planning planning, LocalDate... days) {
    return planning.withCalendar(
        PlanGenerator.weekdays()
            .withHolidays(
                Stream.of(days).map(day -> Holiday.builder().date(day).build()).toList()));
  }
}
