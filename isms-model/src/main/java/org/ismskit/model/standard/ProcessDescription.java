package org.ismskit.model.standard;

import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import java.util.Optional;
import org.immutables.value.Value;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.entity.Entity;
import org.ismskit.model.shape.References;

/**
 * How an ISMS project is done: the phases, activities, checklist and roles of ISO/IEC 27003 or of a
 * method of one's own.
 *
 * @param id identifies the description
 * @param title its title
 * @param edition its edition
 * @param phases its phases in their order
 * @param groups its groups of activities
 * @param activities its activities in their order
 * @param steps its checklist
 * @param roles the roles it proposes
 * @param chart the organization it proposes
 * @param anomalies what is wrong with it in print
 */
@Value.Builder
@SuppressWarnings(
    "immutables:from") // Entity.id() has a wider type; from(..) copies the id all the same.
public record ProcessDescription(
    ProcessDescriptionId id,
    String title,
    Optional<String> edition,
    Entities<Phase> phases,
    Entities<ActivityGroup> groups,
    Entities<Activity> activities,
    Entities<ChecklistStep> steps,
    Entities<RoleDescription> roles,
    Optional<OrganizationChart> chart,
    Entities<Anomaly> anomalies)
    implements Entity, WithProcessDescription {

  /** Refuses missing values of required components and names every reference that leads nowhere. */
  public ProcessDescription {
    required("id", id, "title", title);
    edition = orEmpty(edition);
    phases = orEmpty(phases);
    groups = orEmpty(groups);
    activities = orEmpty(activities);
    steps = orEmpty(steps);
    roles = orEmpty(roles);
    chart = orEmpty(chart);
    anomalies = orEmpty(anomalies);
    References.check(
        ProcessDescription.class,
        id,
        title,
        edition,
        phases,
        groups,
        activities,
        steps,
        roles,
        chart,
        anomalies);
  }

  /**
   * Starts a {@code ProcessDescription}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link ProcessDescription}. */
  public static final class Builder extends ProcessDescriptionBuilder {
    Builder() {
      phases(Entities.of());
      groups(Entities.of());
      activities(Entities.of());
      steps(Entities.of());
      roles(Entities.of());
      anomalies(Entities.of());
    }
  }
}
