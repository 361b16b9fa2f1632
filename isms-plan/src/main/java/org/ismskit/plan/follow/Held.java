package org.ismskit.plan.follow;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.plan.Task;

/**
 * Reads from the reasons of tasks which meetings, freezes, absences and reports give them their
 * days.
 */
final class Held {

  private static final String AWAY = "why.away";
  private static final String PAUSE = "why.pause";
  private static final String FREEZE = "why.freeze";
  private static final String NOT_BEFORE = "why.not-before.why";
  private static final String SESSION = "why.freeze.session";

  private static final ImmutableSet<String> CODES =
      ImmutableSet.of(
          AWAY, PAUSE, FREEZE, SESSION, "why.meeting", "why.meeting.none", "why.meeting.rhythm");

  private Held() {}

  static boolean is(Explanation why) {
    return CODES.contains(why.code());
  }

  static boolean pauses(Explanation why) {
    return why.code().equals(PAUSE);
  }

  /** What gives a task its days. */
  static ImmutableList<Explanation> by(Task task) {
    return task.because().stream().filter(Held::is).collect(ImmutableList.toImmutableList());
  }

  /** Why somebody's absence or a freeze gives a task other days, if one of them holds it. */
  static Optional<Explanation> otherwise(Task task) {
    for (Explanation why : task.because()) {
      switch (why.code()) {
        case AWAY -> {
          return Optional.of(Explanation.of("cause.away", task.name(), why.args().get(0)));
        }
        case PAUSE -> {
          return Optional.of(Explanation.of("cause.away", task.name(), why.args().get(1)));
        }
        case FREEZE, SESSION -> {
          return Optional.of(Explanation.of("cause.freeze", task.name(), why.args().get(0)));
        }
        default -> {}
      }
    }
    return Optional.empty();
  }

  /** The words in which it was reported why a task cannot begin earlier, if there were any. */
  static Optional<String> reported(Task task) {
    return task.because().stream()
        .filter(why -> why.code().equals(NOT_BEFORE))
        .map(why -> why.args().get(2))
        .findFirst();
  }

  /** Whether a task pauses while somebody is away. */
  static boolean pauses(Task task) {
    return task.because().stream().anyMatch(Held::pauses);
  }

  /** Whether a task cannot begin since somebody is away. */
  static boolean waitsForSomebody(Task task) {
    return task.because().stream().anyMatch(why -> why.code().equals(AWAY));
  }
}
