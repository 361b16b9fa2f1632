package org.ismskit.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.entity.InvalidValue;
import org.ismskit.model.risk.Factor;
import org.ismskit.model.risk.RiskEstimate;
import org.ismskit.model.risk.Scale;
import org.ismskit.model.risk.ScaleLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The methodologies give what their publishers print. */
class RiskMethodologiesTest {

  private static RiskRating rate(RiskMethodology methodology, String values) {
    return methodology.rate(Splitter.on(", ").withKeyValueSeparator(' ').split(values));
  }

  private static String level(RiskMethodology methodology, String values) {
    return rate(methodology, values).level().orElse("unknown");
  }

  private static String value(RiskMethodology methodology, String values) {
    return rate(methodology, values).value().map(BigDecimal::toPlainString).orElse("unknown");
  }

  /** A methodology of two factors as lines, the rows of the first from the lowest. */
  private static List<String> grid(
      RiskMethodology methodology, int row, int column, Map<String, String> names) {
    Scale rows = (Scale) methodology.factors().get(row).domain();
    Scale columns = (Scale) methodology.factors().get(column).domain();
    return rows.keys().stream()
        .map(
            r ->
                columns.keys().stream()
                    .map(
                        c ->
                            methodology
                                .rate(
                                    Map.of(
                                        methodology.factors().get(row).key(),
                                        r,
                                        methodology.factors().get(column).key(),
                                        c))
                                .level()
                                .orElseThrow())
                    .map(level -> names.getOrDefault(level, level))
                    .collect(Collectors.joining(" ")))
        .toList();
  }

  /** ISO/IEC 27005:2008, Table E.1 a): the quoted example and two corners. */
  @ParameterizedTest
  @CsvSource({"3, high, low, 5", "0, low, low, 0", "4, high, high, 8", "2, medium, high, 5"})
  void annexE1aAdds(String asset, String threat, String vulnerability, String measure) {
    String values =
        "asset-value " + asset + ", threat " + threat + ", vulnerability " + vulnerability;

    assertThat(level(RiskMethodologies.iso27005E1a(), values)).isEqualTo(measure);
    assertThat(value(RiskMethodologies.iso27005E1a(), values)).isEqualTo(measure);
  }

  /**
   * ISO/IEC 27005:2008, Table E.1 a), whole: rows by asset, columns by threat and vulnerability.
   */
  @Test
  void annexE1aIsATableOfSums() {
    List<String> three = List.of("low", "medium", "high");
    assertThat(
            IntStream.rangeClosed(0, 4)
                .mapToObj(
                    asset ->
                        Lists.cartesianProduct(three, three).stream()
                            .map(
                                column ->
                                    level(
                                        RiskMethodologies.iso27005E1a(),
                                        "asset-value "
                                            + asset
                                            + ", threat "
                                            + column.get(0)
                                            + ", vulnerability "
                                            + column.get(1)))
                            .collect(Collectors.joining(" "))))
        .containsExactly(
            "0 1 2 1 2 3 2 3 4",
            "1 2 3 2 3 4 3 4 5",
            "2 3 4 3 4 5 4 5 6",
            "3 4 5 4 5 6 5 6 7",
            "4 5 6 5 6 7 6 7 8");
  }

  /** ISO/IEC 27005:2008, Table E.1 b): low 0 to 2, medium 3 to 5, high 6 to 8. */
  @Test
  void annexE1bHasThreeBands() {
    assertThat(grid(RiskMethodologies.iso27005E1b(), 0, 1, Map.of()))
        .containsExactly(
            "low low low medium medium",
            "low low medium medium medium",
            "low medium medium medium high",
            "medium medium medium high high",
            "medium medium high high high");
    assertThat(value(RiskMethodologies.iso27005E1b(), "likelihood high, consequence very-high"))
        .isEqualTo("7");
  }

