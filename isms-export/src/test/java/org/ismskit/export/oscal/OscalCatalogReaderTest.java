package org.ismskit.export.oscal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ismskit.export.document.Limits;
import org.ismskit.model.control.CatalogControl;
import org.ismskit.model.control.CatalogControlId;
import org.ismskit.model.control.CatalogGroupId;
import org.ismskit.model.control.CatalogId;
import org.ismskit.model.control.ControlCatalog;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.entity.Problem;
import org.junit.jupiter.api.Test;

class OscalCatalogReaderTest {

  private static final CatalogId ID = CatalogId.of("c");

  private static OscalImport read(String json) {
    return OscalCatalogReader.create().read(json.getBytes(StandardCharsets.UTF_8), ID);
  }

  private static List<String> report(OscalImport result) {
    return result.report().stream().map(Problem::toString).toList();
  }

  private static CatalogControl control(ControlCatalog catalog, String id) {
    return catalog.controls().get(CatalogControlId.of(id)).orElseThrow();
  }

  /** NIST SP 800-53, MODERATE baseline. */
  @Test
  void readsTheCatalogOfNist() throws IOException {
    OscalImport result =
        OscalCatalogReader.create()
            .read(Path.of("../examples/catalogs/nist-sp-800-53-r5-moderate.json"), ID);
    ControlCatalog catalog = result.catalog();

    assertThat(result.report()).isEmpty();
    assertThat(catalog.title()).contains("800-53");
    assertThat(catalog.edition()).contains("5.1.1+u4");
    assertThat(catalog.groups()).hasSize(18);
    assertThat(catalog.controls()).hasSize(177 + 110);
    assertThat(control(catalog, "ac-2").title()).isEqualTo("Account Management");
    assertThat(control(catalog, "ac-2").group()).contains(CatalogGroupId.of("ac"));
    assertThat(control(catalog, "ac-2.1").parent()).contains(CatalogControlId.of("ac-2"));
    assertThat(control(catalog, "ac-2").parent()).isEmpty();
  }

  @Test
  void passesOverWhatHasNoPlaceInACatalog() {
    OscalImport result =
        read(
            """
            {"catalog": {
              "uuid": "x", "metadata": {"title": " My\\ncontrols ", "version": "2", "roles": [{"id": "r"}]},
              "params": [1, {"a": [2]}],
              "groups": [{"id": "g", "class": "family", "title": "Group", "parts": [{"name": "overview"}],
                "groups": [{"id": "h", "title": "Inner", "controls": [{"id": "h.1", "title": "One"}]}],
                "controls": [{"id": "g.1", "title": "First", "props": [{"name": "label", "value": "G-1"}],
                  "controls": [{"id": "g.1.1", "title": "More of it"}]}]}],
              "controls": [{"id": "z", "title": "Alone"}],
              "back-matter": {"resources": []}}}
            """);

    assertThat(result.report()).isEmpty();
    assertThat(result.catalog().title()).isEqualTo("My controls");
    assertThat(result.catalog().groups())
        .extracting(g -> g.id().value() + "<" + g.parent().map(Object::toString).orElse(""))
        .containsExactly("g<", "h<g");
    assertThat(result.catalog().controls())
        .extracting(
            c ->
                c.id()
                    + " "
                    + c.group().map(Object::toString).orElse("-")
                    + " "
                    + c.parent().map(Object::toString).orElse("-"))
        .containsExactlyInAnyOrder("h.1 h -", "g.1 g -", "g.1.1 g g.1", "z - -");
  }

  @Test
  void mendsWhatBreaksTheRulesAndSaysSo() {
    OscalImport result =
        read(
            """
            {"catalog": {"metadata": {"title": "Own"},
              "groups": [{"title": "Without id",
                "controls": [
                  {"id": "5.1 / a", "title": "Blank and slash"},
                  {"id": "no-title"},
                  {"title": "No id at all"},
                  {"id": "twice", "title": "First"},
                  {"id": "twice", "title": "Second"},
                  {"id": "gone", "title": "Gone", "props": [{"name": "status", "value": "withdrawn"}],
                    "controls": [{"id": "heir", "title": "Heir"}]},
                  7
                ]}]}}
            """);

    assertThat(result.catalog().controls())
        .extracting(CatalogControl::title)
        .containsExactlyInAnyOrder("Blank and slash", "no-title", "No id at all", "First", "Heir");
    assertThat(result.catalog().controls())
        .allSatisfy(c -> assertThat(c.id().value()).matches("[A-Za-z0-9][A-Za-z0-9._-]*"))
        .allSatisfy(c -> assertThat(c.group()).isPresent());
    assertThat(report(result))
        .anyMatch(p -> p.contains("/catalog/groups/0/controls/0/id: found '5.1 / a'"))
        .anyMatch(p -> p.contains("/catalog/groups/0/controls/1/title: missing"))
        .anyMatch(p -> p.contains("/catalog/groups/0/controls/2/id: missing"))
        .anyMatch(p -> p.contains("/catalog/groups/0/controls/4") && p.contains("'twice'"))
        .anyMatch(p -> p.contains("/catalog/groups/0/controls/5") && p.contains("'withdrawn'"))
        .anyMatch(p -> p.contains("/catalog/groups/0/controls/6: found '7', expected an object"));
    assertThat(result.report()).allSatisfy(p -> assertThat(p.location()).isPresent());
  }

