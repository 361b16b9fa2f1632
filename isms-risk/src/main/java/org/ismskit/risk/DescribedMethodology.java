package org.ismskit.risk;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.util.Optional;
import org.ismskit.model.entity.InvalidValue;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.risk.Factor;
import org.ismskit.model.risk.MethodologyDescription;
import org.ismskit.model.risk.MethodologyStep;
import org.ismskit.model.risk.Scale;

/** Rates risks step by step as a description says. */
public final class DescribedMethodology implements RiskMethodology {

  private final MethodologyDescription description;
  private final Scale levels;
  private final Optional<LevelBounds> bounds;
  private final StepProgram program;

  private DescribedMethodology(MethodologyDescription description) {
    this.description = description;
    MethodologyStep last = Iterables.getLast(description.steps());
    this.program = new StepProgram(description);
    if (last instanceof MethodologyStep.Lookup lookup) {
      this.levels = lookup.scale();
      this.bounds = Optional.empty();
    } else if (last instanceof MethodologyStep.Bands bands) {
      this.levels = bands.scale();
      this.bounds = Optional.of(LevelBounds.of(bands.bounds()));
    } else {
      this.levels = new Scale(ImmutableList.of());
      this.bounds = Optional.of(LevelBounds.of());
    }
  }

  /**
   * The methodology that a description describes.
   *
   * @param description factors and steps
   * @return a methodology with the id and version of the description
   * @throws InvalidValue if the description has no steps
   */
  public static DescribedMethodology of(MethodologyDescription description) {
    if (description.steps().isEmpty()) {
      throw new InvalidValue("steps", null, "at least one step, which gives the result");
    }
    return new DescribedMethodology(description);
  }

  /**
   * The methodology as data, as it can be written to a document.
   *
   * @return factors and steps
   */
  public MethodologyDescription description() {
    return description;
  }

  @Override
  public String name() {
    return description.id().value();
  }

  @Override
  public String version() {
    return description.version();
  }

  @Override
  public ImmutableList<Factor> factors() {
    return description.factors();
  }

  @Override
  public Scale levels() {
    return levels;
  }

  @Override
  public Optional<LevelBounds> bounds() {
    return bounds;
  }

  @Override
  public RiskKernel kernel() {
    return program;
  }

  @Override
  public Explanation because(double[] factors, double number) {
    if (Double.isNaN(number)) {
      return RiskMethodology.super.because(factors, number);
    }
    return Explanation.of("risk.steps", name(), String.join("; ", program.trace(factors)));
  }
}
