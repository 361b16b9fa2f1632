package org.ismskit.plan.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.base.Splitter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.control.Control;
import org.ismskit.model.control.ControlClass;
import org.ismskit.model.control.ControlId;
import org.ismskit.model.control.ControlStatus;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.MilestoneKind;
import org.ismskit.model.plan.Staffing;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.plan.TaskKind;
import org.ismskit.model.plan.TaskLink;
import org.ismskit.model.standard.ActivityId;
import org.ismskit.plan.Samples;
import org.ismskit.plan.schedule.WorkingDays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published results of the estimation model for the three reference organizations. */
class PlanTablesTest {

  private static final IsmsProject SMALL =
      Samples.withControls(Samples.project(Samples.SMALL), 25, 7, 5, 6, 1, 2, 1, 1, 0, 1);
  private static final IsmsProject MEDIUM =
      Samples.withControls(Samples.project(Samples.MEDIUM), 35, 10, 11, 11, 3, 2, 1, 2, 1, 1);
  private static final IsmsProject LARGE =
      Samples.withControls(Samples.project(Samples.LARGE), 35, 12, 16, 13, 7, 5, 3, 3, 2, 3);

  private static IsmsProject project(String size) {
    return switch (size) {
      case "small" -> SMALL;
      case "medium" -> MEDIUM;
      default -> LARGE;
    };
  }

  private static ImplementationPlan plan(IsmsProject project) {
    return PlanGenerator.iso27003().generate(project, Samples.NO_RISKS);
  }

  private static double effort(ImplementationPlan plan, TaskKind... kinds) {
    return plan.tasks().stream()
        .filter(task -> kinds.length == 0 || Arrays.asList(kinds).contains(task.kind()))
        .filter(task -> kinds.length == 0 || !isProjectWork(task))
        .map(Task::effort)
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .doubleValue();
  }

  /**
   * Second passes, answers to comments and the hand-over, which are no part of the published
   * result.
   */
  private static boolean isProjectWork(Task task) {
    return task.kind() == TaskKind.ACTIVITY
        && (task.activity().isEmpty()
            || task.because().stream().anyMatch(why -> why.code().equals("why.answered")));
  }

  private static double months(ImplementationPlan plan) {
    return (WorkingDays.of(plan.calendar(), plan.startOn()).index(plan.finishOn()) + 1) / 20.5;
  }

  /** Person-days of planning, controls, awareness, audit and review. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "small, 65, 51, 6, 6, 10",
    "medium, 152, 213, 38, 16, 10",
    "large, 260, 689, 150, 120, 12"
  })
  void effortIsThatOfThePublishedResult(
      String size, int planning, int controls, int awareness, int audit, int leadingPercent) {
    ImplementationPlan plan = plan(project(size));

    assertThat(effort(plan, TaskKind.ACTIVITY)).isCloseTo(planning, within(0.5));
    assertThat(effort(plan, TaskKind.CONTROL)).isCloseTo(controls, within(0.5));
    assertThat(effort(plan, TaskKind.TRAINING)).isCloseTo(awareness, within(0.5));
    assertThat(effort(plan, TaskKind.AUDIT, TaskKind.REVIEW)).isCloseTo(audit, within(0.5));
    double work = effort(plan) - effort(plan, TaskKind.COORDINATION);
    assertThat(effort(plan, TaskKind.COORDINATION))
        .isCloseTo(work * leadingPercent / 100, within(0.06));
  }

  /** The whole of the group has 4,000 people, who all come to the sessions. */
  @Test
  void everybodyIsMadeAware() {
    IsmsProject group = LARGE.withOrganization(LARGE.organization().withPeople(4_000));

    assertThat(effort(plan(group), TaskKind.TRAINING)).isEqualTo(1_000);
  }

  /**
   * 4 to 9 months and 60 to 180 person-days; 6 to 12 months and 250 to 600. The published sums are
   * without second passes, answers to comments, the hand-over and the search for an auditor.
   */
  @Test
  void auditAndReviewAreReachedWithinWhatIsUsual() {
    assertThat(months(plan(SMALL))).isBetween(4.0, 9.0);
    assertThat(effort(plan(SMALL))).isBetween(60.0, 180.0).isCloseTo(140, within(7.0));
    assertThat(months(plan(MEDIUM))).isBetween(6.0, 12.0);
    assertThat(effort(plan(MEDIUM))).isBetween(250.0, 600.0).isCloseTo(455, within(12.0));
  }

