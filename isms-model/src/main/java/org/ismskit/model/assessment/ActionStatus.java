package org.ismskit.model.assessment;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What became of an action. */
public enum ActionStatus {
  /** Nothing was done yet. */
  @JsonProperty("open")
  OPEN,
  /** It is being done. */
  @JsonProperty("in-progress")
  IN_PROGRESS,
  /** It is done. */
  @JsonProperty("done")
  DONE,
  /** It was given up. */
  @JsonProperty("dropped")
  DROPPED
}