  /** ISO/IEC 27005:2008, Table E.2: consequence, likelihood, measure of risk and rank of A to F. */
  @Test
  void annexE2Ranks() {
    RiskMethodology e2 = RiskMethodologies.iso27005E2();
    List<RiskRating> threats =
        Splitter.on(' ').splitToList("5,2 2,4 3,5 1,3 4,1 2,4").stream()
            .map(bc -> rate(e2, "consequence " + bc.charAt(0) + ", likelihood " + bc.charAt(2)))
            .toList();

    assertThat(threats.stream().map(t -> t.value().orElseThrow().intValueExact()))
        .containsExactly(10, 8, 15, 3, 4, 8);
    assertThat(threats).allMatch(threat -> threat.level().isEmpty());
    assertThat(e2.ranks(threats).stream().map(OptionalInt::getAsInt))
        .containsExactly(2, 3, 1, 5, 4, 3);
  }

  @Test
  void unknownRatingsHaveNoRankAndChangeNone() {
    RiskMethodology e2 = RiskMethodologies.iso27005E2();
    RiskRating unknown = e2.rate(Map.of());

    assertThat(
            e2.ranks(
                List.of(
                    unknown,
                    rate(e2, "consequence 1, likelihood 1"),
                    unknown,
                    rate(e2, "consequence 2, likelihood 5"))))
        .containsExactly(
            OptionalInt.empty(), OptionalInt.of(2), OptionalInt.empty(), OptionalInt.of(1));
  }

  /** ISO/IEC 27005:2008, Tables E.3 and E.4, and the score of a system. */
  @Test
  void annexE3AddsTwiceAndASystemsScoreIsTheSum() {
    RiskMethodology e3 = RiskMethodologies.iso27005E3();
    List<RiskRating> system =
        List.of(
            rate(e3, "threat high, vulnerability medium, asset-value 4"),
            rate(e3, "threat low, vulnerability low, asset-value 0"),
            rate(e3, "threat medium, vulnerability medium, asset-value 1"));

    assertThat(system.stream().map(r -> r.value().orElseThrow().intValueExact()))
        .containsExactly(7, 0, 3);
    assertThat(RiskMethodologies.systemScore(system)).contains(BigDecimal.valueOf(10));
    assertThat(
            RiskMethodologies.systemScore(
                ImmutableList.<RiskRating>builder()
                    .addAll(system)
                    .add(rate(e3, "threat high, asset-value 1"))
                    .build()))
        .isEmpty();
  }

  /** ISO/IEC 27005:2022, Annex A: the matrix as in the test of the assessor, by its name. */
  @Test
  void theMatrixOf2022IsKnownByName() {
    assertThat(RiskMethodologies.byName("iso-27005-2022-5x5"))
        .isSameAs(RiskMethodologies.iso27005Matrix());
    assertThat(level(RiskMethodologies.iso27005Matrix(), "likelihood likely, consequence serious"))
        .isEqualTo("medium");
  }

  /** The power of ten of a frequency is that of the times a year it stands for. */
  @ParameterizedTest
  @CsvSource({
    "once-a-decade, 0.1",
    "once-a-year, 1",
    "once-a-month, 12",
    "twice-a-week, 104",
    "every-8-hours, 1095",
    "every-hour, 8760"
  })
  void logarithmicLikelihoodsArePowersOfTen(String level, double timesAYear) {
    ScaleLevel likelihood =
        ((Scale) RiskMethodologies.iso27005Logarithmic().factors().get(0).domain())
            .levels().stream().filter(l -> l.key().equals(level)).findFirst().orElseThrow();

    assertThat(likelihood.value().orElseThrow().intValueExact())
        .isEqualTo((int) Math.round(Math.log10(timesAYear)));
  }

  /** Exponents add where what they stand for multiplies. */
  @Test
  void logarithmicRiskIsTheLogarithmOfTheExpectedLoss() {
    RiskMethodology log = RiskMethodologies.iso27005Logarithmic();
    for (ScaleLevel likelihood : ((Scale) log.factors().get(0).domain()).levels()) {
      for (ScaleLevel consequence : ((Scale) log.factors().get(1).domain()).levels()) {
        double risk =
            rate(log, "likelihood " + likelihood.key() + ", consequence " + consequence.key())
                .value()
                .orElseThrow()
                .doubleValue();
        assertThat(Math.pow(10, risk))
            .isCloseTo(
                Math.pow(10, likelihood.value().orElseThrow().doubleValue())
                    * Math.pow(10, consequence.value().orElseThrow().doubleValue()),
                within(1e-6 * Math.pow(10, risk)));
      }
    }
  }

