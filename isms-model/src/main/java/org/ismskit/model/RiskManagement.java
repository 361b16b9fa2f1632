package org.ismskit.model;

import static org.ismskit.model.entity.Components.orEmpty;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.immutables.value.Value;
import org.ismskit.model.control.Control;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.risk.DepthDecision;
import org.ismskit.model.risk.IncidentScenario;
import org.ismskit.model.risk.Risk;
import org.ismskit.model.risk.RiskCriteria;
import org.ismskit.model.risk.RiskRegister;
import org.ismskit.model.risk.Threat;
import org.ismskit.model.risk.Vulnerability;
import org.ismskit.model.treatment.Authorization;
import org.ismskit.model.treatment.ControlObjective;
import org.ismskit.model.treatment.RiskAcceptance;
import org.ismskit.model.treatment.StatementOfApplicability;
import org.ismskit.model.treatment.TreatmentDecision;
import org.ismskit.model.treatment.TreatmentPlan;

/**
 * What can happen and what is done about it (27003, clause 8).
 *
 * @param criteria how risks are evaluated
 * @param threats what could cause harm
 * @param vulnerabilities what makes harm possible
 * @param scenarios how harm comes about
 * @param risks how likely and how bad it is
 * @param controls the controls in place and those chosen
 * @param decisions what is to be done about the risks
 * @param register the results of the assessment, once approved
 * @param applicability the statement of applicability
 * @param highLevelRegister the results of the high-level assessment, once approved
 * @param depthDecisions where depth is needed
 * @param controlObjectives what controls are to achieve
 * @param treatmentPlan the risk treatment plan, once approved
 * @param acceptances which residual risks were accepted
 * @param authorization the authorization to implement and operate the ISMS
 */
@Value.Builder
public record RiskManagement(
    Optional<RiskCriteria> criteria,
    Entities<Threat> threats,
    Entities<Vulnerability> vulnerabilities,
    Entities<IncidentScenario> scenarios,
    Entities<Risk> risks,
    Entities<Control> controls,
    ImmutableList<TreatmentDecision> decisions,
    Optional<RiskRegister> register,
    Optional<StatementOfApplicability> applicability,
    Optional<RiskRegister> highLevelRegister,
    ImmutableList<DepthDecision> depthDecisions,
    Entities<ControlObjective> controlObjectives,
    Optional<TreatmentPlan> treatmentPlan,
    ImmutableList<RiskAcceptance> acceptances,
    Optional<Authorization> authorization)
    implements WithRiskManagement {

  /** Reads missing components as empty ones. */
  public RiskManagement {
    criteria = orEmpty(criteria);
    threats = orEmpty(threats);
    vulnerabilities = orEmpty(vulnerabilities);
    scenarios = orEmpty(scenarios);
    risks = orEmpty(risks);
    controls = orEmpty(controls);
    decisions = orEmpty(decisions);
    register = orEmpty(register);
    applicability = orEmpty(applicability);
    highLevelRegister = orEmpty(highLevelRegister);
    depthDecisions = orEmpty(depthDecisions);
    controlObjectives = orEmpty(controlObjectives);
    treatmentPlan = orEmpty(treatmentPlan);
    acceptances = orEmpty(acceptances);
    authorization = orEmpty(authorization);
  }

  /**
   * Starts a {@code RiskManagement}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * A {@code RiskManagement} of which nothing is known.
   *
   * @return a record of empty components
   */
  public static RiskManagement empty() {
    return builder().build();
  }

  /** Collects the parts of a {@link RiskManagement}. */
  public static final class Builder extends RiskManagementBuilder {
    Builder() {
      controlObjectives(Entities.of());
      threats(Entities.of());
      vulnerabilities(Entities.of());
      scenarios(Entities.of());
      risks(Entities.of());
      controls(Entities.of());
    }
  }
}
