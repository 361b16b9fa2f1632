package org.ismskit.export.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ismskit.model.IsmsProject;
import org.ismskit.model.organization.PersonId;
import org.ismskit.model.plan.Availability;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.Planning;
import org.ismskit.model.plan.Task;
import org.ismskit.plan.follow.StaffingCurve;
import org.ismskit.plan.follow.StaffingCurve.Overload;

/** Who has more to do than time: in how many weeks, and what the worst of them is. */
final class OverloadRows {

  private final IsmsProject project;
  private final ImplementationPlan plan;
  private final Names names;

  OverloadRows(IsmsProject project, ImplementationPlan plan, Names names) {
    this.project = project;
    this.plan = plan;
    this.names = names;
  }

  List<Map<String, Object>> all() {
    ImmutableListMultimap<PersonId, Overload> byPerson =
        Multimaps.index(StaffingCurve.of(plan, everybody()).overloads(), Overload::person);
    return Multimaps.asMap(byPerson).values().stream()
        .sorted(Comparator.comparingInt((List<Overload> weeks) -> weeks.size()).reversed())
        .map(this::row)
        .toList();
  }

  /** A plan takes a person of whom nothing is said to be there all the time, and so do we. */
  private Planning everybody() {
    Planning planning = project.planning();
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

  private Map<String, Object> row(List<Overload> weeks) {
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
        "days", rounded(worst.personDays()),
        "available", rounded(worst.available()),
        "tasks",
            worst.tasks().stream()
                .map(id -> plan.tasks().get(id).map(Task::name).orElse(id.value()))
                .toList());
  }

  private static String rounded(BigDecimal number) {
    return number.setScale(1, RoundingMode.HALF_UP).toPlainString();
  }
}
