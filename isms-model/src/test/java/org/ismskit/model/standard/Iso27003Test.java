package org.ismskit.model.standard;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ismskit.model.entity.Id;
import org.ismskit.model.shape.RecordShape;
import org.ismskit.model.shape.Walker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the data against facts counted in the printed standard. */
class Iso27003Test {

  private static final ProcessDescription ISO = Iso27003.description();

  @Test
  void theDescriptionIsReadOnce() {
    assertThat(Iso27003.description()).isSameAs(ISO);
    assertThat(ISO.id().value()).isEqualTo("iso-27003-2010");
    assertThat(ISO.edition()).contains("2010");
  }

  @Test
  void fivePhases() {
    assertThat(ISO.phases())
        .extracting(p -> p.id().value())
        .containsExactly("5", "6", "7", "8", "9");
    assertThat(ISO.phases()).allSatisfy(p -> assertThat(p.objective()).isPresent());
    assertThat(phase("7").title())
        .isEqualTo("Conducting information security requirements analysis");
    assertThat(phase("7").otherTitles()).containsExactly("Conducting Organization Analysis");
    assertThat(phase("8").otherTitles()).hasSize(2);
    assertThat(phase("9").otherTitles()).isEmpty();
    assertThat(ISO.phases()).filteredOn(p -> p.expectedOutput().isPresent()).hasSize(1);
    assertThat(phase("5").references()).isEmpty();
    assertThat(phase("6").references()).containsExactly("4.2.1 a)", "4.2.1 b)");
    assertThat(phase("7").references())
        .containsExactly("4.2.1 c) 1) partially", "4.2.1 d)", "4.2.1 e)");
    assertThat(phase("8").references()).hasSize(8);
    assertThat(phase("9").references()).hasSize(6).contains("4.2.2 h)");
  }

  @Test
  void threeGroups() {
    assertThat(ISO.groups()).extracting(g -> g.id().value()).containsExactly("5.3", "9.2", "9.4");
    assertThat(members("5.3")).containsExactly("5.3.1", "5.3.2");
    assertThat(members("9.2")).containsExactly("9.2.1", "9.2.2", "9.2.3", "9.2.4");
    assertThat(members("9.4")).containsExactly("9.4.1", "9.4.2");
  }

  @Test
  void twentyThreeActivities() {
    assertThat(ISO.activities())
        .extracting(a -> a.phase() + ":" + a.id())
        .containsExactly(
            "5:5.2", "5:5.3.1", "5:5.3.2", "5:5.4", "6:6.2", "6:6.3", "6:6.4", "6:6.5", "6:6.6",
            "7:7.2", "7:7.3", "7:7.4", "8:8.2", "8:8.3", "8:8.4", "9:9.2.1", "9:9.2.2", "9:9.2.3",
            "9:9.2.4", "9:9.3", "9:9.4.1", "9:9.4.2", "9:9.5");
    assertThat(ISO.activities()).allSatisfy(a -> assertThat(a.purpose()).isPresent());
    assertThat(activity("9.5").title()).isEqualTo("Produce the final ISMS project plan");
  }

  @Test
  void inputsByKindAsPrinted() {
    assertThat(inputs().collect(groupingBy(i -> kind(i.source(Reading.PRINTED)), counting())))
        .containsOnly(
            entry("Organization", 5L),
            entry("Activities", 79L),
            entry("Group", 7L),
            entry("Clause", 3L),
            entry("Document", 10L),
            entry("Unnamed", 1L));
    assertThat(inputs()).hasSize(105);
  }

  @Test
  void inputsByKindAsRead() {
    assertThat(inputs().collect(groupingBy(i -> kind(i.source()), counting())))
        .containsOnly(
            entry("Organization", 5L),
            entry("Activities", 80L),
            entry("Group", 7L),
            entry("Clause", 3L),
            entry("Document", 10L));
  }

