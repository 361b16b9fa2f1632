package org.ismskit.model.shape;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Which of the known names somebody meant who has written another one. */
public final class Nearest {

  /** Longer texts than any name were not meant to be one. */
  private static final int LONGEST = 64;

  private Nearest() {}

  /**
   * What was expected, beginning with the name that was meant if that can be guessed.
   *
   * @param names the names of which there can be one
   * @param written what was written instead
   * @return the end of a sentence that begins with "expected"
   */
  public static String oneOf(Collection<String> names, String written) {
    return or(names, written, "one of " + String.join(", ", names));
  }

  /**
   * What was expected, beginning with the name that was meant if that can be guessed. For names of
   * which there are too many to tell them all.
   *
   * @param names the names of which there can be one; of several that are equally near the first
   * @param written what was written instead
   * @param expected what was expected, whatever was meant
   * @return the end of a sentence that begins with "expected"
   */
  public static String or(Collection<String> names, String written, String expected) {
    return of(names, written).map(name -> name + " perhaps, " + expected).orElse(expected);
  }

  /**
   * The nearest name, if it is near enough to have been meant.
   *
   * @param names the names of which there can be one
   * @param written what was written instead
   * @return the first of the nearest names
   */
  static Optional<String> of(Collection<String> names, String written) {
    if (written.length() > LONGEST) {
      return Optional.empty();
    }
    return names.stream()
        .filter(name -> isNear(name, written))
        .min(Comparator.comparingInt(name -> distance(name, written)));
  }

  /**
   * No more slips than one in three letters; and of several slips none in the first letter, which
   * hardly anybody gets wrong: a device is no misspelt service.
   */
  private static boolean isNear(String name, String written) {
    if (3 * Math.abs(name.length() - written.length())
        > Math.min(name.length(), written.length())) {
      return false; // at the cost of no comparison
    }
    int distance = distance(name, written);
    return 3 * distance <= Math.min(name.length(), written.length())
        && (distance <= 1 || name.regionMatches(true, 0, written, 0, 1));
  }

  /**
   * How many letters have to be added, left out, replaced or swapped with their neighbour (optimal
   * string alignment); capitals do not count.
   */
  private static int distance(String name, String written) {
    String a = name.toLowerCase(Locale.ROOT);
    String b = written.toLowerCase(Locale.ROOT);
    int[][] distance = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          distance[i][j] = i + j;
          continue;
        }
        int replaced = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        distance[i][j] =
            Math.min(
                distance[i - 1][j - 1] + replaced,
                1 + Math.min(distance[i - 1][j], distance[i][j - 1]));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          distance[i][j] = Math.min(distance[i][j], 1 + distance[i - 2][j - 2]);
        }
      }
    }
    return distance[a.length()][b.length()];
  }
}
