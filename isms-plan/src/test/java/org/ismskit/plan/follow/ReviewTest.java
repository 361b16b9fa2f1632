package org.ismskit.plan.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ismskit.plan.follow.ReschedulingUnderConditionsTest.GENERATOR;
import static org.ismskit.plan.follow.ReschedulingUnderConditionsTest.PLAN;
import static org.ismskit.plan.follow.ReschedulingUnderConditionsTest.PROJECT;
import static org.ismskit.plan.follow.ReschedulingUnderConditionsTest.UNDER;
import static org.ismskit.plan.follow.ReschedulingUnderConditionsTest.find;
import static org.ismskit.plan.follow.ReschedulingUnderConditionsTest.late;
import static org.ismskit.plan.follow.ReschedulingUnderConditionsTest.report;

import java.time.LocalDate;
import java.util.List;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.approval.DecisionBody;
import org.ismskit.model.control.Control;
import org.ismskit.model.control.ControlId;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.PlannedEvent;
import org.ismskit.model.plan.Task;
import org.ismskit.model.programme.IsmsStream;
import org.ismskit.plan.Samples;
import org.junit.jupiter.api.Test;

/** What follows from the dates of a plan, once they have changed. */
class ReviewTest {

  private static ImplementationPlan reviewed(IsmsProject project, ImplementationPlan plan) {
    return GENERATOR.review(project, Samples.NO_RISKS, plan);
  }

  @Test
  void beforeAnythingHasHappenedAllIsAsItWasGenerated() {
    ImplementationPlan plan = UNDER.reschedule(PLAN, report(PLAN.startOn().minusDays(1))).plan();

    ImplementationPlan now = reviewed(PROJECT, plan);

    assertThat(plan.suggestions()).as("suggestions without a review").isEmpty();
    assertThat(PLAN.suggestions()).isNotEmpty();
    assertThat(now.suggestions()).isEqualTo(PLAN.suggestions());
    assertThat(now.warnings()).isEqualTo(PLAN.warnings());
    assertThat(now.events()).isEqualTo(PLAN.events());
    assertThat(now.controlPlans()).isEqualTo(PLAN.controlPlans());
    assertThat(now.communication()).isEqualTo(PLAN.communication());
    assertThat(now.issues()).isEqualTo(PLAN.issues());
    assertThat(now.tasks()).isEqualTo(plan.tasks());
  }

  @Test
  void whatIsSaidOfDatesIsSaidOfThoseOfNow() {
    ImplementationPlan plan = UNDER.reschedule(PLAN, late(PLAN, find(PLAN, "8.2"), 60)).plan();

    ImplementationPlan now = reviewed(PROJECT, plan);

    assertThat(plan.finishOn()).isAfter(PLAN.finishOn());
    assertThat(now.warnings())
        .contains(
            Explanation.of("warning.promise", plan.finishOn(), plan.forecast().get().likely()));
    assertThat(now.warnings()).as("what is still said after a slip").containsAll(plan.warnings());
    assertThat(now.controlPlans().get(0).due()).isNotEqualTo(PLAN.controlPlans().get(0).due());
    assertThat(first(now)).isAfter(first(PLAN));
  }

  /** The first review after the one that the plan ends with. */
  private static LocalDate first(ImplementationPlan plan) {
    return plan.events().stream()
        .filter(event -> event.stream().filter(IsmsStream.MANAGEMENT_REVIEW::equals).isPresent())
        .map(PlannedEvent::on)
        .filter(plan.finishOn()::isBefore)
        .findFirst()
        .orElseThrow();
  }

  /** What is done does not get shorter. */
  @Test
  void whatIsDoneIsNotSuggestedAnyMore() {
    ImplementationPlan plan = UNDER.reschedule(PLAN, late(PLAN, find(PLAN, "evidence"), 0)).plan();

    List<Explanation> suggestions = reviewed(PROJECT, plan).suggestions();

    assertThat(suggestions)
        .extracting(Explanation::code)
        .contains("suggest.core.none", "suggest.implementers.none")
        .doesNotContain("suggest.short-comments", "suggest.wait.procurement");
  }

  /** Its papers are still missing, but nobody can move it any more. */
  @Test
  void aMeetingThatIsOverIsNotMoved() {
    DecisionBody board = PROJECT.planning().decisionBodies().stream().findFirst().orElseThrow();
    IsmsProject project =
        PROJECT.withPlanning(
            PROJECT
                .planning()
                .withDecisionBodies(
                    Entities.of(
                        board.withMeetings(
                            board.meetings().stream().map(day -> day.minusWeeks(1)).toList()))));
    ImplementationPlan agreed = GENERATOR.generate(project, Samples.NO_RISKS);
    assertThat(moved(agreed)).as("meetings that are to be moved").isNotEmpty();
    LocalDate meeting = moved(agreed).get(0);
    Task decided = find(agreed, "8.4");
    LocalDate before = decided.start().plusDays(1);
    LocalDate after = meeting.plusDays(1);
    Rescheduling under =
        Rescheduling.retainedLogic().under(GENERATOR.conditions(project, Samples.NO_RISKS, agreed));
    ImplementationPlan soon = under.reschedule(agreed, late(agreed, decided, before, 2)).plan();
    ImplementationPlan over = under.reschedule(agreed, late(agreed, decided, after, 2)).plan();

    assertThat(before).isBefore(meeting);
    assertThat(moved(reviewed(project, soon))).contains(meeting);
    assertThat(find(over, "8.4.board").start()).isAfter(after);
    assertThat(moved(reviewed(project, over))).doesNotContain(meeting);
  }

  private static List<LocalDate> moved(ImplementationPlan plan) {
    return plan.suggestions().stream()
        .filter(suggestion -> suggestion.code().equals("suggest.meeting"))
        .map(suggestion -> LocalDate.parse(suggestion.args().get(1)))
        .toList();
  }

  @Test
  void workThatThePlanDoesNotHaveIsNamed() {
    ImplementationPlan plan = UNDER.reschedule(PLAN, report(PLAN.startOn().minusDays(1))).plan();
    Control first = PROJECT.risk().controls().stream().findFirst().orElseThrow();
    Control further = Control.builder().from(first).id(ControlId.of("new")).name("New").build();

    IsmsProject changed = PROJECT.edit(edit -> edit.put(further).remove(first.id()));

    assertThat(reviewed(changed, plan).warnings().subList(0, 2))
        .extracting(Explanation::code)
        .containsExactly("warning.plan.further", "warning.plan.needless");
  }

  @Test
  void suggestionsAloneAreLeftOutWhereNobodyReadsThem() {
    ImplementationPlan plan = GENERATOR.withoutSuggestions().generate(PROJECT, Samples.NO_RISKS);

    assertThat(plan.suggestions()).isEmpty();
    assertThat(plan.withSuggestions(PLAN.suggestions())).isEqualTo(PLAN);
  }

  @Test
  void aPlanWithoutAStatusDateIsRefused() {
    assertThatThrownBy(() -> reviewed(PROJECT, PLAN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("statusOn");
  }
}
