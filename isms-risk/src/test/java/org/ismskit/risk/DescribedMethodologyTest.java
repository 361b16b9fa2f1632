package org.ismskit.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.ismskit.model.entity.InvalidValue;
import org.ismskit.model.risk.DecimalRange;
import org.ismskit.model.risk.Factor;
import org.ismskit.model.risk.FactorSide;
import org.ismskit.model.risk.MethodologyDescription;
import org.ismskit.model.risk.MethodologyId;
import org.ismskit.model.risk.MethodologyStep;
import org.ismskit.model.risk.Scale;
import org.ismskit.model.risk.ScaleLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What each step does, with all that can be known and unknown. */
class DescribedMethodologyTest {

  private static final double UNKNOWN = Double.NaN;
  private static final Scale UNEVEN = scale("1", "5", "7");
  private static final Scale EVEN = scale("2", "3", "4");
  private static final Scale PLAIN = Scale.of("p0", "p1", "p2");

  private static Scale scale(String... values) {
    return new Scale(
        Arrays.stream(values)
            .map(
                value ->
                    ScaleLevel.builder()
                        .key("v" + value)
                        .name(value)
                        .value(new BigDecimal(value))
                        .build())
            .collect(ImmutableList.toImmutableList()));
  }

  private static ImmutableList<String> list(String... keys) {
    return ImmutableList.copyOf(keys);
  }

  private static ImmutableList<BigDecimal> numbers(String... numbers) {
    return Arrays.stream(numbers).map(BigDecimal::new).collect(ImmutableList.toImmutableList());
  }

  /** Factors a (uneven), b (even), c (positions) and d (a number). */
  private static DescribedMethodology of(MethodologyStep... steps) {
    return DescribedMethodology.of(
        MethodologyDescription.builder()
            .id(MethodologyId.of("m"))
            .version("7")
            .addFactor(Factor.of("a", FactorSide.LIKELIHOOD, UNEVEN))
            .addFactor(Factor.of("b", FactorSide.CONSEQUENCE, EVEN))
            .addFactor(Factor.of("c", FactorSide.CONSEQUENCE, PLAIN))
            .addFactor(
                Factor.of(
                    "d",
                    FactorSide.LOWERING,
                    new DecimalRange(new BigDecimal("0.25"), BigDecimal.ONE)))
            .addSteps(steps)
            .build());
  }

  private static double rate(DescribedMethodology methodology, double... factors) {
    return methodology.kernel().rate(factors);
  }

  private static String reason(DescribedMethodology methodology, double... factors) {
    return methodology.because(factors, rate(methodology, factors)).args().get(1);
  }

  @Test
  void sums() {
    DescribedMethodology sum = of(new MethodologyStep.Sum("s", list("a", "b", "c", "d")));

    assertThat(rate(sum, 1, 2, 1, 0.5)).isEqualTo(5 + 4 + 1 + 0.5);
    assertThat(rate(sum, UNKNOWN, 2, 1, 0.5)).isNaN();
    assertThat(rate(sum, 1, UNKNOWN, 1, 0.5)).isNaN();
    assertThat(rate(sum, 1, 2, UNKNOWN, 0.5)).isNaN();
    assertThat(rate(sum, 1, 2, 1, UNKNOWN)).isNaN();
    assertThat(reason(sum, 1, 2, 1, 0.5)).isEqualTo("s = 5 + 4 + 1 + 0.5 = 10.5");
    assertThat(rate(of(new MethodologyStep.Sum("s", list("a"))), 2, 0, 0, 1)).isEqualTo(7);
    assertThat(rate(of(new MethodologyStep.Sum("s", list("b"))), 2, 0, 0, 1)).isEqualTo(2);
  }

