package org.ismskit.plan.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.StatusReport;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.plan.TaskProgress;

/** What must hold of the differences of any two plans. */
class PlanDiffProperties {

  @Provide
  Arbitrary<ImplementationPlan> plans() {
    return RandomPlan.plans();
  }

  @Property(tries = 200)
  void aPlanDoesNotDifferFromItself(
      @ForAll("plans") ImplementationPlan plan, @ForAll Random random) {
    List<Task> tasks = new ArrayList<>(plan.tasks());
    Collections.shuffle(tasks, random);

    assertThat(PlanDiff.between(plan, plan).isEmpty()).isTrue();
    assertThat(PlanDiff.between(plan, plan.withTasks(Entities.copyOf(tasks))).isEmpty()).isTrue();
  }

  /** Any two plans, which have some ids in common and nothing else. */
  @Property(tries = 300)
  void allMovesHaveACauseAndWhatIsAddedOneWayIsRemovedTheOther(
      @ForAll("plans") ImplementationPlan one, @ForAll("plans") ImplementationPlan other) {
    PlanDiff there = PlanDiff.between(one, other);
    PlanDiff back = PlanDiff.between(other, one);

    assertThat(there.added()).isEqualTo(back.removed());
    assertThat(there.removed()).isEqualTo(back.added());
    assertSound(there);
    assertSound(back);
  }

  private static void assertSound(PlanDiff diff) {
    Set<TaskId> moved = new HashSet<>();
    for (TaskChange change : diff.changed()) {
      assertThat(change.cause().isPresent()).isEqualTo(change.isMoved());
      if (change.isMoved()) {
        moved.add(change.task());
        List<TaskChange> chain = diff.chain(change.task());
        assertThat(chain.get(chain.size() - 1)).isEqualTo(change);
        assertThat(chain.get(0).movedBy()).isEmpty();
      }
    }
    Set<TaskId> summarized = new HashSet<>();
    diff.causes()
        .forEach(cause -> assertThat(summarized).doesNotContainAnyElementsOf(cause.moved()));
    diff.causes().forEach(cause -> summarized.addAll(cause.moved()));
    assertThat(summarized).isEqualTo(moved);
  }

  /** Before the start one task is estimated anew: whatever moves then moves because of it. */
  @Property(tries = 500)
  void oneNewEstimateIsTheOnlyCauseThatIsNamed(
      @ForAll("plans") ImplementationPlan plan, @ForAll Random random, @ForAll boolean forward) {
    List<Task> work =
        plan.tasks().stream()
            .filter(t -> t.duration() > 0 && !t.id().value().equals("lead"))
            .toList();
    if (work.isEmpty()) {
      return;
    }
    Task task = work.get(random.nextInt(work.size()));
    StatusReport report =
        StatusReport.builder()
            .on(plan.startOn().minusDays(1))
            .addTask(
                TaskProgress.builder()
                    .task(task.id())
                    .remainingDays(1 + random.nextInt(15))
                    .build())
            .build();
    Rescheduling way =
        forward ? Rescheduling.retainedLogic().pullingForward() : Rescheduling.retainedLogic();
    PlanDiff diff = PlanDiff.between(plan, way.reschedule(plan, report).plan());

    assertSound(diff);
    for (RootCause cause : diff.causes()) {
      assertThat(cause.cause().kind()).as("%s", cause).isEqualTo(Cause.Kind.ESTIMATE);
      assertThat(cause.cause().subject()).isEqualTo(Optional.of(task.id()));
    }
    assertThat(diff.causes().stream().mapToInt(RootCause::finishShift).sum())
        .isEqualTo(diff.finishShift());
  }

  @Property(tries = 300)
  void eachMoveAfterAReportIsExplained(
      @ForAll("plans") ImplementationPlan plan, @ForAll Random random) {
    StatusReport report = RandomPlan.report(plan, random);
    PlanDiff diff =
        PlanDiff.between(plan, Rescheduling.retainedLogic().reschedule(plan, report).plan());

    assertSound(diff);
    assertThat(diff.causes())
        .as("%s", diff.causes())
        .extracting(cause -> cause.cause().kind())
        .isSubsetOf(Cause.Kind.PROGRESS, Cause.Kind.STATUS_DATE, Cause.Kind.ESTIMATE);
  }
}
