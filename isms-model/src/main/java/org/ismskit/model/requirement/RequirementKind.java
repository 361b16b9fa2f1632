package org.ismskit.model.requirement;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a requirement comes from. */
public enum RequirementKind {
  /** A law. */
  @JsonProperty("legal")
  LEGAL,
  /** A rule of a supervisory authority. */
  @JsonProperty("regulatory")
  REGULATORY,
  /** A contract with a customer, supplier or other party. */
  @JsonProperty("contractual")
  CONTRACTUAL,
  /** A standard or code of the industry. */
  @JsonProperty("industry")
  INDUSTRY,
  /** A decision of the organization itself. */
  @JsonProperty("internal")
  INTERNAL,
  /** A condition of an insurer. */
  @JsonProperty("insurance")
  INSURANCE
}
