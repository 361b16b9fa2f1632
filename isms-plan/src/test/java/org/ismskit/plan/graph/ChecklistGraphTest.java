package org.ismskit.plan.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import org.ismskit.model.standard.Iso27003;
import org.ismskit.model.standard.Reading;
import org.ismskit.model.standard.StepId;
import org.junit.jupiter.api.Test;

/** The checklist of Annex A, step by step. */
class ChecklistGraphTest {

  private static final ChecklistGraph PRINTED =
      ChecklistGraph.of(Iso27003.description(), Reading.PRINTED);
  private static final ChecklistGraph CORRECTED =
      ChecklistGraph.of(Iso27003.description(), Reading.CORRECTED);

  private static final String EDGES =
      """
      1>3 2>3 3>5 4>5 5>6 6>7 7>8 7>9 7>10 8>11 9>11 10>11 11>12 12>13 13>14 14>15 15>16
      16>17 17>18 18>19 19>20 18>21 20>22 20>23 21>23 22>24 23>24 22>25 23>25 22>26 23>26
      24>27 25>27 26>27 27>28
      """;

  private static final String STAGES =
      """
      1 2 4 | 3 | 5 | 6 | 7 | 8 9 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17 | 18 | 19 21 | 20
      | 22 23 | 24 25 26 | 27 | 28
      """;

  private static List<String> words(String text) {
    return Splitter.onPattern("\\s+").omitEmptyStrings().splitToList(text);
  }

  private static List<String> edges(ChecklistGraph graph) {
    return graph.dependencies().stream().map(d -> d.source() + ">" + d.target()).toList();
  }

  @Test
  void correctedItHasThirtyFiveEdgesOfWhichNoneFollowsFromOthers() {
    assertThat(edges(CORRECTED)).containsExactlyInAnyOrderElementsOf(words(EDGES)).hasSize(35);
    assertThat(CORRECTED.reduction().dependencies()).hasSize(35);
    assertThat(CORRECTED.cycle()).isEmpty();
  }

  @Test
  void correctedItHasTwentyStages() {
    List<ImmutableSet<StepId>> stages = CORRECTED.stages();

    assertThat(stages).hasSize(20);
    List<String> expected = Splitter.on('|').splitToList(STAGES);
    for (int i = 0; i < 20; i++) {
      assertThat(stages.get(i))
          .extracting(StepId::value)
          .containsExactlyInAnyOrderElementsOf(words(expected.get(i)));
    }
  }

  @Test
  void asPrintedStep28WaitsForItself() {
    assertThat(edges(PRINTED)).hasSize(29).contains("28>28", "25>27").doesNotContain("24>27");
    assertThat(PRINTED.cycle()).contains(ImmutableList.of(StepId.of("28")));
    assertThatThrownBy(PRINTED::order)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("28");
  }

  @Test
  void tellsWhatComesBeforeAndAfter() {
    assertThat(CORRECTED.before(StepId.of("5")))
        .extracting(StepId::value)
        .containsExactly("1", "2", "3", "4");
    assertThat(CORRECTED.after(StepId.of("27"))).containsExactly(StepId.of("28"));
    assertThat(CORRECTED.order()).hasSize(28);
  }

  /** The cells of steps 25 and 26 are merged with that of 24, and 27 names only the middle one. */
  @Test
  void asPrintedSomeStepsHangInTheAir() {
    assertThat(ends(PRINTED, true)).containsExactly("1", "2", "4", "25", "26");
    assertThat(ends(PRINTED, false)).containsExactly("24", "26", "27");
    assertThat(ends(CORRECTED, true)).containsExactly("1", "2", "4");
    assertThat(ends(CORRECTED, false)).containsExactly("28");
  }

  private static List<String> ends(ChecklistGraph graph, boolean first) {
    return graph.asGraph().vertexSet().stream()
        .filter(step -> (first ? graph.before(step) : graph.after(step)).isEmpty())
        .map(StepId::value)
        .toList();
  }

  @Test
  void handsOutAViewThatCannotBeChanged() {
    assertThatThrownBy(() -> CORRECTED.asGraph().removeVertex(StepId.of("1")))
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