  @ParameterizedTest
  @CsvSource({
    "5.2,3,0,3", "5.3.1,1,3,1", "5.3.2,2,1,1", "5.4,2,5,3", "6.2,2,2,5", "6.3,2,6,3", "6.4,3,9,2",
        "6.5,4,11,1",
    "6.6,3,4,1", "7.2,3,4,6", "7.3,3,8,2", "7.4,4,10,1", "8.2,3,4,2", "8.3,3,1,2", "8.4,4,6,3",
        "9.2.1,9,15,1",
    "9.2.2,6,7,2", "9.2.3,12,20,1", "9.2.4,9,11,3", "9.3,8,14,1", "9.4.1,5,4,1", "9.4.2,8,9,4",
        "9.5,6,15,1"
  })
  void inputsAndOutputsOfEachActivity(String id, int inputs, int deliverables, int outputs) {
    assertThat(activity(id).inputs()).hasSize(inputs);
    assertThat(activity(id).inputs().stream().mapToInt(i -> i.deliverables().size()).sum())
        .isEqualTo(deliverables);
    assertThat(activity(id).outputs()).hasSize(outputs);
  }

  @Test
  void onlyThreeSourcesAreReadOtherwiseThanPrinted() {
    assertThat(
            ISO.activities().stream()
                .flatMap(
                    a ->
                        a.inputs().stream()
                            .filter(i -> i.printedSource().isPresent())
                            .map(i -> a.id() + " " + i.letter().orElseThrow())))
        .containsExactly("6.2 b", "6.6 c", "9.2.2 b");
  }

  @Test
  void anomalyA01ManagementApprovalComesFrom54() {
    Input input = input("6.2", "b");
    assertThat(input.source(Reading.PRINTED)).isEqualTo(from("5.2"));
    assertThat(input.source(Reading.CORRECTED)).isEqualTo(from("5.4"));
    assertThat(input.deliverables()).containsExactly(OutputId.of("5.4-a"));
    assertThat(input.anomalies()).containsExactly(AnomalyId.of("A01"));
  }

  @Test
  void anomalyA02PrioritiesComeFrom52() {
    Input input = input("6.6", "c");
    assertThat(input.source(Reading.PRINTED)).isEqualTo(from("5.4"));
    assertThat(input.source(Reading.CORRECTED)).isEqualTo(from("5.2", "5.4"));
    assertThat(input.deliverables())
        .containsExactlyInAnyOrder(OutputId.of("5.2-a"), OutputId.of("5.4-c"));
    assertThat(input.items()).hasSize(2);
    assertThat(input.anomalies()).containsExactly(AnomalyId.of("A02"));
  }

  @Test
  void anomalyA03AnInputWithoutSourceRepeatsAnother() {
    Input input = input("9.2.2", "b");
    assertThat(input.source(Reading.PRINTED)).isEqualTo(new InputSource.Unnamed());
    assertThat(input.source(Reading.CORRECTED)).isEqualTo(from("6.5"));
    assertThat(input.what()).isPresent();
    assertThat(input.anomalies()).containsExactly(AnomalyId.of("A03"));
  }

  @Test
  void anomalyA04TwoInputsShareALetter() {
    List<Input> inputs =
        activity("9.2.3").inputs().stream()
            .filter(i -> i.letter().equals(Optional.of("h")))
            .toList();
    assertThat(inputs).extracting(Input::source).containsExactly(from("8.2"), from("8.3"));
    assertThat(inputs)
        .allSatisfy(i -> assertThat(i.anomalies()).containsExactly(AnomalyId.of("A04")));
  }

  @Test
  void misprintedReferencesThatMeanWhatIsRead() {
    assertThat(input("9.4.2", "f").source()).isEqualTo(from("9.2.3"));
    assertThat(input("9.4.2", "f").printedText()).contains("9.2:3");
    assertThat(input("9.4.2", "f").anomalies()).containsExactly(AnomalyId.of("A05"));
    assertThat(input("8.4", "a").printedText()).contains("Activities in 5.4");
    assertThat(input("9.2.2", "e").printedText()).contains("9.2.1Design");
    assertThat(inputs().filter(i -> i.printedText().isPresent())).hasSize(3);
  }

