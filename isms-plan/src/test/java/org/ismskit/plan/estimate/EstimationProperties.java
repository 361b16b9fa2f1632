package org.ismskit.plan.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.control.Control;
import org.ismskit.model.control.ControlClass;
import org.ismskit.model.control.ControlId;
import org.ismskit.model.control.ControlStatus;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.entity.Problem;
import org.ismskit.model.plan.Staffing;
import org.ismskit.model.standard.Activity;
import org.ismskit.model.standard.Iso27003;
import org.ismskit.plan.Samples;

/** What must hold of estimates for organizations of any size and staff. */
class EstimationProperties {

  private static final EstimationModel MODEL = EstimationModel.standard();

  /** An organization with a number for each driver and a staff of its own. */
  private record Case(Map<String, Integer> drivers, Staffing staff) {

    EstimationSetting setting() {
      IsmsProject project = Samples.project(drivers);
      IsmsProject staffed = project.withPlanning(project.planning().withStaffing(staff));
      Drivers all = Drivers.of(staffed, 0, 0);
      return EstimationSetting.of(staffed, all, MODEL.size(all));
    }

    Case with(String driver, int value) {
      Map<String, Integer> changed = new HashMap<>(drivers);
      changed.put(driver, value);
      return new Case(changed, staff);
    }

    Case with(Staffing other) {
      return new Case(drivers, other);
    }
  }

