package org.ismskit.model.control;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What comes first. */
public enum Priority {
  /** First: high risks wait for it. */
  @JsonProperty("a")
  A,
  /** Next. */
  @JsonProperty("b")
  B,
  /** When the others are done. */
  @JsonProperty("c")
  C
}
