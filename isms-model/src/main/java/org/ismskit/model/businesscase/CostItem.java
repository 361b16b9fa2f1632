package org.ismskit.model.businesscase;

import static org.ismskit.model.entity.Components.notNegative;
import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;
import org.ismskit.model.approval.Money;

/**
 * Something that costs money or time.
 *
 * @param name what costs it
 * @param money how much money
 * @param personDays how many person-days
 * @param recurring whether it comes again every year
 */
@Value.Builder
public record CostItem(
    String name, Optional<Money> money, Optional<BigDecimal> personDays, boolean recurring)
    implements WithCostItem {

  /** Refuses missing values of required components and negative times. */
  public CostItem {
    required("name", name);
    money = orEmpty(money);
    personDays = orEmpty(personDays);
    personDays.ifPresent(days -> notNegative("personDays", days));
  }

  /**
   * Starts a {@code CostItem}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link CostItem}. */
  public static final class Builder extends CostItemBuilder {
    Builder() {
      recurring(false);
    }
  }
}
