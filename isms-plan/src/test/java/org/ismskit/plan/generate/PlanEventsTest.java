package org.ismskit.plan.generate;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.ismskit.model.Initiation;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.Operation;
import org.ismskit.model.RiskManagement;
import org.ismskit.model.approval.DecisionBody;
import org.ismskit.model.approval.DecisionBodyId;
import org.ismskit.model.audit.Audit;
import org.ismskit.model.audit.AuditId;
import org.ismskit.model.audit.Auditor;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.evidence.ControlException;
import org.ismskit.model.evidence.ExceptionId;
import org.ismskit.model.measurement.Measure;
import org.ismskit.model.measurement.MeasureId;
import org.ismskit.model.organization.Organization;
import org.ismskit.model.organization.Person;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.PlannedEvent;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.programme.ManagementReview;
import org.ismskit.model.programme.ReviewId;
import org.ismskit.model.risk.EvaluatedRisk;
import org.ismskit.model.risk.IncidentScenario;
import org.ismskit.model.risk.Risk;
import org.ismskit.model.risk.RiskId;
import org.ismskit.model.risk.RiskRegister;
import org.ismskit.model.risk.RiskVerdict;
import org.ismskit.model.risk.ScenarioId;
import org.ismskit.model.role.Assignment;
import org.ismskit.model.role.Role;
import org.ismskit.model.role.RoleId;
import org.ismskit.model.standard.RoleDescriptionId;
import org.ismskit.model.treatment.RiskAcceptance;
import org.ismskit.plan.PlanTexts;
import org.ismskit.plan.Samples;
import org.ismskit.plan.schedule.WorkingDays;

/** What happens on certain days, and in which order. */
class PlanEventsTest {

  private static final PersonId ADA = PersonId.of("ada");
  private static final PersonId TOM = PersonId.of("tom");

  /** Ada leads, and Tom is there. */
  private static IsmsProject project() {
    return Samples.withControls(Samples.project(Samples.MEDIUM), 0, 1, 1, 1, 1, 0, 0, 0, 0, 0)
        .withOrganization(
            Organization.builder()
                .persons(
                    Entities.of(
                        Person.builder().id(ADA).name("Ada").build(),
                        Person.builder().id(TOM).name("Tom").build()))
                .build())
        .withInitiation(Samples.ledBy(ADA));
  }

  private static IsmsProject auditedBy(PersonId person) {
    IsmsProject project = project();
    Role role =
        Role.builder()
            .id(RoleId.of("auditor"))
            .name("Auditor")
            .addStandardRole(RoleDescriptionId.of("auditor"))
            .build();
    IsmsProject known = project.edit(edit -> edit.put(role));
    return known.withInitiation(
        Initiation.builder()
            .from(known.initiation())
            .addAssignment(Assignment.builder().role(role.id()).person(person).build())
            .build());
  }

  private static ImplementationPlan plan(IsmsProject project) {
    return PlanGenerator.iso27003().generate(project, Samples.NO_RISKS);
  }

  private static Task task(ImplementationPlan plan, String id) {
    return plan.tasks().get(TaskId.of(id)).orElseThrow();
  }

  private static List<PlannedEvent> events(ImplementationPlan plan, String name) {
    return plan.events().stream().filter(event -> event.name().startsWith(name)).toList();
  }

  private static List<String> said(PlannedEvent event) {
    return event.because().stream().map(PlanTexts.in(Locale.ENGLISH)::of).toList();
  }

  @Example
  void whoHasNotDesignedTheIsmsAuditsItAgain() {
    assertThat(events(plan(auditedBy(TOM)), "Internal audit"))
        .isNotEmpty()
        .allSatisfy(
            event -> {
              assertThat(event.responsible()).contains(TOM);
              assertThat(said(event))
                  .contains(
                      "Tom has neither planned nor designed the ISMS, nor put its controls in place"
                          + " (Annex C).");
            });
  }

