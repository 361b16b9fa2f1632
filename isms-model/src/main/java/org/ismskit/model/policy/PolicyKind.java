package org.ismskit.model.policy;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a policy is on (27003, Annex D). */
public enum PolicyKind {
  /** The ISMS policy (6.6). */
  @JsonProperty("isms")
  ISMS,
  /** The information security policy (9.2.3). */
  @JsonProperty("information-security")
  INFORMATION_SECURITY,
  /** Another high-level policy of the organization. */
  @JsonProperty("general")
  GENERAL,
  /** A policy on a topic. */
  @JsonProperty("topic")
  TOPIC,
  /** A policy on a detail of a topic. */
  @JsonProperty("detailed")
  DETAILED
}
