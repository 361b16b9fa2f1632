package org.ismskit.model.evidence;

import static org.ismskit.model.entity.Components.notBefore;
import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.ismskit.model.approval.ApprovalId;
import org.ismskit.model.control.ControlId;
import org.ismskit.model.entity.Entity;
import org.ismskit.model.entity.InvalidValue;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.policy.PolicyId;
import org.ismskit.model.scope.ScopeItems;

/**
 * A permission to depart from a control or a policy for a time. It is neither an exclusion of a
 * statement of applicability nor an acceptance of risk.
 *
 * @param id identifies the exception
 * @param name what is allowed
 * @param control the control departed from
 * @param policy the policy departed from
 * @param items what it is allowed for
 * @param reason why
 * @param compensating the controls that make up for it
 * @param approval the decision by which it was allowed
 * @param approvedBy who allowed it
 * @param since from when
 * @param until until when
 */
@Value.Builder
@SuppressWarnings(
    "immutables:from") // Entity.id() has a wider type; from(..) copies the id all the same.
public record ControlException(
    ExceptionId id,
    String name,
    Optional<ControlId> control,
    Optional<PolicyId> policy,
    Optional<ScopeItems> items,
    Optional<String> reason,
    ImmutableSet<ControlId> compensating,
    Optional<ApprovalId> approval,
    Optional<PersonId> approvedBy,
    Optional<LocalDate> since,
    Optional<LocalDate> until)
    implements Entity, WithControlException {

  /**
   * Refuses missing values of required components, an end before the beginning, and a control that
   * makes up for itself.
   */
  public ControlException {
    required("id", id, "name", name);
    control = orEmpty(control);
    policy = orEmpty(policy);
    items = orEmpty(items);
    reason = orEmpty(reason);
    compensating = orEmpty(compensating);
    approval = orEmpty(approval);
    approvedBy = orEmpty(approvedBy);
    since = orEmpty(since);
    until = orEmpty(until);
    notBefore("until", until, "since", since);
    if (control.isPresent() && compensating.contains(control.get())) {
      throw new InvalidValue(
          "compensating", control.get(), "other controls than the one departed from");
    }
  }

  /**
   * Starts a {@code ControlException}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link ControlException}. */
  public static final class Builder extends ControlExceptionBuilder {
    Builder() {}
  }
}