  private static final Map<String, String> NIST =
      Map.of("very-low", "VL", "low", "L", "moderate", "M", "high", "H", "very-high", "VH");

  /** NIST SP 800-30 Rev. 1, Table I-2. */
  @Test
  void nistTableI2() {
    assertThat(grid(RiskMethodologies.nistSp80030OverallLikelihood(), 0, 1, NIST))
        .containsExactly("VL VL VL L L", "VL L L L M", "VL L M M H", "VL L M H VH", "VL L M H VH");
  }

  /**
   * NIST SP 800-30 Rev. 1, Table G-5: symmetric, and in 14 of its 25 cells above the lesser of its
   * inputs, which J. Jones has published as a failure of logic.
   */
  @Test
  void nistTableG5() {
    RiskMethodology nist = RiskMethodologies.nistSp80030();
    List<String> keys = nist.levels().keys();
    int above = 0;
    for (int i = 0; i < 5; i++) {
      for (int j = 0; j < 5; j++) {
        int overall = overall(nist, keys.get(i), keys.get(j));
        assertThat(overall).isEqualTo(overall(nist, keys.get(j), keys.get(i)));
        above += overall > Math.min(i, j) ? 1 : 0;
      }
    }
    assertThat(above).isEqualTo(14);
    assertThat(
            keys.stream()
                .map(
                    initiation ->
                        keys.stream()
                            .map(impact -> keys.get(overall(nist, initiation, impact)))
                            .map(NIST::get)
                            .collect(Collectors.joining(" "))))
        .containsExactly("VL VL L L L", "VL L L M M", "L L M M H", "L M M H VH", "L M H VH VH");
    assertThat(overall(nist, "low", "high")).isEqualTo(2);
  }

  /** What a rating says of its first step of two. */
  private static String firstStep(RiskRating rating) {
    String steps = rating.because().args().get(1);
    return steps.substring(steps.indexOf(") = ") + 4, steps.indexOf(';'));
  }

  private static int overall(RiskMethodology nist, String initiation, String adverseImpact) {
    String overall =
        firstStep(
            nist.rate(
                Map.of(
                    "initiation",
                    initiation,
                    "adverse-impact",
                    adverseImpact,
                    "consequence",
                    "low")));
    return nist.levels().position(overall).orElseThrow();
  }

  /** NIST SP 800-30 Rev. 1, the semi-quantitative values of its five levels. */
  @Test
  void nistsLevelsHaveValues() {
    assertThat(
            RiskMethodologies.nistSp80030().levels().levels().stream()
                .map(level -> level.value().orElseThrow().intValueExact()))
        .containsExactly(0, 2, 5, 8, 10);
  }

  @Test
  void bothStepsOfNistAreExplained() {
    assertThat(
            RiskTexts.in(Locale.ENGLISH)
                .of(
                    rate(
                            RiskMethodologies.nistSp80030(),
                            "initiation low, adverse-impact high, consequence very-high")
                        .because()))
        .isEqualTo(
            "nist-sp-800-30: overall-likelihood = cell(low, high) = moderate; "
                + "risk = cell(moderate, very-high) = high.");
  }

  private static Map<String, String> owasp(String scores) {
    ImmutableList<Factor> factors = RiskMethodologies.owasp().factors();
    List<String> numbers = Splitter.on(' ').splitToList(scores);
    return IntStream.range(0, numbers.size())
        .filter(i -> !numbers.get(i).equals("?"))
        .boxed()
        .collect(Collectors.toMap(i -> factors.get(i).key(), numbers::get));
  }

