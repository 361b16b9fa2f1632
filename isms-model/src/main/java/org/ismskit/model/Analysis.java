package org.ismskit.model;

import static org.ismskit.model.entity.Components.orEmpty;

import com.google.common.collect.ImmutableList;
import org.immutables.value.Value;
import org.ismskit.model.assessment.ActionItem;
import org.ismskit.model.assessment.Deficiency;
import org.ismskit.model.assessment.SecurityAssessment;
import org.ismskit.model.asset.Asset;
import org.ismskit.model.asset.SecurityProperty;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.process.BusinessProcess;
import org.ismskit.model.process.InformationSystem;
import org.ismskit.model.scope.PlannedChange;

/**
 * What the organization has and does (27003, clause 7).
 *
 * @param securityProperties the properties that information is protected for
 * @param processes what it does
 * @param systems what supports that
 * @param assets what is worth protecting
 * @param changes what will change
 * @param assessments how information security stands
 * @param deficiencies what is missing
 * @param actions what is done about it, in all phases
 */
@Value.Builder
public record Analysis(
    Entities<SecurityProperty> securityProperties,
    Entities<BusinessProcess> processes,
    Entities<InformationSystem> systems,
    Entities<Asset> assets,
    ImmutableList<PlannedChange> changes,
    Entities<SecurityAssessment> assessments,
    Entities<Deficiency> deficiencies,
    Entities<ActionItem> actions)
    implements WithAnalysis {

  /** Reads missing components as empty ones. */
  public Analysis {
    securityProperties = orEmpty(securityProperties);
    processes = orEmpty(processes);
    systems = orEmpty(systems);
    assets = orEmpty(assets);
    changes = orEmpty(changes);
    assessments = orEmpty(assessments);
    deficiencies = orEmpty(deficiencies);
    actions = orEmpty(actions);
  }

  /**
   * Starts an {@code Analysis}.
   *
   * @return a builder without values
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * An {@code Analysis} of which nothing is known.
   *
   * @return a record of empty components
   */
  public static Analysis empty() {
    return builder().build();
  }

  /** Collects the parts of an {@link Analysis}. */
  public static final class Builder extends AnalysisBuilder {
    Builder() {
      assessments(Entities.of());
      deficiencies(Entities.of());
      actions(Entities.of());
      securityProperties(Entities.of());
      processes(Entities.of());
      systems(Entities.of());
      assets(Entities.of());
    }
  }
}
