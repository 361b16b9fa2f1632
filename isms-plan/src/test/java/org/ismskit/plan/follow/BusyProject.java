package org.ismskit.plan.follow;

import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
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
import org.ismskit.model.plan.Commitment;
import org.ismskit.model.plan.FreezeWindow;
import org.ismskit.model.plan.MilestoneKind;
import org.ismskit.model.plan.Staffing;
import org.ismskit.plan.Samples;

/** Few people for many controls, who are away now and then, and a board that meets monthly. */
final class BusyProject {

  static final DecisionBodyId BOARD = DecisionBodyId.of("board");

  private BusyProject() {}

  private static PersonId person(int number) {
    return PersonId.of("p" + number);
  }

  static IsmsProject project(Random random, int implementers) {
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
                .withCommitments(
                    Commitment.builder()
                        .milestone(
                            MilestoneKind.values()[random.nextInt(MilestoneKind.values().length)])
                        .date(Samples.START.plusDays(60 + random.nextInt(300)))
                        .build())
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
}
