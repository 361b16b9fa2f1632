package org.ismskit.risk.treatment;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.control.Control;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.risk.EvaluatedRisk;
import org.ismskit.model.risk.RiskId;
import org.ismskit.model.treatment.ControlObjective;
import org.ismskit.model.treatment.TreatmentAction;
import org.ismskit.model.treatment.TreatmentDecision;
import org.ismskit.model.treatment.TreatmentPlan;
import org.ismskit.risk.RiskAssessment;

/** Makes the risk treatment plan from the treatment decisions (27003, 8.3 output b). */
public final class TreatmentPlanDraft {

  private TreatmentPlanDraft() {}

  /**
   * Drafts a plan: an action for each decision, with the control objectives of the risk and its
   * level now and once it is done. Somebody is responsible only if all controls of the decision
   * have the same implementer; days, resources and actions without a control are for people to say.
   *
   * @param project the project
   * @param assessment its assessed risks
   * @return the plan, neither dated nor approved, highest risks first
   */
  public static TreatmentPlan of(IsmsProject project, RiskAssessment assessment) {
    Map<RiskId, Integer> places =
        assessment.register().risks().stream()
            .map(EvaluatedRisk::risk)
            .collect(toMap(risk -> risk, risk -> 0));
    int place = 0;
    for (EvaluatedRisk line : assessment.register().risks()) {
      places.put(line.risk(), place++);
    }
    ImmutableList.Builder<TreatmentAction> actions = ImmutableList.builder();
    project.risk().decisions().stream()
        .filter(decision -> places.containsKey(decision.risk()))
        .sorted(Comparator.comparing((TreatmentDecision decision) -> places.get(decision.risk())))
        .forEach(
            decision ->
                actions.add(
                    action(
                        project,
                        decision,
                        assessment
                            .register()
                            .risks()
                            .get(requireNonNull(places.get(decision.risk()))))));
    return TreatmentPlan.builder()
        .methodology(assessment.register().methodology())
        .actions(actions.build())
        .build();
  }

  private static TreatmentAction action(
      IsmsProject project, TreatmentDecision decision, EvaluatedRisk line) {
    return TreatmentAction.builder()
        .risk(decision.risk())
        .option(decision.option())
        .objectives(
            project.risk().controlObjectives().stream()
                .filter(objective -> objective.risks().contains(decision.risk()))
                .map(ControlObjective::id)
                .collect(ImmutableSet.toImmutableSet()))
        .controls(decision.controls())
        .responsible(implementer(project, decision))
        .currentLevel(line.level())
        .residualLevel(line.residual())
        .build();
  }

  private static Optional<PersonId> implementer(IsmsProject project, TreatmentDecision decision) {
    Set<Optional<PersonId>> implementers =
        decision.controls().stream()
            .map(control -> project.risk().controls().get(control).flatMap(Control::implementer))
            .collect(Collectors.toSet());
    return implementers.size() == 1 ? implementers.iterator().next() : Optional.empty();
  }
}
