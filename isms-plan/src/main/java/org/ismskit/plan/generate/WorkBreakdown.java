package org.ismskit.plan.generate;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ismskit.model.approval.ApprovalSubject;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.entity.Problem;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.organization.Person;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.plan.DateConstraint;
import org.ismskit.model.plan.MilestoneKind;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.plan.TaskKind;
import org.ismskit.model.plan.Wave;
import org.ismskit.model.role.Role;
import org.ismskit.model.scope.Scope;
import org.ismskit.model.scope.ScopeId;
import org.ismskit.model.standard.RoleDescriptionId;
import org.ismskit.plan.estimate.Drivers;
import org.ismskit.plan.estimate.EstimationModel;
import org.ismskit.plan.estimate.EstimationSetting;
import org.ismskit.plan.schedule.Conditions;
import org.ismskit.plan.schedule.Levelling;

/** Breaks an ISMS project down into tasks and ties them together. */
final class WorkBreakdown {

  private final Blueprint plan;
  private final Draft draft;
  private final Layer whole;
  private final ControlTasks controls;
  private final DateConstraints constraints;
  private final Map<ScopeId, Layer> parts = new LinkedHashMap<>();
  private final Auditors auditors;
  private final ImmutableList<Problem> problems;

  WorkBreakdown(Blueprint plan) {
    this.plan = plan;
    this.draft = new Draft(plan.days());
    this.whole = Layer.whole(plan, draft);
    Gates gates = new Gates(plan, draft);
    this.controls = new ControlTasks(plan, draft, whole, gates);
    controls.plan(whole);
    waves();
    controls.actions();
    OperationTasks operation = new OperationTasks(plan, draft, whole, parts, controls);
    operation.plan();
    again();
    gates.plan(whole, controls);
    share();
    this.auditors = new Auditors(plan, draft);
    operation.independence(auditors);
    skills();
    new Freezes(plan, draft).sessions();
    plan.variation().halved().forEach(gates::halve);
    crew(whole);
    parts.values().forEach(this::crew);
    People people = new People(plan);
    people.apply(draft);
    draft.explain(new DateReasons(plan, draft, people));
    this.constraints = new DateConstraints(plan, draft);
    this.problems = constraints.apply();
  }

  /** The dates of the draft. */
  Timetable dated(Levelling levelling) {
    try {
      return Timetable.of(draft, plan.model(), levelling);
    } catch (InvalidDocument conflicts) {
      ImmutableList<Problem> late =
          draft.relaxed(() -> constraints.late(Timetable.of(draft, plan.model(), levelling)));
      throw late.isEmpty() ? conflicts : new InvalidDocument(late);
    }
  }

  /** What the project says of tasks that there are not. */
  ImmutableList<Problem> problems() {
    return problems;
  }

  /** The tasks that a date to keep is about. */
  Set<TaskId> subject(DateConstraint constraint) {
    return constraints.subject(constraint);
  }

  Draft draft() {
    return draft;
  }

  /** What the controls are called that need not wait for a delivery any more. */
  ImmutableList<String> supplied() {
    return controls.supplied();
  }

  Auditors auditors() {
    return auditors;
  }

  /** Others than the first of those who fill a role have some of its work. */
  private void share() {
    Entities<Person> persons = plan.project().organization().persons();
    plan.variation()
        .shared()
        .forEach(
            (id, person) -> {
              if (draft.has(id)) {
                DraftTask task = draft.task(id);
                String first =
                    task.responsible(plan.assignees())
                        .flatMap(persons::get)
                        .map(Person::name)
                        .orElse("");
                task.takenOverBy(person)
                    .since(
                        Explanation.of(
                            Sharing.REASON, persons.get(person).orElseThrow().name(), first));
              }
            });
  }

  /** So many people put controls in place in a layer. */
  private void crew(Layer layer) {
    BigDecimal people = layer.setting().implementers();
    draft.resource(
        layer.prefix(),
        new Conditions.Resource(Obstacles.there(people, plan.days()), Optional.empty()));
  }

  ImmutableMap<ScopeId, EstimationSetting> parts() {
    return Layer.settings(parts);
  }

  /** The parts of the organization one wave after the other, each learning from those before. */
  private void waves() {
    Optional<TaskId> go = Optional.empty();
    int number = 0;
    for (Wave wave : plan.waves().all()) {
      number++;
      List<Layer> layers = new ArrayList<>();
      for (ScopeId id : wave.scopes()) {
        Scope scope = plan.project().scoping().scopes().get(id).orElseThrow();
        layers.add(part(scope, number, go));
      }
      if (number < plan.waves().all().size()) {
        go = Optional.of(goOn(wave, number, layers));
      }
    }
  }