  @Test
  void products() {
    DescribedMethodology product =
        of(new MethodologyStep.Product("p", list("a", "c"), list("b", "d"), list("d")));

    assertThat(rate(product, 2, 1, 2, 0.25)).isEqualTo(7 * 2 * 0.75 / (3 * 0.25));
    assertThat(rate(product, 2, 1, UNKNOWN, 0.25)).isNaN();
    assertThat(rate(product, 2, 1, 2, UNKNOWN)).isNaN();
    assertThat(reason(product, 2, 1, 2, 0.25)).isEqualTo("p = 7 x 2 x (1 - 0.25) / 3 / 0.25 = 14");
    assertThat(rate(of(new MethodologyStep.Product("p", list("b"), list("a"), list())), 1, 2, 0, 1))
        .isEqualTo(4 / 5.0);
  }

  @Test
  void maxima() {
    DescribedMethodology maximum = of(new MethodologyStep.Maximum("m", list("a", "b", "c")));

    assertThat(rate(maximum, 0, 1, 2, 1)).isEqualTo(3);
    assertThat(rate(maximum, 2, 1, 2, 1)).isEqualTo(7);
    assertThat(rate(maximum, 2, UNKNOWN, 2, 1)).isNaN();
    assertThat(reason(maximum, 0, 1, 2, 1)).isEqualTo("m = max(1, 3, 2) = 3");
  }

  @Test
  void maximaOfWhatIsKnown() {
    DescribedMethodology maximum = of(new MethodologyStep.MaximumOfKnown("m", list("a", "b", "d")));

    assertThat(rate(maximum, 0, 1, 0, 1)).isEqualTo(3);
    assertThat(rate(maximum, 2, 1, 0, 1)).isEqualTo(7);
    assertThat(rate(maximum, UNKNOWN, 1, 0, 1)).isEqualTo(3);
    assertThat(rate(maximum, 1, UNKNOWN, 0, 1)).isEqualTo(5);
    assertThat(rate(maximum, UNKNOWN, UNKNOWN, 0, 1)).isEqualTo(1);
    assertThat(rate(maximum, UNKNOWN, UNKNOWN, 0, UNKNOWN)).isNaN();
    assertThat(reason(maximum, UNKNOWN, 1, 0, 1)).isEqualTo("m = max(?, 3, 1) = 3");
  }

  @Test
  void theFirstThatIsKnown() {
    DescribedMethodology first = of(new MethodologyStep.FirstKnown("f", list("b", "c", "a")));

    assertThat(rate(first, 2, 2, 1, 1)).isEqualTo(4);
    assertThat(rate(first, 2, UNKNOWN, 1, 1)).isEqualTo(1);
    assertThat(rate(first, 2, UNKNOWN, UNKNOWN, 1)).isEqualTo(7);
    assertThat(rate(first, UNKNOWN, UNKNOWN, UNKNOWN, 1)).isNaN();
    assertThat(reason(first, 2, UNKNOWN, 1, 1)).isEqualTo("f = first(?, 1, 7) = 1");
  }

  @Test
  void means() {
    DescribedMethodology plain = of(new MethodologyStep.Mean("m", list("a", "b"), numbers()));
    DescribedMethodology weighted =
        of(new MethodologyStep.Mean("m", list("b", "a", "c"), numbers("1", "2", "5")));

    assertThat(rate(plain, 1, 2, 0, 1)).isEqualTo(4.5);
    assertThat(rate(plain, UNKNOWN, 2, 0, 1)).isNaN();
    assertThat(rate(weighted, 1, 2, 1, 1)).isEqualTo((4 + 2 * 5 + 5 * 1) / 8.0);
    assertThat(rate(weighted, 1, UNKNOWN, 1, 1)).isNaN();
    assertThat(reason(plain, 1, 2, 0, 1)).isEqualTo("m = mean(5, 4) = 4.5");
    assertThat(reason(weighted, 1, 2, 1, 1)).isEqualTo("m = (1 x 4 + 2 x 5 + 5 x 1) / 8 = 2.375");
  }

