package org.ismskit.plan.generate;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.audit.Audit;
import org.ismskit.model.audit.AuditId;
import org.ismskit.model.control.ControlId;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.plan.FreezeWindow;
import org.ismskit.model.plan.FrozenWork;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.PlannedEvent;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.programme.IsmsStream;
import org.ismskit.plan.PlanTexts;
import org.ismskit.plan.Samples;

/** What a freeze keeps from being done, and what goes on. */
class FreezesTest {

  /** A rule, a procedure and a technical control. */
  private static final IsmsProject PROJECT =
      Samples.withControls(Samples.project(Samples.SMALL), 0, 1, 1, 1, 0, 0, 0, 0, 0, 0);

  private static final ImplementationPlan FREE = plan();

  private static ImplementationPlan plan(FreezeWindow... windows) {
    return PlanGenerator.iso27003()
        .generate(
            PROJECT.withPlanning(PROJECT.planning().withFreezes(ImmutableList.copyOf(windows))),
            Samples.NO_RISKS);
  }

  private static Task task(ImplementationPlan plan, String id) {
    return plan.tasks().get(TaskId.of(id)).orElseThrow();
  }

  private static FreezeWindow around(String task, FrozenWork... blocked) {
    return FreezeWindow.builder()
        .name("Season")
        .first(task(FREE, task).finish().minusDays(20))
        .last(task(FREE, task).finish().plusDays(20))
        .addBlocks(blocked)
        .build();
  }

  private static LocalDate finish(String task, FreezeWindow window) {
    return task(plan(window), task).finish();
  }

  @Example
  void papersDisturbNobodyUnlessTheyAreNamedOrEverythingIsBlocked() {
    for (String paper : List.of("control.doc-0.document", "control.proc-0.build")) {
      FreezeWindow usual = around(paper);
      ControlId control = ControlId.of(paper.split("\\.")[1]);

      assertThat(finish(paper, usual)).isEqualTo(task(FREE, paper).finish());
      assertThat(finish(paper, usual.withControls(control))).isAfter(usual.last());
      assertThat(finish(paper, usual.withBlocks(FrozenWork.ALL))).isAfter(usual.last());
      assertThat(finish(paper, usual.withBlocks(FrozenWork.AUDITS)))
          .isEqualTo(task(FREE, paper).finish());
    }
  }

  @Example
  void changesAreBlockedUnlessOnlyAuditsAre() {
    String build = "control.cfg-0.build";
    FreezeWindow usual = around(build);

    assertThat(finish(build, usual)).isAfter(usual.last());
    assertThat(finish(build, usual.withBlocks(FrozenWork.CHANGES, FrozenWork.AUDITS)))
        .isAfter(usual.last());
    assertThat(finish(build, usual.withBlocks(FrozenWork.AUDITS)))
        .isEqualTo(task(FREE, build).finish());
  }

  @Example
  void noDayOfAnAuditLiesInATimeWithoutAudits() {
    Task audit = task(FREE, "audit.first");
    assertThat(audit.start()).isBefore(audit.finish());
    FreezeWindow window =
        FreezeWindow.builder()
            .name("Season")
            .first(audit.finish())
            .last(audit.finish())
            .addBlocks(FrozenWork.AUDITS)
            .build();
    Task moved = task(plan(window), "audit.first");

    assertThat(moved.start()).isAfter(window.last());
    assertThat(moved.because().stream().map(PlanTexts.in(Locale.ENGLISH)::of))
        .contains(
            "There must be none of it during Season ("
                + window.first()
                + " to "
                + window.last()
                + "), so it begins as soon as that is over.");
    assertThat(task(plan(window.withBlocks(FrozenWork.ALL)), "audit.first").start())
        .isEqualTo(moved.start());
    assertThat(task(plan(window.withBlocks(FrozenWork.CHANGES)), "audit.first").start())
        .isEqualTo(audit.start());
  }

