package org.ismskit.risk;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.StringJoiner;
import java.util.stream.IntStream;
import org.ismskit.model.entity.InvalidValue;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.risk.Factor;
import org.ismskit.model.risk.RiskEstimate;
import org.ismskit.model.risk.Scale;
import org.ismskit.model.shape.Nearest;

/**
 * A way to tell the level of a risk from what is known of it (ISO/IEC 27003, 8.2 output a).
 *
 * <p>An implementation says which factors it asks for, which levels it knows, and works out a
 * number from the factors: its {@link #kernel()}. Reading and refusing values, levels, rounding and
 * words follow from that. It is a pure function: the same values always give the same rating, and
 * every combination of values of its factors has one. What is not known stays unknown unless the
 * methodology has a rule for it; it never becomes a number.
 *
 * <p>With the key {@link Factor#LIKELIHOOD} or {@link Factor#CONSEQUENCE} a factor is the
 * likelihood or the consequence that a risk has of its own; all others are taken from its further
 * factors.
 */
public interface RiskMethodology {

  /**
   * The name by which registers refer to the methodology.
   *
   * @return a short name
   */
  String name();

  /**
   * The version, which changes whenever any rating does.
   *
   * @return the version
   */
  String version();

  /**
   * What the methodology asks for.
   *
   * @return the factors, in the order in which the kernel takes them
   */
  ImmutableList<Factor> factors();

  /**
   * The scale of the levels of risk.
   *
   * @return the scale of ratings, without levels if the methodology gives numbers only
   */
  Scale levels();

  /**
   * The methodology as a function on numbers.
   *
   * @return the function, safe for several threads
   */
  RiskKernel kernel();

  /**
   * How levels follow from numbers. Without bounds the number of the kernel is the position of a
   * level and means nothing else; with bounds it is given beside the level as the value of the
   * risk.
   *
   * @return the bounds between the levels, empty if the kernel gives positions
   */
  default Optional<LevelBounds> bounds() {
    return Optional.empty();
  }

  /**
   * The level that a number of the kernel stands for.
   *
   * @param number the number, NaN if it is unknown
   * @return the position of the level from 0, -1 if it is unknown or there are no levels
   * @throws IllegalStateException if the number is infinite or stands for no level: a mistake of
   *     the methodology, whatever the values are that it comes from
   */
  default int level(double number) {
    int levels = levels().levels().size();
    if (Double.isNaN(number) || (levels == 0 && Double.isFinite(number))) {
      return -1;
    }
    double position = bounds().isPresent() ? bounds().get().position(number) : number;
    if (!Double.isFinite(number)
        || position < 0
        || position >= levels
        || position != Math.rint(position)) {
      throw new IllegalStateException(
          name()
              + " gives "
              + number
              + ", which stands for none of its levels: "
              + levels().keys());
    }
    return (int) position;
  }

  /**
   * Rates a risk.
   *
   * @param values for each factor that is known its value under its key: the key of a level, or a
   *     decimal number
   * @return the level, the number behind it and the reason; neither level nor number if they are
   *     unknown
   * @throws InvalidValue if a key is not one of a factor, or a value is outside the domain of its
   *     factor
   * @throws IllegalStateException if the kernel gives a number that stands for no level
   */
  default RiskRating rate(Map<String, String> values) {
    ImmutableList<Factor> factors = factors();
    double[] numbers = new double[factors.size()];
    int known = 0;
    for (int i = 0; i < numbers.length; i++) {
      String value = values.get(factors.get(i).key());
      numbers[i] = value == null ? Double.NaN : factors.get(i).number(value);
      known += value == null ? 0 : 1;
    }
    if (known < values.size()) {
      throw unknownFactor(values);
    }
    double number = kernel().rate(numbers);
    int level = level(number);
    return new RiskRating(
        level < 0 ? Optional.empty() : Optional.of(levels().levels().get(level).key()),
        Double.isNaN(number) || bounds().isEmpty()
            ? Optional.empty()
            : Optional.of(RiskKernel.rounded(number)),
        because(numbers, number));
  }

  private InvalidValue unknownFactor(Map<String, String> values) {
    ImmutableList<String> keys =
        factors().stream().map(Factor::key).collect(ImmutableList.toImmutableList());
    String key = values.keySet().stream().filter(k -> !keys.contains(k)).findFirst().orElseThrow();
    return new InvalidValue("factor", key, Nearest.oneOf(keys, key));
  }

