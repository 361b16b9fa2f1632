package org.ismskit.export.report;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import com.google.common.collect.Sets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.control.ControlId;
import org.ismskit.model.risk.EvaluatedRisk;
import org.ismskit.model.risk.Risk;
import org.ismskit.model.risk.RiskId;
import org.ismskit.model.standard.Iso27003;
import org.ismskit.model.treatment.TreatmentDecision;
import org.ismskit.plan.follow.Outcome;
import org.ismskit.plan.follow.RiskChange;

/** The risks that an alternative changes, and what it leaves to modify them. */
final class RiskChangeRows {

  private final IsmsProject project;
  private final IsmsProject changed;
  private final List<RiskChange> changes;
  private final ImmutableListMultimap<RiskId, TreatmentDecision> decisionsThen;
  private final Names names;
  private final Names namesThen;
  private final LevelNames levels;

  RiskChangeRows(IsmsProject project, Outcome outcome) {
    this.project = project;
    this.changed = outcome.project();
    this.changes = outcome.risks();
    this.decisionsThen = Multimaps.index(changed.risk().decisions(), TreatmentDecision::risk);
    this.names = new Names(project, Iso27003.description());
    this.namesThen = new Names(changed, Iso27003.description());
    this.levels = new LevelNames(project);
  }

  /** How many risks of which level lose a control, the highest first. */
  String losses() {
    Map<String, Integer> losses = new LinkedHashMap<>();
    for (RiskChange change : changes) {
      if (!change.lost().isEmpty() && change.after().isPresent()) {
        losses.merge(level(change.before(), EvaluatedRisk::level), 1, Integer::sum);
      }
    }
    return losses.isEmpty()
        ? "none"
        : losses.entrySet().stream()
            .map(loss -> loss.getValue() + " " + loss.getKey())
            .collect(Collectors.joining(", "));
  }

  List<Map<String, String>> all() {
    return changes.stream().map(this::row).toList();
  }

  private Map<String, String> row(RiskChange change) {
    return Map.of(
        "name", name(change.risk()),
        "level", level(change) + (isCountedOn(change) ? ", estimated with what it loses" : ""),
        "residual", residual(change),
        "lost", controls(change.lost(), names),
        "gained", controls(change.gained(), namesThen),
        "left", change.left().isEmpty() ? "none" : controls(change.left(), namesThen));
  }

  private String name(RiskId id) {
    return Stream.of(project, changed)
        .flatMap(where -> where.risk().risks().get(id).stream())
        .map(Risk::name)
        .findFirst()
        .orElse(id.value());
  }

  private static String controls(Set<ControlId> controls, Names names) {
    return controls.stream().map(names::control).collect(Collectors.joining(", "));
  }

  private String level(RiskChange change) {
    return moved(change, EvaluatedRisk::level);
  }

  /** A level that was decided on stays where it is although what was to reach it is gone. */
  private String residual(RiskChange change) {
    boolean stale =
        !change.lost().isEmpty()
            && decisionsThen.get(change.risk()).stream()
                .anyMatch(
                    decision ->
                        decision.residualLikelihood().isPresent()
                            || decision.residualConsequence().isPresent());
    return moved(change, EvaluatedRisk::residual) + (stale ? ", decided with what it loses" : "");
  }

  private String moved(RiskChange change, Function<EvaluatedRisk, Optional<String>> level) {
    if (change.after().isEmpty()) {
      return level(change.before(), level) + ", then no risk";
    }
    String then = level(change.after(), level);
    if (change.before().isEmpty()) {
      return then + ", new";
    }
    String now = level(change.before(), level);
    return now.equals(then) ? now : now + " to " + then;
  }

  private String level(
      Optional<EvaluatedRisk> risk, Function<EvaluatedRisk, Optional<String>> level) {
    return levels.of(risk.flatMap(level));
  }

  /** Whether the level of today counts on a control that is lost. */
  private boolean isCountedOn(RiskChange change) {
    ImmutableSet<ControlId> counted =
        project
            .risk()
            .risks()
            .get(change.risk())
            .map(Risk::existingControls)
            .orElse(ImmutableSet.of());
    return change.after().isPresent() && !Sets.intersection(counted, change.lost()).isEmpty();
  }
}