  private Layer part(Scope scope, int wave, Optional<TaskId> go) {
    EstimationModel model = wave == 1 ? plan.model() : plan.model().repeated();
    Layer layer = Layer.part(plan, draft, scope, setting(scope, model), model, whole);
    parts.put(scope.id(), layer);
    go.ifPresent(
        before ->
            layer
                .anchored(Anchors.PART_BEGINS)
                .ifPresent(
                    chain -> draft.follow(before, chain.first(), Explanation.of("link.wave"))));
    responsible(scope, layer);
    authorized(scope, layer);
    controls.plan(layer);
    return layer;
  }

  private EstimationSetting setting(Scope scope, EstimationModel model) {
    List<ControlPackages.WorkPackage> packages = plan.packages().of(Optional.of(scope.id()));
    int technical =
        (int) packages.stream().filter(item -> model.isTechnical(item.controlClass())).count();
    Drivers drivers = Drivers.of(plan.project(), scope, packages.size() - technical, technical);
    return EstimationSetting.ofPart(plan.project(), drivers, model.subScope(drivers));
  }

  /** Nobody can accept risks and authorize where nobody is responsible. */
  private void responsible(Scope scope, Layer layer) {
    if (scope.responsible().isPresent()) {
      return;
    }
    Practice usual = Practice.of("appoint");
    TaskId appoint =
        draft.add(
            new DraftTask(
                    TaskId.of(layer.prefix() + "appoint"),
                    plan.named(plan.wording().of("task.appoint"), layer.part()),
                    TaskKind.ACTIVITY,
                    usual.days(),
                    usual.effort())
                .by(Assignees.MANAGEMENT, Assignees.MANAGEMENT)
                .since(Explanation.of("why.appoint", scope.name())));
    whole.after(Anchors.name(MilestoneKind.PROJECT_APPROVED), appoint, "link.quick");
    layer
        .anchored(Anchors.AUTHORIZATION)
        .ifPresent(chain -> draft.follow(appoint, chain.first(), Explanation.of("link.appoint")));
  }

  private void authorized(Scope scope, Layer layer) {
    layer
        .anchored(Anchors.AUTHORIZATION)
        .ifPresent(
            chain ->
                milestone(
                    TaskId.of(layer.prefix() + "authorized"),
                    plan.named(plan.wording().of("milestone.part"), layer.part()),
                    Optional.of(scope.id()),
                    List.of(chain.last())));
  }

  private TaskId milestone(
      TaskId id, String name, Optional<ScopeId> scope, Iterable<TaskId> after) {
    String last = "";
    for (TaskId task : after) {
      last = draft.task(task).name();
    }
    draft.add(
        new DraftTask(id, name, TaskKind.MILESTONE, 0, BigDecimal.ZERO)
            .within(scope)
            .since(Explanation.of("why.milestone", last)));
    after.forEach(task -> draft.follow(task, id, Explanation.of("link.milestone")));
    return id;
  }

  /** What was learned is worked in, and somebody decides that the next wave may begin. */
  private TaskId goOn(Wave wave, int number, List<Layer> layers) {
    Practice usual = Practice.of("lessons").in(plan.setting().size());
    TaskId lessons =
        draft.add(
            new DraftTask(
                    TaskId.of("wave." + number + ".lessons"),
                    plan.wording().of("task.lessons", wave.name()),
                    TaskKind.ACTIVITY,
                    usual.days(),
                    usual.effort())
                .by(Assignees.CISO, Assignees.MANAGEMENT)
                .since(Explanation.of("why.lessons", wave.name())));
    for (Layer layer : layers) {
      layer.after(Anchors.PART_TREATED, lessons, "link.lessons");
    }
    DraftTask decision =
        new DraftTask(
            TaskId.of("wave." + number + ".go"),
            plan.wording().of("task.go", wave.name()),
            TaskKind.WAIT,
            plan.setting().size().boardDays(),
            BigDecimal.ZERO);
    TaskId go =
        plan.decisions().decide(decision, plan.decisions().body(ApprovalSubject.OTHER), draft);
    decision.since(Explanation.of("why.go", wave.name()));
    draft.follow(lessons, go, Explanation.of("link.wait.after", decision.name()));
    return milestone(
        TaskId.of("wave." + number + ".done"),
        plan.wording().of("milestone.wave", wave.name()),
        Optional.empty(),
        List.of(go));
  }

