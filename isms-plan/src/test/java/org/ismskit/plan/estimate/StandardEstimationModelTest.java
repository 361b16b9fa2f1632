package org.ismskit.plan.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.base.Splitter;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.control.Control;
import org.ismskit.model.control.ControlClass;
import org.ismskit.model.control.ControlId;
import org.ismskit.model.control.ControlStatus;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.plan.Staffing;
import org.ismskit.model.standard.Activity;
import org.ismskit.model.standard.ActivityId;
import org.ismskit.model.standard.Iso27003;
import org.ismskit.plan.Samples;
import org.ismskit.plan.schedule.Spread;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The reference tables of the model: person-days and working days with waits, for three sizes. */
class StandardEstimationModelTest {

  private static final EstimationModel MODEL = EstimationModel.standard();

  private static EstimationSetting setting(Map<String, Integer> numbers) {
    return setting(Samples.project(numbers));
  }

  private static EstimationSetting setting(IsmsProject project) {
    Drivers drivers = Drivers.of(project, 0, 0);
    return EstimationSetting.of(project, drivers, MODEL.size(drivers));
  }

  private static final EstimationSetting SMALL = setting(Samples.SMALL);
  private static final EstimationSetting MEDIUM = setting(Samples.MEDIUM);
  private static final EstimationSetting LARGE = setting(Samples.LARGE);

  private static Activity activity(String id) {
    return Iso27003.description().activities().get(ActivityId.of(id)).orElseThrow();
  }

