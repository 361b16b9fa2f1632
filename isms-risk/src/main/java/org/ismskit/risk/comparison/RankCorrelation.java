package org.ismskit.risk.comparison;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * How far two orders of the same things agree: 1 if they are the same, -1 if one is the reverse of
 * the other. Neither number exists where one of the orders has all things equal.
 *
 * @param kendall tau-b of M. G. Kendall: of all pairs, those in the same order less those in the
 *     opposite one, corrected for pairs that are equal in either order. The treatment of ranks in
 *     ties, Biometrika 33 (1945)
 * @param spearman rho of C. Spearman: the linear correlation of the places, where equal things
 *     share the mean of their places
 */
public record RankCorrelation(OptionalDouble kendall, OptionalDouble spearman) {

  /** The correlation of two lists of places; equal places are ties. */
  static RankCorrelation of(double[] first, double[] second) {
    return new RankCorrelation(kendall(first, second), spearman(first, second));
  }

  /**
   * After W. R. Knight, A computer method for calculating Kendall's tau with ungrouped data, JASA
   * 61 (1966): sorted by the first list, pairs in the opposite order are the exchanges that sorting
   * by the second takes, in time n log n.
   */
  private static OptionalDouble kendall(double[] first, double[] second) {
    int size = first.length;
    Integer[] order = new Integer[size];
    Arrays.setAll(order, i -> i);
    Arrays.sort(
        order,
        (a, b) ->
            first[a] != first[b]
                ? Double.compare(first[a], first[b])
                : Double.compare(second[a], second[b]));
    double[] x = new double[size];
    double[] y = new double[size];
    for (int i = 0; i < size; i++) {
      x[i] = first[order[i]];
      y[i] = second[order[i]];
    }
    long both = 0;
    long run = 1;
    for (int i = 1; i <= size; i++) {
      if (i < size && x[i] == x[i - 1] && y[i] == y[i - 1]) {
        run++;
      } else {
        both += pairs(run);
        run = 1;
      }
    }
    long equalInFirst = ties(x);
    long exchanges = exchanges(y, new double[size], 0, size);
    long equalInSecond = ties(y);
    long all = pairs(size);
    long opposite = exchanges;
    long same = all - equalInFirst - equalInSecond + both - opposite;
    double scale =
        Math.sqrt((double) (all - equalInFirst)) * Math.sqrt((double) (all - equalInSecond));
    return scale == 0 ? OptionalDouble.empty() : OptionalDouble.of((same - opposite) / scale);
  }

  private static long pairs(long size) {
    return size * (size - 1) / 2;
  }

  /** The pairs of equal numbers in a sorted list. */
  private static long ties(double[] sorted) {
    long ties = 0;
    long run = 1;
    for (int i = 1; i <= sorted.length; i++) {
      if (i < sorted.length && sorted[i] == sorted[i - 1]) {
        run++;
      } else {
        ties += pairs(run);
        run = 1;
      }
    }
    return ties;
  }

  /** Sorts by merging and counts the pairs that stood in the wrong order. */
  private static long exchanges(double[] numbers, double[] other, int start, int end) {
    if (end - start < 2) {
      return 0;
    }
    int middle = (start + end) >>> 1;
    long count = exchanges(numbers, other, start, middle) + exchanges(numbers, other, middle, end);
    int left = start;
    int right = middle;
    for (int i = start; i < end; i++) {
      if (right == end || (left < middle && numbers[left] <= numbers[right])) {
        other[i] = numbers[left++];
      } else {
        count += middle - left;
        other[i] = numbers[right++];
      }
    }
    System.arraycopy(other, start, numbers, start, end - start);
    return count;
  }

  private static OptionalDouble spearman(double[] first, double[] second) {
    // The mean of the places is the same in both lists, whatever is equal.
    double mean = (first.length + 1) / 2.0;
    double together = 0;
    double ofFirst = 0;
    double ofSecond = 0;
    for (int i = 0; i < first.length; i++) {
      together += (first[i] - mean) * (second[i] - mean);
      ofFirst += (first[i] - mean) * (first[i] - mean);
      ofSecond += (second[i] - mean) * (second[i] - mean);
    }
    double scale = Math.sqrt(ofFirst) * Math.sqrt(ofSecond);
    return scale == 0 ? OptionalDouble.empty() : OptionalDouble.of(together / scale);
  }
}
