package org.ismskit.model.plan;

import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A date that somebody has promised.
 *
 * @param milestone what is to be reached
 * @param date by when
 * @param promisedTo to whom
 */
@Value.Builder
public record Commitment(MilestoneKind milestone, LocalDate date, Optional<String> promisedTo)
    implements WithCommitment {

  /** Refuses missing values of required components. */
  public Commitment {
    required("milestone", milestone, "date", date);
    promisedTo = orEmpty(promisedTo);
  }

  /**
   * Starts a {@code Commitment}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link Commitment}. */
  public static final class Builder extends CommitmentBuilder {
    Builder() {}
  }
}