  /**
   * Second passes: the policy is looked at again once the risks are known (6.6), and the treatment
   * changed where the residual risk is not accepted (8.4). Both are over before management decides.
   */
  private void again() {
    again(
        "policy-again", MilestoneKind.POLICY_APPROVED, Anchors.name(MilestoneKind.RISKS_ASSESSED));
    again("treatment-again", MilestoneKind.ISMS_AUTHORIZED, Anchors.PART_TREATED);
  }

  private void again(String what, MilestoneKind confirmed, String after) {
    Optional<Layer.Chain> first = whole.anchored(Anchors.name(confirmed));
    Optional<Layer.Chain> known = whole.anchored(after);
    Optional<Layer.Chain> authorization = whole.anchored(Anchors.AUTHORIZATION);
    if (first.isEmpty() || known.isEmpty() || authorization.isEmpty()) {
      return;
    }
    Practice usual = Practice.of(what).in(plan.setting().size());
    DraftTask original = draft.task(first.get().work());
    TaskId again =
        draft.add(
            new DraftTask(
                    TaskId.of(what),
                    plan.wording().of("task." + what),
                    TaskKind.ACTIVITY,
                    usual.days(),
                    usual.effort())
                .by(Assignees.CISO, Assignees.MANAGEMENT)
                .since(Explanation.of("why." + what, original.name())));
    draft.follow(known.get().last(), again, Explanation.of("link." + what));
    draft.follow(again, authorization.get().decision(), Explanation.of("link.again"));
  }

  /**
   * What somebody has to learn for a role comes before the first work in it, and before the
   * building of controls that somebody puts in place in that role. What a role asks for is not
   * asked of others who do some of its work.
   */
  private void skills() {
    int number = 0;
    for (Role role : plan.project().initiation().roles()) {
      for (RoleDescriptionId standard : role.standardRoles()) {
        Optional<PersonId> holder =
            standard.equals(Assignees.AUDITOR)
                ? auditors.independent()
                : plan.assignees().of(standard);
        ListMultimap<PersonId, TaskId> needing = LinkedListMultimap.create();
        holder
            .filter(person -> isAssigned(person, role))
            .ifPresent(person -> needing.putAll(person, workOf(standard)));
        for (TaskId made : controls.made()) {
          DraftTask task = draft.task(made);
          task.responsible(plan.assignees())
              .filter(person -> task.responsibleRole().equals(Optional.of(standard)))
              .filter(person -> isAssigned(person, role))
              .ifPresent(person -> needing.put(person, made));
        }
        for (PersonId id : needing.keySet()) {
          number++;
          String learning =
              holder.equals(Optional.of(id)) ? role.id().value() : role.id() + "." + id;
          skill(Blueprint.id("skill.", learning, number), id, role, standard, needing.get(id));
        }
      }
    }
  }

  /** What is done once for all in a role, besides controls. */
  private List<TaskId> workOf(RoleDescriptionId standard) {
    List<TaskId> work = new ArrayList<>();
    for (DraftTask task : draft.tasks()) {
      if (task.responsibleRole().equals(Optional.of(standard))
          && task.scope().isEmpty()
          && task.kind() != TaskKind.CONTROL
          && !plan.variation().shared().containsKey(task.id())) {
        work.add(task.id());
      }
    }
    return work;
  }

  private boolean isAssigned(PersonId person, Role role) {
    return plan.project().initiation().assignments().stream()
        .anyMatch(a -> a.person().equals(person) && a.role().equals(role.id()));
  }

  private void skill(
      TaskId id, PersonId who, Role role, RoleDescriptionId standard, List<TaskId> needing) {
    Optional<Person> person = plan.project().organization().persons().get(who);
    String missing =
        person
            .map(p -> String.join(", ", Sets.difference(role.requiredSkills(), p.skills())))
            .orElse("");
    if (missing.isEmpty() || draft.has(id)) {
      return;
    }
    String name = person.get().name();
    Practice usual = Practice.of("skill");
    draft.add(
        new DraftTask(
                id,
                plan.wording().of("task.skill", name, missing),
                TaskKind.TRAINING,
                usual.days(),
                usual.effort())
            .by(standard, Assignees.MANAGEMENT)
            .doneBy(who)
            .own(usual.effort())
            .since(Explanation.of("why.skill", role.name(), missing, name)));
    needing.forEach(task -> draft.follow(id, task, Explanation.of("link.skill", name, missing)));
  }
}