  @Test
  void aChangedIdStaysSimilarAndNeverTakesTheIdOfAnother() {
    OscalImport result =
        read(
            """
            {"catalog": {"metadata": {"title": "Own"}, "controls": [
              {"id": "A 1", "title": "a"}, {"id": "A/1", "title": "b"}, {"id": "A-1", "title": "c"},
              {"id": "_x", "title": "d"}, {"title": "Prüfung (neu)"}, {"title": "監査"},
              {"id": "%s", "title": "g"}]}}
            """
                .formatted("y".repeat(70)));

    assertThat(result.catalog().controls())
        .extracting(c -> c.id().value())
        .containsExactly(
            "A-1-2", "A-1-3", "A-1", "id_x", "Prufung-neu", "control-6", "y".repeat(64));
    assertThat(report(result))
        .hasSize(6)
        .startsWith(
            "2:10: /catalog/controls/0/id: found 'A 1', expected 1 to 64 of A-Z a-z 0-9 . _ -, the"
                + " first a letter or digit; 'A-1-2' is used [INVALID_VALUE]")
        .contains(
            "3:59: /catalog/controls/5/id: missing, expected an id; 'control-6' is used [MISSING]");
  }

  @Test
  void whatIsInAnEntryThatStandsTwiceGoesToTheFirst() {
    OscalImport result =
        read(
            """
            {"catalog": {"metadata": {"title": "Own"}, "groups": [
              {"id": "g", "title": "First"},
              {"id": "g", "title": "Second", "controls": [{"id": "c", "title": "C"}]}]}}
            """);

    assertThat(result.catalog().groups()).hasSize(1);
    assertThat(control(result.catalog(), "c").group()).contains(CatalogGroupId.of("g"));
    assertThat(report(result))
        .containsExactly(
            "3:10: /catalog/groups/1/id: found 'g', expected an id that no earlier group has; left"
                + " out [DUPLICATE_ID]");
  }

  @Test
  void aSyntaxErrorIsReportedAfterWhatPrecededIt() {
    assertThatThrownBy(
            () -> read("{\"catalog\": {\"controls\": [\n{\"title\": \"A\"},\n{\"id\": \"b\" 5}]}}"))
        .isInstanceOfSatisfying(
            InvalidDocument.class,
            e ->
                assertThat(e.problems())
                    .extracting(p -> p.code() + " " + p.pointer() + " " + p.location().get().line())
                    .containsExactly(
                        "MISSING /catalog/controls/0/id 2", "SYNTAX /catalog/controls/1 3"));
  }

  @Test
  void theSameFileGivesTheSameCatalog() {
    String text =
        "{\"catalog\": {\"controls\": [{\"title\": \"A b\"}, {\"title\": \"A b\"}, {\"id\": \"x y\"}]}}";

    assertThat(read(text)).isEqualTo(read(text));
    assertThat(read(text).catalog().controls()).hasSize(3);
  }

  @Test
  void whatIsNoCatalogIsRefused() {
    assertThatThrownBy(() -> read("{\"profile\": {}}"))
        .isInstanceOf(InvalidDocument.class)
        .hasMessageContaining("/catalog: found 'profile', expected the object 'catalog'");
    assertThatThrownBy(() -> read("[]")).isInstanceOf(InvalidDocument.class);
    assertThatThrownBy(() -> read("")).isInstanceOf(InvalidDocument.class);
    assertThatThrownBy(() -> read("{\"catalog\": {\"controls\": [{\"id\": \"a\"}"))
        .isInstanceOf(InvalidDocument.class)
        .hasMessageContaining("SYNTAX");
    assertThatThrownBy(() -> read("{\"catalog\": {}} {}")).hasMessageContaining("one document");
  }

  @Test
  void limitsHold() {
    String deep = "{\"catalog\": {\"params\": " + "[".repeat(500) + "]".repeat(500) + "}}";

    assertThatThrownBy(() -> read(deep)).hasMessageContaining("LIMIT");
    assertThatThrownBy(
            () ->
                OscalCatalogReader.create()
                    .withLimits(new Limits(10, 10, 10, 10, 100))
                    .read(deep.getBytes(StandardCharsets.UTF_8), ID))
        .hasMessageContaining("at most 10 bytes");
  }

  @Test
  void anEmptyCatalogIsEmpty() {
    assertThat(read("{\"catalog\": {\"metadata\": {\"title\": \"Nothing\"}}}").catalog().controls())
        .isEmpty();
    assertThat(read("{\"catalog\": {}}").catalog().edition()).isEqualTo(Optional.empty());
  }
}