  @Test
  void groupsAndClausesAreNarrowedToWhatIsMeant() {
    assertThat(input("5.4", "b").source())
        .isEqualTo(new InputSource.Group(ActivityGroupId.of("5.3"), ids("5.3.1", "5.3.2")));
    for (String activity : List.of("6.2", "6.3", "6.4", "6.5")) {
      assertThat(input(activity, "a").source())
          .isEqualTo(new InputSource.Group(ActivityGroupId.of("5.3"), ids("5.3.1")));
    }
    assertThat(input("8.2", "a").source())
        .isEqualTo(new InputSource.Clause(PhaseId.of("7"), ids("7.3", "7.4")));
    assertThat(input("8.2", "b").source())
        .isEqualTo(new InputSource.Clause(PhaseId.of("6"), ids("6.5", "6.6")));
    assertThat(input("8.4", "b").source())
        .isEqualTo(new InputSource.Clause(PhaseId.of("6"), ids("6.5", "6.6")));
    assertThat(input("9.5", "c").source())
        .isEqualTo(
            new InputSource.Group(
                ActivityGroupId.of("9.2"), ids("9.2.1", "9.2.2", "9.2.3", "9.2.4")));
    assertThat(input("9.5", "e").source())
        .isEqualTo(new InputSource.Group(ActivityGroupId.of("9.4"), ids("9.4.1", "9.4.2")));
  }

  @Test
  void edgesBetweenActivities() {
    Set<String> printed = edges(Reading.PRINTED, false);
    assertThat(printed).hasSize(108).contains("5.2>6.2").doesNotContain("5.4>6.2");
    Set<String> printedNarrowed = edges(Reading.PRINTED, true);
    assertThat(printedNarrowed).hasSize(97).contains("5.2>6.2").doesNotContain("5.4>6.2");
    Set<String> corrected = edges(Reading.CORRECTED, false);
    assertThat(corrected).hasSize(108).contains("5.4>6.2").doesNotContain("5.2>6.2");
    Set<String> correctedNarrowed = edges(Reading.CORRECTED, true);
    assertThat(correctedNarrowed).hasSize(97).contains("5.4>6.2").doesNotContain("5.3.2>6.2");
  }

  @Test
  void deliverablesComeFromTheActivitiesMeant() {
    for (Activity activity : ISO.activities()) {
      for (Input input : activity.inputs()) {
        Set<String> producers = new TreeSet<>();
        input.deliverables().forEach(d -> producers.add(d.value().split("-")[0]));
        assertThat(producers)
            .as(activity.id() + " " + input.letter().orElse(""))
            .isEqualTo(new TreeSet<>(sources(input.source(), true)));
      }
    }
  }

  @Test
  void completeOutputMeansAllDeliverables() {
    List<Input> complete =
        inputs().filter(i -> i.what().orElse("").startsWith("complete output")).toList();
    assertThat(complete).hasSize(39);
    for (Input input : complete) {
      assertThat(input.deliverables().stream().map(OutputId::value))
          .containsExactlyElementsOf(
              sources(input.source(), true).stream()
                  .flatMap(a -> activity(a).outputs().stream())
                  .map(o -> o.id().value())
                  .toList());
    }
  }

  @Test
  void fiftyOutputs() {
    assertThat(outputs()).hasSize(50);
    assertThat(outputs().map(o -> o.id().value())).doesNotHaveDuplicates();
    assertThat(activity("5.2").outputs())
        .extracting(o -> o.id().value())
        .containsExactly("5.2-a", "5.2-b", "5.2-c");
    assertThat(activity("5.3.1").outputs())
        .extracting(o -> o.id().value())
        .containsExactly("5.3.1-1");
    assertThat(outputs())
        .allSatisfy(o -> assertThat(o.id().value()).endsWith("-" + o.letter().orElse("1")));
    assertThat(outputs().filter(Output::operational).map(o -> o.id().value()))
        .containsExactly("9.4.2-d");
  }

