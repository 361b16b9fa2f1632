package org.ismskit.plan.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.approval.DecisionBody;
import org.ismskit.model.approval.DecisionBodyId;
import org.ismskit.model.assessment.ActionItem;
import org.ismskit.model.assessment.ActionItemId;
import org.ismskit.model.control.ControlId;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.entity.Problem;
import org.ismskit.model.organization.Person;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.organization.Site;
import org.ismskit.model.organization.SiteId;
import org.ismskit.model.plan.Absence;
import org.ismskit.model.plan.Availability;
import org.ismskit.model.plan.Commitment;
import org.ismskit.model.plan.ExternalGate;
import org.ismskit.model.plan.FreezeWindow;
import org.ismskit.model.plan.GateId;
import org.ismskit.model.plan.GateKind;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.MilestoneKind;
import org.ismskit.model.plan.Planning;
import org.ismskit.model.plan.Staffing;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.plan.WorkingCalendar;
import org.ismskit.model.standard.ActivityId;
import org.ismskit.plan.Samples;

/** What keeps tasks from ever being done is refused, naming the tasks. */
class ObstaclesTest {

  private static final PersonId ADA = PersonId.of("ada");
  private static final PersonId TOM = PersonId.of("tom");
  private static final PersonId EVE = PersonId.of("eve");
  private static final SiteId LODZ = SiteId.of("lodz");
  private static final ControlId CFG = ControlId.of("cfg-0");
  private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

  /** Ada leads, Tom owns the one technical control, and Eve has an action to do. */
  private static IsmsProject project() {
    IsmsProject project =
        Samples.withControls(Samples.project(Samples.SMALL), 0, 1, 1, 1, 0, 0, 0, 0, 0, 0);
    IsmsProject led =
        project
            .withOrganization(
                project
                    .organization()
                    .withSites(Entities.of(Site.builder().id(LODZ).name("Lodz").build()))
                    .withPersons(
                        Entities.of(
                            Person.builder().id(ADA).name("Ada").build(),
                            Person.builder().id(TOM).name("Tom").build(),
                            Person.builder().id(EVE).name("Eve").build())))
            .withInitiation(Samples.ledBy(ADA));
    return led.edit(
        edit ->
            edit.put(led.risk().controls().get(CFG).orElseThrow().withOwner(TOM))
                .put(
                    ActionItem.builder()
                        .id(ActionItemId.of("locks"))
                        .name("Mend the locks")
                        .responsible(EVE)
                        .build()));
  }

  private static IsmsProject with(Availability.Builder... availabilities) {
    ImmutableList.Builder<Availability> all = ImmutableList.builder();
    for (Availability.Builder availability : availabilities) {
      all.add(availability.build());
    }
    return planning(project().planning().withAvailabilities(all.build()));
  }

  private static IsmsProject planning(Planning planning) {
    return project().withPlanning(planning);
  }

  private static Availability.Builder share(PersonId person, String allocation) {
    return Availability.builder().person(person).allocation(new BigDecimal(allocation));
  }

  private static Availability.Builder away(PersonId person, LocalDate first, LocalDate last) {
    return Availability.builder()
        .person(person)
        .addAbsence(Absence.builder().first(first).last(last).build());
  }

  private static ImplementationPlan plan(IsmsProject project) {
    return PlanGenerator.iso27003().generate(project, Samples.NO_RISKS);
  }

  private static List<String> refused(IsmsProject project) {
    InvalidDocument refused = catchThrowableOfType(InvalidDocument.class, () -> plan(project));
    assertThat(refused).as("the project is refused").isNotNull();
    return refused.problems().stream().map(Problem::toString).toList();
  }

  @Example
  void lessThanAHundredthOfADayIsNothing() {
    assertThat(refused(with(share(TOM, "0"))))
        .containsExactly(
            "/planning/availabilities/0/allocation: found '0', expected enough of the time of Tom"
                + " for what is not done within 10 years otherwise: CFG 0: design, CFG 0: build,"
                + " CFG 0: document, CFG 0: train, CFG 0: verify [INVALID_VALUE]");
    assertThat(refused(with(share(ADA, "0.004"), share(EVE, "0"))))
        .satisfiesExactly(
            ada ->
                assertThat(ada)
                    .startsWith("/planning/availabilities/0/allocation: found '0.004'")
                    .contains("Ada")
                    .containsPattern("and \\d+ more"),
            eve ->
                assertThat(eve)
                    .startsWith("/planning/availabilities/1/allocation: found '0'")
                    .endsWith(": Quick win: Mend the locks [INVALID_VALUE]"));
  }

