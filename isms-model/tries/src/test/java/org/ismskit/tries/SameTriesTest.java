package org.ismskit.tries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

class SameTriesTest {

  private static final List<Integer> DRAWN = new ArrayList<>();
  private final String asked = System.getProperty("fuzz", "");

  @BeforeEach
  void withoutFuzz() {
    System.clearProperty("fuzz");
  }

  @AfterEach
  void asItWas() {
    System.setProperty("fuzz", asked);
  }

  @Test
  void everyRunTriesTheSame() {
    List<Integer> first = run(Numbers.class);

    assertThat(run(Numbers.class)).isEqualTo(first).hasSize(200);
  }

  @Test
  void aFuzzTriesOtherValuesAndMoreOfThem() {
    List<Integer> usual = run(Numbers.class);
    System.setProperty("fuzz", "3");

    assertThat(run(Numbers.class)).hasSize(600).isNotEqualTo(run(Numbers.class));
    assertThat(usual).hasSize(200);
  }

  @Test
  void aSeedThatWasLeftInATestFailsIt() {
    assertThat(events(Fixed.class).failed().count()).isEqualTo(1);
  }

  private static List<Integer> run(Class<?> properties) {
    DRAWN.clear();
    assertThat(events(properties).succeeded().count()).isEqualTo(1);
    return List.copyOf(DRAWN);
  }

  private static Events events(Class<?> properties) {
    return EngineTestKit.engine("jqwik")
        .configurationParameter("jqwik.seeds.whenfixed", "FAIL")
        .configurationParameter("jqwik.reporting.onlyfailures", "true")
        .configurationParameter("jqwik.database", "target/jqwik-database-of-the-test")
        .selectors(selectClass(properties))
        .execute()
        .testEvents();
  }

  static class Numbers {
    @Property(tries = 200)
    void isDrawn(@ForAll int number) {
      DRAWN.add(number);
    }
  }

  static class Fixed {
    @Property(tries = 2, seed = "1")
    void isDrawn(@ForAll int number) {
      DRAWN.add(number);
    }
  }
}
