package org.ismskit.plan.generate;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.control.CatalogId;
import org.ismskit.model.control.Control;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.plan.Commitment;
import org.ismskit.model.plan.Forecast;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.TaskKind;
import org.ismskit.model.risk.EvaluatedRisk;
import org.ismskit.model.risk.RiskRegister;
import org.ismskit.model.risk.RiskVerdict;
import org.ismskit.model.standard.ProcessDescription;
import org.ismskit.model.standard.RoleDescriptionId;
import org.ismskit.model.treatment.TreatmentDecision;
import org.ismskit.model.treatment.TreatmentOption;
import org.ismskit.plan.estimate.EstimationSetting;
import org.ismskit.plan.estimate.ProjectSize;
import org.ismskit.plan.schedule.WorkingDays;
import org.ismskit.risk.RiskMatrices;

/** What the reader of a plan should know before trusting it. */
final class PlanWarnings {

  private final IsmsProject project;
  private final RiskRegister register;
  private final ImplementationPlan plan;
  private final ProcessDescription description;
  private final EstimationSetting setting;
  private final ControlPackages packages;
  private final WorkingDays days;
  private final ImmutableList.Builder<Explanation> warnings = ImmutableList.builder();

  PlanWarnings(
      IsmsProject project,
      RiskRegister register,
      ImplementationPlan plan,
      ProcessDescription description,
      EstimationSetting setting,
      ControlPackages packages) {
    this.project = project;
    this.register = register;
    this.plan = plan;
    this.description = description;
    this.setting = setting;
    this.packages = packages;
    this.days = WorkingDays.of(plan.calendar(), plan.startOn());
  }

  ImmutableList<Explanation> all() {
    plan.forecast()
        .ifPresent(
            forecast ->
                warnings.add(
                    Explanation.of("warning.promise", plan.finishOn(), forecast.likely())));
    subScopes();
    bodies();
    criteria();
    bands();
    commitments();
    roles();
    controls();
    catalogs();
    risks();
    retained();
    return warnings.addAll(ProjectGaps.of(project)).build();
  }

  /** The dates on which management decides are known but not planned by yet. */
  private void bodies() {
    List<String> names =
        project.planning().decisionBodies().stream().map(body -> body.name()).toList();
    if (!names.isEmpty()) {
      warnings.add(
          Explanation.of("warning.bodies", String.join(", ", names), setting.size().boardDays()));
    }
  }

  private void criteria() {
    if (!project.risk().risks().isEmpty()
        && project.risk().criteria().flatMap(c -> c.accepted()).isEmpty()) {
      String levels =
          project
              .risk()
              .criteria()
              .flatMap(c -> c.matrix())
              .orElseGet(RiskMatrices::iso27005)
              .risk()
              .keys()
              .stream()
              .collect(Collectors.joining(", "));
      warnings.add(Explanation.of("warning.criteria", levels));
    }
  }

  /** Work that every part of a group has to do for itself is not in the plan yet. */
  private void subScopes() {
    long parts =
        project.scoping().scopes().stream().filter(scope -> scope.parent().isPresent()).count();
    if (parts > 0) {
      warnings.add(Explanation.of("warning.subscopes", parts));
    }
  }

  private void bands() {
    ProjectSize size = setting.size();
    BigDecimal months = days.months(likely());
    if (outside(months, size.leastMonths(), size.mostMonths())) {
      warnings.add(
          Explanation.of(
              "warning.duration", months, size.name(), size.leastMonths(), size.mostMonths()));
    }
    BigDecimal effort =
        plan.tasks().stream()
            .map(Task::effort)
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .setScale(0, RoundingMode.HALF_UP);
    if (outside(effort, size.leastEffort(), size.mostEffort())) {
      warnings.add(
          Explanation.of(
              "warning.effort", effort, size.name(), size.leastEffort(), size.mostEffort()));
    }
  }

  private LocalDate likely() {
    return plan.forecast().map(Forecast::likely).orElse(plan.finishOn());
  }

  private static boolean outside(BigDecimal value, int least, int most) {
    return value.compareTo(BigDecimal.valueOf(least)) < 0
        || value.compareTo(BigDecimal.valueOf(most)) > 0;
  }

