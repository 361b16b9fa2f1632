package org.ismskit.model.risk;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an estimate of likelihood rests on. */
public enum LikelihoodBasis {
  /** What happened before. */
  @JsonProperty("history")
  HISTORY,
  /** The judgement of somebody who knows. */
  @JsonProperty("expert")
  EXPERT,
  /** What others report, such as an exchange of the sector. */
  @JsonProperty("feed")
  FEED
}
