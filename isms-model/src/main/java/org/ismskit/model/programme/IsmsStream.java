package org.ismskit.model.programme;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The ISMS-specific activities (27003, 9.1 d). */
public enum IsmsStream {
  /** Monitoring. */
  @JsonProperty("monitoring")
  MONITORING,
  /** Measuring. */
  @JsonProperty("measuring")
  MEASURING,
  /** Internal audits of the ISMS. */
  @JsonProperty("internal-audit")
  INTERNAL_AUDIT,
  /** Awareness, training and education. */
  @JsonProperty("training")
  TRAINING,
  /** Incident management. */
  @JsonProperty("incident-management")
  INCIDENT_MANAGEMENT,
  /** Management review. */
  @JsonProperty("management-review")
  MANAGEMENT_REVIEW,
  /** Improvement, with corrective and preventive action. */
  @JsonProperty("improvement")
  IMPROVEMENT
}
