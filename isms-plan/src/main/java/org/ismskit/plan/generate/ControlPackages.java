package org.ismskit.plan.generate;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.control.CatalogControl;
import org.ismskit.model.control.CatalogId;
import org.ismskit.model.control.CatalogReference;
import org.ismskit.model.control.Control;
import org.ismskit.model.control.ControlCatalog;
import org.ismskit.model.control.ControlClass;
import org.ismskit.model.control.ControlId;
import org.ismskit.model.control.ControlStatus;
import org.ismskit.model.control.Priority;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.risk.EvaluatedRisk;
import org.ismskit.model.risk.RiskId;
import org.ismskit.model.risk.RiskRegister;
import org.ismskit.model.treatment.TreatmentDecision;

/** The controls there is work on, with what a plan has to know of each. */
final class ControlPackages {

  /** The longest part of a control's id that a task's id can hold beside its own part. */
  private static final int LONGEST = 44;

  /** The digits of the number that stands in for the rest of a longer one. */
  private static final int DIGITS = 5;

  /**
   * The work on one control.
   *
   * @param control the control
   * @param controlClass what kind of work it is
   * @param classKnown whether that is known, and not merely taken to be so
   * @param priority how urgent it is
   * @param taskPrefix what the ids of its tasks begin with
   */
  record WorkPackage(
      Control control,
      ControlClass controlClass,
      boolean classKnown,
      Priority priority,
      String taskPrefix) {}

  private final IsmsProject project;
  private final ImmutableMap<CatalogId, ControlCatalog> catalogs;
  private final ImmutableMap<RiskId, EvaluatedRisk> risks;
  private final ImmutableListMultimap<ControlId, RiskId> treated;
  private final ImmutableList<WorkPackage> all;

  ControlPackages(IsmsProject project, Iterable<ControlCatalog> catalogs, RiskRegister register) {
    this.project = project;
    ImmutableMap.Builder<CatalogId, ControlCatalog> byId = ImmutableMap.builder();
    catalogs.forEach(catalog -> byId.put(catalog.id(), catalog));
    this.catalogs = byId.buildKeepingLast();
    this.risks =
        register.risks().stream()
            .collect(ImmutableMap.toImmutableMap(EvaluatedRisk::risk, risk -> risk));
    ImmutableListMultimap.Builder<ControlId, RiskId> byControl = ImmutableListMultimap.builder();
    for (TreatmentDecision decision : project.risk().decisions()) {
      decision.controls().forEach(control -> byControl.put(control, decision.risk()));
    }
    this.treated = byControl.build();
    ImmutableList.Builder<WorkPackage> builder = ImmutableList.builder();
    int number = 0;
    for (Control control : project.risk().controls()) {
      number++;
      if (control.status() != ControlStatus.IMPLEMENTED) {
        builder.add(of(control, number));
      }
    }
    this.all = builder.build();
  }

  private WorkPackage of(Control control, int number) {
    Optional<ControlClass> known =
        control
            .controlClass()
            .or(
                () ->
                    control.reference().flatMap(this::entry).flatMap(CatalogControl::controlClass));
    String id = control.id().value();
    return new WorkPackage(
        control,
        known.orElse(ControlClass.PROC),
        known.isPresent(),
        control.priority().orElse(Priority.B),
        id.length() <= LONGEST
            ? "control." + id
            : "control-" + number + "." + id.substring(0, LONGEST - DIGITS - 1));
  }

  ImmutableList<WorkPackage> all() {
    return all;
  }

  /** The catalog entry, empty if the catalog is not at hand or has no such entry. */
  Optional<CatalogControl> entry(CatalogReference reference) {
    return Optional.ofNullable(catalogs.get(reference.catalog()))
        .flatMap(catalog -> catalog.controls().get(reference.control()));
  }

  /** Whether a reference names an entry that its catalog, which is at hand, does not have. */
  boolean isWrong(CatalogReference reference) {
    return catalogs.containsKey(reference.catalog()) && entry(reference).isEmpty();
  }

  ImmutableSet<CatalogId> known() {
    return catalogs.keySet();
  }

  boolean treatsNoRisk(Control control) {
    return !treated.containsKey(control.id());
  }

  /** Why there is work on a control: the risks it treats and the entry it implements. */
  ImmutableList<Explanation> reasons(Control control) {
    ImmutableList.Builder<Explanation> reasons = ImmutableList.builder();
    for (RiskId risk : treated.get(control.id())) {
      String name = project.risk().risks().get(risk).orElseThrow().name();
      String level =
          Optional.ofNullable(risks.get(risk)).flatMap(EvaluatedRisk::level).orElse("unknown");
      reasons.add(Explanation.of("why.control.risk", name, level));
    }
    if (treatsNoRisk(control)) {
      reasons.add(Explanation.of("why.control.orphan"));
    }
    control
        .reference()
        .ifPresent(
            reference ->
                reasons.add(
                    Explanation.of(
                        "why.control.catalog", reference.control(), reference.catalog())));
    return reasons.build();
  }
}
