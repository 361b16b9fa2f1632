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
import org.ismskit.model.organization.Site;
import org.ismskit.model.organization.SiteId;
import org.ismskit.model.plan.FreezeWindow;
import org.ismskit.model.plan.FrozenWork;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.PlannedEvent;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.programme.IsmsStream;
import org.ismskit.model.scope.Scope;
import org.ismskit.model.scope.ScopeId;
import org.ismskit.model.scope.ScopeItems;
import org.ismskit.plan.PlanTexts;
import org.ismskit.plan.Samples;

/** What a freeze keeps from being done, and what goes on. */
class FreezesTest {

  /** A rule, a procedure and a technical control. */
  private static final IsmsProject PROJECT =
      Samples.withControls(Samples.project(Samples.SMALL), 0, 1, 1, 1, 0, 0, 0, 0, 0, 0);

  private static final ImplementationPlan FREE = plan();

  private static final SiteId INSIDE = SiteId.of("inside");
  private static final SiteId OUTSIDE = SiteId.of("outside");

  /** The ISMS is to hold for one of two sites. */
  private static final IsmsProject SITES =
      PROJECT.edit(
          edit ->
              edit.put(Site.builder().id(INSIDE).name("Inside").build())
                  .put(Site.builder().id(OUTSIDE).name("Outside").build())
                  .put(
                      Scope.builder()
                          .id(ScopeId.of("whole"))
                          .name("Whole")
                          .includes(ScopeItems.builder().addSite(INSIDE).build())
                          .build()));

  private static ImplementationPlan plan(FreezeWindow... windows) {
    return plan(PROJECT, windows);
  }

  private static ImplementationPlan plan(IsmsProject project, FreezeWindow... windows) {
    return PlanGenerator.iso27003()
        .generate(
            project.withPlanning(project.planning().withFreezes(ImmutableList.copyOf(windows))),
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
    FreezeWindow window = withoutAudits(audit.finish(), audit.finish());
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
    FreezeWindow window = withoutAudits(usual.minusDays(20), usual.plusDays(20));

    assertThat(audits(plan(window)).get(0))
        .isBefore(window.first())
        .isAfterOrEqualTo(window.first().minusDays(4));
    assertThat(audits(plan(window.withBlocks(FrozenWork.CHANGES)))).isEqualTo(audits(FREE));
  }

  @Example
  void noAuditMindsWhatIsAboutASiteOutsideTheScope() {
    ImplementationPlan free = plan(SITES);
    Task first = task(free, "audit.first");
    LocalDate usual = audits(free).get(0);
    FreezeWindow early = withoutAudits(first.start(), first.finish());
    FreezeWindow late = withoutAudits(usual.minusDays(20), usual.plusDays(20));
    ImplementationPlan outside = plan(SITES, early.withSites(OUTSIDE), late.withSites(OUTSIDE));

    assertThat(task(outside, "audit.first").start()).isEqualTo(first.start());
    assertThat(audits(outside)).isEqualTo(audits(free));
    assertThat(task(plan(SITES, early.withSites(INSIDE)), "audit.first").start())
        .isAfter(early.last());
    assertThat(audits(plan(SITES, late.withSites(INSIDE))).get(0)).isBefore(late.first());
  }

  private static FreezeWindow withoutAudits(LocalDate first, LocalDate last) {
    return FreezeWindow.builder()
        .name("Season")
        .first(first)
        .last(last)
        .addBlocks(FrozenWork.AUDITS)
        .build();
  }

  @Example
  void anAuditOfASiteThatTheTimeIsNotAboutIsNotSaid() {
    ScopeId part = ScopeId.of("part");
    IsmsProject project =
        SITES.edit(
            edit ->
                edit.put(
                    Scope.builder()
                        .id(part)
                        .name("Part")
                        .parent(ScopeId.of("whole"))
                        .includes(ScopeItems.builder().addSite(OUTSIDE).build())
                        .build()));
    LocalDate day = LocalDate.of(2027, 11, 8);
    Audit audit = Audit.builder().id(AuditId.of("a")).name("Audit").start(day).build();
    FreezeWindow season = withoutAudits(day, day.plusDays(3));

    assertThat(warned(project, audit, season.withSites(OUTSIDE))).isEmpty();
    assertThat(warned(project, audit, season.withSites(INSIDE))).hasSize(1);
    assertThat(warned(project, audit.withScope(part), season.withSites(OUTSIDE))).hasSize(1);
    assertThat(warned(project, audit.withScope(part), season.withSites(INSIDE))).isEmpty();
  }

  @Example
  void anAuditThatTheProjectWantsThereIsSaid() {
    LocalDate day = LocalDate.of(2027, 11, 8);
    Audit audit = Audit.builder().id(AuditId.of("a")).name("Audit of the till").start(day).build();
    FreezeWindow season = withoutAudits(day, day.plusDays(3));

    assertThat(warned(audit, season))
        .containsExactly(
            "Audits are planned for a time in which the project wants none: Audit of the till"
                + " (Season).");
    assertThat(warned(audit, season.withBlocks(FrozenWork.CHANGES))).isEmpty();
    assertThat(warned(audit.withStart(day.minusDays(1)), season)).isEmpty();
    assertThat(warned(audit.withStart(day.minusDays(1)).withFinish(day), season)).hasSize(1);
  }

  private static List<String> warned(Audit audit, FreezeWindow window) {
    return warned(PROJECT, audit, window);
  }

  private static List<String> warned(IsmsProject project, Audit audit, FreezeWindow window) {
    return plan(project.withOperation(project.operation().withAudits(Entities.of(audit))), window)
        .warnings()
        .stream()
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
