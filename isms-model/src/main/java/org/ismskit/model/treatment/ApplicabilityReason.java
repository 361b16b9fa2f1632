package org.ismskit.model.treatment;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a control is applied or left out. */
public enum ApplicabilityReason {
  /** A law or regulation demands it, or leaves no room for it. */
  @JsonProperty("legal-requirement")
  LEGAL_REQUIREMENT,
  /** A contract demands it, or leaves no room for it. */
  @JsonProperty("contractual-obligation")
  CONTRACTUAL_OBLIGATION,
  /** The business wants it, or it is best practice; or neither. */
  @JsonProperty("business-requirement")
  BUSINESS_REQUIREMENT,
  /** The risk assessment calls for it, or does not. */
  @JsonProperty("risk-assessment")
  RISK_ASSESSMENT
}
