package org.ismskit.model.standard;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How much an anomaly matters to users. */
public enum AnomalyWeight {
  /** It changes what has to be done. */
  @JsonProperty("high")
  HIGH,
  /** It can mislead. */
  @JsonProperty("medium")
  MEDIUM,
  /** It is a blemish. */
  @JsonProperty("low")
  LOW
}
