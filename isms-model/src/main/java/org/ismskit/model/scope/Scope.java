package org.ismskit.model.scope;

import static org.ismskit.model.entity.Components.lettered;
import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.ismskit.model.approval.ApprovalId;
import org.ismskit.model.document.DocumentId;
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
 * @param version the version of the scope document
 * @param date the date of that version
 * @param parts what the scope document says on its parts, by letter a to h (6.5)
 * @param boundaries where it ends, seen from organization, technology and places
 * @param exchanges information that flows inside it and across its boundaries
 * @param document the scope document
 * @param approvals the decisions by which it was approved
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
    Optional<PersonId> sponsor,
    Optional<String> version,
    Optional<LocalDate> date,
    ImmutableMap<String, String> parts,
    ImmutableList<Boundary> boundaries,
    ImmutableList<InformationExchange> exchanges,
    Optional<DocumentId> document,
    ImmutableSet<ApprovalId> approvals)
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
    version = orEmpty(version);
    date = orEmpty(date);
    parts = orEmpty(parts);
    boundaries = orEmpty(boundaries);
    exchanges = orEmpty(exchanges);
    document = orEmpty(document);
    approvals = orEmpty(approvals);
    lettered("parts", parts.keySet(), 'h');
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
