package org.ismskit.export.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers with the word that goes with them. */
final class Counts {

  private Counts() {}

  /** A number of things whose plural ends in s. */
  static String of(long number, String one) {
    return of(number, one, one + "s");
  }

  /** A number that is written already, perhaps with decimals. */
  static String of(String number, String one) {
    return number + " " + (number.equals("1") ? one : one + "s");
  }

  static String of(long number, String one, String several) {
    return number + " " + (number == 1 ? one : several);
  }

  /** A number to one decimal, such as person-days. */
  static String tenths(BigDecimal number) {
    return number.setScale(1, RoundingMode.HALF_UP).toPlainString();
  }

  /** A shift of dates. */
  static String later(int workingDays) {
    return workingDays == 0
        ? "unchanged"
        : of(Math.abs(workingDays), "working day") + (workingDays > 0 ? " later" : " earlier");
  }
}