  @Example
  void trainingTakesPlaceUnlessEverythingIsBlocked() {
    FreezeWindow all = around("training.awareness", FrozenWork.ALL);

    assertThat(task(plan(all), "training.awareness").start()).isAfter(all.last());
    assertThat(finish("training.awareness", all.withBlocks(FrozenWork.CHANGES, FrozenWork.AUDITS)))
        .isEqualTo(task(FREE, "training.awareness").finish());
  }

  private static List<LocalDate> audits(ImplementationPlan plan) {
    return plan.events().stream()
        .filter(event -> event.stream().equals(Optional.of(IsmsStream.INTERNAL_AUDIT)))
        .map(PlannedEvent::on)
        .toList();
  }

  /** They come earlier, since they have to be done in time. */
  @Example
  void laterAuditsComeBeforeATimeWithoutAudits() {
    LocalDate usual = audits(FREE).get(0);
    FreezeWindow window =
        FreezeWindow.builder()
            .name("Season")
            .first(usual.minusDays(20))
            .last(usual.plusDays(20))
            .addBlocks(FrozenWork.AUDITS)
            .build();

    assertThat(audits(plan(window)).get(0))
        .isBefore(window.first())
        .isAfterOrEqualTo(window.first().minusDays(4));
    assertThat(audits(plan(window.withBlocks(FrozenWork.CHANGES)))).isEqualTo(audits(FREE));
  }

  @Example
  void anAuditThatTheProjectWantsThereIsSaid() {
    LocalDate day = LocalDate.of(2027, 11, 8);
    Audit audit = Audit.builder().id(AuditId.of("a")).name("Audit of the till").start(day).build();
    FreezeWindow season =
        FreezeWindow.builder()
            .name("Season")
            .first(day)
            .last(day.plusDays(3))
            .addBlocks(FrozenWork.AUDITS)
            .build();

    assertThat(warned(audit, season))
        .containsExactly(
            "Audits are planned for a time in which the project wants none: Audit of the till"
                + " (Season).");
    assertThat(warned(audit, season.withBlocks(FrozenWork.CHANGES))).isEmpty();
    assertThat(warned(audit.withStart(day.minusDays(1)), season)).isEmpty();
    assertThat(warned(audit.withStart(day.minusDays(1)).withFinish(day), season)).hasSize(1);
  }

  private static List<String> warned(Audit audit, FreezeWindow window) {
    IsmsProject project =
        PROJECT
            .withPlanning(PROJECT.planning().withFreezes(window))
            .withOperation(PROJECT.operation().withAudits(Entities.of(audit)));
    return PlanGenerator.iso27003().generate(project, Samples.NO_RISKS).warnings().stream()
        .filter(warning -> warning.code().equals("warning.freeze.audit"))
        .map(PlanTexts.in(Locale.ENGLISH)::of)
        .toList();
  }

  /** The first days that are all free; later for whatever is ready later. */
  @Property
  void whatMustNotBeDisturbedLiesInFreeDays(
      @ForAll @IntRange(max = 30) int first,
      @ForAll @IntRange(max = 10) int length,
      @ForAll @IntRange(max = 30) int second,
      @ForAll @IntRange(max = 40) int earliest,
      @ForAll @IntRange(min = 1, max = 12) int days) {
    Undisturbed opening =
        new Undisturbed(
            ImmutableList.of(
                new ClosedDays.Span(first, first + length),
                new ClosedDays.Span(second, second + 3)));
    int start = opening.from(earliest, days);

    assertThat(isFree(opening, start, days)).isTrue();
    for (int before = earliest; before < start; before++) {
      assertThat(isFree(opening, before, days)).isFalse();
    }
    assertThat(opening.from(earliest + 1, days)).isGreaterThanOrEqualTo(start);
  }

  private static boolean isFree(Undisturbed opening, int start, int days) {
    for (int day = start; day < start + days; day++) {
      for (ClosedDays.Span span : opening.closed()) {
        if (span.has(day)) {
          return false;
        }
      }
    }
    return true;
  }
}
