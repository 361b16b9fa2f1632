package org.ismskit.model.risk;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What more of a factor means for a risk. */
public enum FactorSide {
  /** It makes an incident more likely: the risk does not fall. */
  @JsonProperty("likelihood")
  LIKELIHOOD,
  /** It makes an incident worse: the risk does not fall. */
  @JsonProperty("consequence")
  CONSEQUENCE,
  /** It protects, as maturity, trust or the strength of a control do: the risk does not rise. */
  @JsonProperty("lowering")
  LOWERING
}
