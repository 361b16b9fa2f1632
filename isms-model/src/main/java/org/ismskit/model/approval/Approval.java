package org.ismskit.model.approval;

import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;
import static org.ismskit.model.entity.Components.sha256;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.ismskit.model.entity.Entity;
import org.ismskit.model.organization.PersonId;

/**
 * A decision of management (27003, 5.4 a, 6.6, 8.4).
 *
 * @param id identifies the approval
 * @param subject what was decided on
 * @param title what exactly, such as a document and its version
 * @param verdict what was decided
 * @param decidedBy who decided
 * @param decidedAt when
 * @param conditions under which conditions
 * @param validUntil until when it holds
 * @param resources what is provided with it
 * @param digest the SHA-256 of the canonical form of what was decided on, 64 hexadecimal digits
 * @param confirms the earlier approval that it confirms, as a policy is after the risk assessment
 */
@Value.Builder
@SuppressWarnings(
    "immutables:from") // Entity.id() has a wider type; from(..) copies the id all the same.
public record Approval(
    ApprovalId id,
    ApprovalSubject subject,
    Optional<String> title,
    Verdict verdict,
    ImmutableSet<PersonId> decidedBy,
    Optional<Instant> decidedAt,
    ImmutableList<String> conditions,
    Optional<LocalDate> validUntil,
    ImmutableList<AllocatedResource> resources,
    Optional<String> digest,
    Optional<ApprovalId> confirms)
    implements Entity, WithApproval {

  /** Refuses missing values of required components and a malformed digest. */
  public Approval {
    required("id", id, "subject", subject, "verdict", verdict);
    title = orEmpty(title);
    decidedBy = orEmpty(decidedBy);
    decidedAt = orEmpty(decidedAt);
    conditions = orEmpty(conditions);
    validUntil = orEmpty(validUntil);
    resources = orEmpty(resources);
    digest = orEmpty(digest);
    confirms = orEmpty(confirms);
    digest.ifPresent(text -> sha256("digest", text));
  }

  /**
   * Starts an {@code Approval}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of an {@link Approval}. */
  public static final class Builder extends ApprovalBuilder {
    Builder() {}
  }
}
