package org.ismskit.export.oscal;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ismskit.export.oscal.Entry.Found;
import org.ismskit.model.control.CatalogControl;
import org.ismskit.model.control.CatalogControlId;
import org.ismskit.model.control.CatalogGroup;
import org.ismskit.model.control.CatalogGroupId;
import org.ismskit.model.control.CatalogId;
import org.ismskit.model.control.ControlCatalog;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.entity.Entity;
import org.ismskit.model.entity.Id;
import org.ismskit.model.entity.Problem.Code;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a catalog, in the order of the file. What becomes of them is decided when all are
 * known: the properties of an entry may stand after the entries within it, and an id that has to be
 * changed must not take the one of a later entry.
 */
final class CatalogDraft {

  private final Report report;

  /** The catalog itself, null as long as there is none. */
  @Nullable Entry catalog;

  @Nullable Found version;
  final List<Entry> groups = new ArrayList<>();
  final List<Entry> controls = new ArrayList<>();

  CatalogDraft(Report report) {
    this.report = report;
  }

  /** Decides on the entries that were read to their end and reports what has to be changed. */
  void settle() {
    if (catalog != null && catalog.complete && catalog.title == null) {
      report.add(catalog.missing("title", "a title; the id of the catalog is used"));
    }
    settle(groups, "group");
    settle(controls, "control");
  }

  private void settle(List<Entry> entries, String kind) {
    List<Entry> kept = kept(entries, kind);
    LegalIds ids = new LegalIds();
    List<Entry> toBeChanged = new ArrayList<>();
    for (Entry entry : kept) {
      if (entry.id != null && ids.take(entry.id.text())) {
        entry.legalId = entry.id.text();
      } else {
        toBeChanged.add(entry);
      }
    }
    for (Entry entry : toBeChanged) {
      changeId(entry, ids);
    }
    for (Entry entry : kept) {
      if (entry.title == null) {
        report.add(entry.missing("title", "a title; '" + entry.label() + "' is used"));
      }
    }
  }

  /** All but those that are withdrawn or have the id of an earlier one. */
  private List<Entry> kept(List<Entry> entries, String kind) {
    List<Entry> kept = new ArrayList<>();
    Map<String, Entry> byId = new HashMap<>();
    for (Entry entry : entries) {
      if (!entry.complete) {
        continue;
      }
      if (entry.withdrawn != null) {
        report.add(entry.withdrawn.problem(Code.INVALID_VALUE, "a control in force; left out"));
        continue;
      }
      Found id = entry.id;
      entry.same = id == null ? null : byId.putIfAbsent(id.text(), entry);
      if (id != null && entry.same != null) {
        report.add(
            id.problem(Code.DUPLICATE_ID, "an id that no earlier " + kind + " has; left out"));
      } else {
        kept.add(entry);
        entry.legalId = kind + "-" + kept.size(); // for want of a better one
      }
    }
    return kept;
  }

  private void changeId(Entry entry, LegalIds ids) {
    Found origin = entry.id == null ? entry.title : entry.id;
    String similar = origin == null ? "" : LegalIds.similar(origin.text());
    entry.legalId = ids.takeNumbered(similar.isEmpty() ? entry.legalId : similar);
    String used = "; '" + entry.legalId + "' is used";
    report.add(
        entry.id == null
            ? entry.missing("id", "an id" + used)
            : entry.id.problem(Code.INVALID_VALUE, Id.GRAMMAR + used));
  }

  /** Makes the catalog, after {@link #settle}. */
  ControlCatalog toCatalog(CatalogId id) {
    Found title = catalog == null ? null : catalog.title;
    return ControlCatalog.builder()
        .id(id)
        .title(title == null ? id.value() : title.inOneLine())
        .edition(Optional.ofNullable(version).map(Found::inOneLine))
        .groups(entities(groups, CatalogDraft::group))
        .controls(entities(controls, CatalogDraft::control))
        .build();
  }

  private static <E extends Entity> Entities<E> entities(
      List<Entry> entries, Function<Entry, E> making) {
    ImmutableList<E> entities =
        entries.stream().filter(Entry::isKept).map(making).collect(toImmutableList());
    return Entities.copyOf(entities);
  }

  private static CatalogGroup group(Entry entry) {
    return CatalogGroup.builder()
        .id(CatalogGroupId.of(entry.legalId))
        .title(entry.label())
        .parent(keptId(entry.parent).map(CatalogGroupId::of))
        .build();
  }

  private static CatalogControl control(Entry entry) {
    return CatalogControl.builder()
        .id(CatalogControlId.of(entry.legalId))
        .title(entry.label())
        .group(keptId(entry.group).map(CatalogGroupId::of))
        .parent(keptId(entry.parent).map(CatalogControlId::of))
        .build();
  }

  /** The id of an entry or, if that was left out, of the one that stands for it. */
  private static Optional<String> keptId(@Nullable Entry entry) {
    Entry standIn = entry;
    while (standIn != null && !standIn.isKept()) {
      standIn = standIn.same == null ? standIn.parent : standIn.same;
    }
    return Optional.ofNullable(standIn).map(kept -> kept.legalId);
  }
}
