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
import org.ismskit.model.IsmsProject;
import org.ismskit.model.control.ControlId;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.risk.AcceptanceDelegation;
import org.ismskit.model.risk.EvaluatedRisk;
import org.ismskit.model.risk.Risk;
import org.ismskit.model.risk.RiskId;
import org.ismskit.model.risk.RiskVerdict;
import org.ismskit.model.risk.Scale;
import org.ismskit.model.role.RoleId;
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
 * @param accepted whether it is named in an acceptance
 */
public record RemainingRisk(
    RiskId risk,
    Optional<String> level,
    RiskVerdict verdict,
    Explanation because,
    ImmutableSet<RoleId> mayAccept,
    boolean accepted) {

  /** Refuses missing values of required components. */
  public RemainingRisk {
    required("risk", risk, "verdict", verdict, "because", because);
    level = orEmpty(level);
    mayAccept = orEmpty(mayAccept);
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
    Set<RiskId> accepted =
        project.risk().acceptances().stream()
            .flatMap(acceptance -> acceptance.risks().stream())
            .collect(ImmutableSet.toImmutableSet());
    ImmutableList.Builder<RemainingRisk> remaining = ImmutableList.builder();
    for (EvaluatedRisk line : assessment.register().risks()) {
      RiskVerdict verdict = line.residualVerdict().orElse(line.verdict());
      if (verdict != RiskVerdict.ACCEPTED) {
        Optional<String> level =
            line.residualVerdict().isPresent() ? line.residual() : line.level();
        remaining.add(
            new RemainingRisk(
                line.risk(),
                level,
                verdict,
                because(project, line, level, decisions.get(line.risk())),
                mayAccept(project, level, assessment.methodology().levels()),
                accepted.contains(line.risk())));
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

  /** Whoever has a limit by level that is not below it; of unknown levels nobody may. */
  private static ImmutableSet<RoleId> mayAccept(
      IsmsProject project, Optional<String> level, Scale levels) {
    OptionalInt position = level.map(levels::position).orElse(OptionalInt.empty());
    if (position.isEmpty() || project.risk().criteria().isEmpty()) {
      return ImmutableSet.of();
    }
    return project.risk().criteria().get().delegations().stream()
        .filter(
            delegation ->
                delegation.upToLevel().map(levels::position).orElse(OptionalInt.empty()).orElse(-1)
                    >= position.getAsInt())
        .map(AcceptanceDelegation::role)
        .collect(ImmutableSet.toImmutableSet());
  }
}
