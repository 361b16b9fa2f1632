package org.ismskit.export.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.explanation.Wording;
import org.ismskit.model.risk.EvaluatedRisk;
import org.ismskit.model.risk.Risk;
import org.ismskit.model.risk.RiskId;
import org.ismskit.model.risk.RiskVerdict;
import org.ismskit.model.risk.Scale;
import org.ismskit.model.risk.ScaleLevel;
import org.ismskit.model.treatment.TreatmentDecision;
import org.ismskit.risk.RiskAssessment;

/** The assessed risks, and what their treatment makes of them. */
final class RiskRows {

  private final IsmsProject project;
  private final RiskAssessment assessment;
  private final Names names;
  private final Wording wording;

  RiskRows(IsmsProject project, RiskAssessment assessment, Names names, Wording wording) {
    this.project = project;
    this.assessment = assessment;
    this.names = names;
    this.wording = wording;
  }

  List<Map<String, Object>> all() {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (EvaluatedRisk evaluated : assessment.register().risks()) {
      Risk risk = risk(evaluated);
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("id", risk.id().value());
      row.put("name", risk.name());
      row.put("level", level(evaluated.level()));
      row.put("beside", beside(evaluated));
      row.put("verdict", verdict(evaluated.verdict()));
      row.put("levelClass", levelClass(Optional.of(evaluated.verdict())));
      row.put("owner", names.person(risk.owner()).orElse("nobody"));
      row.put(
          "treatment",
          decision(risk.id()).map(d -> Names.words(d.option())).orElse("none decided"));
      row.put("why", wording.of(assessment.because(risk.id())));
      rows.add(row);
    }
    return rows;
  }

  /** The risks of which more is known than their level of today. */
  List<Map<String, Object>> treatments() {
    return assessment.register().risks().stream()
        .filter(
            risk ->
                risk.inherent().isPresent()
                    || risk.residual().isPresent()
                    || decision(risk.risk()).isPresent())
        .map(this::treatment)
        .toList();
  }

  private Map<String, Object> treatment(EvaluatedRisk evaluated) {
    Risk risk = risk(evaluated);
    Optional<TreatmentDecision> decision = decision(risk.id());
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("name", risk.name());
    row.put("inherent", level(evaluated.inherent()));
    row.put("current", level(evaluated.level()));
    row.put("currentClass", levelClass(Optional.of(evaluated.verdict())));
    row.put("residual", level(evaluated.residual()));
    row.put("residualClass", levelClass(evaluated.residualVerdict()));
    row.put("then", evaluated.residualVerdict().map(RiskRows::verdict).orElse("cannot be told"));
    row.put("option", decision.map(d -> Names.words(d.option())).orElse("none decided"));
    row.put(
        "controls",
        decision.stream()
            .flatMap(d -> d.controls().stream())
            .map(names::control)
            .collect(Collectors.joining(", ")));
    row.put("rationale", decision.flatMap(TreatmentDecision::rationale).orElse(""));
    row.put(
        "decidedBy",
        decision
            .map(
                d ->
                    names.person(d.decidedBy()).orElse("nobody named")
                        + d.decidedOn().map((LocalDate day) -> ", " + day).orElse(""))
            .orElse(""));
    return row;
  }

  private Risk risk(EvaluatedRisk evaluated) {
    return project.risk().risks().get(evaluated.risk()).orElseThrow();
  }

  private Optional<TreatmentDecision> decision(RiskId risk) {
    return project.risk().decisions().stream().filter(d -> d.risk().equals(risk)).findFirst();
  }

  private static String levelClass(Optional<RiskVerdict> verdict) {
    return verdict.orElse(RiskVerdict.UNKNOWN).name().toLowerCase(Locale.ROOT);
  }

  /** The levels without controls and after treatment, as far as they are known. */
  private String beside(EvaluatedRisk risk) {
    List<String> levels = new ArrayList<>();
    risk.inherent().ifPresent(key -> levels.add("without controls " + level(Optional.of(key))));
    risk.residual().ifPresent(key -> levels.add("after treatment " + level(Optional.of(key))));
    return levels.isEmpty() ? "" : " (" + String.join(", ", levels) + ")";
  }

  private String level(Optional<String> known) {
    Optional<Scale> scale =
        project.risk().criteria().flatMap(c -> c.matrix()).map(matrix -> matrix.risk());
    return known
        .map(
            key ->
                scale.stream()
                    .flatMap(s -> s.levels().stream())
                    .filter(level -> level.key().equals(key))
                    .map(ScaleLevel::name)
                    .findFirst()
                    .orElse(key))
        .orElse("unknown");
  }

  private static String verdict(RiskVerdict verdict) {
    return switch (verdict) {
      case ACCEPTED -> "accepted";
      case TOLERATED -> "treat, or accepted by its owner";
      case UNACCEPTABLE -> "treat";
      case UNKNOWN -> "cannot be told";
    };
  }
}
