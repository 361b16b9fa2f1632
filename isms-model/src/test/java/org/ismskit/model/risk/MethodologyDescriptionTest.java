package org.ismskit.model.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.entity.InvalidValue;
import org.ismskit.model.entity.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A methodology is refused with everything that is wrong with it, or is right. */
class MethodologyDescriptionTest {

  private static final Scale HIGH_LOW = Scale.of("low", "high");

  private static final Factor LIKELIHOOD = Factor.likelihood(HIGH_LOW);
  private static final Factor CONSEQUENCE = Factor.consequence(HIGH_LOW);
  private static final Factor TRUST = Factor.of("trust", FactorSide.LOWERING, range("0", "1"));
  private static final Factor EXPOSURE =
      Factor.of("exposure", FactorSide.LIKELIHOOD, range("1", "9"));

  private static DecimalRange range(String least, String greatest) {
    return new DecimalRange(new BigDecimal(least), new BigDecimal(greatest));
  }

  private static MethodologyDescription of(List<Factor> factors, MethodologyStep... steps) {
    return MethodologyDescription.builder()
        .id(MethodologyId.of("m"))
        .version("1")
        .factors(factors)
        .addSteps(steps)
        .build();
  }

  private static List<String> defects(MethodologyStep... steps) {
    try {
      of(List.of(LIKELIHOOD, CONSEQUENCE, TRUST, EXPOSURE), steps);
      return List.of();
    } catch (InvalidDocument e) {
      return e.problems().stream().map(Problem::toString).toList();
    }
  }

  private static ImmutableList<String> list(String... keys) {
    return ImmutableList.copyOf(keys);
  }

  private static ImmutableList<BigDecimal> numbers(String... numbers) {
    return Arrays.stream(numbers).map(BigDecimal::new).collect(ImmutableList.toImmutableList());
  }

  private static final String KNOWN =
      "a factor or an earlier step: one of likelihood, consequence, trust, exposure";

  @Test
  void stepsTakeFactorsAndEarlierSteps() {
    assertThat(
            defects(
                new MethodologyStep.Sum("a", list("likelihood", "consequence")),
                new MethodologyStep.Maximum("b", list("a", "exposure")),
                new MethodologyStep.MaximumOfKnown("c", list("b")),
                new MethodologyStep.FirstKnown("d", list("c", "a")),
                new MethodologyStep.Product("e", list("d"), list("exposure"), list("trust")),
                new MethodologyStep.Mean("f", list("e", "a"), numbers("0", "2")),
                new MethodologyStep.Bands("g", "f", HIGH_LOW, numbers("3")),
                new MethodologyStep.Lookup(
                    "h",
                    "g",
                    "likelihood",
                    HIGH_LOW,
                    ImmutableMap.of("low", list("low", "low"), "high", list("low", "high")))))
        .isEmpty();
  }

  @Test
  void inputsAreEverythingThatIsTaken() {
    assertThat(new MethodologyStep.Product("p", list("a"), list("b", "c"), list("d")).inputs())
        .containsExactly("a", "b", "c", "d");
    assertThat(new MethodologyStep.Bands("b", "a", HIGH_LOW, numbers("1")).inputs())
        .containsExactly("a");
    assertThat(new MethodologyStep.Lookup("l", "r", "c", HIGH_LOW, ImmutableMap.of()).inputs())
        .containsExactly("r", "c");
  }

  @Test
  void whatIsAveragedComparedOrAddedIsTaken() {
    assertThat(new MethodologyStep.Sum("s", list("a", "b")).inputs()).containsExactly("a", "b");
    assertThat(new MethodologyStep.Mean("s", list("a"), numbers()).inputs()).containsExactly("a");
    assertThat(new MethodologyStep.Maximum("s", list("a")).inputs()).containsExactly("a");
    assertThat(new MethodologyStep.MaximumOfKnown("s", list("a")).inputs()).containsExactly("a");
    assertThat(new MethodologyStep.FirstKnown("s", list("a")).inputs()).containsExactly("a");
  }

