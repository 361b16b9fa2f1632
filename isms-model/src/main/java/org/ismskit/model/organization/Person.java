package org.ismskit.model.organization;

import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.immutables.value.Value;
import org.ismskit.model.entity.Entity;

/**
 * Somebody who has a part in the ISMS, named or known by function (27003, 5.3.2).
 *
 * @param id identifies the person
 * @param name the name or, where no name may be recorded, the function
 * @param unit the unit the person belongs to
 * @param employer who employs the person, if not the organization
 * @param function the position in the organization
 * @param skills what the person knows how to do, as roles name it
 */
@Value.Builder
@SuppressWarnings(
    "immutables:from") // Entity.id() has a wider type; from(..) copies the id all the same.
public record Person(
    PersonId id,
    String name,
    Optional<UnitId> unit,
    Optional<ThirdPartyId> employer,
    Optional<String> function,
    ImmutableSet<String> skills)
    implements Entity, WithPerson {

  /** Refuses missing values of required components. */
  public Person {
    required("id", id, "name", name);
    unit = orEmpty(unit);
    employer = orEmpty(employer);
    function = orEmpty(function);
    skills = orEmpty(skills);
  }

  /**
   * Starts a {@code Person}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link Person}. */
  public static final class Builder extends PersonBuilder {
    Builder() {}
  }
}
