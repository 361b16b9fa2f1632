package org.ismskit.risk.treatment;

import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.control.ControlId;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.risk.AcceptanceDelegation;
import org.ismskit.model.risk.EvaluatedRisk;
import org.ismskit.model.risk.Risk;
import org.ismskit.model.risk.RiskCriteria;
import org.ismskit.model.risk.RiskId;
import org.ismskit.model.risk.RiskVerdict;
import org.ismskit.model.risk.Scale;
import org.ismskit.model.role.RoleId;
import org.ismskit.model.treatment.RiskAcceptance;
import org.ismskit.model.treatment.TreatmentDecision;
import org.ismskit.model.treatment.TreatmentOption;
import org.ismskit.risk.RiskAssessment;

/**
 * A risk that stays above the level that is accepted without more, or of which nobody can say
 * whether it does (27003, 8.4 b).
 *
 * @param risk the risk
 * @param level what remains of it, or its level now where nothing was decided; empty if it is
 *     unknown
 * @param verdict what the criteria say of that
 * @param because why it stays
 * @param mayAccept the roles that may accept a risk of that level, by the delegations of the
 *     criteria
 * @param accepted whether an acceptance names it, or accepts all up to a level that is not below
 *     its; where an acceptance does both, the level limits what it names. A set that is stated in
 *     words alone accepts nothing here, since nobody but a person can tell what is in it
 * @param unjudged why it cannot be told whether further roles may accept it: their limit is an
 *     amount of loss a year, and a risk has a level only
 */
public record RemainingRisk(
    RiskId risk,
    Optional<String> level,
    RiskVerdict verdict,
    Explanation because,
    ImmutableSet<RoleId> mayAccept,
    boolean accepted,
    ImmutableList<Explanation> unjudged) {

  /** Refuses missing values of required components. */
  public RemainingRisk {
    required("risk", risk, "verdict", verdict, "because", because);
    level = orEmpty(level);
    mayAccept = orEmpty(mayAccept);
    unjudged = orEmpty(unjudged);
  }

  /**
   * The risks of a project that stay above acceptance.
   *
   * @param project the project
   * @param assessment its assessed risks
   * @return the risks in the order of the register
   */
  public static ImmutableList<RemainingRisk> of(IsmsProject project, RiskAssessment assessment) {
    ImmutableListMultimap<RiskId, TreatmentDecision> decisions =
        Multimaps.index(project.risk().decisions(), TreatmentDecision::risk);
    Scale levels = assessment.methodology().levels();
    ImmutableList.Builder<RemainingRisk> remaining = ImmutableList.builder();
    for (EvaluatedRisk line : assessment.register().risks()) {
      RiskVerdict verdict = line.residualVerdict().orElse(line.verdict());
      if (verdict != RiskVerdict.ACCEPTED) {
        Optional<String> level =
            line.residualVerdict().isPresent() ? line.residual() : line.level();
        ImmutableList<AcceptanceDelegation> delegations = delegations(project, level, levels);
        remaining.add(
            new RemainingRisk(
                line.risk(),
                level,
                verdict,
                because(project, line, level, decisions.get(line.risk())),
                delegations.stream()
                    .filter(delegation -> delegation.upToAmount().isEmpty())
                    .map(AcceptanceDelegation::role)
                    .collect(ImmutableSet.toImmutableSet()),
                project.risk().acceptances().stream()
                    .anyMatch(acceptance -> accepts(acceptance, line.risk(), level, levels)),
                delegations.stream()
                    .flatMap(delegation -> unjudged(project, line.risk(), delegation))
                    .collect(ImmutableList.toImmutableList())));
      }
    }
    return remaining.build();
  }

  private static Explanation because(
      IsmsProject project,
      EvaluatedRisk line,
      Optional<String> level,
      List<TreatmentDecision> decisions) {
    Risk risk = project.risk().risks().get(line.risk()).orElseThrow();
    if (decisions.isEmpty()) {
      return Explanation.of("remaining.undecided", risk.name());
    }
    if (level.isPresent()) {
      boolean retained =
          decisions.stream().allMatch(decision -> decision.option() == TreatmentOption.RETAIN);
      return Explanation.of(
          retained ? "remaining.retained" : "remaining.not-enough", risk.name(), level.get());
    }
    if (line.level().isEmpty()) {
      return Explanation.of("remaining.never-rated", risk.name());
    }
    Set<ControlId> controls =
        decisions.stream()
            .flatMap(decision -> decision.controls().stream())
            .collect(ImmutableSet.toImmutableSet());
    return controls.isEmpty()
        ? Explanation.of("remaining.no-control", risk.name())
        : Explanation.of(
            "remaining.no-effect",
            risk.name(),
            String.join(", ", controls.stream().map(ControlId::value).toList()));
  }

  private static boolean accepts(
      RiskAcceptance acceptance, RiskId risk, Optional<String> level, Scale levels) {
    Optional<String> limit = acceptance.upToLevel();
    boolean meant = acceptance.risks().contains(risk);
    return limit.isEmpty()
        ? meant
        : (meant || acceptance.risks().isEmpty()) && isWithin(level, limit, levels);
  }

  /** Whether a level is at most another. What is unknown or on another scale is not. */
  private static boolean isWithin(Optional<String> level, Optional<String> limit, Scale levels) {
    OptionalInt position = level.map(levels::position).orElse(OptionalInt.empty());
    OptionalInt highest = limit.map(levels::position).orElse(OptionalInt.empty());
    return position.isPresent() && highest.isPresent() && position.getAsInt() <= highest.getAsInt();
  }

  /**
   * Those whose limit by level is not below the level, and those that have none by level but one by
   * amount. A risk of unknown level nobody may accept.
   */
  private static ImmutableList<AcceptanceDelegation> delegations(
      IsmsProject project, Optional<String> level, Scale levels) {
    return project
        .risk()
        .criteria()
        .map(RiskCriteria::delegations)
        .orElse(ImmutableList.of())
        .stream()
        .filter(
            delegation ->
                delegation.upToLevel().isPresent()
                    ? isWithin(level, delegation.upToLevel(), levels)
                    : delegation.upToAmount().isPresent() && level.isPresent())
        .collect(ImmutableList.toImmutableList());
  }

  private static Stream<Explanation> unjudged(
      IsmsProject project, RiskId risk, AcceptanceDelegation delegation) {
    String name = project.risk().risks().get(risk).orElseThrow().name();
    return delegation.upToAmount().stream()
        .map(
            amount ->
                Explanation.of(
                    "remaining.amount-unknown",
                    name,
                    delegation.role(),
                    amount.amount().toPlainString(),
                    amount.currency()));
  }
}
