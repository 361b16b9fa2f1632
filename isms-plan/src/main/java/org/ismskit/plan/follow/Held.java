package org.ismskit.plan.follow;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.plan.Task;
import org.ismskit.plan.generate.DateReason;

/**
 * Reads from the reasons of tasks which meetings, freezes, absences and reports give them their
 * days.
 */
final class Held {

  /** What stands before the reported words, as the last of the arguments. */
  private static final ImmutableSet<String> REPORTED =
      ImmutableSet.of("why.not-before.why", Standing.REPORTED);

  private Held() {}

  static boolean is(Explanation why) {
    return DateReason.of(why).isPresent();
  }

  static boolean pauses(Explanation why) {
    return DateReason.PAUSE.is(why);
  }

  /** What gives a task its days. */
  static ImmutableList<Explanation> by(Task task) {
    return task.because().stream().filter(Held::is).collect(ImmutableList.toImmutableList());
  }

  /** Why somebody's absence or a freeze gives a task other days, if one of them holds it. */
  static Optional<Explanation> otherwise(Task task) {
    return task.because().stream().flatMap(why -> otherwise(task, why).stream()).findFirst();
  }

  private static Optional<Explanation> otherwise(Task task, Explanation why) {
    return DateReason.of(why)
        .flatMap(
            reason ->
                switch (reason) {
                  case AWAY -> Optional.of(cause("cause.away", task, why.args().get(0)));
                  case PAUSE -> Optional.of(cause("cause.away", task, why.args().get(1)));
                  case FREEZE, FREEZE_OF_SESSIONS ->
                      Optional.of(cause("cause.freeze", task, why.args().get(0)));
                  case MEETING, MEETING_BY_RHYTHM, MEETING_UNKNOWN -> Optional.empty();
                });
  }

  private static Explanation cause(String code, Task task, String what) {
    return Explanation.of(code, task.name(), what);
  }

  /** The words in which it was reported why a task is late or cannot begin earlier, if any. */
  static Optional<String> reported(Task task) {
    return task.because().stream()
        .filter(why -> REPORTED.contains(why.code()) && !why.args().isEmpty())
        .map(why -> inSentence(why.args().get(why.args().size() - 1)))
        .reduce((earlier, later) -> later);
  }

  /** Reported words without their full stop: the sentence that takes them up has its own. */
  static String inSentence(String reported) {
    return reported.endsWith(".") && !reported.endsWith("..")
        ? reported.substring(0, reported.length() - 1)
        : reported;
  }

  /** Whether a task pauses while somebody is away. */
  static boolean pauses(Task task) {
    return task.because().stream().anyMatch(Held::pauses);
  }

  /** Whether a task cannot begin since somebody is away. */
  static boolean waitsForSomebody(Task task) {
    return task.because().stream().anyMatch(DateReason.AWAY::is);
  }
}
