package org.ismskit.plan.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.Scoping;
import org.ismskit.model.assessment.ActionItem;
import org.ismskit.model.assessment.ActionItemId;
import org.ismskit.model.control.ControlId;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.organization.Organization;
import org.ismskit.model.organization.OrganizationalUnit;
import org.ismskit.model.organization.Person;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.organization.UnitId;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.PlannedEvent;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.plan.TaskKind;
import org.ismskit.model.plan.Wave;
import org.ismskit.model.risk.IncidentScenario;
import org.ismskit.model.risk.Risk;
import org.ismskit.model.risk.RiskId;
import org.ismskit.model.risk.ScenarioId;
import org.ismskit.model.scope.Scope;
import org.ismskit.model.scope.ScopeId;
import org.ismskit.model.scope.ScopeItems;
import org.ismskit.model.standard.ActivityId;
import org.ismskit.model.treatment.TreatmentDecision;
import org.ismskit.model.treatment.TreatmentOption;
import org.ismskit.plan.Samples;

/** A group: what is common is done once, the parts follow in waves and learn from each other. */
class WavesTest {

  private static final PersonId ADA = PersonId.of("ada");
  private static final Wave PILOT = new Wave("Pilot", ImmutableSet.of(ScopeId.of("a")), true);
  private static final Wave SECOND = new Wave("Second", ImmutableSet.of(ScopeId.of("b")), false);

  private static Scope scope(String id, boolean responsible) {
    return Scope.builder()
        .id(ScopeId.of(id))
        .name("Part " + id)
        .parent(id.equals("whole") ? Optional.empty() : Optional.of(ScopeId.of("whole")))
        .responsible(responsible ? Optional.of(ADA) : Optional.empty())
        .build();
  }

  private static Risk risk(String part) {
    return Risk.builder()
        .id(RiskId.of("r-" + part))
        .name("Risk " + part)
        .scenario(ScenarioId.of("s"))
        .scope(ScopeId.of(part))
        .build();
  }

  private static TreatmentDecision treats(String part, String... controls) {
    return TreatmentDecision.builder()
        .risk(RiskId.of("r-" + part))
        .option(TreatmentOption.MODIFY)
        .addAllControls(List.of(controls).stream().map(ControlId::of).toList())
        .build();
  }

  /** The control cfg-0 treats risks of both parts, proc-0 one of part a alone, tool-0 none. */
  private static IsmsProject group(boolean responsible, Wave... waves) {
    IsmsProject project =
        Samples.withControls(Samples.project(Samples.LARGE), 25, 1, 1, 1, 1, 0, 0, 0, 0, 0)
            .withOrganization(
                Organization.builder()
                    .persons(Entities.of(Person.builder().id(ADA).name("Ada").build()))
                    .build())
            .withScoping(
                Scoping.builder()
                    .scopes(
                        Entities.of(
                            scope("whole", true), scope("a", true), scope("b", responsible)))
                    .build())
            .edit(
                edit ->
                    edit.put(
                            IncidentScenario.builder()
                                .id(ScenarioId.of("s"))
                                .name("Scenario")
                                .build())
                        .put(risk("a"))
                        .put(risk("b")));
    return project
        .withRisk(
            project
                .risk()
                .withDecisions(
                    ImmutableList.of(treats("a", "cfg-0", "proc-0"), treats("b", "cfg-0"))))
        .withPlanning(project.planning().withWaves(ImmutableList.copyOf(waves)));
  }

  private static ImplementationPlan plan(IsmsProject project) {
    return PlanGenerator.iso27003().generate(project, Samples.NO_RISKS);
  }

  private static Task task(ImplementationPlan plan, String id) {
    return plan.tasks().get(TaskId.of(id)).orElseThrow();
  }

  /** What is wrong in a part may be mended before the part begins, not before the project does. */
  @Example
  void aQuickWinOfAPartBeginsOnceTheProjectIsApproved() {
    ActionItem action =
        ActionItem.builder()
            .id(ActionItemId.of("fix"))
            .name("Mend it")
            .addControls(ControlId.of("proc-0"))
            .build();

    ImplementationPlan plan = plan(group(true, PILOT, SECOND).edit(edit -> edit.put(action)));

    assertThat(task(plan, "a.control.proc-0.design").actions()).containsExactly(action.id());
    assertThat(task(plan, "a.control.proc-0.design").start())
        .isAfter(task(plan, "milestone.project-approved").finish());
  }

