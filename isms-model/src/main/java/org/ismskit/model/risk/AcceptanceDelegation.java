package org.ismskit.model.risk;

import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import java.util.Optional;
import org.immutables.value.Value;
import org.ismskit.model.approval.Money;
import org.ismskit.model.role.RoleId;

/**
 * Who may accept residual risks up to which limit (27003, 8.4 b, where high-level management
 * accepts them; later editions of ISO/IEC 27001 leave it to the risk owners).
 *
 * @param role the role that may accept
 * @param upToLevel the highest level of risk it may accept
 * @param upToAmount the largest expected annual loss it may accept
 */
@Value.Builder
public record AcceptanceDelegation(
    RoleId role, Optional<String> upToLevel, Optional<Money> upToAmount)
    implements WithAcceptanceDelegation {

  /** Refuses missing values of required components. */
  public AcceptanceDelegation {
    required("role", role);
    upToLevel = orEmpty(upToLevel);
    upToAmount = orEmpty(upToAmount);
  }

  /**
   * Starts an {@code AcceptanceDelegation}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of an {@link AcceptanceDelegation}. */
  public static final class Builder extends AcceptanceDelegationBuilder {
    Builder() {}
  }
}