  @Example
  void whoLeadsDoesNotAuditLaterEither() {
    assertThat(events(plan(auditedBy(ADA)), "Internal audit"))
        .isNotEmpty()
        .allSatisfy(
            event -> {
              assertThat(event.responsible()).isEmpty();
              assertThat(said(event))
                  .contains(
                      "By somebody from outside: nobody who is named as an auditor is independent"
                          + " (Annex C).");
            });
  }

  /** The project has decided; whether that is right is checked elsewhere. */
  @Example
  void anAuditThatTheProjectStaffsKeepsItsAuditor() {
    Audit audit =
        Audit.builder()
            .id(AuditId.of("next"))
            .name("Next")
            .start(Samples.START.plusMonths(10))
            .addAuditor(Auditor.builder().person(ADA).build())
            .build();
    IsmsProject project =
        auditedBy(TOM).withOperation(Operation.builder().audits(Entities.of(audit)).build());

    assertThat(events(plan(project), "Audit: Next"))
        .extracting(PlannedEvent::responsible)
        .containsExactly(Optional.of(ADA));
  }

  private static final WorkingDays DAYS = WorkingDays.of(PlanGenerator.weekdays(), Samples.START);

  /** Looks three years ahead in an organization of some size. */
  private static ImplementationPlan longPlan(ImmutableMap<String, Integer> drivers) {
    IsmsProject project = Samples.project(drivers);
    return plan(project.withPlanning(project.planning().withHorizonMonths(OptionalInt.of(36))));
  }

  private static void assertBefore(
      ImplementationPlan plan, LocalDate occasion, String what, int months, int lead) {
    assertThat(events(plan, what))
        .as("%s before %s", what, occasion)
        .anyMatch(
            event ->
                event.on().isAfter(occasion.minusMonths(months))
                    && DAYS.index(event.on()) <= DAYS.index(occasion) - lead);
  }

  @Example
  void whatIsMeasuredIsSummarizedBeforeTheFirstReviewToo() {
    ImplementationPlan plan = longPlan(Samples.MEDIUM);
    LocalDate review = task(plan, "milestone.review-done").finish();

    PlannedEvent first = events(plan, "Collecting measurements").get(0);

    assertThat(DAYS.index(first.on())).isEqualTo(DAYS.index(review) - 10);
    assertThat(first.on()).isAfter(task(plan, "evidence").start());
    assertThat(said(first))
        .contains("Done at least 10 working days before: Management review on " + review + ".");
  }

  @Example
  void everyLaterReviewHasAnAuditAndMeasurementsOfItsCycleBeforeIt() {
    for (var drivers : List.of(Samples.SMALL, Samples.MEDIUM, Samples.LARGE)) {
      ImplementationPlan plan = longPlan(drivers);
      UsualEvent audit = UsualEvent.of("internal-audit");
      int cycle = audit.intervals().get(drivers == Samples.SMALL ? "small" : "medium");
      assertThat(events(plan, "Management review"))
          .hasSizeGreaterThan(1)
          .allSatisfy(
              review -> {
                assertBefore(plan, review.on(), "Internal audit", cycle, 20);
                assertBefore(plan, review.on(), "Collecting measurements", 3, 10);
              });
    }
  }

  /** A review that the project has dated itself is nothing else. */
  @Example
  void aReviewOfTheProjectsOwnIsPreparedToo() {
    IsmsProject project = project();
    LocalDate day = plan(project).forecast().orElseThrow().likely().plusMonths(9);
    ManagementReview review =
        ManagementReview.builder().id(ReviewId.of("own")).name("Own").on(day).build();

    ImplementationPlan plan =
        plan(project.withOperation(Operation.builder().reviews(Entities.of(review)).build()));

    assertBefore(plan, day, "Internal audit", 6, 20);
    assertBefore(plan, day, "Collecting measurements", 1, 10);
  }

  @Example
  void risksAreReviewedBeforePolicyAndApplicability() {
    ImplementationPlan plan = longPlan(Samples.SMALL);

    for (String what : List.of("Review of the statement", "Review of ISMS and information")) {
      assertThat(events(plan, what))
          .hasSize(3)
          .allSatisfy(event -> assertBefore(plan, event.on(), "Review of risks", 12, 5));
    }
  }

