package org.ismskit.model.control;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableListMultimap.flatteningToImmutableListMultimap;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ismskit.model.shape.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class Iso27001Test {

  private static final Splitter WORDS = Splitter.on(' ');

  static Stream<ControlCatalog> editions() {
    return Stream.of(Iso27001.annexA2005(), Iso27001.annexA2013(), Iso27001.annexA2022());
  }

  @Test
  void theEditionOf2022Has93ControlsInFourThemes() {
    ControlCatalog annexA = Iso27001.annexA2022();

    assertThat(annexA.id()).isEqualTo(CatalogId.of("iso-27001-2022"));
    assertThat(annexA.edition()).contains("2022");
    assertThat(annexA.controls()).hasSize(93);
    assertThat(annexA.groups()).hasSize(4);
    assertThat(countByChapter(annexA).values()).containsExactly(37L, 8L, 14L, 34L);
  }

  @Test
  void theEditionOf2013Has114ControlsIn35GroupsOf14Chapters() {
    ControlCatalog annexA = Iso27001.annexA2013();

    assertThat(annexA.id()).isEqualTo(CatalogId.of("iso-27001-2013"));
    assertThat(annexA.edition()).contains("2013");
    assertThat(annexA.controls()).hasSize(114);
    assertThat(annexA.groups()).hasSize(14 + 35);
    assertThat(countByChapter(annexA).values())
        .containsExactly(2L, 7L, 6L, 10L, 14L, 2L, 15L, 14L, 7L, 13L, 5L, 7L, 4L, 8L);
  }

  @Test
  void theEditionOf2005Has133ControlsIn39GroupsOf11Chapters() {
    ControlCatalog annexA = Iso27001.annexA2005();

    assertThat(annexA.id()).isEqualTo(CatalogId.of("iso-27001-2005"));
    assertThat(annexA.edition()).contains("2005");
    assertThat(annexA.controls()).hasSize(133);
    assertThat(annexA.groups()).hasSize(11 + 39);
    assertThat(countByChapter(annexA).values())
        .containsExactly(2L, 11L, 5L, 9L, 13L, 32L, 25L, 16L, 5L, 5L, 10L);
  }

  @Test
  void anEditionIsReadOnce() {
    assertThat(Iso27001.annexA2022()).isSameAs(Iso27001.annexA2022());
    assertThat(Iso27001.annexA2013()).isSameAs(Iso27001.annexA2013());
    assertThat(Iso27001.annexA2005()).isSameAs(Iso27001.annexA2005());
  }

  @ParameterizedTest
  @MethodSource("editions")
  void labelsAreShortAndUniqueWithinAnEdition(ControlCatalog annexA) {
    ImmutableList<String> labels =
        Stream.concat(
                annexA.groups().stream().map(CatalogGroup::title),
                annexA.controls().stream().map(CatalogControl::title))
            .collect(toImmutableList());

    assertThat(labels).doesNotHaveDuplicates();
    assertThat(labels)
        .allSatisfy(label -> assertThat(WORDS.splitToList(label)).hasSizeBetween(2, 8));
  }

  @ParameterizedTest
  @MethodSource("editions")
  void idsSayWhereAControlOrGroupStands(ControlCatalog annexA) {
    assertThat(annexA.controls())
        .allSatisfy(
            control ->
                assertThat(control.group())
                    .contains(CatalogGroupId.of(withoutLastNumber(control.id().value()))));
    assertThat(annexA.groups())
        .allSatisfy(
            group ->
                assertThat(group.parent())
                    .isEqualTo(
                        group.id().value().matches("A\\.\\d+\\.\\d+")
                            ? Optional.of(CatalogGroupId.of(withoutLastNumber(group.id().value())))
                            : Optional.empty()));
  }

  @ParameterizedTest
  @MethodSource("editions")
  void controlsAreNumberedWithoutAGapWithinEachGroup(ControlCatalog annexA) {
    Map<String, Integer> last = new LinkedHashMap<>();
    for (CatalogControl control : annexA.controls()) {
      String id = control.id().value();
      int expected = last.merge(withoutLastNumber(id), 1, Integer::sum);
      assertThat(id).endsWith("." + expected);
    }
  }

  @ParameterizedTest
  @MethodSource("editions")
  void everyControlSaysWhatKindOfWorkItIs(ControlCatalog annexA) {
    assertThat(annexA.controls()).allSatisfy(c -> assertThat(c.controlClass()).isPresent());
    assertThat(annexA.controls().stream().map(c -> c.controlClass().orElseThrow()))
        .contains(ControlClass.values());
  }

  @ParameterizedTest
  @CsvSource({
    "5.10, DOC", "5.19, SUP", "5.23, SUP", "5.29, BC", "5.30, BC", "6.1, PPL", "7.1, PHY",
    "7.7, DOC", "8.4, DEV", "8.8, TOOL", "8.9, CFG", "8.13, CFG", "8.14, BC", "8.28, DEV",
    "8.31, DEV", "8.32, PROC", "8.33, DEV"
  })
  void whatKindOfWorkAControlOf2022Is(String control, ControlClass expected) {
    CatalogControl found =
        Iso27001.annexA2022().controls().get(CatalogControlId.of(control)).orElseThrow();

    assertThat(found.controlClass()).contains(expected);
  }

  @Test
  void theStepFrom2013To2022CoversEveryControlOf2013InOrder() {
    assertThat(from2013().origins()).containsExactlyElementsOf(ids(Iso27001.annexA2013()));
  }

  @Test
  void theStepFrom2005To2013CoversEveryControlOf2005InOrder() {
    assertThat(from2005().origins()).containsExactlyElementsOf(ids(Iso27001.annexA2005()));
  }

  @Test
  void theNewControlsOf2022AreThoseThatNothingOf2013LeadsTo() {
    assertThat(from2013().newIn(Iso27001.annexA2022()))
        .containsExactly(
            "5.7", "5.23", "5.30", "7.4", "8.9", "8.10", "8.11", "8.12", "8.16", "8.23", "8.28");
  }

  @Test
  void theNewControlsOf2013AreThoseThatNothingOf2005LeadsTo() {
    assertThat(from2005().newIn(Iso27001.annexA2013()))
        .containsExactly(
            "A.6.1.5",
            "A.12.6.2",
            "A.14.2.1",
            "A.14.2.5",
            "A.14.2.6",
            "A.14.2.8",
            "A.15.1.1",
            "A.15.1.3",
            "A.16.1.4",
            "A.16.1.5",
            "A.17.2.1");
  }

  @Test
  void stepsLeadToControlsThatExist() {
    assertThat(ids(Iso27001.annexA2022())).containsAll(from2013().targets().values());
    assertThat(ids(Iso27001.annexA2013())).containsAll(from2005().targets().values());
  }

  @Test
  void nothingOf2013WasWithdrawnIn2022AndOneControlWasSplit() {
    assertThat(from2013().with("withdrawn")).isEmpty();
    assertThat(from2013().with("split")).containsExactly("A.18.2.3");
  }

  @Test
  void twentyFourControlsOf2022MergeOthersAnd58ContinueOne() {
    ImmutableListMultimap<String, String> origins = from2013().targets().inverse();

    assertThat(origins.asMap().values()).filteredOn(from -> from.size() > 1).hasSize(24);
    assertThat(origins.asMap().values()).filteredOn(from -> from.size() == 1).hasSize(58);
  }

  /**
   * A split has several targets; of those with one target, a merged one shares it and a mapped one
   * does not.
   */
  @ParameterizedTest
  @MethodSource("steps")
  void theRelationAgreesWithTheTargets(Step step) {
    ImmutableListMultimap<String, String> origins = step.targets().inverse();
    for (Table.Row row : step.table().rows()) {
      ImmutableList<String> to = row.list("to", " ");
      String expected =
          switch (to.size()) {
            case 0 -> "withdrawn";
            case 1 -> origins.get(to.get(0)).size() > 1 ? "merged" : "mapped";
            default -> "split";
          };
      assertThat(row.text("relation")).as(row.text("from")).isEqualTo(expected);
    }
  }

  static Stream<Step> steps() {
    return Stream.of(from2005(), from2013());
  }

  @ParameterizedTest
  @CsvSource({
    "A.5.1.2, 5.1",
    "A.6.1.5, 5.8",
    "A.6.2.1, 8.1",
    "A.7.2.1, 5.4",
    "A.8.2.3, 5.10",
    "A.8.3.3, 7.10",
    "A.9.2.3, 8.2",
    "A.9.4.3, 5.17",
    "A.11.1.6, 7.2",
    "A.11.2.5, 7.10",
    "A.11.2.8, 8.1",
    "A.12.4.3, 8.15",
    "A.12.6.2, 8.19",
    "A.13.2.1, 5.14",
    "A.13.2.2, 5.14",
    "A.13.2.3, 5.14",
    "A.13.2.4, 6.6",
    "A.14.1.1, 5.8",
    "A.14.2.4, 8.32",
    "A.14.2.6, 8.31",
    "A.16.1.3, 6.8",
    "A.17.2.1, 8.14",
    "A.18.1.5, 5.31",
    "A.18.2.3, 5.36 8.8"
  })
  void whereControlsOf2013Went(String from, String to) {
    assertThat(from2013().targets().get(from)).containsExactlyElementsOf(WORDS.split(to));
  }

  @ParameterizedTest
  @CsvSource({
    "A.6.1.3, A.6.1.1",
    "A.6.1.5, A.13.2.4",
    "A.6.1.8, A.18.2.1",
    "A.7.1.1, A.8.1.1",
    "A.8.3.2, A.8.1.4",
    "A.8.3.3, A.9.2.6",
    "A.9.2.7, A.11.2.5",
    "A.10.1.3, A.6.1.2",
    "A.10.3.2, A.14.2.9",
    "A.10.8.3, A.8.3.3",
    "A.10.10.5, A.12.4.1",
    "A.11.2.1, A.9.2.1 A.9.2.2",
    "A.11.3.3, A.11.2.9",
    "A.11.4.5, A.13.1.3",
    "A.12.4.3, A.9.4.5",
    "A.13.1.1, A.16.1.2",
    "A.15.3.1, A.12.7.1"
  })
  void whereControlsOf2005Went(String from, String to) {
    assertThat(from2005().targets().get(from)).containsExactlyElementsOf(WORDS.split(to));
  }

  @Test
  void validationOfDataAndMostOfNetworkAccessWereWithdrawnIn2013() {
    assertThat(from2005().with("withdrawn"))
        .contains(
            "A.11.4.2",
            "A.11.4.3",
            "A.11.4.4",
            "A.11.4.6",
            "A.11.4.7",
            "A.12.2.1",
            "A.12.2.2",
            "A.12.2.3",
            "A.12.2.4",
            "A.15.1.5")
        .hasSize(22);
  }

  private static Step from2005() {
    return new Step(Table.read(Iso27001.class, "iso27001-crosswalk-2005-2013.tsv"));
  }

  private static Step from2013() {
    return new Step(Table.read(Iso27001.class, "iso27001-crosswalk-2013-2022.tsv"));
  }

  private static ImmutableList<String> ids(ControlCatalog annexA) {
    return annexA.controls().stream().map(c -> c.id().value()).collect(toImmutableList());
  }

  private static String withoutLastNumber(String id) {
    return id.substring(0, id.lastIndexOf('.'));
  }

  private static Map<String, Long> countByChapter(ControlCatalog annexA) {
    Function<CatalogControl, String> chapter =
        control -> {
          CatalogGroupId id = control.group().orElseThrow();
          return annexA.groups().get(id).orElseThrow().parent().orElse(id).value();
        };
    return annexA.controls().stream()
        .collect(Collectors.groupingBy(chapter, LinkedHashMap::new, Collectors.counting()));
  }

  /** The step from one edition to the next. */
  record Step(Table table) {

    ImmutableList<String> origins() {
      return table.rows().stream().map(row -> row.text("from")).collect(toImmutableList());
    }

    ImmutableListMultimap<String, String> targets() {
      return table.rows().stream()
          .collect(
              flatteningToImmutableListMultimap(
                  row -> row.text("from"), row -> row.list("to", " ").stream()));
    }

    ImmutableList<String> with(String relation) {
      return table.rows().stream()
          .filter(row -> row.text("relation").equals(relation))
          .map(row -> row.text("from"))
          .collect(toImmutableList());
    }

    ImmutableList<String> newIn(ControlCatalog annexA) {
      return ids(annexA).stream()
          .filter(id -> !targets().containsValue(id))
          .collect(toImmutableList());
    }
  }
}
