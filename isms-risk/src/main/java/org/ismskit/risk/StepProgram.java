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

  /** Works out a block of one column from those of others. */
  @FunctionalInterface
  private interface ColumnStep {
    void run(Block block);
  }

  /**
   * The part of all columns that is worked on.
   *
   * @param columns those of the caller, and shorter ones for what is between
   * @param starts where the block begins in each column
   * @param count how many risks it has
   */
  private record Block(double[][] columns, int[] starts, int count) {}

  private final MethodologyDescription description;
  private final List<ColumnStep> steps = new ArrayList<>();

  /** Where positions and plain numbers stand, by key. */
  private final Map<String, Integer> places = new HashMap<>();

  /** Where the values of levels stand, by key, if they are not their positions. */
  private final Map<String, Integer> values = new HashMap<>();

  private final Map<String, Scale> scales = new HashMap<>();

  /** The steps up to the one that gives the number; a level is found from that. */
  private final ImmutableList<ColumnStep> rating;

  /** Where the factors stand, ascending. */
  private final int[] factorPlaces;

  private final int result;
  private int size;

  StepProgram(MethodologyDescription description) {
    this.description = description;
    this.factorPlaces = new int[description.factors().size()];
    for (int i = 0; i < factorPlaces.length; i++) {
      Factor factor = description.factors().get(i);
      factorPlaces[i] = size;
      declare(factor.key(), factor.domain());
    }
    int last = 0;
    int upToResult = 0;
    for (MethodologyStep step : description.steps()) {
      if (step instanceof MethodologyStep.Bands bands) {
        last = place(bands.of()); // the number behind the level, if no step follows
        upToResult = steps.size();
        bands(bands);
      } else if (step instanceof MethodologyStep.Lookup lookup) {
        last = lookup(lookup);
        upToResult = steps.size();
      } else {
        last = size++;
        arithmetic(step, last);
        places.put(step.key(), last);
        upToResult = steps.size();
      }
    }
    this.result = last;
    this.rating = ImmutableList.copyOf(steps.subList(0, upToResult));
  }

  private void declare(String key, FactorDomain domain) {
    places.put(key, size++);
    if (domain instanceof Scale scale) {
      scales.put(key, scale);
    }
  }

  private static void count(Block block, int place, double[] counts, int value) {
    double[] in = block.columns[place];
    double[] out = block.columns[value];
    int from = block.starts[place];
    int to = block.starts[value];
    if (isEven(counts)) {
      double lowest = counts[0];
      for (int i = 0; i < block.count; i++) {
        out[to + i] = in[from + i] + lowest;
      }
    } else {
      for (int i = 0; i < block.count; i++) {
        double position = in[from + i];
        out[to + i] = counts[(int) position] + 0 * position; // NaN finds 0 and stays NaN
      }
    }
  }

  /** Whether each level counts one more than the one below. */
  private static boolean isEven(double[] counts) {
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] != counts[0] + i) {
        return false;
      }
    }
    return true;
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
    return counts.length == 0 || (counts[0] == 0 && isEven(counts));
  }

  /** Where what a key counts as stands; levels are counted when they are first asked for. */
  private int place(String key) {
    int place = requireNonNull(places.get(key));
    Scale scale = scales.get(key);
    if (scale == null || values.containsKey(key)) {
      return values.getOrDefault(key, place);
    }
    double[] counts = counts(scale);
    if (isPositions(counts)) {
      return place;
    }
    int value = size++;
    values.put(key, value);
    steps.add(block -> count(block, place, counts, value));
    return value;
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

  /** Works out a column from two, any of which may be the same. */
  @FunctionalInterface
  private interface Operation {
    void apply(double[] a, int fromA, double[] b, int fromB, double[] out, int to, int count);
  }

  private void step(int a, int b, int out, Operation operation) {
    steps.add(
        block ->
            operation.apply(
                block.columns[a],
                block.starts[a],
                block.columns[b],
                block.starts[b],
                block.columns[out],
                block.starts[out],
                block.count));
  }

  private void fold(int[] inputs, int out, Operation operation) {
    if (inputs.length == 1) {
      step(inputs[0], inputs[0], out, StepProgram::copy);
    } else {
      step(inputs[0], inputs[1], out, operation);
      each(Arrays.copyOfRange(inputs, 2, inputs.length), out, operation);
    }
  }

  private void each(int[] inputs, int out, Operation operation) {
    for (int input : inputs) {
      step(out, input, out, operation);
    }
  }

  private static void copy(
      double[] a, int fromA, double[] b, int fromB, double[] out, int to, int count) {
    System.arraycopy(a, fromA, out, to, count);
  }

  private static void add(
      double[] a, int fromA, double[] b, int fromB, double[] out, int to, int count) {
    for (int i = 0; i < count; i++) {
      out[to + i] = a[fromA + i] + b[fromB + i];
    }
  }

  private static void multiply(
      double[] a, int fromA, double[] b, int fromB, double[] out, int to, int count) {
    for (int i = 0; i < count; i++) {
      out[to + i] = a[fromA + i] * b[fromB + i];
    }
  }

  private static void divide(
      double[] a, int fromA, double[] b, int fromB, double[] out, int to, int count) {
    for (int i = 0; i < count; i++) {
      out[to + i] = a[fromA + i] / b[fromB + i];
    }
  }

  private static void takeShare(
      double[] a, int fromA, double[] b, int fromB, double[] out, int to, int count) {
    for (int i = 0; i < count; i++) {
      out[to + i] = a[fromA + i] * (1 - b[fromB + i]);
    }
  }

  private static void greater(
      double[] a, int fromA, double[] b, int fromB, double[] out, int to, int count) {
    for (int i = 0; i < count; i++) {
      out[to + i] = Math.max(a[fromA + i], b[fromB + i]);
    }
  }

  private static void greaterOfKnown(
      double[] a, int fromA, double[] b, int fromB, double[] out, int to, int count) {
    for (int i = 0; i < count; i++) {
      double known = a[fromA + i];
      double other = b[fromB + i];
      out[to + i] = other > known || Double.isNaN(known) ? other : known;
    }
  }

  private static void firstKnown(
      double[] a, int fromA, double[] b, int fromB, double[] out, int to, int count) {
    for (int i = 0; i < count; i++) {
      double first = a[fromA + i];
      out[to + i] = Double.isNaN(first) ? b[fromB + i] : first;
    }
  }

  private void mean(MethodologyStep.Mean mean, int out) {
    int[] inputs = places(mean.of());
    double[] weights = mean.weights().stream().mapToDouble(BigDecimal::doubleValue).toArray();
    if (weights.length == 0) {
      fold(inputs, out, StepProgram::add);
    } else {
      weighted(inputs, weights, out);
    }
    double all = weights.length == 0 ? inputs.length : Arrays.stream(weights).sum();
    step(
        out,
        out,
        out,
        (a, fromA, b, fromB, to, start, count) -> {
          for (int i = 0; i < count; i++) {
            to[start + i] = a[fromA + i] / all;
          }
        });
  }

  private void weighted(int[] inputs, double[] weights, int out) {
    for (int input = 0; input < inputs.length; input++) {
      double before = input == 0 ? 0 : 1;
      double weight = weights[input];
      step(
          input == 0 ? inputs[0] : out,
          inputs[input],
          out,
          (a, fromA, b, fromB, to, start, count) -> {
            for (int i = 0; i < count; i++) {
              to[start + i] = before * a[fromA + i] + weight * b[fromB + i];
            }
          });
    }
  }

  private void bands(MethodologyStep.Bands bands) {
    LevelBounds bounds = LevelBounds.of(bands.bounds());
    int of = place(bands.of());
    int out = size;
    steps.add(
        block ->
            bounds.fallIn(
                block.columns[of],
                block.starts[of],
                block.columns[out],
                block.starts[out],
                block.count));
    declare(bands.key(), bands.scale());
  }

  private int lookup(MethodologyStep.Lookup lookup) {
    LookupTable table =
        new LookupTable(
            requireNonNull(scales.get(lookup.row())), requireNonNull(scales.get(lookup.column())));
    lookup.rows().forEach((row, cells) -> table.fill(row, cells, lookup.scale()));
    int row = requireNonNull(places.get(lookup.row()));
    int column = requireNonNull(places.get(lookup.column()));
    int out = size;
    step(row, column, out, table::look);
    declare(lookup.key(), lookup.scale());
    return out;
  }

  @Override
  public void rate(double[][] factors, double[] results) {
    double[][] columns = columns(factors, Math.min(BLOCK, results.length));
    columns[result] = isFactor(result) ? columns[result] : results;
    int[] starts = new int[size];
    for (int start = 0; start < results.length; start += BLOCK) {
      for (int place = 0; place < size; place++) {
        starts[place] = isFactor(place) || place == result ? start : 0;
      }
      Block block = new Block(columns, starts, Math.min(BLOCK, results.length - start));
      for (ColumnStep step : rating) {
        step.run(block);
      }
    }
    if (isFactor(result)) {
      System.arraycopy(columns[result], 0, results, 0, results.length);
    }
  }

  private boolean isFactor(int place) {
    return Arrays.binarySearch(factorPlaces, place) >= 0;
  }

  /** The columns of the factors themselves, and new ones for everything else. */
  private double[][] columns(double[][] factors, int length) {
    double[][] columns = new double[size][];
    for (int i = 0; i < factors.length; i++) {
      columns[factorPlaces[i]] = factors[i];
    }
    for (int place = 0; place < size; place++) {
      columns[place] = columns[place] == null ? new double[length] : columns[place];
    }
    return columns;
  }

  /** What each step takes and gives for one risk, as formulas. */
  ImmutableList<String> trace(double[] factors) {
    double[][] risk = new double[factors.length][];
    for (int i = 0; i < factors.length; i++) {
      risk[i] = new double[] {factors[i]};
    }
    double[][] columns = columns(risk, 1);
    Block block = new Block(columns, new int[size], 1);
    for (ColumnStep step : steps) {
      step.run(block);
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
    double number = columns[values.getOrDefault(key, requireNonNull(places.get(key)))][0];
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