  @ParameterizedTest
  @CsvSource({
    "5.2-c,'-----'",
    "5.3.1-1,abcdef",
    "5.3.2-1,'----'",
    "5.4-b,abcdefghijklm",
    "6.3-b,abcd",
    "6.4-a,ab",
    "6.5-1,abcdefgh",
    "6.6-1,abcdefg",
    "7.3-a,abcdefg",
    "8.2-b,abcdefgh",
    "8.3-b,12",
    "9.2.1-1,a",
    "9.3-1,abcdef",
    "9.4.1-1,ab",
    "9.4.2-a,abcdefgh"
  })
  void contentsOfOutputs(String id, String letters) {
    assertThat(output(id).contents().stream().map(i -> i.letter().orElse("-")))
        .containsExactlyElementsOf(letters.chars().mapToObj(Character::toString).toList());
  }

  @Test
  void noOtherOutputHasContents() {
    assertThat(outputs().filter(o -> !o.contents().isEmpty())).hasSize(15);
  }

  @Test
  void guidanceOfActivities() {
    List<GuidanceList> lists =
        ISO.activities().stream().flatMap(a -> a.guidance().stream()).toList();
    assertThat(lists).hasSize(35);
    assertThat(lists.stream().mapToInt(l -> l.items().size()).sum()).isEqualTo(161);
    assertThat(
            ISO.activities().stream()
                .flatMap(
                    a ->
                        a.guidance().stream()
                            .filter(l -> !l.id().value().startsWith(a.id() + ".L"))))
        .isEmpty();
    assertThat(activity("5.2").guidance().get(1).items().stream().map(i -> i.questions().orElse(0)))
        .containsExactly(4, 2, 2, 2, 1, 3, 2, 2);
    assertThat(activity("5.4").guidance()).extracting(l -> l.items().size()).containsExactly(13, 4);
    assertThat(activity("8.3").guidance()).isEmpty();
  }

  @Test
  void guidanceOfPhases() {
    assertThat(ISO.phases())
        .flatExtracting(Phase::guidance)
        .extracting(l -> l.id() + ":" + l.items().size())
        .containsExactly("6.1.L1:5", "7.1.L1:6", "9.1.L1:4");
    assertThat(phase("9").guidance().get(0).items().get(3).questions()).hasValue(7);
  }

  @Test
  void referencesAndOtherInformation() {
    assertThat(activity("5.2").references()).containsExactly("ISO/IEC 27001:2005 4.2.1 a)");
    assertThat(activity("9.2.3").references())
        .containsExactly("Annex D", "ISO/IEC 27002:2005 5.1.1");
    assertThat(activity("9.4.1").otherInformation())
        .containsExactly("Annex B", "Annex C", "Annex E");
    assertThat(activity("5.4").otherInformation())
        .containsExactly("ISO/IEC 27000:2009, for critical success factors");
    assertThat(activity("6.2").otherInformation()).isEmpty();
    assertThat(ISO.activities().stream().mapToInt(a -> a.otherInformation().size()).sum())
        .isEqualTo(19);
  }

  @Test
  void twentyEightSteps() {
    assertThat(ISO.steps()).hasSize(28);
    assertThat(ISO.steps().stream().map(s -> s.phase().value()))
        .containsExactlyElementsOf(
            Stream.of(
                    Collections.nCopies(7, "5"),
                    Collections.nCopies(5, "6"),
                    Collections.nCopies(3, "7"),
                    Collections.nCopies(6, "8"),
                    Collections.nCopies(7, "9"))
                .flatMap(List::stream)
                .toList());
    assertThat(ISO.steps().stream().map(s -> s.outputs().size()))
        .containsExactly(
            1, 1, 1, 1, 2, 1, 1, 4, 2, 2, 1, 1, 4, 3, 2, 7, 2, 0, 1, 1, 1, 5, 1, 1, 1, 1, 1, 1);
    assertThat(ISO.steps().stream().mapToInt(s -> s.outputs().size()).sum()).isEqualTo(50);
  }