  @Example
  void everyPartRepeatsWhatItHasToDoForItself() {
    ImplementationPlan plan = plan(group(true, PILOT, SECOND));

    for (String part : List.of("a", "b")) {
      assertThat(plan.tasks())
          .filteredOn(task -> task.scope().equals(Optional.of(ScopeId.of(part))))
          .filteredOn(task -> task.kind() == TaskKind.ACTIVITY)
          .flatExtracting(task -> task.activity().map(ActivityId::value).stream().toList())
          .contains("6.2", "7.3", "8.2", "8.4", "9.2.4", "9.5")
          .doesNotContain("5.3.1", "5.4", "6.6", "9.2.2", "9.2.3");
    }
    assertThat(task(plan, "b.8.2").effort()).isLessThan(task(plan, "a.8.2").effort());
  }

  @Example
  void theSecondWaveBeginsWhenThePilotIsEvaluated() {
    ImplementationPlan plan = plan(group(true, PILOT, SECOND));

    assertThat(task(plan, "wave.1.lessons").start()).isAfter(task(plan, "a.8.3").finish());
    assertThat(task(plan, "wave.1.go").start()).isAfter(task(plan, "wave.1.lessons").finish());
    assertThat(task(plan, "b.6.2").start()).isAfter(task(plan, "wave.1.go").finish());
    assertThat(plan.tasks()).noneMatch(task -> task.id().value().startsWith("wave.2."));
  }

  @Example
  void aPartIsAuthorizedAfterTheWhole() {
    ImplementationPlan plan = plan(group(true, PILOT, SECOND));

    assertThat(task(plan, "a.authorized").finish())
        .isAfter(task(plan, "milestone.isms-authorized").finish());
  }

  @Example
  void aCommonControlIsDesignedOnceAndRolledOutWhereItTreatsRisks() {
    ImplementationPlan plan = plan(group(true, PILOT, SECOND));

    assertThat(plan.tasksByControl().get(ControlId.of("cfg-0")))
        .filteredOn(task -> task.kind() == TaskKind.CONTROL)
        .extracting(task -> task.id().value())
        .containsExactlyInAnyOrder(
            "control.cfg-0.design",
            "control.cfg-0.build",
            "control.cfg-0.document",
            "control.cfg-0.train",
            "control.cfg-0.verify",
            "a.control.cfg-0.build",
            "a.control.cfg-0.train",
            "a.control.cfg-0.verify",
            "b.control.cfg-0.build",
            "b.control.cfg-0.train",
            "b.control.cfg-0.verify");
    assertThat(task(plan, "a.control.cfg-0.build").start())
        .isAfter(task(plan, "control.cfg-0.build").finish());
    assertThat(task(plan, "b.control.cfg-0.build").risks()).containsExactly(RiskId.of("r-b"));
  }

  @Example
  void aControlForOnePartIsThatPartsOwn() {
    assertThat(plan(group(true, PILOT, SECOND)).tasksByControl().get(ControlId.of("proc-0")))
        .hasSize(5)
        .allMatch(task -> task.scope().equals(Optional.of(ScopeId.of("a"))));
  }

  @Example
  void nobodyAuthorizesWhereNobodyIsResponsible() {
    ImplementationPlan plan = plan(group(false, PILOT, SECOND));

    assertThat(task(plan, "b.8.4").start()).isAfter(task(plan, "b.appoint").finish());
    assertThat(plan.warnings())
        .filteredOn(warning -> warning.code().equals("warning.part"))
        .singleElement()
        .satisfies(w -> assertThat(w.args()).containsExactly("Part b", "Second"));
    assertThat(plan(group(true, PILOT, SECOND)).tasks())
        .noneMatch(task -> task.id().value().equals("b.appoint"));
  }

  @Example
  void partsThatNoWaveNamesComeLast() {
    ImplementationPlan plan = plan(group(true, PILOT));

    assertThat(task(plan, "b.6.2").start()).isAfter(task(plan, "a.8.3").finish());
  }

  @Example
  void theWholeIsInNoWaveAndAPartInOne() {
    Wave wrong = new Wave("Wrong", ImmutableSet.of(ScopeId.of("whole"), ScopeId.of("a")), false);

    assertThatThrownBy(() -> plan(group(true, PILOT, wrong)))
        .isInstanceOf(InvalidDocument.class)
        .hasMessageContaining("2 problems")
        .hasMessageContaining("/planning/waves/1/scopes/0: found 'whole', expected a scope with a")
        .hasMessageContaining("/planning/waves/1/scopes/1: found 'a'");
  }

