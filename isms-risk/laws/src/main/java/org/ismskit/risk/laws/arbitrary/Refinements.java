package org.ismskit.risk.laws.arbitrary;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.ismskit.model.approval.Approval;
import org.ismskit.model.approval.Money;
import org.ismskit.model.assessment.ActionItem;
import org.ismskit.model.asset.LifeCycle;
import org.ismskit.model.audit.Audit;
import org.ismskit.model.audit.Auditor;
import org.ismskit.model.businesscase.CaseStatement;
import org.ismskit.model.document.ManagedDocument;
import org.ismskit.model.evidence.ControlException;
import org.ismskit.model.evidence.Evidence;
import org.ismskit.model.incident.Incident;
import org.ismskit.model.journal.ProjectIssue;
import org.ismskit.model.objective.FactorAnswer;
import org.ismskit.model.organization.Site;
import org.ismskit.model.plan.Absence;
import org.ismskit.model.plan.ControlPlan;
import org.ismskit.model.plan.DateConstraint;
import org.ismskit.model.plan.ExchangeRate;
import org.ismskit.model.plan.Forecast;
import org.ismskit.model.plan.FreezeWindow;
import org.ismskit.model.plan.GivenEffort;
import org.ismskit.model.plan.Planning;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.TaskProgress;
import org.ismskit.model.policy.Policy;
import org.ismskit.model.process.InformationSystem;
import org.ismskit.model.programme.ManagementReview;
import org.ismskit.model.programme.Programme;
import org.ismskit.model.risk.AcceptanceDelegation;
import org.ismskit.model.risk.AcceptanceThreshold;
import org.ismskit.model.risk.AssessedObject;
import org.ismskit.model.risk.DecimalRange;
import org.ismskit.model.risk.MatrixRow;
import org.ismskit.model.risk.RiskCriteria;
import org.ismskit.model.risk.RiskMatrix;
import org.ismskit.model.risk.Scale;
import org.ismskit.model.scope.Boundary;
import org.ismskit.model.scope.PreliminaryScope;
import org.ismskit.model.scope.Scope;
import org.ismskit.model.treatment.RiskAcceptance;

/**
 * The rules of records that values drawn one by one keep too rarely.
 *
 * <p>To add a record to the model, nothing is to be done here unless its rules need it: a component
 * that a record refuses is drawn anew. The tests name the records that cannot be generated that
 * way, and the optional components that are never there.
 */
final class Refinements {

  private static final Refinement NONE = draft -> {};

  private static final String[] CURRENCIES = {"EUR", "NOK", "XXX"};

  private static final ImmutableMap<Class<?>, Refinement> BY_RECORD =
      ImmutableMap.<Class<?>, Refinement>builder()
          .put(Absence.class, draft -> draft.inOrder("first", "last"))
          .put(ActionItem.class, draft -> draft.optionalInOrder("doneOn", "verifiedOn"))
          .put(Approval.class, Refinements::digest)
          .put(AssessedObject.class, draft -> draft.atMostOne("asset", "process", "unit", "scope"))
          .put(Audit.class, draft -> draft.optionalInOrder("evidenceFrom", "start", "finish"))
          .put(Auditor.class, draft -> draft.lettered("competences", 'c'))
          .put(Boundary.class, draft -> draft.lettered("parts", 'd'))
          .put(CaseStatement.class, draft -> draft.lettered("subject", 'm'))
          .put(ControlException.class, draft -> draft.optionalInOrder("since", "until"))
          .put(ControlPlan.class, draft -> draft.optionalInOrder("start", "due"))
          .put(DecimalRange.class, Refinements::bounds)
          .put(
              DateConstraint.class,
              draft -> draft.atMostOne("activity", "control", "gate", "milestone"))
          .put(
              Evidence.class,
              draft -> {
                digest(draft);
                draft
                    .optionalInOrder("periodFrom", "periodTo")
                    .optionalInOrder("collectedOn", "validUntil");
              })
          .put(
              ExchangeRate.class,
              draft -> {
                currency(draft);
                draft.set("rate", new BigDecimal(1 + draft.drawing().below(2000)).movePointLeft(3));
              })
          .put(
              FactorAnswer.class,
              draft -> draft.lettered("factor", 'h').atMostOne("answer", "notApplicable"))
          .put(Forecast.class, draft -> draft.inOrder("median", "likely", "safe"))
          .put(FreezeWindow.class, draft -> draft.inOrder("first", "last"))
          .put(
              GivenEffort.class,
              draft ->
                  draft
                      .atMostOne("activity", "control")
                      .set(
                          "personDays",
                          new BigDecimal(1 + draft.drawing().below(2000)).movePointLeft(1)))
          .put(Incident.class, draft -> draft.optionalInOrder("occurredOn", "closedOn"))
          .put(InformationSystem.class, draft -> draft.lettered("considerations", 'd'))
          .put(LifeCycle.class, draft -> draft.optionalInOrder("since", "until"))
          .put(ManagedDocument.class, Refinements::coverage)
          .put(ManagementReview.class, draft -> draft.lettered("inputs", 'd'))
          .put(Money.class, Refinements::currency)
          .put(
              Planning.class,
              draft -> draft.ifPresent("currency", () -> draft.drawing().oneOf(CURRENCIES)))
          .put(
              Policy.class,
              draft ->
                  draft
                      .lettered("aspects", 'g')
                      .set("inputs", someOf(draft, "1", "2", "3", "4", "5"))
                      .optionalInOrder("date", "communicatedOn")
                      .optionalInOrder("date", "reviewDue"))
          .put(
              PreliminaryScope.class, draft -> draft.lettered("parts", 'f').lettered("topics", 'd'))
          .put(Programme.class, draft -> draft.lettered("contents", 'h'))
          .put(ProjectIssue.class, draft -> draft.optionalInOrder("raisedOn", "closedOn"))
          .put(RiskAcceptance.class, draft -> draft.optionalInOrder("acceptedOn", "validUntil"))
          .put(RiskMatrix.class, Refinements::cells)
          .put(RiskCriteria.class, Refinements::limits)
          .put(Scope.class, draft -> draft.lettered("parts", 'h'))
          .put(
              Site.class,
              draft -> draft.ifPresent("country", () -> draft.drawing().oneOf("NO", "NL", "DE")))
          .put(Task.class, draft -> draft.inOrder("start", "finish"))
          .put(TaskProgress.class, draft -> draft.optionalInOrder("started", "finished"))
          .buildOrThrow();

