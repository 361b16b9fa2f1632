package org.ismskit.model.risk;

import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One step of a scale.
 *
 * @param key the word used in documents, unique on the scale
 * @param name what people read
 * @param meaning when the level applies
 * @param value the number it counts as in a formula, its position from 0 if there is none
 */
@Value.Builder
public record ScaleLevel(
    String key, String name, Optional<String> meaning, Optional<BigDecimal> value)
    implements WithScaleLevel {

  /** Refuses missing values of required components. */
  public ScaleLevel {
    required("key", key, "name", name);
    meaning = orEmpty(meaning);
    value = orEmpty(value);
  }

  /**
   * Starts a {@code ScaleLevel}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link ScaleLevel}. */
  public static final class Builder extends ScaleLevelBuilder {
    Builder() {}
  }
}
