package org.ismskit.plan.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ismskit.plan.follow.ReschedulingUnderConditionsTest.GENERATOR;
import static org.ismskit.plan.follow.ReschedulingUnderConditionsTest.PLAN;
import static org.ismskit.plan.follow.ReschedulingUnderConditionsTest.PROJECT;
import static org.ismskit.plan.follow.ReschedulingUnderConditionsTest.UNDER;
import static org.ismskit.plan.follow.ReschedulingUnderConditionsTest.find;
import static org.ismskit.plan.follow.ReschedulingUnderConditionsTest.late;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.control.Control;
import org.ismskit.model.control.ControlId;
import org.ismskit.model.control.ControlStatus;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.Planning;
import org.ismskit.model.plan.ScheduleCompression;
import org.ismskit.model.plan.StatusReport;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.plan.TaskProgress;
import org.ismskit.plan.Samples;
import org.junit.jupiter.api.Test;

/** A plan that was agreed, in a project that goes on. */
class FollowedPlanTest {

  private static final ControlId CONTROL = ControlId.of("cfg-0");
  private static final StatusReport REPORT = late(PLAN, find(PLAN, "6.4"), 1);
  private static final IsmsProject AGREED = followed(PROJECT, REPORT);

  private static IsmsProject followed(IsmsProject project, StatusReport report) {
    IsmsProject agreed = project.withDesign(project.design().withBaseline(PLAN));
    return agreed.withPlanning(agreed.planning().withStatus(ImmutableList.of(report)));
  }

  private static FollowedPlan follow(IsmsProject project) {
    return FollowedPlan.of(project, Samples.NO_RISKS, GENERATOR);
  }

  private static IsmsProject planned(UnaryOperator<Planning> how) {
    return AGREED.withPlanning(how.apply(AGREED.planning()));
  }

  @Test
  void whatNothingHasChangedInIsThePlanAfterItsReport() {
    FollowedPlan followed = follow(AGREED);
    ImplementationPlan rescheduled = UNDER.reschedule(PLAN, REPORT).plan();

    assertThat(followed.agreed()).isEqualTo(PLAN);
    assertThat(followed.on()).isEqualTo(REPORT.on());
    for (Task task : rescheduled.tasks()) {
      Task now = find(followed.plan(), task.id().value());
      assertThat(now.start()).as("start of %s", task.id()).isEqualTo(task.start());
      assertThat(now.finish()).as("finish of %s", task.id()).isEqualTo(task.finish());
    }
    assertThat(followed.plan().suggestions()).isNotEmpty();
  }

  @Test
  void aWayToCompressThatIsTakenNowCounts() {
    LocalDate before = follow(AGREED).plan().finishOn();

    ImplementationPlan shorter =
        follow(
                planned(
                    planning ->
                        planning.withCompression(
                            ImmutableSet.of(ScheduleCompression.SHORT_EVIDENCE))))
            .plan();

    assertThat(shorter.finishOn()).isBefore(before);
    assertThat(find(shorter, "6.5").start()).isEqualTo(find(follow(AGREED).plan(), "6.5").start());
  }

  @Test
  void whoeverImplementsAControlByNowDoesIt() {
    PersonId ada = PersonId.of("ada");
    Control control = AGREED.risk().controls().get(CONTROL).orElseThrow();

    ImplementationPlan plan =
        follow(AGREED.edit(edit -> edit.put(control.withImplementer(ada)))).plan();

    assertThat(find(PLAN, "control.cfg-0.build").responsible()).contains(PersonId.of("tom"));
    assertThat(find(plan, "control.cfg-0.build").responsible()).contains(ada);
  }

  /** What was reported of a task that there is not any more is no mistake. */
  @Test
  void workThatIsNotNeededAnyMoreIsLeftOut() {
    Task build = find(PLAN, "control.cfg-0.build");
    IsmsProject project = followed(PROJECT, late(PLAN, build, 5));
    Control control = project.risk().controls().get(CONTROL).orElseThrow();
    IsmsProject without =
        project.edit(edit -> edit.put(control.withStatus(ControlStatus.IMPLEMENTED)));

    ImplementationPlan plan = follow(without).plan();

    assertThat(follow(project).plan().tasks().has(build.id())).isTrue();
    assertThat(plan.tasks().has(build.id())).isFalse();
    assertThat(PlanDiff.between(PLAN, plan).removed()).extracting(Task::id).contains(build.id());
  }

  /** The agreed plan still names it. */
  @Test
  void aControlThatIsTakenOutOfTheProjectIsNoWorkAnyMore() {
    IsmsProject without = AGREED.edit(edit -> edit.remove(CONTROL));

    PlanDiff diff = PlanDiff.between(PLAN, follow(without).plan());

    assertThat(diff.added()).isEmpty();
    assertThat(diff.removed())
        .extracting(Task::control)
        .isNotEmpty()
        .containsOnly(Optional.of(CONTROL));
    assertThat(diff.removed()).hasSize(PLAN.tasksByControl().get(CONTROL).size());
  }

  @Test
  void whoHasLeftSinceThePlanWasAgreedDoesNothingAnyMore() {
    PersonId tom = PersonId.of("tom");
    IsmsProject without = Removal.of(AGREED, tom);

    ImplementationPlan plan = follow(without).plan();

    assertThat(without.design().baseline()).contains(PLAN);
    assertThat(PLAN.tasks().stream().flatMap(task -> task.responsible().stream())).contains(tom);
    assertThat(plan.tasks().stream().flatMap(task -> task.responsible().stream()))
        .doesNotContain(tom);
    assertThat(PlanDiff.between(PLAN, plan).removed()).isEmpty();
  }

  /** A report keeps its entries, and so their places, where some are about what is gone. */
  @Test
  void aMistakeBesideWorkThatIsGoneIsToldWhereItStands() {
    StatusReport report =
        REPORT.withTasks(
            TaskProgress.builder()
                .task(TaskId.of("control.cfg-0.build"))
                .started(REPORT.on())
                .build(),
            TaskProgress.builder()
                .task(TaskId.of("5.2"))
                .finished(REPORT.on().plusDays(30))
                .build());
    IsmsProject without = followed(PROJECT, report).edit(edit -> edit.remove(CONTROL));

    assertThatThrownBy(() -> follow(without))
        .isInstanceOf(InvalidDocument.class)
        .hasMessageContaining("/planning/status/0/tasks/1/finished");
  }

  @Test
  void whatIsDoubtedInReportsIsAWarningOfThePlan() {
    StatusReport report =
        REPORT.withTasks(
            TaskProgress.builder().task(TaskId.of("6.5")).started(REPORT.on()).build());

    assertThat(follow(followed(PROJECT, report)).plan().warnings().get(0).code())
        .isEqualTo("warning.report.begun");
  }

  @Test
  void mistakesOfReportsAreThoseOfTheProject() {
    StatusReport wrong =
        StatusReport.builder()
            .on(REPORT.on())
            .addTask(
                TaskProgress.builder()
                    .task(TaskId.of("5.2"))
                    .finished(REPORT.on().plusDays(30))
                    .build())
            .build();

    assertThatThrownBy(() -> follow(followed(PROJECT, wrong)))
        .isInstanceOf(InvalidDocument.class)
        .hasMessageContaining("/planning/status/0/tasks/0/finished");
    assertThatThrownBy(() -> follow(PROJECT))
        .isInstanceOf(InvalidDocument.class)
        .hasMessageContaining("/design/baseline")
        .hasMessageContaining("/planning/status");
    assertThat(Rescheduling.agreed(PROJECT)).isEqualTo(Optional.empty());
  }
}