  @Test
  void prerequisitesOfSteps() {
    assertThat(stepEdges(Reading.CORRECTED)).hasSize(35).contains("27>28").doesNotContain("28>28");
    assertThat(stepEdges(Reading.PRINTED)).hasSize(29).contains("28>28").doesNotContain("27>28");
    assertThat(ISO.steps())
        .filteredOn(s -> s.printedPrerequisites().isPresent())
        .extracting(s -> s.id().value())
        .containsExactly("25", "26", "27", "28");
    assertThat(step("11").prerequisites()).containsExactlyElementsOf(steps("8", "9", "10"));
    assertThat(step("1").prerequisites()).isEmpty();
  }

  @Test
  void anomalyA34AStepThatComesBeforeItself() {
    assertThat(step("28").prerequisites(Reading.PRINTED)).isEqualTo(steps("28"));
    assertThat(step("28").prerequisites(Reading.CORRECTED)).isEqualTo(steps("27"));
    assertThat(step("28").printedClause()).contains("none");
    assertThat(step("28").clause()).contains("9.5");
    assertThat(step("28").anomalies()).containsExactly(AnomalyId.of("A34"));
  }

  @Test
  void anomalyA35TheFinalPlanNeedsAllOf94() {
    assertThat(step("27").prerequisites(Reading.PRINTED)).isEqualTo(steps("25"));
    assertThat(step("27").prerequisites(Reading.CORRECTED)).isEqualTo(steps("24", "25", "26"));
    assertThat(step("27").anomalies()).contains(AnomalyId.of("A35"));
  }

  @Test
  void anomalyA36AClauseThatIsNotThere() {
    assertThat(step("7").printedClause()).contains("5.5");
    assertThat(step("7").clause()).contains("5.4 output a)");
    assertThat(step("7").activities()).isEqualTo(ids("5.4"));
    assertThat(step("7").anomalies()).containsExactly(AnomalyId.of("A36"));
  }

  @Test
  void anomalyA37TwoRowsThatContinueAnother() {
    for (String id : List.of("25", "26")) {
      assertThat(step(id).prerequisites(Reading.PRINTED)).isEmpty();
      assertThat(step(id).prerequisites(Reading.CORRECTED)).isEqualTo(steps("22", "23"));
      assertThat(step(id).printedClause()).contains("none");
      assertThat(step(id).clause()).contains("9.4");
      assertThat(step(id).anomalies()).contains(AnomalyId.of("A37"));
    }
    assertThat(step("25").activities()).isEqualTo(ids("9.4.1"));
    assertThat(step("26").activities()).isEqualTo(ids("9.4.2"));
  }

  @Test
  void anomalyA38OutputsStandInTheRowsBelow() {
    assertThat(step("16").outputs())
        .extracting(o -> o.printedStep().map(StepId::value).orElse("here"))
        .containsExactly("here", "here", "here", "17", "17", "17", "17");
    assertThat(step("17").outputs())
        .extracting(o -> o.printedStep().map(StepId::value).orElse("here"))
        .containsExactly("18", "18");
    assertThat(stepOutputs().filter(o -> o.printedStep().isPresent()))
        .hasSize(6)
        .allSatisfy(o -> assertThat(o.anomalies()).contains(AnomalyId.of("A38")));
    assertThat(carriers("A38")).contains("step 16", "step 17", "step 18");
  }

  @Test
  void anomalyA39OutputsOf84InTheNextPhase() {
    for (String id : List.of("19", "20", "21")) {
      assertThat(step(id).phase().value()).isEqualTo("8");
      assertThat(step(id).printedPhase()).contains(PhaseId.of("9"));
      assertThat(step(id).printedClause()).contains("none");
      assertThat(step(id).activities()).isEqualTo(ids("8.4"));
      assertThat(step(id).anomalies()).contains(AnomalyId.of("A39"));
    }
    assertThat(step("19").clause()).contains("8.4 output b)");
    assertThat(step("20").clause()).contains("8.4 output a)");
    assertThat(step("21").clause()).contains("8.4 output c)");
    assertThat(step("19").outputs().get(0).anomalies()).containsExactly(AnomalyId.of("A39"));
    assertThat(step("20").outputs().get(0).anomalies()).containsExactly(AnomalyId.of("A39"));
    assertThat(ISO.steps()).filteredOn(s -> s.printedPhase().isPresent()).hasSize(3);
  }

