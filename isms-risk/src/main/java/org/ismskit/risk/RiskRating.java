package org.ismskit.risk;

import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import java.util.Optional;
import org.ismskit.model.explanation.Explanation;

/**
 * What a methodology says of a risk.
 *
 * @param level the key of the level of risk, empty if it is unknown
 * @param because where the level comes from, such as the cell of the matrix
 */
public record RiskRating(Optional<String> level, Explanation because) {

  /** Refuses a rating without a reason. */
  public RiskRating {
    level = orEmpty(level);
    required("because", because);
  }
}
