package org.ismskit.model.plan;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far work may begin on the draft of another activity's result, unless a project says more. */
public enum DependencyBasis {
  /** Nothing starts before all its inputs are finished. */
  @JsonProperty("strict")
  STRICT,
  /** Work on drafts side by side where the standard allows it (27003, 4.2, 6.1 and 7.1). */
  @JsonProperty("overlapped")
  OVERLAPPED
}
