package org.ismskit.model.plan;

import static org.ismskit.model.entity.Components.notBefore;
import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Days on which a person does not work, beside the holidays of everybody.
 *
 * @param first the first day
 * @param last the last day, included
 * @param why the reason
 */
@Value.Builder
public record Absence(LocalDate first, LocalDate last, Optional<String> why)
    implements WithAbsence {

  /** Refuses missing days and a last day before the first. */
  public Absence {
    required("first", first, "last", last);
    why = orEmpty(why);
    notBefore("last", Optional.of(last), "first", Optional.of(first));
  }

  /**
   * Starts an {@code Absence}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of an {@link Absence}. */
  public static final class Builder extends AbsenceBuilder {
    Builder() {}
  }
}
