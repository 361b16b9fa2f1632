package org.ismskit.model.plan;

import static org.ismskit.model.entity.Components.notNegative;
import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.programme.IsmsStream;
import org.ismskit.model.scope.ScopeId;
import org.ismskit.model.standard.RoleDescriptionId;

/**
 * Something that happens on certain days after or beside the project: a review, an audit, a
 * measurement, a training, an expiry (27003, 9.4 and Annexes C and E).
 *
 * @param name what happens
 * @param on when
 * @param stream the activity it belongs to
 * @param scope the scope it is for
 * @param responsible who sees to it
 * @param because why it is there
 * @param effort what it takes everybody together each time, in person-days, at least 0
 * @param responsibleRole the role that sees to it
 */
@Value.Builder
public record PlannedEvent(
    String name,
    LocalDate on,
    Optional<IsmsStream> stream,
    Optional<ScopeId> scope,
    Optional<PersonId> responsible,
    ImmutableList<Explanation> because,
    Optional<BigDecimal> effort,
    Optional<RoleDescriptionId> responsibleRole)
    implements WithPlannedEvent {

  /** Refuses missing values of required components and an effort below 0. */
  public PlannedEvent {
    required("name", name, "on", on);
    stream = orEmpty(stream);
    scope = orEmpty(scope);
    responsible = orEmpty(responsible);
    because = orEmpty(because);
    effort = orEmpty(effort);
    responsibleRole = orEmpty(responsibleRole);
    effort.ifPresent(days -> notNegative("effort", days));
  }

  /**
   * Starts a {@code PlannedEvent}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link PlannedEvent}. */
  public static final class Builder extends PlannedEventBuilder {
    Builder() {}
  }
}
