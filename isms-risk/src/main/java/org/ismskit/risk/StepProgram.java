package org.ismskit.risk;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
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

  /** Where the values of levels stand, by key, if they are uneven. */
  private final Map<String, Integer> values = new HashMap<>();

  private final Map<String, Scale> scales = new HashMap<>();

  /** The steps up to the one that gives the number; a level is found from that. */
  private final ImmutableList<ColumnStep> rating;

  /** Where the factors stand. */
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
        last = number(input(bands.of())); // behind the level, if no step follows
        upToResult = steps.size();
        bands(bands, last);
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

  private static void count(double[] positions, double[] counts, double[] out, int count) {
    for (int i = 0; i < count; i++) {
      out[i] = counts[(int) positions[i]] + 0 * positions[i]; // NaN finds 0 and stays NaN
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

  /** Where a number itself stands. */
  private int number(Input input) {
    if (input.plus == 0) {
      return input.place;
    }
    int out = size++;
    step(input, input, out, StepProgram::first);
    return out;
  }

  /** What a step takes: a column, and what to add to each number of it. */
  private record Input(int place, double plus) {}

  /** What a key counts as. Levels whose values are uneven are counted when first asked for. */
  private Input input(String key) {
    int place = requireNonNull(places.get(key));
    Scale scale = scales.get(key);
    double[] counts = scale == null ? new double[] {0} : counts(scale);
    if (isEven(counts)) {
      return new Input(place, counts.length == 0 ? 0 : counts[0]);
    }
    if (!values.containsKey(key)) {
      int value = size++;
      values.put(key, value);
      steps.add((columns, count) -> count(columns[place], counts, columns[value], count));
    }
    return new Input(requireNonNull(values.get(key)), 0);
  }

  private List<Input> inputs(ImmutableList<String> keys) {
    return keys.stream().map(this::input).toList();
  }

  private void arithmetic(MethodologyStep step, int out) {
    if (step instanceof MethodologyStep.Sum sum) {
      fold(inputs(sum.of()), out, StepProgram::add);
    } else if (step instanceof MethodologyStep.Maximum maximum) {
      fold(inputs(maximum.of()), out, StepProgram::greater);
    } else if (step instanceof MethodologyStep.MaximumOfKnown maximum) {
      fold(inputs(maximum.of()), out, StepProgram::greaterOfKnown);
    } else if (step instanceof MethodologyStep.FirstKnown first) {
      fold(inputs(first.of()), out, StepProgram::firstKnown);
    } else if (step instanceof MethodologyStep.Product product) {
      product(product, out);
    } else {
      mean((MethodologyStep.Mean) step, out);
    }
  }

  /** Works out a column from two, any of which may be the same. */
  @FunctionalInterface
  private interface Operation {
    void apply(double[] a, double plusA, double[] b, double plusB, double[] out, int count);
  }

  private void step(Input a, Input b, int out, Operation operation) {
    steps.add(
        (columns, count) ->
            operation.apply(
                columns[a.place], a.plus, columns[b.place], b.plus, columns[out], count));
  }

  private void fold(List<Input> inputs, int out, Operation operation) {
    Input so = inputs.get(0);
    if (inputs.size() == 1) {
      step(so, so, out, StepProgram::first);
    }
    for (Input input : inputs.subList(1, inputs.size())) {
      step(so, input, out, operation);
      so = new Input(out, 0);
    }
  }

  private void product(MethodologyStep.Product product, int out) {
    fold(inputs(product.of()), out, StepProgram::multiply);
    for (Input share : inputs(product.less())) {
      step(new Input(out, 0), share, out, StepProgram::takeShare);
    }
    if (!product.over().isEmpty()) {
      int divisor = size++;
      fold(inputs(product.over()), divisor, StepProgram::multiply);
      step(new Input(out, 0), new Input(divisor, 0), out, StepProgram::divide);
    }
  }

  private static void first(
      double[] a, double plusA, double[] b, double plusB, double[] out, int count) {
    for (int i = 0; i < count; i++) {
      out[i] = a[i] + plusA;
    }
  }

  private static void add(
      double[] a, double plusA, double[] b, double plusB, double[] out, int count) {
    for (int i = 0; i < count; i++) {
      out[i] = (a[i] + plusA) + (b[i] + plusB);
    }
  }

  private static void multiply(
      double[] a, double plusA, double[] b, double plusB, double[] out, int count) {
    for (int i = 0; i < count; i++) {
      out[i] = (a[i] + plusA) * (b[i] + plusB);
    }
  }

  private static void divide(
      double[] a, double plusA, double[] b, double plusB, double[] out, int count) {
    for (int i = 0; i < count; i++) {
      out[i] = (a[i] + plusA) / (b[i] + plusB);
    }
  }

  private static void takeShare(
      double[] a, double plusA, double[] b, double plusB, double[] out, int count) {
    for (int i = 0; i < count; i++) {
      out[i] = (a[i] + plusA) * (1 - (b[i] + plusB));
    }
  }

  private static void greater(
      double[] a, double plusA, double[] b, double plusB, double[] out, int count) {
    for (int i = 0; i < count; i++) {
      out[i] = Math.max(a[i] + plusA, b[i] + plusB);
    }
  }

  private static void greaterOfKnown(
      double[] a, double plusA, double[] b, double plusB, double[] out, int count) {
    for (int i = 0; i < count; i++) {
      double known = a[i] + plusA;
      double other = b[i] + plusB;
      out[i] = other > known || Double.isNaN(known) ? other : known;
    }
  }

  private static void firstKnown(
      double[] a, double plusA, double[] b, double plusB, double[] out, int count) {
    for (int i = 0; i < count; i++) {
      out[i] = Double.isNaN(a[i]) ? b[i] + plusB : a[i] + plusA;
    }
  }

  private void mean(MethodologyStep.Mean mean, int out) {
    List<Input> inputs = inputs(mean.of());
    double[] weights = mean.weights().stream().mapToDouble(BigDecimal::doubleValue).toArray();
    if (weights.length == 0) {
      fold(inputs, out, StepProgram::add);
    } else {
      weighted(inputs, weights, out);
    }
    double all = weights.length == 0 ? inputs.size() : Arrays.stream(weights).sum();
    steps.add((columns, count) -> divide(columns[out], all, count));
  }

  private static void divide(double[] column, double by, int count) {
    for (int i = 0; i < count; i++) {
      column[i] /= by;
    }
  }

  private void weighted(List<Input> inputs, double[] weights, int out) {
    Input so = inputs.get(0);
    for (int input = 0; input < weights.length; input++) {
      double before = input == 0 ? 0 : 1;
      double weight = weights[input];
      step(
          so,
          inputs.get(input),
          out,
          (a, plusA, b, plusB, to, count) -> {
            for (int i = 0; i < count; i++) {
              to[i] = before * (a[i] + plusA) + weight * (b[i] + plusB);
            }
          });
      so = new Input(out, 0);
    }
  }

  private void bands(MethodologyStep.Bands bands, int of) {
    LevelBounds bounds = LevelBounds.of(bands.bounds());
    int out = size;
    steps.add((columns, count) -> bounds.fallIn(columns[of], columns[out], count));
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
        System.arraycopy(factors[i], start, columns[factorPlaces[i]], 0, count);
      }
      for (ColumnStep step : rating) {
        step.run(columns, count);
      }
      System.arraycopy(columns[result], 0, results, start, count);
    }
  }

  /** What each step takes and gives for one risk, as formulas. */
  ImmutableList<String> trace(double[] factors) {
    double[][] columns = new double[size][1];
    for (int i = 0; i < factors.length; i++) {
      columns[factorPlaces[i]][0] = factors[i];
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
      return mean.weights().isEmpty()
          ? "mean(" + joined(mean.of(), columns, ", ") + ")"
          : weighted(mean, columns);
    } else if (step instanceof MethodologyStep.FirstKnown first) {
      return "first(" + joined(first.of(), columns, ", ") + ")";
    }
    return "max(" + joined(step.inputs(), columns, ", ") + ")";
  }

  private String weighted(MethodologyStep.Mean mean, double[][] columns) {
    StringJoiner sum = new StringJoiner(" + ", "(", ")");
    BigDecimal all = BigDecimal.ZERO;
    for (int i = 0; i < mean.of().size(); i++) {
      BigDecimal weight = mean.weights().get(i);
      sum.add(weight.toPlainString() + " x " + number(mean.of().get(i), columns));
      all = all.add(weight);
    }
    return sum + " / " + all.toPlainString();
  }

  private String joined(ImmutableList<String> keys, double[][] columns, String separator) {
    return keys.stream().map(key -> number(key, columns)).collect(Collectors.joining(separator));
  }

  private String number(String key, double[][] columns) {
    int place = requireNonNull(places.get(key));
    Scale scale = scales.get(key);
    double number = columns[place][0];
    if (Double.isNaN(number)) {
      return "?";
    }
    return RiskKernel.rounded(scale == null ? number : counts(scale)[(int) number]).toPlainString();
  }

  private String level(String key, double[][] columns) {
    Scale scale = scales.get(key);
    double position = columns[requireNonNull(places.get(key))][0];
    return scale == null || Double.isNaN(position)
        ? number(key, columns)
        : scale.levels().get((int) position).key();
  }
}
