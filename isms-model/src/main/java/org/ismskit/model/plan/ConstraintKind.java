package org.ismskit.model.plan;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a date can ask of a task. */
public enum ConstraintKind {
  /** It starts on the date or later. */
  @JsonProperty("start-no-earlier")
  START_NO_EARLIER,
  /** It starts on the date or earlier. */
  @JsonProperty("start-no-later")
  START_NO_LATER,
  /** It finishes on the date or later. */
  @JsonProperty("finish-no-earlier")
  FINISH_NO_EARLIER,
  /** It finishes on the date or earlier. */
  @JsonProperty("finish-no-later")
  FINISH_NO_LATER,
  /** It starts on the date. */
  @JsonProperty("start-on")
  START_ON,
  /** It finishes on the date. */
  @JsonProperty("finish-on")
  FINISH_ON,
  /** It should be finished by the date: nothing moves, but its float is negative if it is not. */
  @JsonProperty("deadline")
  DEADLINE
}
