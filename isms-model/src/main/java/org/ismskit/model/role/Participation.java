package org.ismskit.model.role;

import static org.ismskit.model.entity.Components.orEmpty;

import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.organization.UnitId;
import org.ismskit.model.standard.ActivityId;

/**
 * Says that somebody took part in a piece of work (27003, 5.3.2: collaboration is documented).
 *
 * @param person who took part
 * @param unit for which unit
 * @param kind as what
 * @param activity in which activity of the process
 * @param on when
 * @param contribution what came of it
 */
@Value.Builder
public record Participation(
    Optional<PersonId> person,
    Optional<UnitId> unit,
    Optional<ParticipantKind> kind,
    Optional<ActivityId> activity,
    Optional<LocalDate> on,
    Optional<String> contribution)
    implements WithParticipation {

  /** Reads missing components as empty ones. */
  public Participation {
    person = orEmpty(person);
    unit = orEmpty(unit);
    kind = orEmpty(kind);
    activity = orEmpty(activity);
    on = orEmpty(on);
    contribution = orEmpty(contribution);
  }

  /**
   * Starts a {@code Participation}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link Participation}. */
  public static final class Builder extends ParticipationBuilder {
    Builder() {}
  }
}
