package org.ismskit.plan.follow;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import com.google.common.collect.Sets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.control.ControlId;
import org.ismskit.model.risk.ControlEffect;
import org.ismskit.model.risk.EvaluatedRisk;
import org.ismskit.model.risk.Risk;
import org.ismskit.model.risk.RiskId;
import org.ismskit.model.risk.RiskRegister;
import org.ismskit.model.treatment.TreatmentDecision;

/**
 * What becomes of a risk if a project goes otherwise. The controls of a risk are those that its
 * treatment decision names, those in operation that its estimate counts on, and those of which it
 * is said how far they lower it.
 *
 * @param risk the risk
 * @param before how it is assessed in the project as it is, empty if it has no such risk
 * @param after how it is assessed in the changed project, empty if it has no such risk
 * @param lost the controls that modify it no more
 * @param gained the controls that modify it only now
 * @param left all controls that modify it in the changed project
 */
public record RiskChange(
    RiskId risk,
    Optional<EvaluatedRisk> before,
    Optional<EvaluatedRisk> after,
    ImmutableSet<ControlId> lost,
    ImmutableSet<ControlId> gained,
    ImmutableSet<ControlId> left) {

  /** The risks that differ, in the order of the first register, then those that are new. */
  static ImmutableList<RiskChange> all(
      IsmsProject project, RiskRegister register, IsmsProject changed, RiskRegister then) {
    ImmutableMap<RiskId, EvaluatedRisk> before = byRisk(register);
    ImmutableMap<RiskId, EvaluatedRisk> after = byRisk(then);
    ImmutableListMultimap<RiskId, TreatmentDecision> decided = decisions(project);
    ImmutableListMultimap<RiskId, TreatmentDecision> decidedThen = decisions(changed);
    ImmutableList.Builder<RiskChange> changes = ImmutableList.builder();
    for (RiskId risk : Sets.union(before.keySet(), after.keySet())) {
      ImmutableSet<ControlId> had = controls(project.risk().risks().get(risk), decided.get(risk));
      ImmutableSet<ControlId> has =
          controls(changed.risk().risks().get(risk), decidedThen.get(risk));
      RiskChange change =
          new RiskChange(
              risk,
              Optional.ofNullable(before.get(risk)),
              Optional.ofNullable(after.get(risk)),
              Sets.difference(had, has).immutableCopy(),
              Sets.difference(has, had).immutableCopy(),
              has);
      if (change.differs()) {
        changes.add(change);
      }
    }
    return changes.build();
  }

  private static ImmutableMap<RiskId, EvaluatedRisk> byRisk(RiskRegister register) {
    return register.risks().stream()
        .collect(ImmutableMap.toImmutableMap(EvaluatedRisk::risk, risk -> risk));
  }

  private static ImmutableListMultimap<RiskId, TreatmentDecision> decisions(IsmsProject project) {
    return Multimaps.index(project.risk().decisions(), TreatmentDecision::risk);
  }

  private static ImmutableSet<ControlId> controls(
      Optional<Risk> risk, List<TreatmentDecision> decisions) {
    Set<ControlId> controls = new LinkedHashSet<>();
    decisions.forEach(decision -> controls.addAll(decision.controls()));
    risk.map(Risk::existingControls).ifPresent(controls::addAll);
    risk.stream()
        .flatMap(found -> found.effects().stream())
        .map(ControlEffect::control)
        .forEach(controls::add);
    return ImmutableSet.copyOf(controls);
  }

  /** Its place in the order of levels depends on the others, so a new place alone is no change. */
  private boolean differs() {
    return !lost.isEmpty()
        || !gained.isEmpty()
        || !before.map(RiskChange::unranked).equals(after.map(RiskChange::unranked));
  }

  private static EvaluatedRisk unranked(EvaluatedRisk risk) {
    return risk.withRank(OptionalInt.empty());
  }
}