  private static int days(ActivityEstimate estimate) {
    return estimate.workDays() + estimate.waits().stream().mapToInt(Wait::days).sum();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "5.2, 2.8, 5, 6.0, 7, 12.4, 11",
    "5.3.1, 1.5, 2, 3.3, 2, 5.9, 2",
    "5.3.2, 0.9, 1, 1.9, 1, 4.8, 1",
    "5.4, 2.8, 12, 5.0, 22, 12.4, 39",
    "6.2, 3.3, 3, 8.2, 4, 14.4, 3",
    "6.3, 1.9, 2, 5.8, 3, 10.7, 3",
    "6.4, 0.9, 1, 2.0, 1, 2.3, 1",
    "6.5, 1.1, 5, 1.8, 7, 5.5, 10",
    "6.6, 1.7, 5, 2.8, 10, 5.5, 22",
    "7.2, 4.8, 6, 11.4, 8, 15.4, 12",
    "7.3, 3.4, 6, 10.8, 8, 14.1, 12",
    "7.4, 5.8, 7, 14.7, 10, 15.3, 13",
    "8.2, 6.4, 8, 19.8, 11, 28.5, 14",
    "8.3, 3.5, 4, 9.9, 4, 15.1, 4",
    "8.4, 2.2, 6, 3.7, 11, 7.0, 23",
    "9.2.1, 1.1, 2, 2.2, 2, 5.1, 2",
    "9.2.2, 1.5, 3, 2.4, 3, 4.8, 3",
    "9.2.3, 1.2, 5, 1.9, 7, 5.4, 13",
    "9.2.4, 5.2, 8, 12.2, 10, 23.5, 13",
    "9.3, 4.3, 5, 9.8, 5, 16.8, 5",
    "9.4.1, 2.7, 4, 4.7, 4, 9.1, 4",
    "9.4.2, 3.4, 5, 7.0, 5, 15.5, 5",
    "9.5, 2.3, 9, 4.5, 16, 10.3, 31"
  })
  void reproducesTheReferenceTable(
      String id,
      double smallEffort,
      int smallDays,
      double mediumEffort,
      int mediumDays,
      double largeEffort,
      int largeDays) {
    check(id, SMALL, smallEffort, smallDays);
    check(id, MEDIUM, mediumEffort, mediumDays);
    check(id, LARGE, largeEffort, largeDays);
  }

  /** One of the sub-scopes of a group, on average: large, but with a small staff of its own. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "5.3.2, 2.4, 1",
    "6.2, 7.9, 4",
    "6.3, 6.0, 2",
    "6.4, 3.2, 2",
    "6.5, 2.2, 2",
    "7.2, 8.5, 4",
    "7.3, 10.3, 4",
    "7.4, 13.4, 5",
    "8.2, 16.7, 6",
    "8.3, 8.6, 4",
    "8.4, 4.0, 3",
    "9.2.1, 2.7, 2",
    "9.2.4, 10.1, 5",
    "9.3, 11.2, 5",
    "9.4.1, 4.9, 4",
    "9.4.2, 6.9, 5",
    "9.5, 4.4, 3"
  })
  void reproducesTheReferenceTableOfSubScopes(String id, double effort, int workDays) {
    IsmsProject project = Samples.project(Samples.SUB_SCOPE);
    EstimationSetting setting =
        setting(
            project.withPlanning(
                project
                    .planning()
                    .withStaffing(
                        Staffing.builder()
                            .core(new BigDecimal("1.5"))
                            .participants(new BigDecimal("2.0"))
                            .build())));
    ActivityEstimate estimate = MODEL.activity(activity(id), setting);

    assertThat(estimate.effort().doubleValue()).isCloseTo(effort, within(0.06));
    assertThat(estimate.workDays()).isEqualTo(workDays);
  }

  @Test
  void allActivitiesTogetherTakeAsMuchAsTheReferenceTableSays() {
    assertThat(sum(SMALL)).isCloseTo(65, within(0.5));
    assertThat(sum(MEDIUM)).isCloseTo(152, within(0.5));
    assertThat(sum(LARGE)).isCloseTo(260, within(0.5));
  }

  private static double sum(EstimationSetting setting) {
    return Iso27003.description().activities().stream()
        .mapToDouble(a -> MODEL.activity(a, setting).effort().doubleValue())
        .sum();
  }

  /** The working days that are waited for scheduling, comments and boards. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "5.2, SCHEDULING 2, SCHEDULING 4, SCHEDULING 8",
    "5.4, COMMENT 5 BOARD 3, COMMENT 10 BOARD 8, COMMENT 15 BOARD 20",
    "6.2, '', '', ''",
    "6.5, COMMENT 3, COMMENT 5, COMMENT 8",
    "6.6, BOARD 3, BOARD 8, BOARD 20",
    "9.2.3, BOARD 2, BOARD 4, BOARD 10",
    "9.5, COMMENT 3 BOARD 3, COMMENT 5 BOARD 8, COMMENT 8 BOARD 20"
  })
  void waitsAreThoseOfTheReferenceTable(String id, String small, String medium, String large) {
    assertThat(waits(id, SMALL)).isEqualTo(small);
    assertThat(waits(id, MEDIUM)).isEqualTo(medium);
    assertThat(waits(id, LARGE)).isEqualTo(large);
  }

  private static String waits(String id, EstimationSetting setting) {
    return String.join(
        " ",
        MODEL.activity(activity(id), setting).waits().stream()
            .map(wait -> wait.kind() + " " + wait.days())
            .toList());
  }

  /** Procedures of a certified management system are used again in four activities. */
  @Test
  void aCertifiedManagementSystemSavesWork() {
    EstimationSetting certified =
        new EstimationSetting(
            MEDIUM.drivers(),
            MEDIUM.size(),
            MEDIUM.core(),
            MEDIUM.participants(),
            MEDIUM.implementers(),
            true,
            false,
            false);
    Map<String, Double> saving = Map.of("6.2", 0.85, "9.2.1", 0.7, "9.2.2", 0.6, "9.4.1", 0.7);

    for (Activity activity : Iso27003.description().activities()) {
      double factor = saving.getOrDefault(activity.id().value(), 1.0);
      assertThat(MODEL.activity(activity, certified).effort().doubleValue())
          .as(activity.id().value())
          .isCloseTo(
              MODEL.activity(activity, MEDIUM).effort().doubleValue() * factor, within(0.01));
    }
  }

  /** All activities alike; the work on controls does not depend on who leads. */
  @ParameterizedTest
  @CsvSource({"true, false, 1.2", "false, true, 0.85", "true, true, 1.02"})
  void experienceShowsInAllActivities(boolean firstTimer, boolean coached, double factor) {
    EstimationSetting led =
        new EstimationSetting(
            MEDIUM.drivers(),
            MEDIUM.size(),
            MEDIUM.core(),
            MEDIUM.participants(),
            MEDIUM.implementers(),
            MEDIUM.certifiedSystem(),
            firstTimer,
            coached);

    for (Activity activity : Iso27003.description().activities()) {
      assertThat(MODEL.activity(activity, led).effort().doubleValue())
          .as(activity.id().value())
          .isCloseTo(
              MODEL.activity(activity, MEDIUM).effort().doubleValue() * factor, within(0.02));
    }
  }

  /** The parts of the work in percent: design, build, document, train, verify. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "DOC, 25 0 45 15 15",
    "PROC, 25 25 20 15 15",
    "CFG, 20 50 10 5 15",
    "TOOL, 15 55 10 10 10",
    "PHY, 20 50 10 5 15",
    "PPL, 25 20 25 20 10",
    "SUP, 20 50 15 0 15",
    "DEV, 20 45 10 15 10",
    "BC, 25 30 20 5 20"
  })
  void theWorkOnAControlIsDividedByItsClass(ControlClass kind, String percent) {
    ControlEstimate estimate = MODEL.control(control(0), kind, LARGE);
    double all = effort(kind, 0, LARGE);

    assertThat(
            Arrays.stream(ControlEstimate.Stage.values())
                .map(
                    stage ->
                        estimate.stages().stream()
                            .filter(part -> part.stage() == stage)
                            .mapToDouble(part -> part.effort().doubleValue())
                            .sum())
                .map(effort -> String.valueOf(Math.round(effort / all * 100))))
        .containsExactlyElementsOf(Splitter.on(' ').split(percent));
  }

  /** The spread of desk work, of workshops and of documents that end in a decision. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({"5.3.1, 0.80, 1.40", "7.4, 0.75, 1.70", "9.5, 0.80, 1.50"})
  void estimatesSayHowUncertainTheyAre(String id, double optimistic, double pessimistic) {
    assertThat(MODEL.activity(activity(id), SMALL).spread())
        .isEqualTo(new Spread(optimistic, pessimistic));
    assertThat(MODEL.waits()).isEqualTo(new Spread(0.5, 2.5));
    assertThat(MODEL.pace()).isEqualTo(new Spread(0.8, 1.4));
    assertThat(MODEL.control(control(0), ControlClass.CFG, SMALL).spread())
        .isEqualTo(new Spread(0.7, 2.0));
  }

  private static void check(String id, EstimationSetting setting, double effort, int days) {
    ActivityEstimate estimate = MODEL.activity(activity(id), setting);
    assertThat(estimate.effort().doubleValue()).isCloseTo(effort, within(0.06));
    assertThat(days(estimate)).isEqualTo(days);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "DOC, 1.1, 1.9, 2.7",
    "PROC, 2.4, 4.7, 9.9",
    "CFG, 2.0, 5.2, 10.1",
    "TOOL, 5.7, 13.3, 30.1",
    "PHY, 2.2, 4.9, 5.6",
    "PPL, 1.7, 3.0, 6.4",
    "SUP, 2.7, 6.5, 11.8",
    "DEV, , 9.2, 14.4",
    "BC, 4.8, 9.9, 14.7"
  })
  void reproducesTheReferenceTableOfControls(
      ControlClass kind, Double small, double medium, double large) {
    if (small != null) {
      assertThat(effort(kind, 25, SMALL)).isCloseTo(small, within(0.06));
    }
    assertThat(effort(kind, 35, MEDIUM)).isCloseTo(medium, within(0.06));
    assertThat(effort(kind, 35, LARGE)).isCloseTo(large, within(0.06));
  }

  private static double effort(ControlClass kind, int done, EstimationSetting setting) {
    return MODEL.control(control(done), kind, setting).stages().stream()
        .mapToDouble(part -> part.effort().doubleValue())
        .sum();
  }

  private static Control control(int done) {
    return Control.builder()
        .id(ControlId.of("c"))
        .name("Control")
        .status(ControlStatus.SELECTED)
        .donePercent(done)
        .build();
  }

  @Test
  void aFinishedControlIsStillDocumentedAndVerified() {
    assertThat(effort(ControlClass.PROC, 100, MEDIUM))
        .isCloseTo(effort(ControlClass.PROC, 0, MEDIUM) * 0.2, within(0.05));
  }

  private static List<String> counts() {
    return Samples.COUNTS;
  }

  @ParameterizedTest
  @MethodSource("counts")
  void moreOfAnythingIsNeverLessWorkOrTime(String driver) {
    Map<String, Integer> more = new HashMap<>(Samples.MEDIUM);
    more.merge(driver, 7, Integer::sum);
    EstimationSetting larger = setting(more);

    for (Activity activity : Iso27003.description().activities()) {
      ActivityEstimate before = MODEL.activity(activity, MEDIUM);
      ActivityEstimate after = MODEL.activity(activity, larger);
      assertThat(after.effort()).isGreaterThanOrEqualTo(before.effort());
      assertThat(after.workDays()).isGreaterThanOrEqualTo(before.workDays());
    }
    for (ControlClass kind : ControlClass.values()) {
      assertThat(effort(kind, 0, larger)).isGreaterThanOrEqualTo(effort(kind, 0, MEDIUM) - 1e-9);
    }
  }

  @Test
  void moreMaturityIsLessWork() {
    for (Activity activity : Iso27003.description().activities()) {
      double last = Double.MAX_VALUE;
      for (int maturity = 0; maturity <= 5; maturity++) {
        Map<String, Integer> numbers = new HashMap<>(Samples.MEDIUM);
        numbers.put("maturity", maturity);
        double effort = MODEL.activity(activity, setting(numbers)).effort().doubleValue();
        assertThat(effort).isLessThan(last);
        last = effort;
      }
    }
  }

  @Test
  void whatAProjectDoesNotSayIsGuessedFromItsPeople() {
    Drivers drivers = Drivers.of(Samples.project(Map.of("people", 150)), 0, 0);

    assertThat(drivers.get(Driver.SYSTEMS)).isEqualTo(45);
    assertThat(drivers.origin(Driver.SYSTEMS)).isEqualTo(Drivers.Origin.GUESSED);
    assertThat(drivers.origin(Driver.PEOPLE)).isEqualTo(Drivers.Origin.GIVEN);
    assertThat(drivers.explanations()).hasSize(Driver.values().length);
  }

  @Test
  void driversThatCannotBeAreReportedTogether() {
    assertThatThrownBy(
            () ->
                Drivers.of(Samples.project(Map.of("persons", 5, "maturity", 6, "sites", -1)), 0, 0))
        .isInstanceOf(InvalidDocument.class)
        .hasMessageContaining("3 problems")
        .hasMessageContaining("/planning/drivers/persons")
        .hasMessageContaining(
            "/planning/drivers/maturity: found '6', expected a number from 0 to 5")
        .hasMessageContaining("/planning/drivers/sites: found '-1'");
  }

  @Test
  void anActivityOfOnesOwnIsTakenForAnAverageOne() {
    Activity own = activity("5.2").withId(ActivityId.of("own." + "x".toLowerCase(Locale.ROOT)));

    assertThat(MODEL.activity(own, MEDIUM).effort().doubleValue()).isPositive();
    assertThat(MODEL.activity(own, MEDIUM).because().get(0).code()).isEqualTo("estimate.unknown");
  }
}
