package org.ismskit.model.approval;

import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.ismskit.model.entity.Entity;
import org.ismskit.model.organization.PersonId;

/**
 * A comment of somebody who affects the ISMS or is affected by it, and what became of it (27003,
 * 5.4).
 *
 * @param id identifies the comment
 * @param document what it is on
 * @param text what it says
 * @param by who made it
 * @param on when
 * @param status what became of it
 * @param resolution how, or why not
 */
@Value.Builder
@SuppressWarnings(
    "immutables:from") // Entity.id() has a wider type; from(..) copies the id all the same.
public record ReviewComment(
    CommentId id,
    String document,
    String text,
    Optional<PersonId> by,
    Optional<LocalDate> on,
    CommentStatus status,
    Optional<String> resolution)
    implements Entity, WithReviewComment {

  /** Refuses missing values of required components. */
  public ReviewComment {
    required("id", id, "document", document, "text", text, "status", status);
    by = orEmpty(by);
    on = orEmpty(on);
    resolution = orEmpty(resolution);
  }

  /**
   * Starts a {@code ReviewComment}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link ReviewComment}. */
  public static final class Builder extends ReviewCommentBuilder {
    Builder() {}
  }
}
