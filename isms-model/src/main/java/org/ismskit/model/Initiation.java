package org.ismskit.model;

import static org.ismskit.model.entity.Components.orEmpty;

import com.google.common.collect.ImmutableList;
import org.immutables.value.Value;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.requirement.Requirement;
import org.ismskit.model.role.Assignment;
import org.ismskit.model.role.Role;

/**
 * What getting the project approved needs (27003, clause 5).
 *
 * @param requirements what has to be fulfilled
 * @param roles the roles
 * @param assignments who fills them
 */
@Value.Builder
public record Initiation(
    Entities<Requirement> requirements, Entities<Role> roles, ImmutableList<Assignment> assignments)
    implements WithInitiation {

  /** Reads missing components as empty ones. */
  public Initiation {
    requirements = orEmpty(requirements);
    roles = orEmpty(roles);
    assignments = orEmpty(assignments);
  }

  /**
   * Starts an {@code Initiation}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * An {@code Initiation} of which nothing is known.
   *
   * @return a record of empty components
   */
  public static Initiation empty() {
    return builder().build();
  }

  /** Collects the parts of an {@link Initiation}. */
  public static final class Builder extends InitiationBuilder {
    Builder() {
      requirements(Entities.of());
      roles(Entities.of());
    }
  }
}
