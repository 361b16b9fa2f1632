package org.ismskit.model.control;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Which controls of a later edition of a catalog took the place of those of an earlier one. Says
 * something of every control of the earlier edition. Immutable.
 */
public final class Crosswalk {

  /** What became of a control. */
  public enum Relation {
    /** One control took its place, and that one's alone. */
    MAPPED,
    /** One control took its place together with others. */
    MERGED,
    /** Several controls took its place. */
    SPLIT,
    /** None took its place. */
    WITHDRAWN
  }

  private final ControlCatalog from;
  private final ControlCatalog to;
  private final ImmutableMap<CatalogControlId, ImmutableSet<CatalogControlId>> targets;
  private final ImmutableSetMultimap<CatalogControlId, CatalogControlId> sources;

  private Crosswalk(
      ControlCatalog from,
      ControlCatalog to,
      ImmutableMap<CatalogControlId, ImmutableSet<CatalogControlId>> targets) {
    this.from = from;
    this.to = to;
    this.targets = targets;
    ImmutableSetMultimap.Builder<CatalogControlId, CatalogControlId> inverse =
        ImmutableSetMultimap.builder();
    targets.forEach((source, all) -> all.forEach(target -> inverse.put(target, source)));
    this.sources = inverse.build();
  }

  /**
   * A crosswalk between two editions.
   *
   * @param from the earlier edition
   * @param to the later edition
   * @param targets the controls that took the place of each control of the earlier edition
   * @return the crosswalk
   * @throws IllegalArgumentException if a control of the earlier edition is missing or a control is
   *     named that its edition does not have
   */
  public static Crosswalk of(
      ControlCatalog from,
      ControlCatalog to,
      ImmutableMap<CatalogControlId, ImmutableSet<CatalogControlId>> targets) {
    for (CatalogControl control : from.controls()) {
      if (!targets.containsKey(control.id())) {
        throw new IllegalArgumentException(
            "targets: nothing is said of " + control.id() + " of " + from.id());
      }
    }
    targets.forEach(
        (source, all) -> {
          refuseUnknown(source, from);
          all.forEach(target -> refuseUnknown(target, to));
        });
    return new Crosswalk(from, to, targets);
  }

  private static void refuseUnknown(CatalogControlId control, ControlCatalog catalog) {
    if (!catalog.controls().has(control)) {
      throw new IllegalArgumentException("targets: " + catalog.id() + " has no " + control);
    }
  }

  /**
   * The earlier edition.
   *
   * @return its catalog
   */
  public ControlCatalog from() {
    return from;
  }

  /**
   * The later edition.
   *
   * @return its catalog
   */
  public ControlCatalog to() {
    return to;
  }

  /**
   * The controls that took the place of one.
   *
   * @param control a control of the earlier edition
   * @return controls of the later edition, none if the control was withdrawn
   * @throws IllegalArgumentException if the earlier edition has no such control
   */
  public ImmutableSet<CatalogControlId> targets(CatalogControlId control) {
    refuseUnknown(control, from);
    return requireNonNull(targets.get(control));
  }

  /**
   * The controls whose place one took.
   *
   * @param control a control of the later edition
   * @return controls of the earlier edition, none if the control is new
   * @throws IllegalArgumentException if the later edition has no such control
   */
  public ImmutableSet<CatalogControlId> sources(CatalogControlId control) {
    refuseUnknown(control, to);
    return sources.get(control);
  }

  /**
   * What became of a control.
   *
   * @param control a control of the earlier edition
   * @return the relation to what took its place
   * @throws IllegalArgumentException if the earlier edition has no such control
   */
  public Relation relation(CatalogControlId control) {
    ImmutableSet<CatalogControlId> all = targets(control);
    if (all.isEmpty()) {
      return Relation.WITHDRAWN;
    } else if (all.size() > 1) {
      return Relation.SPLIT;
    }
    return sources(all.iterator().next()).size() > 1 ? Relation.MERGED : Relation.MAPPED;
  }

  /**
   * The controls of the later edition that took the place of none.
   *
   * @return the new controls in the order of their catalog
   */
  public ImmutableList<CatalogControl> newControls() {
    return to.controls().stream()
        .filter(control -> !sources.containsKey(control.id()))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * This crosswalk and then another.
   *
   * @param next a crosswalk from the later edition of this one
   * @return a crosswalk from the earlier edition of this one to the later edition of the other
   * @throws IllegalArgumentException if the other does not begin where this one ends
   */
  public Crosswalk then(Crosswalk next) {
    if (!next.from.id().equals(to.id())) {
      throw new IllegalArgumentException(
          "next: begins with " + next.from.id() + ", expected " + to.id());
    }
    ImmutableMap.Builder<CatalogControlId, ImmutableSet<CatalogControlId>> all =
        ImmutableMap.builder();
    targets.forEach(
        (source, between) -> {
          Set<CatalogControlId> reached = new LinkedHashSet<>();
          between.forEach(control -> reached.addAll(next.targets(control)));
          all.put(source, ImmutableSet.copyOf(reached));
        });
    return new Crosswalk(from, next.to, all.buildOrThrow());
  }
}