  /** OWASP Risk Rating Methodology, the example of its steps 2 to 4. */
  @Test
  void owaspsExample() {
    RiskMethodology owasp = RiskMethodologies.owasp();
    String likelihood = "5 2 7 1 3 6 9 2 ";
    String technical = "9 7 5 8 ";

    RiskRating withBusiness = owasp.rate(owasp(likelihood + technical + "1 2 1 5"));
    RiskRating technicalOnly = owasp.rate(owasp(likelihood + technical + "? ? ? ?"));

    assertThat(withBusiness.level()).contains("low");
    assertThat(withBusiness.because().args().get(1))
        .contains("= 4.375; likelihood-level = band(4.375) = medium")
        .contains("technical-impact = mean(9, 7, 5, 8) = 7.25")
        .contains("business-impact = mean(1, 2, 1, 5) = 2.25");
    assertThat(technicalOnly.level()).contains("high");
    assertThat(owasp.rate(owasp("? 2 7 1 3 6 9 2 9 7 5 8 1 2 1 5")).level()).isEmpty();
  }

  /** OWASP Risk Rating Methodology, the table of severity: levels begin at 3 and at 6. */
  @ParameterizedTest
  @CsvSource({
    "2.9, 2.9, note",
    "3, 2.9, low",
    "6, 2.9, medium",
    "2.9, 3, low",
    "3, 3, medium",
    "6, 3, high",
    "2.9, 6, medium",
    "5.9, 6, high",
    "6, 6, critical",
    "9, 9, critical",
    "0, 0, note"
  })
  void owaspsSeverity(String likelihood, String impact, String severity) {
    String scores = (likelihood + " ").repeat(8) + (impact + " ").repeat(8);

    assertThat(RiskMethodologies.owasp().rate(owasp(scores.strip())).level()).contains(severity);
  }

  private static final Map<String, String> MAGERIT =
      Map.of("very-low", "MB", "low", "B", "medium", "M", "high", "A", "very-high", "MA");

  /** MAGERIT v3, Book III, 2.1. */
  @Test
  void mageritsTables() {
    RiskMethodology magerit = RiskMethodologies.mageritTables();
    assertThat(
            magerit.levels().keys().stream()
                .map(
                    value ->
                        magerit.levels().keys().stream()
                            .map(
                                likelihood ->
                                    level(
                                        magerit,
                                        "value "
                                            + value
                                            + ", degradation 100-percent, likelihood "
                                            + likelihood))
                            .map(MAGERIT::get)
                            .collect(Collectors.joining(" "))))
        .containsExactly("MB MB MB B B", "MB B B M M", "B M M A A", "M A A MA MA", "A MA MA MA MA");
    assertThat(level(magerit, "value very-high, degradation 1-percent, likelihood very-high"))
        .isEqualTo("high");
    assertThat(level(magerit, "value high, degradation 10-percent, likelihood very-low"))
        .isEqualTo("low");
  }

  /** MAGERIT v3, Book III, 2.1: impact by value, and degradation by 1, 10 and 100 percent. */
  @Test
  void mageritsTableOfImpact() {
    RiskMethodology magerit = RiskMethodologies.mageritTables();
    assertThat(
            magerit.levels().keys().stream()
                .map(
                    value ->
                        Stream.of("1-percent", "10-percent", "100-percent")
                            .map(
                                degradation ->
                                    firstStep(
                                        rate(
                                            magerit,
                                            "value "
                                                + value
                                                + ", degradation "
                                                + degradation
                                                + ", likelihood low")))
                            .map(MAGERIT::get)
                            .collect(Collectors.joining(" "))))
        .containsExactly("MB MB MB", "MB MB B", "MB B M", "B M A", "M A MA");
  }

  /** MAGERIT v3: 1,000,000 degraded by 90 %, once in ten years; then with safeguards. */
  @Test
  void mageritsAmounts() {
    String potential = "value 1000000, degradation 0.9, frequency 0.1";

    assertThat(value(RiskMethodologies.mageritPotential(), potential)).isEqualTo("90000");
    assertThat(
            value(
                RiskMethodologies.mageritResidual(),
                potential + ", efficacy-on-impact 0.9, efficacy-on-frequency 0.5"))
        .isEqualTo("4500");
    assertThat(
            rate(
                    RiskMethodologies.mageritResidual(),
                    potential + ", efficacy-on-impact 0.9, efficacy-on-frequency 0.5")
                .because()
                .args()
                .get(1))
        .isEqualTo(
            "impact = 1000000 x 0.9 x (1 - 0.9) = 90000; risk = 90000 x 0.1 x (1 - 0.5) = 4500");
    assertThat(value(RiskMethodologies.mageritResidual(), potential)).isEqualTo("unknown");
  }

