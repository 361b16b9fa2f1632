package org.ismskit.plan.generate;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.control.ControlClass;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.organization.Person;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.organization.Site;
import org.ismskit.model.organization.SiteId;
import org.ismskit.model.plan.Absence;
import org.ismskit.model.plan.Availability;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.TaskKind;
import org.ismskit.model.plan.WorkingCalendar;
import org.ismskit.plan.Samples;
import org.ismskit.plan.follow.Cause;
import org.ismskit.plan.follow.PlanDiff;
import org.ismskit.plan.follow.TaskChange;
import org.junit.jupiter.api.Test;

/** People who are away or there for a part of the time, and have one day at a time. */
class PeopleTest {

  private static final PersonId ADA = PersonId.of("ada");
  private static final SiteId LODZ = SiteId.of("lodz");
  private static final Set<TaskKind> WORK =
      Set.of(
          TaskKind.ACTIVITY, TaskKind.CONTROL, TaskKind.AUDIT, TaskKind.REVIEW, TaskKind.TRAINING);

  /** Ada leads the project of a small organization. */
  private static IsmsProject project(Availability.Builder availability) {
    IsmsProject project = Samples.project(Samples.SMALL);
    return IsmsProject.builder()
        .from(project)
        .organization(
            project
                .organization()
                .withSites(Entities.of(Site.builder().id(LODZ).name("Lodz").build()))
                .withPersons(Entities.of(Person.builder().id(ADA).name("Ada").build())))
        .initiation(Samples.ledBy(ADA))
        .planning(
            project
                .planning()
                .withAvailabilities(ImmutableList.of(availability.person(ADA).build())))
        .build();
  }

  private static ImplementationPlan plan(IsmsProject project) {
    return PlanGenerator.iso27003().generate(project, Samples.NO_RISKS);
  }

  private static List<Task> work(ImplementationPlan plan) {
    return plan.tasks().stream()
        .filter(task -> WORK.contains(task.kind()) && task.decidedBy().isEmpty())
        .filter(task -> task.responsible().equals(Optional.of(ADA)))
        .filter(task -> task.duration() > 0)
        .toList();
  }