  /** Only how weights relate counts. */
  @Test
  void weightsAreFreeOfScale() {
    DescribedMethodology small =
        of(new MethodologyStep.Mean("m", list("a", "b"), numbers("0.2", "0.3")));
    DescribedMethodology large =
        of(new MethodologyStep.Mean("m", list("a", "b"), numbers("20", "30")));

    assertThat(RiskKernel.rounded(rate(small, 1, 2, 0, 1)))
        .isEqualTo(RiskKernel.rounded(rate(large, 1, 2, 0, 1)));
  }

  /** Bands at the end give a level and the number that fell in it, whatever it comes from. */
  @ParameterizedTest
  @CsvSource({"a, 0, 1, low", "a, 1, 5, high", "b, 0, 2, low", "b, 2, 4, high", "c, 2, 2, low"})
  void bandsAtTheEnd(String of, int position, String value, String level) {
    DescribedMethodology bands =
        of(new MethodologyStep.Bands("r", of, Scale.of("low", "high"), numbers("4")));
    Factor factor =
        bands.factors().stream().filter(f -> f.key().equals(of)).findFirst().orElseThrow();

    RiskRating rating = bands.rate(Map.of(of, factor.text(position)));

    assertThat(rating.level()).contains(level);
    assertThat(rating.value()).contains(new BigDecimal(value));
    assertThat(rating.because().args().get(1)).isEqualTo("r = band(" + value + ") = " + level);
    assertThat(bands.rate(Map.of()).isKnown()).isFalse();
  }

  @Test
  void levelsInTheMiddleAreLookedUpAndCounted() {
    DescribedMethodology methodology =
        of(
            new MethodologyStep.Sum("s", list("a", "b")),
            new MethodologyStep.Bands("band", "s", UNEVEN, numbers("5", "8")),
            new MethodologyStep.Lookup(
                "cell",
                "band",
                "c",
                EVEN,
                ImmutableMap.of(
                    "v1", list("v2", "v2", "v3"),
                    "v5", list("v2", "v3", "v4"),
                    "v7", list("v3", "v4", "v4"))),
            new MethodologyStep.Sum("all", list("cell", "band")));

    assertThat(rate(methodology, 1, 1, 2, 1)).isEqualTo(4 + 7);
    assertThat(rate(methodology, 0, 0, 2, 1)).isEqualTo(3 + 1);
    assertThat(rate(methodology, 0, 2, 1, 1)).isEqualTo(3 + 5);
    assertThat(rate(methodology, 0, 2, UNKNOWN, 1)).isNaN();
    assertThat(rate(methodology, UNKNOWN, 2, 1, 1)).isNaN();
    assertThat(methodology.levels().levels()).isEmpty();
    assertThat(methodology.version()).isEqualTo("7");
    assertThat(reason(methodology, 0, 2, 1, 1))
        .isEqualTo("s = 1 + 4 = 5; band = band(5) = v5; cell = cell(v5, p1) = v3; all = 3 + 5 = 8");
  }

  @Test
  void aTableAtTheEndGivesALevel() {
    DescribedMethodology table =
        of(
            new MethodologyStep.Lookup(
                "r",
                "c",
                "c",
                Scale.of("x", "y"),
                ImmutableMap.of(
                    "p0",
                    list("x", "x", "x"),
                    "p1",
                    list("x", "y", "y"),
                    "p2",
                    list("x", "y", "y"))));

    assertThat(table.rate(Map.of("c", "p2")).level()).contains("y");
    assertThat(table.rate(Map.of("c", "p0")).level()).contains("x");
    assertThat(table.rate(Map.of("c", "p2")).value()).isEmpty();
  }

  /** Values that fall by one a level are as uneven as any. */
  @Test
  void valuesMayDescend() {
    DescribedMethodology descending =
        DescribedMethodology.of(
            MethodologyDescription.builder()
                .id(MethodologyId.of("m"))
                .version("1")
                .addFactor(Factor.of("a", FactorSide.LOWERING, scale("3", "2", "1")))
                .addStep(new MethodologyStep.Sum("s", list("a")))
                .build());

    assertThat(rate(descending, 0)).isEqualTo(3);
    assertThat(rate(descending, 2)).isEqualTo(1);
  }