  @Example
  void whoHasNothingToDoNeedNotBeThere() {
    IsmsProject project = with(share(TOM, "0"), away(EVE, Samples.START, NEVER));

    ImplementationPlan plan =
        plan(
            project.edit(
                edit ->
                    edit.remove(ActionItemId.of("locks"))
                        .put(
                            project
                                .risk()
                                .controls()
                                .get(CFG)
                                .orElseThrow()
                                .withImplementer(ADA))));

    assertThat(plan.finishOn().getYear()).isEqualTo(2027);
  }

  /** Whoever leaves in June does what is done by June. */
  @Example
  void onlyWhatIsLeftBehindIsNamed() {
    LocalDate gone = LocalDate.of(2027, 6, 1);

    assertThat(refused(with(away(ADA, gone, NEVER))))
        .singleElement()
        .asString()
        .startsWith("/planning/availabilities/0/absences: found '2027-06-01 to 9999-12-31'")
        .contains("Ada", "First management review: preparation")
        .doesNotContain("scope");
  }

  @Example
  void aSiteAtWhichNobodyWorksOnWorkingDaysIsNamed() {
    WorkingCalendar weekends =
        new WorkingCalendar(
            ImmutableSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), ImmutableList.of());
    IsmsProject project = with(Availability.builder().person(TOM).site(LODZ));

