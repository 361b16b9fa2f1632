package org.ismskit.model.incident;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What kind of incident it was. */
public enum IncidentKind {
  /** Harm was done here. */
  @JsonProperty("incident")
  INCIDENT,
  /** It nearly happened here. */
  @JsonProperty("near-miss")
  NEAR_MISS,
  /** It happened to others in the same line of business. */
  @JsonProperty("sector")
  SECTOR
}
