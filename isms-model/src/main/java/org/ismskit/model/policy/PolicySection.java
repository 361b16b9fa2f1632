package org.ismskit.model.policy;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The sections of a policy (27003, Annex D). */
public enum PolicySection {
  /** One or two sentences on the whole. */
  @JsonProperty("summary")
  SUMMARY,
  /** The topic explained. */
  @JsonProperty("introduction")
  INTRODUCTION,
  /** To what it applies. */
  @JsonProperty("scope")
  SCOPE,
  /** What it intends. */
  @JsonProperty("objectives")
  OBJECTIVES,
  /** The rules. */
  @JsonProperty("principles")
  PRINCIPLES,
  /** Who acts. */
  @JsonProperty("responsibilities")
  RESPONSIBILITIES,
  /** What follows if it is met. */
  @JsonProperty("key-outcomes")
  KEY_OUTCOMES,
  /** Other policies. */
  @JsonProperty("related-policies")
  RELATED_POLICIES
}
