package org.ismskit.plan.generate;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.plan.Absence;
import org.ismskit.model.plan.Availability;
import org.ismskit.model.plan.Holiday;
import org.ismskit.model.plan.WorkingCalendar;
import org.ismskit.plan.generate.ClosedDays.Span;
import org.ismskit.plan.schedule.WorkingDays;

/**
 * When those who are responsible for tasks are away, or their site is closed while others work.
 *
 * <p>A task neither begins nor ends on a day on which the person responsible is away. A longer one
 * runs on over such days: most of its effort is that of others.
 */
final class Absences {

  /** For how long the calendar of a site is read: no plan is longer. */
  private static final int YEARS = 10;

  private final IsmsProject project;
  private final WorkingDays days;
  private final Assignees assignees;
  private final Map<PersonId, ImmutableList<Span>> away = new HashMap<>();

  Absences(Blueprint plan) {
    this.project = plan.project();
    this.days = plan.days();
    this.assignees = plan.assignees();
    for (Availability availability : project.planning().availabilities()) {
      ImmutableList.Builder<Span> spans = ImmutableList.builder();
      for (Absence absence : availability.absences()) {
        span(absence.first(), absence.last()).ifPresent(spans::add);
      }
      availability
          .site()
          .map(project.planning().siteCalendars()::get)
          .ifPresent(calendar -> spans.addAll(closed(calendar)));
      away.put(availability.person(), spans.build());
    }
  }

  /** Keeps the tasks of a draft from beginning or ending while somebody is away. */
  void apply(Draft draft) {
    for (DraftTask task : draft.tasks()) {
      ImmutableList<Span> spans =
          task.responsible(assignees).map(away::get).orElseGet(ImmutableList::of);
      if (!spans.isEmpty() && isWork(task)) {
        draft.open(task.id(), new ClosedDays(spans, spans));
      }
    }
  }

  private static boolean isWork(DraftTask task) {
    return task.duration() > 0
        && task.decidedBy().isEmpty()
        && switch (task.kind()) {
          case ACTIVITY, CONTROL, AUDIT, REVIEW, TRAINING -> true;
          case WAIT, EVIDENCE, MILESTONE, COORDINATION -> false;
        };
  }

  /** Says so where a task begins or ends as soon as the person responsible is back. */
  Optional<Explanation> because(DraftTask task, int start, int finish) {
    if (!isWork(task)) {
      return Optional.empty();
    }
    return task.responsible(assignees)
        .filter(
            person ->
                away.getOrDefault(person, ImmutableList.of()).stream()
                    .anyMatch(span -> span.end() == start || span.end() == finish - 1))
        .flatMap(project.organization().persons()::get)
        .map(person -> Explanation.of("why.away", person.name()));
  }

  private Optional<Span> span(LocalDate first, LocalDate last) {
    LocalDate after = last.plusDays(1);
    if (!after.isAfter(days.date(0))) {
      return Optional.empty();
    }
    LocalDate from = first.isBefore(days.date(0)) ? days.date(0) : first;
    Span span = new Span(days.index(from), days.index(after));
    return span.first() < span.end() ? Optional.of(span) : Optional.empty();
  }

  /** Days on which others work and a site does not. */
  private ImmutableList<Span> closed(WorkingCalendar calendar) {
    ImmutableList.Builder<Span> spans = ImmutableList.builder();
    LocalDate last = days.date(0).plusYears(YEARS);
    for (int day = 0; !days.date(day).isAfter(last); day++) {
      LocalDate date = days.date(day);
      if (!calendar.workingDays().contains(date.getDayOfWeek())
          || calendar.holidays().stream().map(Holiday::date).anyMatch(date::equals)) {
        spans.add(new Span(day, day + 1));
      }
    }
    return spans.build();
  }
}
