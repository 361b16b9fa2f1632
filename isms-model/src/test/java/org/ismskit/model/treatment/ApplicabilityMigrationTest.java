package org.ismskit.model.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.ismskit.model.control.CatalogControl;
import org.ismskit.model.control.CatalogControlId;
import org.ismskit.model.control.CatalogId;
import org.ismskit.model.control.ControlId;
import org.ismskit.model.control.Crosswalk;
import org.ismskit.model.control.Iso27001;
import org.ismskit.model.entity.InvalidValue;
import org.junit.jupiter.api.Test;

class ApplicabilityMigrationTest {

  private static final Crosswalk CROSSWALK = Iso27001.from2013To2022();

  private static ApplicabilityEntry entry(CatalogControlId control, boolean applicable) {
    return ApplicabilityEntry.builder()
        .control(control)
        .applicable(applicable)
        .addReason(ApplicabilityReason.RISK_ASSESSMENT)
        .justification("Because of " + control + ".")
        .addControl(ControlId.of("c-" + control))
        .build();
  }

  private static StatementOfApplicability statement(
      Function<CatalogControlId, Boolean> applicable) {
    return StatementOfApplicability.builder()
        .catalog(CROSSWALK.from().id())
        .entries(
            CROSSWALK.from().controls().stream()
                .map(CatalogControl::id)
                .map(id -> entry(id, applicable.apply(id)))
                .collect(ImmutableList.toImmutableList()))
        .build();
  }

  private static List<String> words(ApplicabilityMigration migration) {
    return migration.decisions().stream()
        .map(ApplicabilityMigration.wording(Locale.ENGLISH)::of)
        .toList();
  }

  @Test
  void whatApplied2013Applies2022AndElevenNewControlsAreToBeDecided() {
    ApplicabilityMigration migration = ApplicabilityMigration.of(statement(id -> true), CROSSWALK);

    assertThat(migration.statement().catalog()).isEqualTo(CatalogId.of("iso-27001-2022"));
    assertThat(migration.statement().entries())
        .hasSize(93 - 11)
        .allMatch(ApplicabilityEntry::applicable);
    assertThat(words(migration))
        .hasSize(11 + 1)
        .filteredOn(words -> words.contains("is new"))
        .hasSize(11);
    assertThat(words(migration).get(11))
        .startsWith("A.18.2.3 ")
        .contains("was split: look whether");
  }

  @Test
  void reasonsAndControlsOfAllSourcesGoWithThem() {
    ApplicabilityEntry transfer =
        ApplicabilityMigration.of(statement(id -> true), CROSSWALK)
            .statement()
            .entry(CatalogControlId.of("5.14"))
            .orElseThrow();

    assertThat(transfer.controls())
        .extracting(ControlId::value)
        .containsExactly("c-A.13.2.1", "c-A.13.2.2", "c-A.13.2.3");
    assertThat(transfer.justification())
        .contains("Because of A.13.2.1. Because of A.13.2.2. Because of A.13.2.3.");
    assertThat(transfer.reasons()).containsExactly(ApplicabilityReason.RISK_ASSESSMENT);
  }

  @Test
  void sourcesThatDisagreeAreToBeDecided() {
    ApplicabilityMigration migration =
        ApplicabilityMigration.of(statement(id -> !id.value().equals("A.13.2.3")), CROSSWALK);

    ApplicabilityEntry transfer =
        migration.statement().entry(CatalogControlId.of("5.14")).orElseThrow();
    assertThat(transfer.applicable()).isTrue();
    assertThat(transfer.controls()).hasSize(2);
    assertThat(words(migration))
        .anyMatch(
            words ->
                words.startsWith("5.14 ")
                    && words.contains("applied (A.13.2.1, A.13.2.2)")
                    && words.contains("were not (A.13.2.3)"));
  }

  @Test
  void whatWasLeftOutStaysLeftOut() {
    ApplicabilityMigration migration = ApplicabilityMigration.of(statement(id -> false), CROSSWALK);

    assertThat(migration.statement().entries()).noneMatch(ApplicabilityEntry::applicable);
    assertThat(migration.decisions()).hasSize(11);
  }

  @Test
  void linesThatWereMissingAreSaid() {
    StatementOfApplicability empty =
        StatementOfApplicability.builder().catalog(CROSSWALK.from().id()).build();

    ApplicabilityMigration migration = ApplicabilityMigration.of(empty, CROSSWALK);

    assertThat(migration.statement().entries()).isEmpty();
    assertThat(words(migration)).anyMatch(words -> words.contains("nothing was said of A.13.2.1"));
    // One for each new control and one for each pair of the correspondence.
    assertThat(migration.decisions()).hasSize(11 + 115);
  }

  @Test
  void anApprovalDoesNotGoWithIt() {
    StatementOfApplicability approved =
        statement(id -> true)
            .withApprovedBy(org.ismskit.model.organization.PersonId.of("p"))
            .withVersion("3");

    StatementOfApplicability carried = ApplicabilityMigration.of(approved, CROSSWALK).statement();

    assertThat(carried.approvedBy()).isEmpty();
    assertThat(carried.version()).isEmpty();
  }

  @Test
  void withdrawnControlsAreSaidOverTwoEditions() {
    Crosswalk all = Iso27001.from2005To2013().then(CROSSWALK);
    CatalogControlId withdrawn =
        all.from().controls().stream()
            .map(CatalogControl::id)
            .filter(id -> all.relation(id) == Crosswalk.Relation.WITHDRAWN)
            .findFirst()
            .orElseThrow();
    StatementOfApplicability old =
        StatementOfApplicability.builder()
            .catalog(all.from().id())
            .addEntry(entry(withdrawn, true))
            .build();

    assertThat(words(ApplicabilityMigration.of(old, all)))
        .anyMatch(words -> words.startsWith(withdrawn + " ") && words.contains("was withdrawn"));
  }

  @Test
  void refusesAnotherCatalogAndUnknownOrDoubleLines() {
    StatementOfApplicability other =
        StatementOfApplicability.builder().catalog(CatalogId.of("own")).build();
    assertThatThrownBy(() -> ApplicabilityMigration.of(other, CROSSWALK))
        .isInstanceOf(InvalidValue.class)
        .hasMessage("catalog: not 'own', expected iso-27001-2013");
    assertThatThrownBy(
            () ->
                ApplicabilityMigration.of(
                    other
                        .withCatalog(CROSSWALK.from().id())
                        .withEntries(entry(CatalogControlId.of("A.99"), true)),
                    CROSSWALK))
        .hasMessageContaining("'A.99', expected a control of ISO/IEC 27001:2013");
    assertThatThrownBy(
            () ->
                other.withEntries(
                    entry(CatalogControlId.of("A.5.1.1"), true),
                    entry(CatalogControlId.of("A.5.1.1"), false)))
        .hasMessage("entries: not 'A.5.1.1', expected one line for each control");
  }
}
