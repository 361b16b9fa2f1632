package org.ismskit.export.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.explanation.Wording;
import org.ismskit.model.risk.EvaluatedRisk;
import org.ismskit.model.risk.Risk;
import org.ismskit.model.risk.RiskId;
import org.ismskit.model.risk.RiskVerdict;
import org.ismskit.model.treatment.TreatmentDecision;
import org.ismskit.model.treatment.TreatmentOption;
import org.ismskit.risk.RiskAssessment;

/** The assessed risks, and what their treatment makes of them. */
final class RiskRows {

  private final IsmsProject project;
  private final RiskAssessment assessment;
  private final Names names;
  private final Wording wording;
  private final LevelNames levels;

  RiskRows(IsmsProject project, RiskAssessment assessment, Names names, Wording wording) {
    this.project = project;
    this.assessment = assessment;
    this.names = names;
    this.wording = wording;
    this.levels = new LevelNames(project);
  }

  List<Map<String, Object>> all() {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (EvaluatedRisk evaluated : assessment.register().risks()) {
      Risk risk = risk(evaluated);
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("id", risk.id().value());
      row.put("name", risk.name());
      row.put("level", levels.of(evaluated.level()));
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
    row.put("inherent", levels.of(evaluated.inherent()));
    row.put("current", levels.of(evaluated.level()));
    row.put("currentClass", levelClass(Optional.of(evaluated.verdict())));
    row.put("residual", levels.of(evaluated.residual()));
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

  /** How what cannot be told could be, and what does not go together. */
  List<String> treatmentHints() {
    List<EvaluatedRisk> risks = assessment.register().risks();
    List<String> hints = new ArrayList<>();
    hint(
        hints,
        "Accepted at the level of today, yet to be modified by further controls: ",
        risks.stream().filter(this::isModifiedThoughAccepted),
        "Unless something else asks for these controls, the option could be retain.");
    hint(
        hints,
        "It cannot be told what remains after treatment of: ",
        risks.stream().filter(risk -> remainsUnknown(risk) && risk.level().isPresent()),
        "Give residualLikelihood and residualConsequence with its decision (/risk/decisions), or how"
            + " far the controls of the decision lower the risk (effects under /risk/risks).");
    hint(
        hints,
        "Not even the level of today is known of: ",
        risks.stream().filter(risk -> remainsUnknown(risk) && risk.level().isEmpty()),
        "Give likelihood and consequence (/risk/risks).");
    hint(
        hints,
        "No criteria say whether what remains is accepted of: ",
        risks.stream()
            .filter(risk -> risk.residual().isPresent())
            .filter(risk -> risk.residualVerdict().equals(Optional.of(RiskVerdict.UNKNOWN))),
        "Give accepted and tolerated (/risk/criteria).");
    return hints;
  }

  private boolean isModifiedThoughAccepted(EvaluatedRisk evaluated) {
    return evaluated.verdict() == RiskVerdict.ACCEPTED
        && decision(evaluated.risk())
            .filter(decision -> decision.option() == TreatmentOption.MODIFY)
            .filter(
                decision -> !risk(evaluated).existingControls().containsAll(decision.controls()))
            .isPresent();
  }

  private boolean remainsUnknown(EvaluatedRisk evaluated) {
    return evaluated.residual().isEmpty()
        && decision(evaluated.risk())
            .filter(decision -> decision.option() != TreatmentOption.AVOID)
            .isPresent();
  }

  private void hint(List<String> hints, String begin, Stream<EvaluatedRisk> risks, String remedy) {
    String names = risks.map(risk -> risk(risk).name()).collect(Collectors.joining(", "));
    if (!names.isEmpty()) {
      hints.add(begin + names + ". " + remedy);
    }
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
    List<String> parts = new ArrayList<>();
    risk.inherent().ifPresent(key -> parts.add("without controls " + levels.of(Optional.of(key))));
    risk.residual().ifPresent(key -> parts.add("after treatment " + levels.of(Optional.of(key))));
    return parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")";
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
