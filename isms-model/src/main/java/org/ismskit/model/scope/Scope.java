package org.ismskit.model.scope;

import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.immutables.value.Value;
import org.ismskit.model.entity.Entity;
import org.ismskit.model.organization.PersonId;

/**
 * What an ISMS covers (27003, clause 6). Groups have one that holds for all and one for each part.
 *
 * @param id identifies the scope
 * @param name what people call it
 * @param parent the scope it belongs to and inherits from
 * @param statement the scope in words
 * @param includes the parts that are in
 * @param exclusions the parts that are left out
 * @param responsible who manages information security in it
 * @param sponsor who stands for it in top management
 */
@Value.Builder
@SuppressWarnings(
    "immutables:from") // Entity.id() has a wider type; from(..) copies the id all the same.
public record Scope(
    ScopeId id,
    String name,
    Optional<ScopeId> parent,
    Optional<String> statement,
    ScopeItems includes,
    ImmutableList<Exclusion> exclusions,
    Optional<PersonId> responsible,
    Optional<PersonId> sponsor)
    implements Entity, WithScope {

  /** Refuses missing values of required components. */
  public Scope {
    required("id", id, "name", name);
    parent = orEmpty(parent);
    statement = orEmpty(statement);
    exclusions = orEmpty(exclusions);
    responsible = orEmpty(responsible);
    sponsor = orEmpty(sponsor);
    includes = includes == null ? ScopeItems.empty() : includes;
  }

  /**
   * Starts a {@code Scope}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link Scope}. */
  public static final class Builder extends ScopeBuilder {
    Builder() {
      includes(ScopeItems.empty());
    }
  }
}
