package org.ismskit.plan.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Streams;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.approval.ApprovalSubject;
import org.ismskit.model.approval.DecisionBody;
import org.ismskit.model.approval.DecisionBodyId;
import org.ismskit.model.entity.Entities;
import org.ismskit.model.entity.InvalidDocument;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.explanation.Wording;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.TaskId;
import org.ismskit.plan.PlanTexts;
import org.ismskit.plan.Samples;
import org.ismskit.plan.schedule.WorkingDays;

/** Approvals wait for those who decide (27003, 5.4, 6.6, 8.4, 9.5). */
class DecisionsTest {

  private static final Wording WORDING = PlanTexts.in(Locale.ENGLISH);
  private static final IsmsProject SMALL = Samples.project(Samples.SMALL);

  private static DecisionBody body(Iterable<LocalDate> meetings, int lead, boolean inWriting) {
    return DecisionBody.builder()
        .id(DecisionBodyId.of("board"))
        .name("Board")
        .meetings(ImmutableSet.copyOf(meetings))
        .paperLeadDays(lead)
        .writtenResolution(inWriting)
        .build();
  }

  private static ImplementationPlan plan(DecisionBody... bodies) {
    return PlanGenerator.iso27003()
        .generate(
            SMALL.withPlanning(
                SMALL.planning().withDecisionBodies(Entities.copyOf(ImmutableList.copyOf(bodies)))),
            Samples.NO_RISKS);
  }

  private static Task task(ImplementationPlan plan, String id) {
    return plan.tasks().get(TaskId.of(id)).orElseThrow();
  }

  /** Every eight weeks on a Wednesday, for two years. */
  private static ImmutableList<LocalDate> wednesdays(int weeks) {
    return IntStream.range(0, 104 / weeks)
        .mapToObj(i -> LocalDate.of(2027, 1, 6).plusWeeks((long) weeks * i))
        .collect(ImmutableList.toImmutableList());
  }

  /** On any calendar of meetings, each approval is the first whose papers are due late enough. */
  @Property(tries = 15)
  void anApprovalIsTheFirstMeetingWhosePapersCanBeReady(
      @ForAll @Size(min = 1, max = 30) Set<@IntRange(min = 20, max = 420) Integer> offsets,
      @ForAll @IntRange(max = 15) int lead) {
    Set<LocalDate> meetings =
        offsets.stream().map(Samples.START::plusDays).collect(Collectors.toSet());
    ImplementationPlan plan = plan(body(meetings, Math.min(lead, 10), false));
    WorkingDays days = WorkingDays.of(plan.calendar(), plan.startOn());
    int due = Math.min(lead, 10);

    for (Task task : plan.tasks()) {
      if (task.decidedBy().isPresent()) {
        int papers = days.index(task.start());
        int held = days.index(task.finish());
        assertThat(held - papers).isEqualTo(due);
        int ready =
            plan.links().stream()
                .filter(link -> link.successor().equals(task.id()))
                .mapToInt(
                    link -> {
                      Task before = plan.tasks().get(link.predecessor()).orElseThrow();
                      int finish =
                          before.duration() == 0
                              ? days.index(before.finish()) + 1
                              : days.index(before.start()) + before.duration();
                      return switch (link.type()) {
                        case FS -> finish + link.lag();
                        case FF -> finish + link.lag() - task.duration();
                        default -> 0;
                      };
                    })
                .max()
                .orElse(0);
        assertThat(papers).isGreaterThanOrEqualTo(ready);
        boolean meets = meetings.stream().anyMatch(m -> days.index(m) == held);
        boolean over = meetings.stream().allMatch(m -> days.index(m) - due < ready);
        assertThat(meets || over).as(task.name()).isTrue();
        assertThat(meetings)
            .as("an earlier meeting for %s", task.name())
            .noneMatch(m -> days.index(m) - due >= ready && days.index(m) < held);
      }
    }
  }

  @Example
  void itSaysWhoMeetsWhenAndUntilWhenThePapersAreDue() {
    Task approval = task(plan(body(wednesdays(2), 3, false)), "5.4.board");

    assertThat(approval.because())
        .extracting(Explanation::code)
        .containsExactly("why.wait.body", "why.meeting");
    assertThat(approval.decidedBy()).contains(DecisionBodyId.of("board"));
    assertThat(approval.because().stream().map(WORDING::of).toList())
        .contains(
            "Board meets on "
                + approval.finish()
                + "; the papers are due on "
                + approval.start()
                + ".");
  }

