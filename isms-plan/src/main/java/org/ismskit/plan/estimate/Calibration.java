package org.ismskit.plan.estimate;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ListMultimap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.ismskit.plan.schedule.Spread;

/**
 * What an organization's past projects say about the estimates: for each group of work the mean of
 * actual over estimated effort, drawn towards 1 as if three more projects had kept to it.
 *
 * <p>The factor of a group is {@code (sum of ratios + 3) / (number of ratios + 3)}. With one
 * project that took twice as long it is 1.25, not 2: a few projects say little, and the formula
 * believes them no more than that. A group without past projects has the factor 1.
 */
public final class Calibration {

  /** The group of all work on controls. The groups of activities are their phases. */
  public static final String CONTROLS = "controls";

  /** As if so many projects more had taken what was estimated. */
  private static final int PRIOR = 3;

  /** So many projects are enough to take the spread from them as well. */
  private static final int ENOUGH = 8;

  private static final Calibration NONE = new Calibration(ImmutableListMultimap.of());

  private final ImmutableListMultimap<String, Double> ratios;

  /**
   * What a group of work took in one past project.
   *
   * @param group the phase of the activities, as the process description names it ("5" to "9"), or
   *     {@link #CONTROLS}
   * @param estimated person-days that were estimated, greater than 0
   * @param actual person-days that it took, greater than 0
   */
  public record PastEffort(String group, BigDecimal estimated, BigDecimal actual) {

    /** Refuses efforts that are not greater than 0. */
    public PastEffort {
      if (estimated.signum() <= 0 || actual.signum() <= 0) {
        throw new IllegalArgumentException(
            "past effort of "
                + group
                + ": "
                + actual.toPlainString()
                + " instead of "
                + estimated.toPlainString()
                + " person-days, expected two numbers greater than 0");
      }
    }
  }

  private Calibration(ImmutableListMultimap<String, Double> ratios) {
    this.ratios = ratios;
  }

  /**
   * No past projects: estimates stay as they are.
   *
   * @return the calibration whose factors are all 1
   */
  public static Calibration none() {
    return NONE;
  }

  /**
   * Learns from past projects.
   *
   * @param past what groups of work took, in any order
   * @return the calibration
   */
  public static Calibration of(Iterable<PastEffort> past) {
    ListMultimap<String, Double> ratios = ArrayListMultimap.create();
    for (PastEffort effort : past) {
      ratios.put(effort.group(), effort.actual().doubleValue() / effort.estimated().doubleValue());
    }
    // Sorted, since the sum of binary fractions depends on their order in the last bit.
    ImmutableListMultimap.Builder<String, Double> sorted = ImmutableListMultimap.builder();
    ratios.keySet().stream()
        .sorted()
        .forEach(group -> sorted.putAll(group, ratios.get(group).stream().sorted().toList()));
    return new Calibration(sorted.build());
  }

  /**
   * What estimates of a group have to be multiplied with.
   *
   * @param group the group of work
   * @return the factor, greater than 0, to three decimals
   */
  public BigDecimal factor(String group) {
    List<Double> observed = ratios.get(group);
    double sum = observed.stream().mapToDouble(Double::doubleValue).sum();
    return BigDecimal.valueOf((sum + PRIOR) / (observed.size() + PRIOR))
        .setScale(3, RoundingMode.HALF_UP);
  }

  /**
   * How many past projects a factor rests on.
   *
   * @param group the group of work
   * @return the number, at least 0
   */
  public int projects(String group) {
    return ratios.get(group).size();
  }

  /**
   * How far past projects were from the calibrated estimate.
   *
   * @param group the group of work
   * @return the least and the greatest ratio compared with the factor; empty with fewer than eight
   *     projects, which say too little about extremes
   */
  public Optional<Spread> spread(String group) {
    List<Double> observed = ratios.get(group);
    if (observed.size() < ENOUGH) {
      return Optional.empty();
    }
    double factor = factor(group).doubleValue();
    double[] relative = observed.stream().mapToDouble(ratio -> ratio / factor).toArray();
    return Optional.of(
        new Spread(
            Math.min(1, DoubleStream.of(relative).min().orElse(1)),
            Math.min(100, Math.max(1, DoubleStream.of(relative).max().orElse(1)))));
  }
}
