package org.ismskit.model.risk;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the risk criteria say of a level of risk. */
public enum RiskVerdict {
  /** Low enough to be accepted without more. */
  @JsonProperty("accepted")
  ACCEPTED,
  /** The risk owner may accept it, or it is treated. */
  @JsonProperty("tolerated")
  TOLERATED,
  /** It has to be treated. */
  @JsonProperty("unacceptable")
  UNACCEPTABLE,
  /** It cannot be told, since the level or the criteria are missing. */
  @JsonProperty("unknown")
  UNKNOWN
}
