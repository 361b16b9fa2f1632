package org.ismskit.model.asset;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where something stands in its life. */
public enum LifeCycleStage {
  /** It is to come. */
  @JsonProperty("planned")
  PLANNED,
  /** It is in use. */
  @JsonProperty("in-use")
  IN_USE,
  /** It is to go. */
  @JsonProperty("retiring")
  RETIRING
}
