package org.ismskit.risk.comparison;

import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import com.google.common.collect.ImmutableList;
import org.ismskit.model.risk.RiskId;
import org.ismskit.model.risk.ScenarioId;

/**
 * A risk in several registers.
 *
 * @param risk the risk
 * @param scenario its incident scenario
 * @param places its place in each register among the compared risks, from 1 for the highest; equal
 *     risks share the mean of their places, so that registers with few and with many levels can be
 *     compared
 */
public record ComparedRisk(RiskId risk, ScenarioId scenario, ImmutableList<Double> places) {

  /** Refuses missing values. */
  public ComparedRisk {
    required("risk", risk, "scenario", scenario);
    places = orEmpty(places);
  }

  /**
   * How far it moves from one register to another.
   *
   * @param from the first register, from 0
   * @param to the second register
   * @return by how many places it stands lower in the second; negative if it stands higher
   */
  public double change(int from, int to) {
    return places.get(to) - places.get(from);
  }

  /**
   * How far the registers are apart.
   *
   * @return the lowest place less the highest, at least 0
   */
  public double spread() {
    return places.stream().mapToDouble(place -> place).max().orElse(0)
        - places.stream().mapToDouble(place -> place).min().orElse(0);
  }
}