  @Test
  void anomalyA43AcceptanceCriteriaAreAnotherItemOf27001() {
    StepOutput criteria = step("16").outputs().get(2);
    assertThat(criteria.label()).isEqualTo("Risk acceptance criteria");
    assertThat(criteria.reference()).contains("4.2.1 c) 2)");
    assertThat(criteria.printedReference()).contains("4.2.1.c) 1)");
    assertThat(criteria.anomalies()).containsExactly(AnomalyId.of("A43"));
    assertThat(stepOutputs().filter(o -> o.printedReference().isPresent())).hasSize(1);
  }

  @Test
  void referencesOfStepOutputs() {
    assertThat(stepOutputs().filter(o -> o.reference().isEmpty())).hasSize(17);
    assertThat(step("1").outputs().get(0).reference()).isEmpty();
    assertThat(step("8").outputs())
        .allSatisfy(o -> assertThat(o.reference()).contains("4.2.1 a) partially"));
    assertThat(step("13").outputs().get(3).reference()).contains("4.2.1 d) 3)");
    assertThat(step("22").outputs().get(3).reference()).contains("ISO/IEC 27002; 5.1.1");
    assertThat(step("25").outputs().get(0).reference())
        .contains("4.2.3 a) partially; 4.2.3 b) partially; 6");
  }

  @Test
  void twentyTwoRoles() {
    assertThat(ISO.roles())
        .extracting(r -> r.id().value())
        .containsExactly(
            "senior-management",
            "line-manager",
            "ciso",
            "committee",
            "planning-team",
            "stakeholder",
            "system-administrator",
            "it-manager",
            "physical-security",
            "risk-management",
            "legal-advisor",
            "human-resources",
            "archive",
            "personal-data",
            "system-developer",
            "specialist",
            "external-consultant",
            "employee",
            "auditor",
            "trainer",
            "local-it",
            "champion");
    assertThat(ISO.roles().get(RoleDescriptionId.of("ciso")).orElseThrow().title())
        .isEqualTo("Chief Information Security Officer");
    assertThat(ISO.roles().get(RoleDescriptionId.of("champion")).orElseThrow().title())
        .isEqualTo("Champion (Influential Person)");
  }

  @Test
  void organizationChart() {
    OrganizationChart chart = ISO.chart().orElseThrow();
    assertThat(chart.bodies()).hasSize(11);
    assertThat(chart.lines())
        .filteredOn(l -> !l.inferred())
        .extracting(l -> l.source() + ">" + l.target() + l.labels())
        .containsExactly(
            "management>committee[Issue a letter of appointment, Endorse]",
            "committee>team[Adjust, Endorse]");
    assertThat(chart.lines()).filteredOn(ChartLine::inferred).hasSize(8);
    assertThat(chart.note()).isPresent();
  }

  @Test
  void ninetyEightAnomalies() {
    assertThat(ISO.anomalies()).hasSize(98);
    assertThat(ISO.anomalies().stream().collect(groupingBy(Anomaly::weight, counting())))
        .containsOnly(
            entry(AnomalyWeight.HIGH, 16L),
            entry(AnomalyWeight.MEDIUM, 31L),
            entry(AnomalyWeight.LOW, 51L));
    assertThat(ISO.anomalies().stream().collect(groupingBy(Anomaly::kind, counting())))
        .containsOnly(
            entry(AnomalyKind.WRONG_REFERENCE, 9L),
            entry(AnomalyKind.MISSING_LINK, 16L),
            entry(AnomalyKind.SEQUENCE, 9L),
            entry(AnomalyKind.OVERLAP, 8L),
            entry(AnomalyKind.NAMING, 13L),
            entry(AnomalyKind.COVERAGE, 6L),
            entry(AnomalyKind.SCOPE, 1L),
            entry(AnomalyKind.EXTERNAL, 6L),
            entry(AnomalyKind.EDITORIAL, 30L));
    assertThat(ISO.anomalies())
        .filteredOn(Anomaly::affectsGraph)
        .extracting(a -> a.id().value())
        .containsExactly(
            "A01", "A11", "A12", "A15", "A34", "A35", "A37", "A40", "A41", "A85", "A88");
  }