  @Example
  void documentsAreNotAllReviewedInOneWeek() {
    List<PlannedEvent> parts = events(longPlan(Samples.SMALL), "Review of standards");

    assertThat(parts)
        .extracting(PlannedEvent::name)
        .startsWith(
            "Review of standards and procedures, part 1 of 6",
            "Review of standards and procedures, part 2 of 6");
    assertThat(parts).hasSize(6);
    for (int i = 1; i < 6; i++) {
      assertThat(parts.get(i - 1).on().plusDays(7)).isEqualTo(parts.get(i).on());
    }
  }

  @Example
  void whatIsNotUsualInASmallOrganizationIsNotPlannedThere() {
    assertThat(events(longPlan(Samples.SMALL), "Review of privileged access")).isEmpty();
    assertThat(events(longPlan(Samples.MEDIUM), "Review of privileged access")).hasSize(12);
  }

  @Property(tries = 200)
  void aRhythmIsInTimeForEveryOccasion(
      @ForAll @IntRange(min = 1, max = 12) int months,
      @ForAll @IntRange(min = 0, max = 20) int lead,
      @ForAll @Size(max = 6) List<@IntRange(min = 30, max = 900) Integer> occasions) {
    LocalDate until = Samples.START.plusYears(3);
    Rhythm rhythm = new Rhythm(DAYS, Samples.START.plusMonths(months), months, until);
    List<LocalDate> undisturbed = rhythm.days();
    List<LocalDate> days =
        occasions.stream()
            .sorted()
            .map(day -> DAYS.date(DAYS.index(Samples.START.plusDays(day))))
            .toList();
    for (LocalDate day : days) {
      rhythm.inTimeFor(day, "review", lead);
    }

    for (LocalDate occasion : days) {
      LocalDate latest = DAYS.date(DAYS.index(occasion) - lead);
      assertThat(rhythm.days())
          .anyMatch(day -> day.isAfter(occasion.minusMonths(months)) && !day.isAfter(latest));
    }
    assertThat(rhythm.days()).hasSizeBetween(undisturbed.size(), undisturbed.size() + days.size());
  }

  /** A body that meets every few days, so many times. */
  private static IsmsProject steeredBy(
      ImmutableMap<String, Integer> drivers, int every, int times) {
    IsmsProject project = Samples.project(drivers);
    DecisionBody body =
        DecisionBody.builder()
            .id(DecisionBodyId.of("board"))
            .name("Board")
            .meetings(
                IntStream.range(0, times)
                    .mapToObj(i -> Samples.START.plusDays((long) every * i))
                    .collect(ImmutableSet.toImmutableSet()))
            .build();
    return project.withPlanning(project.planning().withDecisionBodies(Entities.of(body)));
  }

  private static List<Integer> distances(List<PlannedEvent> events) {
    return IntStream.range(1, events.size())
        .mapToObj(i -> (int) ChronoUnit.DAYS.between(events.get(i - 1).on(), events.get(i).on()))
        .toList();
  }

  @Example
  void managementSteersFromTheApprovalToTheHandOver() {
    ImplementationPlan plan = plan(Samples.project(Samples.MEDIUM));
    List<PlannedEvent> steering = events(plan, "Steering meeting");

    assertThat(steering.get(0).on()).isEqualTo(task(plan, "milestone.project-approved").finish());
    assertThat(distances(steering)).isNotEmpty().containsOnly(28);
    LocalDate handedOver = task(plan, "milestone.hand-over-done").finish();
    assertThat(steering.get(steering.size() - 1).on())
        .isBetween(handedOver.minusDays(28), handedOver);
    assertThat(said(steering.get(0)))
        .containsExactly(
            "Management steers from the first approval to the hand-over (9.4.1), usually every 4"
                + " weeks.");
  }

