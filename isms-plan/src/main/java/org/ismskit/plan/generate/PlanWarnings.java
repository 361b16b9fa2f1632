package org.ismskit.plan.generate;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.approval.DecisionBody;
import org.ismskit.model.control.CatalogId;
import org.ismskit.model.control.Control;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.organization.Person;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.plan.Availability;
import org.ismskit.model.plan.Commitment;
import org.ismskit.model.plan.ConstraintKind;
import org.ismskit.model.plan.DateConstraint;
import org.ismskit.model.plan.Forecast;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.MilestoneKind;
import org.ismskit.model.plan.PlannedEvent;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.TaskKind;
import org.ismskit.model.plan.Wave;
import org.ismskit.model.risk.EvaluatedRisk;
import org.ismskit.model.risk.RiskCriteria;
import org.ismskit.model.risk.RiskMatrix;
import org.ismskit.model.risk.RiskRegister;
import org.ismskit.model.risk.RiskVerdict;
import org.ismskit.model.scope.Scope;
import org.ismskit.model.scope.ScopeId;
import org.ismskit.model.standard.ProcessDescription;
import org.ismskit.model.standard.RoleDescriptionId;
import org.ismskit.model.treatment.TreatmentDecision;
import org.ismskit.model.treatment.TreatmentOption;
import org.ismskit.plan.estimate.Driver;
import org.ismskit.plan.estimate.EstimationSetting;
import org.ismskit.plan.estimate.ProjectSize;
import org.ismskit.plan.schedule.WorkingDays;
import org.ismskit.risk.RiskMatrices;
import org.ismskit.risk.RiskMethodologies;

/** What the reader of a plan should know before trusting it. */
final class PlanWarnings {

  private final Blueprint blueprint;
  private final WorkBreakdown breakdown;
  private final Auditors auditors;
  private final IsmsProject project;
  private final RiskRegister register;
  private final ImplementationPlan plan;
  private final ProcessDescription description;
  private final EstimationSetting setting;
  private final ControlPackages packages;
  private final WorkingDays days;
  private final Iterable<PlannedEvent> events;
  private final ImmutableList.Builder<Explanation> warnings = ImmutableList.builder();

  PlanWarnings(
      Blueprint blueprint,
      WorkBreakdown breakdown,
      RiskRegister register,
      ImplementationPlan plan,
      Iterable<PlannedEvent> events) {
    this.events = events;
    this.blueprint = blueprint;
    this.breakdown = breakdown;
    this.auditors = breakdown.auditors();
    this.project = blueprint.project();
    this.register = register;
    this.plan = plan;
    this.description = blueprint.description();
    this.setting = blueprint.setting();
    this.packages = blueprint.packages();
    this.days = blueprint.days();
  }

  ImmutableList<Explanation> all() {
    // Where meetings absorb what slips before them, both are the same day, which can be promised.
    plan.forecast()
        .filter(forecast -> forecast.likely().isAfter(plan.finishOn()))
        .ifPresent(
            forecast ->
                warnings.add(
                    Explanation.of("warning.promise", plan.finishOn(), forecast.likely())));
    parts();
    meetings();
    warnings.addAll(new GivenDates(blueprint, plan).warnings());
    warnings.addAll(new MissedAttendance(blueprint, plan, events).warnings());
    criteria();
    descents();
    bands();
    few();
    undecided();
    commitments();
    deadlines();
    decidedAfterwards();
    roles();
    auditors();
    people();
    costs();
    controls();
    catalogs();
    risks();
    retained();
    return warnings.addAll(ProjectGaps.of(project)).build();
  }

