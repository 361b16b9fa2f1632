package org.ismskit.model.journal;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a decision does. */
public enum DecisionKind {
  /** It chooses. */
  @JsonProperty("choose")
  CHOOSE,
  /** It puts off. */
  @JsonProperty("defer")
  DEFER,
  /** It turns down. */
  @JsonProperty("reject")
  REJECT,
  /** It says what comes first. */
  @JsonProperty("prioritize")
  PRIORITIZE
}
