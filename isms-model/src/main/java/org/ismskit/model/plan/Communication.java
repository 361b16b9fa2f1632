package org.ismskit.model.plan;

import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.ismskit.model.recurrence.Recurrence;
import org.ismskit.model.standard.RoleDescriptionId;

/**
 * Who is told what of the project, and when (27003, 9.5).
 *
 * @param what what is told
 * @param to the roles that are told
 * @param by the role that tells
 * @param recurrence how often
 * @param on on which days
 */
@Value.Builder
public record Communication(
    String what,
    ImmutableSet<RoleDescriptionId> to,
    Optional<RoleDescriptionId> by,
    Optional<Recurrence> recurrence,
    ImmutableSet<LocalDate> on)
    implements WithCommunication {

  /** Refuses missing values of required components. */
  public Communication {
    required("what", what);
    to = orEmpty(to);
    by = orEmpty(by);
    recurrence = orEmpty(recurrence);
    on = orEmpty(on);
  }

  /**
   * Starts a {@code Communication}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link Communication}. */
  public static final class Builder extends CommunicationBuilder {
    Builder() {}
  }
}
