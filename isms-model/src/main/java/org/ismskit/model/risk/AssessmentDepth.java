package org.ismskit.model.risk;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How deep a risk assessment goes (27003, Annex A, step 16). */
public enum AssessmentDepth {
  /** In outline, to find where depth is needed. */
  @JsonProperty("high-level")
  HIGH_LEVEL,
  /** In detail. */
  @JsonProperty("in-depth")
  IN_DEPTH
}
