package org.ismskit.export.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ismskit.model.explanation.Wording;
import org.ismskit.model.plan.Communication;
import org.ismskit.model.plan.ImplementationPlan;
import org.ismskit.model.plan.PlannedEvent;
import org.ismskit.model.programme.IsmsStream;
import org.ismskit.model.recurrence.Recurrence;
import org.ismskit.model.scope.ScopeId;

/** What happens on certain days, and who is told what when. */
final class CalendarRows {

  /** The same thing on several days. */
  private record Series(String name, Optional<ScopeId> scope) {}

  private final ImplementationPlan plan;
  private final Names names;
  private final Wording wording;

  CalendarRows(ImplementationPlan plan, Names names, Wording wording) {
    this.plan = plan;
    this.names = names;
    this.wording = wording;
  }

  /** The events by the activity they belong to, those of none last; a meeting is one row. */
  List<Map<String, Object>> streams() {
    Map<Optional<IsmsStream>, Map<Series, List<PlannedEvent>>> streams =
        new TreeMap<>(
            Comparator.comparing(
                stream -> stream.map(Enum::ordinal).orElse(IsmsStream.values().length)));
    plan.events().stream()
        .sorted(Comparator.comparing(PlannedEvent::on))
        .forEach(
            event ->
                streams
                    .computeIfAbsent(event.stream(), stream -> new LinkedHashMap<>())
                    .computeIfAbsent(
                        new Series(event.name(), event.scope()), series -> new ArrayList<>())
                    .add(event));
    List<Map<String, Object>> rows = new ArrayList<>();
    streams.forEach(
        (stream, series) ->
            rows.add(
                Map.of(
                    "stream", stream.map(Names::words).orElse("other"),
                    "events",
                        series.entrySet().stream()
                            .map(entry -> row(entry.getKey(), entry.getValue()))
                            .toList())));
    return rows;
  }

  private Map<String, Object> row(Series series, List<PlannedEvent> events) {
    return Map.of(
        "name",
        series.name() + series.scope().map(scope -> " (" + names.scope(scope) + ")").orElse(""),
        "times",
        events.size(),
        "several",
        events.size() > 1,
        "first",
        events.get(0).on().toString(),
        "last",
        events.get(events.size() - 1).on().toString(),
        "dates",
        dates(events.stream().map(PlannedEvent::on).toList()),
        "effort",
        effort(events),
        "who",
        events.stream().flatMap(this::who).distinct().collect(Collectors.joining(", ")),
        "why",
        events.stream()
            .flatMap(event -> event.because().stream())
            .distinct()
            .map(wording::of)
            .collect(Collectors.joining(" ")));
  }

  /** The person or, as long as there is none, the role. */
  private Stream<String> who(PlannedEvent event) {
    return event
        .responsible()
        .map(names::person)
        .or(() -> event.responsibleRole().map(names::role))
        .stream();
  }

  /** Person-days of all of them; nothing if none says what it takes. */
  private static String effort(List<PlannedEvent> events) {
    return events.stream()
        .flatMap(event -> event.effort().stream())
        .reduce(BigDecimal::add)
        .map(BigDecimal::toPlainString)
        .orElse("");
  }

  private static String dates(Collection<LocalDate> days) {
    return days.stream().map(LocalDate::toString).collect(Collectors.joining(", "));
  }

  List<Map<String, Object>> communication() {
    return plan.communication().stream().map(this::told).toList();
  }

  private Map<String, Object> told(Communication told) {
    List<String> when = new ArrayList<>();
    told.recurrence().map(CalendarRows::often).ifPresent(when::add);
    if (!told.on().isEmpty()) {
      when.add(dates(told.on()));
    }
    return Map.of(
        "what", told.what(),
        "to", told.to().stream().map(names::role).collect(Collectors.joining(", ")),
        "by", told.by().map(names::role).orElse(""),
        "when", String.join("; ", when));
  }

  private static String often(Recurrence often) {
    String unit = Names.words(often.unit());
    return (often.every() == 1 ? "every " + unit : "every " + often.every() + " " + unit + "s")
        + often.first().map(day -> " from " + day).orElse("");
  }
}
