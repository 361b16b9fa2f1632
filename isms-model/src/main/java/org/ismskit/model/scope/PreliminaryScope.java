package org.ismskit.model.scope;

import static org.ismskit.model.entity.Components.lettered;
import static org.ismskit.model.entity.Components.orEmpty;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.ismskit.model.objective.ObjectiveId;

/**
 * The preliminary scope (27003, 5.3.1) and the topics that its first decisions turn on (5.2).
 *
 * @param version its version
 * @param date the date of that version
 * @param parts what it says on its parts, by letter a to f
 * @param topics what was decided on the topics of 5.2, by letter a to d
 * @param items the critical processes, systems, assets, structures and locations it covers
 * @param objectives the business objectives of information security it rests on
 */
@Value.Builder
public record PreliminaryScope(
    Optional<String> version,
    Optional<LocalDate> date,
    ImmutableMap<String, String> parts,
    ImmutableMap<String, String> topics,
    Optional<ScopeItems> items,
    ImmutableSet<ObjectiveId> objectives)
    implements WithPreliminaryScope {

  /** Reads missing components as empty ones and refuses what is no letter of the lists. */
  public PreliminaryScope {
    version = orEmpty(version);
    date = orEmpty(date);
    parts = orEmpty(parts);
    topics = orEmpty(topics);
    items = orEmpty(items);
    objectives = orEmpty(objectives);
    lettered("parts", parts.keySet(), 'f');
    lettered("topics", topics.keySet(), 'd');
  }

  /**
   * Starts a {@code PreliminaryScope}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link PreliminaryScope}. */
  public static final class Builder extends PreliminaryScopeBuilder {
    Builder() {}
  }
}
