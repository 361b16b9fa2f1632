package org.ismskit.model.risk;

import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * Risk acceptance criteria that hold for one part only (27003, 8.2 h).
 *
 * @param object what they hold for
 * @param accepted the highest level of risk that is accepted without treatment
 * @param tolerated the highest level that the risk owner may accept
 */
@Value.Builder
public record AcceptanceThreshold(
    AssessedObject object, Optional<String> accepted, Optional<String> tolerated)
    implements WithAcceptanceThreshold {

  /** Refuses missing values of required components. */
  public AcceptanceThreshold {
    required("object", object);
    accepted = orEmpty(accepted);
    tolerated = orEmpty(tolerated);
  }

  /**
   * Starts an {@code AcceptanceThreshold}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of an {@link AcceptanceThreshold}. */
  public static final class Builder extends AcceptanceThresholdBuilder {
    Builder() {}
  }
}
