package org.ismskit.model.journal;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What kind of entry it is. */
public enum IssueKind {
  /** Something that could harm the project. */
  @JsonProperty("risk")
  RISK,
  /** Something the project rests on. */
  @JsonProperty("assumption")
  ASSUMPTION,
  /** Something that harms the project. */
  @JsonProperty("issue")
  ISSUE,
  /** Something the project waits for. */
  @JsonProperty("dependency")
  DEPENDENCY,
  /** Interests or processes that do not fit together (27003, 9.3). */
  @JsonProperty("conflict")
  CONFLICT
}
