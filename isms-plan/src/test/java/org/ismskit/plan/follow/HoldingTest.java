package org.ismskit.plan.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ismskit.plan.follow.ReschedulingUnderConditionsTest.GENERATOR;
import static org.ismskit.plan.follow.ReschedulingUnderConditionsTest.PLAN;
import static org.ismskit.plan.follow.ReschedulingUnderConditionsTest.PROJECT;
import static org.ismskit.plan.follow.ReschedulingUnderConditionsTest.find;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.control.ControlId;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.plan.ConstraintKind;
import org.ismskit.model.plan.DateConstraint;
import org.ismskit.model.plan.FreezeWindow;
import org.ismskit.model.plan.FrozenWork;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.Task;
import org.ismskit.plan.Samples;
import org.junit.jupiter.api.Test;

/** What holds tasks, and what only seems to. */
class HoldingTest {

  private static ImplementationPlan plan(FreezeWindow window) {
    return GENERATOR.generate(
        PROJECT.withPlanning(PROJECT.planning().withFreezes(ImmutableList.of(window))),
        Samples.NO_RISKS);
  }

  private static FreezeWindow withoutAudits(LocalDate first, LocalDate last) {
    return FreezeWindow.builder()
        .name("Stocktaking")
        .first(first)
        .last(last)
        .blocks(ImmutableSet.of(FrozenWork.AUDITS))
        .build();
  }

  @Test
  void aFreezeThatEndsBeforeATaskByChanceDoesNotHoldIt() {
    Task audit = find(PLAN, "audit.first");
    LocalDate before = audit.start().minusDays(1);

    Task same = find(plan(withoutAudits(before.minusDays(10), before)), "audit.first");
    Task held = find(plan(withoutAudits(before, audit.start())), "audit.first");

    assertThat(same.start()).isEqualTo(audit.start());
    assertThat(same.because()).extracting(Explanation::code).doesNotContain("why.freeze.session");
    assertThat(held.start()).isAfter(audit.start());
    assertThat(held.because()).extracting(Explanation::code).contains("why.freeze.session");
  }

  private static IsmsProject keeping(ConstraintKind kind, LocalDate date) {
    return PROJECT.withPlanning(
        PROJECT
            .planning()
            .withConstraints(
                ImmutableList.of(
                    DateConstraint.builder()
                        .control(ControlId.of("cfg-0"))
                        .kind(kind)
                        .date(date)
                        .build())));
  }

  /** What used to be later is no reason to refuse what has to be earlier now. */
  @Test
  void aPlanThatCannotStayNearIsMadeAnew() {
    ImplementationPlan late =
        GENERATOR.generate(
            keeping(ConstraintKind.START_NO_EARLIER, LocalDate.of(2027, 9, 1)), Samples.NO_RISKS);
    LocalDate by = LocalDate.of(2027, 6, 30);

    ImplementationPlan near =
        GENERATOR
            .near(late)
            .generate(keeping(ConstraintKind.FINISH_NO_LATER, by), Samples.NO_RISKS);

    assertThat(find(late, "control.cfg-0.verify").finish()).isAfter(by);
    assertThat(find(near, "control.cfg-0.verify").finish()).isBeforeOrEqualTo(by);
  }
}