  @Property(tries = 20)
  void nothingBeginsOrEndsWhileThePersonResponsibleIsAway(
      @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 250) Integer> offsets,
      @ForAll @IntRange(min = 0, max = 25) int length) {
    Availability.Builder away = Availability.builder();
    List<Absence> absences =
        offsets.stream()
            .map(
                offset ->
                    Absence.builder()
                        .first(Samples.START.plusDays(offset))
                        .last(Samples.START.plusDays(offset + length))
                        .build())
            .toList();
    away.addAllAbsences(absences);

    ImplementationPlan plan = plan(project(away));

    assertThat(work(plan)).isNotEmpty();
    for (Task task : work(plan)) {
      for (Absence absence : absences) {
        assertThat(isIn(task.start(), absence)).as("start of %s", task.name()).isFalse();
        assertThat(isIn(task.finish(), absence)).as("finish of %s", task.name()).isFalse();
      }
    }
    ImplementationPlan undisturbed = plan(project(Availability.builder()));
    for (Task task : work(plan)) {
      assertThat(daysThere(task, absences))
          .as("days on which Ada works on %s", task.name())
          .isEqualTo(task.duration())
          .isEqualTo(undisturbed.tasks().get(task.id()).orElseThrow().duration());
    }
  }

  /** Days of the week on which she is not away: what the task took in a plan without absences. */
  private static int daysThere(Task task, List<Absence> absences) {
    return (int)
        task.start()
            .datesUntil(task.finish().plusDays(1))
            .filter(day -> day.getDayOfWeek().getValue() <= 5)
            .filter(day -> absences.stream().noneMatch(absence -> isIn(day, absence)))
            .count();
  }

  private static boolean isIn(LocalDate day, Absence absence) {
    return !day.isBefore(absence.first()) && !day.isAfter(absence.last());
  }

  @Test
  void whoIsBackIsSaidAsTheReason() {
    Task first = work(plan(project(Availability.builder()))).get(0);
    Absence absence =
        Absence.builder().first(first.start()).last(first.start().plusDays(13)).build();

    Task later =
        plan(project(Availability.builder().addAbsence(absence)))
            .tasks()
            .get(first.id())
            .orElseThrow();

    assertThat(later.start()).isAfter(absence.last());
    assertThat(later.because()).contains(Explanation.of("why.away", "Ada", later.start()));
  }

  @Test
  void aTaskPausesWhileThePersonIsAway() {
    Task undisturbed =
        work(plan(project(Availability.builder()))).stream()
            .filter(task -> task.duration() >= 3)
            .findFirst()
            .orElseThrow();
    LocalDate second = undisturbed.start().plusDays(1);
    Absence absence = Absence.builder().first(second).last(second.plusDays(13)).build();

    Task paused =
        plan(project(Availability.builder().addAbsence(absence)))
            .tasks()
            .get(undisturbed.id())
            .orElseThrow();

    assertThat(paused.start()).isEqualTo(undisturbed.start());
    assertThat(paused.duration()).isEqualTo(undisturbed.duration());
    assertThat(daysThere(paused, List.of())).isEqualTo(undisturbed.duration() + 10);
    assertThat(paused.because()).contains(Explanation.of("why.pause", 10, "Ada"));
  }

  @Property(tries = 20)
  void whatAnAbsenceMovesIsExplained(
      @ForAll @IntRange(max = 200) int offset, @ForAll @IntRange(min = 1, max = 25) int length) {
    LocalDate first = Samples.START.plusDays(offset);
    Absence absence = Absence.builder().first(first).last(first.plusDays(length)).build();
    ImplementationPlan undisturbed = plan(project(Availability.builder()));
    ImplementationPlan disturbed = plan(project(Availability.builder().addAbsence(absence)));

    for (PlanDiff diff :
        List.of(
            PlanDiff.between(undisturbed, disturbed), PlanDiff.between(disturbed, undisturbed))) {
      for (TaskChange change : diff.changed()) {
        assertThat(change.cause().map(Cause::kind))
            .as(change.after().name())
            .isNotEqualTo(Optional.of(Cause.Kind.UNKNOWN));
      }
    }
  }

  /** Checked day by day from the plan alone. */
  @Property(tries = 20)
  void nobodyHasMoreToDoThanTime(
      @ForAll @IntRange(min = 20, max = 100) int percent,
      @ForAll @Size(max = 4) List<@IntRange(max = 250) Integer> offsets,
      @ForAll @IntRange(max = 12) int controls) {
    List<Absence> absences =
        offsets.stream()
            .map(
                offset ->
                    Absence.builder()
                        .first(Samples.START.plusDays(offset))
                        .last(Samples.START.plusDays(offset + 9))
                        .build())
            .toList();
    IsmsProject project =
        Samples.withControls(
            project(
                Availability.builder()
                    .allocation(BigDecimal.valueOf(percent, 2))
                    .addAllAbsences(absences)),
            0,
            counts(controls));

    Map<LocalDate, Double> load = new TreeMap<>();
    for (Task task : plan(project).tasks()) {
      if (task.responsible().equals(Optional.of(ADA)) && task.duration() > 0) {
        double own = task.ownEffort().orElse(task.effort()).doubleValue();
        List<LocalDate> days =
            task.start()
                .datesUntil(task.finish().plusDays(1))
                .filter(day -> day.getDayOfWeek().getValue() <= 5)
                .filter(
                    day ->
                        task.kind() == TaskKind.COORDINATION
                            || absences.stream().noneMatch(absence -> isIn(day, absence)))
                .toList();
        days.forEach(day -> load.merge(day, own / days.size(), Double::sum));
      }
    }

    assertThat(load.values()).allMatch(day -> day <= percent / 100.0 + 0.000_001);
  }

  private static int[] counts(int each) {
    int[] counts = new int[ControlClass.values().length];
    Arrays.fill(counts, each);
    return counts;
  }

  @Test
  void whoIsThereForAPartOfTheTimeNeedsLonger() {
    Task whole = work(plan(project(Availability.builder()))).get(0);
    Task part =
        plan(project(Availability.builder().allocation(new BigDecimal("0.1"))))
            .tasks()
            .get(whole.id())
            .orElseThrow();

    assertThat(part.duration()).isGreaterThan(whole.duration());
    assertThat(part.because()).extracting(Explanation::code).contains("estimate.part-time");
  }

  /** In Lodz nobody works on Mondays. */
  @Test
  void whoWorksAtASiteFollowsItsCalendar() {
    WorkingCalendar lodz =
        WorkingCalendar.builder()
            .workingDays(EnumSet.range(DayOfWeek.TUESDAY, DayOfWeek.FRIDAY))
            .build();
    IsmsProject project = project(Availability.builder().site(LODZ));

    ImplementationPlan plan =
        plan(
            project.withPlanning(
                project.planning().withSiteCalendars(ImmutableMap.of(LODZ, lodz))));

    assertThat(work(plan))
        .isNotEmpty()
        .noneMatch(task -> task.start().getDayOfWeek() == DayOfWeek.MONDAY)
        .noneMatch(task -> task.finish().getDayOfWeek() == DayOfWeek.MONDAY);
  }
}
