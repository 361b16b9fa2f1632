package org.ismskit.plan.generate;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Multimaps;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ismskit.model.approval.AllocatedResource;
import org.ismskit.model.control.Control;
import org.ismskit.model.control.ControlClass;
import org.ismskit.model.control.ControlId;
import org.ismskit.model.organization.Person;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.organization.Site;
import org.ismskit.model.plan.ControlPlan;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.TaskKind;
import org.ismskit.model.risk.Risk;
import org.ismskit.model.risk.RiskId;
import org.ismskit.model.scope.Scope;

/**
 * How each control is put in place, with all that 9.3 asks for, be it organizational, technical or
 * physical. What the project says itself of a control stands; the plan adds what it does not.
 */
final class ControlPlans {

  private final Blueprint plan;
  private final ImplementationPlan dated;
  private final ImmutableMap<ControlId, ControlPlan> own;

  ControlPlans(Blueprint plan, ImplementationPlan dated) {
    this.plan = plan;
    this.dated = dated;
    this.own =
        plan.project().design().controlPlans().stream()
            .collect(ImmutableMap.toImmutableMap(ControlPlan::control, p -> p, (a, b) -> b));
  }

  ImmutableList<ControlPlan> all() {
    return Multimaps.asMap(dated.tasksByControl()).entrySet().stream()
        .filter(entry -> plan.project().risk().controls().has(entry.getKey()))
        .map(entry -> plan(entry.getKey(), entry.getValue()))
        .collect(ImmutableList.toImmutableList());
  }

  private ControlPlan plan(ControlId id, List<Task> tasks) {
    Control control = plan.project().risk().controls().get(id).orElseThrow();
    ControlPlan given = own.getOrDefault(id, ControlPlan.builder().control(id).build());
    List<Task> work = tasks.stream().filter(task -> task.kind() == TaskKind.CONTROL).toList();
    LocalDate due =
        work.stream().map(Task::finish).max(Comparator.naturalOrder()).orElse(dated.finishOn());
    LocalDate start =
        work.stream().map(Task::start).min(Comparator.naturalOrder()).orElse(dated.startOn());
    return given
        .withDescription(given.description().or(() -> Optional.of(description(control))))
        .withPriority(given.priority().or(() -> work.stream().findFirst().flatMap(Task::priority)))
        .withDesignResponsible(
            given.designResponsible().or(() -> responsible(work.stream().limit(1).toList())))
        .withResponsible(given.responsible().or(() -> responsible(work)))
        .withTasks(
            given.tasks().isEmpty()
                ? work.stream().map(Task::name).collect(ImmutableList.toImmutableList())
                : given.tasks())
        .withStart(Optional.of(start))
        .withDue(Optional.of(due))
        .withReportTo(
            given
                .reportTo()
                .or(() -> work.stream().flatMap(task -> task.reportTo().stream()).findFirst()))
        .withResources(resources(given, work))
        .withSpace(given.space().or(() -> Optional.of(space(control))))
        .withExpectedState(
            given.expectedState().or(() -> Optional.of(expectedState(control, work))))
        .withIntegration(given.integration().or(() -> Optional.of(integration(control))));
  }

  private String description(Control control) {
    return control
        .description()
        .or(
            () ->
                control
                    .reference()
                    .map(
                        reference ->
                            plan.wording()
                                .of(
                                    "control.description",
                                    control.name(),
                                    reference.control(),
                                    reference.catalog())))
        .orElse(control.name());
  }

  private static Optional<PersonId> responsible(List<Task> tasks) {
    return tasks.stream().flatMap(task -> task.responsible().stream()).findFirst();
  }

  /** The people, with their days, and what else is allocated. */
  private ImmutableList<AllocatedResource> resources(ControlPlan given, List<Task> work) {
    ImmutableList.Builder<AllocatedResource> resources = ImmutableList.builder();
    Map<Optional<PersonId>, BigDecimal> efforts = new LinkedHashMap<>();
    for (Task task : work) {
      efforts.merge(task.responsible(), task.effort(), BigDecimal::add);
      resources.addAll(task.resources());
    }
    resources.addAll(given.resources());
    efforts.forEach(
        (person, effort) ->
            resources.add(
                AllocatedResource.builder()
                    .what(
                        person
                            .flatMap(plan.project().organization().persons()::get)
                            .map(Person::name)
                            .orElseGet(() -> plan.wording().of("resource.nobody")))
                    .person(person)
                    .personDays(effort)
                    .build()));
    return resources.build().stream().distinct().collect(ImmutableList.toImmutableList());
  }

  private ControlClass kind(Control control) {
    return plan.packages().all().stream()
        .filter(item -> item.control().id().equals(control.id()))
        .map(ControlPackages.WorkPackage::controlClass)
        .findFirst()
        .orElse(ControlClass.PROC);
  }

  private String space(Control control) {
    if (kind(control) != ControlClass.PHY) {
      return plan.wording().of("control.space.none");
    }
    List<Scope> whole =
        plan.project().scoping().scopes().stream()
            .filter(scope -> scope.parent().isEmpty())
            .toList();
    String sites =
        plan.project().organization().sites().stream()
            .filter(
                site ->
                    whole.isEmpty()
                        || whole.stream().anyMatch(s -> s.includes().sites().contains(site.id())))
            .map(Site::name)
            .collect(Collectors.joining(", "));
    return plan.wording().of("control.space", sites.isEmpty() ? "-" : sites);
  }

  private String expectedState(Control control, List<Task> work) {
    String objectives =
        plan.project().risk().controlObjectives().stream()
            .filter(objective -> objective.controls().contains(control.id()))
            .map(o -> o.expectedState().orElseGet(o::name))
            .collect(Collectors.joining("; "));
    if (!objectives.isEmpty()) {
      return objectives;
    }
    String risks =
        work.stream()
            .flatMap(task -> task.risks().stream())
            .distinct()
            .flatMap((RiskId id) -> plan.project().risk().risks().get(id).stream())
            .map(Risk::name)
            .collect(Collectors.joining(", "));
    return risks.isEmpty()
        ? plan.wording().of("control.expected.none")
        : plan.wording().of("control.expected", risks);
  }

  private String integration(Control control) {
    return plan.wording()
        .of(
            plan.model().isTechnical(kind(control))
                ? "control.integration.technical"
                : "control.integration.organizational",
            control
                .operator()
                .flatMap(plan.project().organization().thirdParties()::get)
                .map(party -> party.name())
                .orElseGet(() -> plan.wording().of("control.operator.own")));
  }
}
