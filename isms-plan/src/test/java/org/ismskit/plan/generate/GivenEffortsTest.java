package org.ismskit.plan.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.control.ControlId;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.plan.ActivityOverlap;
import org.ismskit.model.plan.DependencyBasis;
import org.ismskit.model.plan.GivenEffort;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.LinkType;
import org.ismskit.model.plan.Planning;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.standard.ActivityId;
import org.ismskit.plan.PlanTexts;
import org.ismskit.plan.Samples;
import org.junit.jupiter.api.Test;

/** What a project says that its activities and controls take, and how they depend. */
class GivenEffortsTest {

  private static final ActivityId ASSESS = ActivityId.of("8.2");
  private static final ControlId TOOL = ControlId.of("tool-0");
  private static final IsmsProject PROJECT =
      Samples.withControls(Samples.project(Samples.SMALL), 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1);

  private static ImplementationPlan plan(IsmsProject project) {
    return PlanGenerator.iso27003().generate(project, Samples.NO_RISKS);
  }

  private static IsmsProject with(Planning planning) {
    return PROJECT.withPlanning(planning);
  }

  private static IsmsProject given(GivenEffort... efforts) {
    return with(Planning.builder().from(PROJECT.planning()).addEfforts(efforts).build());
  }

  private static GivenEffort activity(ActivityId activity, String personDays) {
    return GivenEffort.builder().activity(activity).personDays(new BigDecimal(personDays)).build();
  }