  private static OrganizationalUnit unit(String id, int people) {
    return OrganizationalUnit.builder().id(UnitId.of(id)).name(id).people(people).build();
  }

  private static Scope with(Scope scope, String unit) {
    return scope.withIncludes(ScopeItems.builder().addUnit(UnitId.of(unit)).build());
  }

  /** 400 people in part a and 100 in part b of 600. */
  private static IsmsProject peopled() {
    return group(true, PILOT, SECOND)
        .edit(
            edit ->
                edit.put(unit("u-a", 400))
                    .put(unit("u-b", 100))
                    .put(with(scope("a", true), "u-a"))
                    .put(with(scope("b", true), "u-b")));
  }

  @Example
  void eachPartMakesItsOwnPeopleAware() {
    ImplementationPlan plan = plan(peopled());

    Task first = task(plan, "a.training.awareness");
    Task second = task(plan, "b.training.awareness");
    Task rest = task(plan, "training.awareness");
    assertThat(first.name()).isEqualTo("Awareness sessions for everybody in scope: Part a");
    assertThat(first.scope()).contains(ScopeId.of("a"));
    assertThat(rest.name()).isEqualTo("Awareness sessions for everybody else in scope");
    assertThat(first.effort()).isEqualByComparingTo("100");
    assertThat(second.effort()).isEqualByComparingTo("25");
    assertThat(rest.effort()).isEqualByComparingTo("25");
    assertThat(first.start()).isAfterOrEqualTo(task(plan, "a.authorized").finish());
    assertThat(second.start()).isAfterOrEqualTo(task(plan, "b.authorized").finish());
    assertThat(first.start()).isBefore(second.start());
    assertThat(task(plan, "milestone.controls-implemented").finish())
        .isAfterOrEqualTo(second.finish());
  }

  @Example
  void eachPartIsRemindedAYearAfterItsOwnSessions() {
    ImplementationPlan plan = plan(peopled());
    List<PlannedEvent> sessions =
        plan.events().stream().filter(e -> e.name().equals("Awareness sessions")).toList();

    assertThat(sessions)
        .filteredOn(session -> session.scope().equals(Optional.of(ScopeId.of("a"))))
        .first()
        .satisfies(
            session -> {
              assertThat(session.on())
                  .isBetween(
                      task(plan, "a.training.awareness").likelyFinish().orElseThrow().plusYears(1),
                      task(plan, "a.training.awareness")
                          .likelyFinish()
                          .orElseThrow()
                          .plusYears(1)
                          .plusDays(3));
              // An eighth of a day of each, and the delivery to each audience.
              assertThat(session.effort().orElseThrow().doubleValue()).isBetween(50.0, 54.0);
            });
    assertThat(sessions)
        .filteredOn(session -> session.scope().isEmpty())
        .allSatisfy(
            session -> assertThat(session.effort().orElseThrow().doubleValue()).isLessThan(17));
  }

  /** Whatever is selected for whom: no part of a control's work is in the plan twice. */
  @Property(tries = 8)
  void nothingIsPlannedTwice(
      @ForAll @IntRange(max = 15) int treatedInA, @ForAll @IntRange(max = 15) int treatedInB) {
    String[] controls = {"doc-0", "proc-0", "cfg-0", "tool-0"};
    IsmsProject group = group(true, PILOT, SECOND);
    ImplementationPlan plan =
        plan(
            group.withRisk(
                group
                    .risk()
                    .withDecisions(
                        ImmutableList.of(
                            treats("a", chosen(controls, treatedInA)),
                            treats("b", chosen(controls, treatedInB))))));

    Set<String> designed = new HashSet<>();
    Set<String> work = new HashSet<>();
    for (Task task : plan.tasks()) {
      String id = task.id().value();
      String stage = id.substring(id.lastIndexOf('.') + 1);
      task.control()
          .ifPresent(
              control -> {
                assertThat(work.add(control + " " + task.scope() + " " + stage)).isTrue();
                if (stage.equals("design") || stage.equals("document")) {
                  assertThat(designed.add(control + " " + stage)).as(id).isTrue();
                }
              });
    }
    // All four are designed and written down once.
    assertThat(designed).hasSize(8);
    Set<String> events = new HashSet<>();
    plan.events()
        .forEach(
            event -> assertThat(events.add(event.on() + event.name() + event.scope())).isTrue());
  }

  private static String[] chosen(String[] controls, int bits) {
    return IntStream.range(0, controls.length)
        .filter(i -> (bits >> i & 1) == 1)
        .mapToObj(i -> controls[i])
        .toArray(String[]::new);
  }
}
