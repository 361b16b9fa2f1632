package org.ismskit.model.process;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How much the organization depends on a process (27003, 7.3 c). */
public enum Criticality {
  /** The organization cannot work without it. */
  @JsonProperty("critical")
  CRITICAL,
  /** Its loss is felt soon. */
  @JsonProperty("important")
  IMPORTANT,
  /** It supports others. */
  @JsonProperty("supporting")
  SUPPORTING
}
