package org.ismskit.model.scope;

import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * Something left out of a scope (27003, 6.5 h).
 *
 * @param what what is left out, in words
 * @param items the parts that are left out
 * @param justification why that is acceptable
 */
@Value.Builder
public record Exclusion(String what, ScopeItems items, Optional<String> justification)
    implements WithExclusion {

  /** Refuses missing values of required components. */
  public Exclusion {
    required("what", what);
    justification = orEmpty(justification);
    items = items == null ? ScopeItems.empty() : items;
  }

  /**
   * Starts an {@code Exclusion}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of an {@link Exclusion}. */
  public static final class Builder extends ExclusionBuilder {
    Builder() {
      items(ScopeItems.empty());
    }
  }
}
