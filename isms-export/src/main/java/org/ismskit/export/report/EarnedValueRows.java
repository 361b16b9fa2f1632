package org.ismskit.export.report;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.StatusReport;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.standard.PhaseId;
import org.ismskit.plan.follow.EarnedValue;
import org.ismskit.plan.follow.EarnedValueMeasures;

/** Earned value in person-days and in money, and what nobody has said that it would need. */
final class EarnedValueRows {

  /** Of more tasks than these only the first are named. */
  private static final int NAMED = 5;

  private final IsmsProject project;
  private final ImplementationPlan baseline;

  EarnedValueRows(IsmsProject project, ImplementationPlan baseline) {
    this.project = project;
    this.baseline = baseline;
  }

  /** By the last report alone, since each names all that was begun. */
  Map<String, Object> all() {
    StatusReport report =
        project.planning().status().stream()
            .max(Comparator.comparing(StatusReport::on))
            .orElseThrow();
    EarnedValue value = EarnedValue.of(baseline, report, project);
    List<Map<String, Object>> units = new ArrayList<>();
    units.add(unit("person-days", "All", value.work(), value.workByPhase(), 1));
    String priced = value.unpriced().isEmpty() ? "All" : "All whose cost is known";
    value
        .money()
        .ifPresent(
            money ->
                units.add(
                    unit(value.currency().orElseThrow(), priced, money, value.moneyByPhase(), 0)));
    return Map.of("valueUnits", units, "valueGaps", gaps(value));
  }

  private static Map<String, Object> unit(
      String unit,
      String name,
      EarnedValueMeasures all,
      ImmutableMap<PhaseId, EarnedValueMeasures> byPhase,
      int scale) {
    List<Map<String, Object>> rows = new ArrayList<>();
    rows.add(row(name, all, scale));
    byPhase.forEach((phase, measures) -> rows.add(row("Clause " + phase, measures, scale)));
    return Map.of("unit", unit, "values", rows);
  }

  private static Map<String, Object> row(String name, EarnedValueMeasures measures, int scale) {
    return ImmutableMap.<String, Object>builder()
        .put("name", name)
        .put("budget", rounded(measures.budgetAtCompletion(), scale))
        .put("planned", rounded(measures.plannedValue(), scale))
        .put("earned", known(measures.earnedValue(), scale))
        .put("spent", known(measures.actualCost(), scale))
        .put("estimate", known(measures.estimateAtCompletion(), scale))
        .put("time", known(measures.timeVariance(), 1))
        .buildOrThrow();
  }

  private static String rounded(BigDecimal number, int scale) {
    return number.setScale(scale, RoundingMode.HALF_UP).toPlainString();
  }

  private static String known(Optional<BigDecimal> number, int scale) {
    return number.map(n -> rounded(n, scale)).orElse("unknown");
  }

  private List<String> gaps(EarnedValue value) {
    List<String> gaps = new ArrayList<>();
    gap("How far they are is not known of", value.doneUnknown()).ifPresent(gaps::add);
    gap("What was spent is not known of", value.spentUnknown()).ifPresent(gaps::add);
    if (value.money().isPresent()) {
      // Of what is named above it goes without saying.
      gap(
              "What they have cost so far is not known of",
              Sets.difference(value.actualCostUnknown(), value.spentUnknown()).immutableCopy())
          .ifPresent(gaps::add);
      gap("What they cost is not known, so they are in no amount of money, of", value.unpriced())
          .ifPresent(gaps::add);
    } else if (value.currency().isEmpty()) {
      gaps.add("In money nothing is known: no daily rate and no budget is given.");
    } else {
      gaps.add("In money nothing is known: of no task it is known what it costs.");
    }
    if (!value.missingRates().isEmpty()) {
      gaps.add("No exchange rate is known of " + String.join(", ", value.missingRates()) + ".");
    }
    return gaps;
  }

  private Optional<String> gap(String what, ImmutableSet<TaskId> tasks) {
    if (tasks.isEmpty()) {
      return Optional.empty();
    }
    List<String> names =
        tasks.stream()
            .map(id -> baseline.tasks().get(id).map(Task::name).orElse(id.value()))
            .toList();
    return Optional.of(what + ": " + Counts.few(names, NAMED, ", ") + ".");
  }
}