  @Test
  void whatIsUnusualIsSaid() {
    IsmsProject alone =
        MEDIUM.withPlanning(
            MEDIUM
                .planning()
                .withStaffing(Staffing.builder().implementers(new BigDecimal("0.2")).build()));

    assertThat(plan(alone).warnings())
        .filteredOn(w -> w.code().equals("warning.duration"))
        .singleElement()
        .satisfies(w -> assertThat(w.args().subList(1, 4)).containsExactly("medium", "6", "12"));
    assertThat(plan(LARGE).warnings())
        .filteredOn(w -> w.code().equals("warning.effort"))
        .singleElement()
        .satisfies(
            w -> assertThat(w.args().subList(1, 4)).containsExactly("large", "2000", "6000"));
  }

  /** A larger organization takes longer for everything; the hand-over is beside the audit. */
  @Test
  void milestonesComeLaterInLargerOrganizationsAndInOrder() {
    List<Integer> small = milestones(plan(SMALL));
    List<Integer> medium = milestones(plan(MEDIUM));
    List<Integer> large = milestones(plan(LARGE));

    assertThat(small).hasSize(10);
    assertThat(small.subList(0, 9)).isSorted();
    for (int i = 0; i < 10; i++) {
      assertThat(small.get(i)).isLessThan(medium.get(i));
      assertThat(medium.get(i)).isLessThan(large.get(i));
    }
  }

  private static List<Integer> milestones(ImplementationPlan plan) {
    WorkingDays days = WorkingDays.of(plan.calendar(), plan.startOn());
    List<Integer> reached = new ArrayList<>();
    for (MilestoneKind kind : MilestoneKind.values()) {
      plan.tasks().stream()
          .filter(task -> task.milestone().equals(Optional.of(kind)))
          .forEach(task -> reached.add(days.index(task.finish())));
    }
    return reached;
  }

  /** Half of the days of the first, with its waits, as the reference table gives them. */
  @ParameterizedTest
  @CsvSource({
    "6.2, 6.3, 3",
    "6.3, 6.4, 3",
    "6.5, 6.6, 10",
    "7.2, 7.3, 12",
    "7.3, 7.4, 12",
    "9.2.2, 9.2.3, 3",
    "9.2.3, 9.2.4, 13",
    "9.2.4, 9.4.2, 13"
  })
  void eightPairsOverlapByHalf(String before, String after, int days) {
    ImplementationPlan plan = plan(LARGE);
    List<String> between =
        plan.links().stream()
            .filter(l -> isOf(plan, l.predecessor(), before) && isOf(plan, l.successor(), after))
            .map(l -> l.type() + " " + l.lag())
            .toList();

    assertThat(between).containsExactlyInAnyOrder("SS " + (days + 1) / 2, "FF 1");
  }

  /** The answers to comments on an activity are not its own work, but come with it. */
  private static boolean isOf(ImplementationPlan plan, TaskId task, String activity) {
    return task.value().startsWith(activity + ".")
        || plan.tasks()
            .get(task)
            .flatMap(Task::activity)
            .filter(a -> a.value().equals(activity))
            .isPresent();
  }

  /** Requirements may be collected when the policy is written, before the board has met. */
  @Test
  void theNinthStartsOnTheDraftOfThePolicy() {
    ImplementationPlan plan = plan(LARGE);
    Task board = plan.tasks().get(TaskId.of("6.6.board")).orElseThrow();
    Task requirements = plan.tasks().get(TaskId.of("7.2")).orElseThrow();

    assertThat(requirements.start()).isBefore(board.finish());
    assertThat(requirements.finish()).isAfter(board.finish());
  }

  /** Working days from the design to the end of verifying, if there is next to nothing to do. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "DOC, 8",
    "PROC, 20",
    "CFG, 15",
    "TOOL, 50",
    "PHY, 20",
    "PPL, 15",
    "SUP, 40",
    "DEV, 40",
    "BC, 40"
  })
  void aControlTakesAtLeastTheTimeSuchWorkTakes(ControlClass kind, int days) {
    Control control =
        Control.builder()
            .id(ControlId.of("c"))
            .name("Control")
            .status(ControlStatus.SELECTED)
            .controlClass(kind)
            .donePercent(100)
            .build();
    ImplementationPlan plan = plan(Samples.project(Samples.SMALL).edit(edit -> edit.put(control)));
    WorkingDays calendar = WorkingDays.of(plan.calendar(), plan.startOn());
    List<Task> work = plan.tasks().stream().filter(task -> task.control().isPresent()).toList();
    int first = work.stream().mapToInt(t -> calendar.index(t.start())).min().orElseThrow();
    int last = work.stream().mapToInt(t -> calendar.index(t.finish())).max().orElseThrow();

    assertThat(last - first + 1).isBetween(days, days + 1);
  }

  /** Design before build, half a build before writing, two weeks of operation before verifying. */
  @Test
  void thePartsOfAControlFollowEachOther() {
    ImplementationPlan plan = plan(MEDIUM);

    assertThat(plan.links())
        .filteredOn(l -> l.successor().value().startsWith("control.cfg-0."))
        .filteredOn(l -> l.predecessor().value().startsWith("control.cfg-0."))
        .extracting(PlanTablesTest::shown)
        .containsExactlyInAnyOrder(
            "design FS build", "build SS document", "build FF train", "build FS verify");
    assertThat(plan.links())
        .filteredOn(l -> l.successor().equals(TaskId.of("control.cfg-0.verify")))
        .filteredOn(l -> l.predecessor().equals(TaskId.of("control.cfg-0.build")))
        .extracting(TaskLink::lag)
        .containsExactly(10);
    assertThat(plan.tasks().get(TaskId.of("control.tool-0.procurement")).orElseThrow().duration())
        .isEqualTo(30);
  }

