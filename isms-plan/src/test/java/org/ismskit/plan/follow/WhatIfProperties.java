package org.ismskit.plan.follow;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.control.Control;
import org.ismskit.model.organization.Person;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.plan.Availability;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.MilestoneKind;
import org.ismskit.model.plan.Planning;
import org.ismskit.model.plan.Staffing;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.role.RoleId;
import org.ismskit.plan.Samples;
import org.ismskit.plan.generate.PlanGenerator;

/** Whoever asks less of a project, or gives more to it, never gets a later plan. */
class WhatIfProperties {

  private static final PersonId NEW = PersonId.of("new");

  @Provide
  Arbitrary<Long> seeds() {
    return Arbitraries.longs().withoutEdgeCases();
  }

  private static ImplementationPlan plan(IsmsProject project) {
    return PlanGenerator.iso27003().generate(project, Samples.NO_RISKS);
  }

  private static ProjectChange relief(IsmsProject project, Random random) {
    List<Control> controls = project.risk().controls().asList();
    return switch (random.nextInt(5)) {
      case 0 -> new ProjectChange.DropControl(controls.get(random.nextInt(controls.size())).id());
      case 1 ->
          new ProjectChange.AddPerson(
              Person.builder().id(NEW).name("New").build(),
              Availability.builder().person(NEW).build(),
              ImmutableSet.of(RoleId.of("lead")));
      case 2 ->
          new ProjectChange.Staff(
              Staffing.builder()
                  .implementers(BigDecimal.valueOf(11 + random.nextInt(20), 1))
                  .build());
      case 3 ->
          new ProjectChange.MoveDeadline(
              MilestoneKind.AUDIT_DONE, Samples.START.plusDays(random.nextInt(900)));
      default -> new ProjectChange.AllowWrittenResolution(BusyProject.BOARD);
    };
  }

  @Property(tries = 50)
  void doingLessOrWithMoreIsNeverLater(@ForAll("seeds") long seed) {
    Random random = new Random(seed);
    IsmsProject project = BusyProject.project(random, 1);
    ImplementationPlan present = plan(project);
    ProjectChange relief = relief(project, random);

    Outcome outcome = WhatIf.of(project, present).of(Alternative.of("easier", relief));
    isNotLater(outcome.plan(), present, plan(outcome.project()));
  }

  private static LocalDate likely(ImplementationPlan plan) {
    return plan.forecast().orElseThrow().likely();
  }

  /**
   * What the project itself demands less: days on which somebody is away, or nothing may change.
   * With a crew for everything, since work that pauses no more takes the crew from other work.
   */
  @Property(tries = 40)
  void waitingForLessIsNeverLater(@ForAll("seeds") long seed) {
    Random random = new Random(seed);
    IsmsProject project = BusyProject.project(random, 50);
    ImplementationPlan present = plan(project);
    Planning planning = project.planning();
    Planning easier =
        random.nextBoolean()
            ? planning.withFreezes(planning.freezes().subList(random.nextInt(2), 1))
            : planning.withAvailabilities(
                planning.availabilities().stream()
                    .map(a -> a.withAbsences(a.absences().subList(0, random.nextInt(2))))
                    .toList());

    IsmsProject relieved = project.withPlanning(easier);
    isNotLater(
        PlanGenerator.iso27003().near(present).generate(relieved, Samples.NO_RISKS),
        present,
        plan(relieved));
  }

  /**
   * It ends neither later than the present plan nor, likely or if nothing slips, than one made
   * anew. Unless it is that one, nothing is later if the whole does not end earlier.
   */
  private static void isNotLater(
      ImplementationPlan plan, ImplementationPlan present, ImplementationPlan anew) {
    assertThat(plan.finishOn()).isBeforeOrEqualTo(present.finishOn());
    assertThat(plan.finishOn()).isBeforeOrEqualTo(anew.finishOn());
    if (plan.finishOn().equals(anew.finishOn())) {
      assertThat(likely(plan)).isBeforeOrEqualTo(likely(anew));
    }
    if (plan.finishOn().equals(present.finishOn()) && !starts(plan).equals(starts(anew))) {
      for (Task task : plan.tasks()) {
        Optional<Task> before = present.tasks().get(task.id());
        before.ifPresent(
            b -> assertThat(task.start()).as(task.name()).isBeforeOrEqualTo(b.start()));
      }
    }
  }

  private static Map<TaskId, LocalDate> starts(ImplementationPlan plan) {
    return plan.tasks().stream().collect(Collectors.toMap(Task::id, Task::start));
  }
}
