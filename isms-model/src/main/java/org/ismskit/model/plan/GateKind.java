package org.ismskit.model.plan;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whom a plan waits for outside the project. */
public enum GateKind {
  /** The representation of the employees. */
  @JsonProperty("works-council")
  WORKS_COUNCIL,
  /** Somebody who knows the law. */
  @JsonProperty("legal-check")
  LEGAL_CHECK,
  /** The data protection officer or authority. */
  @JsonProperty("data-protection")
  DATA_PROTECTION,
  /**
   * Buying: a control that needs it is built after that, which takes the place of the usual wait.
   */
  @JsonProperty("procurement")
  PROCUREMENT,
  /** The other party of a contract. */
  @JsonProperty("contract")
  CONTRACT,
  /** An insurer. */
  @JsonProperty("insurer")
  INSURER,
  /** The owner of a building. */
  @JsonProperty("landlord")
  LANDLORD,
  /** Customers who have to be told in time. */
  @JsonProperty("customer-notice")
  CUSTOMER_NOTICE,
  /** Somebody else. */
  @JsonProperty("other")
  OTHER
}
