package org.ismskit.model;

import static org.ismskit.model.entity.Components.orEmpty;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.immutables.value.Value;
import org.ismskit.model.approval.Approval;
import org.ismskit.model.approval.ReviewComment;
import org.ismskit.model.businesscase.BusinessCase;
import org.ismskit.model.businesscase.ProjectProposal;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.objective.Characteristics;
import org.ismskit.model.objective.FactorAnswer;
import org.ismskit.model.objective.Objective;
import org.ismskit.model.requirement.Requirement;
import org.ismskit.model.role.Assignment;
import org.ismskit.model.role.Role;
import org.ismskit.model.role.Stakeholder;
import org.ismskit.model.scope.PreliminaryScope;

/**
 * What getting the project approved needs (27003, clause 5).
 *
 * @param requirements what has to be fulfilled
 * @param roles the roles
 * @param assignments who fills them
 * @param objectives what the organization and the ISMS are to achieve
 * @param factors the answers from which priorities follow
 * @param characteristics the five characteristics from which the scope is drawn
 * @param stakeholders who benefits or is affected
 * @param businessCase why the project is worth doing
 * @param proposal how it is proposed to do it
 * @param comments what was said of business case and proposal
 * @param approvals the decisions of management, of all phases
 * @param preliminaryScope the preliminary scope
 */
@Value.Builder
public record Initiation(
    Entities<Requirement> requirements,
    Entities<Role> roles,
    ImmutableList<Assignment> assignments,
    Entities<Objective> objectives,
    ImmutableList<FactorAnswer> factors,
    Characteristics characteristics,
    Entities<Stakeholder> stakeholders,
    Optional<BusinessCase> businessCase,
    Optional<ProjectProposal> proposal,
    Entities<ReviewComment> comments,
    Entities<Approval> approvals,
    Optional<PreliminaryScope> preliminaryScope)
    implements WithInitiation {

  /** Reads missing components as empty ones. */
  public Initiation {
    requirements = orEmpty(requirements);
    roles = orEmpty(roles);
    assignments = orEmpty(assignments);
    objectives = orEmpty(objectives);
    factors = orEmpty(factors);
    characteristics = characteristics == null ? Characteristics.empty() : characteristics;
    stakeholders = orEmpty(stakeholders);
    businessCase = orEmpty(businessCase);
    proposal = orEmpty(proposal);
    comments = orEmpty(comments);
    approvals = orEmpty(approvals);
    preliminaryScope = orEmpty(preliminaryScope);
  }

  /**
   * Starts an {@code Initiation}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * An {@code Initiation} of which nothing is known.
   *
   * @return a record of empty components
   */
  public static Initiation empty() {
    return builder().build();
  }

  /** Collects the parts of an {@link Initiation}. */
  public static final class Builder extends InitiationBuilder {
    Builder() {
      objectives(Entities.of());
      characteristics(Characteristics.empty());
      stakeholders(Entities.of());
      comments(Entities.of());
      approvals(Entities.of());
      requirements(Entities.of());
      roles(Entities.of());
    }
  }
}
