package org.ismskit.export.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.ismskit.export.document.DocumentWriter;
import org.ismskit.export.network.ActivityNetwork.Edge;
import org.ismskit.export.network.ActivityNetwork.Step;
import org.ismskit.model.standard.Iso27003;
import org.junit.jupiter.api.Test;

class ActivityNetworkTest {

  private static final ActivityNetwork NETWORK = ActivityNetwork.of(Iso27003.description());

  @Test
  void holdsTheWholeStandard() {
    assertThat(NETWORK.reading()).isEqualTo("corrected");
    assertThat(NETWORK.activities()).hasSize(23);
    assertThat(NETWORK.activities().stream().mapToInt(a -> a.inputs().size()).sum()).isEqualTo(105);
    assertThat(NETWORK.activities().stream().mapToInt(a -> a.outputs().size()).sum()).isEqualTo(50);
    assertThat(NETWORK.roles()).hasSize(22);
    assertThat(NETWORK.steps()).hasSize(28);
  }

  @Test
  void hasBothReadingsSideBySide() {
    assertThat(NETWORK.edges())
        .hasSize(97)
        .contains(new Edge("5.4", "6.2"))
        .doesNotContain(new Edge("5.2", "6.2"));
    assertThat(NETWORK.printedEdges())
        .hasSize(97)
        .contains(new Edge("5.2", "6.2"))
        .doesNotContain(new Edge("5.4", "6.2"));
    assertThat(NETWORK.edges())
        .isSortedAccordingTo(java.util.Comparator.comparing(Edge::from).thenComparing(Edge::to));
    Step last = NETWORK.steps().get(27);
    assertThat(last.prerequisites()).containsExactly(27);
    assertThat(last.printedPrerequisites()).containsExactly(28);
  }

  @Test
  void everyListIsThereEvenIfEmpty() {
    String json = DocumentWriter.json().withEmptyLists().toText(NETWORK);

    assertThat(json).contains("\"prerequisites\": [ ]", "\"printedPrerequisites\": [ ]");
    assertThat(json.split("\"step\": ", -1)).hasSize(29);
    assertThat(json.split("\"prerequisites\": ", -1)).hasSize(29);
  }
}