  @Test
  void aStepHasAKeyAndWhatItCannotDoWithout() {
    for (ThrowingCallable step :
        List.<ThrowingCallable>of(
            () -> new MethodologyStep.Sum(" ", list("a")),
            () -> new MethodologyStep.Product(" ", list("a"), list(), list()),
            () -> new MethodologyStep.Maximum(" ", list("a")),
            () -> new MethodologyStep.MaximumOfKnown(" ", list("a")),
            () -> new MethodologyStep.FirstKnown(" ", list("a")),
            () -> new MethodologyStep.Mean(" ", list("a"), numbers()),
            () -> new MethodologyStep.Bands(" ", "a", HIGH_LOW, numbers("1")),
            () -> new MethodologyStep.Lookup(" ", "a", "b", HIGH_LOW, ImmutableMap.of()))) {
      assertThatThrownBy(step).isInstanceOf(InvalidValue.class).hasMessageStartingWith("key: ");
    }
    assertThatThrownBy(() -> MethodologyId.of("no id")).isInstanceOf(InvalidValue.class);
    assertThat(MethodologyId.of("id")).hasToString("id");
  }

  /** The result of bands is on their scale, so that a table can take it. */
  @Test
  void bandsGiveALevelOfTheirScale() {
    assertThat(
            defects(
                new MethodologyStep.Bands("a", "exposure", HIGH_LOW, numbers("2")),
                new MethodologyStep.Lookup(
                    "b",
                    "a",
                    "a",
                    HIGH_LOW,
                    ImmutableMap.of("low", list("low", "low"), "high", list("low", "high"))),
                new MethodologyStep.Lookup(
                    "c",
                    "b",
                    "b",
                    HIGH_LOW,
                    ImmutableMap.of("low", list("low", "low"), "high", list("low", "high")))))
        .isEmpty();
  }

  @Test
  void whatIsTakenHasToBeThere() {
    assertThat(
            defects(
                new MethodologyStep.Sum("a", list("likelihood", "x")),
                new MethodologyStep.Maximum("b", list("b")),
                new MethodologyStep.MaximumOfKnown("c", list()),
                new MethodologyStep.FirstKnown("d", list("y")),
                new MethodologyStep.Product("e", list("z"), list(), list()),
                new MethodologyStep.Mean("f", list("later"), numbers()),
                new MethodologyStep.Bands("later", "w", HIGH_LOW, numbers("1"))))
        .containsExactly(
            "/steps/0/of/1: found 'x', expected " + KNOWN + " [INVALID_VALUE]",
            "/steps/1/of/0: found 'b', expected " + KNOWN + ", a [INVALID_VALUE]",
            "/steps/2/of: found 'nothing', expected at least one factor or earlier step"
                + " [INVALID_VALUE]",
            "/steps/3/of/0: found 'y', expected " + KNOWN + ", a, b, c [INVALID_VALUE]",
            "/steps/4/of/0: found 'z', expected " + KNOWN + ", a, b, c, d [INVALID_VALUE]",
            "/steps/5/of/0: found 'later', expected " + KNOWN + ", a, b, c, d, e [INVALID_VALUE]",
            "/steps/6/of: found 'w', expected " + KNOWN + ", a, b, c, d, e, f [INVALID_VALUE]");
  }

  @Test
  void keysAreUsedOnce() {
    assertThatThrownBy(
            () ->
                of(
                    List.of(LIKELIHOOD, LIKELIHOOD),
                    new MethodologyStep.Sum("likelihood", list("likelihood"))))
        .hasMessageContaining("/factors/1/key: found 'likelihood', expected a key that no other")
        .hasMessageContaining("/steps/0/key: found 'likelihood', expected a key that no other");
  }

