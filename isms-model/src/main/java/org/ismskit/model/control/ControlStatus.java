package org.ismskit.model.control;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far a control has come. */
public enum ControlStatus {
  /** Chosen, nothing done yet. */
  @JsonProperty("selected")
  SELECTED,
  /** Some of the work is done. */
  @JsonProperty("partial")
  PARTIAL,
  /** In operation. */
  @JsonProperty("implemented")
  IMPLEMENTED
}
