package org.ismskit.model.plan;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What is reached at a milestone. */
public enum MilestoneKind {
  /** Management has approved the ISMS project (5.4). */
  @JsonProperty("project-approved")
  PROJECT_APPROVED,
  /** Scope and boundaries are fixed (6.5). */
  @JsonProperty("scope-defined")
  SCOPE_DEFINED,
  /** The ISMS policy is approved (6.6). */
  @JsonProperty("policy-approved")
  POLICY_APPROVED,
  /** The risk assessment is done (8.2). */
  @JsonProperty("risks-assessed")
  RISKS_ASSESSED,
  /** Management has authorized the ISMS and accepted the residual risks (8.4). */
  @JsonProperty("isms-authorized")
  ISMS_AUTHORIZED,
  /** The final project plan is approved (9.5). */
  @JsonProperty("plan-approved")
  PLAN_APPROVED,
  /** All planned controls are in place. */
  @JsonProperty("controls-implemented")
  CONTROLS_IMPLEMENTED,
  /** The first internal audit is done. */
  @JsonProperty("audit-done")
  AUDIT_DONE,
  /** The first management review is done. */
  @JsonProperty("review-done")
  REVIEW_DONE,
  /** Those who operate the ISMS have taken over from the project. */
  @JsonProperty("hand-over-done")
  HAND_OVER_DONE,
  /** The certification body has audited how the ISMS operates (ISO/IEC 17021-1, stage 2). */
  @JsonProperty("stage-2-done")
  STAGE_2_DONE,
  /** The certificate is issued. */
  @JsonProperty("certificate-issued")
  CERTIFICATE_ISSUED
}