  /** Approvals that come after the last meeting of which the date is known. */
  private void meetings() {
    for (DecisionBody body : blueprint.decisions().deciding()) {
      LocalDate last =
          body.meetings().stream().max(Comparator.naturalOrder()).orElse(plan.startOn());
      List<String> late =
          plan.tasks().stream()
              .filter(task -> task.decidedBy().equals(Optional.of(body.id())))
              .filter(task -> PlannedTasks.likely(task).isAfter(last))
              .map(Task::name)
              .toList();
      if (!late.isEmpty() && !blueprint.decisions().inWriting(body)) {
        String names = String.join(", ", late);
        warnings.add(
            blueprint
                .decisions()
                .rhythm(body)
                .map(
                    every ->
                        Explanation.of("warning.meeting.rhythm", body.name(), last, names, every))
                .orElseGet(
                    () ->
                        Explanation.of(
                            "warning.meeting.none",
                            body.name(),
                            last,
                            names,
                            setting.size().boardDays())));
      }
    }
  }

  /** Parts that cannot be authorized, since nobody is responsible there. */
  private void parts() {
    for (Wave wave : blueprint.waves().all()) {
      for (ScopeId id : wave.scopes()) {
        Scope scope = project.scoping().scopes().get(id).orElseThrow();
        if (scope.responsible().isEmpty()) {
          warnings.add(Explanation.of("warning.part", scope.name(), wave.name()));
        }
      }
    }
  }

  private void auditors() {
    boolean outside = auditors.nobodyIsLeft();
    BigDecimal effort =
        plan.tasks().stream()
            .filter(task -> task.responsibleRole().equals(Optional.of(Assignees.AUDITOR)))
            .map(Task::effort)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    if (auditors.nobodyIsNamed()) {
      warnings.add(Explanation.of("warning.auditor.nobody", effort));
    }
    auditors
        .dependent()
        .forEach(
            (person, involvement) -> {
              int controls = involvement.controls().size();
              int actions = involvement.actions().size();
              String why =
                  controls > 0
                      ? "warning.auditor"
                      : actions > 0 ? "warning.auditor.action" : "warning.auditor.planner";
              int number = controls > 0 ? controls : actions;
              warnings.add(
                  outside
                      ? Explanation.of(why, name(person), number, effort)
                      : Explanation.of(
                          why + ".other",
                          name(person),
                          number,
                          auditors.independent().map(this::name).orElse("")));
            });
  }

  private String name(PersonId person) {
    return project.organization().persons().get(person).map(Person::name).orElse(person.value());
  }

  private void people() {
    List<Availability> known = project.planning().availabilities();
    if (known.isEmpty()) {
      return;
    }
    List<String> unknown =
        plan.tasks().stream()
            .flatMap(task -> task.responsible().stream())
            .distinct()
            .filter(person -> known.stream().noneMatch(a -> a.person().equals(person)))
            .map(this::name)
            .toList();
    if (!unknown.isEmpty()) {
      warnings.add(Explanation.of("warning.availability", String.join(", ", unknown)));
    }
  }

  /** Costs that nobody can know from what the project says. */
  private void costs() {
    Costs costs = new Costs(project);
    if (costs.areKnown()) {
      List<String> without = costs.withoutRate(plan.tasks()).stream().map(this::name).toList();
      if (!without.isEmpty()) {
        warnings.add(Explanation.of("warning.rate", String.join(", ", without)));
      }
    }
    costs
        .withoutExchange(plan.tasks())
        .forEach(currency -> warnings.add(Explanation.of("warning.exchange", currency)));
  }

  private void criteria() {
    Optional<RiskCriteria> criteria = project.risk().criteria();
    if (!project.risk().risks().isEmpty() && criteria.flatMap(RiskCriteria::accepted).isEmpty()) {
      ImmutableList<String> levels = levels().orElseGet(() -> matrix().risk().keys());
      warnings.add(Explanation.of("warning.criteria", String.join(", ", levels)));
    }
    criteria.ifPresent(this::onScale);
  }

  /** A matrix of the project's own in which a higher likelihood or consequence lowers a risk. */
  private void descents() {
    project
        .risk()
        .criteria()
        .flatMap(RiskCriteria::matrix)
        .ifPresent(
            matrix -> {
              List<String> found =
                  MatrixDescents.of(matrix).stream().map(blueprint.wording()::of).toList();
              if (!found.isEmpty()) {
                warnings.add(
                    Explanation.of(
                        "warning.matrix",
                        matrix.title().orElse(matrix.id().value()),
                        blueprint.few(found)));
              }
            });
  }

