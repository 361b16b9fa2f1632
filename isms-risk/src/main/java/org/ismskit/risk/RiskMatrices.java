package org.ismskit.risk;

import com.google.common.collect.ImmutableList;
import org.ismskit.model.risk.MatrixId;
import org.ismskit.model.risk.MatrixRow;
import org.ismskit.model.risk.RiskMatrix;
import org.ismskit.model.risk.Scale;
import org.ismskit.model.shape.Table;

/** Risk matrices that come with the library. */
public final class RiskMatrices {

  private static final ImmutableList<String> FIVE =
      ImmutableList.of("very-low", "low", "medium", "high", "very-high");

  private static final RiskMatrix ISO_27005 = readIso27005();

  private RiskMatrices() {}

  /**
   * The matrix of five likelihoods and five consequences after the example in Annex A of ISO/IEC
   * 27005:2022. The values were taken from one machine-readable copy and agree with no second
   * source yet.
   *
   * @return the matrix, with five levels of risk from very-low to very-high
   */
  public static RiskMatrix iso27005() {
    return ISO_27005;
  }

  private static RiskMatrix readIso27005() {
    ImmutableList.Builder<MatrixRow> rows = ImmutableList.builder();
    ImmutableList.Builder<String> likelihoods = ImmutableList.builder();
    for (Table.Row row : Table.read(RiskMatrices.class, "risk-matrices/iso27005-2022.tsv").rows()) {
      likelihoods.add(row.text("likelihood"));
      rows.add(new MatrixRow(row.text("likelihood"), row.list("risk", " ")));
    }
    return RiskMatrix.builder()
        .id(MatrixId.of("iso-27005-2022-5x5"))
        .version("1")
        .title("Five by five, after ISO/IEC 27005:2022, Annex A")
        .likelihood(Scale.of(likelihoods.build()))
        .consequence(
            Scale.of(
                ImmutableList.of("minor", "significant", "serious", "critical", "catastrophic")))
        .risk(Scale.of(FIVE))
        .rows(rows.build())
        .source("ISO/IEC 27005:2022, Annex A")
        .build();
  }
}
