package org.ismskit.model.role;

import com.fasterxml.jackson.annotation.JsonProperty;

/** As what somebody takes part (27003, 7.4 and Annex B). */
public enum ParticipantKind {
  /** Senior management. */
  @JsonProperty("senior-management")
  SENIOR_MANAGEMENT,
  /** A line manager. */
  @JsonProperty("line-manager")
  LINE_MANAGER,
  /** Somebody who owns a process. */
  @JsonProperty("process-owner")
  PROCESS_OWNER,
  /** A member of the information security committee. */
  @JsonProperty("committee")
  COMMITTEE,
  /** A member of the planning team. */
  @JsonProperty("planning-team")
  PLANNING_TEAM,
  /** A specialist or external consultant. */
  @JsonProperty("specialist")
  SPECIALIST,
  /** Somebody who works with what is looked at. */
  @JsonProperty("user")
  USER,
  /** Operations or administration of systems. */
  @JsonProperty("operations")
  OPERATIONS,
  /** Somebody who knows the law. */
  @JsonProperty("legal")
  LEGAL,
  /** Somebody else. */
  @JsonProperty("other")
  OTHER
}
