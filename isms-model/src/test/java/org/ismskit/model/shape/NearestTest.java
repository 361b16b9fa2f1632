package org.ismskit.model.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

  @ParameterizedTest
  @CsvSource({
    "stakeholder, stakholder",
    "sites, sits",
    "software, sofware",
    "startOn, StartOn",
    "startOn, tsartOn",
    "promisedTo, promissedTo",
    "it-manager, it manager",
    "commitments, comitmnts",
  })
  void whoSlipsIsToldWhatWasMeant(String name, String written) {
    assertThat(Nearest.oneOf(List.of("other", name), written))
        .isEqualTo(name + " perhaps, one of other, " + name);
  }

  @ParameterizedTest
  @CsvSource({"service, device", "startOn, colour", "A, D", "id, is", "low, lo", "ceo, cto2"})
  void anotherWordIsNotTakenForASlip(String name, String written) {
    assertThat(Nearest.oneOf(List.of(name), written)).isEqualTo("one of " + name);
  }

  @Property
  void oneSlipIsForgivenInANameOfFourLettersAndMore(
      @ForAll @AlphaChars @StringLength(min = 4, max = 20) String name,
      @ForAll @IntRange(min = 0, max = 19) int at,
      @ForAll @IntRange(min = 0, max = 3) int slip) {
    int i = at % (name.length() - 1);
    String before = name.substring(0, i);
    String after = name.substring(i + 1);
    String written =
        switch (slip) {
          case 0 -> before + after;
          case 1 -> before + "_" + after;
          case 2 -> before + "_" + name.charAt(i) + after;
          default -> before + after.charAt(0) + name.charAt(i) + after.substring(1);
        };

    assertThat(Nearest.of(List.of(name), written)).contains(name);
  }

  @Property
  void theNearestOfAllIsNamed(
      @ForAll List<@AlphaChars @StringLength(min = 1, max = 8) String> names,
      @ForAll @AlphaChars @StringLength(min = 1, max = 8) String name) {
    List<String> all = new ArrayList<>(names);
    all.add(name);
    Optional<String> nearest = Nearest.of(all, name);

    assertThat(nearest).isPresent();
    assertThat(nearest.get()).isEqualToIgnoringCase(name);
  }

  @Property
  void aWordWithoutAnyOfItsLettersIsNeverTakenForAName(
      @ForAll @AlphaChars @StringLength(min = 1, max = 20) String name,
      @ForAll @IntRange(min = 0, max = 20) int length) {
    assertThat(Nearest.of(List.of(name), "_".repeat(length))).isEmpty();
  }
}
