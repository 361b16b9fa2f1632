package org.ismskit.model.control;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far a control has come. */
public enum ControlStatus {
  /** Chosen; the work is to be planned. */
  @JsonProperty("selected")
  SELECTED,
  /** In operation in part; the rest of the work is to be planned. */
  @JsonProperty("partial")
  PARTIAL,
  /** In operation. */
  @JsonProperty("implemented")
  IMPLEMENTED
}
