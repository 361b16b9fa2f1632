package org.ismskit.plan.follow;

import java.util.Optional;
import org.ismskit.model.entity.Id;
import org.ismskit.model.explanation.Explanation;

/**
 * What set tasks of a plan in motion.
 *
 * @param kind what kind of cause it is
 * @param subject the task, person or decision body that it is about, if it is about one
 * @param because the cause in words
 */
public record Cause(Kind kind, Optional<Id> subject, Explanation because) {

  /** The kinds of causes. */
  public enum Kind {
    /** A task takes longer or shorter. */
    ESTIMATE,
    /** A task was begun or finished on other days than planned, or has more or less left to do. */
    PROGRESS,
    /** A task should have begun and has not. */
    STATUS_DATE,
    /** It was reported that a task cannot begin before a day. */
    NOT_BEFORE,
    /** There is a further task. */
    TASK_ADDED,
    /** There is a task less. */
    TASK_REMOVED,
    /** A task waits for another that it did not wait for, or differently. */
    LINK_ADDED,
    /** A task does not wait for another any more, or differently. */
    LINK_REMOVED,
    /** A person has no tasks any more. */
    PERSON,
    /** A body decides on another day. */
    MEETING,
    /** People work on other days: the calendar, an absence or a freeze is another. */
    CALENDAR,
    /** The project starts on another day. */
    PROJECT_START,
    /** Something that the plans do not tell. */
    UNKNOWN
  }
}
