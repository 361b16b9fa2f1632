package org.ismskit.model.control;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who operates a control. */
public enum OperatorKind {
  /** The organization itself. */
  @JsonProperty("own")
  OWN,
  /** A third party. */
  @JsonProperty("provider")
  PROVIDER,
  /** The group, for several scopes. */
  @JsonProperty("group")
  GROUP,
  /** Several of these together. */
  @JsonProperty("shared")
  SHARED
}
