package org.ismskit.plan.generate;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.approval.DecisionBody;
import org.ismskit.model.audit.Audit;
import org.ismskit.model.control.Control;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.organization.Person;
import org.ismskit.model.plan.Availability;
import org.ismskit.model.plan.Commitment;
import org.ismskit.model.plan.ConstraintKind;
import org.ismskit.model.plan.DateConstraint;
import org.ismskit.model.plan.ExternalGate;
import org.ismskit.model.plan.Forecast;
import org.ismskit.model.plan.FreezeWindow;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.Planning;
import org.ismskit.model.standard.ActivityId;
import org.ismskit.plan.schedule.WorkingDays;

/**
 * Days that a project names and that change nothing in its plan: a slip in them would not show.
 * Whatever is wrong with the days of one body or person is said once.
 */
final class GivenDates {

  /** A calendar goes on after what is planned; a year that is wrong leaves a gap before it. */
  private static final int GAP = 3;

  private final Blueprint blueprint;
  private final Planning planning;
  private final WorkingDays days;
  private final LocalDate first;
  private final LocalDate last;
  private final ImplementationPlan plan;
  private final ImmutableList.Builder<Explanation> warnings = ImmutableList.builder();

  /**
   * Reads a project.
   *
   * @param blueprint the project
   * @param plan its plan, which tells how far it looks ahead
   */
  GivenDates(Blueprint blueprint, ImplementationPlan plan) {
    this.blueprint = blueprint;
    this.planning = blueprint.project().planning();
    this.days = blueprint.days();
    this.plan = plan;
    this.first = plan.startOn();
    this.last = PlanEvents.until(planning, plan);
  }

  ImmutableList<Explanation> warnings() {
    off();
    holidays();
    planning.decisionBodies().forEach(this::meetings);
    planning.availabilities().forEach(this::absences);
    freezes();
    return warnings.build();
  }

  /** Years of which no holidays are known, though those of others are. */
  private void holidays() {
    Set<Integer> known =
        plan.calendar().holidays().stream()
            .map(holiday -> holiday.date().getYear())
            .collect(Collectors.toSet());
    LocalDate end = plan.forecast().map(Forecast::likely).orElse(plan.finishOn());
    List<String> unknown =
        IntStream.rangeClosed(first.getYear(), end.getYear())
            .filter(year -> !known.contains(year))
            .mapToObj(Integer::toString)
            .toList();
    if (!known.isEmpty() && !unknown.isEmpty()) {
      warnings.add(Explanation.of("warning.holidays", blueprint.few(unknown), first, end));
    }
  }

  /**
   * Dates on days on which nobody works, with the day that counts instead; that of the start is an
   * assumption of the plan.
   */
  private void off() {
    List<String> found = new ArrayList<>();
    for (DateConstraint constraint : planning.constraints()) {
      LocalDate day = constraint.date();
      if (isOff(day)) {
        found.add(
            off(
                blueprint
                    .wording()
                    .of("list.dated", subject(constraint), Anchors.name(constraint.kind())),
                day,
                isAtTheLatest(constraint.kind()) ? before(day) : after(day)));
      }
    }
    for (Commitment promise : planning.commitments()) {
      if (isOff(promise.date())) {
        String reached = blueprint.wording().of("milestone." + promise.milestone());
        found.add(
            off(
                blueprint.wording().of("given.promise", reached),
                promise.date(),
                before(promise.date())));
      }
    }
    if (!found.isEmpty()) {
      warnings.add(Explanation.of("warning.day.off", blueprint.few(found)));
    }
  }

  private boolean isOff(LocalDate day) {
    return !day.isBefore(first) && !after(day).equals(day);
  }

  private LocalDate after(LocalDate day) {
    return days.date(days.index(day));
  }

  private LocalDate before(LocalDate day) {
    return days.date(days.index(day.plusDays(1)) - 1);
  }

  private String off(String what, LocalDate day, LocalDate instead) {
    return what + ": " + taken(day, instead);
  }

  private String taken(LocalDate day, LocalDate instead) {
    return blueprint
        .wording()
        .of(
            "warning.meeting.day",
            blueprint.wording().of("day." + day.getDayOfWeek()),
            day,
            instead);
  }

