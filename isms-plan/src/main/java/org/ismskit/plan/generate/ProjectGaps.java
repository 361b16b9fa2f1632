package org.ismskit.plan.generate;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.assessment.Deficiency;
import org.ismskit.model.asset.Asset;
import org.ismskit.model.control.Control;
import org.ismskit.model.control.ControlStatus;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.organization.ThirdParty;
import org.ismskit.model.process.BusinessProcess;
import org.ismskit.model.process.Criticality;
import org.ismskit.model.risk.Risk;
import org.ismskit.model.role.Assignment;
import org.ismskit.model.scope.Exclusion;
import org.ismskit.model.scope.Scope;
import org.ismskit.model.scope.ScopeItems;
import org.ismskit.model.treatment.TreatmentDecision;
import org.ismskit.model.treatment.TreatmentOption;

/**
 * What a project does not say yet and a plan would need: a first look, one line for each kind of
 * gap, naming what it concerns.
 */
final class ProjectGaps {

  private final IsmsProject project;
  private final ImmutableList.Builder<Explanation> gaps = ImmutableList.builder();

  private ProjectGaps(IsmsProject project) {
    this.project = project;
  }

  static ImmutableList<Explanation> of(IsmsProject project) {
    ProjectGaps gaps = new ProjectGaps(project);
    gaps.nothing();
    gaps.assignments();
    gaps.scopes();
    gaps.risks();
    gaps.owners();
    gaps.thirdParties();
    gaps.controls();
    gaps.applicability();
    gaps.deciders();
    gaps.deficiencies();
    return gaps.gaps.build();
  }

  private void report(String code, List<String> names) {
    if (!names.isEmpty()) {
      gaps.add(Explanation.of(code, String.join(", ", names)));
    }
  }

  /** Whole subjects that are empty: without them a plan is a guess from the size alone. */
  private void nothing() {
    if (project.scoping().scopes().isEmpty()) {
      gaps.add(Explanation.of("gap.none.scope"));
    }
    if (project.analysis().assets().isEmpty()) {
      gaps.add(Explanation.of("gap.none.asset"));
    }
    if (project.risk().risks().isEmpty()) {
      gaps.add(Explanation.of("gap.none.risk"));
    }
    if (project.risk().controls().isEmpty()) {
      gaps.add(Explanation.of("gap.none.control"));
    }
  }

  /** Another entry of the same is most likely meant for somebody else. */
  private void assignments() {
    Set<Assignment> seen = new HashSet<>();
    report(
        "gap.assignment",
        project.initiation().assignments().stream()
            .map(assignment -> assignment.withSince(Optional.empty()))
            .filter(assignment -> !seen.add(assignment))
            .distinct()
            .map(
                assignment ->
                    project.organization().persons().get(assignment.person()).orElseThrow().name()
                        + " ("
                        + project.initiation().roles().get(assignment.role()).orElseThrow().name()
                        + ")")
            .toList());
  }

  private void risks() {
    report(
        "gap.estimate",
        project.risk().risks().stream()
            .filter(risk -> risk.likelihood().isEmpty() || risk.consequence().isEmpty())
            .map(Risk::name)
            .toList());
    report(
        "gap.modify", decided(TreatmentOption.MODIFY, decision -> decision.controls().isEmpty()));
  }

  /** The risks of which something was decided in a way that leaves something open. */
  private List<String> decided(TreatmentOption option, Predicate<TreatmentDecision> open) {
    return project.risk().decisions().stream()
        .filter(decision -> decision.option() == option)
        .filter(open)
        .flatMap(decision -> project.risk().risks().get(decision.risk()).stream())
        .map(Risk::name)
        .toList();
  }

  private void scopes() {
    List<String> headless = new ArrayList<>();
    List<String> unjustified = new ArrayList<>();
    for (Scope scope : project.scoping().scopes()) {
      if (scope.responsible().isEmpty()) {
        headless.add(scope.name());
      }
      for (Exclusion exclusion : scope.exclusions()) {
        if (exclusion.justification().filter(why -> !why.isBlank()).isEmpty()) {
          unjustified.add(exclusion.what());
        }
      }
    }
    report("gap.responsible", headless);
    report("gap.justification", unjustified);
    report("gap.orphan.asset", orphans());
    report("gap.critical.excluded", criticalOnExcluded());
  }

