package org.ismskit.model;

import static org.ismskit.model.entity.Components.orEmpty;

import org.immutables.value.Value;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.policy.Policy;
import org.ismskit.model.scope.Scope;

/**
 * What the ISMS covers (27003, clause 6).
 *
 * @param scopes the scopes
 * @param policies the policies, of all phases
 */
@Value.Builder
public record Scoping(Entities<Scope> scopes, Entities<Policy> policies) implements WithScoping {

  /** Reads missing components as empty ones. */
  public Scoping {
    scopes = orEmpty(scopes);
    policies = orEmpty(policies);
  }

  /**
   * Starts a {@code Scoping}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * A {@code Scoping} of which nothing is known.
   *
   * @return a record of empty components
   */
  public static Scoping empty() {
    return builder().build();
  }

  /** Collects the parts of a {@link Scoping}. */
  public static final class Builder extends ScopingBuilder {
    Builder() {
      policies(Entities.of());
      scopes(Entities.of());
    }
  }
}
