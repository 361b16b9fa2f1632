package org.ismskit.model.journal;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What became of an entry. */
public enum IssueStatus {
  /** It is not resolved. */
  @JsonProperty("open")
  OPEN,
  /** A resolution is agreed and not yet carried out. */
  @JsonProperty("agreed")
  AGREED,
  /** It is resolved. */
  @JsonProperty("closed")
  CLOSED
}