  /** Otherwise the body would seem to meet every few years once its dated meetings are over. */
  @Example
  void aMeetingOfAnotherDecadeDoesNotCountInTheRhythm() {
    ImmutableList<LocalDate> dated =
        ImmutableList.of(LocalDate.of(2027, 2, 3), LocalDate.of(2027, 3, 3));
    ImmutableList<LocalDate> slip =
        ImmutableList.<LocalDate>builder().addAll(dated).add(LocalDate.of(2017, 1, 4)).build();

    assertThat(plan(body(slip, 3, false)).finishOn())
        .isEqualTo(plan(body(dated, 3, false)).finishOn());
  }

  @Example
  void rarerMeetingsNeverMakeAPlanEarlier() {
    assertThat(plan(body(wednesdays(2), 3, false)).finishOn())
        .isBefore(plan(body(wednesdays(8), 3, false)).finishOn());
  }

  /** It is not used unless somebody chooses it, but what it would gain is tried and said. */
  @Example
  void aResolutionInWritingIsOfferedToEverybodyWhoMeets() {
    assertThat(said(plan(body(wednesdays(8), 3, true)).suggestions()))
        .anyMatch(
            text ->
                text.matches(
                    "Board decides in writing between its meetings: .* earlier\\. To plan so:"
                        + " planning\\.decisionBodies\\[board]\\.meetings: \\[], .*"));
    assertThat(said(plan(body(wednesdays(8), 3, false)).suggestions()))
        .anyMatch(
            text ->
                text.matches(
                    "If its rules allow it, Board decides in writing between its meetings; that"
                        + " alone: .* earlier\\. To plan so: planning\\.decisionBodies\\[board]"
                        + "\\.writtenResolution: true and meetings: \\[]\\."));
  }

  /** Papers that come a few days late cost the time until the next meeting. */
  @Example
  void aMeetingThatWasJustMissedIsOfferedOnAnotherDay() {
    ImmutableList<LocalDate> quarterly =
        IntStream.range(0, 8)
            .mapToObj(i -> LocalDate.of(2027, 2, 3).plusDays(91L * i))
            .collect(ImmutableList.toImmutableList());

    assertThat(said(plan(body(quarterly, 3, false)).suggestions()))
        .anyMatch(
            text ->
                text.matches(
                    "Board postpones its meeting of 2027-02-03 to (2027-02-\\d+); the papers for"
                        + " \"Approval of: .*\", ready on 2027-02-\\d+, are too late for 2027-02-03"
                        + " and would wait for the meeting after it: \\d+ working days? earlier\\."
                        + " To plan so: \\1 instead of 2027-02-03 in"
                        + " planning\\.decisionBodies\\[board]\\.meetings\\."));
  }

  /** After the last date that is known a quarterly board goes on meeting each quarter. */
  @Example
  void afterItsLastMeetingABodyGoesOnInItsRhythm() {
    ImmutableList<LocalDate> known =
        ImmutableList.of(
            LocalDate.of(2027, 1, 20), LocalDate.of(2027, 4, 21), LocalDate.of(2027, 7, 21));
    ImplementationPlan plan = plan(body(known, 3, false));
    ImplementationPlan dated =
        plan(
            body(
                IntStream.range(0, 12)
                    .mapToObj(i -> known.get(0).plusDays(91L * i))
                    .collect(ImmutableList.toImmutableList()),
                3,
                false));

    assertThat(plan.finishOn()).isEqualTo(dated.finishOn()).isAfter(known.get(2));
    assertThat(said(plan.warnings()))
        .anyMatch(
            text ->
                text.startsWith(
                    "No meeting of Board is dated after 2027-07-21; the plan lets it go on in its"
                        + " rhythm of 91 days: "));
    assertThat(said(task(plan, "review.first.board").because()))
        .anyMatch(
            text ->
                text.startsWith(
                    "No meeting of Board is dated then; if it goes on in its rhythm of 91 days,"));
  }