  @Test
  void evenValuesCountWhereverTheyStand() {
    assertThat(rate(of(new MethodologyStep.FirstKnown("f", list("a", "b"))), UNKNOWN, 1, 0, 1))
        .isEqualTo(3);
    assertThat(rate(of(new MethodologyStep.MaximumOfKnown("f", list("b", "a"))), 0, 2, 0, 1))
        .isEqualTo(4);
    assertThat(rate(of(new MethodologyStep.Maximum("f", list("c", "b"))), 0, 2, 0, 1)).isEqualTo(4);
  }

  /** The tables of the library, read anew. */
  @Test
  void shippedTablesAreRead() {
    ImmutableMap<String, MethodologyDescription> tables = MethodologyTables.read();

    assertThat(tables).hasSize(20);
    assertThat(tables.get("owasp").factors()).hasSize(16);
    assertThat(tables.get("owasp").factors().get(0).domain())
        .isEqualTo(new DecimalRange(BigDecimal.ZERO, new BigDecimal("9")));
    assertThat(tables.get("iso-27005-e2").factors().get(0).domain())
        .isEqualTo(
            new Scale(
                Stream.of("1", "2", "3", "4", "5")
                    .map(
                        key ->
                            ScaleLevel.builder()
                                .key(key)
                                .name(key)
                                .value(new BigDecimal(key))
                                .build())
                    .collect(ImmutableList.toImmutableList())));
    assertThat(((Scale) tables.get("bsi-200-3").factors().get(0).domain()).levels().get(3))
        .isEqualTo(ScaleLevel.builder().key("very-frequent").name("very frequent").build());
    assertThat(
            DescribedMethodology.of(tables.get("nist-sp-800-30"))
                .rate(
                    Map.of(
                        "initiation",
                        "very-high",
                        "adverse-impact",
                        "moderate",
                        "consequence",
                        "very-high"))
                .level())
        .contains("very-high");
    tables.forEach((name, table) -> assertThat(table.id().value()).isEqualTo(name));
  }

  @Test
  void aRatingHasAReason() {
    assertThatThrownBy(() -> new RiskRating(null, null, null))
        .isInstanceOf(InvalidValue.class)
        .hasMessage("because: missing, expected a value");
  }

  @Test
  void whatIsNotKnownIsNamed() {
    DescribedMethodology sum = of(new MethodologyStep.Sum("s", list("a", "d")));

    assertThat(RiskTexts.in(Locale.ENGLISH).of(sum.rate(Map.of("a", "v5", "c", "p1")).because()))
        .isEqualTo("Unknown to m: a v5, b ?, c p1, d ?.");
    assertThat(
            RiskTexts.in(Locale.ENGLISH)
                .of(
                    new ProvidedMethodology()
                        .rate(Map.of("likelihood", "low", "consequence", "high"))
                        .because()))
        .isEqualTo("provided: likelihood low, consequence high give low.");
  }

  static Stream<RiskMethodology> shipped() {
    return RiskMethodologies.all().values().stream();
  }

  /** 2,500 risks, some values of which are unknown, over several blocks and alone. */
  @ParameterizedTest
  @MethodSource("shipped")
  void manyRisksAreRatedAsEachAlone(RiskMethodology methodology) {
    int count = 2_500;
    SplittableRandom dice = new SplittableRandom(7);
    ImmutableList<Factor> factors = methodology.factors();
    double[][] columns = new double[factors.size()][count];
    for (int factor = 0; factor < columns.length; factor++) {
      for (int i = 0; i < count; i++) {
        boolean known = dice.nextInt(20) > 0;
        columns[factor][i] =
            !known
                ? UNKNOWN
                : factors.get(factor).domain() instanceof Scale scale
                    ? dice.nextInt(scale.levels().size())
                    : dice.nextDouble();
      }
    }
    double[] results = new double[count];

    methodology.kernel().rate(columns, results);

    for (int i = 0; i < count; i++) {
      double[] risk = new double[columns.length];
      for (int factor = 0; factor < risk.length; factor++) {
        risk[factor] = columns[factor][i];
      }
      assertThat(methodology.kernel().rate(risk)).isEqualTo(Double.valueOf(results[i]));
    }
    assertThat(Arrays.stream(results).filter(result -> !Double.isNaN(result)).count())
        .isGreaterThan(500);
  }

