package org.ismskit.model.plan;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a task is. */
public enum TaskKind {
  /** Work on an activity of the process description. */
  @JsonProperty("activity")
  ACTIVITY,
  /** Waiting for others: comments, a meeting, people in one room. */
  @JsonProperty("wait")
  WAIT,
  /** A part of implementing a control. */
  @JsonProperty("control")
  CONTROL,
  /** Time in which controls operate and leave evidence. */
  @JsonProperty("evidence")
  EVIDENCE,
  /** An internal audit. */
  @JsonProperty("audit")
  AUDIT,
  /** A management review. */
  @JsonProperty("review")
  REVIEW,
  /** Everybody is made aware and trained. */
  @JsonProperty("training")
  TRAINING,
  /** Leading the project, all the way through. */
  @JsonProperty("coordination")
  COORDINATION,
  /** A point at which something is reached. */
  @JsonProperty("milestone")
  MILESTONE
}
