package org.ismskit.model.requirement;

import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The result that a requirement was examined and does not apply.
 *
 * @param because the reason
 * @param facts the facts the reason rests on
 * @param recheckWhen what would make another look necessary
 * @param decidedOn when it was decided
 */
@Value.Builder
public record NotApplicable(
    String because,
    ImmutableList<String> facts,
    Optional<String> recheckWhen,
    Optional<LocalDate> decidedOn)
    implements WithNotApplicable {

  /** Refuses missing values of required components. */
  public NotApplicable {
    required("because", because);
    facts = orEmpty(facts);
    recheckWhen = orEmpty(recheckWhen);
    decidedOn = orEmpty(decidedOn);
  }

  /**
   * Starts a {@code NotApplicable}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link NotApplicable}. */
  public static final class Builder extends NotApplicableBuilder {
    Builder() {}
  }
}
