package org.ismskit.model.incident;

import static org.ismskit.model.entity.Components.notBefore;
import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.ismskit.model.approval.Money;
import org.ismskit.model.asset.AssetId;
import org.ismskit.model.control.ControlId;
import org.ismskit.model.entity.Entity;
import org.ismskit.model.organization.PersonId;

/**
 * An information security incident of the past, one that nearly happened, or one of the sector
 * (27003, 5.2 factor f, 9.2.2 and 9.4.1 input a): the history that estimates of likelihood rest on.
 *
 * @param id identifies the incident
 * @param name what happened, in short
 * @param kind what kind of incident it was
 * @param occurredOn when it happened
 * @param assets the assets it harmed
 * @param controls the controls that failed or were missing
 * @param description how it came about
 * @param consequence what it led to
 * @param loss what it cost
 * @param handledBy who handled it
 * @param closedOn when it was over
 * @param lessons what was learned
 */
@Value.Builder
@SuppressWarnings(
    "immutables:from") // Entity.id() has a wider type; from(..) copies the id all the same.
public record Incident(
    IncidentId id,
    String name,
    IncidentKind kind,
    Optional<LocalDate> occurredOn,
    ImmutableSet<AssetId> assets,
    ImmutableSet<ControlId> controls,
    Optional<String> description,
    Optional<String> consequence,
    Optional<Money> loss,
    Optional<PersonId> handledBy,
    Optional<LocalDate> closedOn,
    ImmutableList<String> lessons)
    implements Entity, WithIncident {

  /** Refuses missing values of required components and an end before the beginning. */
  public Incident {
    required("id", id, "name", name, "kind", kind);
    occurredOn = orEmpty(occurredOn);
    assets = orEmpty(assets);
    controls = orEmpty(controls);
    description = orEmpty(description);
    consequence = orEmpty(consequence);
    loss = orEmpty(loss);
    handledBy = orEmpty(handledBy);
    closedOn = orEmpty(closedOn);
    lessons = orEmpty(lessons);
    notBefore("closedOn", closedOn, "occurredOn", occurredOn);
  }

  /**
   * Starts an {@code Incident}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of an {@link Incident}. */
  public static final class Builder extends IncidentBuilder {
    Builder() {}
  }
}
