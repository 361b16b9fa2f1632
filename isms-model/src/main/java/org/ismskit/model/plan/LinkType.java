package org.ismskit.model.plan;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which ends of two tasks a link ties together. */
public enum LinkType {
  /** The second starts after the first has finished. */
  @JsonProperty("fs")
  FS,
  /** The second starts after the first has started. */
  @JsonProperty("ss")
  SS,
  /** The second finishes after the first has finished. */
  @JsonProperty("ff")
  FF,
  /** The second finishes after the first has started. */
  @JsonProperty("sf")
  SF
}