  /**
   * Rates what is documented of a risk. Factors that the methodology does not ask for are left
   * aside: they are for another one.
   *
   * @param estimate likelihood, consequence and further factors
   * @return the rating
   * @throws InvalidValue if a value is outside the domain of its factor
   */
  default RiskRating rate(RiskEstimate estimate) {
    ImmutableMap.Builder<String, String> values = ImmutableMap.builder();
    for (Factor factor : factors()) {
      Optional<String> value =
          switch (factor.key()) {
            case Factor.LIKELIHOOD -> estimate.likelihood();
            case Factor.CONSEQUENCE -> estimate.consequence();
            default -> Optional.ofNullable(estimate.factors().get(factor.key()));
          };
      value.ifPresent(known -> values.put(factor.key(), known));
    }
    return rate(values.buildKeepingLast());
  }

  /**
   * Rates a risk of which no more is known than likelihood and consequence.
   *
   * @param likelihood the value of the factor {@link Factor#LIKELIHOOD}, empty if it is not known
   * @param consequence the value of the factor {@link Factor#CONSEQUENCE}, empty if it is not known
   * @return the rating
   * @throws InvalidValue if a value is outside the domain of its factor
   */
  default RiskRating rate(Optional<String> likelihood, Optional<String> consequence) {
    return rate(new RiskEstimate(likelihood, consequence, ImmutableMap.of()));
  }

  /**
   * Says where a rating comes from.
   *
   * @param factors for each factor the position of its level or its number, NaN if it is not known
   * @param number the number that the kernel gives for them
   * @return the reason
   */
  default Explanation because(double[] factors, double number) {
    StringJoiner known = new StringJoiner(", ");
    for (int i = 0; i < factors.length; i++) {
      Factor factor = factors().get(i);
      known.add(factor.key() + " " + (Double.isNaN(factors[i]) ? "?" : factor.text(factors[i])));
    }
    return Double.isNaN(number)
        ? Explanation.of("risk.unknown", name(), known)
        : Explanation.of("risk.factors", name(), known, result(number));
  }

  /**
   * A number of the kernel in the terms of the methodology.
   *
   * @param number the number, not NaN
   * @return the key of the level, the value, or both
   */
  default String result(double number) {
    StringJoiner result = new StringJoiner(" ");
    if (bounds().isPresent()) {
      result.add(RiskKernel.rounded(number).toPlainString());
    }
    int level = level(number);
    if (level >= 0) {
      result.add(levels().levels().get(level).key());
    }
    return result.toString();
  }

  /**
   * The order of ratings by how high the risk is: by value where the methodology gives one, else by
   * level, unknown ratings lowest.
   *
   * @return a comparator of ratings of this methodology
   */
  default Comparator<RiskRating> ascending() {
    return Comparator.comparing(
        rating ->
            rating
                .value()
                .or(
                    () ->
                        rating
                            .level()
                            .map(
                                level ->
                                    BigDecimal.valueOf(levels().position(level).orElseThrow()))),
        (a, b) ->
            a.isPresent() && b.isPresent()
                ? a.get().compareTo(b.get())
                : Boolean.compare(a.isPresent(), b.isPresent()));
  }

  /**
   * The place of each rating in their order, 1 for the highest risk. Equal risks share a place, and
   * the next lower one has the next number.
   *
   * @param ratings ratings of this methodology
   * @return for each rating its place, empty for an unknown one
   */
  default ImmutableList<OptionalInt> ranks(List<RiskRating> ratings) {
    Comparator<RiskRating> order = ascending().reversed();
    List<Integer> descending =
        IntStream.range(0, ratings.size())
            .boxed()
            .sorted((a, b) -> order.compare(ratings.get(a), ratings.get(b)))
            .toList();
    OptionalInt[] places = new OptionalInt[ratings.size()];
    int place = 0;
    for (int i = 0; i < places.length; i++) {
      RiskRating rating = ratings.get(descending.get(i));
      boolean equal = i > 0 && order.compare(ratings.get(descending.get(i - 1)), rating) == 0;
      place += equal ? 0 : 1;
      places[descending.get(i)] = rating.isKnown() ? OptionalInt.of(place) : OptionalInt.empty();
    }
    return ImmutableList.copyOf(places);
  }
}
