package org.ismskit.risk;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ismskit.model.risk.Factor;
import org.ismskit.model.risk.FactorDomain;
import org.ismskit.model.risk.MethodologyDescription;
import org.ismskit.model.risk.MethodologyStep;
import org.ismskit.model.risk.Scale;
import org.ismskit.model.risk.ScaleLevel;

/**
 * The steps of a methodology, compiled. Each step works on whole columns, a block of risks at a
 * time: so what it costs to find out what a step does is paid once a block and not once a risk, and
 * a block of all columns stays in the cache.
 */
final class StepProgram implements RiskKernel {

  private static final int BLOCK = 1024;

  /** Works out the first {@code count} numbers of one column from those of others. */
  @FunctionalInterface
  private interface ColumnStep {
    void run(double[][] columns, int count);
  }

  private final MethodologyDescription description;
  private final List<ColumnStep> steps = new ArrayList<>();

  /** Where positions and plain numbers stand, by key. */
  private final Map<String, Integer> places = new HashMap<>();

  /** Where the values of levels stand, by key, if they are not their positions. */
  private final Map<String, Integer> values = new HashMap<>();

  private final Map<String, Scale> scales = new HashMap<>();
  private final int result;
  private int size;

  StepProgram(MethodologyDescription description) {
    this.description = description;
    for (Factor factor : description.factors()) {
      declare(factor.key(), factor.domain());
    }
    int last = 0;
    for (MethodologyStep step : description.steps()) {
      if (step instanceof MethodologyStep.Bands bands) {
        last = place(bands.of()); // the number behind the level, if no step follows
        bands(bands);
      } else if (step instanceof MethodologyStep.Lookup lookup) {
        last = lookup(lookup);
      } else {
        last = size;
        arithmetic(step, size);
        places.put(step.key(), size++);
      }
    }
    this.result = last;
  }

  private void declare(String key, FactorDomain domain) {
    int place = size++;
    places.put(key, place);
    if (domain instanceof Scale scale) {
      scales.put(key, scale);
      double[] counts = counts(scale);
      if (!isPositions(counts)) {
        int value = size++;
        values.put(key, value);
        steps.add((columns, count) -> look(columns[place], counts, columns[value], count));
      }
    }
  }

  private static void look(double[] positions, double[] counts, double[] out, int count) {
    for (int i = 0; i < count; i++) {
      out[i] = Double.isNaN(positions[i]) ? Double.NaN : counts[(int) positions[i]];
    }
  }

  private static double[] counts(Scale scale) {
    double[] counts = new double[scale.levels().size()];
    for (int i = 0; i < counts.length; i++) {
      ScaleLevel level = scale.levels().get(i);
      counts[i] = level.value().map(BigDecimal::doubleValue).orElse((double) i);
    }
    return counts;
  }