  @Provide
  Arbitrary<Case> cases() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 200).list().ofSize(Samples.COUNTS.size()),
            Arbitraries.integers().between(0, 5),
            staff().list().ofSize(3))
        .as(
            (numbers, maturity, staff) -> {
              Map<String, Integer> drivers = new HashMap<>();
              for (int i = 0; i < numbers.size(); i++) {
                drivers.put(Samples.COUNTS.get(i), numbers.get(i));
              }
              drivers.merge("people", 5, (number, factor) -> number * factor);
              drivers.put("maturity", maturity);
              return new Case(drivers, staffing(staff.get(0), staff.get(1), staff.get(2)));
            })
        .withoutEdgeCases();
  }

  private static Arbitrary<BigDecimal> staff() {
    return Arbitraries.bigDecimals()
        .between(new BigDecimal("0.1"), BigDecimal.valueOf(12))
        .ofScale(1);
  }

  private static Staffing staffing(
      BigDecimal core, BigDecimal participants, BigDecimal implementers) {
    return Staffing.builder()
        .core(core)
        .participants(participants)
        .implementers(implementers)
        .build();
  }

  private static Control control(int done) {
    return Control.builder()
        .id(ControlId.of("c"))
        .name("Control")
        .status(ControlStatus.PARTIAL)
        .donePercent(done)
        .build();
  }

  private static double effort(ControlClass kind, int done, EstimationSetting setting) {
    return MODEL.control(control(done), kind, setting).stages().stream()
        .mapToDouble(part -> part.effort().doubleValue())
        .sum();
  }

  private static int days(ControlClass kind, EstimationSetting setting) {
    return MODEL.control(control(0), kind, setting).stages().stream()
        .mapToInt(ControlEstimate.Part::days)
        .sum();
  }

  private static int days(ActivityEstimate estimate) {
    return estimate.workDays() + estimate.waits().stream().mapToInt(Wait::days).sum();
  }

  private static void isAtMost(EstimationSetting less, EstimationSetting more) {
    for (Activity activity : Iso27003.description().activities()) {
      ActivityEstimate before = MODEL.activity(activity, less);
      ActivityEstimate after = MODEL.activity(activity, more);
      assertThat(before.effort()).as(activity.title()).isLessThanOrEqualTo(after.effort());
      assertThat(days(before)).as(activity.title()).isLessThanOrEqualTo(days(after));
    }
  }

  /** More of anything is not less work and, with the same staff, not less time. */
  @Property(tries = 500)
  void growsWithEveryDriver(
      @ForAll("cases") Case any,
      @ForAll @IntRange(max = 14) int driver,
      @ForAll @IntRange(min = 1, max = 300) int more) {
    String key = Samples.COUNTS.get(driver);
    EstimationSetting less = any.setting();
    EstimationSetting larger = any.with(key, any.drivers().get(key) + more).setting();

    isAtMost(less, larger);
    for (ControlClass kind : ControlClass.values()) {
      assertThat(effort(kind, 0, less)).isLessThanOrEqualTo(effort(kind, 0, larger) + 1e-9);
      assertThat(days(kind, less)).isLessThanOrEqualTo(days(kind, larger));
    }
  }

  @Property(tries = 200)
  void shrinksWithMaturity(@ForAll("cases") Case any, @ForAll @IntRange(max = 4) int maturity) {
    isAtMost(
        any.with("maturity", maturity + 1).setting(), any.with("maturity", maturity).setting());
  }

  @Property(tries = 300)
  void moreStaffNeverTakesLonger(
      @ForAll("cases") Case any, @ForAll @BigRange(min = "0", max = "5") BigDecimal more) {
    BigDecimal core = any.staff().core().orElseThrow();
    BigDecimal participants = any.staff().participants().orElseThrow();
    BigDecimal implementers = any.staff().implementers().orElseThrow();
    EstimationSetting few = any.setting();
    List<EstimationSetting> larger =
        List.of(
            any.with(staffing(core.add(more), participants, implementers)).setting(),
            any.with(staffing(core, participants.add(more), implementers)).setting(),
            any.with(staffing(core, participants, implementers.add(more))).setting());

    for (EstimationSetting many : larger) {
      isAtMost(many, few);
      for (ControlClass kind : ControlClass.values()) {
        assertThat(days(kind, many)).isLessThanOrEqualTo(days(kind, few));
      }
    }
  }

  /** A part of a control is done by one person at most, and by no more than there are. */
  @Property(tries = 200)
  void nobodyWorksOnAControlMoreThanFullTime(@ForAll("cases") Case any, @ForAll ControlClass kind) {
    double atOnce = Math.min(1, any.staff().implementers().orElseThrow().doubleValue());

    assertThat(MODEL.control(control(0), kind, any.setting()).stages())
        .allSatisfy(
            part ->
                assertThat(part.effort().doubleValue())
                    .isLessThanOrEqualTo(part.days() * atOnce + 0.01));
  }

  /** Of a control that exists a fifth of the work remains: writing it down and verifying it. */
  @Property(tries = 200)
  void whatIsDoneIsLeftOutButForAFifth(
      @ForAll("cases") Case any, @ForAll ControlClass kind, @ForAll @IntRange(max = 100) int done) {
    EstimationSetting setting = any.setting();
    double all = effort(kind, 0, setting);

    assertThat(effort(kind, done, setting))
        .isCloseTo(Math.max(0.2, 1 - done / 100.0) * all, within(0.06));
    assertThat(effort(kind, 100, setting)).isEqualTo(effort(kind, 80, setting));
  }

  /** Each driver changes some estimate, and each estimate that depends on it names it. */
  @Property(tries = 20)
  void everyDriverIsNamedByWhatItChanges(@ForAll("cases") Case any) {
    for (String key : Samples.COUNTS) {
      Case medium = any.with("people", 60);
      EstimationSetting few = medium.with(key, 60).setting();
      EstimationSetting many = medium.with(key, 400).setting();
      List<String> naming = new ArrayList<>();
      for (Activity activity : Iso27003.description().activities()) {
        ActivityEstimate after = MODEL.activity(activity, many);
        if (!after.effort().equals(MODEL.activity(activity, few).effort())) {
          naming.add(after.because().get(0).args().get(1));
        }
      }
      for (ControlClass kind : ControlClass.values()) {
        if (effort(kind, 0, many) > effort(kind, 0, few)) {
          naming.add(MODEL.control(control(0), kind, many).because().get(0).args().get(2));
        }
      }
      assertThat(naming)
          .isNotEmpty()
          .allSatisfy(t -> assertThat(t).containsIgnoringCase(stem(key)));
    }
  }

  /** What the terms of an explanation call a driver: further entities, controls of both kinds. */
  private static String stem(String key) {
    return key.endsWith("Controls") ? "controls" : key;
  }

  @Property(tries = 200)
  void everythingThatCannotBeIsReportedTogether(
      @ForAll @NotEmpty Map<@NotEmpty String, Integer> given) {
    Map<String, Integer> wrong =
        given.entrySet().stream()
            .filter(e -> !Samples.COUNTS.contains(e.getKey()) && !e.getKey().equals("maturity"))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    if (wrong.isEmpty()) {
      return;
    }
    Map<String, Integer> drivers = new HashMap<>(wrong);
    drivers.put("sites", -1);
    drivers.put("people", 1_000_001);
    drivers.put("maturity", 6);
    drivers.put("units", 3);

    assertThatThrownBy(() -> Drivers.of(Samples.project(drivers), 0, 0))
        .isInstanceOfSatisfying(
            InvalidDocument.class,
            e ->
                assertThat(e.problems())
                    .extracting(Problem::pointer)
                    .hasSize(wrong.size() + 3)
                    .contains(
                        "/planning/drivers/sites",
                        "/planning/drivers/people",
                        "/planning/drivers/maturity")
                    .containsAll(
                        wrong.keySet().stream()
                            .map(key -> key.replace("~", "~0").replace("/", "~1"))
                            .map(key -> "/planning/drivers/" + key)
                            .toList()));
  }

  @Property(tries = 50)
  void everyNumberHasAnOrigin(@ForAll @IntRange(min = 1, max = 100_000) int people) {
    Drivers drivers = Drivers.of(Samples.project(Map.of("people", people)), 0, 0);

    assertThat(Arrays.stream(Driver.values()))
        .allSatisfy(
            driver -> {
              assertThat(drivers.get(driver)).isNotNegative();
              assertThat(drivers.origin(driver))
                  .isEqualTo(
                      driver == Driver.PEOPLE ? Drivers.Origin.GIVEN : Drivers.Origin.GUESSED);
            });
  }
}
