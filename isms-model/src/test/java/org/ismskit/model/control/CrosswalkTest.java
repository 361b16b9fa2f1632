package org.ismskit.model.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import org.ismskit.model.control.Crosswalk.Relation;
import org.junit.jupiter.api.Test;

class CrosswalkTest {

  private static final Crosswalk TO_2022 = Iso27001.from2013To2022();
  private static final Crosswalk ALL = Iso27001.from2005To2013().then(TO_2022);

  private static CatalogControlId id(String id) {
    return CatalogControlId.of(id);
  }

  @Test
  void elevenControlsOf2022AreNew() {
    assertThat(TO_2022.newControls())
        .extracting(control -> control.id().value())
        .containsExactly(
            "5.7", "5.23", "5.30", "7.4", "8.9", "8.10", "8.11", "8.12", "8.16", "8.23", "8.28");
  }

  @Test
  void informationTransferWentToInformationTransfer() {
    for (String source : new String[] {"A.13.2.1", "A.13.2.2", "A.13.2.3"}) {
      assertThat(TO_2022.targets(id(source))).containsExactly(id("5.14"));
      assertThat(TO_2022.relation(id(source))).isEqualTo(Relation.MERGED);
    }
    assertThat(TO_2022.sources(id("5.14"))).hasSize(3);
  }

  @Test
  void tellsWhatBecameOfAControl() {
    assertThat(TO_2022.relation(id("A.6.1.1"))).isEqualTo(Relation.MAPPED);
    assertThat(TO_2022.targets(id("A.6.1.1"))).containsExactly(id("5.2"));
    assertThat(TO_2022.relation(id("A.18.2.3"))).isEqualTo(Relation.SPLIT);
    assertThat(TO_2022.targets(id("A.18.2.3"))).containsExactlyInAnyOrder(id("5.36"), id("8.8"));
  }

  @Test
  void saysSomethingOfEveryControlAlsoOverTwoSteps() {
    assertThat(ALL.from().controls()).hasSize(133);
    assertThat(ALL.to()).isEqualTo(Iso27001.annexA2022());
    for (CatalogControl control : ALL.from().controls()) {
      ImmutableSet<CatalogControlId> between = Iso27001.from2005To2013().targets(control.id());
      assertThat(ALL.targets(control.id()))
          .containsExactlyInAnyOrderElementsOf(
              between.stream()
                  .flatMap(target -> TO_2022.targets(target).stream())
                  .collect(ImmutableSet.toImmutableSet()));
      assertThat(ALL.relation(control.id())).isNotNull();
    }
    // The eleven, and those that were new in 2013 and share their place with no older one.
    assertThat(ALL.newControls()).extracting(CatalogControl::id).contains(id("5.7"), id("8.28"));
    assertThat(ALL.newControls().size()).isGreaterThanOrEqualTo(11);
  }

  @Test
  void refusesWhatItsEditionsDoNotHave() {
    assertThatThrownBy(() -> TO_2022.targets(id("5.1")))
        .hasMessageContaining("iso-27001-2013 has no 5.1");
    assertThatThrownBy(() -> TO_2022.sources(id("A.5.1.1"))).hasMessageContaining("iso-27001-2022");
    assertThatThrownBy(() -> TO_2022.then(TO_2022)).hasMessageContaining("expected iso-27001-2022");
    assertThatThrownBy(
            () -> Crosswalk.of(Iso27001.annexA2013(), Iso27001.annexA2022(), ImmutableMap.of()))
        .hasMessageContaining("nothing is said of A.5.1.1");
  }
}
