package org.ismskit.model.approval;

import static org.ismskit.model.entity.Components.currencyCode;
import static org.ismskit.model.entity.Components.required;

import java.math.BigDecimal;
import org.immutables.value.Value;

/**
 * An amount of money.
 *
 * @param amount the amount, negative for what comes in
 * @param currency ISO 4217 code of three letters
 */
@Value.Builder
public record Money(BigDecimal amount, String currency) implements WithMoney {

  /** Refuses missing values of required components and a malformed currency code. */
  public Money {
    required("amount", amount, "currency", currency);
    currencyCode("currency", currency);
  }

  /**
   * Starts a {@code Money}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link Money}. */
  public static final class Builder extends MoneyBuilder {
    Builder() {}
  }
}
