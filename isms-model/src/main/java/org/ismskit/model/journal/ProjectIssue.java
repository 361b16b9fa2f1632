package org.ismskit.model.journal;

import static org.ismskit.model.entity.Components.notBefore;
import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.ismskit.model.control.ControlId;
import org.ismskit.model.entity.Entity;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.standard.ActivityId;

/**
 * An entry of the log of risks, assumptions, issues and dependencies of the project itself (27003,
 * 9.3 and Annex B).
 *
 * @param id identifies the entry
 * @param name what it is
 * @param kind what kind of entry it is
 * @param status what became of it
 * @param raisedBy who raised it
 * @param raisedOn when
 * @param owner who sees to it
 * @param activities the activities it touches
 * @param controls the controls it touches
 * @param due until when it has to be resolved
 * @param resolution how it was resolved
 * @param decision the decision that resolved it
 * @param closedOn when it was closed
 */
@Value.Builder
@SuppressWarnings(
    "immutables:from") // Entity.id() has a wider type; from(..) copies the id all the same.
public record ProjectIssue(
    IssueId id,
    String name,
    IssueKind kind,
    IssueStatus status,
    Optional<PersonId> raisedBy,
    Optional<LocalDate> raisedOn,
    Optional<PersonId> owner,
    ImmutableSet<ActivityId> activities,
    ImmutableSet<ControlId> controls,
    Optional<LocalDate> due,
    Optional<String> resolution,
    Optional<DecisionId> decision,
    Optional<LocalDate> closedOn)
    implements Entity, WithProjectIssue {

  /** Refuses missing values of required components and an end before the beginning. */
  public ProjectIssue {
    required("id", id, "name", name, "kind", kind, "status", status);
    raisedBy = orEmpty(raisedBy);
    raisedOn = orEmpty(raisedOn);
    owner = orEmpty(owner);
    activities = orEmpty(activities);
    controls = orEmpty(controls);
    due = orEmpty(due);
    resolution = orEmpty(resolution);
    decision = orEmpty(decision);
    closedOn = orEmpty(closedOn);
    notBefore("closedOn", closedOn, "raisedOn", raisedOn);
  }

  /**
   * Starts a {@code ProjectIssue}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link ProjectIssue}. */
  public static final class Builder extends ProjectIssueBuilder {
    Builder() {}
  }
}
