package org.ismskit.model.businesscase;

import static org.ismskit.model.entity.Components.required;

import java.time.LocalDate;
import org.immutables.value.Value;
import org.ismskit.model.plan.MilestoneKind;

/**
 * A milestone of a project proposal.
 *
 * @param kind what is to be reached
 * @param date by when
 */
@Value.Builder
public record ProposedMilestone(MilestoneKind kind, LocalDate date)
    implements WithProposedMilestone {

  /** Refuses missing values of required components. */
  public ProposedMilestone {
    required("kind", kind, "date", date);
  }

  /**
   * Starts a {@code ProposedMilestone}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link ProposedMilestone}. */
  public static final class Builder extends ProposedMilestoneBuilder {
    Builder() {}
  }
}
