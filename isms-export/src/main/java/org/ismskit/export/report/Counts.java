package org.ismskit.export.report;

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

  /** A shift of dates. */
  static String later(int workingDays) {
    return workingDays == 0
        ? "unchanged"
        : of(Math.abs(workingDays), "working day") + (workingDays > 0 ? " later" : " earlier");
  }
}