  /** EBIOS RM: the grid in its fourth version, rows V1 to V4, columns G1 to G4. */
  @Test
  void ebiosGrid() {
    assertThat(
            grid(RiskMethodologies.ebiosRm(), 0, 1, Map.of("low", "L", "medium", "M", "high", "H")))
        .containsExactly("L L L M", "L L M M", "M M H H", "M H H H");
  }

  /**
   * ANSSI's guide: three stakeholders before and after measures. P3 and F2 get less penetration, F3
   * more maturity; where only the levels are printed, these are the factors that give them.
   */
  @ParameterizedTest
  @CsvSource({
    "3, 3, 2, 2, 2.25, control",
    "3, 2, 2, 2, 1.5, control",
    "4, 3, 2, 3, 2, control",
    "4, 2, 2, 3, 1.333333333, control",
    "4, 3, 2, 2, 3, danger",
    "4, 3, 3, 2, 2, control",
    "1, 1, 4, 4, 0.0625, outside",
    "4, 4, 1, 1, 16, danger"
  })
  void ebiosStakeholders(
      String dependency,
      String penetration,
      String maturity,
      String trust,
      String value,
      String zone) {
    RiskRating rating =
        rate(
            RiskMethodologies.ebiosRmStakeholder(),
            "dependency "
                + dependency
                + ", penetration "
                + penetration
                + ", maturity "
                + maturity
                + ", trust "
                + trust);

    assertThat(rating.value().orElseThrow()).isEqualByComparingTo(value);
    assertThat(rating.level()).contains(zone);
  }

  /** A missing maturity is not a threat level of 0, as a peer has it. */
  @Test
  void ebiosStakeholderWithoutMaturityIsUnknown() {
    assertThat(
            rate(RiskMethodologies.ebiosRmStakeholder(), "dependency 4, penetration 4, trust 1")
                .isKnown())
        .isFalse();
  }

  @Test
  void ebiosZonesCanBeSet() {
    RiskMethodology own =
        RiskMethodologies.ebiosRmStakeholder(
            new BigDecimal("0.5"), new BigDecimal("1.5"), new BigDecimal("3"));

    assertThat(level(own, "dependency 3, penetration 2, maturity 2, trust 2")).isEqualTo("control");
    assertThat(level(own, "dependency 1, penetration 1, maturity 1, trust 3")).isEqualTo("outside");
    assertThat(own.version()).isEqualTo("1-0.5-1.5-3");
    assertThatThrownBy(
            () ->
                RiskMethodologies.ebiosRmStakeholder(
                    BigDecimal.ONE, BigDecimal.ONE, BigDecimal.TEN))
        .isInstanceOf(InvalidDocument.class)
        .hasMessageContaining("/steps/1/bounds/1: found '1', expected a number greater than 1");
  }

  private static final String MONARC =
      "impact-on-confidentiality 2, impact-on-integrity 4, impact-on-availability 1, threat 3,"
          + " vulnerability 4, affects-confidentiality yes, affects-availability yes, ";

  /** MONARC: of 24, 48 and 12 the threat reaches the first and the last. */
  @Test
  void monarcCountsWhatTheThreatAffects() {
    RiskMethodology monarc = RiskMethodologies.monarc();

    assertThat(value(monarc, MONARC + "affects-integrity no, reduction 0")).isEqualTo("24");
    assertThat(value(monarc, MONARC + "affects-integrity yes, reduction 0")).isEqualTo("48");
    assertThat(value(monarc, MONARC + "reduction 3")).isEqualTo("6");
    assertThat(level(monarc, MONARC + "reduction 3")).isEqualTo("medium");
    assertThat(value(monarc, MONARC + "reduction 4")).isEqualTo("0");
    assertThat(level(monarc, MONARC + "reduction 4")).isEqualTo("low");
    assertThat(value(monarc, MONARC + "affects-integrity no")).isEqualTo("unknown");
    assertThat(value(monarc, "threat 1, vulnerability 1, reduction 0")).isEqualTo("unknown");
    assertThatThrownBy(() -> rate(monarc, MONARC + "reduction 5"))
        .isInstanceOf(InvalidValue.class)
        .hasMessage("reduction: not '5', expected at most the vulnerability, which is 4");
  }

