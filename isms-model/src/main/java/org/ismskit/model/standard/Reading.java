package org.ismskit.model.standard;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which of two values to take where a print contradicts itself. */
public enum Reading {
  /** The value as it is printed. */
  @JsonProperty("printed")
  PRINTED,
  /** The value that makes sense, with the reason recorded. */
  @JsonProperty("corrected")
  CORRECTED
}
