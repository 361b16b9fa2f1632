package org.ismskit.model.organization;

import static org.ismskit.model.entity.Components.inRange;
import static org.ismskit.model.entity.Components.orEmpty;

import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.ismskit.model.entity.Entities;

/**
 * What the organization is (27003, 5.2 output c).
 *
 * @param name its name
 * @param description its business in a few sentences
 * @param sector its line of business
 * @param people how many people it has, at least 1
 * @param units its parts
 * @param sites its places
 * @param persons the people with a part in the ISMS
 * @param thirdParties those outside on whom it depends
 * @param managementSystems the management systems it has
 */
@Value.Builder
public record Organization(
    Optional<String> name,
    Optional<String> description,
    Optional<String> sector,
    OptionalInt people,
    Entities<OrganizationalUnit> units,
    Entities<Site> sites,
    Entities<Person> persons,
    Entities<ThirdParty> thirdParties,
    Entities<ManagementSystem> managementSystems)
    implements WithOrganization {

  /** Reads missing components as empty ones and refuses an organization of no people. */
  public Organization {
    name = orEmpty(name);
    description = orEmpty(description);
    sector = orEmpty(sector);
    people = orEmpty(people);
    units = orEmpty(units);
    sites = orEmpty(sites);
    persons = orEmpty(persons);
    thirdParties = orEmpty(thirdParties);
    managementSystems = orEmpty(managementSystems);
    inRange("people", people, 1, Integer.MAX_VALUE);
  }

  /**
   * Starts an {@code Organization}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * An {@code Organization} of which nothing is known.
   *
   * @return a record of empty components
   */
  public static Organization empty() {
    return builder().build();
  }

  /** Collects the parts of an {@link Organization}. */
  public static final class Builder extends OrganizationBuilder {
    Builder() {
      units(Entities.of());
      sites(Entities.of());
      persons(Entities.of());
      thirdParties(Entities.of());
      managementSystems(Entities.of());
    }
  }
}
