package org.ismskit.export.report;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.explanation.Wording;
import org.ismskit.model.plan.Holiday;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.WorkingCalendar;
import org.ismskit.plan.generate.DateReason;

/**
 * On what else two plans rest: start, calendar and assumptions. Who is away is told by the tasks
 * that it holds, since a plan does not say it otherwise.
 */
final class GroundRows {

  /** What these say adds up the tasks, and differs with them. */
  private static final ImmutableSet<String> SUMS =
      ImmutableSet.of("assumption.own-rate", "assumption.staff-rate", "assumption.staff-rate.mean");

  /** Of more tasks than these only the first are named. */
  private static final int NAMED = 4;

  private final ImplementationPlan before;
  private final ImplementationPlan after;
  private final Wording wording;
  private final List<Map<String, Object>> rows = new ArrayList<>();

  GroundRows(ImplementationPlan before, ImplementationPlan after, Wording wording) {
    this.before = before;
    this.after = after;
    this.wording = wording;
  }

  List<Map<String, Object>> all() {
    row("Start", before.startOn().toString(), after.startOn().toString());
    row("Working days", week(before.calendar()), week(after.calendar()));
    row(
        "Holidays",
        holidays(before.calendar(), after.calendar()),
        holidays(after.calendar(), before.calendar()));
    assumptions();
    absences();
    return rows;
  }

  private void row(String what, String was, String is) {
    if (!was.equals(is)) {
      rows.add(Map.of("what", what, "before", was, "after", is));
    }
  }

  private static String week(WorkingCalendar calendar) {
    return calendar.workingDays().stream()
        .sorted()
        .map(GroundRows::name)
        .collect(Collectors.joining(", "));
  }

  private static String name(DayOfWeek day) {
    return day.name().charAt(0) + Names.words(day).substring(1);
  }

  /** The days off of a calendar that the other does not have. */
  private static String holidays(WorkingCalendar calendar, WorkingCalendar other) {
    Set<?> others = other.holidays().stream().map(Holiday::date).collect(Collectors.toSet());
    return calendar.holidays().stream()
        .filter(holiday -> !others.contains(holiday.date()))
        .map(holiday -> holiday.date() + holiday.name().map(name -> " " + name).orElse(""))
        .collect(Collectors.joining(", "));
  }

  private void absences() {
    Map<String, Set<String>> was = held(before);
    Map<String, Set<String>> is = held(after);
    for (String person : new LinkedHashSet<>(Sets.union(was.keySet(), is.keySet()))) {
      row(
          "Held while " + person + " is away",
          Counts.few(was.getOrDefault(person, Set.of()), NAMED, "; "),
          Counts.few(is.getOrDefault(person, Set.of()), NAMED, "; "));
    }
  }

  /** The tasks that begin later or pause because somebody is away, by the name of who is. */
  private static Map<String, Set<String>> held(ImplementationPlan plan) {
    Map<String, Set<String>> held = new LinkedHashMap<>();
    for (Task task : plan.tasks()) {
      for (Explanation why : task.because()) {
        int name = DateReason.AWAY.is(why) ? 0 : DateReason.PAUSE.is(why) ? 1 : Integer.MAX_VALUE;
        if (name < why.args().size()) {
          held.computeIfAbsent(why.args().get(name), person -> new LinkedHashSet<>())
              .add(task.name());
        }
      }
    }
    return held;
  }

  /** What is said of the same thing in both plans is one row. */
  private void assumptions() {
    Map<String, String> was = only(before, after);
    Map<String, String> is = only(after, before);
    Set<String> subjects = new LinkedHashSet<>(Sets.union(was.keySet(), is.keySet()));
    for (String subject : subjects) {
      row(
          "Assumption",
          Objects.requireNonNullElse(was.get(subject), ""),
          Objects.requireNonNullElse(is.get(subject), ""));
    }
  }

  private Map<String, String> only(ImplementationPlan plan, ImplementationPlan other) {
    Map<String, String> only = new LinkedHashMap<>();
    for (Explanation assumption : plan.assumptions()) {
      if (!SUMS.contains(assumption.code()) && !other.assumptions().contains(assumption)) {
        only.merge(subject(assumption), wording.of(assumption), (one, more) -> one + " " + more);
      }
    }
    return only;
  }

  /** A driver is known by its name, whether it is given, counted or guessed. */
  private static String subject(Explanation assumption) {
    return assumption.code().startsWith("driver.")
        ? "driver." + assumption.args().stream().findFirst().orElse("")
        : assumption.code();
  }
}
