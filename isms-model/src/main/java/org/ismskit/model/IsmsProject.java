package org.ismskit.model;

import static org.ismskit.model.entity.Components.inRange;
import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import java.util.OptionalInt;
import java.util.function.Consumer;
import org.immutables.value.Value;
import org.ismskit.model.entity.Entity;
import org.ismskit.model.organization.Organization;
import org.ismskit.model.plan.Planning;
import org.ismskit.model.shape.References;

/**
 * All that an organization has documented of its ISMS project: entities that refer to each other by
 * id, grouped by the phases in which they arise.
 *
 * @param id identifies the project
 * @param name what people call it
 * @param revision grows with each change, at least 1
 * @param organization who plans the ISMS
 * @param initiation clause 5
 * @param scoping clause 6
 * @param analysis clause 7
 * @param risk clause 8
 * @param design clause 9
 * @param planning what the plan is made from
 * @param journal what was handed in, said, decided and raised
 * @param operation what shows that the ISMS works once it runs
 */
@Value.Builder
@SuppressWarnings(
    "immutables:from") // Entity.id() has a wider type; from(..) copies the id all the same.
public record IsmsProject(
    ProjectId id,
    String name,
    OptionalInt revision,
    Organization organization,
    Initiation initiation,
    Scoping scoping,
    Analysis analysis,
    RiskManagement risk,
    Design design,
    Planning planning,
    Journal journal,
    Operation operation)
    implements Entity, WithIsmsProject {

  /**
   * Refuses missing values of required components and names every reference that leads nowhere and
   * every hierarchy with a cycle.
   */
  public IsmsProject {
    required("id", id, "name", name);
    revision = orEmpty(revision);
    organization = organization == null ? Organization.empty() : organization;
    initiation = initiation == null ? Initiation.empty() : initiation;
    scoping = scoping == null ? Scoping.empty() : scoping;
    analysis = analysis == null ? Analysis.empty() : analysis;
    risk = risk == null ? RiskManagement.empty() : risk;
    design = design == null ? Design.empty() : design;
    planning = planning == null ? Planning.empty() : planning;
    journal = journal == null ? Journal.empty() : journal;
    operation = operation == null ? Operation.empty() : operation;
    inRange("revision", revision, 1, Integer.MAX_VALUE);
    References.check(
        IsmsProject.class,
        id,
        name,
        revision,
        organization,
        initiation,
        scoping,
        analysis,
        risk,
        design,
        planning,
        journal,
        operation);
  }

  /**
   * Starts an {@code IsmsProject}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Makes several changes at once. The result is checked when all of them are there.
   *
   * @param changes puts entities in, takes them out or replaces sections
   * @return the changed project
   * @throws org.ismskit.model.entity.InvalidDocument naming every reference that leads nowhere then
   */
  public IsmsProject edit(Consumer<ProjectEdit> changes) {
    ProjectEdit edit = new ProjectEdit(this);
    changes.accept(edit);
    return edit.finish();
  }

  /**
   * What has to change in this project to become another.
   *
   * @param other the other project
   * @return the differences by id, in the order of the sections
   */
  public ProjectDiff diff(IsmsProject other) {
    return ProjectDiff.between(this, other);
  }

  /** Collects the parts of an {@link IsmsProject}. */
  public static final class Builder extends IsmsProjectBuilder {
    Builder() {
      organization(Organization.empty());
      initiation(Initiation.empty());
      scoping(Scoping.empty());
      analysis(Analysis.empty());
      risk(RiskManagement.empty());
      design(Design.empty());
      planning(Planning.empty());
      journal(Journal.empty());
      operation(Operation.empty());
    }
  }
}
