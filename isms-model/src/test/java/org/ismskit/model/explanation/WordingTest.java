package org.ismskit.model.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class WordingTest {

  private static final Wording ENGLISH = read(Locale.ENGLISH);

  private static Wording read(Locale locale) {
    return Wording.read(locale, WordingTest.class, "test-labels");
  }

  @Test
  void fillsThePatternOfTheCode() {
    assertThat(ENGLISH.of("greeting", "Ada", 3)).isEqualTo("Ada has 3 {unread} messages, Ada.");
  }

  @Test
  void aWordAgreesWithItsNumber() {
    assertThat(ENGLISH.of("age", 1)).isEqualTo("Ada is 1 day old.");
    assertThat(ENGLISH.of("age", 11)).isEqualTo("Ada is 11 days old.");
  }

  @Test
  void showsWhatIsMissing() {
    assertThat(ENGLISH.of("greeting", "Ada")).isEqualTo("Ada has ? {unread} messages, Ada.");
    assertThat(ENGLISH.of("unheard.of", 1, "x")).isEqualTo("unheard.of 1, x");
  }

  /** A plan that was stored before days were told is told without them. */
  @Test
  void fewerArgumentsMayHaveAPatternOfTheirOwn() {
    assertThat(ENGLISH.of("back", "Ada", "Monday")).isEqualTo("Ada is back on Monday.");
    assertThat(ENGLISH.of("back", "Ada")).isEqualTo("Ada is back.");
  }

  @Test
  void argumentsAreNotTakenForPatterns() {
    assertThat(ENGLISH.of("greeting", "{1}", "{0}"))
        .isEqualTo("{1} has {0} {unread} messages, {1}.");
  }

  @Test
  void speaksTheLanguageItHasAndElseEnglish() {
    assertThat(read(Locale.GERMAN).of("bye")).isEqualTo("Auf Wiedersehen");
    assertThat(read(Locale.FRENCH).of("bye")).isEqualTo("Good bye");
  }

  @Test
  void oneWordingCountsMoreThanTheOther() {
    assertThat(read(Locale.GERMAN).and(ENGLISH).of("bye")).isEqualTo("Auf Wiedersehen");
    assertThat(read(Locale.GERMAN).and(ENGLISH).of("greeting", "A", "B")).startsWith("A has B");
  }

  @Test
  void withoutAnyPatternsThereIsNoWording() {
    assertThatThrownBy(() -> Wording.read(Locale.ENGLISH, WordingTest.class, "no-labels"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no-labels");
  }
}
