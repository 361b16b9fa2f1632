package org.ismskit.plan.follow;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.approval.DecisionBody;
import org.ismskit.model.approval.DecisionBodyId;
import org.ismskit.model.control.Control;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.organization.Organization;
import org.ismskit.model.organization.Person;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.plan.Absence;
import org.ismskit.model.plan.Availability;
import org.ismskit.model.plan.FreezeWindow;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.MilestoneKind;
import org.ismskit.model.plan.Planning;
import org.ismskit.model.plan.Staffing;
import org.ismskit.model.plan.Task;
import org.ismskit.model.role.RoleId;
import org.ismskit.plan.Samples;
import org.ismskit.plan.generate.PlanGenerator;

/** Whoever asks less of a project, or gives more to it, never gets a later plan. */
class WhatIfProperties {

  private static final DecisionBodyId BOARD = DecisionBodyId.of("board");
  private static final PersonId NEW = PersonId.of("new");

  @Provide
  Arbitrary<Long> seeds() {
    return Arbitraries.longs().withoutEdgeCases();
  }

  private static PersonId person(int number) {
    return PersonId.of("p" + number);
  }

  /** Few people for many controls, who are away now and then, and a board that meets monthly. */
  private static IsmsProject project(Random random, int implementers) {
    int[] counts = random.ints(9, 0, 3).toArray();
    counts[random.nextInt(9)]++;
    IsmsProject project = Samples.withControls(Samples.project(Samples.SMALL), 0, counts);
    int people = 1 + random.nextInt(3);
    List<Person> persons = new ArrayList<>();
    List<Availability> availabilities = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      persons.add(Person.builder().id(person(i)).name("Person " + i).build());
      availabilities.add(
          Availability.builder()
              .person(person(i))
              .allocation(BigDecimal.valueOf(3 + random.nextInt(8), 1))
              .addAbsence(absence(random))
              .addAbsence(absence(random))
              .build());
    }
    List<Control> controls = new ArrayList<>();
    for (Control control : project.risk().controls()) {
      controls.add(control.withImplementer(person(random.nextInt(people))));
    }
    return IsmsProject.builder()
        .from(project)
        .organization(Organization.builder().persons(Entities.copyOf(persons)).build())
        .initiation(Samples.ledBy(person(0)))
        .risk(project.risk().withControls(Entities.copyOf(controls)))
        .planning(
            project
                .planning()
                .withAvailabilities(availabilities)
                .withStaffing(
                    Staffing.builder().implementers(BigDecimal.valueOf(implementers)).build())
                .withFreezes(freeze(random), freeze(random))
                .withDecisionBodies(
                    Entities.of(
                        DecisionBody.builder()
                            .id(BOARD)
                            .name("Board")
                            .meetings(meetings(random))
                            .paperLeadDays(random.nextInt(6))
                            .build())))
        .build();
  }

  private static ImmutableSet<LocalDate> meetings(Random random) {
    ImmutableSet.Builder<LocalDate> meetings = ImmutableSet.builder();
    LocalDate day = Samples.START;
    for (int i = 0; i < 30; i++) {
      day = day.plusDays(14 + random.nextInt(28));
      meetings.add(day);
    }
    return meetings.build();
  }

  private static Absence absence(Random random) {
    LocalDate first = Samples.START.plusDays(random.nextInt(400));
    return new Absence(first, first.plusDays(random.nextInt(30)), Optional.empty());
  }

  private static FreezeWindow freeze(Random random) {
    LocalDate first = Samples.START.plusDays(100 + random.nextInt(300));
    return FreezeWindow.builder()
        .name("Freeze from " + first)
        .first(first)
        .last(first.plusDays(random.nextInt(30)))
        .build();
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
      default -> new ProjectChange.AllowWrittenResolution(BOARD);
    };
  }

  @Property(tries = 50)
  void doingLessOrWithMoreIsNeverLater(@ForAll("seeds") long seed) {
    Random random = new Random(seed);
    IsmsProject project = project(random, 1);
    ImplementationPlan present = plan(project);
    ProjectChange relief = relief(project, random);

    Outcome outcome = WhatIf.of(project, present).of(Alternative.of("easier", relief));
    isNotLater(outcome.plan(), present);
  }

  /**
   * What the project itself demands less: days on which somebody is away, or nothing may change.
   * With a crew for everything, since work that pauses no more takes the crew from other work.
   */
  @Property(tries = 40)
  void waitingForLessIsNeverLater(@ForAll("seeds") long seed) {
    Random random = new Random(seed);
    IsmsProject project = project(random, 50);
    ImplementationPlan present = plan(project);
    Planning planning = project.planning();
    Planning easier =
        random.nextBoolean()
            ? planning.withFreezes(planning.freezes().subList(random.nextInt(2), 1))
            : planning.withAvailabilities(
                planning.availabilities().stream()
                    .map(a -> a.withAbsences(a.absences().subList(0, random.nextInt(2))))
                    .toList());

    isNotLater(
        PlanGenerator.iso27003()
            .near(present)
            .generate(project.withPlanning(easier), Samples.NO_RISKS),
        present);
  }

  /** If the whole does not end earlier, so that something else may come first, nothing is later. */
  private static void isNotLater(ImplementationPlan plan, ImplementationPlan present) {
    assertThat(plan.finishOn()).isBeforeOrEqualTo(present.finishOn());
    if (plan.finishOn().equals(present.finishOn())) {
      for (Task task : plan.tasks()) {
        Optional<Task> before = present.tasks().get(task.id());
        before.ifPresent(
            b -> assertThat(task.start()).as(task.name()).isBeforeOrEqualTo(b.start()));
      }
    }
  }
}