  private static boolean isPositions(double[] counts) {
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] != i) {
        return false;
      }
    }
    return true;
  }

  private int place(String key) {
    return requireNonNull(values.containsKey(key) ? values.get(key) : places.get(key));
  }

  private int[] places(ImmutableList<String> keys) {
    return keys.stream().mapToInt(this::place).toArray();
  }

  private void arithmetic(MethodologyStep step, int out) {
    if (step instanceof MethodologyStep.Sum sum) {
      fold(places(sum.of()), out, StepProgram::add);
    } else if (step instanceof MethodologyStep.Maximum maximum) {
      fold(places(maximum.of()), out, StepProgram::greater);
    } else if (step instanceof MethodologyStep.MaximumOfKnown maximum) {
      fold(places(maximum.of()), out, StepProgram::greaterOfKnown);
    } else if (step instanceof MethodologyStep.FirstKnown first) {
      fold(places(first.of()), out, StepProgram::firstKnown);
    } else if (step instanceof MethodologyStep.Product product) {
      fold(places(product.of()), out, StepProgram::multiply);
      each(places(product.less()), out, StepProgram::takeShare);
      each(places(product.over()), out, StepProgram::divide);
    } else {
      mean((MethodologyStep.Mean) step, out);
    }
  }

  /** Changes a column by another. */
  @FunctionalInterface
  private interface Change {
    void apply(double[] column, double[] by, int count);
  }

  private void fold(int[] inputs, int out, Change change) {
    steps.add((columns, count) -> System.arraycopy(columns[inputs[0]], 0, columns[out], 0, count));
    each(Arrays.copyOfRange(inputs, 1, inputs.length), out, change);
  }

  private void each(int[] inputs, int out, Change change) {
    for (int input : inputs) {
      steps.add((columns, count) -> change.apply(columns[out], columns[input], count));
    }
  }

  private static void add(double[] column, double[] by, int count) {
    for (int i = 0; i < count; i++) {
      column[i] += by[i];
    }
  }

  private static void multiply(double[] column, double[] by, int count) {
    for (int i = 0; i < count; i++) {
      column[i] *= by[i];
    }
  }

  private static void divide(double[] column, double[] by, int count) {
    for (int i = 0; i < count; i++) {
      column[i] /= by[i];
    }
  }

  private static void takeShare(double[] column, double[] by, int count) {
    for (int i = 0; i < count; i++) {
      column[i] *= 1 - by[i];
    }
  }

  private static void greater(double[] column, double[] by, int count) {
    for (int i = 0; i < count; i++) {
      column[i] = Math.max(column[i], by[i]);
    }
  }

  private static void greaterOfKnown(double[] column, double[] by, int count) {
    for (int i = 0; i < count; i++) {
      column[i] = by[i] > column[i] || Double.isNaN(column[i]) ? by[i] : column[i];
    }
  }

  private static void firstKnown(double[] column, double[] by, int count) {
    for (int i = 0; i < count; i++) {
      column[i] = Double.isNaN(column[i]) ? by[i] : column[i];
    }
  }

  private void mean(MethodologyStep.Mean mean, int out) {
    int[] inputs = places(mean.of());
    double[] weights = new double[inputs.length];
    Arrays.fill(weights, 1);
    for (int i = 0; i < mean.weights().size(); i++) {
      weights[i] = mean.weights().get(i).doubleValue();
    }
    double all = Arrays.stream(weights).sum();
    steps.add((columns, count) -> Arrays.fill(columns[out], 0, count, 0));
    for (int input = 0; input < inputs.length; input++) {
      int place = inputs[input];
      double weight = weights[input];
      steps.add((columns, count) -> addWeighted(columns[out], columns[place], weight, count));
    }
    steps.add((columns, count) -> divide(columns[out], all, count));
  }

  private static void addWeighted(double[] column, double[] by, double weight, int count) {
    for (int i = 0; i < count; i++) {
      column[i] += weight * by[i];
    }
  }

  private static void divide(double[] column, double by, int count) {
    for (int i = 0; i < count; i++) {
      column[i] /= by;
    }
  }

  private void bands(MethodologyStep.Bands bands) {
    LevelBounds bounds = LevelBounds.of(bands.bounds());
    int of = place(bands.of());
    int out = size;
    steps.add((columns, count) -> fallIn(bounds, columns[of], columns[out], count));
    declare(bands.key(), bands.scale());
  }

  private static void fallIn(LevelBounds bounds, double[] numbers, double[] out, int count) {
    for (int i = 0; i < count; i++) {
      out[i] = Double.isNaN(numbers[i]) ? Double.NaN : bounds.position(numbers[i]);
    }
  }

  private int lookup(MethodologyStep.Lookup lookup) {
    LookupTable table =
        new LookupTable(
            requireNonNull(scales.get(lookup.row())), requireNonNull(scales.get(lookup.column())));
    lookup.rows().forEach((row, cells) -> table.fill(row, cells, lookup.scale()));
    int row = requireNonNull(places.get(lookup.row()));
    int column = requireNonNull(places.get(lookup.column()));
    int out = size;
    steps.add((columns, count) -> table.look(columns[row], columns[column], columns[out], count));
    declare(lookup.key(), lookup.scale());
    return out;
  }

  @Override
  public void rate(double[][] factors, double[] results) {
    double[][] columns = new double[size][Math.min(BLOCK, results.length)];
    for (int start = 0; start < results.length; start += BLOCK) {
      int count = Math.min(BLOCK, results.length - start);
      for (int i = 0; i < factors.length; i++) {
        System.arraycopy(factors[i], start, columns[placeOfFactor(i)], 0, count);
      }
      for (ColumnStep step : steps) {
        step.run(columns, count);
      }
      System.arraycopy(columns[result], 0, results, start, count);
    }
  }

  private int placeOfFactor(int index) {
    return requireNonNull(places.get(description.factors().get(index).key()));
  }

  /** What each step takes and gives for one risk, as formulas. */
  ImmutableList<String> trace(double[] factors) {
    double[][] columns = new double[size][1];
    for (int i = 0; i < factors.length; i++) {
      columns[placeOfFactor(i)][0] = factors[i];
    }
    for (ColumnStep step : steps) {
      step.run(columns, 1);
    }
    ImmutableList.Builder<String> trace = ImmutableList.builder();
    for (MethodologyStep step : description.steps()) {
      trace.add(step.key() + " = " + formula(step, columns) + " = " + level(step.key(), columns));
    }
    return trace.build();
  }

  /** The step with what it took, as a formula. */
  private String formula(MethodologyStep step, double[][] columns) {
    if (step instanceof MethodologyStep.Sum sum) {
      return joined(sum.of(), columns, " + ");
    } else if (step instanceof MethodologyStep.Product product) {
      StringBuilder formula = new StringBuilder(joined(product.of(), columns, " x "));
      product
          .less()
          .forEach(key -> formula.append(" x (1 - ").append(number(key, columns)).append(')'));
      product.over().forEach(key -> formula.append(" / ").append(number(key, columns)));
      return formula.toString();
    } else if (step instanceof MethodologyStep.Lookup lookup) {
      return "cell(" + level(lookup.row(), columns) + ", " + level(lookup.column(), columns) + ")";
    } else if (step instanceof MethodologyStep.Bands bands) {
      return "band(" + number(bands.of(), columns) + ")";
    } else if (step instanceof MethodologyStep.Mean mean) {
      return "mean(" + joined(mean.of(), columns, ", ") + ")";
    } else if (step instanceof MethodologyStep.FirstKnown first) {
      return "first(" + joined(first.of(), columns, ", ") + ")";
    }
    return "max(" + joined(step.inputs(), columns, ", ") + ")";
  }

  private String joined(ImmutableList<String> keys, double[][] columns, String separator) {
    return keys.stream().map(key -> number(key, columns)).collect(Collectors.joining(separator));
  }

  private String number(String key, double[][] columns) {
    double number = columns[place(key)][0];
    return Double.isNaN(number) ? "?" : RiskKernel.rounded(number).toPlainString();
  }

  private String level(String key, double[][] columns) {
    Scale scale = scales.get(key);
    double position = columns[requireNonNull(places.get(key))][0];
    return scale == null || Double.isNaN(position)
        ? number(key, columns)
        : scale.levels().get((int) position).key();
  }
}
