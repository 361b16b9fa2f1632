package org.ismskit.plan.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ismskit.model.standard.ActivityId;
import org.ismskit.model.standard.AnomalyId;
import org.ismskit.model.standard.Iso27003;
import org.ismskit.model.standard.OutputId;
import org.ismskit.model.standard.ProcessDescription;
import org.ismskit.model.standard.Reading;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The graph of ISO/IEC 27003:2010, edge by edge. */
class ActivityGraphTest {

  private static final ProcessDescription ISO = Iso27003.description();
  private static final ActivityGraph GRAPH = ActivityGraph.of(ISO);

  private static final String EDGES =
      """
      5.2>5.3.1 5.3.1>5.3.2 5.2>5.4 5.3.1>5.4 5.3.2>5.4 5.3.1>6.2 5.4>6.2 5.3.1>6.3
      6.2>6.3 5.3.1>6.4 6.2>6.4 6.3>6.4 5.3.1>6.5 6.2>6.5 6.3>6.5 6.4>6.5 5.2>6.6 5.4>6.6
      6.5>6.6 5.2>7.2 6.5>7.2 6.6>7.2 6.5>7.3 6.6>7.3 7.2>7.3 6.5>7.4 6.6>7.4 7.2>7.4
      7.3>7.4 6.5>8.2 6.6>8.2 7.3>8.2 7.4>8.2 8.2>8.3 5.4>8.4 6.5>8.4 6.6>8.4 8.2>8.4
      8.3>8.4 5.3.2>9.2.1 6.5>9.2.1 6.6>9.2.1 7.2>9.2.1 7.3>9.2.1 7.4>9.2.1 8.2>9.2.1
      8.3>9.2.1 6.5>9.2.2 6.6>9.2.2 8.4>9.2.2 9.2.1>9.2.2 5.2>9.2.3 5.4>9.2.3 6.5>9.2.3
      6.6>9.2.3 7.2>9.2.3 7.3>9.2.3 7.4>9.2.3 8.2>9.2.3 8.3>9.2.3 9.2.1>9.2.3 9.2.2>9.2.3
      6.5>9.2.4 6.6>9.2.4 8.2>9.2.4 8.3>9.2.4 8.4>9.2.4 9.2.1>9.2.4 9.2.2>9.2.4
      9.2.3>9.2.4 6.5>9.3 6.6>9.3 7.2>9.3 7.3>9.3 7.4>9.3 8.3>9.3 8.4>9.3 6.5>9.4.1
      6.6>9.4.1 8.4>9.4.1 9.2.3>9.4.1 6.5>9.4.2 6.6>9.4.2 7.2>9.4.2 8.3>9.4.2 8.4>9.4.2
      9.2.3>9.4.2 9.2.4>9.4.2 6.5>9.5 6.6>9.5 9.2.1>9.5 9.2.2>9.5 9.2.3>9.5 9.2.4>9.5
      9.3>9.5 9.4.1>9.5 9.4.2>9.5
      """;

  private static final String REDUCTION =
      """
      5.2>5.3.1 5.3.1>5.3.2 5.3.2>5.4 5.4>6.2 6.2>6.3 6.3>6.4 6.4>6.5 6.5>6.6 6.6>7.2
      7.2>7.3 7.3>7.4 7.4>8.2 8.2>8.3 8.3>8.4 8.3>9.2.1 8.4>9.2.2 9.2.1>9.2.2 9.2.2>9.2.3
      9.2.3>9.2.4 8.4>9.3 9.2.3>9.4.1 9.2.4>9.4.2 9.3>9.5 9.4.1>9.5 9.4.2>9.5
      """;

  private static final String STAGES =
      """
      5.2 | 5.3.1 | 5.3.2 | 5.4 | 6.2 | 6.3 | 6.4 | 6.5 | 6.6 | 7.2 | 7.3 | 7.4 | 8.2 |
      8.3 | 8.4 9.2.1 | 9.2.2 9.3 | 9.2.3 | 9.2.4 9.4.1 | 9.4.2 | 9.5
      """;

  private static List<String> words(String text) {
    return Splitter.onPattern("\\s+").omitEmptyStrings().splitToList(text);
  }

  private static List<String> edges(ActivityGraph graph) {
    return graph.dependencies().stream().map(d -> d.source() + ">" + d.target()).toList();
  }

  private static ActivityId id(String id) {
    return ActivityId.of(id);
  }

  @Test
  void hasTheEdgesOfTheCorrectedAndNarrowedReading() {
    assertThat(edges(GRAPH)).containsExactlyInAnyOrderElementsOf(words(EDGES)).hasSize(97);
  }

  @ParameterizedTest
  @CsvSource({
    "PRINTED, EXPANDED, 108, 26",
    "PRINTED, NARROWED, 97, 26",
    "CORRECTED, EXPANDED, 108, 25",
    "CORRECTED, NARROWED, 97, 25"
  })
  void hasAsManyEdgesAsThePrint(Reading reading, ReferenceForm form, int edges, int reduced) {
    ActivityGraph graph = ActivityGraph.of(ISO, reading, form);

    assertThat(graph.dependencies()).hasSize(edges);
    assertThat(graph.reduction().dependencies()).hasSize(reduced);
  }

