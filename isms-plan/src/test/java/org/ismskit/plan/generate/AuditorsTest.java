package org.ismskit.plan.generate;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ismskit.model.Initiation;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.assessment.ActionItem;
import org.ismskit.model.assessment.ActionItemId;
import org.ismskit.model.control.Control;
import org.ismskit.model.control.ControlStatus;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.organization.Person;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.plan.TaskKind;
import org.ismskit.model.role.Assignment;
import org.ismskit.model.role.Role;
import org.ismskit.model.role.RoleId;
import org.ismskit.model.standard.ActivityId;
import org.ismskit.model.standard.RoleDescriptionId;
import org.ismskit.plan.PlanTexts;
import org.ismskit.plan.Samples;

/** Nobody audits what they have designed or put in place themselves (27003, 7.4 and Annex C). */
class AuditorsTest {

  private static final PersonId ADA = PersonId.of("ada");
  private static final PersonId TOM = PersonId.of("tom");
  private static final List<String> ROLES =
      List.of("ciso", "it-manager", "trainer", "planning-team", "line-manager", "auditor");

  /** Nobody has a role yet. */
  private static IsmsProject project() {
    IsmsProject project =
        Samples.withControls(Samples.project(Samples.SMALL), 0, 1, 1, 1, 0, 0, 0, 0, 0, 0);
    return project.withOrganization(
        project
            .organization()
            .withPersons(
                Entities.of(
                    Person.builder().id(ADA).name("Ada").build(),
                    Person.builder().id(TOM).name("Tom").build())));
  }

  private static IsmsProject with(IsmsProject project, String standardRole, PersonId person) {
    Role role =
        Role.builder()
            .id(RoleId.of(standardRole + "-" + person))
            .name(standardRole)
            .addStandardRole(RoleDescriptionId.of(standardRole))
            .build();
    IsmsProject known = project.edit(edit -> edit.put(role));
    return known.withInitiation(
        Initiation.builder()
            .from(known.initiation())
            .addAssignment(Assignment.builder().role(role.id()).person(person).build())
            .build());
  }

  private static ImplementationPlan plan(IsmsProject project) {
    return PlanGenerator.iso27003().generate(project, Samples.NO_RISKS);
  }

  private static Task task(ImplementationPlan plan, String id) {
    return plan.tasks().get(TaskId.of(id)).orElseThrow();
  }

  private static List<String> said(ImplementationPlan plan) {
    return plan.warnings().stream()
        .filter(warning -> warning.code().startsWith("warning.auditor"))
        .map(PlanTexts.in(Locale.ENGLISH)::of)
        .toList();
  }

  private static void assertThatOutsidersAudit(ImplementationPlan plan) {
    for (String id : List.of("7.4", "audit.first")) {
      assertThat(task(plan, id).responsible()).as(id).isEmpty();
      assertThat(task(plan, id).resources())
          .extracting(resource -> resource.what())
          .containsExactly("External auditor");
      assertThat(task(plan, id).start()).isAfter(task(plan, "audit.contract").finish());
    }
  }

  private static Control first(IsmsProject project) {
    return project.risk().controls().asList().get(0);
  }

  @Example
  void theOwnerOfAControlThatNobodyElsePutsInPlaceDoes() {
    IsmsProject project = with(project(), "auditor", ADA);

    ImplementationPlan plan = plan(project.edit(edit -> edit.put(first(project).withOwner(ADA))));

    assertThatOutsidersAudit(plan);
    assertThat(said(plan))
        .singleElement()
        .asString()
        .startsWith("Ada is to audit and implements 1 of the controls");
    assertThat(task(plan(project), "audit.first").responsible()).contains(ADA);
    assertThat(said(plan(project))).isEmpty();
  }

  @Example
  void anOwnerForWhomSomebodyElsePutsItInPlaceMayAudit() {
    IsmsProject project = with(project(), "auditor", ADA);

    ImplementationPlan plan =
        plan(project.edit(edit -> edit.put(first(project).withOwner(ADA).withImplementer(TOM))));

    assertThat(task(plan, "audit.first").responsible()).contains(ADA);
  }

  @Example
  void whoHasPutAControlInPlaceBeforeTheProjectIsNotIndependent() {
    IsmsProject project = with(project(), "auditor", ADA);

    assertThatOutsidersAudit(
        plan(
            project.edit(
                edit ->
                    edit.put(
                        first(project)
                            .withStatus(ControlStatus.IMPLEMENTED)
                            .withImplementer(ADA)))));
  }

