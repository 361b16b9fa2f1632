package org.ismskit.model.plan;

import static org.ismskit.model.entity.Components.required;

import java.time.LocalDate;
import org.immutables.value.Value;
import org.ismskit.model.entity.InvalidValue;

/**
 * When a plan may really be finished, from many runs with durations drawn from their spreads.
 *
 * @param runs how many runs
 * @param seed the seed of the draws
 * @param median the day by which half of the runs are finished
 * @param likely the day by which 80 of 100 runs are finished: the date to promise
 * @param safe the day by which 90 of 100 runs are finished
 */
@Value.Builder
public record Forecast(int runs, int seed, LocalDate median, LocalDate likely, LocalDate safe)
    implements WithForecast {

  /** Refuses missing values of required components and days out of order. */
  public Forecast {
    required("median", median, "likely", likely, "safe", safe);
    if (likely.isBefore(median) || safe.isBefore(likely)) {
      throw new InvalidValue("likely", likely, "a day from " + median + " to " + safe);
    }
  }

  /**
   * Starts a {@code Forecast}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link Forecast}. */
  public static final class Builder extends ForecastBuilder {
    Builder() {}
  }
}
