package org.ismskit.model.risk;

import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;
import org.ismskit.model.entity.InvalidValue;
import org.ismskit.model.shape.Nearest;

/**
 * What a risk assessment methodology asks to be told of a risk, such as its likelihood, the ease of
 * exploiting a vulnerability or the maturity of a supplier.
 *
 * @param key the word used in documents, unique within the methodology
 * @param side what more of it means for the risk
 * @param domain the values it can have
 * @param name what people call it, if not by its key
 * @param meaning what it is
 */
@Value.Builder
public record Factor(
    String key,
    FactorSide side,
    FactorDomain domain,
    Optional<String> name,
    Optional<String> meaning)
    implements WithFactor {

  /** The key of the factor that is the likelihood of a risk as a whole. */
  public static final String LIKELIHOOD = "likelihood";

  /** The key of the factor that is the consequence of a risk as a whole. */
  public static final String CONSEQUENCE = "consequence";

  /** Refuses missing values of required components. */
  public Factor {
    required("key", key, "side", side, "domain", domain);
    name = orEmpty(name);
    meaning = orEmpty(meaning);
  }

  /**
   * Starts a {@code Factor}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The likelihood of a risk as a whole.
   *
   * @param scale the levels it can have
   * @return a factor with the key {@link #LIKELIHOOD}
   */
  public static Factor likelihood(Scale scale) {
    return of(LIKELIHOOD, FactorSide.LIKELIHOOD, scale);
  }

  /**
   * The consequence of a risk as a whole.
   *
   * @param scale the levels it can have
   * @return a factor with the key {@link #CONSEQUENCE}
   */
  public static Factor consequence(Scale scale) {
    return of(CONSEQUENCE, FactorSide.CONSEQUENCE, scale);
  }

  /**
   * A factor without further words.
   *
   * @param key its key
   * @param side what more of it means for the risk
   * @param domain the values it can have
   * @return the factor
   */
  public static Factor of(String key, FactorSide side, FactorDomain domain) {
    return new Factor(key, side, domain, Optional.empty(), Optional.empty());
  }

  /**
   * Reads a value of the factor.
   *
   * @param value the key of a level, or a decimal number without an exponent
   * @return the position of the level from 0, or the number
   * @throws InvalidValue naming the factor if the value is outside its domain
   */
  public double number(String value) {
    if (domain instanceof Scale scale) {
      return scale
          .position(value)
          .orElseThrow(() -> new InvalidValue(key, value, Nearest.oneOf(scale.keys(), value)));
    }
    DecimalRange range = (DecimalRange) domain;
    Optional<BigDecimal> number = decimal(value);
    if (number.isEmpty()
        || number.get().compareTo(range.least()) < 0
        || number.get().compareTo(range.greatest()) > 0) {
      throw new InvalidValue(
          key,
          value,
          "a number from "
              + range.least().toPlainString()
              + " to "
              + range.greatest().toPlainString());
    }
    return number.get().doubleValue();
  }

  /**
   * Writes a value of the factor.
   *
   * @param number the position of a level from 0, or the number
   * @return the key of the level, or the number in decimal notation
   */
  public String text(double number) {
    return domain instanceof Scale scale
        ? scale.levels().get((int) number).key()
        : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }

  private static Optional<BigDecimal> decimal(String text) {
    try {
      // An exponent could ask for more digits than there is memory.
      return text.length() > 40 || text.contains("e") || text.contains("E")
          ? Optional.empty()
          : Optional.of(new BigDecimal(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Collects the parts of a {@link Factor}. */
  public static final class Builder extends FactorBuilder {
    Builder() {}
  }
}
