package org.ismskit.model.objective;

import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.ismskit.model.entity.Entity;
import org.ismskit.model.entity.InvalidValue;
import org.ismskit.model.organization.PersonId;

/**
 * Something to be achieved (27003, 5.2 input a and output a).
 *
 * @param id identifies the objective
 * @param name what is to be achieved
 * @param kind whose aim it is
 * @param supports the objectives it serves; those of the ISMS serve strategic ones
 * @param measure by what its achievement is seen
 * @param owner who answers for it
 * @param due by when it is to be achieved
 */
@Value.Builder
@SuppressWarnings(
    "immutables:from") // Entity.id() has a wider type; from(..) copies the id all the same.
public record Objective(
    ObjectiveId id,
    String name,
    ObjectiveKind kind,
    ImmutableSet<ObjectiveId> supports,
    Optional<String> measure,
    Optional<PersonId> owner,
    Optional<LocalDate> due)
    implements Entity, WithObjective {

  /** Refuses missing values of required components and an objective that serves itself. */
  public Objective {
    required("id", id, "name", name, "kind", kind);
    supports = orEmpty(supports);
    measure = orEmpty(measure);
    owner = orEmpty(owner);
    due = orEmpty(due);
    if (supports.contains(id)) {
      throw new InvalidValue("supports", id, "other objectives");
    }
  }

  /**
   * Starts an {@code Objective}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of an {@link Objective}. */
  public static final class Builder extends ObjectiveBuilder {
    Builder() {}
  }
}
