package org.ismskit.model.approval;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What became of a comment. */
public enum CommentStatus {
  /** Not dealt with yet. */
  @JsonProperty("open")
  OPEN,
  /** Worked in. */
  @JsonProperty("accepted")
  ACCEPTED,
  /** Not worked in, with a reason. */
  @JsonProperty("rejected")
  REJECTED
}
