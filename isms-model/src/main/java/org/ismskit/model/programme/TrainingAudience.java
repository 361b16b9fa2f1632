package org.ismskit.model.programme;

import static org.ismskit.model.entity.Components.inRange;
import static org.ismskit.model.entity.Components.notNegative;
import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.ismskit.model.document.DocumentId;
import org.ismskit.model.entity.Entity;
import org.ismskit.model.organization.UnitId;
import org.ismskit.model.recurrence.Recurrence;
import org.ismskit.model.role.RoleId;

/**
 * People who need the same training (27003, 9.4.2).
 *
 * @param id identifies the audience
 * @param name who they are
 * @param people how many they are, at least 0
 * @param units the units they belong to
 * @param roles the roles they fill
 * @param needs what they have to know
 * @param materials the materials for them
 * @param hours how many hours it takes each of them, at least 0
 * @param recurrence how often
 * @param language their language, as a BCP 47 tag
 */
@Value.Builder
@SuppressWarnings(
    "immutables:from") // Entity.id() has a wider type; from(..) copies the id all the same.
public record TrainingAudience(
    TrainingAudienceId id,
    String name,
    OptionalInt people,
    ImmutableSet<UnitId> units,
    ImmutableSet<RoleId> roles,
    ImmutableList<String> needs,
    ImmutableSet<DocumentId> materials,
    Optional<BigDecimal> hours,
    Optional<Recurrence> recurrence,
    Optional<String> language)
    implements Entity, WithTrainingAudience {

  /** Refuses missing values of required components and negative numbers. */
  public TrainingAudience {
    required("id", id, "name", name);
    people = orEmpty(people);
    units = orEmpty(units);
    roles = orEmpty(roles);
    needs = orEmpty(needs);
    materials = orEmpty(materials);
    hours = orEmpty(hours);
    recurrence = orEmpty(recurrence);
    language = orEmpty(language);
    inRange("people", people, 0, Integer.MAX_VALUE);
    hours.ifPresent(number -> notNegative("hours", number));
  }

  /**
   * Starts a {@code TrainingAudience}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link TrainingAudience}. */
  public static final class Builder extends TrainingAudienceBuilder {
    Builder() {}
  }
}
