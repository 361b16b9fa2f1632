package org.ismskit.model.entity;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Checks for the compact constructors of records. A missing value is an error where the component
 * is required and nothing where it is optional: no record ever holds null.
 */
public final class Components {

  private Components() {}

  /**
   * Refuses missing components, all of them at once. Text has to hold something besides blanks.
   *
   * @param namesAndValues name and value of each required component in turn
   * @throws InvalidValue naming every component without a value
   */
  public static void required(@Nullable Object... namesAndValues) {
    ImmutableList.Builder<String> missing = null;
    for (int i = 0; i < namesAndValues.length; i += 2) {
      Object value = namesAndValues[i + 1];
      if (value == null || (value instanceof String text && text.isBlank())) {
        missing = missing == null ? ImmutableList.builder() : missing;
        missing.add((String) namesAndValues[i]);
      }
    }
    if (missing != null) {
      throw InvalidValue.missing(missing.build());
    }
  }

  /**
   * Reads a missing optional value as an empty one.
   *
   * @param <T> the type of the value
   * @param value the value or null
   * @return the value, never null
   */
  @SuppressWarnings("NullableOptional") // that is what it mends
  public static <T> Optional<T> orEmpty(@Nullable Optional<T> value) {
    return value == null ? Optional.empty() : value;
  }

  /**
   * Reads a missing optional number as an empty one.
   *
   * @param value the value or null
   * @return the value, never null
   */
  public static OptionalInt orEmpty(@Nullable OptionalInt value) {
    return value == null ? OptionalInt.empty() : value;
  }

  /**
   * Reads a missing list as an empty one.
   *
   * @param <T> the type of its elements
   * @param value the list or null
   * @return the list, never null
   */
  public static <T> ImmutableList<T> orEmpty(@Nullable ImmutableList<T> value) {
    return value == null ? ImmutableList.of() : value;
  }

  /**
   * Reads a missing set as an empty one.
   *
   * @param <T> the type of its elements
   * @param value the set or null
   * @return the set, never null
   */
  public static <T> ImmutableSet<T> orEmpty(@Nullable ImmutableSet<T> value) {
    return value == null ? ImmutableSet.of() : value;
  }

  /**
   * Reads a missing map as an empty one.
   *
   * @param <K> the type of its keys
   * @param <V> the type of its values
   * @param value the map or null
   * @return the map, never null
   */
  public static <K, V> ImmutableMap<K, V> orEmpty(@Nullable ImmutableMap<K, V> value) {
    return value == null ? ImmutableMap.of() : value;
  }

  /**
   * Reads a missing collection of entities as an empty one.
   *
   * @param <E> the kind of entity
   * @param value the collection or null
   * @return the collection, never null
   */
  public static <E extends Entity> Entities<E> orEmpty(@Nullable Entities<E> value) {
    return value == null ? Entities.of() : value;
  }

  /**
   * Refuses a number outside a range.
   *
   * @param component the name of the component
   * @param value the number, if there is one
   * @param from the least number allowed
   * @param to the greatest number allowed
   * @throws InvalidValue if the number is less than {@code from} or greater than {@code to}
   */
  public static void inRange(String component, OptionalInt value, int from, int to) {
    if (value.isPresent() && (value.getAsInt() < from || value.getAsInt() > to)) {
      String range = to == Integer.MAX_VALUE ? "a number of at least " + from : from + " to " + to;
      throw new InvalidValue(component, value.getAsInt(), range);
    }
  }

  /**
   * Refuses a negative number.
   *
   * @param component the name of the component
   * @param value the number
   * @throws InvalidValue if the number is less than zero
   */
  public static void notNegative(String component, BigDecimal value) {
    if (value.signum() < 0) {
      throw new InvalidValue(component, value.toPlainString(), "a number of at least 0");
    }
  }

  /**
   * Refuses a day that lies before another one. Days that are not known are in no order.
   *
   * @param component the name of the later component
   * @param later the day that must not be the earlier one
   * @param earlierComponent the name of the earlier component
   * @param earlier the day it must not lie before
   * @throws InvalidValue if {@code later} is before {@code earlier}
   */
  public static void notBefore(
      String component,
      Optional<LocalDate> later,
      String earlierComponent,
      Optional<LocalDate> earlier) {
    if (later.isPresent() && earlier.isPresent() && later.get().isBefore(earlier.get())) {
      throw new InvalidValue(
          component, later.get(), "a day not before " + earlierComponent + " " + earlier.get());
    }
  }

  /**
   * Refuses what is not a letter of one of the standard's lists.
   *
   * @param component the name of the component
   * @param letters the letters
   * @param last the last letter of the list, which starts with a
   * @throws InvalidValue naming the first text that is no letter from a to {@code last}
   */
  public static void lettered(String component, Iterable<String> letters, char last) {
    for (String letter : letters) {
      if (letter.length() != 1 || letter.charAt(0) < 'a' || letter.charAt(0) > last) {
        throw new InvalidValue(component, letter, "a letter from a to " + last);
      }
    }
  }

  /**
   * Refuses what is no share of a whole.
   *
   * @param component the name of the component
   * @param value the number, if there is one
   * @throws InvalidValue if the number is less than 0 or greater than 1
   */
  public static void share(String component, Optional<BigDecimal> value) {
    if (value.isPresent()
        && (value.get().signum() < 0 || value.get().compareTo(BigDecimal.ONE) > 0)) {
      throw new InvalidValue(component, value.get().toPlainString(), "a number from 0 to 1");
    }
  }

  /**
   * Refuses what is no SHA-256.
   *
   * @param component the name of the component
   * @param digest the digest
   * @throws InvalidValue if the text is not 64 hexadecimal digits in lower case
   */
  public static void sha256(String component, String digest) {
    if (!digest.matches("[0-9a-f]{64}")) {
      throw new InvalidValue(component, digest, "64 hexadecimal digits in lower case");
    }
  }

  /**
   * Refuses what has not the form of a currency code.
   *
   * @param component the name of the component
   * @param code the code
   * @throws InvalidValue if the text is not three capital letters
   */
  public static void currencyCode(String component, String code) {
    if (!code.matches("[A-Z]{3}")) {
      throw new InvalidValue(component, code, "a currency code of three capital letters");
    }
  }
}
