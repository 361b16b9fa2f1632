package org.ismskit.model;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ismskit.model.assessment.ActionItem;
import org.ismskit.model.assessment.ActionItemId;
import org.ismskit.model.asset.AssetId;
import org.ismskit.model.asset.LifeCycle;
import org.ismskit.model.asset.LifeCycleStage;
import org.ismskit.model.audit.Audit;
import org.ismskit.model.audit.AuditId;
import org.ismskit.model.audit.Auditor;
import org.ismskit.model.businesscase.CaseStatement;
import org.ismskit.model.control.ControlId;
import org.ismskit.model.control.ControlOperation;
import org.ismskit.model.control.OperatorKind;
import org.ismskit.model.document.DocumentId;
import org.ismskit.model.document.DocumentKind;
import org.ismskit.model.document.ManagedDocument;
import org.ismskit.model.document.RecordKind;
import org.ismskit.model.document.RecordKindId;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.entity.InvalidValue;
import org.ismskit.model.evidence.ControlException;
import org.ismskit.model.evidence.Evidence;
import org.ismskit.model.evidence.EvidenceId;
import org.ismskit.model.evidence.ExceptionId;
import org.ismskit.model.incident.Incident;
import org.ismskit.model.incident.IncidentId;
import org.ismskit.model.incident.IncidentKind;
import org.ismskit.model.journal.IssueId;
import org.ismskit.model.journal.IssueKind;
import org.ismskit.model.journal.IssueStatus;
import org.ismskit.model.journal.ProjectIssue;
import org.ismskit.model.objective.FactorAnswer;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.organization.UnitId;
import org.ismskit.model.plan.ConstraintKind;
import org.ismskit.model.plan.ControlPlan;
import org.ismskit.model.plan.DateConstraint;
import org.ismskit.model.plan.MilestoneKind;
import org.ismskit.model.policy.Policy;
import org.ismskit.model.policy.PolicyId;
import org.ismskit.model.policy.PolicyKind;
import org.ismskit.model.process.InformationSystem;
import org.ismskit.model.process.SystemId;
import org.ismskit.model.programme.IsmsStream;
import org.ismskit.model.programme.ManagementReview;
import org.ismskit.model.programme.Programme;
import org.ismskit.model.programme.ProgrammeId;
import org.ismskit.model.programme.ReviewId;
import org.ismskit.model.programme.TrainingAudience;
import org.ismskit.model.programme.TrainingAudienceId;
import org.ismskit.model.programme.TrainingSession;
import org.ismskit.model.programme.TrainingSessionId;
import org.ismskit.model.recurrence.Recurrence;
import org.ismskit.model.recurrence.TimeUnit;
import org.ismskit.model.risk.AcceptanceThreshold;
import org.ismskit.model.risk.AssessedObject;
import org.ismskit.model.risk.ControlEffect;
import org.ismskit.model.risk.MatrixId;
import org.ismskit.model.risk.MatrixRow;
import org.ismskit.model.risk.RiskCriteria;
import org.ismskit.model.risk.RiskMatrix;
import org.ismskit.model.risk.Scale;
import org.ismskit.model.risk.ScaleLevel;
import org.ismskit.model.scope.Boundary;
import org.ismskit.model.scope.BoundaryKind;
import org.ismskit.model.scope.PreliminaryScope;
import org.ismskit.model.scope.Scope;
import org.ismskit.model.scope.ScopeId;
import org.ismskit.model.standard.ActivityId;
import org.ismskit.model.treatment.RiskAcceptance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What contradicts itself is refused with the component, the value and what was expected. */
class ContradictionsTest {

  private static final LocalDate FIRST = LocalDate.of(2027, 1, 4);
  private static final LocalDate BEFORE = FIRST.minusDays(1);
  private static final ControlId CONTROL = ControlId.of("c");
  private static final PersonId PERSON = PersonId.of("p");

