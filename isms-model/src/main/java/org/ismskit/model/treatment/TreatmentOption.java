package org.ismskit.model.treatment;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What can be done about a risk (27003, 8.3). */
public enum TreatmentOption {
  /** Reduce it by controls. */
  @JsonProperty("modify")
  MODIFY,
  /** Keep it, knowingly. */
  @JsonProperty("retain")
  RETAIN,
  /** Give up what causes it. */
  @JsonProperty("avoid")
  AVOID,
  /** Let others carry a part of it. */
  @JsonProperty("share")
  SHARE
}
