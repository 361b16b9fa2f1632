package org.ismskit.model.plan;

import static org.ismskit.model.entity.Components.currencyCode;
import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.ismskit.model.entity.InvalidValue;

/**
 * What money of another currency counts in the currency of a plan.
 *
 * @param currency the other currency, ISO 4217 code of three letters
 * @param rate what one unit of it counts, greater than 0
 * @param on the day of the rate
 */
@Value.Builder
public record ExchangeRate(String currency, BigDecimal rate, Optional<LocalDate> on)
    implements WithExchangeRate {

  /**
   * Refuses missing values of required components, a malformed currency, and a rate that is not
   * greater than 0.
   */
  public ExchangeRate {
    required("currency", currency, "rate", rate);
    on = orEmpty(on);
    currencyCode("currency", currency);
    if (rate.signum() <= 0) {
      throw new InvalidValue("rate", rate.toPlainString(), "a number greater than 0");
    }
  }

  /**
   * Starts an {@code ExchangeRate}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of an {@link ExchangeRate}. */
  public static final class Builder extends ExchangeRateBuilder {
    Builder() {}
  }
}
