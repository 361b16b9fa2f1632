package org.ismskit.model.treatment;

import static org.ismskit.model.entity.Components.required;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.ismskit.model.control.CatalogControl;
import org.ismskit.model.control.CatalogControlId;
import org.ismskit.model.control.ControlId;
import org.ismskit.model.control.Crosswalk;
import org.ismskit.model.entity.InvalidValue;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.explanation.Wording;

/**
 * A statement of applicability carried over to a later edition of its catalog, and what somebody
 * has to decide since it could not be carried over.
 *
 * @param statement the statement for the later edition; not approved, and without a line for
 *     controls that have to be decided on from scratch
 * @param decisions what has to be decided: new controls, sources that disagree, what was split or
 *     withdrawn, and lines that were missing before
 */
public record ApplicabilityMigration(
    StatementOfApplicability statement, ImmutableList<Explanation> decisions) {

  /** Refuses a migration without a statement. */
  public ApplicabilityMigration {
    required("statement", statement);
  }

  /**
   * Carries a statement over.
   *
   * @param statement the statement for the earlier edition
   * @param crosswalk what became of the controls of that edition
   * @return the statement for the later edition and what has to be decided
   * @throws InvalidValue if the statement is for another catalog than the crosswalk begins with, or
   *     has a line for a control that the catalog does not have
   */
  public static ApplicabilityMigration of(StatementOfApplicability statement, Crosswalk crosswalk) {
    if (!statement.catalog().equals(crosswalk.from().id())) {
      throw new InvalidValue("catalog", statement.catalog(), crosswalk.from().id().value());
    }
    ImmutableMap.Builder<CatalogControlId, ApplicabilityEntry> lines = ImmutableMap.builder();
    for (ApplicabilityEntry entry : statement.entries()) {
      if (!crosswalk.from().controls().has(entry.control())) {
        throw new InvalidValue(
            "entries", entry.control(), "a control of " + crosswalk.from().title());
      }
      lines.put(entry.control(), entry);
    }
    return new Run(crosswalk, lines.buildOrThrow()).carryOver();
  }

  /**
   * The wording of the decisions.
   *
   * @param locale the language; English where there is no wording for it
   * @return the wording
   */
  public static Wording wording(Locale locale) {
    return Wording.read(locale, ApplicabilityMigration.class, "migration-labels");
  }

  private static final class Run {

    private final Crosswalk crosswalk;
    private final ImmutableMap<CatalogControlId, ApplicabilityEntry> lines;
    private final ImmutableList.Builder<Explanation> decisions = ImmutableList.builder();

    Run(Crosswalk crosswalk, ImmutableMap<CatalogControlId, ApplicabilityEntry> lines) {
      this.crosswalk = crosswalk;
      this.lines = lines;
    }

    ApplicabilityMigration carryOver() {
      ImmutableList.Builder<ApplicabilityEntry> entries = ImmutableList.builder();
      for (CatalogControl control : crosswalk.to().controls()) {
        line(control).ifPresent(entries::add);
      }
      for (CatalogControl control : crosswalk.from().controls()) {
        lost(control);
      }
      return new ApplicabilityMigration(
          StatementOfApplicability.builder()
              .catalog(crosswalk.to().id())
              .entries(entries.build())
              .build(),
          decisions.build());
    }

    private Optional<ApplicabilityEntry> line(CatalogControl control) {
      ImmutableSet<CatalogControlId> sources = crosswalk.sources(control.id());
      if (sources.isEmpty()) {
        decide("migration.new", control.id(), control.title());
        return Optional.empty();
      }
      List<ApplicabilityEntry> before = new ArrayList<>();
      for (CatalogControlId source : sources) {
        ApplicabilityEntry entry = lines.get(source);
        if (entry == null) {
          decide("migration.missing", control.id(), control.title(), source);
        } else {
          before.add(entry);
        }
      }
      if (before.isEmpty()) {
        return Optional.empty();
      }
      boolean applicable = before.stream().anyMatch(ApplicabilityEntry::applicable);
      if (before.stream().anyMatch(entry -> entry.applicable() != applicable)) {
        decide(
            "migration.conflict",
            control.id(),
            control.title(),
            numbers(before, true),
            numbers(before, false));
      }
      return Optional.of(merged(control.id(), applicable, before));
    }

    /**
     * What speaks for the answer that is taken; what spoke against it stays in the old statement.
     */
    private static ApplicabilityEntry merged(
        CatalogControlId control, boolean applicable, List<ApplicabilityEntry> before) {
      Set<ApplicabilityReason> reasons = new LinkedHashSet<>();
      Set<String> ownReasons = new LinkedHashSet<>();
      Set<String> justifications = new LinkedHashSet<>();
      Set<ControlId> controls = new LinkedHashSet<>();
      for (ApplicabilityEntry entry : before) {
        if (entry.applicable() == applicable) {
          reasons.addAll(entry.reasons());
          ownReasons.addAll(entry.ownReasons());
          entry.justification().ifPresent(justifications::add);
          controls.addAll(entry.controls());
        }
      }
      return ApplicabilityEntry.builder()
          .control(control)
          .applicable(applicable)
          .addAllReasons(reasons)
          .addAllOwnReasons(ownReasons)
          .justification(
              Optional.of(String.join(" ", justifications)).filter(text -> !text.isEmpty()))
          .addAllControls(controls)
          .build();
    }

    private void lost(CatalogControl control) {
      ApplicabilityEntry entry = lines.get(control.id());
      if (entry == null || !entry.applicable()) {
        return;
      }
      switch (crosswalk.relation(control.id())) {
        case WITHDRAWN -> decide("migration.withdrawn", control.id(), control.title());
        case SPLIT ->
            decide(
                "migration.split",
                control.id(),
                control.title(),
                String.join(
                    ", ", crosswalk.targets(control.id()).stream().map(Object::toString).toList()));
        case MAPPED, MERGED -> {}
      }
    }

    private static String numbers(List<ApplicabilityEntry> entries, boolean applicable) {
      return String.join(
          ", ",
          entries.stream()
              .filter(entry -> entry.applicable() == applicable)
              .map(entry -> entry.control().value())
              .toList());
    }

    private void decide(String code, Object... args) {
      decisions.add(Explanation.of(code, args));
    }
  }
}