  /** MONARC's usual thresholds: low up to 4, medium up to 8. */
  @ParameterizedTest
  @CsvSource({"1, 4, low", "1, 5, medium", "2, 4, medium", "3, 3, high"})
  void monarcsThresholds(int threat, int vulnerability, String level) {
    assertThat(
            level(
                RiskMethodologies.monarc(),
                "impact-on-integrity 1, affects-integrity yes, reduction 0, threat "
                    + threat
                    + ", vulnerability "
                    + vulnerability))
        .isEqualTo(level);
  }

  @Test
  void monarcTakesNothingButImpactsForImpacts() {
    RiskMethodology monarc = RiskMethodologies.monarc();

    assertThat(
            value(
                monarc,
                "impact-on-confidentiality 0, affects-confidentiality yes, threat 1,"
                    + " vulnerability 5, reduction 0"))
        .isEqualTo("0");
    assertThat(monarc.version()).isEqualTo("1");
  }

  /** An impact that is not known never wins, and never hides one that is known. */
  @Test
  void monarcIgnoresUnknownImpacts() {
    String rest = "threat 2, vulnerability 2, reduction 0, impact-on-integrity 3";
    String all = ", affects-confidentiality yes, affects-integrity yes, affects-availability yes";

    assertThat(value(RiskMethodologies.monarc(), rest + all)).isEqualTo("12");
    assertThat(value(RiskMethodologies.monarc(), rest + all + ", impact-on-availability 1"))
        .isEqualTo("12");
    assertThat(value(RiskMethodologies.monarc(), rest + all + ", impact-on-availability 4"))
        .isEqualTo("16");
  }

  @Test
  void monarcsOperationalRisksTakeTheGreatestImpact() {
    RiskMethodology monarc = RiskMethodologies.monarcOperational();

    assertThat(value(monarc, "likelihood 2, legal 3, financial 4")).isEqualTo("8");
    assertThat(level(monarc, "likelihood 2, legal 3, financial 4")).isEqualTo("medium");
    assertThat(level(monarc, "likelihood 3, reputation 3")).isEqualTo("high");
    assertThat(level(monarc, "likelihood 4, personal 1")).isEqualTo("low");
    assertThat(level(monarc, "likelihood 3")).isEqualTo("unknown");
  }

  /** BSI-Standard 200-3, rows negligible to existential, columns rare to very frequent. */
  @Test
  void bsiGrid() {
    assertThat(
            grid(
                RiskMethodologies.bsi2003(),
                1,
                0,
                Map.of("low", "0", "medium", "1", "high", "2", "very-high", "3")))
        .containsExactly("0 0 0 0", "0 0 1 2", "1 1 2 3", "1 2 3 3");
  }

  /** MEHARI 2010, rows impact 1 to 4, columns potentiality 1 to 4. */
  @Test
  void mehariGrid() {
    assertThat(grid(RiskMethodologies.mehari(), 1, 0, Map.of()))
        .containsExactly("1 1 1 2", "1 2 2 3", "2 3 3 4", "2 3 4 4");
  }

