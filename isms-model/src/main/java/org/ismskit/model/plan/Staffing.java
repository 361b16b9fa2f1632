package org.ismskit.model.plan;

import static org.ismskit.model.entity.Components.orEmpty;

import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;
import org.ismskit.model.entity.InvalidValue;

/**
 * How many people can work at the same time, in full-time equivalents, and how experienced they
 * are.
 *
 * @param core those who lead the project
 * @param participants those who are asked, interviewed and trained
 * @param implementers those who put controls in place
 * @param firstTimer whether who leads the project has not built an ISMS before
 * @param coachDays how many person-days somebody from outside who has built some helps, greater
 *     than 0; empty if nobody does
 */
@Value.Builder
public record Staffing(
    Optional<BigDecimal> core,
    Optional<BigDecimal> participants,
    Optional<BigDecimal> implementers,
    boolean firstTimer,
    Optional<BigDecimal> coachDays)
    implements WithStaffing {

  /** Refuses numbers that are not greater than 0. */
  public Staffing {
    core = orEmpty(core);
    participants = orEmpty(participants);
    implementers = orEmpty(implementers);
    coachDays = orEmpty(coachDays);
    positive("core", core);
    positive("participants", participants);
    positive("implementers", implementers);
    positive("coachDays", coachDays);
  }

  private static void positive(String component, Optional<BigDecimal> people) {
    if (people.isPresent() && people.get().signum() <= 0) {
      throw new InvalidValue(component, people.get().toPlainString(), "a number greater than 0");
    }
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
    Builder() {
      firstTimer(false);
    }
  }
}
