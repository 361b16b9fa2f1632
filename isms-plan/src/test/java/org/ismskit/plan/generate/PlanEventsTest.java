package org.ismskit.plan.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Example;
import org.ismskit.model.Initiation;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.Operation;
import org.ismskit.model.audit.Audit;
import org.ismskit.model.audit.AuditId;
import org.ismskit.model.audit.Auditor;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.organization.Organization;
import org.ismskit.model.organization.Person;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.PlannedEvent;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.role.Assignment;
import org.ismskit.model.role.Role;
import org.ismskit.model.role.RoleId;
import org.ismskit.model.standard.RoleDescriptionId;
import org.ismskit.plan.PlanTexts;
import org.ismskit.plan.Samples;

/** What happens on certain days, and in which order. */
class PlanEventsTest {

  private static final PersonId ADA = PersonId.of("ada");
  private static final PersonId TOM = PersonId.of("tom");

  /** Ada leads, and Tom is there. */
  private static IsmsProject project() {
    return Samples.withControls(Samples.project(Samples.MEDIUM), 0, 1, 1, 1, 1, 0, 0, 0, 0, 0)
        .withOrganization(
            Organization.builder()
                .persons(
                    Entities.of(
                        Person.builder().id(ADA).name("Ada").build(),
                        Person.builder().id(TOM).name("Tom").build()))
                .build())
        .withInitiation(Samples.ledBy(ADA));
  }

  private static IsmsProject auditedBy(PersonId person) {
    IsmsProject project = project();
    Role role =
        Role.builder()
            .id(RoleId.of("auditor"))
            .name("Auditor")
            .addStandardRole(RoleDescriptionId.of("auditor"))
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

  private static List<PlannedEvent> events(ImplementationPlan plan, String name) {
    return plan.events().stream().filter(event -> event.name().startsWith(name)).toList();
  }

  private static List<String> said(PlannedEvent event) {
    return event.because().stream().map(PlanTexts.in(Locale.ENGLISH)::of).toList();
  }

  @Example
  void whoHasNotDesignedTheIsmsAuditsItAgain() {
    assertThat(events(plan(auditedBy(TOM)), "Internal audit"))
        .isNotEmpty()
        .allSatisfy(
            event -> {
              assertThat(event.responsible()).contains(TOM);
              assertThat(said(event))
                  .contains(
                      "Tom has neither planned nor designed the ISMS, nor put its controls in place"
                          + " (Annex C).");
            });
  }

  @Example
  void whoLeadsDoesNotAuditLaterEither() {
    assertThat(events(plan(auditedBy(ADA)), "Internal audit"))
        .isNotEmpty()
        .allSatisfy(
            event -> {
              assertThat(event.responsible()).isEmpty();
              assertThat(said(event))
                  .contains(
                      "By somebody from outside: nobody who is named as an auditor is independent"
                          + " (Annex C).");
            });
  }

  /** The project has decided; whether that is right is checked elsewhere. */
  @Example
  void anAuditThatTheProjectStaffsKeepsItsAuditor() {
    Audit audit =
        Audit.builder()
            .id(AuditId.of("next"))
            .name("Next")
            .start(Samples.START.plusMonths(10))
            .addAuditor(Auditor.builder().person(ADA).build())
            .build();
    IsmsProject project =
        auditedBy(TOM).withOperation(Operation.builder().audits(Entities.of(audit)).build());

    assertThat(events(plan(project), "Audit: Next"))
        .extracting(PlannedEvent::responsible)
        .containsExactly(Optional.of(ADA));
  }
}
