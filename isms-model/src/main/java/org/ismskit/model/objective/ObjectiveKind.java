package org.ismskit.model.objective;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whose aim an objective is. */
public enum ObjectiveKind {
  /** An aim of the organization as a whole. */
  @JsonProperty("strategic")
  STRATEGIC,
  /** An aim of the ISMS. */
  @JsonProperty("isms")
  ISMS
}
