package org.ismskit.risk.treatment;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.control.CatalogReference;
import org.ismskit.model.control.Control;
import org.ismskit.model.control.ControlId;
import org.ismskit.model.risk.ControlEffect;
import org.ismskit.model.risk.Risk;
import org.ismskit.model.risk.RiskId;
import org.ismskit.model.treatment.ControlObjective;
import org.ismskit.model.treatment.TreatmentDecision;

/**
 * Which risk is answered by which control, and which line of a statement of applicability stands
 * for it; from either end. A control answers a risk if it was counted for it as existing, if a
 * decision on the risk names it, or if its effect on the risk is recorded.
 */
public final class TreatmentLinks {

  private final ImmutableSetMultimap<RiskId, ControlId> controls;
  private final ImmutableSetMultimap<CatalogReference, ControlId> implementing;
  private final ImmutableSetMultimap<CatalogReference, RiskId> risks;

  private TreatmentLinks(IsmsProject project) {
    ImmutableSetMultimap.Builder<RiskId, ControlId> ofRisks = ImmutableSetMultimap.builder();
    for (Risk risk : project.risk().risks()) {
      ofRisks.putAll(risk.id(), risk.existingControls());
      for (ControlEffect effect : risk.effects()) {
        ofRisks.put(risk.id(), effect.control());
      }
    }
    for (TreatmentDecision decision : project.risk().decisions()) {
      ofRisks.putAll(decision.risk(), decision.controls());
    }
    this.controls = ofRisks.build();
    ImmutableSetMultimap.Builder<CatalogReference, ControlId> ofLines =
        ImmutableSetMultimap.builder();
    ImmutableSetMultimap.Builder<CatalogReference, RiskId> answered =
        ImmutableSetMultimap.builder();
    for (Control control : project.risk().controls()) {
      control
          .reference()
          .ifPresent(
              line -> {
                ofLines.put(line, control.id());
                answered.putAll(line, controls.inverse().get(control.id()));
              });
    }
    for (ControlObjective objective : project.risk().controlObjectives()) {
      objective.reference().ifPresent(line -> answered.putAll(line, objective.risks()));
    }
    this.implementing = ofLines.build();
    this.risks = answered.build();
  }

  /**
   * The links of a project.
   *
   * @param project the project
   * @return its links
   */
  public static TreatmentLinks of(IsmsProject project) {
    return new TreatmentLinks(project);
  }

  /**
   * The controls that answer a risk.
   *
   * @param risk a risk
   * @return its controls, those in operation first; none if the project has no such risk
   */
  public ImmutableSet<ControlId> controls(RiskId risk) {
    return controls.get(risk);
  }

  /**
   * The risks that a control answers.
   *
   * @param control a control
   * @return its risks in the order of the project; none if the project has no such control
   */
  public ImmutableSet<RiskId> risks(ControlId control) {
    return controls.inverse().get(control);
  }

  /**
   * The controls that implement an entry of a catalog.
   *
   * @param line the entry
   * @return the controls of the organization; none if no control refers to the entry
   */
  public ImmutableSet<ControlId> controls(CatalogReference line) {
    return implementing.get(line);
  }

  /**
   * The risks behind an entry of a catalog: those of the controls that implement it and of the
   * control objectives that refer to it.
   *
   * @param line the entry
   * @return the risks; none if the entry answers none
   */
  public ImmutableSet<RiskId> risks(CatalogReference line) {
    return risks.get(line);
  }

  /**
   * The entries of catalogs that stand for what is done about a risk.
   *
   * @param risk a risk
   * @return the entries; none if nothing refers to one
   */
  public ImmutableSet<CatalogReference> lines(RiskId risk) {
    return risks.inverse().get(risk);
  }
}