  @Example
  void whoHasTheRoleThatPutsControlsInPlaceIsNotIndependent() {
    IsmsProject project = project();
    String role =
        task(plan(project), "control.proc-0.build").responsibleRole().orElseThrow().value();

    ImplementationPlan plan = plan(with(with(project, "auditor", ADA), role, ADA));

    assertThatOutsidersAudit(plan);
    assertThat(said(plan)).singleElement().asString().contains("Ada is to audit and implements");
  }

  @Example
  void whoDesignsIsNotIndependent() {
    IsmsProject project = with(project(), "auditor", ADA);

    ImplementationPlan plan = plan(with(project, "trainer", ADA));

    assertThatOutsidersAudit(plan);
    assertThat(said(plan)).singleElement().asString().startsWith("Ada is to audit and plans");
    assertThat(task(plan(with(project, "physical-security", TOM)), "audit.first").responsible())
        .contains(ADA);
  }

  @Example
  void whoMendsADeficiencyIsNotIndependent() {
    ActionItem action =
        ActionItem.builder().id(ActionItemId.of("fix")).name("Fix it").responsible(ADA).build();

    ImplementationPlan plan = plan(with(project(), "auditor", ADA).edit(edit -> edit.put(action)));

    assertThatOutsidersAudit(plan);
    assertThat(said(plan))
        .singleElement()
        .asString()
        .startsWith("Ada is to audit and does 1 of the actions on deficiencies");
  }

  @Example
  void whereNobodyIsNamedSomebodyFromOutsideAudits() {
    ImplementationPlan plan = plan(project());

    assertThatOutsidersAudit(plan);
    assertThat(task(plan, "audit.first").cost()).isPresent();
    assertThat(said(plan)).singleElement().asString().startsWith("Nobody is named who audits");
    assertThat(plan.warnings())
        .filteredOn(warning -> warning.code().equals("warning.role"))
        .extracting(warning -> warning.args().get(0))
        .doesNotContain("Auditor");
    assertThat(plan.assumptions())
        .extracting(assumption -> assumption.code())
        .contains("assumption.outsider");
    assertThat(plan.issues()).extracting(issue -> issue.name()).contains(said(plan).get(0));
  }

  /** Read from the plan alone, for any roles, owners and implementers. */
  @Property(tries = 40)
  void whoeverAuditsHasNeitherDesignedNorPutInPlaceAnything(
      @ForAll @IntRange(min = 0, max = 3) int audited, @ForAll Random random) {
    List<PersonId> people = ImmutableList.of(ADA, TOM, PersonId.of("eve"), PersonId.of("kim"));
    IsmsProject project =
        project()
            .edit(
                edit ->
                    people.forEach(
                        id -> edit.put(Person.builder().id(id).name(id.value()).build())));
    for (PersonId person : people.subList(0, audited)) {
      project = with(project, "auditor", person);
    }
    for (String role : ROLES) {
      if (random.nextBoolean()) {
        project = with(project, role, people.get(random.nextInt(4)));
      }
    }
    List<Control> controls = new ArrayList<>();
    for (Control control : project.risk().controls()) {
      controls.add(
          control.withOwner(somebody(people, random)).withImplementer(somebody(people, random)));
    }
    ImplementationPlan plan =
        plan(project.withRisk(project.risk().withControls(Entities.copyOf(controls))));

    for (Task audit : plan.tasks()) {
      if (audit.responsibleRole().equals(Optional.of(RoleDescriptionId.of("auditor")))) {
        assertThat(audit.responsible().isPresent() || !audit.resources().isEmpty())
            .as("somebody does %s", audit.name())
            .isTrue();
        for (Task task : plan.tasks()) {
          boolean design =
              task.activity().map(ActivityId::value).filter(a -> a.startsWith("9.")).isPresent();
          if (audit.responsible().isPresent() && (task.kind() == TaskKind.CONTROL || design)) {
            assertThat(task.responsible()).as(task.name()).isNotEqualTo(audit.responsible());
          }
        }
      }
    }
  }

  private static Optional<PersonId> somebody(List<PersonId> people, Random random) {
    int number = random.nextInt(6);
    return number < people.size() ? Optional.of(people.get(number)) : Optional.empty();
  }
}
