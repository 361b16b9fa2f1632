package org.ismskit.model.risk;

import static org.ismskit.model.entity.Components.required;

import java.math.BigDecimal;
import org.immutables.value.Value;
import org.ismskit.model.entity.InvalidValue;

/**
 * All decimal numbers from one to another.
 *
 * @param least the least number
 * @param greatest the greatest number
 */
@Value.Builder
public record DecimalRange(BigDecimal least, BigDecimal greatest)
    implements FactorDomain, WithDecimalRange {

  /** Refuses missing values of required components and a range that ends before it begins. */
  public DecimalRange {
    required("least", least, "greatest", greatest);
    if (greatest.compareTo(least) < 0) {
      throw new InvalidValue(
          "greatest", greatest.toPlainString(), "a number of at least " + least.toPlainString());
    }
  }

  /**
   * Starts a {@code DecimalRange}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link DecimalRange}. */
  public static final class Builder extends DecimalRangeBuilder {
    Builder() {}
  }
}