  /** What operates in part has been bought. */
  @Test
  void aControlThatIsInPlaceInPartWaitsForNoDelivery() {
    IsmsProject selected =
        Samples.withControls(Samples.project(Samples.SMALL), 0, 0, 0, 0, 1, 0, 0, 1, 0, 0);
    IsmsProject partial =
        selected.edit(
            edit ->
                selected
                    .risk()
                    .controls()
                    .forEach(control -> edit.put(control.withStatus(ControlStatus.PARTIAL))));

    assertThat(procured(plan(selected))).isEqualTo(2);
    assertThat(plan(selected).assumptions())
        .noneMatch(assumption -> assumption.code().equals("assumption.supplied"));
    assertThat(procured(plan(partial))).isZero();
    assertThat(plan(partial).assumptions())
        .contains(Explanation.of("assumption.supplied", "SUP 0, TOOL 0"));
    assertThat(plan(partial).links())
        .filteredOn(link -> link.successor().equals(TaskId.of("control.tool-0.build")))
        .anyMatch(link -> link.predecessor().equals(TaskId.of("control.tool-0.design")));
  }

  private static long procured(ImplementationPlan plan) {
    return plan.tasks().stream().filter(task -> task.id().value().endsWith(".procurement")).count();
  }

  private static String shown(TaskLink link) {
    return part(link.predecessor()) + " " + link.type() + " " + part(link.successor());
  }

  private static String part(TaskId id) {
    List<String> parts = Splitter.on('.').splitToList(id.value());
    return parts.get(parts.size() - 1);
  }

  /** With the design done, work on a control begins a week after its authorization. */
  @Test
  void controlsStartAWeekAfterTheirAuthorization() {
    IsmsProject designed =
        SMALL.withPlanning(SMALL.planning().withDone(ActivityId.of("9.2.4"), ActivityId.of("9.3")));
    ImplementationPlan plan = plan(designed);
    WorkingDays days = WorkingDays.of(plan.calendar(), plan.startOn());
    Task authorized = plan.tasks().get(TaskId.of("8.4.board")).orElseThrow();
    int first =
        plan.tasks().stream()
            .filter(task -> task.kind() == TaskKind.CONTROL)
            .mapToInt(task -> days.index(task.start()))
            .min()
            .orElseThrow();

    assertThat(first).isEqualTo(days.index(authorized.finish()) + 1 + 5);
  }

  /** 24 of 40 working days of operation come before the audit, all 40 before the review. */
  @Test
  void theAuditBeginsWhenThreeFifthsOfTheEvidenceAreThere() {
    ImplementationPlan plan = plan(SMALL);

    assertThat(plan.tasks().get(TaskId.of("evidence")).orElseThrow().duration()).isEqualTo(40);
    assertThat(plan.links())
        .filteredOn(l -> l.predecessor().equals(TaskId.of("evidence")))
        .extracting(l -> l.successor() + " " + l.type() + " " + l.lag())
        .containsExactlyInAnyOrder("audit.first SS 24", "review.first.board FF 0");
  }

  /** Ids too long for a task's id are cut, and still differ from each other and from short ones. */
  @Test
  void controlsWithLongIdsAreKeptApart() {
    String stem = "x".repeat(50);
    IsmsProject project = Samples.project(Samples.SMALL);
    for (String id : List.of(stem + "a", stem + "b", "x".repeat(38) + "-1", "x".repeat(64))) {
      Control control =
          Control.builder()
              .id(ControlId.of(id))
              .name(id)
              .status(ControlStatus.SELECTED)
              .controlClass(ControlClass.TOOL)
              .build();
      project = project.edit(edit -> edit.put(control));
    }

    assertThat(plan(project).tasks())
        .filteredOn(task -> task.control().isPresent())
        .hasSize(4 * 6)
        .extracting(Task::id)
        .doesNotHaveDuplicates();
  }

  @Test
  void tasksAreNamedInEnglishWhereThereIsNoOtherLanguage() {
    assertThat(PlanGenerator.iso27003().speaking(Locale.JAPANESE).generate(SMALL, Samples.NO_RISKS))
        .isEqualTo(plan(SMALL));
  }
}
