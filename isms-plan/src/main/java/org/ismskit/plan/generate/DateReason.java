package org.ismskit.plan.generate;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.Arrays;
import java.util.Optional;
import org.ismskit.model.explanation.Explanation;
import org.ismskit.model.plan.Task;

/**
 * What gives a task its days besides its links, as it stands among the {@linkplain Task#because()
 * reasons} of the task.
 */
public enum DateReason {

  /** Somebody is away until it begins; the argument is the name. */
  AWAY("why.away"),

  /** Somebody is away in between; the arguments are the working days and the name. */
  PAUSE("why.pause"),

  /** What is built must not go live before it ends; the arguments are the name and both days. */
  FREEZE("why.freeze"),

  /** No day of it may lie in a freeze; the arguments are the name and both days. */
  FREEZE_OF_SESSIONS("why.freeze.session"),

  /** A body meets; the arguments are its name, the day and that of the papers. */
  MEETING("why.meeting"),

  /** A body will meet if it goes on in its rhythm; a further argument is the days of that. */
  MEETING_BY_RHYTHM("why.meeting.rhythm"),

  /** A body of which no meeting is known for then; the arguments are as for a meeting. */
  MEETING_UNKNOWN("why.meeting.none");

  private static final ImmutableMap<String, DateReason> BY_CODE =
      Maps.uniqueIndex(Arrays.asList(values()), reason -> reason.code);

  private final String code;

  DateReason(String code) {
    this.code = code;
  }

  /**
   * Which of them a reason is.
   *
   * @param why a reason of a task
   * @return empty if it says nothing of days
   */
  public static Optional<DateReason> of(Explanation why) {
    return Optional.ofNullable(BY_CODE.get(why.code()));
  }

  /**
   * Whether a reason is this one.
   *
   * @param why a reason of a task
   * @return whether it is
   */
  public boolean is(Explanation why) {
    return why.code().equals(code);
  }

  Explanation explained(Object... args) {
    return Explanation.of(code, args);
  }
}
