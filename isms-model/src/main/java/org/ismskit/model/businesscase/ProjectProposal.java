package org.ismskit.model.businesscase;

import static org.ismskit.model.entity.Components.orEmpty;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.ismskit.model.approval.AllocatedResource;

/**
 * How it is proposed to do the ISMS project (27003, 5.4 output c).
 *
 * @param version its version
 * @param date the date of that version
 * @param summary the proposal in a few sentences
 * @param milestones its milestones
 * @param resources what it needs
 */
@Value.Builder
public record ProjectProposal(
    Optional<String> version,
    Optional<LocalDate> date,
    Optional<String> summary,
    ImmutableList<ProposedMilestone> milestones,
    ImmutableList<AllocatedResource> resources)
    implements WithProjectProposal {

  /** Reads missing components as empty ones. */
  public ProjectProposal {
    version = orEmpty(version);
    date = orEmpty(date);
    summary = orEmpty(summary);
    milestones = orEmpty(milestones);
    resources = orEmpty(resources);
  }

  /**
   * Starts a {@code ProjectProposal}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link ProjectProposal}. */
  public static final class Builder extends ProjectProposalBuilder {
    Builder() {}
  }
}
