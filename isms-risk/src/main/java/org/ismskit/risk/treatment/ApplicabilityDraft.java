package org.ismskit.risk.treatment;

import static org.ismskit.model.entity.Components.orEmpty;
import static org.ismskit.model.entity.Components.required;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.control.CatalogControl;
import org.ismskit.model.control.CatalogReference;
import org.ismskit.model.control.ControlCatalog;
import org.ismskit.model.control.ControlId;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.requirement.Requirement;
import org.ismskit.model.requirement.RequirementId;
import org.ismskit.model.treatment.ApplicabilityEntry;
import org.ismskit.model.treatment.ApplicabilityReason;
import org.ismskit.model.treatment.ControlObjective;
import org.ismskit.model.treatment.StatementOfApplicability;

/**
 * What a project says of the controls of a catalog, as a statement of applicability (27003, 8.4
 * output c), and what somebody has to decide since the project says nothing of it.
 *
 * @param statement the statement; not approved, and without a line for entries of the catalog that
 *     nothing in the project refers to
 * @param decisions what has to be decided: entries without a line, lines without a reason, and
 *     lines that contradict the controls
 */
public record ApplicabilityDraft(
    StatementOfApplicability statement, ImmutableList<Explanation> decisions) {

  /** Refuses a draft without a statement. */
  public ApplicabilityDraft {
    required("statement", statement);
    decisions = orEmpty(decisions);
  }

  /**
   * Drafts a statement. An entry is applied if a control of the organization implements it or a
   * control objective refers to it. The reason is the risk assessment where a risk stands behind
   * it, and what the kinds of the requirements of its objectives are. What the project's statement
   * for this catalog says already is kept; where it leaves out what a control implements, somebody
   * has to decide.
   *
   * @param project the project
   * @param catalog the catalog to go through
   * @return the draft
   */
  public static ApplicabilityDraft of(IsmsProject project, ControlCatalog catalog) {
    TreatmentLinks links = TreatmentLinks.of(project);
    ImmutableList.Builder<ApplicabilityEntry> entries = ImmutableList.builder();
    ImmutableList.Builder<Explanation> decisions = ImmutableList.builder();
    for (CatalogControl control : catalog.controls()) {
      CatalogReference line = new CatalogReference(catalog.id(), control.id());
      Optional<ApplicabilityEntry> before =
          project
              .risk()
              .applicability()
              .filter(statement -> statement.catalog().equals(catalog.id()))
              .flatMap(statement -> statement.entry(control.id()));
      ImmutableSet<ControlId> implementing = links.controls(line);
      Set<ApplicabilityReason> reasons = reasons(project, links, line);
      boolean called = !implementing.isEmpty() || objectives(project, line).iterator().hasNext();
      if (before.isEmpty() && !called) {
        decisions.add(Explanation.of("applicability.undecided", control.id(), control.title()));
        continue;
      }
      ApplicabilityEntry entry;
      if (before.isPresent() && !before.get().applicable()) {
        entry = before.get();
        if (called) {
          decisions.add(
              Explanation.of(
                  "applicability.contradiction",
                  control.id(),
                  control.title(),
                  String.join(", ", implementing.stream().map(ControlId::value).toList())));
        }
      } else {
        entry =
            before
                .orElseGet(
                    () ->
                        ApplicabilityEntry.builder().control(control.id()).applicable(true).build())
                .withReasons(union(before.map(ApplicabilityEntry::reasons), reasons))
                .withControls(union(before.map(ApplicabilityEntry::controls), implementing));
      }
      if (entry.reasons().isEmpty()
          && entry.ownReasons().isEmpty()
          && entry.justification().isEmpty()) {
        decisions.add(Explanation.of("applicability.no-reason", control.id(), control.title()));
      }
      entries.add(entry);
    }
    return new ApplicabilityDraft(
        StatementOfApplicability.builder()
            .catalog(catalog.id())
            .version(catalog.edition())
            .entries(entries.build())
            .build(),
        decisions.build());
  }

  private static <T> ImmutableSet<T> union(Optional<ImmutableSet<T>> before, Set<T> more) {
    return ImmutableSet.<T>builder().addAll(before.orElse(ImmutableSet.of())).addAll(more).build();
  }

  private static Iterable<ControlObjective> objectives(IsmsProject project, CatalogReference line) {
    return project.risk().controlObjectives().stream()
        .filter(objective -> objective.reference().equals(Optional.of(line)))
        .toList();
  }

  private static Set<ApplicabilityReason> reasons(
      IsmsProject project, TreatmentLinks links, CatalogReference line) {
    Set<ApplicabilityReason> reasons = new LinkedHashSet<>();
    if (!links.risks(line).isEmpty()) {
      reasons.add(ApplicabilityReason.RISK_ASSESSMENT);
    }
    for (ControlObjective objective : objectives(project, line)) {
      for (RequirementId id : objective.requirements()) {
        project
            .initiation()
            .requirements()
            .get(id)
            .map(ApplicabilityDraft::reason)
            .ifPresent(reasons::add);
      }
    }
    return reasons;
  }

  private static ApplicabilityReason reason(Requirement requirement) {
    return switch (requirement.kind()) {
      case LEGAL, REGULATORY -> ApplicabilityReason.LEGAL_REQUIREMENT;
      case CONTRACTUAL, INSURANCE -> ApplicabilityReason.CONTRACTUAL_OBLIGATION;
      case INDUSTRY, INTERNAL -> ApplicabilityReason.BUSINESS_REQUIREMENT;
    };
  }
}
