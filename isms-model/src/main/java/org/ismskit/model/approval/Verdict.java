package org.ismskit.model.approval;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What was decided. */
public enum Verdict {
  /** As proposed. */
  @JsonProperty("approved")
  APPROVED,
  /** With conditions. */
  @JsonProperty("approved-with-conditions")
  APPROVED_WITH_CONDITIONS,
  /** Put off. */
  @JsonProperty("deferred")
  DEFERRED,
  /** No. */
  @JsonProperty("rejected")
  REJECTED
}
