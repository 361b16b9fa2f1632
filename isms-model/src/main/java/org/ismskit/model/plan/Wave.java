package org.ismskit.model.plan;

import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import com.google.common.collect.ImmutableSet;
import org.immutables.value.Value;
import org.ismskit.model.scope.ScopeId;

/**
 * Scopes that are taken together, before or after others (practice of groups: a pilot, then waves).
 *
 * @param name what people call it
 * @param scopes the scopes
 * @param pilot whether the others learn from it
 */
@Value.Builder
public record Wave(String name, ImmutableSet<ScopeId> scopes, boolean pilot) implements WithWave {

  /** Refuses missing values of required components. */
  public Wave {
    required("name", name);
    scopes = orEmpty(scopes);
  }

  /**
   * Starts a {@code Wave}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link Wave}. */
  public static final class Builder extends WaveBuilder {
    Builder() {
      pilot(false);
    }
  }
}
