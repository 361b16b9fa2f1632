package org.ismskit.model.treatment;

import static org.ismskit.model.entity.Components.notBefore;
import static org.ismskit.model.entity.Components.orEmpty;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.ismskit.model.approval.ApprovalId;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.risk.RiskId;

/**
 * The acceptance of residual risks, one by one or as a stated set (27003, 8.4 output b).
 *
 * @param risks the risks that are accepted
 * @param statement the set in words, where it is not listed
 * @param upToLevel the level of risk up to which they are accepted
 * @param acceptedBy who accepts
 * @param acceptedOn when
 * @param validUntil until when
 * @param conditions under which conditions
 * @param approval the decision it is part of
 */
@Value.Builder
public record RiskAcceptance(
    ImmutableSet<RiskId> risks,
    Optional<String> statement,
    Optional<String> upToLevel,
    Optional<PersonId> acceptedBy,
    Optional<LocalDate> acceptedOn,
    Optional<LocalDate> validUntil,
    ImmutableList<String> conditions,
    Optional<ApprovalId> approval)
    implements WithRiskAcceptance {

  /**
   * Reads missing components as empty ones and refuses an acceptance that ends before it begins.
   */
  public RiskAcceptance {
    risks = orEmpty(risks);
    statement = orEmpty(statement);
    upToLevel = orEmpty(upToLevel);
    acceptedBy = orEmpty(acceptedBy);
    acceptedOn = orEmpty(acceptedOn);
    validUntil = orEmpty(validUntil);
    conditions = orEmpty(conditions);
    approval = orEmpty(approval);
    notBefore("validUntil", validUntil, "acceptedOn", acceptedOn);
  }

  /**
   * Starts a {@code RiskAcceptance}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link RiskAcceptance}. */
  public static final class Builder extends RiskAcceptanceBuilder {
    Builder() {}
  }
}