  /** The elements that the locations of these anomalies name, each after the print. */
  @ParameterizedTest
  @CsvSource({
    "A01,'input 6.2 b'",
    "A06,'input 8.4 d; output 8.4-c'",
    "A11,'input 6.3 b; input 6.4 b; input 6.4 c; step 8; step 9; step 10'",
    "A12,'input 7.2 b; input 7.2 c; input 7.3 a; input 7.3 b; input 7.4 a; input 7.4 b; step 13'",
    "A15,'output 7.2-b; output 7.2-c; output 7.3-a; output 7.3-b; input 8.2 a'",
    "A23,'output 9.2.4-a'",
    "A26,'output 9.4.2-d'",
    "A34,'step 28'",
    "A35,'step 27'",
    "A37,'step 25; step 26'",
    "A40,'step 18; step 19; step 20; step 21; step 22; step 23'",
    "A41,'step 4'",
    "A42,'step 1; step 2; step 4'",
    "A74,'input 5.2 c; output 5.2-b'",
    "A80,'output 6.2-c; output 6.3-a'",
    "A81,'output 5.4-b'",
    "A85,'step 22; step 24; step 25; step 26'",
    "A88,'input 5.4 b; input 6.2 a; input 6.3 a; input 6.4 a; input 6.5 a; input 8.2 a; "
        + "input 8.2 b; input 8.4 b; input 9.5 c; input 9.5 e'"
  })
  void anomaliesAreCarriedByTheElementsTheyName(String anomaly, String elements) {
    assertThat(carriers(anomaly)).containsExactlyInAnyOrder(elements.split("; "));
  }

  @Test
  void idsOfListsAreUnique() {
    assertThat(
            Stream.concat(
                ISO.phases().stream().flatMap(p -> p.guidance().stream()),
                ISO.activities().stream().flatMap(a -> a.guidance().stream())))
        .extracting(l -> l.id().value())
        .hasSize(38)
        .doesNotHaveDuplicates();
  }

  @Test
  void textsAreShortAndClean() {
    List<String> texts = texts(ISO);
    assertThat(texts).hasSizeGreaterThan(1000);
    assertThat(texts).filteredOn(t -> t.isEmpty() || !t.equals(t.strip())).isEmpty();
    assertThat(texts).filteredOn(t -> t.length() > 240).isEmpty();
  }

  /** What is wrong in print is said by anomalies, not by remarks in labels. */
  @Test
  void labelsHoldNoRemarks() {
    Stream<Record> labelled =
        Stream.of(ISO.phases(), ISO.activities(), ISO.steps()).flatMap(e -> e.stream());
    assertThat(labelled.flatMap(record -> texts(record).stream()))
        .filteredOn(
            t ->
                Stream.of("(printed", "(really", "(no text", "(should be", "(sic")
                    .anyMatch(t::contains))
        .isEmpty();
  }

  private static Phase phase(String id) {
    return ISO.phases().get(PhaseId.of(id)).orElseThrow();
  }

  private static Activity activity(String id) {
    return ISO.activities().get(ActivityId.of(id)).orElseThrow();
  }

  private static Stream<Input> inputs() {
    return ISO.activities().stream().flatMap(a -> a.inputs().stream());
  }

  /** The first input with a letter. */
  private static Input input(String activity, String letter) {
    return activity(activity).inputs().stream()
        .filter(i -> i.letter().equals(Optional.of(letter)))
        .findFirst()
        .orElseThrow();
  }

