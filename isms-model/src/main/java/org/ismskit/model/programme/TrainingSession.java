package org.ismskit.model.programme;

import static org.ismskit.model.entity.Components.inRange;
import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.ismskit.model.document.DocumentId;
import org.ismskit.model.entity.Entity;
import org.ismskit.model.evidence.EvidenceId;
import org.ismskit.model.organization.PersonId;

/**
 * A training, planned or held, and its record (27003, 9.4.2 outputs c and d).
 *
 * @param id identifies the session
 * @param name what it was about
 * @param audience for whom
 * @param on when
 * @param materials the materials used
 * @param trainer who trained
 * @param invited how many were to come, at least 0
 * @param attended how many came, at least 0
 * @param passed how many passed a test, at least 0
 * @param persons those who came, where they are recorded by name
 * @param evidence the list or test result
 * @param reviewedOn when the record was reviewed
 */
@Value.Builder
@SuppressWarnings(
    "immutables:from") // Entity.id() has a wider type; from(..) copies the id all the same.
public record TrainingSession(
    TrainingSessionId id,
    String name,
    Optional<TrainingAudienceId> audience,
    Optional<LocalDate> on,
    ImmutableSet<DocumentId> materials,
    Optional<PersonId> trainer,
    OptionalInt invited,
    OptionalInt attended,
    OptionalInt passed,
    ImmutableSet<PersonId> persons,
    Optional<EvidenceId> evidence,
    Optional<LocalDate> reviewedOn)
    implements Entity, WithTrainingSession {

  /**
   * Refuses missing values of required components, negative numbers, and more who passed than came.
   */
  public TrainingSession {
    required("id", id, "name", name);
    audience = orEmpty(audience);
    on = orEmpty(on);
    materials = orEmpty(materials);
    trainer = orEmpty(trainer);
    invited = orEmpty(invited);
    attended = orEmpty(attended);
    passed = orEmpty(passed);
    persons = orEmpty(persons);
    evidence = orEmpty(evidence);
    reviewedOn = orEmpty(reviewedOn);
    inRange("invited", invited, 0, Integer.MAX_VALUE);
    inRange("attended", attended, 0, Integer.MAX_VALUE);
    inRange("passed", passed, 0, attended.orElse(Integer.MAX_VALUE));
  }

  /**
   * Starts a {@code TrainingSession}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link TrainingSession}. */
  public static final class Builder extends TrainingSessionBuilder {
    Builder() {}
  }
}