  /** Nothing is divided by what may be 0, and no share is less than nothing or more than all. */
  @Test
  void divisorsArePositiveAndSharesAreShares() {
    assertThat(
            defects(
                new MethodologyStep.Product(
                    "a", list("exposure"), list("trust", "exposure", "likelihood"), list()),
                new MethodologyStep.Product(
                    "b", list("exposure"), list("a"), list("exposure", "trust", "a"))))
        .containsExactly(
            "/steps/0/over/0: found 'trust', expected a factor with values greater than 0"
                + " [INVALID_VALUE]",
            "/steps/0/over/2: found 'likelihood', expected a factor with values greater than 0"
                + " [INVALID_VALUE]",
            "/steps/1/over/0: found 'a', expected a factor with values greater than 0"
                + " [INVALID_VALUE]",
            "/steps/1/less/0: found 'exposure', expected a factor with values from 0 to 1"
                + " [INVALID_VALUE]",
            "/steps/1/less/2: found 'a', expected a factor with values from 0 to 1"
                + " [INVALID_VALUE]");
  }

  @Test
  void levelsCountAsTheirValues() {
    Scale shares =
        new Scale(
            ImmutableList.of(
                ScaleLevel.builder().key("a").name("A").value(new BigDecimal("0.1")).build(),
                ScaleLevel.builder().key("b").name("B").value(BigDecimal.ONE).build()));
    Scale negative =
        new Scale(
            ImmutableList.of(
                ScaleLevel.builder().key("a").name("A").value(new BigDecimal("-0.1")).build()));

    assertThat(
            of(
                    List.of(Factor.of("share", FactorSide.LOWERING, shares)),
                    new MethodologyStep.Product("p", list("share"), list("share"), list("share")))
                .steps())
        .hasSize(1);
    assertThatThrownBy(
            () ->
                of(
                    List.of(Factor.of("share", FactorSide.LOWERING, negative)),
                    new MethodologyStep.Product("p", list("share"), list(), list("share"))))
        .hasMessageContaining("/steps/0/less/0: found 'share'");
  }

  @Test
  void weightsFit() {
    assertThat(
            defects(
                new MethodologyStep.Mean("a", list("likelihood", "consequence"), numbers("1")),
                new MethodologyStep.Mean(
                    "b", list("likelihood", "consequence"), numbers("-1", "2")),
                new MethodologyStep.Mean("c", list("likelihood", "consequence"), numbers("0", "0")),
                new MethodologyStep.Mean("d", list("likelihood", "consequence"), numbers())))
        .containsExactly(
            "/steps/0/weights: found '1 weights', expected 2 weights, one for each of likelihood,"
                + " consequence [INVALID_VALUE]",
            "/steps/1/weights/0: found '-1', expected a number of at least 0 [INVALID_VALUE]",
            "/steps/2/weights: found 'only zeros', expected at least one weight greater than 0"
                + " [INVALID_VALUE]");
  }

  @Test
  void boundsFit() {
    Scale three = Scale.of("low", "medium", "high");
    assertThat(
            defects(
                new MethodologyStep.Bands("a", "exposure", three, numbers("1")),
                new MethodologyStep.Bands("b", "exposure", three, numbers("2", "2")),
                new MethodologyStep.Bands("c", "exposure", three, numbers("2", "1")),
                new MethodologyStep.Bands("d", "exposure", three, numbers("1", "2"))))
        .containsExactly(
            "/steps/0/bounds: found '1 bounds', expected one fewer than the levels low, medium, high"
                + " [INVALID_VALUE]",
            "/steps/1/bounds/1: found '2', expected a number greater than 2 [INVALID_VALUE]",
            "/steps/2/bounds/1: found '1', expected a number greater than 2 [INVALID_VALUE]");
  }

