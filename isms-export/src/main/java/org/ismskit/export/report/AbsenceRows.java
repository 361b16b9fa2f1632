package org.ismskit.export.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.plan.Absence;
import org.ismskit.model.plan.Forecast;
import org.ismskit.model.plan.FreezeWindow;
import org.ismskit.model.plan.FrozenWork;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.plan.schedule.WorkingDays;

/** Who is away and when work is frozen, as far as it is within the planned time. */
final class AbsenceRows {

  private record Away(PersonId person, Absence absence) {}

  private final IsmsProject project;
  private final ImplementationPlan plan;
  private final Names names;
  private final WorkingDays days;
  private final LocalDate last;
  private final List<Away> absences;

  /** The planned time ends when the plan is likely finished, though that is later than planned. */
  AbsenceRows(IsmsProject project, ImplementationPlan plan, Names names) {
    this.project = project;
    this.plan = plan;
    this.names = names;
    this.days = WorkingDays.of(plan.calendar(), plan.startOn());
    LocalDate likely = plan.forecast().map(Forecast::likely).orElse(plan.finishOn());
    this.last = likely.isAfter(plan.finishOn()) ? likely : plan.finishOn();
    this.absences =
        project.planning().availabilities().stream()
            .flatMap(a -> a.absences().stream().map(away -> new Away(a.person(), away)))
            .filter(away -> isPlanned(away.absence().first(), away.absence().last()))
            .sorted(
                Comparator.comparing((Away away) -> away.absence().first())
                    .thenComparing(away -> away.person().value()))
            .toList();
  }

  private boolean isPlanned(LocalDate from, LocalDate to) {
    return !from.isAfter(last) && !to.isBefore(plan.startOn());
  }

  List<Map<String, Object>> absences() {
    return absences.stream()
        .map(
            away ->
                Map.<String, Object>of(
                    "who", names.person(away.person()),
                    "first", away.absence().first().toString(),
                    "last", away.absence().last().toString(),
                    "days", workingDays(away.absence()),
                    "why", away.absence().why().orElse("")))
        .toList();
  }

  /** How many working days of the planned time somebody is away, each once. */
  int daysOf(PersonId person) {
    int sum = 0;
    int counted = 0;
    for (Away away : absences) {
      if (away.person().equals(person)) {
        int end = end(away.absence());
        // By their first days, so what an absence shares with others lies before their latest end.
        sum += Math.max(0, end - Math.max(counted, first(away.absence())));
        counted = Math.max(counted, end);
      }
    }
    return sum;
  }

  private int workingDays(Absence absence) {
    return end(absence) - first(absence);
  }

  private int first(Absence absence) {
    return days.index(absence.first().isBefore(plan.startOn()) ? plan.startOn() : absence.first());
  }

  /** The working day after an absence. */
  private int end(Absence absence) {
    return days.index((absence.last().isAfter(last) ? last : absence.last()).plusDays(1));
  }

  List<Map<String, Object>> freezes() {
    return project.planning().freezes().stream()
        .filter(window -> isPlanned(window.first(), window.last()))
        .sorted(Comparator.comparing(FreezeWindow::first).thenComparing(FreezeWindow::name))
        .map(
            window ->
                Map.<String, Object>of(
                    "name", window.name(),
                    "first", window.first().toString(),
                    "last", window.last().toString(),
                    "what", what(window),
                    "where", where(window)))
        .toList();
  }

  private static String what(FreezeWindow window) {
    return window.blocks().isEmpty()
        ? Names.words(FrozenWork.CHANGES)
        : window.blocks().stream().map(Names::words).collect(Collectors.joining(", "));
  }

  private String where(FreezeWindow window) {
    List<String> where = new ArrayList<>();
    Stream.of(
            window.sites().stream().map(names::site),
            window.systems().stream().map(names::system),
            window.controls().stream().map(names::control))
        .map(held -> held.collect(Collectors.joining(", ")))
        .filter(held -> !held.isEmpty())
        .forEach(where::add);
    return where.isEmpty() ? "everything" : String.join("; ", where);
  }
}