  @Example
  void aBodyThatMeetsWeeklyDoesNotSteerWeekly() {
    ImplementationPlan plan = plan(steeredBy(Samples.MEDIUM, 7, 100));

    assertThat(distances(events(plan, "Steering meeting"))).isNotEmpty().containsOnly(28);
  }

  /** Three meetings are dated; after them it goes on in its rhythm. */
  @Example
  void aBodySteersNoMoreOftenThanItMeets() {
    ImplementationPlan plan = plan(steeredBy(Samples.MEDIUM, 42, 3));

    assertThat(distances(events(plan, "Steering meeting"))).hasSizeGreaterThan(2).containsOnly(42);
  }

  /** Every eight weeks is usual: of meetings every five weeks, every second one. */
  @Example
  void aSmallOrganizationIsSteeredLessOften() {
    ImplementationPlan plan = plan(steeredBy(Samples.SMALL, 35, 20));

    assertThat(distances(events(plan, "Steering meeting"))).isNotEmpty().containsOnly(70);
  }

  private static double effort(ImplementationPlan plan, String name) {
    return events(plan, name).get(0).effort().orElseThrow().doubleValue();
  }

  /** So much in any case, and so much for each of what it is about. */
  @Example
  void whatAnEventTakesFollowsFromWhatItIsAbout() {
    ImplementationPlan small = longPlan(Samples.SMALL);
    ImplementationPlan medium = longPlan(Samples.MEDIUM);

    assertThat(effort(small, "Management review")).isEqualTo(1.5);
    assertThat(effort(small, "Internal audit")).isEqualTo(4);
    assertThat(effort(medium, "Internal audit")).isEqualTo(5);
    assertThat(effort(small, "Review of risks")).isEqualTo(1.2); // 0.5 + 0.03 x 24
    assertThat(effort(medium, "Review of access rights")).isEqualTo(7.2); // 0.02 x 45 x 8
    assertThat(effort(small, "Review of suppliers")).isEqualTo(2.5); // 0.5 x 5
    assertThat(effort(small, "Review of standards")).isEqualTo(0.6); // 0.3 x 12, in six weeks
    assertThat(effort(small, "Steering meeting")).isEqualTo(0.8); // 0.25 x 3
    assertThat(effort(small, "Awareness sessions")).isEqualTo(4.1); // 0.5 x 2 + 0.125 x 25
  }

  @Example
  void whatAnEventTakesCountsWhatTheProjectHas() {
    IsmsProject project = Samples.project(Samples.SMALL);
    Measure measure = Measure.builder().id(MeasureId.of("m")).name("Measure").build();
    IsmsProject measured =
        project.withOperation(
            Operation.builder()
                .measures(
                    Entities.copyOf(
                        IntStream.range(0, 20)
                            .mapToObj(i -> measure.withId(MeasureId.of("m" + i)))
                            .toList()))
                .build());

    assertThat(effort(plan(project), "Collecting measurements")).isEqualTo(0.3); // 0.05 x 6
    assertThat(effort(plan(measured), "Collecting measurements")).isEqualTo(1); // 0.05 x 20
  }

  @Example
  void everyUsualEventHasARoleAndAnEffort() {
    for (var drivers : List.of(Samples.SMALL, Samples.MEDIUM, Samples.LARGE)) {
      assertThat(longPlan(drivers).events())
          .isNotEmpty()
          .allSatisfy(
              event -> {
                assertThat(event.responsibleRole()).as(event.name()).isPresent();
                assertThat(event.effort().orElseThrow()).as(event.name()).isPositive();
              });
    }
  }

  private static final Risk RISK =
      Risk.builder()
          .id(RiskId.of("r"))
          .name("Ransomware")
          .scenario(ScenarioId.of("s"))
          .likelihood("likely")
          .consequence("serious")
          .build();

  private static final RiskAcceptance ACCEPTANCE =
      RiskAcceptance.builder().addRisk(RISK.id()).acceptedBy(TOM).build();

