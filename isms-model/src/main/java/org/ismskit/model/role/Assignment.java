package org.ismskit.model.role;

import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.ismskit.model.organization.PersonId;

/**
 * Says that a person fills a role.
 *
 * @param role the role
 * @param person who fills it
 * @param capacity how: deputy, interim, external, and so on
 * @param since from when
 */
@Value.Builder
public record Assignment(
    RoleId role, PersonId person, Optional<String> capacity, Optional<LocalDate> since)
    implements WithAssignment {

  /** Refuses missing values of required components. */
  public Assignment {
    required("role", role, "person", person);
    capacity = orEmpty(capacity);
    since = orEmpty(since);
  }

  /**
   * Starts an {@code Assignment}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of an {@link Assignment}. */
  public static final class Builder extends AssignmentBuilder {
    Builder() {}
  }
}