    assertThat(
            refused(
                project.withPlanning(
                    project.planning().withSiteCalendars(ImmutableMap.of(LODZ, weekends)))))
        .singleElement()
        .asString()
        .startsWith("/planning/availabilities/0/site: found 'lodz'")
        .contains("leaves Tom days for", "CFG 0: build");
  }

  @Example
  void peopleFarTooFewAreNamedWithWhatTheyHaveToDo() {
    BigDecimal few = new BigDecimal("0.001");
    Planning planning = project().planning();

    assertThat(
            refused(
                planning(
                    planning.withStaffing(Staffing.builder().implementers(few).core(few).build()))))
        .satisfiesExactly(
            core -> assertThat(core).startsWith("/planning/staffing/core: found '0.001'"),
            implementers ->
                assertThat(implementers)
                    .startsWith("/planning/staffing/implementers: found '0.001'")
                    .contains("CFG 0: design"));
  }

  @Example
  void whatMayNotGoLiveForDecadesIsNamedWithTheWindow() {
    FreezeWindow always =
        FreezeWindow.builder()
            .name("For ever")
            .first(Samples.START.plusMonths(3))
            .last(LocalDate.of(2040, 1, 1))
            .build();

    assertThat(refused(planning(project().planning().withFreezes(always))))
        .singleElement()
        .asString()
        .startsWith("/planning/freezes/0: found 'For ever, 2027-04-04 to 2040-01-01'")
        .contains("CFG 0: build")
        .doesNotContain("CFG 0: design");
  }

  @Example
  void aBodyThatMeetsInAnotherDecadeIsNamed() {
    DecisionBody board =
        DecisionBody.builder()
            .id(DecisionBodyId.of("board"))
            .name("Board")
            .addMeetings(LocalDate.of(2072, 3, 1))
            .build();

    assertThat(refused(planning(project().planning().withDecisionBodies(Entities.of(board)))))
        .singleElement()
        .asString()
        .startsWith("/planning/decisionBodies/0/meetings: found '2072-03-01'");
  }

  /** Six years of each would do, one after the other they do not. */
  @Example
  void whatOnlyTogetherKeepsAPlanFromEndingIsNamedTogether() {
    assertThat(
            refused(
                with(
                    away(ADA, Samples.START, LocalDate.of(2032, 12, 31)),
                    share(EVE, "0.5"),
                    away(TOM, LocalDate.of(2033, 2, 1), LocalDate.of(2039, 1, 1)))))
        .satisfiesExactly(
            ada -> assertThat(ada).startsWith("/planning/availabilities/0/absences"),
            tom -> assertThat(tom).startsWith("/planning/availabilities/2/absences"));
    assertThat(plan(with(away(ADA, Samples.START, LocalDate.of(2032, 12, 31)))).finishOn())
        .isBefore(LocalDate.of(2034, 1, 1));
  }

  @Example
  void allIsSaidAtOnceWithWhatIsWrongInThePlanning() {
    IsmsProject project =
        with(
            share(TOM, "0"),
            away(ADA, LocalDate.of(2026, 1, 1), LocalDate.of(2060, 1, 1)),
            Availability.builder().person(EVE).site(LODZ));
    Planning planning =
        project
            .planning()
            .withStaffing(Staffing.builder().implementers(new BigDecimal("0.001")).build())
            .withDone(ActivityId.of("77"))
            .withCommitments(
                new Commitment(
                    MilestoneKind.AUDIT_DONE, LocalDate.of(2026, 12, 1), Optional.empty()))
            .withGates(
                Entities.of(
                    ExternalGate.builder()
                        .id(GateId.of("council"))
                        .name("Works agreement")
                        .kind(GateKind.WORKS_COUNCIL)
                        .workingDays(60)
                        .build()));

    assertThat(refused(project.withPlanning(planning)))
        .extracting(problem -> problem.substring(0, problem.indexOf(':')))
        .containsExactlyInAnyOrder(
            "/planning/done/0",
            "/planning/commitments/0/date",
            "/planning/gates/0",
            "/planning/availabilities/2/site",
            "/planning/staffing/implementers",
            "/planning/availabilities/0/allocation",
            "/planning/availabilities/1/absences");
  }

  /** Whatever shares, absences, windows and numbers of people are said. */
  @Property(tries = 25)
  void aPlanEndsWithinTenYearsOrSaysWhatKeepsItFromThat(@ForAll Random random) {
    ImmutableList.Builder<Availability> people = ImmutableList.builder();
    for (PersonId person : List.of(ADA, TOM, EVE)) {
      Availability.Builder there = Availability.builder().person(person);
      if (random.nextInt(3) > 0) {
        there.allocation(BigDecimal.valueOf(random.nextInt(random.nextBoolean() ? 1000 : 30), 3));
      }
      for (int absences = random.nextInt(3); absences > 0; absences--) {
        LocalDate first = Samples.START.plusDays(random.nextInt(500) - 100);
        there.addAbsence(
            Absence.builder().first(first).last(first.plusDays(random.nextInt(4000))).build());
      }
      people.add(there.build());
    }
    List<FreezeWindow> freezes = new ArrayList<>();
    for (int windows = random.nextInt(3); windows > 0; windows--) {
      LocalDate first = Samples.START.plusDays(random.nextInt(400));
      freezes.add(
          FreezeWindow.builder()
              .name("Freeze")
              .first(first)
              .last(first.plusDays(random.nextInt(5000)))
              .build());
    }
    Planning planning =
        project().planning().withAvailabilities(people.build()).withFreezes(freezes);
    if (random.nextBoolean()) {
      planning =
          planning.withStaffing(
              Staffing.builder()
                  .implementers(BigDecimal.valueOf(1 + random.nextInt(60), 3))
                  .build());
    }

    try {
      ImplementationPlan plan = plan(planning(planning));
      assertThat(plan.finishOn()).isBefore(Samples.START.plusYears(10).plusDays(7));
    } catch (InvalidDocument refused) {
      assertThat(refused.problems())
          .isNotEmpty()
          .allSatisfy(problem -> assertThat(problem.pointer()).startsWith("/planning/"))
          .allSatisfy(problem -> assertThat(problem.expected()).contains("10 years otherwise: "));
    }
  }

  /** Conditions are for plans that are followed: what is done need not be possible any more. */
  @Example
  void whoHasLeftDoesNotKeepAPlanFromBeingFollowed() {
    ImplementationPlan agreed = plan(project());
    IsmsProject left = with(away(ADA, agreed.finishOn(), NEVER), share(TOM, "0"));

    assertThat(PlanGenerator.iso27003().conditions(left, Samples.NO_RISKS, agreed).openings())
        .containsKey(TaskId.of("5.2"));
  }
}
