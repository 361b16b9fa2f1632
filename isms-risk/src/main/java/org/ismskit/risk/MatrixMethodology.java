package org.ismskit.risk;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.ismskit.model.entity.InvalidValue;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.risk.MatrixRow;
import org.ismskit.model.risk.RiskMatrix;
import org.ismskit.model.risk.Scale;

/** Looks up the level of risk in a table of likelihoods and consequences. */
public final class MatrixMethodology implements RiskMethodology {

  private final RiskMatrix matrix;
  private final ImmutableMap<String, ImmutableList<String>> rows;

  private MatrixMethodology(RiskMatrix matrix) {
    this.matrix = matrix;
    this.rows =
        matrix.rows().stream()
            .collect(ImmutableMap.toImmutableMap(MatrixRow::likelihood, MatrixRow::risk));
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
  public Scale likelihood() {
    return matrix.likelihood();
  }

  @Override
  public Scale consequence() {
    return matrix.consequence();
  }

  @Override
  public Scale levels() {
    return matrix.risk();
  }

  @Override
  public RiskRating rate(Optional<String> likelihood, Optional<String> consequence) {
    likelihood.ifPresent(key -> onScale("likelihood", key, likelihood()));
    consequence.ifPresent(key -> onScale("consequence", key, consequence()));
    if (likelihood.isEmpty() || consequence.isEmpty()) {
      return new RiskRating(
          Optional.empty(),
          Explanation.of("risk.unknown", likelihood.orElse("?"), consequence.orElse("?")));
    }
    int column = consequence().position(consequence.get()).orElseThrow();
    String level = requireNonNull(rows.get(likelihood.get())).get(column);
    return new RiskRating(
        Optional.of(level),
        Explanation.of("risk.cell", name(), likelihood.get(), consequence.get(), level));
  }

  private static void onScale(String component, String key, Scale scale) {
    if (scale.position(key).isEmpty()) {
      throw new InvalidValue(component, key, "one of " + String.join(", ", scale.keys()));
    }
  }
}
