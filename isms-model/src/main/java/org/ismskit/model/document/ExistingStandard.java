package org.ismskit.model.document;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What becomes of a standard or procedure that existed before (27003, 9.2.4). */
public enum ExistingStandard {
  /** It stays as it is. */
  @JsonProperty("keep")
  KEEP,
  /** It is brought up to date. */
  @JsonProperty("refine")
  REFINE,
  /** A new one takes its place. */
  @JsonProperty("replace")
  REPLACE
}
