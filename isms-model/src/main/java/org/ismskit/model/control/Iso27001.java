package org.ismskit.model.control;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.function.Function;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.entity.Entity;
import org.ismskit.model.shape.Table;
import org.ismskit.model.shape.Table.Row;

/**
 * The controls of ISO/IEC 27001, Annex A, in its three editions: identifiers and our own short
 * labels, no text of the standard. What kind of work a control is, is our judgement too.
 */
public final class Iso27001 {

  private Iso27001() {}

  /**
   * Annex A of ISO/IEC 27001:2022.
   *
   * @return 93 controls in four themes, read on the first call
   */
  public static ControlCatalog annexA2022() {
    return Edition2022.ANNEX_A;
  }

  /**
   * Annex A of ISO/IEC 27001:2013.
   *
   * @return 114 controls in 35 groups of 14 chapters, read on the first call
   */
  public static ControlCatalog annexA2013() {
    return Edition2013.ANNEX_A;
  }

  /**
   * Annex A of ISO/IEC 27001:2005, the edition that ISO/IEC 27003:2010 refers to.
   *
   * @return 133 controls in 39 groups of 11 chapters, read on the first call
   */
  public static ControlCatalog annexA2005() {
    return Edition2005.ANNEX_A;
  }

  /**
   * What became of the controls of 2005 in 2013. No complete table was published: some of the
   * withdrawn and split ones are our judgement.
   *
   * @return the crosswalk, read on the first call
   */
  public static Crosswalk from2005To2013() {
    return From2005To2013.CROSSWALK;
  }

  /**
   * What became of the controls of 2013 in 2022, after the correspondence in Annex B of ISO/IEC
   * 27002:2022.
   *
   * @return the crosswalk, read on the first call
   */
  public static Crosswalk from2013To2022() {
    return From2013To2022.CROSSWALK;
  }

  private static Crosswalk crosswalk(ControlCatalog from, ControlCatalog to) {
    String table =
        "iso27001-crosswalk-"
            + from.edition().orElseThrow()
            + "-"
            + to.edition().orElseThrow()
            + ".tsv";
    ImmutableMap.Builder<CatalogControlId, ImmutableSet<CatalogControlId>> targets =
        ImmutableMap.builder();
    for (Row row : Table.read(Iso27001.class, table).rows()) {
      targets.put(
          row.text("from", CatalogControlId::of),
          ImmutableSet.copyOf(row.list("to", " ", CatalogControlId::of)));
    }
    return Crosswalk.of(from, to, targets.buildOrThrow());
  }

  private static ControlCatalog read(String edition) {
    return ControlCatalog.builder()
        .id(CatalogId.of("iso-27001-" + edition))
        .title("ISO/IEC 27001:" + edition + ", Annex A")
        .edition(edition)
        .groups(entities("iso27001-" + edition + "-groups.tsv", Iso27001::group))
        .controls(entities("iso27001-" + edition + ".tsv", Iso27001::control))
        .build();
  }

  private static <E extends Entity> Entities<E> entities(String table, Function<Row, E> reading) {
    ImmutableList<E> entities =
        Table.read(Iso27001.class, table).rows().stream().map(reading).collect(toImmutableList());
    return Entities.copyOf(entities);
  }

  private static CatalogGroup group(Row row) {
    return CatalogGroup.builder()
        .id(row.text("id", CatalogGroupId::of))
        .title(row.text("title"))
        .parent(row.optional("parent", CatalogGroupId::of))
        .build();
  }

  private static CatalogControl control(Row row) {
    return CatalogControl.builder()
        .id(row.text("id", CatalogControlId::of))
        .title(row.text("title"))
        .group(row.text("group", CatalogGroupId::of))
        .controlClass(row.choice("controlClass", ControlClass.class))
        .build();
  }

  // One class an edition, initialized on first use: lazy and safe for several threads.

  private static final class Edition2022 {
    static final ControlCatalog ANNEX_A = read("2022");
  }

  private static final class Edition2013 {
    static final ControlCatalog ANNEX_A = read("2013");
  }

  private static final class Edition2005 {
    static final ControlCatalog ANNEX_A = read("2005");
  }

  private static final class From2005To2013 {
    static final Crosswalk CROSSWALK = crosswalk(annexA2005(), annexA2013());
  }

  private static final class From2013To2022 {
    static final Crosswalk CROSSWALK = crosswalk(annexA2013(), annexA2022());
  }
}
