package org.ismskit.model.evidence;

import static org.ismskit.model.entity.Components.notBefore;
import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;
import static org.ismskit.model.entity.Components.sha256;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.ismskit.model.control.ControlId;
import org.ismskit.model.document.DocumentId;
import org.ismskit.model.document.RecordKindId;
import org.ismskit.model.entity.Entity;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.requirement.RequirementId;

/**
 * Something that shows that a control works or a requirement is met (27003, 9.2.2 and Annex C).
 *
 * @param id identifies the evidence
 * @param name what it is
 * @param controls the controls it speaks for
 * @param requirements the requirements it speaks for
 * @param recordKind the kind of record it is
 * @param document the document it is, if it is one
 * @param collectedBy who collected it
 * @param collectedOn when
 * @param periodFrom the first day it speaks for
 * @param periodTo the last day it speaks for
 * @param validUntil until when it counts
 * @param location where it is kept
 * @param digest its SHA-256, 64 hexadecimal digits in lower case
 */
@Value.Builder
@SuppressWarnings(
    "immutables:from") // Entity.id() has a wider type; from(..) copies the id all the same.
public record Evidence(
    EvidenceId id,
    String name,
    ImmutableSet<ControlId> controls,
    ImmutableSet<RequirementId> requirements,
    Optional<RecordKindId> recordKind,
    Optional<DocumentId> document,
    Optional<PersonId> collectedBy,
    Optional<LocalDate> collectedOn,
    Optional<LocalDate> periodFrom,
    Optional<LocalDate> periodTo,
    Optional<LocalDate> validUntil,
    Optional<String> location,
    Optional<String> digest)
    implements Entity, WithEvidence {

  /**
   * Refuses missing values of required components, a period or validity that ends before it begins,
   * and a malformed digest.
   */
  public Evidence {
    required("id", id, "name", name);
    controls = orEmpty(controls);
    requirements = orEmpty(requirements);
    recordKind = orEmpty(recordKind);
    document = orEmpty(document);
    collectedBy = orEmpty(collectedBy);
    collectedOn = orEmpty(collectedOn);
    periodFrom = orEmpty(periodFrom);
    periodTo = orEmpty(periodTo);
    validUntil = orEmpty(validUntil);
    location = orEmpty(location);
    digest = orEmpty(digest);
    notBefore("periodTo", periodTo, "periodFrom", periodFrom);
    notBefore("validUntil", validUntil, "collectedOn", collectedOn);
    digest.ifPresent(text -> sha256("digest", text));
  }

  /**
   * Starts an {@code Evidence}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of an {@link Evidence}. */
  public static final class Builder extends EvidenceBuilder {
    Builder() {}
  }
}
