package org.ismskit.export.report;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.plan.Availability;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.Planning;
import org.ismskit.model.plan.Task;
import org.ismskit.model.plan.TaskKind;
import org.ismskit.plan.estimate.PersonDays;
import org.ismskit.plan.follow.StaffingCurve;
import org.ismskit.plan.follow.StaffingCurve.Overload;
import org.ismskit.plan.follow.StaffingCurve.Week;

/** Who does how much, and who has more to do than time. */
final class PeopleRows {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final ImplementationPlan plan;
  private final Names names;
  private final AbsenceRows absences;
  private final StaffingCurve curve;
  private final ImmutableListMultimap<PersonId, Overload> overloads;

  PeopleRows(IsmsProject project, ImplementationPlan plan, Names names, AbsenceRows absences) {
    this.plan = plan;
    this.names = names;
    this.absences = absences;
    this.curve = StaffingCurve.of(plan, everybody(project.planning(), plan));
    this.overloads = Multimaps.index(curve.overloads(), Overload::person);
  }

  /** A plan takes a person of whom nothing is said to be there all the time, and so do we. */
  private static Planning everybody(Planning planning, ImplementationPlan plan) {
    ImmutableSet<PersonId> said =
        planning.availabilities().stream()
            .map(Availability::person)
            .collect(ImmutableSet.toImmutableSet());
    ImmutableList.Builder<Availability> all = ImmutableList.builder();
    all.addAll(planning.availabilities());
    plan.tasks().stream()
        .flatMap(task -> task.responsible().stream())
        .distinct()
        .filter(person -> !said.contains(person))
        .forEach(person -> all.add(Availability.builder().person(person).build()));
    return planning.withAvailabilities(all.build());
  }

  /** The weeks of somebody: how much is planned, and how much time there is. */
  private record Load(LocalDate monday, BigDecimal days, BigDecimal available) {

    Load and(Load other) {
      return new Load(monday, days.add(other.days), available);
    }

    /** Compares how much of the time two weeks take; no time at all is the least of it. */
    static int compare(Load one, Load other) {
      int share = one.days.multiply(other.available).compareTo(other.days.multiply(one.available));
      return share != 0 ? share : other.monday.compareTo(one.monday);
    }

    String percent() {
      return available.signum() == 0
          ? "no time"
          : days.multiply(HUNDRED).divide(available, 0, RoundingMode.HALF_UP) + " %";
    }
  }

  /** Everybody who is responsible for something, who has most to do first. */
  List<Map<String, Object>> all() {
    Map<PersonId, List<Task>> tasks = new LinkedHashMap<>();
    for (Task task : plan.tasks()) {
      task.responsible()
          .filter(person -> task.kind() != TaskKind.MILESTONE)
          .ifPresent(person -> tasks.computeIfAbsent(person, p -> new ArrayList<>()).add(task));
    }
    Map<PersonId, BigDecimal> efforts = new HashMap<>();
    tasks.forEach(
        (person, all) ->
            efforts.put(
                person,
                all.stream()
                    .map(task -> task.ownEffort().orElse(task.effort()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add)));
    Map<PersonId, Load> busiest = busiest();
    return tasks.keySet().stream()
        .sorted(
            Comparator.comparing((PersonId person) -> requireNonNull(efforts.get(person)))
                .reversed()
                .thenComparing(PersonId::value))
        .map(
            person ->
                row(
                    person,
                    requireNonNull(tasks.get(person)).size(),
                    requireNonNull(efforts.get(person)),
                    Optional.ofNullable(busiest.get(person))))
        .toList();
  }

  /** The week of each person that takes most of the time there is; the first of several. */
  private Map<PersonId, Load> busiest() {
    Map<PersonId, Map<LocalDate, Load>> loads = new HashMap<>();
    for (Week week : curve.weeks()) {
      week.available()
          .ifPresent(
              available ->
                  loads
                      .computeIfAbsent(
                          week.worker().person().orElseThrow(), person -> new TreeMap<>())
                      .merge(
                          week.monday(),
                          new Load(week.monday(), week.personDays(), available),
                          Load::and));
    }
    Map<PersonId, Load> busiest = new HashMap<>();
    loads.forEach(
        (person, weeks) ->
            busiest.put(person, weeks.values().stream().max(Load::compare).orElseThrow()));
    return busiest;
  }

  private Map<String, Object> row(
      PersonId person, int tasks, BigDecimal effort, Optional<Load> busiest) {
    return ImmutableMap.of(
        "who", names.person(person),
        "tasks", tasks,
        "days", PersonDays.told(effort),
        "busiest", busiest.map(load -> load.monday().toString()).orElse(""),
        "load", busiest.map(Load::percent).orElse(""),
        "overloaded", overloads.get(person).size(),
        "away", absences.daysOf(person));
  }

  /** Those who have more to do than time: in how many weeks, and what the worst of them is. */
  List<Map<String, Object>> overloads() {
    return Multimaps.asMap(overloads).values().stream()
        .sorted(Comparator.comparingInt((List<Overload> weeks) -> weeks.size()).reversed())
        .map(this::overload)
        .toList();
  }

  private Map<String, Object> overload(List<Overload> weeks) {
    Overload worst =
        weeks.stream()
            .max(
                Comparator.comparing(Overload::excess)
                    .thenComparing(Overload::monday, Comparator.reverseOrder()))
            .orElseThrow();
    return Map.of(
        "who", names.person(worst.person()),
        "weeks", weeks.size(),
        "mondays",
            weeks.stream().map(week -> week.monday().toString()).collect(Collectors.joining(", ")),
        "worst", worst.monday().toString(),
        "days", PersonDays.told(worst.personDays()),
        "available", PersonDays.told(worst.available()),
        "tasks",
            worst.tasks().stream()
                .map(id -> plan.tasks().get(id).map(Task::name).orElse(id.value()))
                .toList());
  }
}
