package org.ismskit.plan.follow;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.StatusReport;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.plan.TaskKind;
import org.ismskit.model.plan.TaskLink;
import org.ismskit.model.plan.TaskProgress;
import org.ismskit.plan.Samples;
import org.ismskit.plan.generate.PlanGenerator;

/** Planning again moves only what must move, and no promise in silence. */
class StabilityProperties {

  private static final PlanGenerator GENERATOR = PlanGenerator.iso27003();

  /** A project with its plan and how it is followed. */
  private record Followed(ImplementationPlan plan, Rescheduling way) {

    static Followed of(long seed) {
      IsmsProject project = BusyProject.project(new Random(seed), 1);
      ImplementationPlan plan = GENERATOR.generate(project, Samples.NO_RISKS);
      return new Followed(
          plan,
          Rescheduling.retainedLogic()
              .against(plan)
              .under(GENERATOR.conditions(project, Samples.NO_RISKS, plan)));
    }

    LocalDate day(Random random) {
      int span = (int) (plan.finishOn().toEpochDay() - plan.startOn().toEpochDay());
      return plan.startOn().plusDays(random.nextInt(span));
    }
  }

  @Provide
  Arbitrary<Long> seeds() {
    return Arbitraries.longs().withoutEdgeCases();
  }

  /** What has begun by a day, and is over by it, as planned. */
  private static List<TaskProgress> asPlanned(ImplementationPlan plan, LocalDate on) {
    List<TaskProgress> progress = new ArrayList<>();
    for (Task task : plan.tasks()) {
      if (task.kind() != TaskKind.COORDINATION
          && task.duration() > 0
          && !task.start().isAfter(on)) {
        TaskProgress.Builder said = TaskProgress.builder().task(task.id()).started(task.start());
        progress.add(
            task.finish().isAfter(on) ? said.build() : said.finished(task.finish()).build());
      }
    }
    return progress;
  }

  private static StatusReport report(LocalDate on, List<TaskProgress> progress) {
    return StatusReport.builder().on(on).addAllTasks(progress).build();
  }

  /** With the meetings and absences that the project knows, and from the plan alone. */
  @Property(tries = 40)
  void whatGoesAsPlannedMovesNothing(@ForAll("seeds") long seed) {
    Followed followed = Followed.of(seed);
    Random random = new Random(seed);
    ImmutableList<LocalDate> days =
        Stream.of(followed.day(random), followed.day(random))
            .sorted()
            .distinct()
            .collect(ImmutableList.toImmutableList());

    for (Rescheduling way : List.of(followed.way(), Rescheduling.retainedLogic())) {
      ImplementationPlan plan = followed.plan();
      for (LocalDate on : days) {
        Rescheduled again = way.reschedule(plan, report(on, asPlanned(followed.plan(), on)));
        plan = again.plan();
        assertThat(moved(followed.plan(), plan)).isEmpty();
        assertThat(plan.finishOn()).isEqualTo(followed.plan().finishOn());
        assertThat(again.missed())
            .extracting(MissedCommitment::task)
            .containsExactlyElementsOf(broken(followed.plan(), plan));
      }
    }
  }

  /** The promises that a plan does not keep. */
  private static List<TaskId> broken(ImplementationPlan agreed, ImplementationPlan now) {
    return agreed.tasks().stream()
        .filter(Task::committed)
        .filter(
            task ->
                now.tasks()
                    .get(task.id())
                    .orElseThrow()
                    .finish()
                    .isAfter(task.promised().orElse(task.finish())))
        .map(Task::id)
        .toList();
  }

  private static Set<TaskId> moved(ImplementationPlan before, ImplementationPlan now) {
    Set<TaskId> moved = new HashSet<>();
    for (Task task : before.tasks()) {
      Task same = now.tasks().get(task.id()).orElseThrow();
      if (!same.start().equals(task.start()) || !same.finish().equals(task.finish())) {
        moved.add(task.id());
      }
    }
    return moved;
  }

  @Property(tries = 40)
  void whatIsLateMovesOnlyWhatComesAfterItOrNeedsTheSamePeople(@ForAll("seeds") long seed) {
    Followed followed = Followed.of(seed);
    Random random = new Random(seed);
    ImplementationPlan plan = followed.plan();
    LocalDate on = followed.day(random);
    List<TaskProgress> progress = asPlanned(plan, on);
    List<TaskProgress> going = progress.stream().filter(p -> p.finished().isEmpty()).toList();
    if (going.isEmpty()) {
      return;
    }
    TaskProgress late = going.get(random.nextInt(going.size()));
    progress.replaceAll(p -> p == late ? p.withRemainingDays(40 + random.nextInt(40)) : p);

    Rescheduled again = followed.way().reschedule(plan, report(on, progress));

    Set<TaskId> moved = moved(plan, again.plan());
    moved.removeIf(
        id -> again.plan().tasks().get(id).orElseThrow().kind() == TaskKind.COORDINATION);
    assertThat(reached(late.task(), plan, again.plan(), moved)).containsAll(moved);
    assertThat(again.missed())
        .extracting(MissedCommitment::task)
        .containsExactlyElementsOf(broken(plan, again.plan()));
    for (MissedCommitment missed : again.missed()) {
      String name = plan.tasks().get(missed.task()).orElseThrow().name();
      assertThat(again.plan().warnings())
          .anyMatch(w -> w.code().equals("warning.committed") && w.args().contains(name));
    }
  }

  /** All that a delay can have reached, along links, waits and people who have to do several. */
  private static Set<TaskId> reached(
      TaskId late, ImplementationPlan before, ImplementationPlan now, Set<TaskId> moved) {
    Set<TaskId> reached = new HashSet<>(ImmutableSet.of(late));
    Deque<TaskId> open = new ArrayDeque<>(reached);
    while (!open.isEmpty()) {
      TaskId by = open.remove();
      Stream<TaskId> linked =
          Stream.concat(before.links().stream(), now.links().stream())
              .filter(link -> link.predecessor().equals(by))
              .map(TaskLink::successor);
      Stream<TaskId> shared = moved.stream().filter(id -> share(by, id, now));
      Stream.concat(linked, shared).filter(reached::add).forEach(open::add);
    }
    return reached;
  }

  /** Whether two tasks take the time of the same person or of the crew for controls. */
  private static boolean share(TaskId one, TaskId other, ImplementationPlan plan) {
    Task a = plan.tasks().get(one).orElseThrow();
    Task b = plan.tasks().get(other).orElseThrow();
    return (a.kind() == TaskKind.CONTROL && b.kind() == TaskKind.CONTROL)
        || a.responsible()
            .filter(person -> b.responsible().equals(Optional.of(person)))
            .isPresent();
  }
}