  static Stream<Arguments> contradictions() {
    return Stream.of(
        of(
            "an incident that was over before it began",
            () ->
                Incident.builder()
                    .id(IncidentId.of("i"))
                    .name("Lost laptop")
                    .kind(IncidentKind.INCIDENT)
                    .occurredOn(FIRST)
                    .closedOn(BEFORE)
                    .build(),
            "closedOn: not '2027-01-03', expected a day not before occurredOn 2027-01-04"),
        of(
            "a thing that was gone before it came",
            () ->
                LifeCycle.builder()
                    .stage(LifeCycleStage.RETIRING)
                    .since(FIRST)
                    .until(BEFORE)
                    .build(),
            "until: not '2027-01-03', expected a day not before since 2027-01-04"),
        of(
            "two objects at a time",
            () -> AssessedObject.builder().asset(AssetId.of("a")).unit(UnitId.of("u")).build(),
            "asset, process, unit, scope: not '2 values', expected at most one of them"),
        of(
            "a date of an activity and of a control",
            () ->
                DateConstraint.builder()
                    .activity(ActivityId.of("6.2"))
                    .control(CONTROL)
                    .kind(ConstraintKind.START_NO_EARLIER)
                    .date(FIRST)
                    .build(),
            "control: not '"
                + CONTROL
                + "', expected nothing, since the constraint names its activity already"),
        of(
            "a date of an activity and of a milestone",
            () ->
                DateConstraint.builder()
                    .activity(ActivityId.of("6.2"))
                    .milestone(MilestoneKind.POLICY_APPROVED)
                    .kind(ConstraintKind.FINISH_NO_LATER)
                    .date(FIRST)
                    .build(),
            "activity: not '6.2', expected nothing, since the constraint names its milestone"
                + " already"),
        of(
            "more than all of a likelihood",
            () ->
                ControlEffect.builder()
                    .control(CONTROL)
                    .onLikelihood(new BigDecimal("1.01"))
                    .build(),
            "onLikelihood: not '1.01', expected a number from 0 to 1"),
        of(
            "less than nothing of a consequence",
            () ->
                ControlEffect.builder()
                    .control(CONTROL)
                    .onConsequence(new BigDecimal("-0.1"))
                    .build(),
            "onConsequence: not '-0.1', expected a number from 0 to 1"),
        of(
            "an acceptance that ends before it begins",
            () -> RiskAcceptance.builder().acceptedOn(FIRST).validUntil(BEFORE).build(),
            "validUntil: not '2027-01-03', expected a day not before acceptedOn 2027-01-04"),
        of(
            "a document for everybody and for some",
            () -> document().wholeOrganization(true).addUnit(UnitId.of("u")).build(),
            "wholeOrganization: not 'true', expected false, where units, roles or systems limit"
                + " the coverage"),
        of(
            "a document that replaces itself",
            () -> document().addReplace(DocumentId.of("d")).build(),
            "replaces: not 'd', expected other documents"),
        of(
            "training contents the standard does not list",
            () -> document().addContent("i").build(),
            "contents: not 'i', expected a letter from a to h"),
        of(
            "records kept for no month",
            () ->
                RecordKind.builder()
                    .id(RecordKindId.of("r"))
                    .name("Visitors")
                    .retentionMonths(0)
                    .build(),
            "retentionMonths: not 0, expected a number of at least 1"),
        of(
            "an unknown part of the preliminary scope",
            () -> PreliminaryScope.builder().putPart("g", "text").build(),
            "parts: not 'g', expected a letter from a to f"),
        of(
            "an unknown part of a boundary",
            () -> Boundary.builder().kind(BoundaryKind.ICT).putPart("e", "text").build(),
            "parts: not 'e', expected a letter from a to d"),
        of(
            "an unknown part of a scope document",
            () -> Scope.builder().id(ScopeId.of("s")).name("All").putPart("i", "text").build(),
            "parts: not 'i', expected a letter from a to h"),
        of(
            "an unknown consideration on systems across borders",
            () ->
                InformationSystem.builder()
                    .id(SystemId.of("s"))
                    .name("Mail")
                    .putConsideration("B", "text")
                    .build(),
            "considerations: not 'B', expected a letter from a to d"),
        of(
            "a check before there was something to check",
            () -> action().doneOn(FIRST).verifiedOn(BEFORE).build(),
            "verifiedOn: not '2027-01-03', expected a day not before doneOn 2027-01-04"),
        of(
            "negative work",
            () -> action().personDays(new BigDecimal("-1")).build(),
            "personDays: not '-1', expected a number of at least 0"),
        of(
            "a control that works better than intended",
            () -> ControlOperation.builder().by(OperatorKind.OWN).effectivenessPercent(101).build(),
            "effectivenessPercent: not 101, expected 0 to 100"),
        of(
            "evidence of a period that ends before it begins",
            () -> evidence().periodFrom(FIRST).periodTo(BEFORE).build(),
            "periodTo: not '2027-01-03', expected a day not before periodFrom 2027-01-04"),
        of(
            "a digest that is none",
            () -> evidence().digest("abc").build(),
            "digest: not 'abc', expected 64 hexadecimal digits in lower case"),
        of(
            "an exception that ends before it begins",
            () -> exception().since(FIRST).until(BEFORE).build(),
            "until: not '2027-01-03', expected a day not before since 2027-01-04"),
        of(
            "a control that makes up for itself",
            () -> exception().control(CONTROL).addCompensating(CONTROL).build(),
            "compensating: not 'c', expected other controls than the one departed from"),
        of(
            "a competence Annex C does not list",
            () -> Auditor.builder().person(PERSON).addCompetence("d").build(),
            "competences: not 'd', expected a letter from a to c"),
        of(
            "an audit before its evidence",
            () -> audit().evidenceFrom(FIRST).start(BEFORE).build(),
            "start: not '2027-01-03', expected a day not before evidenceFrom 2027-01-04"),
        of(
            "an audit that ends before it begins",
            () -> audit().start(FIRST).finish(BEFORE).build(),
            "finish: not '2027-01-03', expected a day not before start 2027-01-04"),
        of(
            "notice of less than no days",
            () -> programme().noticeDays(-1).build(),
            "noticeDays: not -1, expected a number of at least 0"),
        of(
            "contents no programme has",
            () -> programme().putContent("1", "text").build(),
            "contents: not '1', expected a letter from a to h"),
        of(
            "information no review asks for",
            () ->
                ManagementReview.builder().id(ReviewId.of("r")).name("First").addInput("e").build(),
            "inputs: not 'e', expected a letter from a to d"),
        of(
            "fewer than no people to train",
            () ->
                TrainingAudience.builder()
                    .id(TrainingAudienceId.of("t"))
                    .name("All")
                    .people(-1)
                    .build(),
            "people: not -1, expected a number of at least 0"),
        of(
            "more who passed than came",
            () ->
                TrainingSession.builder()
                    .id(TrainingSessionId.of("t"))
                    .name("First")
                    .attended(3)
                    .passed(4)
                    .build(),
            "passed: not 4, expected 0 to 3"),
        of(
            "never again and again",
            () -> Recurrence.builder().every(0).unit(TimeUnit.MONTH).build(),
            "every: not 0, expected a number of at least 1"),
        of(
            "an issue closed before it was raised",
            () ->
                ProjectIssue.builder()
                    .id(IssueId.of("i"))
                    .name("No room")
                    .kind(IssueKind.ISSUE)
                    .status(IssueStatus.CLOSED)
                    .raisedOn(FIRST)
                    .closedOn(BEFORE)
                    .build(),
            "closedOn: not '2027-01-03', expected a day not before raisedOn 2027-01-04"),
        of(
            "a control due before work on it begins",
            () -> ControlPlan.builder().control(CONTROL).start(FIRST).due(BEFORE).build(),
            "due: not '2027-01-03', expected a day not before start 2027-01-04"),
        of(
            "a ninth factor",
            () -> FactorAnswer.builder().factor("i").question(1).build(),
            "factor: not 'i', expected a letter from a to h"),
        of(
            "a fourteenth subject",
            () -> CaseStatement.builder().subject("n").text("text").build(),
            "subject: not 'n', expected a letter from a to m"),
        of(
            "a sixth input of a policy",
            () -> policy().addInput("6").build(),
            "inputs: not '6', expected a number from 1 to 5"),
        of(
            "a policy known before it was written",
            () -> policy().date(FIRST).communicatedOn(BEFORE).build(),
            "communicatedOn: not '2027-01-03', expected a day not before date 2027-01-04"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("contradictions")
  void areRefused(String what, ThrowingCallable made, String message) {
    assertThatThrownBy(made).as(what).isInstanceOf(InvalidValue.class).hasMessage(message);
  }

  @Test
  void everyLevelOfCriteriaOffTheirScaleIsRefused() {
    AcceptanceThreshold threshold =
        AcceptanceThreshold.builder()
            .object(AssessedObject.everything())
            .accepted("huge")
            .tolerated("low")
            .build();

    assertThatThrownBy(
            () ->
                RiskCriteria.builder()
                    .matrix(matrix())
                    .inDepthFrom("vast")
                    .addThreshold(threshold)
                    .build())
        .isInstanceOf(InvalidDocument.class)
        .hasMessage(
            "2 problems:\n"
                + "  /inDepthFrom: found 'vast', expected one of low [INVALID_VALUE]\n"
                + "  /thresholds/0/accepted: found 'huge', expected one of low [INVALID_VALUE]");
  }

  private static Arguments of(String what, ThrowingCallable made, String message) {
    return arguments(what, made, message);
  }

  private static RiskMatrix matrix() {
    Scale low =
        Scale.builder().addLevel(ScaleLevel.builder().key("low").name("Low").build()).build();
    return RiskMatrix.builder()
        .id(MatrixId.of("m"))
        .version("1")
        .likelihood(low)
        .consequence(low)
        .risk(low)
        .addRow(MatrixRow.builder().likelihood("low").addRisk("low").build())
        .build();
  }

  private static ManagedDocument.Builder document() {
    return ManagedDocument.builder()
        .id(DocumentId.of("d"))
        .name("Rules")
        .kind(DocumentKind.STANDARD);
  }

  private static ActionItem.Builder action() {
    return ActionItem.builder().id(ActionItemId.of("a")).name("Test restore");
  }

  private static Evidence.Builder evidence() {
    return Evidence.builder().id(EvidenceId.of("e")).name("Restore log");
  }

  private static ControlException.Builder exception() {
    return ControlException.builder().id(ExceptionId.of("e")).name("Old scanner");
  }

  private static Audit.Builder audit() {
    return Audit.builder().id(AuditId.of("a")).name("First audit");
  }

  private static Programme.Builder programme() {
    return Programme.builder().id(ProgrammeId.of("p")).name("Audits").stream(
        IsmsStream.INTERNAL_AUDIT);
  }

  private static Policy.Builder policy() {
    return Policy.builder().id(PolicyId.of("p")).name("ISMS policy").kind(PolicyKind.ISMS);
  }
}
