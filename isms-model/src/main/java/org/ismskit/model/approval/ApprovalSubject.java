package org.ismskit.model.approval;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What was decided on. */
public enum ApprovalSubject {
  /** The ISMS project: business case and proposal (5.4 a). */
  @JsonProperty("isms-project")
  ISMS_PROJECT,
  /** The scope and its boundaries (6.5). */
  @JsonProperty("scope")
  SCOPE,
  /** A policy (6.6, 9.2.3). */
  @JsonProperty("policy")
  POLICY,
  /** The risk assessment methodology (8.2 a). */
  @JsonProperty("risk-methodology")
  RISK_METHODOLOGY,
  /** The residual risks (8.4 b). */
  @JsonProperty("residual-risks")
  RESIDUAL_RISKS,
  /** Implementing and operating the ISMS (8.4 a). */
  @JsonProperty("authorization")
  AUTHORIZATION,
  /** The statement of applicability (8.4 c). */
  @JsonProperty("applicability")
  APPLICABILITY,
  /** Roles and who fills them. */
  @JsonProperty("roles")
  ROLES,
  /** The final project plan (9.5). */
  @JsonProperty("final-plan")
  FINAL_PLAN,
  /** Something else. */
  @JsonProperty("other")
  OTHER
}