  private RiskMatrix matrix() {
    return project
        .risk()
        .criteria()
        .flatMap(RiskCriteria::matrix)
        .orElseGet(RiskMatrices::iso27005);
  }

  /** The levels of risk of the methodology that was used, lowest first, if it is known. */
  private Optional<ImmutableList<String>> levels() {
    return matrix().id().value().equals(register.methodology())
        ? Optional.of(matrix().risk().keys())
        : Optional.ofNullable(RiskMethodologies.all().get(register.methodology()))
            .map(methodology -> methodology.levels().keys());
  }

  /**
   * Criteria that name levels which the methodology does not have. They say nothing about any risk,
   * and nothing else would show that.
   */
  private void onScale(RiskCriteria criteria) {
    if (register.risks().isEmpty()) {
      return;
    }
    Optional<ImmutableList<String>> levels = levels();
    if (levels.isEmpty()) {
      foreign(criteria);
      return;
    }
    criteria
        .levels()
        .forEach(
            (place, level) -> {
              if (!levels.get().contains(level)) {
                offScale(level, place, String.join(", ", levels.get()));
              }
            });
  }

  /** Approvals for which the project names nobody, though it names bodies for others. */
  private void undecided() {
    if (project.planning().decisionBodies().isEmpty()) {
      return;
    }
    List<String> nobody =
        plan.tasks().stream()
            .filter(task -> task.kind() == TaskKind.WAIT && task.decidedBy().isEmpty())
            .filter(task -> task.id().value().endsWith(".board"))
            .map(Task::name)
            .toList();
    if (!nobody.isEmpty()) {
      warnings.add(Explanation.of("warning.undecided", blueprint.few(nobody)));
    }
  }

  /** A methodology of which only the levels that it gave are known. */
  private void foreign(RiskCriteria criteria) {
    String given =
        register.risks().stream()
            .filter(risk -> risk.verdict() == RiskVerdict.UNKNOWN)
            .flatMap(risk -> risk.level().stream())
            .distinct()
            .collect(Collectors.joining(", "));
    if (!given.isEmpty()) {
      criteria.accepted().ifPresent(key -> offScale(key, "accepted", given + ", ..."));
    }
  }

