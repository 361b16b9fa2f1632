package org.ismskit.plan.generate;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.ismskit.model.approval.DecisionBody;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.organization.Person;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.plan.Absence;
import org.ismskit.model.plan.Availability;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.PlannedEvent;
import org.ismskit.model.plan.Task;
import org.ismskit.plan.schedule.WorkingDays;

/**
 * Who is away when asked: on every day of a task that needs the opinion of somebody, or on the day
 * of a meeting. Nothing waits for them, as it does for those who do the work.
 */
final class MissedAttendance {

  private final Blueprint blueprint;
  private final ImplementationPlan plan;
  private final Iterable<PlannedEvent> events;
  private final WorkingDays days;
  private final ListMultimap<PersonId, Absence> absences =
      MultimapBuilder.linkedHashKeys().arrayListValues().build();

  /** What each of them misses, in the order of the days. */
  private final ListMultimap<PersonId, Missed> missed =
      MultimapBuilder.linkedHashKeys().arrayListValues().build();

  private record Missed(LocalDate on, String what) {}

  /**
   * Prepares the warnings.
   *
   * @param blueprint the project
   * @param plan its tasks with their dates
   * @param events what happens on certain days
   */
  MissedAttendance(Blueprint blueprint, ImplementationPlan plan, Iterable<PlannedEvent> events) {
    this.blueprint = blueprint;
    this.plan = plan;
    this.events = events;
    this.days = blueprint.days();
    for (Availability person : blueprint.project().planning().availabilities()) {
      absences.putAll(person.person(), person.absences());
    }
  }

  ImmutableList<Explanation> warnings() {
    if (absences.isEmpty()) {
      return ImmutableList.of();
    }
    for (Task task : plan.tasks()) {
      if (!Actuals.isFinished(task)) {
        consulted(task);
        decided(task);
      }
    }
    for (PlannedEvent event : events) {
      if (plan.statusOn().filter(on -> !event.on().isAfter(on)).isPresent()) {
        continue;
      }
      event
          .responsible()
          .filter(person -> isAway(person, event.on(), event.on()))
          .ifPresent(person -> missed.put(person, new Missed(event.on(), event.name())));
    }
    ImmutableList.Builder<Explanation> warnings = ImmutableList.builder();
    for (PersonId person : missed.keySet()) {
      ImmutableList<String> which =
          missed.get(person).stream()
              .distinct()
              .sorted(Comparator.comparing(Missed::on))
              .map(it -> blueprint.wording().of("list.dated", it.what(), it.on()))
              .collect(ImmutableList.toImmutableList());
      warnings.add(
          Explanation.of("warning.attendance", name(person), which.size(), blueprint.few(which)));
    }
    return warnings.build();
  }

  /** Whoever is back before the task is over can still be asked. */
  private void consulted(Task task) {
    task.consulted().stream()
        .map(role -> blueprint.assignees().of(role, task.scope()))
        .flatMap(Optional::stream)
        .distinct()
        .filter(person -> task.responsible().filter(person::equals).isEmpty())
        .filter(person -> isAway(person, task.start(), task.finish()))
        .forEach(person -> missed.put(person, new Missed(task.start(), task.name())));
  }

  /** A decision that is made at a meeting needs those who sit in the body. */
  private void decided(Task task) {
    Optional<DecisionBody> body =
        task.decidedBy()
            .flatMap(blueprint.project().planning().decisionBodies()::get)
            .filter(b -> !b.meetings().isEmpty() && !blueprint.decisions().inWriting(b));
    body.stream()
        .flatMap(meeting -> meeting.members().stream())
        .filter(member -> isAway(member, task.finish(), task.finish()))
        .forEach(member -> missed.put(member, new Missed(task.finish(), task.name())));
  }

  /** Whether somebody is away on all working days from one to another. */
  private boolean isAway(PersonId person, LocalDate from, LocalDate to) {
    int open = days.index(from);
    int end = days.index(to) + 1;
    boolean moved = true;
    while (open < end && moved) {
      moved = false;
      for (Absence absence : absences.get(person)) {
        LocalDate day = days.date(open);
        if (!day.isBefore(absence.first()) && !day.isAfter(absence.last())) {
          open = days.index(absence.last().plusDays(1));
          moved = true;
        }
      }
    }
    return open >= end;
  }

  private String name(PersonId person) {
    return blueprint
        .project()
        .organization()
        .persons()
        .get(person)
        .map(Person::name)
        .orElse(person.value());
  }
}