  private static boolean isAtTheLatest(ConstraintKind kind) {
    return switch (kind) {
      case START_NO_LATER, FINISH_NO_LATER, DEADLINE -> true;
      case START_NO_EARLIER, FINISH_NO_EARLIER, START_ON, FINISH_ON -> false;
    };
  }

  /** What people call that of which a date is given. */
  private String subject(DateConstraint constraint) {
    IsmsProject project = blueprint.project();
    return Stream.of(
            constraint.activity().map(ActivityId::value),
            constraint.control().flatMap(project.risk().controls()::get).map(Control::name),
            constraint.gate().flatMap(planning.gates()::get).map(ExternalGate::name),
            constraint.milestone().map(kind -> blueprint.wording().of("milestone." + kind)))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse("");
  }

  private void meetings(DecisionBody body) {
    List<LocalDate> all = body.meetings().stream().sorted().toList();
    Decisions decisions = blueprint.decisions();
    warn(
        "warning.meeting.past",
        body.name(),
        all.stream().filter(decisions::isLongPast).map(LocalDate::toString).toList(),
        first);
    warn(
        "warning.meeting.before",
        body.name(),
        all.stream()
            .filter(day -> day.isBefore(first) && !decisions.isLongPast(day))
            .map(LocalDate::toString)
            .toList(),
        first);
    warn(
        "warning.meeting.off",
        body.name(),
        all.stream()
            .filter(day -> !day.isBefore(first) && !day.isAfter(last))
            .filter(this::isOff)
            .map(day -> taken(day, after(day)))
            .toList(),
        first);
    int longest = decisions.rhythm(body).map(every -> GAP * every).orElse(0);
    warn(
        "warning.meeting.beyond",
        body.name(),
        all.stream()
            .filter(day -> day.isAfter(last))
            .filter(isAlone(all, longest))
            .map(LocalDate::toString)
            .toList(),
        last);
  }

  /** Whether no meeting comes within some days before one. */
  private static Predicate<LocalDate> isAlone(List<LocalDate> all, int within) {
    return day ->
        all.stream()
            .noneMatch(
                other -> other.isBefore(day) && ChronoUnit.DAYS.between(other, day) <= within);
  }

  private void absences(Availability person) {
    warn(
        "warning.absence.outside",
        blueprint
            .project()
            .organization()
            .persons()
            .get(person.person())
            .map(Person::name)
            .orElse(person.person().value()),
        person.absences().stream()
            .filter(absence -> isOutside(absence.first(), absence.last()))
            .map(absence -> period(absence.first(), absence.last()))
            .toList(),
        first,
        last);
  }

  private void freezes() {
    warn(
        "warning.freeze.outside",
        "",
        planning.freezes().stream()
            .filter(window -> isOutside(window.first(), window.last()))
            .map(window -> window.name() + ", " + period(window.first(), window.last()))
            .toList(),
        first,
        last);
    warn(
        "warning.freeze.audit",
        "",
        blueprint.project().operation().audits().stream()
            .flatMap(
                audit ->
                    Freezes.withoutAudits(blueprint, audit.scope()).stream()
                        .filter(it -> isIn(audit, it))
                        .map(it -> blueprint.wording().of("list.dated", audit.name(), it.name())))
            .toList());
  }

  private static boolean isIn(Audit audit, FreezeWindow window) {
    return audit
        .start()
        .filter(start -> !start.isAfter(window.last()))
        .filter(start -> !audit.finish().orElse(start).isBefore(window.first()))
        .isPresent();
  }

  private boolean isOutside(LocalDate from, LocalDate to) {
    return to.isBefore(first) || from.isAfter(last);
  }

  private String period(LocalDate from, LocalDate to) {
    return from.equals(to) ? from.toString() : blueprint.wording().of("period", from, to);
  }

  private void warn(String code, String whose, List<String> which, LocalDate... bounds) {
    if (!which.isEmpty()) {
      ImmutableList.Builder<Object> arguments = ImmutableList.builder();
      arguments.add(whose, blueprint.few(which)).add((Object[]) bounds);
      warnings.add(Explanation.of(code, arguments.build().toArray()));
    }
  }
}