  private static BigDecimal effortOn(ControlId control, ImplementationPlan plan) {
    return plan.tasks().stream()
        .filter(task -> task.control().filter(control::equals).isPresent())
        .map(Task::effort)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static int stagesOf(ControlId control, ImplementationPlan plan) {
    return plan.tasks().stream()
        .filter(task -> task.control().filter(control::equals).isPresent())
        .filter(task -> task.effort().signum() > 0)
        .mapToInt(Task::duration)
        .sum();
  }

  private static Iterable<String> said(Task task) {
    return task.because().stream().map(PlanTexts.in(java.util.Locale.ENGLISH)::of).toList();
  }

  @Test
  void anActivityTakesWhatTheProjectSays() {
    Task task =
        plan(given(activity(ASSESS, "40").withWhy("two workshops for each unit")))
            .tasks()
            .get(TaskId.of("8.2"))
            .orElseThrow();
    Task usual = plan(PROJECT).tasks().get(TaskId.of("8.2")).orElseThrow();

    assertThat(task.effort()).isEqualByComparingTo("40");
    assertThat(task.duration()).isGreaterThan(usual.duration());
    assertThat(said(task))
        .contains(
            "Given by the project: 40 person-days instead of "
                + usual.effort()
                + " estimated ones; the days change in proportion."
                + " The reason: two workshops for each unit.");
  }

  @Test
  void itsDaysMayBeGivenToo() {
    Task task =
        plan(given(activity(ASSESS, "40").withWorkingDays(7)))
            .tasks()
            .get(TaskId.of("8.2"))
            .orElseThrow();

    assertThat(task.effort()).isEqualByComparingTo("40");
    assertThat(task.duration()).isEqualTo(7);
    assertThat(said(task))
        .anyMatch(
            text ->
                text.startsWith(
                    "Given by the project: 40 person-days in 7 working days instead of"));
  }

  @Test
  void theWorkOnAControlTakesWhatTheProjectSays() {
    ImplementationPlan usual = plan(PROJECT);
    GivenEffort given =
        GivenEffort.builder().control(TOOL).personDays(new BigDecimal("60")).build();
    ImplementationPlan plan = plan(given(given));

    assertThat(effortOn(TOOL, plan)).isBetween(new BigDecimal("59.95"), new BigDecimal("60.05"));
    assertThat(stagesOf(TOOL, plan)).isGreaterThan(stagesOf(TOOL, usual));
    assertThat(effortOn(ControlId.of("cfg-0"), plan))
        .isEqualTo(effortOn(ControlId.of("cfg-0"), usual));
    assertThat(PlanGenerator.iso27003().overriding(given).generate(PROJECT, Samples.NO_RISKS))
        .isEqualTo(plan);
  }

  @Test
  void whatIsAskedForInJavaCountsWhateverTheProjectSays() {
    ImplementationPlan plan =
        PlanGenerator.iso27003()
            .overriding(ASSESS, new BigDecimal("12"))
            .dependingBy(DependencyPolicy.overlapped())
            .generate(
                with(
                    Planning.builder()
                        .from(PROJECT.planning())
                        .addEffort(activity(ASSESS, "40"))
                        .dependencies(DependencyBasis.STRICT)
                        .build()),
                Samples.NO_RISKS);

    assertThat(plan.tasks().get(TaskId.of("8.2")).orElseThrow().effort())
        .isEqualByComparingTo("12");
    assertThat(plan.assumptions()).contains(Explanation.of("assumption.policy", "overlapped"));
  }

  @Test
  void theProjectChoosesHowActivitiesDepend() {
    IsmsProject strict =
        with(
            Planning.builder()
                .from(PROJECT.planning())
                .dependencies(DependencyBasis.STRICT)
                .build());

    assertThat(plan(strict))
        .isEqualTo(
            PlanGenerator.iso27003()
                .dependingBy(DependencyPolicy.strict())
                .generate(PROJECT, Samples.NO_RISKS));
  }

  @Test
  void itAddsOverlapsOfItsOwn() {
    Planning.Builder strict = Planning.builder();
    strict.from(PROJECT.planning()).dependencies(DependencyBasis.STRICT);
    ActivityOverlap overlap =
        ActivityOverlap.builder()
            .predecessor(ActivityId.of("8.2"))
            .successor(ActivityId.of("8.3"))
            .startAfterPercent(50)
            .why("the same people")
            .build();
    ImplementationPlan alone = plan(with(strict.build()));
    ImplementationPlan plan = plan(with(strict.addOverlap(overlap).build()));

    assertThat(plan.finishOn()).isBefore(alone.finishOn());
    assertThat(plan.assumptions())
        .contains(
            Explanation.of(
                "assumption.overlap.given.why", ASSESS, ActivityId.of("8.3"), "the same people"));
  }

  /** What keeps two activities apart is done, or they are: then loosening them is no slip. */
  @Test
  void whatWaitsByWayOfOthersMayOverlapOnceTheseAreDone() {
    Planning.Builder given =
        Planning.builder()
            .from(PROJECT.planning())
            .addOverlap(
                ActivityOverlap.builder()
                    .predecessor(ActivityId.of("5.2"))
                    .successor(ActivityId.of("5.4"))
                    .startAfterPercent(50)
                    .build());

    assertThatThrownBy(() -> plan(with(given.build())))
        .hasMessageContaining("/planning/overlaps/0: found '5.2 before 5.4', expected")
        .hasMessageContaining("here 5.4 waits by way of 5.3.1")
        .hasMessageContaining("all the same");
    Planning between = given.build().withDone(ActivityId.of("5.3.1"), ActivityId.of("5.3.2"));
    assertThat(plan(with(between)).links())
        .anyMatch(
            link ->
                link.type() == LinkType.SS
                    && link.predecessor().value().startsWith("5.2")
                    && link.successor().value().startsWith("5.4"));
    assertThat(plan(with(between.withDone(ActivityId.of("5.2")))).tasks()).isNotEmpty();
  }

  @Test
  void everythingWrongWithThemIsSaidAtOnce() {
    ActivityId unknown = ActivityId.of("8.9");
    IsmsProject project =
        with(
            Planning.builder()
                .from(PROJECT.planning())
                .addEfforts(
                    activity(unknown, "1"),
                    activity(ASSESS, "1"),
                    activity(ASSESS, "2"),
                    GivenEffort.builder().personDays(BigDecimal.ONE).build())
                .addOverlap(
                    ActivityOverlap.builder().predecessor(unknown).successor(ASSESS).build())
                .addOverlap(
                    ActivityOverlap.builder()
                        .predecessor(ActivityId.of("5.2"))
                        .successor(ASSESS)
                        .build())
                .build());

    assertThatThrownBy(() -> plan(project))
        .isInstanceOfSatisfying(
            InvalidDocument.class,
            invalid ->
                assertThat(invalid.problems())
                    .extracting(problem -> problem.pointer())
                    .containsExactly(
                        "/planning/efforts/0/activity",
                        "/planning/efforts/2/activity",
                        "/planning/efforts/3",
                        "/planning/overlaps/0/predecessor",
                        "/planning/overlaps/1"));
  }
}
