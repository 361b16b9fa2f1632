package org.ismskit.model.plan;

import static org.ismskit.model.entity.Components.orEmpty;

import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How many people can work at the same time, in full-time equivalents.
 *
 * @param core those who lead the project
 * @param participants those who are asked, interviewed and trained
 * @param implementers those who put controls in place
 */
@Value.Builder
public record Staffing(
    Optional<BigDecimal> core, Optional<BigDecimal> participants, Optional<BigDecimal> implementers)
    implements WithStaffing {

  /** Reads missing components as empty ones. */
  public Staffing {
    core = orEmpty(core);
    participants = orEmpty(participants);
    implementers = orEmpty(implementers);
  }

  /**
   * Starts a {@code Staffing}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link Staffing}. */
  public static final class Builder extends StaffingBuilder {
    Builder() {}
  }
}