  private void offScale(String level, String place, String levels) {
    warnings.add(
        Explanation.of("warning.criteria.level", level, place, register.methodology(), levels));
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

  /** What is recorded counts instead of what is usual, also while a register is being filled. */
  private void few() {
    ImmutableMap<Driver, Integer> few = setting.drivers().few();
    if (!few.isEmpty()) {
      warnings.add(
          Explanation.of(
              "warning.few",
              few.entrySet().stream()
                  .map(
                      usual ->
                          blueprint
                              .wording()
                              .of(
                                  usual.getKey() == Driver.THIRD_PARTIES
                                      ? "few.driver.critical" // others are recorded too
                                      : "few.driver",
                                  usual.getKey().key(),
                                  setting.drivers().get(usual.getKey()),
                                  usual.getValue()))
                  .collect(Collectors.joining(", ")),
              setting.drivers().get(Driver.PEOPLE),
              few.entrySet().stream()
                  .map(usual -> usual.getKey().key() + ": " + usual.getValue())
                  .collect(Collectors.joining(", "))));
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
      if (isNeverReached(commitment.milestone())) {
        warnings.add(
            Explanation.of(
                "warning.commitment.none",
                blueprint.wording().of("milestone." + commitment.milestone()),
                commitment.date(),
                commitment.promisedTo().orElse("others")));
      }
      for (Task task : plan.tasks()) {
        LocalDate likely = PlannedTasks.likely(task);
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

  /** What an activity ends with that is done already is reached; the rest is not planned at all. */
  private boolean isNeverReached(MilestoneKind kind) {
    return Anchors.activity(Anchors.name(kind)).isEmpty() && milestones(kind).isEmpty();
  }

  /** Dates by which something has to be finished; a plan that slips does not keep them either. */
  private void deadlines() {
    for (DateConstraint constraint : project.planning().constraints()) {
      if (!isAboutFinish(constraint.kind())) {
        continue;
      }
      breakdown.subject(constraint).stream()
          .flatMap(task -> plan.tasks().get(task).stream())
          .max(Comparator.comparing(PlannedTasks::likely))
          .filter(task -> PlannedTasks.likely(task).isAfter(constraint.date()))
          .ifPresent(
              task ->
                  warnings.add(
                      Explanation.of(
                          "warning.deadline",
                          task.name(),
                          constraint.date(),
                          PlannedTasks.likely(task),
                          days.index(PlannedTasks.likely(task)) - days.index(constraint.date()))));
    }
  }

  /** What management decides about controls, when they are all in place already. */
  private void decidedAfterwards() {
    for (Task implemented : milestones(MilestoneKind.CONTROLS_IMPLEMENTED)) {
      Stream.of(MilestoneKind.ISMS_AUTHORIZED, MilestoneKind.PLAN_APPROVED)
          .flatMap(decision -> milestones(decision).stream())
          .filter(decided -> decided.finish().isAfter(implemented.finish()))
          .forEach(
              decided ->
                  warnings.add(
                      Explanation.of(
                          "warning.decided-afterwards",
                          decided.name(),
                          decided.finish(),
                          implemented.finish())));
    }
  }

  private List<Task> milestones(MilestoneKind kind) {
    return plan.tasks().stream()
        .filter(task -> task.milestone().equals(Optional.of(kind)))
        .toList();
  }

  private static boolean isAboutFinish(ConstraintKind kind) {
    return switch (kind) {
      case FINISH_NO_LATER, FINISH_ON, DEADLINE -> true;
      case START_NO_EARLIER, START_NO_LATER, START_ON, FINISH_NO_EARLIER -> false;
    };
  }

  private void roles() {
    Map<RoleDescriptionId, Integer> unfilled = new LinkedHashMap<>();
    for (Task task : plan.tasks()) {
      if (task.responsible().isEmpty()
          && !isByOutsiders(task)
          && task.responsibleRole().filter(this::isUnfilled).isPresent()) {
        unfilled.merge(task.responsibleRole().get(), 1, Integer::sum);
      }
    }
    unfilled.forEach(
        (role, tasks) -> warnings.add(Explanation.of("warning.role", title(role), tasks)));
    Map<RoleDescriptionId, Integer> unanswered = new LinkedHashMap<>();
    for (Task task : plan.tasks()) {
      if (task.accountable().isEmpty()
          && task.accountableRole().filter(this::isUnfilled).isPresent()) {
        unanswered.merge(task.accountableRole().get(), 1, Integer::sum);
      }
    }
    unanswered.forEach(
        (role, tasks) -> warnings.add(Explanation.of("warning.accountable", title(role), tasks)));
  }

  /** A part of the organization may lack somebody whom the whole has; that is said of the part. */
  private boolean isUnfilled(RoleDescriptionId role) {
    return blueprint.assignees().of(role).isEmpty();
  }

  /** Whoever is to be found outside fills the role, and is asked for already. */
  private boolean isByOutsiders(Task task) {
    return auditors.nobodyIsLeft() && task.responsibleRole().equals(Optional.of(Assignees.AUDITOR));
  }

  private String title(RoleDescriptionId role) {
    return description.roles().get(role).map(r -> r.title()).orElse(role.value());
  }

  private void controls() {
    for (ControlPackages.WorkPackage item : packages.all()) {
      Control control = item.control();
      if (item.rollOut()) {
        continue;
      }
      if (!item.classKnown()) {
        warnings.add(Explanation.of("warning.class", control.name()));
      }
      if (packages.isOrphan(control)) {
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
