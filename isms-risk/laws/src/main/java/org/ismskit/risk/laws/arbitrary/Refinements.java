package org.ismskit.risk.laws.arbitrary;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.ismskit.model.approval.Approval;
import org.ismskit.model.approval.Money;
import org.ismskit.model.objective.FactorAnswer;
import org.ismskit.model.organization.Site;
import org.ismskit.model.plan.Forecast;
import org.ismskit.model.plan.Task;
import org.ismskit.model.risk.MatrixRow;
import org.ismskit.model.risk.RiskCriteria;
import org.ismskit.model.risk.RiskMatrix;
import org.ismskit.model.risk.Scale;

/**
 * The rules of records that values drawn one by one keep too rarely.
 *
 * <p>To add a record to the model, nothing is to be done here unless its rules need it: a component
 * that a record refuses is drawn anew. The tests name the records that cannot be generated that
 * way, and the optional components that are never there.
 */
final class Refinements {

  private static final Refinement NONE = draft -> {};

  private static final ImmutableMap<Class<?>, Refinement> BY_RECORD =
      ImmutableMap.<Class<?>, Refinement>builder()
          .put(
              Approval.class,
              draft ->
                  draft.ifPresent(
                      "digest", () -> draft.drawing().oneOf("0", "a9").repeat(64).substring(0, 64)))
          .put(FactorAnswer.class, draft -> draft.atMostOne("answer", "notApplicable"))
          .put(Forecast.class, draft -> draft.inOrder("median", "likely", "safe"))
          .put(
              Money.class,
              draft -> draft.set("currency", draft.drawing().oneOf("EUR", "NOK", "XXX")))
          .put(
              Site.class,
              draft -> draft.ifPresent("country", () -> draft.drawing().oneOf("NO", "NL", "DE")))
          .put(Task.class, draft -> draft.inOrder("start", "finish"))
          .put(RiskMatrix.class, Refinements::cells)
          .put(RiskCriteria.class, Refinements::limits)
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

  /** Levels of the matrix, where there is one. */
  private static void limits(Draft draft) {
    Optional<?> matrix = draft.get("matrix", Optional.class);
    if (matrix.isPresent()) {
      ImmutableList<String> levels = ((RiskMatrix) matrix.get()).risk().keys();
      for (String limit : ImmutableList.of("accepted", "tolerated")) {
        if (levels.isEmpty()) {
          draft.set(limit, Optional.empty());
        } else {
          draft.ifPresent(limit, () -> levels.get(draft.drawing().below(levels.size())));
        }
      }
    }
  }
}
