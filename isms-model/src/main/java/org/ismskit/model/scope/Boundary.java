package org.ismskit.model.scope;

import static org.ismskit.model.entity.Components.lettered;
import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.immutables.value.Value;
import org.ismskit.model.document.DocumentId;
import org.ismskit.model.organization.ThirdPartyId;

/**
 * Where a scope ends, from one of three sides (27003, 6.2 to 6.4). The scope integrates the three.
 *
 * @param kind from which side
 * @param description where it runs
 * @param parts what it says on the contents that the clause lists, by letter: a to d for technology
 *     (6.3), a and b for places (6.4)
 * @param items the parts inside
 * @param exclusions the parts left out
 * @param structure functions and structure of the parts inside (6.2 output b)
 * @param responsibilities who answers for information assets inside and outside (6.2 output d, 6.3
 *     d)
 * @param dependencies the third parties it depends on
 * @param maps site maps and network diagrams that show it
 */
@Value.Builder
public record Boundary(
    BoundaryKind kind,
    Optional<String> description,
    ImmutableMap<String, String> parts,
    Optional<ScopeItems> items,
    ImmutableList<Exclusion> exclusions,
    Optional<String> structure,
    Optional<String> responsibilities,
    ImmutableSet<ThirdPartyId> dependencies,
    ImmutableSet<DocumentId> maps)
    implements WithBoundary {

  /** Refuses a missing kind and what is no letter of the lists. */
  public Boundary {
    required("kind", kind);
    description = orEmpty(description);
    parts = orEmpty(parts);
    items = orEmpty(items);
    exclusions = orEmpty(exclusions);
    structure = orEmpty(structure);
    responsibilities = orEmpty(responsibilities);
    dependencies = orEmpty(dependencies);
    maps = orEmpty(maps);
    lettered("parts", parts.keySet(), 'd');
  }

  /**
   * Starts a {@code Boundary}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link Boundary}. */
  public static final class Builder extends BoundaryBuilder {
    Builder() {}
  }
}
