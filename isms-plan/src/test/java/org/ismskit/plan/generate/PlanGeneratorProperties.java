package org.ismskit.plan.generate;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.control.Control;
import org.ismskit.model.control.ControlClass;
import org.ismskit.model.control.ControlId;
import org.ismskit.model.control.ControlStatus;
import org.ismskit.model.plan.Holiday;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.LinkType;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.plan.TaskKind;
import org.ismskit.model.plan.WorkingCalendar;
import org.ismskit.model.standard.ActivityId;
import org.ismskit.model.standard.Iso27003;
import org.ismskit.plan.Samples;
import org.ismskit.plan.graph.ActivityGraph;
import org.ismskit.plan.graph.Dependency;
import org.ismskit.plan.schedule.WorkingDays;

/** What must hold of the plans of organizations of any kind. */
class PlanGeneratorProperties {

  private static final PlanGenerator OVERLAPPED = PlanGenerator.iso27003();
  private static final PlanGenerator STRICT = OVERLAPPED.dependingBy(DependencyPolicy.strict());
  private static final List<ActivityId> ACTIVITIES =
      Iso27003.description().activities().stream().map(a -> a.id()).toList();

  /** Organizations unlike the references in every number. */
  @Provide
  Arbitrary<Map<String, Integer>> organizations() {
    List<String> keys = Samples.MEDIUM.keySet().asList();
    return Arbitraries.integers()
        .between(0, 120)
        .list()
        .ofSize(keys.size())
        .map(
            numbers -> {
              Map<String, Integer> drivers = new HashMap<>();
              for (int i = 0; i < keys.size(); i++) {
                drivers.put(keys.get(i), numbers.get(i));
              }
              drivers.merge("people", 7, (number, factor) -> number * factor);
              drivers.merge("maturity", 6, (number, levels) -> number % levels);
              return drivers;
            })
        .withoutEdgeCases();
  }

  private static ImplementationPlan plan(PlanGenerator generator, IsmsProject project) {
    return generator.generate(project, Samples.NO_RISKS);
  }

  /** Working days to the first and the last day, included, of an activity with its waits. */
  private record Span(int start, int finish) {
    static Span of(ImplementationPlan plan, String activity) {
      WorkingDays days = WorkingDays.of(plan.calendar(), plan.startOn());
      int start = Integer.MAX_VALUE;
      int finish = 0;
      for (Task task : plan.tasks()) {
        if (task.activity().equals(Optional.of(ActivityId.of(activity))) && task.duration() > 0) {
          start = Math.min(start, days.index(task.start()));
          finish = Math.max(finish, days.index(task.finish()));
        }
      }
      return new Span(start, finish);
    }
  }

  @Property(tries = 40)
  void workingSideBySideNeverTakesLonger(@ForAll("organizations") Map<String, Integer> drivers) {
    IsmsProject project = Samples.project(drivers);
    ImplementationPlan strict = plan(STRICT, project);
    ImplementationPlan overlapped = plan(OVERLAPPED, project);

    assertThat(overlapped.tasks()).hasSameSizeAs(strict.tasks());
    for (Task task : strict.tasks()) {
      Task same = overlapped.tasks().get(task.id()).orElseThrow();
      assertThat(same.finish()).as(task.name()).isBeforeOrEqualTo(task.finish());
      assertThat(same.effort()).isEqualTo(task.effort());
    }
  }

  /** Whatever is done already, in any order: what is left still waits for all its inputs. */
  @Property(tries = 40)
  void strictlyNothingStartsBeforeItsInputsAreThere(
      @ForAll("organizations") Map<String, Integer> drivers, @ForAll Random random) {
    Set<ActivityId> done =
        ACTIVITIES.stream()
            .filter(a -> random.nextInt(3) == 0)
            .collect(ImmutableSet.toImmutableSet());
    IsmsProject project = Samples.project(drivers);
    ImplementationPlan plan = plan(STRICT, project.withPlanning(project.planning().withDone(done)));

    for (Dependency input : ActivityGraph.of(Iso27003.description()).dependencies()) {
      if (!done.contains(input.source()) && !done.contains(input.target())) {
        assertThat(Span.of(plan, input.source().value()).finish())
            .as("%s before %s", input.source(), input.target())
            .isLessThan(Span.of(plan, input.target().value()).start());
      }
    }
    assertThat(plan.tasks())
        .flatExtracting(task -> task.activity().stream().toList())
        .doesNotContainAnyElementsOf(done);
  }