  /** 89 references as printed, and each of the 16 members of cited groups and clauses before it. */
  @Test
  void keepsGroupsAndClausesInTheRawForm() {
    ActivityGraph raw = ActivityGraph.of(ISO, Reading.PRINTED, ReferenceForm.RAW);

    assertThat(raw.dependencies()).hasSize(89 + 16);
    assertThat(edges(raw))
        .contains("5.3>6.2", "5.3.1>5.3", "7>8.2", "9.2>9.5")
        .doesNotContain("5.3.1>6.2");
    assertThat(raw.order()).contains(id("5.3"), id("6"), id("7"), id("9.2"), id("9.4")).hasSize(28);
  }

  @Test
  void leavesOutWhatFollowsFromOthers() {
    assertThat(edges(GRAPH.reduction())).containsExactlyInAnyOrderElementsOf(words(REDUCTION));
  }

  @Test
  void ordersTheActivitiesAsTheStandardDoes() {
    assertThat(GRAPH.order()).isEqualTo(ISO.activities().stream().map(a -> a.id()).toList());
  }

  @Test
  void hasTwentyStages() {
    List<ImmutableSet<ActivityId>> stages = GRAPH.stages();

    assertThat(stages).hasSize(20);
    List<String> expected = Splitter.on('|').splitToList(STAGES);
    for (int i = 0; i < 20; i++) {
      assertThat(stages.get(i))
          .extracting(ActivityId::value)
          .containsExactlyInAnyOrderElementsOf(words(expected.get(i)));
    }
  }

  @Test
  void tellsWhichInputNeedsWhichOutput() {
    Dependency dependency =
        GRAPH.predecessors(id("6.2")).stream()
            .filter(d -> d.source().equals(id("5.4")))
            .findFirst()
            .orElseThrow();

    assertThat(dependency.reasons())
        .containsExactly(
            new Reason(
                Optional.of("b"),
                ImmutableSet.of(OutputId.of("5.4-a")),
                ImmutableSet.of(AnomalyId.of("A01"))));
  }

  @Test
  void asPrintedScopingDoesNotNeedTheApproval() {
    ActivityGraph printed = ActivityGraph.of(ISO, Reading.PRINTED, ReferenceForm.NARROWED);

    assertThat(edges(printed)).contains("5.2>6.2").doesNotContain("5.4>6.2");
    assertThat(printed.before(id("6.2"))).doesNotContain(id("5.4"));
    assertThat(printed.predecessors(id("6.2")))
        .extracting(Dependency::source)
        .containsExactly(id("5.2"), id("5.3.1"));
    assertThat(printed.predecessors(id("6.2")).get(0).reasons())
        .containsExactly(
            new Reason(Optional.of("b"), ImmutableSet.of(), ImmutableSet.of(AnomalyId.of("A01"))));
  }

  @Test
  void knowsWhatComesBeforeAndAfter() {
    assertThat(GRAPH.before(id("5.4"))).containsExactly(id("5.2"), id("5.3.1"), id("5.3.2"));
    assertThat(GRAPH.after(id("9.4.1"))).containsExactly(id("9.5"));
    assertThat(GRAPH.before(id("9.5"))).hasSize(22);
    assertThat(GRAPH.after(id("5.2"))).hasSize(22);
  }

  @Test
  void tellsWhatAChangeOfADeliverableTouches() {
    ActivityGraph.Impact impact = GRAPH.impactOf(OutputId.of("7.2-f"));

    assertThat(impact.producer()).isEqualTo(id("7.2"));
    assertThat(impact.users())
        .containsExactly(id("7.3"), id("7.4"), id("9.2.1"), id("9.2.3"), id("9.3"), id("9.4.2"));
    assertThat(impact.later()).contains(id("8.2"), id("9.5")).doesNotContain(id("7.3"), id("7.2"));
    assertThat(impact.outputs())
        .contains(OutputId.of("9.5-1"))
        .doesNotContain(OutputId.of("7.2-f"));
    assertThat(GRAPH.impactOf(OutputId.of("5.4-b")).users()).isEmpty();
  }

  /** The policy of 6.6 still needs the approved project of 5.4, which 6.2 needed as well. */
  @Test
  void whatIsDoneHoldsNothingUpAndFreesNothingElse() {
    ActivityGraph left = GRAPH.without(Set.of(id("5.2"), id("6.2")));

    assertThat(left.order()).hasSize(21).doesNotContain(id("5.2"), id("6.2"));
    assertThat(left.predecessors(id("5.3.1"))).isEmpty();
    assertThat(edges(GRAPH.reduction())).doesNotContain("5.4>6.6", "5.3.1>6.3");
    assertThat(edges(left.reduction())).contains("5.4>6.6", "5.3.1>6.3");
    assertThat(GRAPH.order()).hasSize(23);
  }

  @Test
  void handsOutAViewThatCannotBeChanged() {
    assertThat(GRAPH.asGraph().vertexSet()).hasSize(23);
    assertThatThrownBy(() -> GRAPH.asGraph().addVertex(id("x")))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> GRAPH.asGraph().removeEdge(id("5.2"), id("5.4")))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThat(GRAPH.asGraph()).isNotInstanceOf(DefaultDirectedGraph.class);
  }

  @Test
  void refusesWhatItDoesNotHave() {
    assertThatThrownBy(() -> GRAPH.before(id("4.2"))).hasMessageContaining("'4.2'");
    assertThatThrownBy(() -> GRAPH.impactOf(OutputId.of("4.2-a"))).hasMessageContaining("'4.2-a'");
  }
}
