package org.ismskit.risk.comparison;

import static java.util.Comparator.comparingDouble;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.entity.InvalidValue;
import org.ismskit.model.risk.EvaluatedRisk;
import org.ismskit.model.risk.Risk;
import org.ismskit.model.risk.RiskId;
import org.ismskit.model.risk.RiskRegister;
import org.ismskit.model.risk.ScenarioId;
import org.ismskit.risk.RiskAssessor;
import org.ismskit.risk.RiskMethodology;

/**
 * The risks of a project in several registers, as a rule by several methodologies: how far they
 * agree, what changes its place, and on which scenarios they differ most. Only the order of risks
 * is compared; levels of different methodologies mean different things.
 */
public final class RegisterComparison {

  private final ImmutableList<RiskRegister> registers;
  private final ImmutableList<ComparedRisk> risks;
  private final ImmutableSet<RiskId> incomparable;

  private RegisterComparison(
      ImmutableList<RiskRegister> registers,
      ImmutableList<ComparedRisk> risks,
      ImmutableSet<RiskId> incomparable) {
    this.registers = registers;
    this.risks = risks;
    this.incomparable = incomparable;
  }

  /**
   * Rates the risks of a project by several methodologies and compares the registers.
   *
   * @param project the project; its risks need the factors of each methodology
   * @param methodologies the methodologies, at least two
   * @return the comparison, with the registers in the order of the methodologies
   * @throws InvalidDocument if a value of the project is outside the domain of a factor
   * @throws InvalidValue if there are fewer than two methodologies
   */
  public static RegisterComparison of(
      IsmsProject project, List<? extends RiskMethodology> methodologies) {
    return ofRegisters(
        project,
        methodologies.stream()
            .map(methodology -> RiskAssessor.with(methodology).assess(project).register())
            .toList());
  }

  /**
   * Compares registers, wherever they come from.
   *
   * @param project the project whose risks they hold
   * @param registers the registers, at least two
   * @return the comparison
   * @throws InvalidValue if there are fewer than two registers, or one has a risk that the project
   *     does not have
   */
  public static RegisterComparison ofRegisters(IsmsProject project, List<RiskRegister> registers) {
    if (registers.size() < 2) {
      throw new InvalidValue("registers", registers.size() + " registers", "at least two");
    }
    Set<RiskId> all = new LinkedHashSet<>();
    Set<RiskId> common = new LinkedHashSet<>();
    project.risk().risks().forEach(risk -> common.add(risk.id()));
    List<Map<RiskId, Integer>> ranks = new ArrayList<>();
    for (RiskRegister register : registers) {
      Map<RiskId, Integer> known = new LinkedHashMap<>();
      for (EvaluatedRisk line : register.risks()) {
        if (!project.risk().risks().has(line.risk())) {
          throw new InvalidValue("registers", line.risk(), "risks of the project");
        }
        all.add(line.risk());
        OptionalInt rank = line.rank();
        if (rank.isPresent()) {
          known.put(line.risk(), rank.getAsInt());
        }
      }
      ranks.add(known);
      common.retainAll(known.keySet());
    }
    List<Map<RiskId, Double>> places = new ArrayList<>();
    ranks.forEach(known -> places.add(places(common, known)));
    List<ComparedRisk> compared = new ArrayList<>();
    for (RiskId id : common) {
      Risk risk = project.risk().risks().get(id).orElseThrow();
      compared.add(
          new ComparedRisk(
              id,
              risk.scenario(),
              places.stream()
                  .map(place -> place.getOrDefault(id, Double.NaN))
                  .collect(ImmutableList.toImmutableList())));
    }
    compared.sort(comparingDouble(ComparedRisk::spread).reversed());
    all.removeAll(common);
    return new RegisterComparison(
        ImmutableList.copyOf(registers), ImmutableList.copyOf(compared), ImmutableSet.copyOf(all));
  }

  /** Places from ranks; equal ranks share the mean of the places they take up together. */
  private static Map<RiskId, Double> places(Set<RiskId> risks, Map<RiskId, Integer> ranks) {
    List<RiskId> sorted = new ArrayList<>(risks);
    sorted.sort((a, b) -> Integer.compare(ranks.getOrDefault(a, 0), ranks.getOrDefault(b, 0)));
    Map<RiskId, Double> places = new LinkedHashMap<>();
    int start = 0;
    while (start < sorted.size()) {
      int end = start + 1;
      while (end < sorted.size()
          && Objects.equals(ranks.get(sorted.get(end)), ranks.get(sorted.get(start)))) {
        end++;
      }
      double mean = (start + 1 + end) / 2.0;
      for (RiskId risk : sorted.subList(start, end)) {
        places.put(risk, mean);
      }
      start = end;
    }
    return places;
  }

  /**
   * What is compared.
   *
   * @return the registers
   */
  public ImmutableList<RiskRegister> registers() {
    return registers;
  }

  /**
   * The risks whose level every register knows.
   *
   * @return the risks, those first whose places differ most; equal ones in the order of the project
   */
  public ImmutableList<ComparedRisk> risks() {
    return risks;
  }

  /**
   * The risks that cannot be compared.
   *
   * @return the risks that one register at least does not have or does not know the level of
   */
  public ImmutableSet<RiskId> incomparable() {
    return incomparable;
  }

  /**
   * How far two registers agree on the order of the compared risks.
   *
   * @param first one register, from 0
   * @param second another one
   * @return the correlation of their orders
   * @throws IndexOutOfBoundsException if there is no such register
   */
  public RankCorrelation correlation(int first, int second) {
    return RankCorrelation.of(places(first), places(second));
  }

  private double[] places(int register) {
    registers.get(register);
    return risks.stream().mapToDouble(risk -> risk.places().get(register)).toArray();
  }

  /**
   * The scenarios by how far the registers are apart on them.
   *
   * @return for each scenario the greatest spread of any of its risks, in places, greatest first
   */
  public ImmutableMap<ScenarioId, Double> scenarios() {
    Map<ScenarioId, Double> spreads = new LinkedHashMap<>();
    for (ComparedRisk risk : risks) {
      spreads.putIfAbsent(risk.scenario(), risk.spread());
    }
    return ImmutableMap.copyOf(spreads);
  }
}
