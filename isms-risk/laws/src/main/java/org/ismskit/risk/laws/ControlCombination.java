package org.ismskit.risk.laws;

/** How much several controls take away of a risk together. */
@FunctionalInterface
public interface ControlCombination {

  /**
   * The efficacy of controls together.
   *
   * @param efficacies the share that each control alone takes away, from 0 (nothing) to 1 (all)
   * @return the share that they take away together, from 0 to 1
   */
  double together(double... efficacies);

  /**
   * Controls that work independently of each other: each takes its share of what the others leave.
   *
   * @return the combination {@code 1 - (1 - e1)(1 - e2)...}
   */
  static ControlCombination independent() {
    return efficacies -> {
      double left = 1;
      for (double efficacy : efficacies) {
        left *= 1 - efficacy;
      }
      return 1 - left;
    };
  }
}