  @Test
  void noRisksAreNoWork() {
    double[] none = {};
    of(new MethodologyStep.Sum("s", list("a", "b")))
        .kernel()
        .rate(new double[][] {none, none, none, none}, none);
  }

  /** A number within a billionth of a bound reaches it, so that binary fractions decide nothing. */
  @Test
  void boundsAreReached() {
    LevelBounds bounds = LevelBounds.of(0.3, 1000);

    assertThat(bounds.position(0.1 + 0.2)).isEqualTo(1);
    assertThat(bounds.position(0.3 - 1e-10)).isEqualTo(1);
    assertThat(bounds.position(0.3 - 1e-8)).isZero();
    assertThat(bounds.position(1000 - 1e-7)).isEqualTo(2);
    assertThat(bounds.position(1000 - 1e-5)).isEqualTo(1);
    assertThat(bounds.position(1e9)).isEqualTo(2);
    assertThat(LevelBounds.of().position(5)).isZero();
    assertThatThrownBy(() -> LevelBounds.of(1, 1))
        .isInstanceOf(InvalidValue.class)
        .hasMessage("bounds: not 1.0, expected a number greater than 1.0");
  }

  @Test
  void numbersAreRoundedHalfEvenToNinePlaces() {
    assertThat(RiskKernel.rounded(0.1 + 0.2)).isEqualTo(new BigDecimal("0.3"));
    assertThat(RiskKernel.rounded(4 / 3.0)).isEqualTo(new BigDecimal("1.333333333"));
    assertThat(RiskKernel.rounded(120)).isEqualTo(new BigDecimal("120"));
    assertThat(RiskKernel.rounded(0)).isEqualTo(new BigDecimal("0"));
  }

  @Test
  void ratingsAreOrderedByValueAndUnknownOnesLast() {
    RiskMethodology additive = RiskMethodologies.additive();
    RiskRating four = additive.rate(Map.of("likelihood", "3", "consequence", "1"));
    RiskRating three = additive.rate(Map.of("likelihood", "2", "consequence", "1"));
    RiskRating unknown = additive.rate(Map.of());

    assertThat(four.level()).isEqualTo(three.level());
    assertThat(additive.ascending().compare(three, four)).isNegative();
    assertThat(additive.ascending().compare(four, three)).isPositive();
    assertThat(additive.ascending().compare(unknown, three)).isNegative();
    assertThat(additive.ascending().compare(three, unknown)).isPositive();
    assertThat(additive.ascending().compare(unknown, unknown)).isZero();
  }

  @Test
  void ratingsWithoutValuesAreOrderedByLevel() {
    RiskMethodology matrix = RiskMethodologies.iso27005Matrix();
    RiskRating low = matrix.rate(Map.of("likelihood", "unlikely", "consequence", "serious"));
    RiskRating high = matrix.rate(Map.of("likelihood", "very-likely", "consequence", "serious"));

    assertThat(matrix.ascending().compare(low, high)).isNegative();
    assertThat(matrix.ranks(List.of(low, high, low)).stream().map(r -> r.getAsInt()))
        .containsExactly(2, 1, 2);
    assertThat(low.isKnown()).isTrue();
  }

  @Test
  void aDescriptionWithoutStepsIsNoMethodology() {
    assertThatThrownBy(DescribedMethodologyTest::of)
        .isInstanceOf(InvalidValue.class)
        .hasMessageContaining("steps: missing, expected at least one step");
    assertThat(of(new MethodologyStep.Sum("s", list("a"))).description().factors()).hasSize(4);
  }
}
