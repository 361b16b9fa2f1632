package org.ismskit.model.requirement;

import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.ismskit.model.entity.Entity;

/**
 * Something that the organization has to fulfil (27003, 5.2 output b and 7.2 output d).
 *
 * @param id identifies the requirement
 * @param name its short name
 * @param kind where it comes from
 * @param source the law, contract or document
 * @param jurisdiction where it holds: a country code, EU, or a state
 * @param demands what it asks for, in own words
 * @param notApplicable why it does not apply, if so
 * @param asOf the date to which the entry was checked
 */
@Value.Builder
@SuppressWarnings(
    "immutables:from") // Entity.id() has a wider type; from(..) copies the id all the same.
public record Requirement(
    RequirementId id,
    String name,
    RequirementKind kind,
    Optional<String> source,
    Optional<String> jurisdiction,
    Optional<String> demands,
    Optional<NotApplicable> notApplicable,
    Optional<LocalDate> asOf)
    implements Entity, WithRequirement {

  /** Refuses missing values of required components. */
  public Requirement {
    required("id", id, "name", name, "kind", kind);
    source = orEmpty(source);
    jurisdiction = orEmpty(jurisdiction);
    demands = orEmpty(demands);
    notApplicable = orEmpty(notApplicable);
    asOf = orEmpty(asOf);
  }

  /**
   * Starts a {@code Requirement}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link Requirement}. */
  public static final class Builder extends RequirementBuilder {
    Builder() {}
  }
}
