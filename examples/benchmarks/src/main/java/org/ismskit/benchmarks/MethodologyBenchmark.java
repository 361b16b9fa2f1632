package org.ismskit.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.ismskit.model.risk.DecimalRange;
import org.ismskit.model.risk.Factor;
import org.ismskit.model.risk.Scale;
import org.ismskit.risk.RiskKernel;
import org.ismskit.risk.RiskMethodologies;
import org.ismskit.risk.RiskMethodology;
import org.ismskit.risk.RiskRating;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * 100,000 risks rated by compiled methodologies, each beside the plain loop over arrays that does
 * the same arithmetic, which is the limit of the machine. Ratings with words are for comparison.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class MethodologyBenchmark {

  private static final int RISKS = 100_000;

  /** The methodology. */
  @Param({"iso-27005-2022-5x5", "iso-27005-e1a", "nist-sp-800-30", "ebios-rm-stakeholder", "owasp"})
  String methodology;

  private RiskMethodology method;
  private RiskKernel kernel;
  private double[][] columns;
  private double[] results;
  private List<Map<String, String>> values;
  private double[] first;
  private double[] second;

  /** Throws the dice for the risks. */
  @Setup
  public void risks() {
    method = RiskMethodologies.byName(methodology);
    kernel = method.kernel();
    SplittableRandom dice = new SplittableRandom(1);
    columns = new double[method.factors().size()][RISKS];
    results = new double[RISKS];
    values = new ArrayList<>();
    for (int i = 0; i < RISKS; i++) {
      Map<String, String> risk = new HashMap<>();
      for (int factor = 0; factor < columns.length; factor++) {
        Factor declared = method.factors().get(factor);
        columns[factor][i] =
            declared.domain() instanceof Scale scale
                ? dice.nextInt(scale.levels().size())
                : dice.nextInt(((DecimalRange) declared.domain()).greatest().intValue() + 1);
        risk.put(declared.key(), declared.text(columns[factor][i]));
      }
      values.add(risk);
    }
    first = new double[25];
    second = new double[25];
    for (int cell = 0; cell < 25; cell++) {
      first[cell] = Math.min(4, cell / 5 + cell % 5);
      second[cell] = Math.min(cell / 5, cell % 5);
    }
  }

  /** The methodology of the library. */
  @Benchmark
  public double[] kernel() {
    kernel.rate(columns, results);
    return results;
  }

  /** The same arithmetic by hand. */
  @Benchmark
  public double[] plainLoop() {
    switch (methodology) {
      case "iso-27005-2022-5x5" -> lookup();
      case "iso-27005-e1a" -> sum();
      case "nist-sp-800-30" -> twoLookups();
      case "ebios-rm-stakeholder" -> quotient();
      default -> meansAndLookup();
    }
    return results;
  }

  /** Ratings with levels and reasons, as a register needs them once. */
  @Benchmark
  public List<RiskRating> ratings() {
    List<RiskRating> ratings = new ArrayList<>(RISKS);
    for (Map<String, String> risk : values) {
      ratings.add(method.rate(risk));
    }
    return ratings;
  }

  private void lookup() {
    for (int i = 0; i < RISKS; i++) {
      results[i] = first[(int) (columns[0][i] * 5 + columns[1][i])];
    }
  }

  private void sum() {
    for (int i = 0; i < RISKS; i++) {
      results[i] = columns[0][i] + columns[1][i] + columns[2][i];
    }
  }

  private void twoLookups() {
    for (int i = 0; i < RISKS; i++) {
      double overall = first[(int) (columns[0][i] * 5 + columns[1][i])];
      results[i] = second[(int) (overall * 5 + columns[2][i])];
    }
  }

  private void quotient() {
    for (int i = 0; i < RISKS; i++) {
      results[i] =
          (columns[0][i] + 1) * (columns[1][i] + 1) / ((columns[2][i] + 1) * (columns[3][i] + 1));
    }
  }

  private void meansAndLookup() {
    for (int i = 0; i < RISKS; i++) {
      double likelihood = 0;
      for (int factor = 0; factor < 8; factor++) {
        likelihood += columns[factor][i];
      }
      double technical = 0;
      for (int factor = 8; factor < 12; factor++) {
        technical += columns[factor][i];
      }
      double business = 0;
      for (int factor = 12; factor < 16; factor++) {
        business += columns[factor][i];
      }
      double impact = Double.isNaN(business) ? technical : business;
      results[i] = second[band(impact / 4) * 5 + band(likelihood / 8)];
    }
  }

  private static int band(double score) {
    return score < 3 ? 0 : score < 6 ? 1 : 2;
  }
}