  private void commitments() {
    for (Commitment commitment : project.planning().commitments()) {
      for (Task task : plan.tasks()) {
        LocalDate likely = task.likelyFinish().orElse(task.finish());
        if (task.milestone().equals(Optional.of(commitment.milestone()))
            && likely.isAfter(commitment.date())) {
          warnings.add(
              Explanation.of(
                  "warning.commitment",
                  task.name(),
                  commitment.date(),
                  commitment.promisedTo().orElse("others"),
                  likely,
                  days.index(likely) - days.index(commitment.date())));
        }
      }
    }
  }

  private void roles() {
    Map<RoleDescriptionId, Integer> unfilled = new LinkedHashMap<>();
    for (Task task : plan.tasks()) {
      if (task.responsible().isEmpty() && task.responsibleRole().isPresent()) {
        unfilled.merge(task.responsibleRole().get(), 1, Integer::sum);
      }
    }
    unfilled.forEach(
        (role, tasks) -> warnings.add(Explanation.of("warning.role", title(role), tasks)));
    plan.tasks().stream()
        .filter(task -> task.kind() == TaskKind.AUDIT)
        .flatMap(task -> task.responsible().stream())
        .forEach(this::independence);
  }

  private String title(RoleDescriptionId role) {
    return description.roles().get(role).map(r -> r.title()).orElse(role.value());
  }

  private void independence(PersonId auditor) {
    long implementing =
        project.risk().controls().stream()
            .filter(control -> control.implementer().equals(Optional.of(auditor)))
            .count();
    if (implementing > 0) {
      String name =
          project.organization().persons().get(auditor).map(p -> p.name()).orElse(auditor.value());
      warnings.add(Explanation.of("warning.auditor", name, implementing));
    }
  }

  private void controls() {
    for (ControlPackages.WorkPackage item : packages.all()) {
      Control control = item.control();
      if (!item.classKnown()) {
        warnings.add(Explanation.of("warning.class", control.name()));
      }
      if (packages.treatsNoRisk(control)) {
        warnings.add(Explanation.of("warning.orphan", control.name()));
      }
      control
          .reference()
          .filter(packages::isWrong)
          .ifPresent(
              reference ->
                  warnings.add(
                      Explanation.of(
                          "warning.catalog",
                          control.name(),
                          reference.control(),
                          reference.catalog())));
    }
  }

  /** A misspelt catalog would otherwise only show as controls whose kind of work is not known. */
  private void catalogs() {
    Map<CatalogId, List<String>> unknown = new LinkedHashMap<>();
    for (Control control : project.risk().controls()) {
      control
          .reference()
          .filter(reference -> !packages.known().contains(reference.catalog()))
          .ifPresent(
              reference ->
                  unknown
                      .computeIfAbsent(reference.catalog(), id -> new ArrayList<>())
                      .add(control.name()));
    }
    String known =
        packages.known().stream().map(CatalogId::value).collect(Collectors.joining(", "));
    unknown.forEach(
        (catalog, names) ->
            warnings.add(
                Explanation.of(
                    "warning.catalog.unknown", catalog, known, String.join(", ", names))));
  }

  private void retained() {
    for (TreatmentDecision decision : project.risk().decisions()) {
      if (decision.option() == TreatmentOption.RETAIN) {
        register.risks().stream()
            .filter(risk -> risk.risk().equals(decision.risk()))
            .filter(risk -> risk.verdict() == RiskVerdict.UNACCEPTABLE)
            .flatMap(risk -> project.risk().risks().get(risk.risk()).stream())
            .forEach(r -> warnings.add(Explanation.of("warning.retained", r.name())));
      }
    }
  }

  private void risks() {
    for (EvaluatedRisk risk : register.risks()) {
      boolean decided =
          project.risk().decisions().stream().anyMatch(d -> d.risk().equals(risk.risk()));
      if (!decided && risk.verdict() != RiskVerdict.ACCEPTED) {
        project
            .risk()
            .risks()
            .get(risk.risk())
            .ifPresent(
                r ->
                    warnings.add(
                        Explanation.of(
                            "warning.untreated", r.name(), risk.level().orElse("unknown"))));
      }
    }
  }
}
