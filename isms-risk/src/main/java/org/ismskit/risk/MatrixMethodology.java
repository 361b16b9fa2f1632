package org.ismskit.risk;

import com.google.common.collect.ImmutableList;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.risk.Factor;
import org.ismskit.model.risk.MatrixRow;
import org.ismskit.model.risk.RiskMatrix;
import org.ismskit.model.risk.Scale;

/** Looks up the level of risk in a table of likelihoods and consequences. */
public final class MatrixMethodology implements RiskMethodology {

  private final RiskMatrix matrix;
  private final ImmutableList<Factor> factors;
  private final LookupTable table;

  private MatrixMethodology(RiskMatrix matrix) {
    this.matrix = matrix;
    this.factors =
        ImmutableList.of(
            Factor.likelihood(matrix.likelihood()), Factor.consequence(matrix.consequence()));
    this.table = new LookupTable(matrix.likelihood(), matrix.consequence());
    for (MatrixRow row : matrix.rows()) {
      table.fill(row.likelihood(), row.risk(), matrix.risk());
    }
  }

  /**
   * The methodology of a matrix.
   *
   * @param matrix scales and cells
   * @return a methodology with the id and version of the matrix
   */
  public static MatrixMethodology of(RiskMatrix matrix) {
    return new MatrixMethodology(matrix);
  }

  @Override
  public String name() {
    return matrix.id().value();
  }

  @Override
  public String version() {
    return matrix.version();
  }

  @Override
  public ImmutableList<Factor> factors() {
    return factors;
  }

  /**
   * The scale on which likelihoods are given.
   *
   * @return the likelihood scale
   */
  public Scale likelihood() {
    return matrix.likelihood();
  }

  /**
   * The scale on which consequences are given.
   *
   * @return the consequence scale
   */
  public Scale consequence() {
    return matrix.consequence();
  }

  @Override
  public Scale levels() {
    return matrix.risk();
  }

  @Override
  public RiskKernel kernel() {
    return (values, results) -> table.look(values[0], values[1], results, results.length);
  }

  @Override
  public Explanation because(double[] values, double number) {
    return Double.isNaN(number)
        ? RiskMethodology.super.because(values, number)
        : Explanation.of(
            "risk.cell",
            name(),
            factors.get(0).text(values[0]),
            factors.get(1).text(values[1]),
            result(number));
  }
}