  @ParameterizedTest
  @CsvSource({
    "additive-5x5, 1, 3, 4, low",
    "additive-5x5, 1, 4, 5, medium",
    "additive-5x5, 4, 4, 8, high",
    "additive-5x5, 4, 1, 5, medium",
    "additive-5x5, 2, 2, 4, low",
    "multiplicative-5x5, 4, 1, 4, low",
    "multiplicative-5x5, 1, 5, 5, medium",
    "multiplicative-5x5, 3, 5, 15, high",
    "multiplicative-5x5, 3, 4, 12, medium",
    "maximum-5x5, 2, 5, 5, 5",
    "maximum-5x5, 3, 1, 3, 3",
    "maximum-5x5, 1, 1, 1, 1",
    "weighted-5x5, 1, 5, 3.4, medium",
    "weighted-5x5, 5, 1, 2.6, medium",
    "weighted-5x5, 5, 5, 5, very-high",
    "weighted-5x5, 1, 1, 1, very-low"
  })
  void commonRules(String name, int likelihood, int consequence, String value, String level) {
    RiskRating rating =
        rate(
            RiskMethodologies.byName(name),
            "likelihood " + likelihood + ", consequence " + consequence);

    assertThat(rating.value().orElseThrow()).isEqualByComparingTo(value);
    assertThat(rating.level()).contains(level);
  }

  /** What the accessors give is what the names give, and nothing comes without an accessor. */
  @Test
  void everyMethodologyHasItsName() {
    assertThat(
            List.of(
                RiskMethodologies.iso27005E1a(),
                RiskMethodologies.iso27005E1b(),
                RiskMethodologies.iso27005E2(),
                RiskMethodologies.iso27005E3(),
                RiskMethodologies.iso27005Matrix(),
                RiskMethodologies.iso27005Logarithmic(),
                RiskMethodologies.nistSp80030(),
                RiskMethodologies.nistSp80030OverallLikelihood(),
                RiskMethodologies.owasp(),
                RiskMethodologies.mageritTables(),
                RiskMethodologies.mageritPotential(),
                RiskMethodologies.mageritResidual(),
                RiskMethodologies.ebiosRm(),
                RiskMethodologies.ebiosRmStakeholder(),
                RiskMethodologies.monarc(),
                RiskMethodologies.monarcOperational(),
                RiskMethodologies.bsi2003(),
                RiskMethodologies.mehari(),
                RiskMethodologies.additive(),
                RiskMethodologies.multiplicative(),
                RiskMethodologies.maximum(),
                RiskMethodologies.weighted()))
        .containsExactlyInAnyOrderElementsOf(RiskMethodologies.all().values());
    RiskMethodologies.all()
        .forEach((name, methodology) -> assertThat(methodology.name()).isEqualTo(name));
  }

  /** A provider of the test's class path is found beside what comes with the library. */
  @Test
  void providedMethodologiesAreFoundByName() {
    assertThat(RiskMethodologies.byName("provided")).isInstanceOf(ProvidedMethodology.class);
    assertThatThrownBy(() -> RiskMethodologies.byName("unheard-of"))
        .isInstanceOf(InvalidValue.class)
        .hasMessageContaining("methodology: not 'unheard-of', expected one of iso-27005-e1a,")
        .hasMessageContaining("provided");
  }

  @Test
  void valuesOfNoFactorAreRefusedUnlessTheyAreDocumentedForAnotherMethodology() {
    RiskMethodology e2 = RiskMethodologies.iso27005E2();

    assertThatThrownBy(() -> rate(e2, "consequence 1, likelyhood 2"))
        .isInstanceOf(InvalidValue.class)
        .hasMessage(
            "factor: not 'likelyhood', expected likelihood perhaps, one of likelihood, consequence");
    assertThat(
            e2.rate(
                    RiskEstimate.builder()
                        .likelihood("2")
                        .consequence("3")
                        .putFactor("maturity", "9")
                        .build())
                .value())
        .contains(BigDecimal.valueOf(6));
  }

  @ParameterizedTest
  @CsvSource({
    "value, -1, a number from 0 to 1000000000000",
    "value, many, a number from 0 to 1000000000000",
    "value, 1e3, a number from 0 to 1000000000000",
    "value, 1E3, a number from 0 to 1000000000000",
    "degradation, 1.01, a number from 0 to 1",
    "frequency, 10000.5, a number from 0 to 10000"
  })
  void numbersOutOfRangeAreRefused(String factor, String value, String expected) {
    assertThatThrownBy(
            () -> RiskMethodologies.mageritPotential().rate(ImmutableMap.of(factor, value)))
        .isInstanceOf(InvalidValue.class)
        .hasMessage(factor + ": not '" + value + "', expected " + expected);
  }
}