  /** The gates that no overlap relaxes: the project is approved, the risks have owners' consent. */
  @Property(tries = 40)
  void approvalsAreWaitedForEvenWhenWorkOverlaps(
      @ForAll("organizations") Map<String, Integer> drivers) {
    ImplementationPlan plan =
        plan(
            OVERLAPPED,
            Samples.withControls(Samples.project(drivers), 0, 1, 1, 1, 1, 1, 1, 1, 1, 1));
    int authorized = Span.of(plan, "8.4").finish();
    WorkingDays days = WorkingDays.of(plan.calendar(), plan.startOn());

    assertThat(Span.of(plan, "6.2").start()).isGreaterThan(Span.of(plan, "5.4").finish());
    assertThat(Span.of(plan, "8.4").start()).isGreaterThan(Span.of(plan, "8.3").finish());
    for (Task task : plan.tasks()) {
      if (task.kind() == TaskKind.CONTROL) {
        int start = days.index(task.start());
        String kind = task.control().orElseThrow().value().replaceFirst("-.*", "");
        String designedIn = List.of("doc", "proc", "ppl", "sup").contains(kind) ? "9.2.4" : "9.3";
        assertThat(start).isGreaterThan(authorized + 5);
        assertThat(start).isGreaterThan(Span.of(plan, designedIn).finish());
      }
    }
  }

  @Property(tries = 30)
  void aFurtherControlIsNeverLessWork(
      @ForAll("organizations") Map<String, Integer> drivers,
      @ForAll ControlClass kind,
      @ForAll @IntRange(max = 100) int done) {
    IsmsProject before =
        Samples.withControls(Samples.project(drivers), 30, 1, 2, 1, 0, 1, 0, 1, 0, 1);
    Control further =
        Control.builder()
            .id(ControlId.of("further"))
            .name("Further")
            .status(ControlStatus.SELECTED)
            .controlClass(kind)
            .donePercent(done)
            .build();

    assertThat(effort(plan(OVERLAPPED, before.edit(edit -> edit.put(further)))))
        .isGreaterThan(effort(plan(OVERLAPPED, before)));
  }

  private static BigDecimal effort(ImplementationPlan plan) {
    return plan.tasks().stream().map(Task::effort).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Every task says what it is for, works only on working days, and slips as far as it says. */
  @Property(tries = 20)
  void everyTaskIsSound(
      @ForAll("organizations") Map<String, Integer> drivers, @ForAll @IntRange(max = 6) int off) {
    ImmutableSet<DayOfWeek> week =
        ImmutableSet.copyOf(DayOfWeek.values()).stream()
            .filter(day -> day != DayOfWeek.of(off + 1))
            .collect(ImmutableSet.toImmutableSet());
    WorkingCalendar calendar =
        new WorkingCalendar(
            week,
            ImmutableList.of(
                new Holiday(Samples.START, Optional.empty()),
                new Holiday(Samples.START.plusDays(30), Optional.empty())));
    IsmsProject project =
        Samples.withControls(Samples.project(drivers), 30, 2, 2, 2, 1, 1, 1, 1, 1, 1);
    ImplementationPlan plan =
        plan(
            OVERLAPPED,
            project.withPlanning(project.planning().withCalendar(Optional.of(calendar))));
    WorkingDays days = WorkingDays.of(calendar, Samples.START);

    assertThat(plan.startOn()).isAfter(Samples.START);
    for (Task task : plan.tasks()) {
      for (LocalDate date :
          List.of(task.start(), task.finish(), task.likelyFinish().orElse(task.finish()))) {
        assertThat(week).contains(date.getDayOfWeek());
        assertThat(calendar.holidays()).extracting(Holiday::date).doesNotContain(date);
      }
      int length = days.index(task.finish()) - days.index(task.start()) + 1;
      assertThat(length).isEqualTo(Math.max(1, task.duration()));
      assertThat(task.finish()).isBeforeOrEqualTo(plan.finishOn());
      assertThat(task.because()).isNotEmpty();
      assertThat(task.freeFloat()).isBetween(0, task.totalFloat());
      assertThat(task.critical()).isEqualTo(task.totalFloat() == 0 && isTied(task));
      assertThat(task.responsibleRole().isPresent())
          .isEqualTo(
              switch (task.kind()) {
                case WAIT, EVIDENCE, MILESTONE -> false;
                default -> true;
              });
    }
    ImmutableSet<TaskId> ids =
        plan.tasks().stream().map(Task::id).collect(ImmutableSet.toImmutableSet());
    assertThat(plan.links())
        .allMatch(l -> ids.contains(l.predecessor()) && ids.contains(l.successor()));
  }

  /** Leading the project goes on all the time and drives nothing. */
  private static boolean isTied(Task task) {
    return task.kind() != TaskKind.COORDINATION;
  }

  @Property(tries = 20)
  void strictPlansTieOnlyFinishesToStarts(@ForAll("organizations") Map<String, Integer> drivers) {
    ImplementationPlan plan = plan(STRICT, Samples.project(drivers));

    assertThat(plan.links())
        .filteredOn(l -> l.type() != LinkType.FS)
        .allMatch(l -> l.predecessor().equals(TaskId.of("evidence")));
  }
}
