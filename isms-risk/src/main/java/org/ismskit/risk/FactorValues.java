package org.ismskit.risk;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.ismskit.model.risk.Factor;
import org.ismskit.model.risk.Scale;

/**
 * Reads the values of one factor. The key of a level is mostly the same object as on the scale, and
 * then found at one look; one that is not, or would have its place where another is, takes longer.
 */
final class FactorValues {

  private static final int BITS = 8; // so many places that few keys of a scale share one

  private final Factor factor;
  private final Map<String, Integer> positions = new HashMap<>();
  private final String[] keys = new String[1 << BITS];
  private final double[] numbers = new double[1 << BITS];

  FactorValues(Factor factor) {
    this.factor = factor;
    if (factor.domain() instanceof Scale scale) {
      for (String key : scale.keys()) {
        keys[place(key)] = key;
        numbers[place(key)] = positions.size();
        positions.put(key, positions.size());
      }
    }
  }

  /** How many levels there are, 0 on a range. */
  int levels() {
    return positions.size();
  }

  /** The position of a level or the number, NaN if it is not known. */
  double number(Optional<String> value) {
    return value.isPresent() ? number(value.get()) : Double.NaN;
  }

  /** The position of a level or the number. */
  @SuppressWarnings("ReferenceEquality") // equal keys that are not the same are looked up after it
  double number(String value) {
    int place = place(value);
    if (keys[place] == value) {
      return numbers[place];
    }
    Integer position = positions.get(value);
    return position == null ? factor.number(value) : position;
  }

  /** The upper bits of the hash times the golden ratio, which spreads hashes that are close. */
  private static int place(String value) {
    return (value.hashCode() * 0x9E3779B9) >>> (Integer.SIZE - BITS);
  }
}
