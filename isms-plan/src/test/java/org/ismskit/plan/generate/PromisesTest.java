package org.ismskit.plan.generate;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.approval.DecisionBody;
import org.ismskit.model.approval.DecisionBodyId;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.plan.Commitment;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.MilestoneKind;
import org.ismskit.plan.PlanTexts;
import org.ismskit.plan.Samples;
import org.junit.jupiter.api.Test;

/** Of a promise that is missed, a plan says what would keep it. */
class PromisesTest {

  /** A board that meets every eight weeks, or decides in writing alone. */
  private static DecisionBody board(boolean meets) {
    return DecisionBody.builder()
        .id(DecisionBodyId.of("board"))
        .name("Board")
        .meetings(
            meets
                ? IntStream.range(0, 16)
                    .mapToObj(i -> LocalDate.of(2027, 1, 6).plusWeeks(8L * i))
                    .collect(ImmutableSet.toImmutableSet())
                : ImmutableSet.of())
        .paperLeadDays(5)
        .writtenResolution(true)
        .build();
  }

  private static ImplementationPlan plan(DecisionBody board, LocalDate... promises) {
    return plan(board, MilestoneKind.REVIEW_DONE, promises);
  }

  private static ImplementationPlan plan(
      DecisionBody board, MilestoneKind milestone, LocalDate... promises) {
    IsmsProject project = Samples.project(Samples.SMALL);
    return PlanGenerator.iso27003()
        .generate(
            project.withPlanning(
                project
                    .planning()
                    .withDecisionBodies(Entities.of(board))
                    .withCommitments(
                        ImmutableList.copyOf(promises).stream()
                            .map(date -> new Commitment(milestone, date, Optional.of("Customers")))
                            .collect(ImmutableList.toImmutableList()))),
            Samples.NO_RISKS);
  }

  private static List<String> promises(ImplementationPlan plan) {
    return plan.suggestions().stream()
        .filter(suggestion -> suggestion.code().startsWith("suggest.promise"))
        .map(PlanTexts.in(Locale.ENGLISH)::of)
        .collect(Collectors.toList());
  }

  private static LocalDate likely(ImplementationPlan plan) {
    return plan.forecast().orElseThrow().likely();
  }

  @Test
  void whatIsKeptNeedsNoChange() {
    LocalDate kept = likely(plan(board(true))).plusDays(7);

    assertThat(promises(plan(board(true), kept))).isEmpty();
  }

  @Test
  void theOneChangeThatKeepsItIsNamed() {
    LocalDate inWriting = likely(plan(board(false))).plusDays(5);
    assertThat(inWriting).isBefore(likely(plan(board(true))));

    assertThat(promises(plan(board(true), inWriting)))
        .containsExactly(
            "First management review done is reached by "
                + inWriting
                + ", as promised, in 80 of 100 runs with all of this together:"
                + " Board decides in writing between its meetings.");
  }

  @Test
  void whatNothingKeepsIsSaidWithTheBestThatThereIs() {
    LocalDate hopeless = LocalDate.of(2027, 2, 1);

    assertThat(promises(plan(board(true), hopeless)))
        .singleElement()
        .asString()
        .startsWith("First management review done cannot be reached by 2027-02-01, as promised")
        .containsPattern("it is reached by 2027-0[3-9]-[0-9]{2} in 80 of 100 runs");
  }

  /** Few runs choose what is tried; what is said of it is what the plan that is made so says. */
  @Test
  void whatIsSaidToKeepAPromiseKeepsItToTheDay() {
    LocalDate inWriting = likely(plan(board(false)));

    assertThat(promises(plan(board(true), inWriting)))
        .singleElement()
        .asString()
        .contains(inWriting + ", as promised, in 80 of 100 runs with all of this together");
    assertThat(promises(plan(board(false), inWriting))).isEmpty();
  }

  /** Nothing that comes after a milestone, and nothing without which it is kept all the same. */
  @Test
  void nothingIsAskedForThatDoesNotMatter() {
    LocalDate soonest =
        plan(board(false)).tasks().stream()
            .filter(task -> task.milestone().equals(Optional.of(MilestoneKind.RISKS_ASSESSED)))
            .map(task -> task.likelyFinish().orElseThrow())
            .findFirst()
            .orElseThrow();

    assertThat(promises(plan(board(true), MilestoneKind.RISKS_ASSESSED, soonest)))
        .containsExactly(
            "Risk assessment done is reached by "
                + soonest
                + ", as promised, in 80 of 100 runs with all of this together:"
                + " Board decides in writing between its meetings.");
    assertThat(promises(plan(board(true), MilestoneKind.RISKS_ASSESSED, soonest.minusDays(4))))
        .singleElement()
        .asString()
        .contains("Board decides in writing", "omments")
        .doesNotContain("vidence", "udit");
  }
}
