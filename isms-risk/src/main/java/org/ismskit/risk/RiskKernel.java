package org.ismskit.risk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.ToDoubleFunction;

/**
 * A methodology as a function on numbers, for many risks at once.
 *
 * <p>A factor comes in as the position of its level from 0, or as its number if its domain is a
 * range; NaN says that it is not known. What comes out is the position of a level of risk or the
 * value of the risk, see {@link RiskMethodology#bounds()}; NaN again says that it is not known.
 * Arithmetic on NaN gives NaN, so what is unknown mostly stays so by itself.
 *
 * <p>Values are not checked: what is outside the domains of the factors gives any number or an
 * {@link IndexOutOfBoundsException}.
 */
@FunctionalInterface
public interface RiskKernel {

  /** Decimal places that are kept of a number, so that binary fractions do not show. */
  int PLACES = 9;

  /**
   * Rates many risks.
   *
   * @param factors for each factor, in their order, a column with the value for each risk
   * @param results takes the number of each risk; its length is the number of risks
   */
  void rate(double[][] factors, double[] results);

  /**
   * Rates one risk.
   *
   * @param factors the value of each factor, in their order
   * @return the number of the risk, NaN if it is unknown
   */
  default double rate(double[] factors) {
    double[][] columns = new double[factors.length][];
    for (int i = 0; i < factors.length; i++) {
      columns[i] = new double[] {factors[i]};
    }
    double[] result = new double[1];
    rate(columns, result);
    return result[0];
  }

  /**
   * A kernel that takes one risk after the other.
   *
   * @param rating gives the number of a risk from its factors, which it must not keep or change
   * @return the kernel
   */
  static RiskKernel each(ToDoubleFunction<double[]> rating) {
    return (factors, results) -> {
      double[] risk = new double[factors.length];
      for (int i = 0; i < results.length; i++) {
        for (int factor = 0; factor < risk.length; factor++) {
          risk[factor] = factors[factor][i];
        }
        results[i] = rating.applyAsDouble(risk);
      }
    };
  }

  /**
   * A number as it is documented: rounded half even to {@value #PLACES} decimal places, without
   * zeros at the end.
   *
   * @param number a finite number
   * @return the rounded number
   */
  static BigDecimal rounded(double number) {
    BigDecimal rounded =
        BigDecimal.valueOf(number).setScale(PLACES, RoundingMode.HALF_EVEN).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }
}
