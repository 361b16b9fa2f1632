package org.ismskit.model.risk;

import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.immutables.value.Value;
import org.ismskit.model.asset.SecurityPropertyId;
import org.ismskit.model.control.ControlId;
import org.ismskit.model.entity.Entity;
import org.ismskit.model.incident.IncidentId;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.scope.ScopeId;

/**
 * An incident scenario with its likelihood and consequence (27003, 8.2 e to g). Likelihood and
 * consequence are as they are now, with the controls in operation.
 *
 * @param id identifies the risk
 * @param name what people call it
 * @param scenario the incident scenario
 * @param scope the scope it was assessed for, where there are several
 * @param likelihood the level on the likelihood scale of the risk criteria
 * @param consequence the level on the consequence scale of the risk criteria
 * @param existingControls the controls in operation that were counted
 * @param owner who answers for it
 * @param basis what the estimate rests on
 * @param depth how deep it was assessed
 * @param likelihoodBasis what the likelihood rests on
 * @param incidents what happened before and was counted
 * @param consequences the level on the consequence scale for each security property, where they
 *     differ
 * @param factors the values of the factors that a methodology asks for besides likelihood and
 *     consequence, by the key of the factor: the key of a level, or a decimal number
 * @param inherent the estimate as if there were no controls
 * @param effects how far controls, in operation or planned, lower it
 */
@Value.Builder
@SuppressWarnings(
    "immutables:from") // Entity.id() has a wider type; from(..) copies the id all the same.
public record Risk(
    RiskId id,
    String name,
    ScenarioId scenario,
    Optional<ScopeId> scope,
    Optional<String> likelihood,
    Optional<String> consequence,
    ImmutableSet<ControlId> existingControls,
    Optional<PersonId> owner,
    Optional<String> basis,
    Optional<AssessmentDepth> depth,
    Optional<LikelihoodBasis> likelihoodBasis,
    ImmutableSet<IncidentId> incidents,
    ImmutableMap<SecurityPropertyId, String> consequences,
    ImmutableMap<String, String> factors,
    Optional<RiskEstimate> inherent,
    ImmutableList<ControlEffect> effects)
    implements Entity, WithRisk {

  /** Refuses missing values of required components. */
  public Risk {
    required("id", id, "name", name, "scenario", scenario);
    scope = orEmpty(scope);
    likelihood = orEmpty(likelihood);
    consequence = orEmpty(consequence);
    existingControls = orEmpty(existingControls);
    owner = orEmpty(owner);
    basis = orEmpty(basis);
    depth = orEmpty(depth);
    likelihoodBasis = orEmpty(likelihoodBasis);
    incidents = orEmpty(incidents);
    consequences = orEmpty(consequences);
    factors = orEmpty(factors);
    inherent = orEmpty(inherent);
    effects = orEmpty(effects);
  }

  /**
   * Starts a {@code Risk}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a {@link Risk}. */
  public static final class Builder extends RiskBuilder {
    Builder() {}
  }
}
