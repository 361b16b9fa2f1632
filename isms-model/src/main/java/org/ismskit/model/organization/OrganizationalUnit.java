package org.ismskit.model.organization;

import static org.ismskit.model.entity.Components.inRange;
import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.ismskit.model.entity.Entity;

/**
 * A part of the organization (27003, 5.2 output c and 6.2).
 *
 * @param id identifies the unit
 * @param name what people call it
 * @param parent the unit it belongs to, empty at the top
 * @param head who leads it
 * @param people how many people work in it, without those of the units below, at least 0
 * @param sites where it works
 * @param description what it does
 * @param awareness how aware its people are of information security (7.2 e)
 * @param trainingNeeds what its people have to learn (7.2 output f)
 */
@Value.Builder
@SuppressWarnings(
    "immutables:from") // Entity.id() has a wider type; from(..) copies the id all the same.
public record OrganizationalUnit(
    UnitId id,
    String name,
    Optional<UnitId> parent,
    Optional<PersonId> head,
    OptionalInt people,
    ImmutableSet<SiteId> sites,
    Optional<String> description,
    Optional<String> awareness,
    ImmutableList<String> trainingNeeds)
    implements Entity, WithOrganizationalUnit {

  /** Refuses missing values of required components and a negative number of people. */
  public OrganizationalUnit {
    required("id", id, "name", name);
    parent = orEmpty(parent);
    head = orEmpty(head);
    people = orEmpty(people);
    sites = orEmpty(sites);
    description = orEmpty(description);
    awareness = orEmpty(awareness);
    trainingNeeds = orEmpty(trainingNeeds);
    inRange("people", people, 0, Integer.MAX_VALUE);
  }

  /**
   * Starts an {@code OrganizationalUnit}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of an {@link OrganizationalUnit}. */
  public static final class Builder extends OrganizationalUnitBuilder {
    Builder() {}
  }
}
