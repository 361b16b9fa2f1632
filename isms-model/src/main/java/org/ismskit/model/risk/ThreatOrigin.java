package org.ismskit.model.risk;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a threat comes from (27003, 8.2 a). */
public enum ThreatOrigin {
  /** Somebody means it. */
  @JsonProperty("deliberate")
  DELIBERATE,
  /** Somebody or something fails. */
  @JsonProperty("accidental")
  ACCIDENTAL,
  /** Nature or the surroundings. */
  @JsonProperty("environmental")
  ENVIRONMENTAL
}