  /** Assets in no scope and in no exclusion, if scopes name assets at all. */
  private List<String> orphans() {
    List<ScopeItems> mentioned = new ArrayList<>();
    for (Scope scope : project.scoping().scopes()) {
      mentioned.add(scope.includes());
      scope.exclusions().forEach(exclusion -> mentioned.add(exclusion.items()));
    }
    if (mentioned.stream().allMatch(items -> items.assets().isEmpty())) {
      return List.of();
    }
    return project.analysis().assets().stream()
        .filter(asset -> mentioned.stream().noneMatch(i -> i.assets().contains(asset.id())))
        .map(Asset::name)
        .toList();
  }

  /** Critical processes that work with something that a scope leaves out. */
  private List<String> criticalOnExcluded() {
    List<ScopeItems> excluded = new ArrayList<>();
    for (Scope scope : project.scoping().scopes()) {
      scope.exclusions().forEach(exclusion -> excluded.add(exclusion.items()));
    }
    return project.analysis().processes().stream()
        .filter(process -> process.criticality().equals(Optional.of(Criticality.CRITICAL)))
        .filter(process -> excluded.stream().anyMatch(items -> touches(items, process)))
        .map(BusinessProcess::name)
        .toList();
  }

  private static boolean touches(ScopeItems items, BusinessProcess process) {
    return process.assets().stream().anyMatch(items.assets()::contains)
        || process.systems().stream().anyMatch(items.systems()::contains)
        || process.sites().stream().anyMatch(items.sites()::contains);
  }

  private void owners() {
    report(
        "gap.owner.asset",
        project.analysis().assets().stream()
            .filter(asset -> asset.owner().isEmpty())
            .map(Asset::name)
            .toList());
    report(
        "gap.owner.process",
        project.analysis().processes().stream()
            .filter(process -> process.owner().isEmpty() && process.ownerUnit().isEmpty())
            .map(BusinessProcess::name)
            .toList());
    report(
        "gap.owner.risk",
        project.risk().risks().stream()
            .filter(risk -> risk.owner().isEmpty())
            .map(Risk::name)
            .toList());
  }

  private void thirdParties() {
    report(
        "gap.contract",
        project.organization().thirdParties().stream()
            .filter(party -> party.contract().isEmpty())
            .map(ThirdParty::name)
            .toList());
  }

  private void controls() {
    report(
        "gap.evidence",
        project.risk().controls().stream()
            .filter(control -> control.status() == ControlStatus.IMPLEMENTED)
            .filter(control -> control.evidence().isEmpty())
            .filter(this::lowersRisk)
            .map(Control::name)
            .toList());
  }

  private boolean lowersRisk(Control control) {
    return project.risk().risks().stream()
        .anyMatch(risk -> risk.existingControls().contains(control.id()));
  }

  private void deciders() {
    report(
        "gap.decider",
        decided(
            TreatmentOption.RETAIN,
            decision -> decision.decidedBy().isEmpty() || decision.decidedOn().isEmpty()));
  }

  private void applicability() {
    project
        .risk()
        .applicability()
        .ifPresent(
            statement ->
                report(
                    "gap.applicability",
                    statement.entries().stream()
                        .filter(entry -> !entry.applicable())
                        .filter(entry -> entry.reasons().isEmpty() && entry.ownReasons().isEmpty())
                        .map(entry -> entry.control().value())
                        .toList()));
  }

  /** What an assessment has found and nobody does anything about (27003, 7.4). */
  private void deficiencies() {
    report(
        "gap.deficiency",
        project.analysis().deficiencies().stream()
            .filter(deficiency -> deficiency.control().isEmpty())
            .filter(
                deficiency ->
                    project.analysis().actions().stream()
                        .noneMatch(a -> a.deficiencies().contains(deficiency.id())))
            .map(Deficiency::name)
            .toList());
  }
}