  /** The same date is not called good and bad at once. */
  @Example
  void aFinishThatMeetingsKeepIsNotWarnedOf() {
    ImplementationPlan kept = plan(body(wednesdays(26), 3, false));
    ImplementationPlan other = plan(body(wednesdays(2), 3, false));

    assertThat(kept.forecast().orElseThrow().likely()).isEqualTo(kept.finishOn());
    assertThat(said(kept.warnings())).noneMatch(text -> text.contains("Do not promise it"));
    assertThat(said(other.warnings())).anyMatch(text -> text.contains("Do not promise it"));
  }

  private static List<String> said(Iterable<Explanation> explanations) {
    return Streams.stream(explanations).map(WORDING::of).toList();
  }

  /** The gain that is said is the one of a plan in which they really decide in writing. */
  @Example
  void whatAResolutionInWritingGainsIsTrue() {
    ImplementationPlan before = plan(body(wednesdays(8), 3, true));
    ImplementationPlan after = plan(body(ImmutableList.of(), 3, true));
    WorkingDays days = WorkingDays.of(before.calendar(), before.startOn());
    int gain =
        days.index(before.forecast().orElseThrow().likely())
            - days.index(after.forecast().orElseThrow().likely());

    assertThat(before.suggestions().get(0).code()).isEqualTo("suggest.writing");
    // 500 runs here, 5,000 there.
    assertThat(Integer.parseInt(before.suggestions().get(0).args().get(1)))
        .isCloseTo(gain, within(4));
  }

  @Example
  void whoNeverMeetsDecidesInWriting() {
    Task approval = task(plan(body(ImmutableList.of(), 4, true)), "5.4.board");

    assertThat(approval.duration()).isEqualTo(4);
    assertThat(approval.because().stream().map(WORDING::of).toList())
        .contains("Board decides in writing, within 4 working days.");
  }

  @Example
  void eachBodyDecidesOnItsOwnSubjects() {
    DecisionBody forum =
        body(wednesdays(2), 1, false)
            .withId(DecisionBodyId.of("forum"))
            .withName("Forum")
            .withDecides(ApprovalSubject.POLICY);
    ImplementationPlan plan = plan(body(wednesdays(4), 3, false), forum);

    assertThat(task(plan, "6.6.board").decidedBy()).contains(DecisionBodyId.of("forum"));
    assertThat(task(plan, "8.4.board").decidedBy()).contains(DecisionBodyId.of("board"));
  }

  @Example
  void anApprovalAfterTheLastKnownMeetingIsSaid() {
    ImplementationPlan plan = plan(body(wednesdays(6).subList(1, 2), 3, false));

    assertThat(plan.warnings())
        .filteredOn(warning -> warning.code().equals("warning.meeting.none"))
        .singleElement()
        .satisfies(
            w ->
                assertThat(WORDING.of(w))
                    .startsWith("No meeting of Board is dated after 2027-02-17"));
    assertThat(plan.issues()).extracting(issue -> issue.name()).anyMatch(n -> n.contains("Board"));
  }

  @Example
  void meetingsThatAreOverBeforePapersCanBeDueAreRefused() {
    assertThatThrownBy(() -> plan(body(ImmutableList.of(LocalDate.of(2027, 1, 6)), 10, false)))
        .isInstanceOf(InvalidDocument.class)
        .hasMessageContaining(
            "/planning/decisionBodies/0/meetings: found '2027-01-06', expected a meeting at least 10"
                + " working days after the start on 2027-01-04");
  }

  @Example
  void whatNobodyOfThoseNamedDecidesIsTold() {
    DecisionBody all = body(List.of(), 5, true);
    DecisionBody project = all.withDecides(ApprovalSubject.ISMS_PROJECT);

    assertThat(undecided(plan())).isEmpty();
    assertThat(undecided(plan(all))).isEmpty();
    assertThat(undecided(plan(project)))
        .singleElement()
        .asString()
        .startsWith("No body that is named decides on these, so the plan takes the days that are")
        .contains("Approval of: Obtain management authorization")
        .doesNotContain("Approval of: Create the business case");
  }

  private static List<String> undecided(ImplementationPlan plan) {
    return plan.warnings().stream()
        .filter(warning -> warning.code().equals("warning.undecided"))
        .map(WORDING::of)
        .toList();
  }
}
