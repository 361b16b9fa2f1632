package org.ismskit.model.audit;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an audit tests conformity with (27003, 9.4.1 and Annex C). */
public enum AuditCriterion {
  /** The standard the ISMS follows. */
  @JsonProperty("standard")
  STANDARD,
  /** Law and regulation. */
  @JsonProperty("law")
  LAW,
  /** The identified security requirements. */
  @JsonProperty("requirements")
  REQUIREMENTS,
  /** Whether controls are effectively implemented and maintained. */
  @JsonProperty("effectiveness")
  EFFECTIVENESS
}
