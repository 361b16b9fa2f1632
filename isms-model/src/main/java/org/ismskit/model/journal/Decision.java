package org.ismskit.model.journal;

import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.ismskit.model.approval.DecisionBodyId;
import org.ismskit.model.assessment.ActionItemId;
import org.ismskit.model.document.DocumentId;
import org.ismskit.model.entity.Entity;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.policy.PolicyId;

/**
 * An entry of the decision log (27003, 9.2.2: actions lead back to decisions of management).
 *
 * @param id identifies the decision
 * @param name what was decided
 * @param kind what it does
 * @param body the body that decided
 * @param decidedBy who decided
 * @param decidedOn when
 * @param because why
 * @param policies the policies it rests on
 * @param actions what follows from it
 * @param replaces the decision it replaces
 * @param minutes where it is written
 */
@Value.Builder
@SuppressWarnings(
    "immutables:from") // Entity.id() has a wider type; from(..) copies the id all the same.
public record Decision(
    DecisionId id,
    String name,
    Optional<DecisionKind> kind,
    Optional<DecisionBodyId> body,
    ImmutableSet<PersonId> decidedBy,
    Optional<LocalDate> decidedOn,
    Optional<String> because,
    ImmutableSet<PolicyId> policies,
    ImmutableSet<ActionItemId> actions,
    Optional<DecisionId> replaces,
    Optional<DocumentId> minutes)
    implements Entity, WithDecision {

  /** Refuses missing values of required components. */
  public Decision {
    required("id", id, "name", name);
    kind = orEmpty(kind);
    body = orEmpty(body);
    decidedBy = orEmpty(decidedBy);
    decidedOn = orEmpty(decidedOn);
    because = orEmpty(because);
    policies = orEmpty(policies);
    actions = orEmpty(actions);
    replaces = orEmpty(replaces);
    minutes = orEmpty(minutes);
  }

  /**
   * Starts a {@code Decision}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link Decision}. */
  public static final class Builder extends DecisionBuilder {
    Builder() {}
  }
}
