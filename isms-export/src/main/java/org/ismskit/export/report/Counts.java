package org.ismskit.export.report;

import java.util.Collection;
import java.util.stream.Collectors;

/** Numbers with the word that goes with them. */
final class Counts {

  private Counts() {}

  /** A number of things whose plural ends in s. */
  static String of(long number, String one) {
    return of(number, one, one + "s");
  }

  static String of(long number, String one, String several) {
    return number + " " + (number == 1 ? one : several);
  }

  /** The first of several names, and how many more there are. */
  static String few(Collection<String> names, int most, String separator) {
    int more = names.size() - most;
    return names.stream().limit(most).collect(Collectors.joining(separator))
        + (more > 0 ? " and " + more + " more" : "");
  }

  /** A shift of dates. */
  static String later(int workingDays) {
    return workingDays == 0
        ? "unchanged"
        : of(Math.abs(workingDays), "working day") + (workingDays > 0 ? " later" : " earlier");
  }
}
