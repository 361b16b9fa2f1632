package org.ismskit.plan.generate;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ismskit.model.approval.ApprovalSubject;
import org.ismskit.model.approval.DecisionBody;
import org.ismskit.model.approval.DecisionBodyId;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.plan.TaskId;
import org.ismskit.model.shape.Table;
import org.ismskit.model.standard.ActivityId;
import org.ismskit.plan.schedule.Opening;
import org.ismskit.plan.schedule.WorkingDays;

/** Who decides on what, and when they meet. */
final class Decisions {

  /** What is decided at the end of which activity. */
  private static final ImmutableMap<ActivityId, ApprovalSubject> SUBJECTS =
      Table.read(Decisions.class, "plan-anchors/decisions.tsv").rows().stream()
          .collect(
              ImmutableMap.toImmutableMap(
                  row -> row.text("activity", ActivityId::of),
                  row -> row.choice("subject", ApprovalSubject.class)));

  /** For how long a body goes on in its rhythm: no plan is longer. */
  private static final int YEARS = 10;

  /**
   * A meeting that is dated.
   *
   * @param body who meets
   * @param on on which day
   */
  record Meeting(DecisionBodyId body, LocalDate on) {}

  private final Iterable<DecisionBody> bodies;
  private final WorkingDays days;
  private final Variation variation;

  Decisions(Iterable<DecisionBody> bodies, WorkingDays days, Variation variation) {
    this.bodies = bodies;
    this.days = days;
    this.variation = variation;
  }

  static ApprovalSubject subject(ActivityId activity) {
    return SUBJECTS.getOrDefault(activity, ApprovalSubject.OTHER);
  }

  /** The first that decides on just this, or else the first that decides on everything. */
  Optional<DecisionBody> body(ApprovalSubject subject) {
    DecisionBody everything = null;
    for (DecisionBody body : bodies) {
      if (body.decides().contains(subject)) {
        return Optional.of(body);
      }
      if (everything == null && body.decides().isEmpty()) {
        everything = body;
      }
    }
    return Optional.ofNullable(everything);
  }

  /**
   * Lets a decision be made by those who make it: at their first meeting whose papers are due when
   * the papers are ready, or in writing.
   *
   * @param wait what is waited for, with the days that are usual
   */
  TaskId decide(DraftTask wait, Optional<DecisionBody> found, Draft draft) {
    if (found.isEmpty()) {
      return draft.add(wait);
    }
    DecisionBody body = found.get();
    wait.decidedBy(body.id());
    int lead = body.paperLeadDays().orElse(0);
    if (inWriting(body)) {
      return draft.add(
          wait.lasting(Math.max(1, lead))
              .insteadSince(Explanation.of("why.wait.written", body.name(), Math.max(1, lead))));
    }
    int[] due = due(body);
    if (due.length == 0) {
      return draft.add(wait);
    }
    int usual = Math.max(0, wait.duration() - lead - 1);
    TaskId id =
        draft.add(
            wait.lasting(lead + 1)
                .insteadSince(Explanation.of("why.wait.body", body.name(), lead)));
    draft.open(id, meetings(due, usual));
    return id;
  }

  /** Whoever may decide in writing and names no meetings does so; others if that is tried. */
  boolean inWriting(DecisionBody body) {
    return variation.inWriting().contains(body.id())
        || (body.writtenResolution() && body.meetings().isEmpty());
  }

  /** The days by which papers are due, in their order; those before the project are over. */
  private int[] due(DecisionBody body) {
    return all(body)
        .mapToInt(meeting -> days.index(meeting) - body.paperLeadDays().orElse(0))
        .filter(day -> day >= 0)
        .sorted()
        .distinct()
        .toArray();
  }

  /**
   * When a body meets from the first day of the project on. After the last meeting that is dated,
   * it goes on in its rhythm.
   */
  Stream<LocalDate> all(DecisionBody body) {
    LocalDate first = days.date(0);
    LocalDate end = first.plusYears(YEARS);
    Stream<LocalDate> later =
        rhythm(body)
            .map(
                every ->
                    Stream.iterate(
                        Collections.max(body.meetings()).plusDays(every),
                        day -> day.isBefore(end),
                        day -> day.plusDays(every)))
            .orElse(Stream.empty());
    return Stream.concat(meetings(body), later)
        .filter(meeting -> !meeting.isBefore(first))
        .sorted();
  }

  /** When a body meets, as far as it is dated. */
  private Stream<LocalDate> meetings(DecisionBody body) {
    return body.meetings().stream()
        .map(day -> variation.moved().getOrDefault(new Meeting(body.id(), day), day));
  }

  /**
   * How many days lie between two meetings: the median, of two in the middle the longer; empty
   * where less than two are dated. One of long before the project is a slip of the year.
   */
  Optional<Integer> rhythm(DecisionBody body) {
    List<LocalDate> meetings =
        body.meetings().stream().filter(day -> !isLongPast(day)).sorted().toList();
    int[] distances =
        IntStream.range(1, meetings.size())
            .map(i -> (int) ChronoUnit.DAYS.between(meetings.get(i - 1), meetings.get(i)))
            .sorted()
            .toArray();
    return distances.length == 0 ? Optional.empty() : Optional.of(distances[distances.length / 2]);
  }

  /** Last year's calendar is kept on purpose; a meeting before that counts for nothing. */
  boolean isLongPast(LocalDate meeting) {
    return meeting.isBefore(days.date(0).minusYears(1));
  }

  /** The last dated meeting that comes too early for papers that are ready on a day. */
  Optional<Meeting> missed(DecisionBody body, int ready) {
    return body.meetings().stream()
        .filter(day -> !day.isBefore(days.date(0)))
        .filter(day -> days.index(day) - body.paperLeadDays().orElse(0) < ready)
        .max(Comparator.naturalOrder())
        .map(day -> new Meeting(body.id(), day));
  }

  /** The next of the days; where none is known, as many days later as is usual. */
  private static Opening meetings(int[] due, int usual) {
    return (earliest, days) -> {
      int at = Arrays.binarySearch(due, earliest);
      int next = at >= 0 ? at : -at - 1;
      return next < due.length ? due[next] : earliest + usual;
    };
  }

  /** The bodies that decide on something, each once. */
  ImmutableSet<DecisionBody> deciding() {
    return ImmutableSet.copyOf(
        Arrays.stream(ApprovalSubject.values())
            .flatMap(subject -> body(subject).stream())
            .toList());
  }
}
