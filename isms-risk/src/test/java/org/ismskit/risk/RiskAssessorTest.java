package org.ismskit.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.ProjectId;
import org.ismskit.model.RiskManagement;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.entity.InvalidValue;
import org.ismskit.model.entity.Problem;
import org.ismskit.model.risk.AcceptanceDelegation;
import org.ismskit.model.risk.AcceptanceThreshold;
import org.ismskit.model.risk.AssessedObject;
import org.ismskit.model.risk.EvaluatedRisk;
import org.ismskit.model.risk.Factor;
import org.ismskit.model.risk.FactorSide;
import org.ismskit.model.risk.IncidentScenario;
import org.ismskit.model.risk.MatrixId;
import org.ismskit.model.risk.MatrixRow;
import org.ismskit.model.risk.Risk;
import org.ismskit.model.risk.RiskCriteria;
import org.ismskit.model.risk.RiskId;
import org.ismskit.model.risk.RiskMatrix;
import org.ismskit.model.risk.RiskVerdict;
import org.ismskit.model.risk.Scale;
import org.ismskit.model.risk.ScaleLevel;
import org.ismskit.model.risk.ScenarioId;
import org.ismskit.model.role.Role;
import org.ismskit.model.role.RoleId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RiskAssessorTest {

  private static final MatrixMethodology ISO = MatrixMethodology.of(RiskMatrices.iso27005());

  private static Scale scale(String... keys) {
    return new Scale(
        Arrays.stream(keys)
            .map(key -> new ScaleLevel(key, key, Optional.empty(), Optional.empty()))
            .collect(ImmutableList.toImmutableList()));
  }

  private static final RiskMatrix MATRIX =
      RiskMatrix.builder()
          .id(MatrixId.of("m"))
          .version("1")
          .likelihood(scale("rare", "often"))
          .consequence(scale("small", "great"))
          .risk(scale("low", "medium", "high"))
          .addRow(new MatrixRow("often", ImmutableList.of("medium", "high")))
          .addRow(new MatrixRow("rare", ImmutableList.of("low", "medium")))
          .build();

  private static IsmsProject project(RiskCriteria criteria, String... risks) {
    IncidentScenario scenario =
        IncidentScenario.builder().id(ScenarioId.of("s")).name("Scenario").build();
    List<Risk> list =
        Arrays.stream(risks)
            .map(risk -> risk.split("/", -1))
            .map(
                parts ->
                    Risk.builder()
                        .id(RiskId.of(parts[0]))
                        .name("Risk " + parts[0])
                        .scenario(scenario.id())
                        .likelihood(Optional.of(parts[1]).filter(text -> !text.isEmpty()))
                        .consequence(Optional.of(parts[2]).filter(text -> !text.isEmpty()))
                        .build())
            .toList();
    return IsmsProject.builder()
        .id(ProjectId.of("p"))
        .name("Project")
        .risk(
            RiskManagement.builder()
                .criteria(criteria)
                .scenarios(Entities.of(scenario))
                .risks(Entities.copyOf(list))
                .build())
        .build();
  }

  private static RiskCriteria criteria(String accepted, String tolerated) {
    return RiskCriteria.builder().matrix(MATRIX).accepted(accepted).tolerated(tolerated).build();
  }

  /** Cell by cell, likelihoods from unlikely to almost certain. */
  @ParameterizedTest
  @CsvSource({
    "unlikely, very-low, very-low, low, low, low",
    "rather-unlikely, very-low, low, low, medium, medium",
    "likely, low, low, medium, high, high",
    "very-likely, low, medium, high, high, very-high",
    "almost-certain, medium, high, high, very-high, very-high"
  })
  void theMatrixOfIso27005(
      String likelihood,
      String minor,
      String significant,
      String serious,
      String critical,
      String catastrophic) {
    assertThat(
            ISO.consequence().keys().stream()
                .map(c -> ISO.rate(Optional.of(likelihood), Optional.of(c)).level().orElseThrow()))
        .containsExactly(minor, significant, serious, critical, catastrophic);
  }

  @Test
  void whatIsNotKnownStaysUnknown() {
    assertThat(ISO.rate(Optional.empty(), Optional.of("minor")).level()).isEmpty();
    assertThat(ISO.rate(Optional.of("likely"), Optional.empty()).level()).isEmpty();
    assertThat(
            RiskTexts.in(Locale.ENGLISH).of(ISO.rate(Optional.empty(), Optional.empty()).because()))
        .isEqualTo("Unknown to iso-27005-2022-5x5: likelihood ?, consequence ?.");
  }

  @Test
  void whatIsNotOnTheScaleIsRefused() {
    assertThatThrownBy(() -> ISO.rate(Optional.of("5"), Optional.of("minor")))
        .isInstanceOf(InvalidValue.class)
        .hasMessage(
            "likelihood: not '5', expected one of unlikely, rather-unlikely, likely, very-likely,"
                + " almost-certain");
    assertThatThrownBy(() -> ISO.rate(Optional.empty(), Optional.of("huge")))
        .hasMessageStartingWith("consequence: not 'huge'");
  }

  @Test
  void aRatingNamesItsCell() {
    assertThat(
            RiskTexts.in(Locale.ENGLISH)
                .of(
                    MatrixMethodology.of(MATRIX)
                        .rate(Optional.of("often"), Optional.of("great"))
                        .because()))
        .isEqualTo("Matrix m: likelihood often and consequence great give high.");
  }

  @Test
  void theHighestComeFirstEqualOnesTogetherAndUnknownOnesLast() {
    RiskAssessment assessment =
        RiskAssessor.asProjectSays()
            .assess(
                project(
                    criteria("low", "medium"),
                    "a/rare/small",
                    "b//great",
                    "c/often/great",
                    "d/rare/great",
                    "e/often/small"));

    assertThat(assessment.register().methodology()).isEqualTo("m");
    assertThat(assessment.register().risks())
        .extracting(risk -> risk.risk().value(), EvaluatedRisk::rank)
        .containsExactly(
            tuple("c", OptionalInt.of(1)),
            tuple("d", OptionalInt.of(2)),
            tuple("e", OptionalInt.of(2)),
            tuple("a", OptionalInt.of(3)),
            tuple("b", OptionalInt.empty()));
  }

  @Test
  void levelsAreComparedWithTheCriteria() {
    assertThat(
            RiskAssessor.asProjectSays()
                .assess(
                    project(
                        criteria("low", "medium"),
                        "a/rare/small",
                        "d/rare/great",
                        "c/often/great",
                        "b//great"))
                .register()
                .risks())
        .extracting(EvaluatedRisk::verdict)
        .containsExactly(
            RiskVerdict.UNACCEPTABLE,
            RiskVerdict.TOLERATED,
            RiskVerdict.ACCEPTED,
            RiskVerdict.UNKNOWN);
  }

  @Test
  void withoutCriteriaNothingCanBeSaidOfALevel() {
    RiskCriteria none = RiskCriteria.builder().build();

    assertThat(
            RiskAssessor.asProjectSays()
                .assess(project(none, "a/likely/minor"))
                .register()
                .risks()
                .get(0))
        .isEqualTo(
            EvaluatedRisk.builder()
                .risk(RiskId.of("a"))
                .level("low")
                .rank(1)
                .verdict(RiskVerdict.UNKNOWN)
                .build());
  }

  @Test
  void everythingThatIsOffTheScalesIsReportedTogether() {
    assertThatThrownBy(
            () ->
                RiskAssessor.asProjectSays()
                    .assess(
                        project(
                            criteria("low", "medium"),
                            "a/never/small",
                            "b/rare/small",
                            "c/rare/5")))
        .isInstanceOf(InvalidDocument.class)
        .hasMessageContaining("2 problems")
        .hasMessageContaining(
            "/risk/risks/0/likelihood: found 'never', expected one of rare, often")
        .hasMessageContaining("/risk/risks/2/consequence: found '5', expected one of small, great");
  }

  @Test
  void aMethodologyOfOnesOwnCountsMoreThanTheProjects() {
    IsmsProject project = project(criteria("low", "medium"), "a/likely/serious");

    assertThat(RiskAssessor.with(ISO).assess(project).register().methodology())
        .isEqualTo("iso-27005-2022-5x5");
  }

  /** A limit that the scale of another methodology does not have says nothing of its levels. */
  @Test
  void limitsOnAnotherScaleSayNothing() {
    IsmsProject project = project(criteria("low", "medium"), "a/often/great");
    MatrixMethodology other =
        MatrixMethodology.of(
            RiskMatrix.builder()
                .id(MatrixId.of("other"))
                .version("1")
                .likelihood(MATRIX.likelihood())
                .consequence(MATRIX.consequence())
                .risk(scale("green", "red"))
                .addRow(new MatrixRow("often", ImmutableList.of("green", "red")))
                .addRow(new MatrixRow("rare", ImmutableList.of("green", "green")))
                .build());

    assertThat(RiskAssessor.with(other).assess(project).register().risks())
        .containsExactly(
            EvaluatedRisk.builder()
                .risk(RiskId.of("a"))
                .level("red")
                .rank(1)
                .verdict(RiskVerdict.UNKNOWN)
                .build());
  }

  /** A methodology that breaks its own promise is a defect of the methodology, and named. */
  @Test
  void aMethodologyThatRatesOffItsOwnScaleIsRefused() {
    RiskMethodology careless =
        new RiskMethodology() {
          @Override
          public String name() {
            return "careless";
          }

          @Override
          public String version() {
            return "1";
          }

          @Override
          public ImmutableList<Factor> factors() {
            return ImmutableList.of(
                Factor.likelihood(MATRIX.likelihood()), Factor.consequence(MATRIX.consequence()));
          }

          @Override
          public Scale levels() {
            return MATRIX.risk();
          }

          @Override
          public RiskKernel kernel() {
            return RiskKernel.each(factors -> 9);
          }
        };

    assertThatThrownBy(
            () ->
                RiskAssessor.with(careless)
                    .assess(project(criteria("low", "medium"), "a/rare/small")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("careless gives 9.0, which stands for none of its levels: [low, medium, high]");
  }

  /** Factors that nobody could tell apart, and one that nothing could be said of. */
  @Test
  void aMethodologyWithoutSoundFactorsIsRefused() {
    Factor likelihood = Factor.likelihood(MATRIX.likelihood());
    RiskMethodology twice =
        RiskMethodologyOf.sum(
            likelihood,
            Factor.consequence(MATRIX.consequence()),
            likelihood,
            Factor.of("ease", FactorSide.LIKELIHOOD, Scale.of()));

    assertThatThrownBy(() -> RiskAssessor.with(twice))
        .isInstanceOf(InvalidDocument.class)
        .hasMessageContaining(
            "/factors/2/key: found 'likelihood', expected a key that no other factor has")
        .hasMessageContaining(
            "/factors/3/domain/levels: found 'nothing', expected at least one level");
    assertThatThrownBy(() -> RiskAssessor.with(RiskMethodologyOf.sum()))
        .isInstanceOf(InvalidDocument.class)
        .hasMessageContaining("/factors: found 'nothing', expected at least one factor");
    assertThat(twice.rate(Optional.of("rare"), Optional.of("small")).isKnown()).isFalse();
  }

  /** What is no position, or no number at all, is a mistake of the methodology and is called so. */
  @ParameterizedTest
  @CsvSource({"1.5", "-1", "3", "Infinity"})
  void aNumberThatIsNoPositionIsRefusedHoweverItIsAskedFor(double number) {
    RiskMethodology careless =
        RiskMethodologyOf.numbers(
            RiskKernel.each(factors -> number),
            MATRIX.risk(),
            Factor.likelihood(MATRIX.likelihood()),
            Factor.consequence(MATRIX.consequence()));
    String message = "stands for none of its levels: [low, medium, high]";

    assertThatThrownBy(() -> careless.rate(Optional.of("rare"), Optional.of("small")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(message);
    assertThatThrownBy(
            () ->
                RiskAssessor.with(careless)
                    .assess(project(criteria("low", "medium"), "a/rare/small")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(message);
  }

  /** Where there are no levels, any number is the value of a risk, but what is infinite is none. */
  @Test
  void whatIsInfiniteIsNoValue() {
    RiskMethodology careless =
        RiskMethodologyOf.numbers(
            RiskKernel.each(factors -> 1 / factors[0]),
            Scale.of(),
            Factor.likelihood(MATRIX.likelihood()));

    assertThat(careless.level(7.5)).isEqualTo(-1);
    assertThatThrownBy(() -> careless.level(Double.POSITIVE_INFINITY))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Infinity");
  }

  /**
   * The table of ISO/IEC 27005:2008, E.2.2, and a threat of which only the consequence is known.
   */
  @Test
  void whereAMethodologyGivesNumbersTheyAreRanked() {
    assertThat(
            RiskAssessor.with(RiskMethodologies.iso27005E2())
                .assess(
                    project(
                        criteria("low", "medium"),
                        "A/2/5",
                        "B/4/2",
                        "C/5/3",
                        "D/3/1",
                        "X//5",
                        "E/1/4",
                        "F/4/2"))
                .register()
                .risks())
        .extracting(
            risk -> risk.risk().value(),
            risk -> risk.value().map(BigDecimal::intValueExact),
            EvaluatedRisk::rank,
            EvaluatedRisk::level)
        .containsExactly(
            tuple("C", Optional.of(15), OptionalInt.of(1), Optional.empty()),
            tuple("A", Optional.of(10), OptionalInt.of(2), Optional.empty()),
            tuple("B", Optional.of(8), OptionalInt.of(3), Optional.empty()),
            tuple("F", Optional.of(8), OptionalInt.of(3), Optional.empty()),
            tuple("E", Optional.of(4), OptionalInt.of(4), Optional.empty()),
            tuple("D", Optional.of(3), OptionalInt.of(5), Optional.empty()),
            tuple("X", Optional.empty(), OptionalInt.empty(), Optional.empty()));
  }

  @Test
  void aProjectWithoutRisksHasAnEmptyRegister() {
    assertThat(
            RiskAssessor.asProjectSays()
                .assess(project(criteria("low", "medium")))
                .register()
                .risks())
        .isEmpty();
  }

  @Test
  void allDefectsOfAMatrixAreReportedTogether() {
    assertThatThrownBy(
            () ->
                MATRIX.withRows(
                    new MatrixRow("often", ImmutableList.of("medium")),
                    new MatrixRow("often", ImmutableList.of("medium", "extreme"))))
        .isInstanceOf(InvalidDocument.class)
        .hasMessageContaining("4 problems")
        .hasMessageContaining("/rows/0/risk: found '1 cells', expected 2 cells")
        .hasMessageContaining("/rows/1/likelihood: found 'often'")
        .hasMessageContaining("/rows/1/risk/1: found 'extreme', expected one of low, medium, high")
        .hasMessageContaining("/rows: found 'no row for rare'");
    assertThatThrownBy(() -> scale("a", "b", "a")).hasMessageContaining("'a'");
    assertThatThrownBy(() -> criteria("tiny", "medium"))
        .hasMessageContaining("/accepted: found 'tiny', expected one of low, medium, high");
  }

  @Test
  void criteriaThatTolerateLessThanTheyAcceptAreRefused() {
    RiskCriteria swapped =
        criteria("medium", "low")
            .withThresholds(
                AcceptanceThreshold.builder()
                    .object(AssessedObject.everything())
                    .accepted("high")
                    .tolerated("medium")
                    .build(),
                AcceptanceThreshold.builder()
                    .object(AssessedObject.everything())
                    .accepted("high")
                    .build());

    assertThatThrownBy(() -> RiskAssessor.asProjectSays().assess(project(swapped)))
        .isInstanceOfSatisfying(
            InvalidDocument.class,
            e ->
                assertThat(e.problems())
                    .extracting(Problem::toString)
                    .containsExactly(
                        "/risk/criteria/tolerated: found 'low', expected one of medium, high, since"
                            + " up to medium all is accepted without the risk owner; perhaps the two"
                            + " are swapped [INVALID_VALUE]",
                        "/risk/criteria/thresholds/0/tolerated: found 'medium', expected one of"
                            + " high, since up to high all is accepted without the risk owner;"
                            + " perhaps the two are swapped [INVALID_VALUE]"));
    assertThat(
            RiskAssessor.asProjectSays()
                .assess(project(criteria("medium", "medium")))
                .register()
                .risks())
        .isEmpty();
  }

  /** By them no risk could be accepted or treated. Those of another methodology are for its own. */
  @Test
  void criteriaThatNameLevelsTheProjectDoesNotHaveAreRefused() {
    AcceptanceThreshold part =
        AcceptanceThreshold.builder()
            .object(AssessedObject.everything())
            .accepted("green")
            .tolerated("high")
            .build();
    AcceptanceDelegation delegation =
        AcceptanceDelegation.builder().role(RoleId.of("lead")).upToLevel("red").build();
    RiskCriteria wrong =
        RiskCriteria.builder()
            .accepted("lo")
            .tolerated("medium")
            .inDepthFrom("hgh")
            .addThreshold(part)
            .addDelegation(delegation)
            .build();
    IsmsProject project =
        project(RiskCriteria.builder().build())
            .edit(edit -> edit.put(Role.builder().id(RoleId.of("lead")).name("Lead").build()));
    IsmsProject misspelt = project.withRisk(project.risk().withCriteria(wrong));

    assertThatThrownBy(() -> RiskAssessor.asProjectSays().assess(misspelt))
        .isInstanceOf(InvalidDocument.class)
        .hasMessage(
            """
            4 problems:
              /risk/criteria/accepted: found 'lo', expected one of very-low, low, \
            medium, high, very-high [INVALID_VALUE]
              /risk/criteria/inDepthFrom: found 'hgh', expected high perhaps, one of very-low, \
            low, medium, high, very-high [INVALID_VALUE]
              /risk/criteria/thresholds/0/accepted: found 'green', expected one of very-low, low, \
            medium, high, very-high [INVALID_VALUE]
              /risk/criteria/delegations/0/upToLevel: found 'red', expected one of very-low, low, \
            medium, high, very-high [INVALID_VALUE]""");
    assertThat(RiskAssessor.with(RiskMethodologies.mehari()).assess(misspelt).register().risks())
        .isEmpty();
  }
}
