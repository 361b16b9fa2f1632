package org.ismskit.model.plan;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What makes a plan shorter at a price, so that somebody has to choose it. */
public enum ScheduleCompression {
  /**
   * Evidence counts from when the most urgent controls operate, without waiting for the approval of
   * the final plan.
   */
  @JsonProperty("early-evidence")
  EARLY_EVIDENCE,
  /** Evidence of three quarters of the usual time has to do. */
  @JsonProperty("short-evidence")
  SHORT_EVIDENCE,
  /** The audit begins with what has evidence while the last controls are put in place. */
  @JsonProperty("audit-in-parts")
  AUDIT_IN_PARTS,
  /** Those who comment have half the time. */
  @JsonProperty("short-comments")
  SHORT_COMMENTS
}
