package org.ismskit.plan.generate;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.ismskit.model.programme.IsmsStream;
import org.ismskit.model.shape.Table;
import org.ismskit.model.standard.RoleDescriptionId;
import org.ismskit.plan.estimate.ProjectSize;

/**
 * Something that recurs in organizations that operate an ISMS. How often is custom; 27003 only asks
 * for planned or regular intervals. Law or contract may ask for more.
 *
 * @param code names it in tables and wordings
 * @param stream the activity it belongs to
 * @param main whether a rhythm that the project gives to the stream replaces it
 * @param intervals by the size of the organization: weeks between steering meetings, otherwise
 *     months; without those that do not have it
 * @param role who sees to it
 * @param after the milestone with which the plan itself does it for the first time
 * @param before the events for each of which it has to be done
 * @param leadDays how many working days before these, at least
 * @param weeks over how many weeks it is spread
 * @param perPart whether each part of a group has its own, with its own people
 * @param clause where the standard asks for it
 */
record UsualEvent(
    String code,
    Optional<IsmsStream> stream,
    boolean main,
    ImmutableMap<String, Integer> intervals,
    RoleDescriptionId role,
    Optional<String> after,
    ImmutableList<String> before,
    int leadDays,
    int weeks,
    boolean perPart,
    String clause) {

  /** All; what has to be done for another comes after it. */
  static final ImmutableList<UsualEvent> ALL =
      Table.read(UsualEvent.class, "default-practice/events.tsv").rows().stream()
          .map(UsualEvent::of)
          .collect(ImmutableList.toImmutableList());

  static final String STEERING = "steering";

  private static UsualEvent of(Table.Row row) {
    ImmutableMap.Builder<String, Integer> intervals = ImmutableMap.builder();
    for (String size : ImmutableList.of("small", "medium", "large")) {
      row.optional(size, Integer::valueOf).ifPresent(interval -> intervals.put(size, interval));
    }
    return new UsualEvent(
        row.text("event"),
        row.optional("stream", UsualEvent::stream),
        row.flag("main"),
        intervals.buildOrThrow(),
        row.text("role", RoleDescriptionId::of),
        row.optional("after"),
        row.list("before", " "),
        row.optional("leadDays", Integer::valueOf).orElse(0),
        row.optional("weeks", Integer::valueOf).orElse(1),
        row.flag("perPart"),
        row.text("clause"));
  }

  private static IsmsStream stream(String name) {
    return IsmsStream.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  static UsualEvent of(String code) {
    return ALL.stream().filter(event -> event.code().equals(code)).findFirst().orElseThrow();
  }

  /** Weeks between steering meetings, otherwise months; empty where it is not usual. */
  OptionalInt interval(ProjectSize size) {
    Integer interval = intervals.get(size.name());
    return interval == null ? OptionalInt.empty() : OptionalInt.of(interval);
  }
}
