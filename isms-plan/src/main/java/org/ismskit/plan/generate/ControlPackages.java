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
import org.ismskit.model.control.OperatorKind;
import org.ismskit.model.control.Priority;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.requirement.RequirementId;
import org.ismskit.model.risk.EvaluatedRisk;
import org.ismskit.model.risk.Risk;
import org.ismskit.model.risk.RiskId;
import org.ismskit.model.risk.RiskRegister;
import org.ismskit.model.scope.ScopeId;
import org.ismskit.model.treatment.ControlObjective;
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
   * @param scope the part of the organization it is for, empty if for the whole
   * @param rollOut whether the part only takes over what is designed and written for the whole
   */
  record WorkPackage(
      Control control,
      ControlClass controlClass,
      boolean classKnown,
      Priority priority,
      String taskPrefix,
      Optional<ScopeId> scope,
      boolean rollOut) {}

  private final IsmsProject project;
  private final ImmutableMap<CatalogId, ControlCatalog> catalogs;
  private final ImmutableMap<RiskId, EvaluatedRisk> risks;
  private final ImmutableListMultimap<ControlId, RiskId> treated;
  private final ImmutableList<WorkPackage> all;
  private final Waves waves;

  ControlPackages(
      IsmsProject project, Iterable<ControlCatalog> catalogs, RiskRegister register, Waves waves) {
    this.project = project;
    this.waves = waves;
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
        builder.addAll(of(control, number));
      }
    }
    this.all = builder.build();
  }

  /**
   * The work on a control. What treats risks of one part of the organization alone is that part's;
   * everything else is designed and written once for the whole, and rolled out in the parts whose
   * risks it treats.
   */
  private ImmutableList<WorkPackage> of(Control control, int number) {
    ImmutableSet<ScopeId> parts = parts(control);
    ImmutableList.Builder<WorkPackage> packages = ImmutableList.builder();
    if (isLocal(control, parts)) {
      packages.add(of(control, number, parts.stream().findFirst(), false));
    } else {
      packages.add(of(control, number, Optional.empty(), false));
      parts.forEach(part -> packages.add(of(control, number, Optional.of(part), true)));
    }
    return packages.build();
  }

  private WorkPackage of(Control control, int number, Optional<ScopeId> part, boolean rollOut) {
    Optional<ControlClass> known =
        control
            .controlClass()
            .or(
                () ->
                    control.reference().flatMap(this::entry).flatMap(CatalogControl::controlClass));
    String id = control.id().value();
    String prefix = part.map(waves::prefix).orElse("");
    int longest = LONGEST - prefix.length();
    return new WorkPackage(
        control,
        known.orElse(ControlClass.PROC),
        known.isPresent(),
        control.priority().orElse(Priority.B),
        id.length() <= longest
            ? prefix + "control." + id
            : prefix + "control-" + number + "." + id.substring(0, longest - DIGITS - 1),
        part,
        rollOut);
  }

  /** The parts of the organization whose risks a control treats. */
  private ImmutableSet<ScopeId> parts(Control control) {
    ImmutableSet.Builder<ScopeId> parts = ImmutableSet.builder();
    for (RiskId risk : treated.get(control.id())) {
      project.risk().risks().get(risk).flatMap(Risk::scope).filter(waves::has).stream()
          .forEach(parts::add);
    }
    return parts.build();
  }

  private boolean isLocal(Control control, ImmutableSet<ScopeId> parts) {
    boolean ofTheGroup =
        control
            .operation()
            .filter(o -> o.by() == OperatorKind.GROUP || o.inheritedFrom().isPresent())
            .isPresent();
    return parts.size() == 1
        && !ofTheGroup
        && treated.get(control.id()).stream()
            .flatMap(risk -> project.risk().risks().get(risk).stream())
            .allMatch(risk -> risk.scope().filter(waves::has).isPresent());
  }

  /** The work for the whole, or for one part of it. */
  ImmutableList<WorkPackage> of(Optional<ScopeId> part) {
    return all.stream()
        .filter(item -> item.scope().equals(part))
        .collect(ImmutableList.toImmutableList());
  }

  ImmutableSet<RiskId> risks(Control control, Optional<ScopeId> part) {
    return treated.get(control.id()).stream()
        .filter(
            risk ->
                part.isEmpty()
                    || project
                        .risk()
                        .risks()
                        .get(risk)
                        .flatMap(Risk::scope)
                        .filter(waves::has)
                        .equals(part))
        .collect(ImmutableSet.toImmutableSet());
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

  /** What a control is to achieve, as far as it is said. */
  private ImmutableList<ControlObjective> objectives(Control control) {
    return project.risk().controlObjectives().stream()
        .filter(objective -> objective.controls().contains(control.id()))
        .collect(ImmutableList.toImmutableList());
  }

  /** The requirements that a control answers by what it is to achieve. */
  ImmutableSet<RequirementId> requirements(Control control) {
    return objectives(control).stream()
        .flatMap(objective -> objective.requirements().stream())
        .collect(ImmutableSet.toImmutableSet());
  }

  /** Whether it treats no risk and answers no requirement. */
  boolean isOrphan(Control control) {
    return !treated.containsKey(control.id()) && requirements(control).isEmpty();
  }

  /**
   * Why there is work on a control: the risks it treats, what it is to achieve with the
   * requirements that demand it, and the entry it implements.
   */
  ImmutableList<Explanation> reasons(Control control, Optional<ScopeId> part) {
    ImmutableList.Builder<Explanation> reasons = ImmutableList.builder();
    for (RiskId risk : risks(control, part)) {
      String name = project.risk().risks().get(risk).orElseThrow().name();
      String level =
          Optional.ofNullable(risks.get(risk)).flatMap(EvaluatedRisk::level).orElse("unknown");
      reasons.add(Explanation.of("why.control.risk", name, level));
    }
    for (ControlObjective objective : objectives(control)) {
      reasons.add(Explanation.of("why.control.objective", objective.name()));
    }
    for (RequirementId id : requirements(control)) {
      String name = project.initiation().requirements().get(id).orElseThrow().name();
      reasons.add(Explanation.of("why.control.requirement", name));
    }
    if (isOrphan(control)) {
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