  /** Holes, rows of nothing, cells too many, and cells of no level: each with row and column. */
  @Test
  void tablesAreWhole() {
    assertThat(
            defects(
                new MethodologyStep.Lookup(
                    "a",
                    "likelihood",
                    "consequence",
                    HIGH_LOW,
                    ImmutableMap.of("low", list("low"), "hi/gh", list("low", "medium"))),
                new MethodologyStep.Lookup(
                    "b", "exposure", "x", HIGH_LOW, ImmutableMap.of("low", list("no")))))
        .containsExactly(
            "/steps/0/rows/hi~1gh: found 'hi/gh', expected one row for each of low, high"
                + " [INVALID_VALUE]",
            "/steps/0/rows: found 'no row for high', expected one row for each of low, high"
                + " [INVALID_VALUE]",
            "/steps/0/rows/low: found '1 cells', expected 2 cells, one for each of low, high"
                + " [INVALID_VALUE]",
            "/steps/0/rows/hi~1gh/1: found 'medium', expected one of low, high [INVALID_VALUE]",
            "/steps/1/row: found 'exposure', expected something on a scale, which a number gets by"
                + " the rule bands [INVALID_VALUE]",
            "/steps/1/column: found 'x', expected " + KNOWN + ", a [INVALID_VALUE]");
  }

  @Test
  void arithmeticIsNotOnAScale() {
    assertThat(
            defects(
                new MethodologyStep.Sum("a", list("likelihood")),
                new MethodologyStep.Lookup("b", "a", "likelihood", HIGH_LOW, ImmutableMap.of())))
        .containsExactly(
            "/steps/1/row: found 'a', expected something on a scale, which a number gets by the rule"
                + " bands [INVALID_VALUE]");
  }

  @Test
  void factorsReadAndWriteTheirValues() {
    assertThat(LIKELIHOOD.number("high")).isEqualTo(1);
    assertThat(LIKELIHOOD.text(1)).isEqualTo("high");
    assertThat(EXPOSURE.number("1")).isEqualTo(1);
    assertThat(EXPOSURE.number("9.0")).isEqualTo(9);
    assertThat(EXPOSURE.number("2.50")).isEqualTo(2.5);
    assertThat(EXPOSURE.text(2.5)).isEqualTo("2.5");
    assertThat(EXPOSURE.text(10)).isEqualTo("10");
    assertThat(Factor.builder().key("k").side(FactorSide.LOWERING).domain(HIGH_LOW).build())
        .isEqualTo(Factor.of("k", FactorSide.LOWERING, HIGH_LOW));
    assertThat(LIKELIHOOD.key()).isEqualTo("likelihood");
    assertThat(LIKELIHOOD.side()).isEqualTo(FactorSide.LIKELIHOOD);
    assertThat(CONSEQUENCE.key()).isEqualTo("consequence");
    assertThat(CONSEQUENCE.side()).isEqualTo(FactorSide.CONSEQUENCE);
    assertThatThrownBy(() -> LIKELIHOOD.number("middling"))
        .isInstanceOf(InvalidValue.class)
        .hasMessage("likelihood: not 'middling', expected one of low, high");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.9",
        "9.1",
        "",
        "one",
        "1e0",
        "1E0",
        "5.00000000000000000000000000000000000000000",
        "NaN"
      })
  void numbersOutsideTheRangeAreRefused(String value) {
    assertThatThrownBy(() -> EXPOSURE.number(value))
        .isInstanceOf(InvalidValue.class)
        .hasMessage("exposure: not '" + value + "', expected a number from 1 to 9");
  }

  @Test
  void theLongestNumberIsTaken() {
    assertThat(EXPOSURE.number("5." + "0".repeat(38))).isEqualTo(5);
  }

  @Test
  void aRangeDoesNotEndBeforeItBegins() {
    assertThat(range("1", "1").least()).isEqualTo(range("1", "1").greatest());
    assertThatThrownBy(() -> range("2", "1"))
        .isInstanceOf(InvalidValue.class)
        .hasMessage("greatest: not '1', expected a number of at least 2");
  }

  /** Every key that stands twice, at its place. */
  @Test
  void levelsOfAScaleHaveKeysOfTheirOwn() {
    assertThatThrownBy(() -> Scale.of("low", "high", "low", "high", "low"))
        .isInstanceOf(InvalidDocument.class)
        .hasMessageContaining("3 problems")
        .hasMessageContaining("/levels/2/key: found 'low', expected a key that no other level has")
        .hasMessageContaining("/levels/3/key: found 'high'")
        .hasMessageContaining("/levels/4/key: found 'low'");
  }
}