  private static ImplementationPlan accepting(RiskAcceptance acceptance, RiskVerdict verdict) {
    IsmsProject project = project();
    RiskRegister register =
        RiskRegister.builder()
            .methodology("own")
            .methodologyVersion("1")
            .risks(
                ImmutableList.of(EvaluatedRisk.builder().risk(RISK.id()).verdict(verdict).build()))
            .build();
    return PlanGenerator.iso27003()
        .generate(
            project.withRisk(
                RiskManagement.builder()
                    .from(project.risk())
                    .scenarios(
                        Entities.of(
                            IncidentScenario.builder().id(ScenarioId.of("s")).name("S").build()))
                    .risks(Entities.of(RISK))
                    .addAcceptance(acceptance)
                    .build()),
            register);
  }

  private static PlannedEvent expiry(ImplementationPlan plan) {
    return events(plan, "Acceptance of risks expires: Ransomware").get(0);
  }

  @Example
  void anAcceptanceWithoutAnEndLastsAYearAndHalfAYearIfTheRiskIsHigh() {
    LocalDate given = Samples.START.plusMonths(2);
    RiskAcceptance since = ACCEPTANCE.withAcceptedOn(given);
    ImplementationPlan plan = accepting(since, RiskVerdict.TOLERATED);

    assertThat(expiry(plan).on()).isEqualTo(DAYS.date(DAYS.index(given.plusMonths(12))));
    assertThat(said(expiry(plan)))
        .containsExactly(
            "Nobody says until when; customary (8.4) are 12 months from 2027-03-04 on.");
    assertThat(expiry(accepting(since, RiskVerdict.UNACCEPTABLE)).on())
        .isEqualTo(DAYS.date(DAYS.index(given.plusMonths(6))));
  }

  @Example
  void anAcceptanceYetToBeGivenCountsFromTheAuthorization() {
    ImplementationPlan plan = accepting(ACCEPTANCE, RiskVerdict.TOLERATED);
    LocalDate authorized = task(plan, "milestone.isms-authorized").likelyFinish().orElseThrow();

    assertThat(expiry(plan).on()).isEqualTo(DAYS.date(DAYS.index(authorized.plusMonths(12))));
  }

  @Example
  void whoAcceptedIsRemindedFourWeeksBefore() {
    LocalDate end = Samples.START.plusMonths(9);
    ImplementationPlan plan = accepting(ACCEPTANCE.withValidUntil(end), RiskVerdict.UNACCEPTABLE);

    assertThat(expiry(plan).on()).isEqualTo(end);
    assertThat(events(plan, "Reminder: Acceptance of risks expires: Ransomware"))
        .singleElement()
        .satisfies(
            reminder -> {
              assertThat(reminder.responsible()).contains(TOM);
              assertThat(DAYS.index(reminder.on())).isEqualTo(DAYS.index(end) - 20);
            });
  }

  /** Nobody looked at it for years. */
  @Example
  void whatShouldHaveEndedLongAgoIsDueAtOnce() {
    assertThat(
            expiry(
                    accepting(
                        ACCEPTANCE.withAcceptedOn(Samples.START.minusYears(3)),
                        RiskVerdict.TOLERATED))
                .on())
        .isEqualTo(Samples.START);
  }

  @Example
  void anExceptionWithoutAnEndLastsHalfAYear() {
    LocalDate since = Samples.START.plusMonths(1);
    ControlException exception =
        ControlException.builder()
            .id(ExceptionId.of("e"))
            .name("Old scanner")
            .since(since)
            .approvedBy(TOM)
            .build();
    ImplementationPlan plan =
        plan(
            project()
                .withOperation(Operation.builder().exceptions(Entities.of(exception)).build()));

    assertThat(events(plan, "Exception expires: Old scanner"))
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.on()).isEqualTo(DAYS.date(DAYS.index(since.plusMonths(6))));
              assertThat(event.responsible()).contains(TOM);
            });
    assertThat(events(plan, "Reminder: Exception expires: Old scanner")).hasSize(1);
  }
}