  private Refinements() {}

  static Refinement of(Class<?> record) {
    return BY_RECORD.getOrDefault(record, NONE);
  }

  /** One row for each likelihood, one cell in it for each consequence. */
  private static void cells(Draft draft) {
    ImmutableList<String> levels = draft.get("risk", Scale.class).keys();
    int columns = levels.isEmpty() ? 0 : draft.get("consequence", Scale.class).levels().size();
    if (columns == 0) {
      draft.set("consequence", Scale.builder().build());
    }
    ImmutableList.Builder<MatrixRow> rows = ImmutableList.builder();
    for (String likelihood : draft.get("likelihood", Scale.class).keys()) {
      ImmutableList.Builder<String> cells = ImmutableList.builder();
      for (int i = 0; i < columns; i++) {
        cells.add(levels.get(draft.drawing().below(levels.size())));
      }
      rows.add(new MatrixRow(likelihood, cells.build()));
    }
    draft.set("rows", rows.build());
  }

  private static void currency(Draft draft) {
    draft.set("currency", draft.drawing().oneOf(CURRENCIES));
  }

  private static void bounds(Draft draft) {
    BigDecimal least = draft.get("least", BigDecimal.class);
    BigDecimal greatest = draft.get("greatest", BigDecimal.class);
    draft.set("least", least.min(greatest)).set("greatest", least.max(greatest));
  }

  private static void digest(Draft draft) {
    draft.ifPresent("digest", () -> draft.drawing().oneOf("0", "a9").repeat(64).substring(0, 64));
  }

  private static ImmutableSet<String> someOf(Draft draft, String... texts) {
    return Arrays.stream(texts)
        .filter(text -> draft.drawing().below(2) == 0)
        .collect(ImmutableSet.toImmutableSet());
  }

  /** For everybody, or for units, roles and systems. */
  private static void coverage(Draft draft) {
    draft.lettered("contents", 'h');
    if (draft.get("wholeOrganization", Boolean.class)) {
      for (String part : ImmutableList.of("units", "roles", "systems")) {
        draft.set(part, ImmutableSet.of());
      }
    }
  }

  /** What is accepted is tolerated: an assessment refuses it otherwise. */
  private static ImmutableList<Optional<String>> inOrder(
      Optional<String> one, Optional<String> other, ImmutableList<String> levels) {
    boolean swapped =
        one.isPresent()
            && other.isPresent()
            && levels.indexOf(one.get()) > levels.indexOf(other.get());
    return swapped ? ImmutableList.of(other, one) : ImmutableList.of(one, other);
  }

  /** Levels of the matrix, where there is one. */
  private static void limits(Draft draft) {
    Optional<?> matrix = draft.get("matrix", Optional.class);
    if (matrix.isPresent()) {
      ImmutableList<String> levels = ((RiskMatrix) matrix.get()).risk().keys();
      Supplier<Optional<String>> any =
          () ->
              levels.isEmpty() || draft.drawing().below(3) == 0
                  ? Optional.empty()
                  : Optional.of(levels.get(draft.drawing().below(levels.size())));
      ImmutableList<Optional<String>> limits = inOrder(any.get(), any.get(), levels);
      draft
          .set("accepted", limits.get(0))
          .set("tolerated", limits.get(1))
          .set("inDepthFrom", any.get());
      ImmutableList<?> thresholds = draft.get("thresholds", ImmutableList.class);
      draft.set(
          "thresholds",
          thresholds.stream()
              .map(AcceptanceThreshold.class::cast)
              .map(
                  part -> {
                    ImmutableList<Optional<String>> own = inOrder(any.get(), any.get(), levels);
                    return part.withAccepted(own.get(0)).withTolerated(own.get(1));
                  })
              .collect(ImmutableList.toImmutableList()));
      ImmutableList<?> delegations = draft.get("delegations", ImmutableList.class);
      draft.set(
          "delegations",
          delegations.stream()
              .map(AcceptanceDelegation.class::cast)
              .map(delegation -> delegation.withUpToLevel(any.get()))
              .collect(ImmutableList.toImmutableList()));
    }
  }
}
