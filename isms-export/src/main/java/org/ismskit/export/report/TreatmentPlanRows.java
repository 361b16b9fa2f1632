package org.ismskit.export.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.risk.Risk;
import org.ismskit.model.risk.RiskId;
import org.ismskit.model.treatment.RiskAcceptance;
import org.ismskit.model.treatment.TreatmentAction;
import org.ismskit.model.treatment.TreatmentPlan;

/** What is done about risks until when, and which of them are accepted until when. */
final class TreatmentPlanRows {

  private final IsmsProject project;
  private final Names names;
  private final LevelNames levels;

  TreatmentPlanRows(IsmsProject project, Names names) {
    this.project = project;
    this.names = names;
    this.levels = new LevelNames(project);
  }

  List<Map<String, Object>> actions() {
    return project.risk().treatmentPlan().stream()
        .map(TreatmentPlan::actions)
        .flatMap(List::stream)
        .map(this::action)
        .toList();
  }

  private Map<String, Object> action(TreatmentAction action) {
    return Map.of(
        "risk", risk(action.risk()),
        "option", Names.words(action.option()),
        "what",
            Stream.concat(action.action().stream(), action.controls().stream().map(names::control))
                .collect(Collectors.joining("; ")),
        "responsible", names.person(action.responsible()).orElse("nobody"),
        "due", action.due().map(LocalDate::toString).orElse("no date"),
        "levels", levels.of(action.currentLevel()) + " to " + levels.of(action.residualLevel()));
  }

  List<Map<String, Object>> acceptances() {
    return project.risk().acceptances().stream().map(this::acceptance).toList();
  }

  private Map<String, Object> acceptance(RiskAcceptance acceptance) {
    return Map.of(
        "what",
        Stream.of(
                acceptance.risks().stream().map(this::risk),
                acceptance.statement().stream(),
                acceptance.upToLevel().stream()
                    .map(level -> "up to level " + levels.of(Optional.of(level))))
            .flatMap(part -> part)
            .collect(Collectors.joining("; ")),
        "by",
        names.person(acceptance.acceptedBy()).orElse("nobody named"),
        "on",
        acceptance.acceptedOn().map(LocalDate::toString).orElse("no date"),
        "until",
        acceptance.validUntil().map(LocalDate::toString).orElse("without end"),
        "conditions",
        acceptance.conditions());
  }

  private String risk(RiskId id) {
    Optional<Risk> risk = project.risk().risks().get(id);
    return risk.map(Risk::name).orElse(id.value());
  }
}
