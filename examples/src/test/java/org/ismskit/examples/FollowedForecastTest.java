package org.ismskit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ismskit.export.document.DocumentReader;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.plan.Forecast;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.ScheduleCompression;
import org.ismskit.model.plan.StatusReport;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.TaskKind;
import org.ismskit.model.plan.TaskLink;
import org.ismskit.model.plan.TaskProgress;
import org.ismskit.plan.follow.Alternative;
import org.ismskit.plan.follow.FollowedPlan;
import org.ismskit.plan.follow.ProjectChange;
import org.ismskit.plan.follow.Rescheduling;
import org.ismskit.plan.follow.WhatIf;
import org.ismskit.plan.generate.PlanGenerator;
import org.ismskit.plan.schedule.FeasibleSchedule;
import org.ismskit.plan.schedule.WorkingDays;
import org.ismskit.risk.RiskAssessor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a plan that is followed promises, and what it plans. */
class FollowedForecastTest {

  private static final PlanGenerator GENERATOR = PlanGenerator.iso27003().withoutSuggestions();

  private static IsmsProject agreed(String organization) throws IOException {
    IsmsProject project =
        DocumentReader.of(IsmsProject.class)
            .read(Path.of("organizations/" + organization + ".isms.yaml"));
    return project.withDesign(
        project
            .design()
            .withBaseline(
                GENERATOR.generate(
                    project, RiskAssessor.asProjectSays().assess(project).register())));
  }

  private static ImplementationPlan baseline(IsmsProject project) {
    return project.design().baseline().orElseThrow();
  }

  /** Everything went as it was agreed, until some days after the start. */
  private static IsmsProject onTrack(IsmsProject project, int daysAfterStart) {
    ImplementationPlan plan = baseline(project);
    LocalDate on = plan.startOn().plusDays(daysAfterStart);
    List<TaskProgress> tasks =
        plan.tasks().stream()
            .filter(task -> task.kind() != TaskKind.COORDINATION && task.duration() > 0)
            .filter(task -> !task.start().isAfter(on))
            .flatMap(task -> progress(plan, task, on).stream())
            .toList();
    return project.withPlanning(
        project.planning().withStatus(StatusReport.builder().on(on).addAllTasks(tasks).build()));
  }

  /** What has begun goes on as planned; a decision that is on its way has not to be reported. */
  private static Optional<TaskProgress> progress(ImplementationPlan plan, Task task, LocalDate on) {
    TaskProgress.Builder progress = TaskProgress.builder().task(task.id()).started(task.start());
    if (!task.finish().isAfter(on)) {
      return Optional.of(progress.finished(task.finish()).build());
    }
    WorkingDays days = WorkingDays.of(plan.calendar(), plan.startOn());
    int left = days.index(task.finish().plusDays(1)) - days.index(on.plusDays(1));
    return task.decidedBy().isPresent()
        ? Optional.empty()
        : Optional.of(progress.remainingDays(Math.max(1, left)).build());
  }

  private static IsmsProject allocated(IsmsProject project, String person, String share) {
    return project.withPlanning(
        project
            .planning()
            .withAvailabilities(
                project.planning().availabilities().stream()
                    .map(
                        there ->
                            there.person().equals(PersonId.of(person))
                                ? there.withAllocation(new BigDecimal(share))
                                : there)
                    .toList()));
  }

  private static ImplementationPlan follow(IsmsProject project) {
    return FollowedPlan.of(
            project, RiskAssessor.asProjectSays().assess(project).register(), GENERATOR)
        .plan();
  }

  private static Set<String> waits(ImplementationPlan plan) {
    return plan.links().stream()
        .filter(FeasibleSchedule::isWait)
        .map((TaskLink wait) -> wait.predecessor() + " > " + wait.successor())
        .collect(Collectors.toSet());
  }

  private static LocalDate likely(ImplementationPlan plan) {
    return plan.forecast().map(Forecast::likely).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({"clinic", "saas"})
  void withoutNewsTheForecastIsTheSameAndTheSamePeopleAreWaitedFor(String organization)
      throws IOException {
    IsmsProject project = agreed(organization);
    ImplementationPlan before = baseline(project);

    ImplementationPlan now = follow(onTrack(project, -1));

    assertThat(now.forecast()).isEqualTo(before.forecast());
    assertThat(waits(now)).isNotEmpty().isEqualTo(waits(before));
  }

  /** Part of what could have slipped did not. */
  @Test
  void whoStaysOnTrackMayPromiseEarlierAndEarlier() throws IOException {
    IsmsProject project = agreed("clinic");
    LocalDate promised = likely(baseline(project));
    for (int day : new int[] {14, 60, 120, 180}) {
      ImplementationPlan now = follow(onTrack(project, day));

      assertThat(now.finishOn()).as("day %s", day).isEqualTo(baseline(project).finishOn());
      assertThat(likely(now)).as("day %s", day).isBefore(promised);
      promised = likely(now);
    }
  }

  /**
   * Also where somebody has much less time than was agreed, and where other work has been done by
   * now than the project would begin with today.
   */
  @ParameterizedTest
  @CsvSource({
    "clinic, 60, p-contractor, 0.1",
    "clinic, 60, p-practice-manager, 0.1",
    "clinic, 120, p-contractor, 0.05",
    "clinic, 120, p-owner2, 0.05",
    "clinic, 120, p-practice-manager, 0.05",
    "saas, 60, p-cto, 0.3",
    "saas, 180, p-sre-lead, 0.1"
  })
  void inEightyOfHundredRunsNothingIsFinishedBeforeItIsPlannedToBe(
      String organization, int day, String person, String share) throws IOException {
    ImplementationPlan now = follow(allocated(onTrack(agreed(organization), day), person, share));

    assertThat(likely(now)).isAfterOrEqualTo(now.finishOn());
    assertThat(now.tasks().stream().filter(task -> task.milestone().isPresent()))
        .allSatisfy(
            task -> assertThat(task.likelyFinish().orElseThrow()).isAfterOrEqualTo(task.finish()));
  }

  /** What-if goes the way of a file that is edited, and stays near the same plan. */
  @Test
  void whatIfAndTheEditedFileGainTheSameAfterAReport() throws IOException {
    IsmsProject project = onTrack(agreed("clinic"), 60);
    ProjectChange shorter =
        new ProjectChange.Edit(
            "shorter evidence",
            p -> p.withPlanning(p.planning().withCompression(ScheduleCompression.SHORT_EVIDENCE)));
    ImplementationPlan now = follow(project);
    Rescheduling way =
        Rescheduling.retainedLogic()
            .under(
                GENERATOR.conditions(
                    project, RiskAssessor.asProjectSays().assess(project).register(), now));

    ImplementationPlan tried =
        WhatIf.of(project, now)
            .generatingBy(GENERATOR)
            .reschedulingBy(way)
            .of(Alternative.of("shorter", shorter))
            .plan();

    assertThat(likely(tried)).isEqualTo(likely(follow(shorter.in(project)))).isBefore(likely(now));
  }

  /** Nobody does again what is finished, however little time is left for it now. */
  @Test
  void whoHasLessTimeNowHadMoreForWhatIsFinished() throws IOException {
    IsmsProject less = allocated(agreed("clinic"), "p-practice-manager", "0.1");

    LocalDate afterTwoMonths = follow(onTrack(less, 60)).finishOn();
    LocalDate afterFourMonths = follow(onTrack(less, 120)).finishOn();

    assertThat(afterFourMonths).isBefore(afterTwoMonths);
  }
}
