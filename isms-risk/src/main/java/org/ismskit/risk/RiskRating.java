package org.ismskit.risk;

import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import java.math.BigDecimal;
import java.util.Optional;
import org.ismskit.model.explanation.Explanation;

/**
 * What a methodology says of a risk.
 *
 * @param level the key of the level of risk, empty if it is unknown or the methodology gives
 *     numbers only
 * @param value the number behind the level, empty if it is unknown or the methodology has none
 * @param because where the rating comes from, such as the cell of the matrix
 */
public record RiskRating(Optional<String> level, Optional<BigDecimal> value, Explanation because) {

  /** Refuses a rating without a reason. */
  public RiskRating {
    level = orEmpty(level);
    value = orEmpty(value);
    required("because", because);
  }

  /**
   * Whether the methodology could rate the risk.
   *
   * @return whether there is a level or a value
   */
  public boolean isKnown() {
    return level.isPresent() || value.isPresent();
  }
}