  private static Stream<Output> outputs() {
    return ISO.activities().stream().flatMap(a -> a.outputs().stream());
  }

  private static Output output(String id) {
    return outputs().filter(o -> o.id().value().equals(id)).findFirst().orElseThrow();
  }

  private static ChecklistStep step(String id) {
    return ISO.steps().get(StepId.of(id)).orElseThrow();
  }

  private static Stream<StepOutput> stepOutputs() {
    return ISO.steps().stream().flatMap(s -> s.outputs().stream());
  }

  private static ImmutableSet<StepId> steps(String... ids) {
    return Stream.of(ids).map(StepId::of).collect(ImmutableSet.toImmutableSet());
  }

  private static ImmutableSet<ActivityId> ids(String... ids) {
    return Stream.of(ids).map(ActivityId::of).collect(ImmutableSet.toImmutableSet());
  }

  private static InputSource from(String... activities) {
    return new InputSource.Activities(ids(activities));
  }

  private static String kind(InputSource source) {
    return source.getClass().getSimpleName();
  }

  private static List<String> members(String group) {
    return ISO.activities().stream()
        .filter(a -> a.group().equals(Optional.of(ActivityGroupId.of(group))))
        .map(a -> a.id().value())
        .toList();
  }

  private static List<String> sources(InputSource source, boolean narrowed) {
    if (source instanceof InputSource.Activities activities) {
      return activities.activities().stream().map(ActivityId::value).toList();
    } else if (source instanceof InputSource.Group group) {
      return narrowed
          ? group.narrowedTo().stream().map(ActivityId::value).toList()
          : members(group.group().value());
    } else if (source instanceof InputSource.Clause clause) {
      return narrowed
          ? clause.narrowedTo().stream().map(ActivityId::value).toList()
          : ISO.activities().stream()
              .filter(a -> a.phase().equals(clause.phase()))
              .map(a -> a.id().value())
              .toList();
    }
    return ImmutableList.of();
  }

  private static Set<String> edges(Reading reading, boolean narrowed) {
    Set<String> edges = new TreeSet<>();
    for (Activity activity : ISO.activities()) {
      for (Input input : activity.inputs()) {
        for (String source : sources(input.source(reading), narrowed)) {
          edges.add(source + ">" + activity.id());
        }
      }
    }
    return edges;
  }

  private static Set<String> stepEdges(Reading reading) {
    Set<String> edges = new TreeSet<>();
    for (ChecklistStep step : ISO.steps()) {
      step.prerequisites(reading).forEach(first -> edges.add(first + ">" + step.id()));
    }
    return edges;
  }

  private static List<String> carriers(String anomaly) {
    AnomalyId id = AnomalyId.of(anomaly);
    List<String> carriers = new ArrayList<>();
    for (Activity activity : ISO.activities()) {
      for (Input input : activity.inputs()) {
        if (input.anomalies().contains(id)) {
          carriers.add("input " + activity.id() + " " + input.letter().orElse(""));
        }
      }
      for (Output output : activity.outputs()) {
        if (output.anomalies().contains(id)) {
          carriers.add("output " + output.id());
        }
      }
    }
    for (ChecklistStep step : ISO.steps()) {
      if (step.anomalies().contains(id)) {
        carriers.add("step " + step.id());
      }
    }
    return carriers;
  }

  private static List<String> texts(Record root) {
    List<String> texts = new ArrayList<>();
    Walker.walk(
        root,
        new Walker.Visitor() {
          @Override
          public void enter(Record value, Walker place) {
            for (RecordShape.Component component : RecordShape.of(value.getClass()).components()) {
              add(component.of(value));
            }
          }

          @Override
          public void id(
              Id id, Optional<Record> owner, RecordShape.Component component, Walker place) {}

          private void add(Object value) {
            if (value instanceof String text) {
              texts.add(text);
            } else if (value instanceof Optional<?> optional) {
              optional.ifPresent(this::add);
            } else if (value instanceof Collection<?> collection) {
              collection.forEach(this::add);
            }
          }
        });
    return texts;
  }
}
