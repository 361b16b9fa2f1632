package org.ismskit.plan.generate;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.ismskit.model.approval.DecisionBody;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.plan.TaskKind;
import org.ismskit.plan.schedule.Conditions;
import org.ismskit.plan.schedule.WorkingDays;

/** Says of tasks which meeting, freeze or absence gives them their days. */
final class DateReasons implements Conditions.Reasons {

  private final Blueprint plan;
  private final Draft draft;
  private final People people;
  private final WorkingDays days;

  DateReasons(Blueprint plan, Draft draft, People people) {
    this.plan = plan;
    this.draft = draft;
    this.people = people;
    this.days = plan.days();
  }

  @Override
  public ImmutableList<Explanation> because(TaskId id, int ready, int start, int finish, int work) {
    if (!draft.has(id)) {
      return ImmutableList.of();
    }
    DraftTask task = draft.task(id);
    ImmutableList.Builder<Explanation> reasons = ImmutableList.builder();
    meeting(task, start, finish).ifPresent(reasons::add);
    if (ready < start) {
      reasons.addAll(freezes(task, start, finish));
    }
    reasons.addAll(people.because(task, ready, start, finish, work));
    return reasons.build();
  }

  /** On which day which body decides, and since when it has the papers. */
  private Optional<Explanation> meeting(DraftTask task, int start, int finish) {
    if (!draft.openings().containsKey(task.id())) {
      return Optional.empty();
    }
    LocalDate held = PlannedTasks.lastDay(finish, days);
    LocalDate papers = days.date(start);
    return task.decidedBy()
        .flatMap(plan.project().planning().decisionBodies()::get)
        .map(
            (DecisionBody body) ->
                meets(body, held)
                    ? DateReason.MEETING.explained(body.name(), held, papers)
                    : plan.decisions()
                        .rhythm(body)
                        .map(
                            every ->
                                DateReason.MEETING_BY_RHYTHM.explained(
                                    body.name(), held, papers, every))
                        .orElseGet(
                            () -> DateReason.MEETING_UNKNOWN.explained(body.name(), held, papers)));
  }

  private boolean meets(DecisionBody body, LocalDate held) {
    return body.meetings().stream().anyMatch(m -> days.index(m) == days.index(held));
  }

  /**
   * The windows that end the day before a task does, which could not end a day earlier, or before
   * one begins of which no day may lie in them.
   */
  private ImmutableList<Explanation> freezes(DraftTask task, int start, int finish) {
    boolean goesOn = task.kind() == TaskKind.CONTROL;
    return draft.freezes(task.id()).stream()
        .filter(
            window -> {
              int over = days.index(window.last().plusDays(1));
              return over == (goesOn ? finish - 1 : start) && days.index(window.first()) < over;
            })
        .map(
            window ->
                (goesOn ? DateReason.FREEZE : DateReason.FREEZE_OF_SESSIONS)
                    .explained(window.name(), window.first(), window.last()))
        .collect(ImmutableList.toImmutableList());
  }
}
